import { signWebhook } from '../../../webhook-signature.ts';
import { startLocalServer, type LocalServer } from '../../testing/local-server.ts';
import { formOf, type Form } from './form.ts';
import { createStripeBooks, StripeRefusal, type StripeBooks } from './stripe-books.ts';

export interface StripeServerOptions {
  secretKey: string;
  publishableKey: string;
  webhookSecret: string;
  now?: () => Date;
  port?: number;
}
export interface StripeWebhook {
  body: Uint8Array;
  headers: Headers;
}
export type StripeServer = LocalServer & {
  books: StripeBooks;
  /** Returns the webhooks since the last call, signed as Stripe signs them. */
  takeWebhooks: () => StripeWebhook[];
  /** Signs a given body correctly. */
  signed: (body: string) => StripeWebhook;
};

const MEGABYTE = 1_048_576;

async function bodyOf(request: Request): Promise<string> {
  const body = await request.text();
  if (body.length > MEGABYTE)
    throw new StripeRefusal(
      413,
      'invalid_request_error',
      'request_too_large',
      'The body is too large',
    );
  return body;
}

/**
 * Starts a server that speaks the part of Stripe's API that payments use, from its public documentation
 * (https://docs.stripe.com/api): form-encoded bodies, `Authorization: Bearer`, `Idempotency-Key`,
 * `expand`, errors, lists and signed webhooks. It moves no money.
 */
export async function startStripeServer({
  secretKey,
  publishableKey,
  webhookSecret,
  now = () => new Date(),
  port = 0,
}: StripeServerOptions): Promise<StripeServer> {
  const books = createStripeBooks(now);
  /**
   * First responses by idempotency key: the same key and parameters get them again
   * (https://docs.stripe.com/api/idempotent_requests).
   */
  const answers = new Map<string, { parameters: string; status: number; body: string }>();

  function answer(method: string, path: string, form: Form, isPublic: boolean): unknown {
    const [, , resource, id, action] = path.split('/');
    if (
      isPublic &&
      !(
        resource === 'payment_intents' &&
        (action === 'confirm' || method === 'GET') &&
        books.ownsSecret(id ?? '', form.client_secret)
      )
    )
      throw new StripeRefusal(
        401,
        'invalid_request_error',
        'secret_key_required',
        'This endpoint needs a secret key',
      );
    switch (`${method} ${resource}${id ? '/:id' : ''}${action ? `/${action}` : ''}`) {
      case 'POST payment_intents':
        return books.createIntent(form);
      case 'GET payment_intents/:id':
        return books.intent(id!, form.expand);
      case 'POST payment_intents/:id/confirm':
        return books.confirm(id!, String(form.payment_method ?? ''));
      case 'POST payment_intents/:id/cancel':
        return books.cancel(id!);
      case 'POST refunds':
        return books.createRefund(form);
      case 'GET refunds/:id':
        return books.refund(id!);
      case 'GET refunds':
        return books.refunds(String(form.payment_intent ?? ''));
      case 'GET balance_transactions':
        return books.balance(form);
      default:
        throw new StripeRefusal(
          404,
          'invalid_request_error',
          undefined,
          `Unrecognized request URL (${method}: ${path})`,
        );
    }
  }

  async function handle(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const { method } = request;
    const raw = await bodyOf(request);
    const send = (status: number, body: string | null, headers: Record<string, string> = {}) =>
      new Response(body, {
        status,
        headers: {
          'content-type': 'application/json',
          'request-id': 'req_local',
          'access-control-allow-origin': '*',
          'access-control-allow-headers': '*',
          ...headers,
        },
      });
    if (method === 'OPTIONS') return send(204, null);
    const key = request.headers.get('idempotency-key') ?? undefined;
    const parameters = `${method} ${pathname} ${raw}`;
    let [status, body] = [200, ''];
    try {
      const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
      if (bearer !== secretKey && bearer !== publishableKey)
        throw new StripeRefusal(
          401,
          'invalid_request_error',
          undefined,
          'Invalid API Key provided',
        );
      if (
        method === 'POST' &&
        raw !== '' &&
        !request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
      )
        throw new StripeRefusal(400, 'invalid_request_error', undefined, 'Bodies are form-encoded');
      const first = key === undefined ? undefined : answers.get(key);
      if (first && first.parameters !== parameters)
        throw new StripeRefusal(
          400,
          'idempotency_error',
          undefined,
          'Keys for idempotent requests can only be used with the same parameters they were first used with',
        );
      if (first) return send(first.status, first.body, { 'idempotent-replayed': 'true' });
      body = JSON.stringify(
        answer(
          method,
          pathname,
          formOf(method === 'POST' ? new URLSearchParams(raw) : searchParams),
          bearer === publishableKey,
        ),
      );
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error;
      const { type, code, message, status: refused } = error;
      [status, body] = [
        refused,
        JSON.stringify({
          error: {
            type,
            code,
            message,
            doc_url: code && `https://docs.stripe.com/error-codes#${code}`,
          },
        }),
      ];
    }
    if (key !== undefined && method === 'POST') answers.set(key, { parameters, status, body });
    return send(status, body);
  }

  const server = await startLocalServer(handle, port);
  const signed = (body: string): StripeWebhook => {
    const bytes = Buffer.from(body);
    return {
      body: bytes,
      headers: new Headers({
        'content-type': 'application/json',
        'stripe-signature': signWebhook(webhookSecret, bytes, now()),
      }),
    };
  };
  return {
    ...server,
    books,
    signed,
    takeWebhooks: () => books.takeEvents().map((event) => signed(JSON.stringify(event))),
  };
}
