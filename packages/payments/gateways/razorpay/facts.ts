import { z } from 'zod';
import type { FactKind, GatewayFact } from '../../gateway.ts';

/**
 * The fields of Razorpay's entities that payments need (https://razorpay.com/docs/api/). E-mail
 * address, mobile number and UPI address of a payer are left out here and go nowhere.
 */
export const orderSchema = z.object({
  id: z.string().min(1),
  amount: z.int().positive(),
  currency: z.string(),
  receipt: z.string().nullish(),
  status: z.enum(['created', 'attempted', 'paid']),
  created_at: z.int(),
});
export type RazorpayOrder = z.output<typeof orderSchema>;

export const paymentSchema = z.object({
  id: z.string().min(1),
  amount: z.int().positive(),
  currency: z.string(),
  status: z.enum(['created', 'authorized', 'captured', 'refunded', 'failed']),
  order_id: z.string().nullish(),
  captured: z.boolean().nullish(),
  created_at: z.int(),
});
export type RazorpayPayment = z.output<typeof paymentSchema>;

export const refundSchema = z.object({
  id: z.string().min(1),
  amount: z.int().positive(),
  currency: z.string(),
  payment_id: z.string().min(1),
  receipt: z.string().nullish(),
  status: z.enum(['pending', 'processed', 'failed']),
  created_at: z.int(),
});
export type RazorpayRefund = z.output<typeof refundSchema>;

export const collectionOf = <T>(item: z.ZodType<T>) => z.object({ items: z.array(item) });

/** A row of the report of settlements. Transfers and adjustments have no payment of ours. */
export const reconSchema = z.object({
  entity_id: z.string(),
  type: z.string(),
  amount: z.int(),
  currency: z.string(),
  fee: z.int().nonnegative(),
  settled: z.boolean(),
  created_at: z.int(),
  settled_at: z.int().nullish(),
  payment_id: z.string().nullish(),
  order_id: z.string().nullish(),
  order_receipt: z.string().nullish(),
  settlement_id: z.string().nullish(),
  settlement_utr: z.string().nullish(),
});

export const eventSchema = z.object({
  entity: z.literal('event'),
  account_id: z.string(),
  event: z.string(),
  payload: z.object({
    payment: z.object({ entity: paymentSchema }).optional(),
    order: z.object({ entity: orderSchema }).optional(),
    refund: z.object({ entity: refundSchema }).optional(),
  }),
  created_at: z.int(),
});
export type RazorpayEvent = z.output<typeof eventSchema>;

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** A payment that a bank held and that was given back uncaptured has failed. */
const kindOf = ({ status, captured }: RazorpayPayment): FactKind | null => {
  switch (status) {
    case 'created':
      return null;
    case 'authorized':
      return 'authorised';
    case 'captured':
      return 'captured';
    case 'refunded':
      return captured ? 'captured' : 'failed';
    case 'failed':
      return 'failed';
  }
};

/**
 * Derives the fact of a payment in its current state. Its id comes from the payment, so that
 * webhook, status and report count once.
 *
 * @param merchantId the account: of the webhook, or of the key that asked
 * @param reference the receipt of its order, where the order is at hand
 */
export function factsOfPayment(
  payment: RazorpayPayment,
  merchantId: string,
  reference: string | null,
): GatewayFact[] {
  const kind = kindOf(payment);
  if (kind === null) return [];
  return [
    {
      eventId: `${payment.id} ${kind}`,
      kind,
      merchantId,
      orderId: payment.order_id ?? '',
      reference,
      paymentId: payment.id,
      amountPaise: payment.amount,
      currency: payment.currency,
      feePaise: 0,
      occurredAt: iso(payment.created_at),
      refund: null,
    },
  ];
}

const REFUND_KINDS = {
  pending: 'refund_pending',
  processed: 'refunded',
  failed: 'refund_failed',
} as const satisfies Record<RazorpayRefund['status'], FactKind>;

/** Derives the fact of a refund. A refund does not name its order: the caller does. */
export function factOfRefund(
  refund: RazorpayRefund,
  merchantId: string,
  orderId: string,
): GatewayFact {
  const kind = REFUND_KINDS[refund.status];
  return {
    eventId: `${refund.id} ${kind}`,
    kind,
    merchantId,
    orderId,
    reference: null,
    paymentId: refund.payment_id,
    amountPaise: refund.amount,
    currency: refund.currency,
    feePaise: 0,
    occurredAt: iso(refund.created_at),
    refund: { refundId: refund.id, reference: refund.receipt ?? null },
  };
}

/**
 * Derives the settlement of a payment, whose `fee` includes the tax on it, or a refund that was kept
 * back from a settlement. The bank's statement names the settlement by its UTR.
 */
export function factsOfRecon(row: z.output<typeof reconSchema>, merchantId: string): GatewayFact[] {
  const { type, order_id: orderId } = row;
  if ((type !== 'payment' && type !== 'refund') || !row.settled || !orderId) return [];
  const settlement = row.settlement_utr ?? row.settlement_id;
  const base = {
    merchantId,
    orderId,
    amountPaise: row.amount,
    currency: row.currency,
    occurredAt: iso(row.settled_at ?? row.created_at),
    ...(settlement && { settlement }),
  };
  return type === 'payment'
    ? [
        {
          ...base,
          eventId: `${row.entity_id} settled`,
          kind: 'settled',
          reference: row.order_receipt ?? null,
          paymentId: row.entity_id,
          feePaise: row.fee,
          refund: null,
        },
      ]
    : [
        {
          ...base,
          eventId: `${row.entity_id} refunded`,
          kind: 'refunded',
          reference: null,
          paymentId: row.payment_id ?? null,
          feePaise: 0,
          refund: { refundId: row.entity_id, reference: null },
        },
      ];
}

/**
 * Derives the facts of a webhook. `x-razorpay-event-id` is not signed, so it names only events
 * without an effect; all others have the id of what they tell.
 */
export function factsOfEvent(event: RazorpayEvent, eventId: string | null): GatewayFact[] {
  const { payment, order, refund } = event.payload;
  const told =
    refund && payment
      ? [factOfRefund(refund.entity, event.account_id, payment.entity.order_id ?? '')]
      : payment
        ? factsOfPayment(payment.entity, event.account_id, order?.entity.receipt ?? null)
        : [];
  if (told.length > 0) return told;
  return [
    {
      eventId: `event ${eventId ?? `${event.event} ${event.created_at}`}`,
      kind: 'other',
      merchantId: event.account_id,
      orderId: '',
      reference: null,
      paymentId: null,
      amountPaise: 0,
      currency: '',
      feePaise: 0,
      occurredAt: iso(event.created_at),
      refund: null,
    },
  ];
}
