import { blankToUndefined } from '@pune/std/blank';
import { toLatinDigits } from '@pune/std/digits';
import { z } from 'zod';
import { maskedOwnerSchema } from './bills/owners.ts';
import {
  ACCOUNT_NUMBER_CHARACTERS_MAX,
  BILL_HEADS,
  BILL_LINES,
  BILLS_MAX,
  PAYMENT_CHANNELS,
  PAYMENT_STATUSES,
  REFUND_STATUSES,
} from './payments.constants.ts';

export * from './payments.constants.ts';

/** Messages of fields are keys of `payments`. */
const key = <K extends `error_${string}`>(name: K): K => name;

const paise = z.int();
const day = z.iso.date();
const instant = z.iso.datetime();
/** Ids are random and unguessable. */
const id = z
  .string({ error: key('error_wrong_type') })
  .regex(/^[A-Za-z0-9_-]{16,64}$/, { error: key('error_id_invalid') });

/**
 * Normalises an account number to its stored form: `p / 1 / ०५ / 00123456` is `P/1/05/00123456`.
 */
export const accountNumberSchema = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? toLatinDigits(value.normalize('NFKC')).replace(/\s+/g, '').toUpperCase()
      : value,
  z
    .string({ error: key('error_account_required') })
    .min(1, { error: key('error_account_required') })
    .max(ACCOUNT_NUMBER_CHARACTERS_MAX, { error: key('error_account_invalid') })
    .regex(/^[A-Z0-9]+([/-][A-Z0-9]+)*$/, { error: key('error_account_invalid') }),
);

/** The code of a ward office, as the portal publishes it: `WO-03`. */
export const wardOfficeSchema = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim().toUpperCase() : value),
  z
    .string({ error: key('error_ward_required') })
    .regex(/^[A-Z]{1,5}-\d{1,3}$/, { error: key('error_ward_required') }),
);

/** A search for bills. */
export const billSearchSchema = z.strictObject({
  head: z.preprocess(blankToUndefined, z.enum(BILL_HEADS, { error: key('error_head_required') })),
  accountNumber: accountNumberSchema,
});
export type BillSearch = z.output<typeof billSearchSchema>;

/** A request to pay: what the bills of the moment come to, or a part of it. */
export const paymentSchema = z.strictObject({
  /** A single id from a form with one bill, or a list. */
  bills: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z
        .array(id, { error: key('error_bill_required') })
        .min(1, { error: key('error_bill_required') })
        .max(BILLS_MAX, { error: key('error_bills_many') }),
    )
    .transform((ids) => [...new Set(ids)].sort()),
  /** A part of what the bills come to, where their heads are paid in parts. */
  amountPaise: z
    .int({ error: key('error_amount_invalid') })
    .positive({ error: key('error_amount_invalid') })
    .optional(),
  /**
   * The sum of these bills as the payer saw it. If it is another one by then, because a rebate ended
   * or a bill was revised or paid in part, nothing is begun.
   */
  shownPaise: z.int({ error: key('error_amount_invalid') }).optional(),
  /** One of `payments.gateways()`. */
  gateway: z.preprocess(
    blankToUndefined,
    z
      .string({ error: key('error_gateway_required') })
      .regex(/^[a-z]{2,30}$/, { error: key('error_gateway_required') }),
  ),
  channel: z.preprocess(
    blankToUndefined,
    z.enum(PAYMENT_CHANNELS, { error: key('error_wrong_type') }).default('web'),
  ),
  language: z.preprocess(
    blankToUndefined,
    z.enum(['en', 'mr', 'hi'], { error: key('error_wrong_type') }).default('en'),
  ),
  idempotencyKey: z.preprocess(blankToUndefined, id.optional()),
});
export type PaymentRequest = z.output<typeof paymentSchema>;

/** A refund requested by staff or by a rule; without an amount, everything that is left. */
export const refundSchema = z.strictObject({
  amountPaise: z
    .int({ error: key('error_amount_invalid') })
    .positive({ error: key('error_amount_invalid') })
    .optional(),
  reason: z.enum(['duplicate', 'excess', 'request', 'error'], { error: key('error_wrong_type') }),
  idempotencyKey: id.optional(),
});
export type RefundRequest = z.output<typeof refundSchema>;

/** Values of a line, with their kind, which determines their format in a language. */
export const billValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('money'), paise }),
  /** 1 675 are 16.75 %. */
  z.object({ kind: z.literal('percent'), basisPoints: z.int() }),
  z.object({ kind: z.literal('day'), day }),
  /** A financial year: `2026-27`. */
  z.object({ kind: z.literal('period'), period: z.string() }),
  z.object({ kind: z.literal('count'), number: z.number() }),
]);
export type BillValue = z.output<typeof billValueSchema>;

/**
 * A line with its explanation: rule, source, and the period in which the number is in force.
 * Rebates are negative.
 */
export const billLineSchema = z.object({
  rule: z.string(),
  name: z.enum(BILL_LINES),
  paise,
  values: z.record(z.string(), billValueSchema),
  source: z.string(),
  from: day,
  until: day.nullable(),
  /** True for a made-up sample number: a page says so. */
  sample: z.boolean(),
  /** The source in three languages, for a number that administrators let in force. */
  words: z.object({ en: z.string(), mr: z.string(), hi: z.string() }).optional(),
  /** The documents on which a concession was admitted, and the days that they cover. */
  proof: z
    .object({
      days: z.int(),
      ofDays: z.int(),
      documents: z.array(
        z.object({
          kind: z.enum(['pt3_form', 'eco_certificate', 'certificate']),
          ending: z.string().meta({ description: 'The last four characters of its number.' }),
          from: day,
          until: day.nullable(),
          admittedBy: z.string().meta({ description: 'The post of the officer.' }),
        }),
      ),
    })
    .optional(),
});
export type BillLine = z.output<typeof billLineSchema>;

/** The order by which an issued bill was revised or cancelled, as the department gave it. */
export const billChangeSchema = z.object({
  kind: z.enum(['revised', 'cancelled']),
  /** The number and the day of the order. */
  order: z.string(),
  orderedOn: day,
  reason: z.string(),
  undone: z
    .int()
    .optional()
    .meta({ description: 'The number of the import of demands that was undone.' }),
});

export const billSchema = z.object({
  id: z.string(),
  head: z.enum(BILL_HEADS),
  accountNumber: z.string(),
  period: z.string(),
  issuedOn: day,
  sample: z.boolean(),
  owner: maskedOwnerSchema.nullable(),
  change: billChangeSchema.nullable(),
  asOf: day,
  /** The derivation of the taxable base; these lines do not add up to the total. */
  workings: z.array(billLineSchema),
  lines: z.array(billLineSchema),
  totalPaise: paise,
  creditedPaise: paise,
  duePaise: paise,
  partFromPaise: paise.nullable().meta({
    description: 'The smallest part that may be paid; null if the bill is paid whole.',
  }),
  /**
   * The last day (inclusive, in India) on which the amount is the same; `null` if it does not
   * depend on the day.
   */
  amountHoldsUntil: day.nullable(),
});
export type Bill = z.output<typeof billSchema>;

/** The body of the response 200 to a search for bills. */
export const billSearchAnswerSchema = z.object({
  bills: z.array(billSchema),
  advancePaise: z
    .int()
    .meta({ description: 'Paid beyond the bills of this number, and not given back.' }),
  /** The page of the bills, relative to the portal. */
  url: z.string(),
});
export type BillSearchAnswer = z.output<typeof billSearchAnswerSchema>;

/** The next step of the payer, as chosen by the gateway. */
export const checkoutSchema = z.discriminatedUnion('kind', [
  /** Redirect the browser: by 303 or a link. */
  z.object({ kind: z.literal('redirect'), url: z.string() }),
  /** Post these fields to the gateway's page, by a form. */
  z.object({
    kind: z.literal('form'),
    action: z.string(),
    fields: z.record(z.string(), z.string()),
  }),
  /** Call Stripe.js's `confirmPayment` with this secret. */
  z.object({ kind: z.literal('stripe'), clientSecret: z.string(), publishableKey: z.string() }),
  /**
   * A link for a phone and a QR code for other devices. The text must not be changed by a single
   * byte.
   */
  z.object({ kind: z.literal('upi'), uri: z.string(), qrSvg: z.string() }),
]);
export type Checkout = z.output<typeof checkoutSchema>;

export const receiptSchema = z.object({
  /** `PMC/2026-27/000123` */
  number: z.string(),
  verifyCode: z.string(),
  issuedAt: instant,
  paidOn: day,
  currency: z.string(),
  amountPaise: paise,
  gateway: z.string(),
  /** The channel of the payment; absent on receipts of before channels. */
  channel: z.string().optional(),
  paymentReference: z.string(),
  language: z.string(),
  /** The allocation of the amount to bills, with the bills as they were at the time. */
  bills: z.array(
    z.object({
      head: z.enum(BILL_HEADS),
      accountNumber: z.string(),
      period: z.string(),
      sample: z.boolean(),
      creditedPaise: paise,
      lines: z.array(billLineSchema),
      owner: maskedOwnerSchema.nullish(),
    }),
  ),
  /** Paid beyond the due: an advance of the same account, refundable on request. */
  advancePaise: paise,
  /** Credited to the bills by an incentive, beside the amount. */
  discountPaise: paise.optional(),
  /** The day on which the bank returned the cheque: the receipt is void. */
  voidedOn: day.optional(),
});
export type Receipt = z.output<typeof receiptSchema>;

/**
 * The public part of a receipt, for a visitor with its number and code, for example by its QR code.
 */
export const verifiedReceiptSchema = receiptSchema
  .pick({ number: true, issuedAt: true, paidOn: true, currency: true, amountPaise: true })
  .extend({
    heads: z.array(z.enum(BILL_HEADS)),
    refundedPaise: paise,
    voidedOn: day.optional().meta({ description: 'The bank returned the cheque: it is void.' }),
  });
export type VerifiedReceipt = z.output<typeof verifiedReceiptSchema>;

/** The payment as shown to the payer, behind the secret link. */
export const paymentViewSchema = z.object({
  id: z.string(),
  status: z.enum(PAYMENT_STATUSES),
  gateway: z.string(),
  amountPaise: paise,
  currency: z.string(),
  createdAt: instant,
  expiresAt: instant,
  /** An unknown payment is polled until then. */
  askedUntil: instant,
  bills: z.array(
    z.object({
      id: z.string(),
      head: z.enum(BILL_HEADS),
      accountNumber: z.string(),
      period: z.string(),
      sample: z.boolean(),
      amountPaise: paise,
    }),
  ),
  checkout: checkoutSchema.nullable(),
  receipt: receiptSchema.nullable(),
  refunds: z.array(
    z.object({
      id: z.string(),
      status: z.enum(REFUND_STATUSES),
      amountPaise: paise,
      requestedAt: instant,
    }),
  ),
  /** The discount of an incentive on the bills, beside the amount. */
  discountPaise: paise,
  /** Money from a double payment or a mismatch, which an operator reviews. */
  inSuspensePaise: paise,
});
export type PaymentView = z.output<typeof paymentViewSchema>;
