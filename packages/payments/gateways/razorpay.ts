import { createHash } from 'node:crypto';
import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import type { z } from 'zod';
import {
  ask,
  REPORT_TIMEOUT_MS,
  type Gateway,
  type GatewayFact,
  type Unknown,
} from '../gateway.ts';
import { requestJson, type Fetch } from '../request-json.ts';
import type { WebhookSecrets } from '../webhook-signature.ts';
import {
  collectionOf,
  eventSchema,
  factOfRefund,
  factsOfEvent,
  factsOfPayment,
  factsOfRecon,
  orderSchema,
  paymentSchema,
  reconSchema,
  refundSchema,
} from './razorpay/facts.ts';
import { isSignedBy, returnText } from './razorpay/signatures.ts';

export interface RazorpayOptions {
  /** `rzp_live_…` or `rzp_test_…`; it stands in the form that a payer posts. */
  keyId: string;
  keySecret: string;
  webhookSecret: WebhookSecrets;
  /** `acc_…`: webhooks about other accounts are set aside. */
  accountId: string;
  /** The name on Razorpay's page. */
  businessName: string;
  /** Another server with Razorpay's API. */
  apiBase?: string;
  timeoutMs?: number;
  /** The network: by default the real one. */
  fetch?: Fetch;
}

/** Razorpay repeats a webhook for a day, and a person can have it sent again for a week. */
const WEBHOOK_DAYS_MAX = 8;
const DAY_MS = 86_400_000;
/** A bank may tell Razorpay of a payment five days late; it is captured then too. */
const LATE_DAYS = 5;
const PAGE = { payments: 100, recon: 1_000 } as const;
/** The errors of Razorpay that name no order, and those of a repeated refund with other content. */
const NOT_FOUND = /does not exist|not a valid id/i;
const REUSED = /idempotency key/i;

type Refusal = { kind: 'Refused'; reason: string };

/**
 * Cards, net banking, wallets and UPI by Razorpay: an order here, and Razorpay's hosted page, to
 * which a form posts. The page needs no script of ours, and no card number reaches our servers.
 *
 * Razorpay cannot cancel an order: an order that is not tried lapses, and one that a payer leaves
 * for another attempt stays payable; both payments would be credited.
 */
export function razorpay({
  keyId,
  keySecret,
  webhookSecret,
  accountId,
  businessName,
  apiBase = 'https://api.razorpay.com',
  timeoutMs = 8_000,
  fetch,
}: RazorpayOptions): Gateway {
  const authorization = `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`;
  const part = encodeURIComponent;

  /**
   * Calls the API. 400 is a refusal; a wrong key, a conflict or a limit is our fault, so the
   * outcome stays unknown.
   */
  const call = <T>(
    schema: z.ZodType<T>,
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ kind: 'Answer'; value: T } | Refusal | Unknown> =>
    ask(async () => {
      const { status, body: answer } = await requestJson(`${apiBase}/v1/${path}`, {
        method,
        timeoutMs,
        fetch,
        headers: { authorization, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (status === 200) return { kind: 'Answer' as const, value: schema.parse(answer) };
      const { description } = (answer as { error: { description: string } }).error;
      if (status === 400) return { kind: 'Refused' as const, reason: description };
      return { kind: 'Unknown' as const, reason: `status ${status}` };
    }, timeoutMs + 500);

  /** Reads all pages of a list. */
  async function pages<T>(schema: z.ZodType<T>, path: string, size: number): Promise<T[]> {
    const all: T[] = [];
    for (;;) {
      const page = await call(
        collectionOf(schema),
        'GET',
        `${path}&count=${size}&skip=${all.length}`,
      );
      if (page.kind !== 'Answer') throw new Error(page.reason);
      all.push(...page.value.items);
      if (page.value.items.length < size) return all;
    }
  }

  return {
    name: 'razorpay',
    merchantId: accountId,
    orderMinutes: 30,
    lapseMinutes: 60,
    horizonHours: (LATE_DAYS + 1) * 24,
    createOrder: async ({ reference, amountPaise, currency, description, returnUrl }) => {
      const minutes = LATE_DAYS * 24 * 60;
      const answer = await call(orderSchema, 'POST', 'orders', {
        amount: amountPaise,
        currency,
        receipt: reference,
        // A repeated request with the same receipt gets the same order.
        unique_receipt: true,
        payment: {
          capture: 'automatic',
          capture_options: {
            automatic_expiry_period: minutes,
            manual_expiry_period: minutes,
            refund_speed: 'normal',
          },
        },
      });
      if (answer.kind !== 'Answer') return answer;
      const { id, amount, currency: given, receipt } = answer.value;
      if (amount !== amountPaise || given !== currency || receipt !== reference)
        return { kind: 'Unknown', reason: 'the order is not ours' };
      return {
        kind: 'Order',
        orderId: id,
        checkout: {
          kind: 'form',
          action: `${apiBase}/v1/checkout/embedded`,
          fields: {
            key_id: keyId,
            amount: String(amountPaise),
            currency,
            order_id: id,
            name: businessName,
            description,
            callback_url: returnUrl,
            cancel_url: returnUrl,
          },
        },
      };
    },
    fetchStatus: async ({ orderId }) => {
      const order = await call(orderSchema, 'GET', `orders/${part(orderId)}`);
      if (order.kind === 'Refused')
        return NOT_FOUND.test(order.reason)
          ? { kind: 'NotFound' }
          : { kind: 'Unknown', reason: order.reason };
      if (order.kind !== 'Answer') return order;
      const payments = await call(
        collectionOf(paymentSchema),
        'GET',
        `orders/${part(orderId)}/payments`,
      );
      if (payments.kind !== 'Answer') return { kind: 'Unknown', reason: payments.reason };
      const { items } = payments.value;
      return {
        kind: 'Status',
        facts: items
          .toSorted((one, other) => one.created_at - other.created_at)
          .flatMap((payment) => factsOfPayment(payment, accountId, order.value.receipt ?? null)),
        ...(items.some(({ status }) => status === 'created') && { isTried: true }),
      };
    },
    verifyWebhook: async (rawBody, headers, now) => {
      const signature = headers.get('x-razorpay-signature');
      if (![webhookSecret].flat().some((secret) => isSignedBy(secret, rawBody, signature)))
        return { kind: 'Refused', reason: 'signature' };
      try {
        const event = eventSchema.parse(JSON.parse(Buffer.from(rawBody).toString('utf8')));
        if (Math.abs(now.getTime() - event.created_at * 1000) > WEBHOOK_DAYS_MAX * DAY_MS)
          return { kind: 'Refused', reason: 'stale' };
        return {
          kind: 'Verified',
          facts: factsOfEvent(event, headers.get('x-razorpay-event-id')),
        };
      } catch {
        return { kind: 'Refused', reason: 'malformed' };
      }
    },
    // A declined or abandoned payment comes back without these fields: the payment's page asks.
    verifyReturn: async (parameters, orderId) => {
      const paymentId = parameters.get('razorpay_payment_id');
      const signature = parameters.get('razorpay_signature');
      return paymentId !== null && isSignedBy(keySecret, returnText(orderId, paymentId), signature)
        ? { kind: 'Returned', orderId }
        : { kind: 'Refused' };
    },
    refund: async ({ reference, orderId, paymentId, amountPaise }) => {
      const answer = await call(
        refundSchema,
        'POST',
        `payments/${part(paymentId)}/refund`,
        { amount: amountPaise, speed: 'normal', receipt: reference },
        // Letters, digits, `-` and `_`, ten at least.
        {
          'x-refund-idempotency': createHash('sha256').update(reference).digest('base64url'),
        },
      );
      if (answer.kind === 'Refused' && REUSED.test(answer.reason))
        return { kind: 'Unknown', reason: answer.reason };
      return answer.kind === 'Answer'
        ? { kind: 'Accepted', facts: [factOfRefund(answer.value, accountId, orderId)] }
        : answer;
    },
    fetchRefund: async ({ reference, orderId, paymentId, refundId }) => {
      const answer = refundId
        ? await call(refundSchema, 'GET', `refunds/${part(refundId)}`)
        : await call(
            collectionOf(refundSchema).transform(
              ({ items }) => items.find(({ receipt }) => receipt === reference) ?? null,
            ),
            'GET',
            `payments/${part(paymentId)}/refunds?count=${PAGE.payments}`,
          );
      if (answer.kind === 'Refused')
        return NOT_FOUND.test(answer.reason)
          ? { kind: 'NotFound' }
          : { kind: 'Unknown', reason: answer.reason };
      if (answer.kind !== 'Answer') return answer;
      return answer.value === null
        ? { kind: 'NotFound' }
        : { kind: 'Status', facts: [factOfRefund(answer.value, accountId, orderId)] };
    },
    // The list of payments has what was captured; the report of settlements, by days of India, has
    // what reached our bank.
    fetchReport: (from, to) =>
      ask(async () => {
        const isInside = ({ occurredAt }: GatewayFact) =>
          occurredAt >= from.toISOString() && occurredAt < to.toISOString();
        const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
        const payments = await pages(
          paymentSchema,
          `payments?from=${seconds(from)}&to=${seconds(to)}`,
          PAGE.payments,
        );
        const facts = payments.flatMap((payment) => factsOfPayment(payment, accountId, null));
        for (let day = dayInIndia(from); dayStart(day) < to; day = addDays(day, 1)) {
          const [year, month, date] = day.split('-').map(Number);
          const rows = await pages(
            reconSchema,
            `settlements/recon/combined?year=${year}&month=${month}&day=${date}`,
            PAGE.recon,
          );
          facts.push(...rows.flatMap((row) => factsOfRecon(row, accountId)));
        }
        return { kind: 'Report', facts: facts.filter(isInside) };
      }, REPORT_TIMEOUT_MS),
  };
}
