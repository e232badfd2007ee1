import { CHANNELS } from '@pune/notify/constants';
import { blankToUndefined } from '@pune/std/blank';
import { toLatinDigits } from '@pune/std/digits';
import { z } from 'zod';
import { email, key, mobile, optional } from './grievance-fields.schema.ts';
import { messagesSchema } from './grievances.schema.ts';

/**
 * The choice of a follower: channels of the account, a mobile number to confirm by a code, or an
 * e-mail address to confirm by a link.
 */
export const followSchema = z.strictObject({
  mobile: optional(mobile),
  email: optional(email),
  channels: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(CHANNELS, { error: 'error_choice' })).max(CHANNELS.length),
  ),
  lang: z.string().optional(),
});
/**
 * The mobile number or the e-mail address that a reporter gave, to confirm by a code; neither from
 * the session of the reporter.
 */
export const ownPageSchema = z.strictObject({
  mobile: optional(mobile),
  email: optional(email),
  lang: z.string().optional(),
});
/** The answer to a reporter: the link to the own page. */
export const ownPageAnswerSchema = z.object({ number: z.string(), receiptUrl: z.string() });
/** The code from the SMS, however it is typed. */
export const followCodeSchema = z.strictObject({
  code: z.preprocess(
    (value) => value ?? '',
    z
      .string({ error: key('error_wrong_type') })
      .transform((value) => toLatinDigits(value).replace(/\D/g, ''))
      .pipe(z.string().regex(/^\d{6}$/, { error: key('error_code') })),
  ),
  lang: z.string().optional(),
});
/** The action of a follower behind the link: confirm an e-mail address, or end the messages. */
export const followingActionSchema = z.strictObject({
  action: z.preprocess(blankToUndefined, z.enum(['confirm', 'end']).default('end')),
  lang: z.string().optional(),
});
/** The answer to a follower: the address that shows and ends it. */
export const followingSchema = z.object({ number: z.string(), followingUrl: z.string() });
/** The page of a follower: the channels, and the delivery of each message. */
export const followingPageSchema = followingSchema.extend({
  channels: z.array(z.enum(CHANNELS)),
  isConfirmed: z.boolean(),
  messages: messagesSchema,
});
