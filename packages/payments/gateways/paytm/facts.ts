import { instantInIndia } from '@pune/std/india-time';
import { z } from 'zod';
import type { FactKind, GatewayFact } from '../../gateway.ts';

/** `1.00`, also `1` or `1.0`: rupees as Paytm writes them. */
export const rupees = z
  .string()
  .regex(/^\d{1,10}(\.\d{1,2})?$/)
  .transform((text) => {
    const [whole, part = ''] = text.split('.');
    return Number(whole) * 100 + Number(part.padEnd(2, '0'));
  });

/** `2020-05-08 11:21:28.0` or `5/8/2020 11:21:28`, in India. */
export const instant = z.string().transform((text, { addIssue }) => {
  const iso = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}:\d\d:\d\d)/.exec(text);
  const [year, month, day, time] = iso
    ? iso.slice(1)
    : [american?.[3], american?.[1], american?.[2], american?.[4]];
  const at = instantInIndia(
    `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}T${time?.padStart(8, '0')}`,
  );
  if (Number.isNaN(at.getTime())) {
    addIssue('not a date');
    return z.NEVER;
  }
  return at.toISOString();
});

const STATUSES = ['TXN_SUCCESS', 'TXN_FAILURE', 'PENDING'] as const;
export const id = z.string().min(1).max(64);

/** The form that Paytm posts as webhook and, by the payer's browser, to the callback. */
export const formSchema = z.object({
  MID: id,
  ORDERID: id,
  TXNID: z.string().max(64).optional(),
  TXNAMOUNT: rupees,
  CURRENCY: z.string().length(3).default('INR'),
  STATUS: z.enum(STATUSES),
  RESPCODE: z.string().max(64).optional(),
  TXNDATE: instant.optional(),
});

/** The body of a webhook in JSON, about a payment or a refund. */
export const bodySchema = z.object({
  mid: id.optional(),
  orderId: id,
  txnId: id,
  status: z.enum(STATUSES),
  txnAmount: rupees.optional(),
  currency: z.string().length(3).default('INR'),
  txnDate: instant.optional(),
  txnTimestamp: instant.optional(),
  refundId: z.string().max(64).optional(),
  refId: z.string().max(50).optional(),
  refundAmount: rupees.optional(),
  merchantRefundRequestTimestamp: instant.optional(),
});

export const resultSchema = z.object({
  resultStatus: z.string(),
  resultCode: z.string(),
  resultMsg: z.string().optional(),
});
export const initiatedSchema = z.object({
  resultInfo: resultSchema,
  txnToken: z.string().optional(),
});
/** A code for one order (https://www.paytmpayments.com/docs/apis/create-qr-code-api). */
export const qrSchema = z.object({ resultInfo: resultSchema, qrData: z.string().optional() });
export const statusSchema = z.object({
  resultInfo: resultSchema,
  mid: id.optional(),
  orderId: id.optional(),
  txnId: z.string().max(64).optional(),
  txnAmount: rupees.optional(),
  txnDate: instant.optional(),
});
export const refundSchema = z.object({
  resultInfo: resultSchema,
  orderId: id.optional(),
  txnId: z.string().max(64).optional(),
  refundId: z.string().max(64).optional(),
  refId: z.string().max(50).optional(),
  refundAmount: rupees.optional(),
  merchantRefundRequestTimestamp: instant.optional(),
  txnTimestamp: instant.optional(),
});

/**
 * Our reference as Paytm takes it: letters, digits and `@-_.`, fifty at most. Our own ids are such
 * texts.
 */
export const isPaytmId = (text: string): boolean => /^[\w@.-]{1,50}$/.test(text);

/** Eight characters that a code adds to our reference: Paytm takes each order's id for one code. */
export const orderIdOf = (reference: string, suffix: string): string => `${reference}.${suffix}`;
const referenceFrom = (orderId: string): string => orderId.replace(/\.[0-9a-f]{8}$/, '');

interface Told {
  mid: string;
  orderId: string;
  txnId: string;
  status: string;
  amountPaise: number;
  currency: string;
  at: string;
}

const KINDS: Record<string, FactKind> = { TXN_SUCCESS: 'captured', TXN_FAILURE: 'failed' };

/** Derives the fact of a payment. Paytm captures what a bank takes; `PENDING` is no fact yet. */
export function factsOfPayment(told: Told): GatewayFact[] {
  const kind = KINDS[told.status];
  if (!kind) return [];
  return [
    {
      eventId: `${told.txnId} ${kind}`,
      kind,
      merchantId: told.mid,
      orderId: told.orderId,
      // Paytm's order is ours: its id is our reference.
      reference: referenceFrom(told.orderId),
      paymentId: told.txnId,
      amountPaise: told.amountPaise,
      currency: told.currency,
      feePaise: 0,
      occurredAt: told.at,
      refund: null,
    },
  ];
}

const REFUND_KINDS: Record<string, FactKind> = {
  TXN_SUCCESS: 'refunded',
  PENDING: 'refund_pending',
  TXN_FAILURE: 'refund_failed',
};

/** Derives the fact of a refund. */
export function factOfRefund(
  told: Told & { refundId: string; reference: string | null },
): GatewayFact {
  const kind = REFUND_KINDS[told.status] ?? 'other';
  return {
    eventId: `${told.refundId} ${kind}`,
    kind,
    merchantId: told.mid,
    orderId: told.orderId,
    reference: null,
    paymentId: told.txnId,
    amountPaise: told.amountPaise,
    currency: told.currency,
    feePaise: 0,
    occurredAt: told.at,
    refund: { refundId: told.refundId, reference: told.reference },
  };
}
