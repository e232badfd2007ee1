import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { ask, type Gateway, type Unknown } from '../gateway.ts';
import { qrSvg } from '@pune/std/qr';
import type { WebhookSecrets } from '../webhook-signature.ts';
import { factOf, verifySandboxWebhook, webhookSchema } from './sandbox/facts.ts';
import { isLinkFor, type Payee } from './upi/link.ts';
import { upiLinksSchema } from './upi/psp-api.ts';

export interface UpiOptions {
  /** The payment service provider, which signs links and knows the state of payments. */
  api: { baseUrl: string; key: string; fetch?: (request: Request) => Promise<Response> };
  merchantId: string;
  /** The payee: a link to another payee is not shown. */
  payee: Payee;
  webhookSecret: WebhookSecrets;
  /** The keys of who signs links: with them, a link without a right signature is not shown. */
  linkKeys?: readonly KeyObject[];
  timeoutMs?: number;
}

const orderSchema = upiLinksSchema.extend({ orderId: z.string().min(1) });
const eventsSchema = z.object({ events: z.array(webhookSchema) });
const cancelledSchema = z.object({ cancelled: z.boolean() });

/**
 * UPI by a link on a phone and by a QR code on other devices. The payment state always comes from
 * the provider: the report of a UPI app proves nothing.
 *
 * A reference driver: it speaks the protocol that `upi/psp-api.ts` defines, with the messages of
 * the sandbox, and no bank answers to it as it is. Its contract suite shows that the flow of link,
 * code, webhook and refund is right; it cannot show what a bank sends. A bank's real API needs a
 * driver of its own, which passes the same suite against a server that follows that bank's
 * documentation.
 */
export function upi({
  api,
  merchantId,
  payee,
  webhookSecret,
  linkKeys,
  timeoutMs = 8_000,
}: UpiOptions): Gateway {
  const send = api.fetch ?? ((request: Request) => fetch(request));
  /** Calls the provider. Any invalid answer means an unknown outcome. */
  const call = <T>(
    schema: z.ZodType<T>,
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ): Promise<
    | { kind: 'Answer'; value: T }
    | { kind: 'NotFound' }
    | { kind: 'Refused'; reason: string }
    | Unknown
  > =>
    ask(async () => {
      const content = method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) };
      const response = await send(
        new Request(`${api.baseUrl}/v1/${path}`, {
          method,
          ...content,
          signal: AbortSignal.timeout(timeoutMs),
          headers: { authorization: `Bearer ${api.key}`, 'content-type': 'application/json' },
        }),
      );
      if (response.status === 404) return { kind: 'NotFound' as const };
      if (response.status === 400 || response.status === 409)
        return {
          kind: 'Refused' as const,
          reason: z.object({ error: z.string() }).parse(await response.json()).error,
        };
      if (!response.ok) return { kind: 'Unknown' as const, reason: `status ${response.status}` };
      return { kind: 'Answer' as const, value: schema.parse(await response.json()) };
    }, timeoutMs + 500);
  const part = encodeURIComponent;
  const facts = ({ events }: z.output<typeof eventsSchema>) => events.map(factOf);

  return {
    name: 'upi',
    merchantId,
    orderMinutes: 15,
    // NPCI settles timed-out payments within days.
    horizonHours: 120,
    createOrder: async (order) => {
      const answer = await call(orderSchema, 'POST', 'orders', order);
      if (answer.kind === 'NotFound') return { kind: 'Unknown', reason: 'not found' };
      if (answer.kind !== 'Answer') return answer;
      const { orderId, uri, qrUri } = answer.value;
      const placed = { orderId, amountPaise: order.amountPaise };
      if (![uri, qrUri].every((link) => isLinkFor(link, payee.address, placed, linkKeys)))
        return { kind: 'Unknown', reason: 'the link is not ours' };
      // The signature covers the bytes: pass them on unchanged.
      return { kind: 'Order', orderId, checkout: { kind: 'upi', uri, qrSvg: qrSvg(qrUri) } };
    },
    fetchStatus: async ({ orderId }) => {
      const answer = await call(eventsSchema, 'GET', `orders/${part(orderId)}`);
      return answer.kind === 'Answer'
        ? { kind: 'Status', facts: facts(answer.value) }
        : answer.kind === 'Refused'
          ? { kind: 'Unknown', reason: answer.reason }
          : answer;
    },
    verifyWebhook: (rawBody, headers, now) =>
      verifySandboxWebhook(webhookSecret, rawBody, headers, now),
    verifyReturn: async (parameters) => {
      const orderId = parameters.get('order');
      return orderId ? { kind: 'Returned', orderId } : { kind: 'Refused' };
    },
    cancelOrder: async ({ orderId }) => {
      const answer = await call(cancelledSchema, 'POST', `orders/${part(orderId)}/cancel`);
      return answer.kind === 'Answer'
        ? { kind: answer.value.cancelled ? 'Cancelled' : 'TooLate' }
        : { kind: 'Unknown', reason: answer.kind };
    },
    refund: async ({ orderId, reference, amountPaise }) => {
      const answer = await call(eventsSchema, 'POST', `orders/${part(orderId)}/refunds`, {
        reference,
        amountPaise,
      });
      return answer.kind === 'Answer'
        ? { kind: 'Accepted', facts: facts(answer.value) }
        : answer.kind === 'NotFound'
          ? { kind: 'Refused', reason: 'order_not_found' }
          : answer;
    },
    fetchRefund: async ({ orderId, reference }) => {
      const answer = await call(
        eventsSchema,
        'GET',
        `orders/${part(orderId)}/refunds/${part(reference)}`,
      );
      if (answer.kind !== 'Answer')
        return answer.kind === 'Refused' ? { kind: 'Unknown', reason: answer.reason } : answer;
      return answer.value.events.length === 0
        ? { kind: 'NotFound' }
        : { kind: 'Status', facts: facts(answer.value) };
    },
    fetchReport: async (from, to) => {
      const answer = await call(
        eventsSchema,
        'GET',
        `events?from=${from.toISOString()}&to=${to.toISOString()}`,
      );
      return answer.kind === 'Answer'
        ? { kind: 'Report', facts: facts(answer.value) }
        : { kind: 'Unknown', reason: answer.kind };
    },
  };
}
