import { EMAIL_CHARACTERS_MAX } from '@pune/citizens/constants';
import { LOCALES } from '@pune/i18n';
import { ownerSearchSchema } from '@pune/payments/bills/owner-search.schema';
import { paiseFrom } from '@pune/payments/money';
import { blankToUndefined } from '@pune/std/blank';
import { toLatinDigits } from '@pune/std/digits';
import { billSearchSchema, PUBLIC_CHANNELS, paymentSchema } from '@pune/payments/schema';
import { z } from 'zod';

/** Reads `₹1,500.50`, in the digits of any script; another text stays and is refused. */
export function paiseTyped(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = toLatinDigits(value).replaceAll(/[₹,\s]/g, '');
  return paiseFrom(text.replace(/^\d+$/, '$&.00').replace(/^(\d+\.\d)$/, '$10')) ?? value;
}

/** Kinds of problem; their texts are `payments:problem_<kind>`. */
export const KINDS = {
  bill_not_found: 404,
  nothing_due: 409,
  under_way: 409,
  gateway_unknown: 422,
  beyond_limit: 422,
  gateway_refused: 502,
  gateway_unavailable: 503,
  signature: 400,
  amount_changed: 409,
  request_open: 409,
  request_under_way: 409,
  requests_many: 409,
  nothing_left: 409,
  unknown_key: 401,
  no_rows: 422,
  search_off: 404,
  too_many_here: 429,
} as const;

/** Kiosks and counters belong to the city: a public request cannot claim to be one. */
const channel = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.enum(PUBLIC_CHANNELS, { error: 'error_choice' }).default('web'),
);

const TEXT_CHARACTERS_MAX = 60;
const shortText = z
  .string({ error: 'error_wrong_type' })
  .trim()
  .min(1, { error: 'error_wrong_type' })
  .max(TEXT_CHARACTERS_MAX, { error: 'error_wrong_type' })
  .refine((text) => !/\p{Cc}/u.test(text), { error: 'error_wrong_type' });
const emailSchema = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim() : (value ?? '')),
  z.email({ error: 'error_email' }).max(EMAIL_CHARACTERS_MAX, { error: 'error_email' }),
);
/** The form for a receipt that was lost: its number, and its check code or the number paid for. */
export const duplicateSchema = z.strictObject({
  number: shortText.transform((text) => text.toUpperCase()),
  proof: shortText,
  language: z.enum(LOCALES).optional(),
});
/** The form behind a payment's link that sends its receipt by mail. */
export const receiptMailSchema = z.strictObject({
  email: emailSchema,
  language: z.enum(LOCALES).optional(),
});

/** The form that finds a bill. */
export const searchSchema = billSearchSchema.extend({
  language: z.enum(LOCALES).optional(),
  channel,
});

/** The form that finds a bill by ward office, name and address. */
export const ownerFormSchema = ownerSearchSchema.extend({ language: z.enum(LOCALES).optional() });

/** The query of a bill as of a day. */
export const billQuerySchema = z.object({ asOf: z.iso.date().optional() });
/** The query of the daily proof: the days before one. */
export const proofQuerySchema = z.object({ before: z.iso.date().optional() });
/** The query of its revisions: those after a number. */
export const chainQuerySchema = z.object({ after: z.coerce.number().int().min(0).default(0) });
/** The query that verifies a receipt: each name once. */
export const verifyQuerySchema = z.object({
  number: z.string().default(''),
  code: z.string().default(''),
  /** The text of a scanned code, or its address. */
  r: z.string().optional(),
});

const PASS_CHARACTERS_MAX = 100;
/** Bills of one number that a page shows. */
const SHOWN_MAX = 100;

/**
 * The form that starts a payment. `bill` names its page, so that an invalid form is shown again in
 * place.
 */
export const beginSchema = paymentSchema.extend({
  channel,
  /** A part in rupees, as people type it: `1,500.50`; the form sends it instead of `amountPaise`. */
  amount: z.preprocess(
    (value) => paiseTyped(blankToUndefined(value)),
    z.int({ error: 'error_amount_invalid' }).positive({ error: 'error_amount_invalid' }).optional(),
  ),
  /** The sum of each bill on the page that the form is part of: `<id>:<paise>`, with spaces between. */
  shown: z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(' ') : value),
      z
        .array(z.string().regex(/^[A-Za-z0-9_-]{16,64}:\d{1,15}$/))
        .max(SHOWN_MAX)
        .optional(),
    )
    .transform((shown) => new Map(shown?.map((one) => one.split(':') as [string, string]))),
  /** Keeps number and receipt on the page of the signed-in payer. */
  keep: z.enum(['1'], { error: 'error_choice' }).optional(),
  /** An address for this one receipt. */
  email: z.preprocess(blankToUndefined, emailSchema.optional()),
  bill: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,64}$/)
    .optional(),
  /** The pass of the bill's page: attempts with it are counted by themselves. */
  pass: z.preprocess(blankToUndefined, z.string().max(PASS_CHARACTERS_MAX).optional()),
});

export const SANDBOX_METHODS = ['upi', 'card', 'netbanking'] as const;
/**
 * The outcomes that a visitor of a demonstration may choose by name; all others are reached by
 * magic amounts.
 */
export const SANDBOX_CHOICES = [
  'success',
  'declined',
  'slow',
  'declined_then_captured',
  'webhook_lost',
  'webhook_thrice',
  'paid_twice',
] as const;

/** The form of the sandbox bank. */
export const sandboxPaySchema = z.strictObject({
  method: z.enum(SANDBOX_METHODS),
  outcome: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(SANDBOX_CHOICES).optional(),
  ),
});
