import { z } from 'zod';
import type { FactKind, GatewayFact } from '../../gateway.ts';
import { paiseFrom } from '../../money.ts';

/** Rupees with two decimals. */
export const rupees = z.string().transform((text, { addIssue }) => {
  const paise = paiseFrom(text);
  if (paise === null) {
    addIssue('not an amount');
    return z.NEVER;
  }
  return paise;
});
/** `2026-03-21T23:55:44+05:30` */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString());
export const id = z.string().min(1).max(120);

/** ISO 4217: 356 is INR. Any other code stays as it is, and matches no order. */
export const INR_CODE = '356';
export const currency = z.string().transform((code) => (code === INR_CODE ? 'INR' : code));

const linkSchema = z.object({
  rel: z.string().optional(),
  href: z.url({ protocol: /^https?$/ }),
  method: z.string().optional(),
  parameters: z.object({ rdata: z.string().min(1) }).optional(),
});
export const orderSchema = z.object({
  objectid: z.literal('order'),
  orderid: id,
  bdorderid: id,
  mercid: id,
  amount: rupees,
  currency,
  status: z.string(),
  links: z.array(linkSchema),
});

export const transactionSchema = z.object({
  objectid: z.literal('transaction').optional(),
  mercid: id,
  orderid: id,
  transactionid: id,
  transaction_date: instant,
  amount: rupees,
  currency: currency.default('INR'),
  auth_status: z.string(),
  additional_info: z.object({ additional_info1: z.string().optional() }).optional(),
});
export type BilldeskTransaction = z.output<typeof transactionSchema>;

export const refundSchema = z.object({
  objectid: z.literal('refund').optional(),
  mercid: id,
  orderid: id,
  transactionid: id,
  refundid: id,
  refund_amount: rupees,
  currency: currency.default('INR'),
  refund_status: z.string(),
  refund_date: instant.optional(),
  merc_refund_ref_no: z.string().optional(),
});
export type BilldeskRefund = z.output<typeof refundSchema>;

/** An error (https://docs.billdesk.io/docs/idempotency-guide). */
export const errorSchema = z.object({
  status: z.int(),
  error_type: z.string(),
  error_code: z.string(),
});

/**
 * A webhook tells of a transaction, a refund, or another object that has no effect. A refund names
 * the transaction too, so its own id decides.
 */
export const webhookSchema = z.union([
  refundSchema,
  transactionSchema,
  z.object({ objectid: z.string(), mercid: id.optional() }),
]);

/** Our reference in a field of BillDesk, which takes letters and digits alone. */
export const infoOf = (reference: string): string => Buffer.from(reference).toString('hex');
const referenceFrom = (info: string | undefined): string | null =>
  info && /^([0-9a-f]{2})+$/.test(info) ? Buffer.from(info, 'hex').toString('utf8') : null;

/**
 * The states of a transaction. `0002` is pending; any other code says nothing certain, so it is
 * pending too.
 */
const KINDS: Record<string, FactKind> = { '0300': 'captured', '0399': 'failed', '0398': 'failed' };

/** Derives the fact of a transaction. */
export function factsOfTransaction(
  transaction: BilldeskTransaction,
  reference: string | null = referenceFrom(transaction.additional_info?.additional_info1),
): GatewayFact[] {
  const kind = KINDS[transaction.auth_status];
  if (!kind) return [];
  return [
    {
      eventId: `${transaction.transactionid} ${kind}`,
      kind,
      merchantId: transaction.mercid,
      orderId: transaction.orderid,
      reference,
      paymentId: transaction.transactionid,
      amountPaise: transaction.amount,
      currency: transaction.currency,
      feePaise: 0,
      occurredAt: transaction.transaction_date,
      refund: null,
    },
  ];
}

/** `0699` is given back before, `0799` after the settlement of the payment. */
const REFUND_KINDS: Record<string, FactKind> = {
  '0699': 'refunded',
  '0799': 'refunded',
  '0399': 'refund_failed',
};

/** Derives the fact of a refund. */
export function factOfRefund(refund: BilldeskRefund, at: string): GatewayFact {
  const kind = REFUND_KINDS[refund.refund_status] ?? 'refund_pending';
  return {
    eventId: `${refund.refundid} ${kind}`,
    kind,
    merchantId: refund.mercid,
    orderId: refund.orderid,
    reference: null,
    paymentId: refund.transactionid,
    amountPaise: refund.refund_amount,
    currency: refund.currency,
    feePaise: 0,
    occurredAt: refund.refund_date ?? at,
    refund: {
      refundId: refund.refundid,
      reference: referenceFrom(refund.merc_refund_ref_no),
    },
  };
}
