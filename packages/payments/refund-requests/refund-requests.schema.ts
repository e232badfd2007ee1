import { blankToUndefined } from '@pune/std/blank';
import { z } from 'zod';
import { BILL_HEADS } from '../payments.constants.ts';
import { accountNumberSchema } from '../payments.schema.ts';

export { REQUEST_STATES } from './refund-requests.transitions.ts';

/** Money back by the way that it came, or an advance moved to another number. */
export const REQUEST_KINDS = ['refund', 'transfer'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** The reasons of a payer. Labels: `receipts:reason_<reason>`. */
export const REQUEST_REASONS = ['paid_twice', 'too_much', 'wrong_number', 'other'] as const;
export type RequestReason = (typeof REQUEST_REASONS)[number];

/** The reasons of a refusal. Labels: `receipts:refusal_<refusal>`. */
export const REFUSALS = ['owed', 'given_back', 'not_shown', 'other'] as const;
export type Refusal = (typeof REFUSALS)[number];

export const WORDS_CHARACTERS_MAX = 500;

const wrong = { error: 'error_choice' };

/** The form of a request. A transfer names the number to which the advance goes. */
export const refundRequestSchema = z
  .strictObject({
    kind: z.preprocess(blankToUndefined, z.enum(REQUEST_KINDS, wrong).default('refund')),
    reason: z.preprocess(blankToUndefined, z.enum(REQUEST_REASONS, wrong)),
    words: z.preprocess(
      blankToUndefined,
      z.string().trim().max(WORDS_CHARACTERS_MAX, { error: 'error_words_long' }).optional(),
    ),
    head: z.preprocess(blankToUndefined, z.enum(BILL_HEADS, wrong).optional()),
    accountNumber: z.preprocess(blankToUndefined, accountNumberSchema.optional()),
    language: z.enum(['en', 'mr', 'hi']).optional(),
  })
  .refine(({ kind, accountNumber }) => kind === 'refund' || accountNumber !== undefined, {
    path: ['accountNumber'],
    error: 'error_account_required',
  });
export type RefundRequestForm = z.output<typeof refundRequestSchema>;
