import { TOLD_COLLECTIONS } from '@pune/content-models/changes/rules';
import { LOCALES } from '@pune/i18n';
import { isPushService } from '@pune/notify/constants';
import { blankToUndefined } from '@pune/std/blank';
import { toLatinDigits } from '@pune/std/digits';
import {
  channelsOf,
  subscriptionSchema,
  TOPICS,
  type Channel,
  type Topic,
} from '@pune/notify/schema';
import { z } from 'zod';
import { EMAIL_CHARACTERS_MAX, RHYTHMS } from './citizens.constants.ts';

export * from './citizens.constants.ts';
export {
  CHANNELS,
  channelsOf,
  SENT_TOPICS,
  TOPICS,
  type Channel,
  type Topic,
} from '@pune/notify/schema';
/** The types of texts whose changes a person can follow. */
export { TOLD_COLLECTIONS as FOLLOWED_TYPES } from '@pune/content-models/changes/rules';
export { REGISTER, type RegisterEntry } from './register.ts';
export { CONSENT_NOTICE_VERSION } from './consent-notice.ts';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(blankToUndefined, schema.optional());
/** Parses a multiple-choice form field: its value may be one text, an array, or absent. */
const several = <T extends z.ZodType>(schema: T, max: number) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(schema, { error: 'error_wrong_type' }).max(max),
  );

const digitsOf = (text: string): string => toLatinDigits(text).replace(/[\s()\-.]/g, '');

/**
 * Normalises a mobile number to E.164: from `98220 12345`, `०९८२२०१२३४५` and other common forms.
 */
export const mobileSchema = z.preprocess(
  (value) => value ?? '',
  z.string({ error: 'error_wrong_type' }).transform((value, context) => {
    const number = /^(?:\+?91|0)?([6-9]\d{9})$/.exec(digitsOf(value))?.[1];
    if (!number)
      context.addIssue({
        code: 'custom',
        message: value.trim() ? 'error_mobile' : 'error_mobile_required',
      });
    return `+91${number ?? ''}`;
  }),
);

const codeSchema = z.preprocess(
  (value) => value ?? '',
  z
    .string({ error: 'error_wrong_type' })
    .transform(digitsOf)
    .pipe(z.string().regex(/^\d{6}$/, { error: 'error_code' })),
);
const language = optional(z.enum(LOCALES, { error: 'error_choice' }));

export const signInSchema = z.strictObject({
  mobile: mobileSchema,
  language,
  keep: optional(z.enum(['1'], { error: 'error_choice' })),
});
export const codeFormSchema = z.strictObject({ code: codeSchema, language });
export const languageFormSchema = z.strictObject({ language });
/** The button of a bill's page; the id of a bill cannot be guessed. */
export const keepBillSchema = z.strictObject({
  bill: z
    .string({ error: 'error_wrong_type' })
    .regex(/^[A-Za-z0-9_-]{16,64}$/, { error: 'error_choice' }),
  language,
});
/** The form behind the link in a message, or the post of a mail program (RFC 8058). */
export const stopFormSchema = z.strictObject({
  language,
  'List-Unsubscribe': optional(z.literal('One-Click', { error: 'error_choice' })),
});
export const emailFormSchema = z.strictObject({
  email: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() : (value ?? '')),
    z.email({ error: 'error_email' }).max(EMAIL_CHARACTERS_MAX, { error: 'error_email' }),
  ),
  language,
});
export const eraseFormSchema = z.strictObject({
  confirm: z.enum(['1'], { error: 'error_confirm' }),
  language,
});
/**
 * Refused before it is stored, not only before sending: an address in our own network must not be
 * in the table.
 */
const pushEndpoint = subscriptionSchema.shape.endpoint.refine(
  (endpoint) => isPushService(new URL(endpoint)),
  { error: 'error_choice', when: ({ issues }) => issues.length === 0 },
);
export const pushFormSchema = z.strictObject({
  subscription: z.preprocess(
    (value) => {
      if (typeof value !== 'string') return value;
      try {
        return JSON.parse(value);
      } catch {
        return null;
      }
    },
    z.strictObject({
      ...subscriptionSchema.shape,
      endpoint: pushEndpoint,
      expirationTime: z.number().nullable().optional(),
    }),
  ),
  language,
});

/** One topic on one channel, as a checkbox sends it: `traffic.sms`. */
export type Choice = `${Topic}.${Channel}`;
export const CHOICES = TOPICS.flatMap((topic) =>
  channelsOf(topic).map((channel): Choice => `${topic}.${channel}`),
);

/** The topic of a choice. */
export const topicOf = (choice: Choice): Topic => choice.split('.')[0] as Topic;

const DEPARTMENTS_MAX = 60;

/**
 * A person's topics, channels, ward offices, changes that they follow, and language. Code with the list of offices validates
 * the areas; `savePreferences` refuses topics that are not sent, unless an earlier consent is kept.
 */
export const preferencesSchema = z.strictObject({
  messages: several(z.enum(CHOICES, { error: 'error_choice' }), CHOICES.length),
  areas: several(
    z.string({ error: 'error_wrong_type' }).regex(/^WO-\d{2}$/, { error: 'error_choice' }),
    15,
  ),
  rhythm: z.preprocess(
    blankToUndefined,
    z.enum(RHYTHMS, { error: 'error_choice' }).default('weekly'),
  ),
  types: several(z.enum(TOLD_COLLECTIONS, { error: 'error_choice' }), TOLD_COLLECTIONS.length),
  // The last parts of the addresses of their pages.
  departments: several(
    z.string({ error: 'error_wrong_type' }).regex(/^[a-z0-9-]{1,100}$/, { error: 'error_choice' }),
    DEPARTMENTS_MAX,
  ),
  language: z.enum(LOCALES, { error: 'error_choice' }),
});
export type Preferences = z.output<typeof preferencesSchema>;
