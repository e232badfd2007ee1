import type Stripe from 'stripe';
import {
  ask,
  REPORT_TIMEOUT_MS,
  type Gateway,
  type RefundOrder,
  type RefundResult,
  type StatusResult,
  type Unknown,
  type WebhookResult,
} from '../gateway.ts';
import type { Fetch } from '../request-json.ts';
import { verifyWebhookSignature, type WebhookSecrets } from '../webhook-signature.ts';
import {
  factOfRefund,
  factsOfBalance,
  factsOfEvent,
  factsOfIntent,
  metadataOf,
} from './stripe/facts.ts';

export interface StripeOptions {
  /** `sk_…`, or a restricted key that may write PaymentIntents and refunds and read the balance. */
  secretKey: string;
  /** `pk_…`: sent to the browser. */
  publishableKey: string;
  /** `whsec_…` of the webhook endpoint. */
  webhookSecret: WebhookSecrets;
  /** Our id within the account, which other systems may use too. */
  merchantId?: string;
  /** Another server with Stripe's API. */
  apiBase?: string;
  timeoutMs?: number;
  /** The network: by default the real one. */
  fetch?: Fetch;
}

/**
 * Errors by which Stripe definitively refuses a request; after any other error the outcome is
 * unknown (https://docs.stripe.com/error-handling).
 */
const REFUSALS = new Set(['StripeInvalidRequestError', 'StripeCardError']);
type Refusal = { kind: 'Refused'; reason: string; code: string | undefined };
const PAGE = 100;

/**
 * Creates the gateway for cards and more by Stripe: PaymentIntents here, Stripe.js in the browser,
 * so that no card number reaches our servers (PCI SAQ A).
 */
export function stripe({
  secretKey,
  publishableKey,
  webhookSecret,
  merchantId = 'pune-portals',
  apiBase,
  timeoutMs = 8_000,
  fetch,
}: StripeOptions): Gateway {
  let client: Promise<Stripe> | undefined;
  const api = () =>
    (client ??= import('stripe').then(({ default: StripeClient }) => {
      const base = apiBase === undefined ? null : new URL(apiBase);
      return new StripeClient(secretKey, {
        timeout: timeoutMs,
        maxNetworkRetries: 1,
        telemetry: false,
        httpClient: StripeClient.createFetchHttpClient(fetch),
        ...(base && {
          host: base.hostname,
          port: base.port || (base.protocol === 'http:' ? 80 : 443),
          protocol: base.protocol === 'http:' ? ('http' as const) : ('https' as const),
        }),
      });
    }));
  /** Calls Stripe. The timeout includes two attempts and the pause between them. */
  const call = <T>(request: (client: Stripe) => Promise<T>): Promise<T | Refusal | Unknown> =>
    ask(
      async () => {
        try {
          return await request(await api());
        } catch (error) {
          const { type, code } = error as { type?: string; code?: string };
          // A wrong key and rate limits have other types: they are our fault, so the outcome stays
          // unknown.
          if (type && REFUSALS.has(type))
            return { kind: 'Refused' as const, reason: code ?? type, code };
          throw error;
        }
      },
      2 * timeoutMs + 1_000,
    );
  const isMissing = (answer: { kind: string; code?: string }) =>
    answer.kind === 'Refused' && answer.code === 'resource_missing';

  async function findRefund({
    orderId,
    reference,
    refundId,
  }: RefundOrder & { refundId: string | null }): Promise<StatusResult> {
    const answer = await call(async ({ refunds }) => {
      const found = refundId
        ? await refunds.retrieve(refundId)
        : (await refunds.list({ payment_intent: orderId, limit: PAGE })).data.find(
            ({ metadata }) => metadata?.reference === reference,
          );
      return found
        ? { kind: 'Status' as const, facts: [factOfRefund(found)] }
        : { kind: 'NotFound' as const };
    });
    return answer.kind === 'Refused'
      ? isMissing(answer)
        ? { kind: 'NotFound' }
        : { kind: 'Unknown', reason: answer.reason }
      : answer;
  }

  return {
    name: 'stripe',
    merchantId,
    orderMinutes: 30,
    // Banks may take days to answer (https://docs.stripe.com/payments/payment-methods/overview).
    horizonHours: 168,
    // A charge is paid out days later: its balance transaction says so only then.
    reportDays: 7,
    createOrder: async ({ reference, amountPaise, currency, description }) => {
      const answer = await call(async ({ paymentIntents }) => {
        const { id, client_secret } = await paymentIntents.create(
          {
            amount: amountPaise,
            currency: currency.toLowerCase(),
            description,
            metadata: metadataOf(merchantId, reference),
            automatic_payment_methods: { enabled: true },
          },
          { idempotencyKey: `order ${reference}` },
        );
        return {
          kind: 'Order' as const,
          orderId: id,
          checkout: { kind: 'stripe' as const, clientSecret: client_secret!, publishableKey },
        };
      });
      return answer.kind === 'Refused' ? { kind: 'Refused', reason: answer.reason } : answer;
    },
    fetchStatus: async ({ orderId }) => {
      const answer = await call(async ({ paymentIntents }) => ({
        kind: 'Status' as const,
        facts: factsOfIntent(
          await paymentIntents.retrieve(orderId, { expand: ['latest_charge.balance_transaction'] }),
        ),
      }));
      return answer.kind === 'Refused'
        ? isMissing(answer)
          ? { kind: 'NotFound' }
          : { kind: 'Unknown', reason: answer.reason }
        : answer;
    },
    verifyWebhook: async (rawBody, headers, now): Promise<WebhookResult> => {
      const verdict = verifyWebhookSignature(
        webhookSecret,
        rawBody,
        headers.get('stripe-signature'),
        now,
      );
      if (verdict !== 'right') return { kind: 'Refused', reason: verdict };
      try {
        return {
          kind: 'Verified',
          facts: factsOfEvent(JSON.parse(Buffer.from(rawBody).toString('utf8')) as Stripe.Event),
        };
      } catch {
        return { kind: 'Refused', reason: 'malformed' };
      }
    },
    // Stripe.js adds this parameter to the return address.
    verifyReturn: async (parameters) => {
      const orderId = /^pi_\w{1,100}$/.exec(parameters.get('payment_intent') ?? '')?.[0];
      return orderId ? { kind: 'Returned', orderId } : { kind: 'Refused' };
    },
    cancelOrder: async ({ orderId }) => {
      const answer = await call(
        async ({ paymentIntents }) => (
          await paymentIntents.cancel(orderId),
          { kind: 'Cancelled' as const }
        ),
      );
      return answer.kind === 'Refused'
        ? answer.code === 'payment_intent_unexpected_state'
          ? { kind: 'TooLate' }
          : { kind: 'Unknown', reason: answer.reason }
        : answer;
    },
    refund: async ({ orderId, reference, amountPaise }): Promise<RefundResult> => {
      const answer = await call(async ({ refunds }) => ({
        kind: 'Accepted' as const,
        facts: [
          factOfRefund(
            await refunds.create(
              {
                payment_intent: orderId,
                amount: amountPaise,
                metadata: metadataOf(merchantId, reference),
              },
              { idempotencyKey: `refund ${reference}` },
            ),
          ),
        ],
      }));
      return answer.kind === 'Refused' ? { kind: 'Refused', reason: answer.reason } : answer;
    },
    fetchRefund: findRefund,
    fetchReport: async (from, to) => {
      const created = {
        gte: Math.floor(from.getTime() / 1000),
        lt: Math.ceil(to.getTime() / 1000),
      };
      const answer = await ask(async () => {
        const entries = (await api()).balanceTransactions.list({
          created,
          limit: PAGE,
          expand: ['data.source'],
        });
        const facts = [];
        for await (const entry of entries) facts.push(...factsOfBalance(entry));
        return { kind: 'Report' as const, facts };
      }, REPORT_TIMEOUT_MS);
      return answer;
    },
  };
}
