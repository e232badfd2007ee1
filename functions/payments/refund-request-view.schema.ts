import {
  REFUSALS,
  REQUEST_KINDS,
  REQUEST_REASONS,
  REQUEST_STATES,
} from '@pune/payments/refund-requests/schema';
import { z } from 'zod';

/** A request for money back, as its payer sees it. */
export const refundRequestViewSchema = z.object({
  id: z.string(),
  kind: z.enum(REQUEST_KINDS),
  reason: z.enum(REQUEST_REASONS),
  state: z.enum(REQUEST_STATES),
  refusal: z.enum(REFUSALS).nullable(),
  amountPaise: z.int(),
  toAccountNumber: z.string().nullable(),
  steps: z.array(z.object({ event: z.string(), at: z.iso.datetime() })),
});
