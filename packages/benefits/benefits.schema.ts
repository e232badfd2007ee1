import { LOCALES } from '@pune/i18n';
import { z } from 'zod';
import { holdsAadhaar, parseAadhaar } from '@pune/database/aadhaar';
import { parseApplicationNumber } from './application-number.ts';
import {
  AADHAAR_CONSENT_VERSION,
  APPLICATION_REASONS,
  BENEFIT_CHANNELS,
  HOLD_REASONS,
  RETURN_REASONS,
} from './benefits.constants.ts';
import { latinDigits } from '@pune/database/digits';
import { blankToUndefined } from '@pune/std/blank';
import { APPLICATION_STATES, PAYMENT_STATES } from './transitions.ts';

export * from './benefits.constants.ts';

/** Messages of fields are keys of `benefits`: the answer chooses the reader's language. */
const key = <K extends `error_${string}`>(name: K): K => name;

const common = {
  language: z.preprocess(
    blankToUndefined,
    z.enum(LOCALES, { error: key('error_wrong_type') }).default('en'),
  ),
  channel: z.preprocess(
    blankToUndefined,
    z.enum(BENEFIT_CHANNELS, { error: key('error_wrong_type') }).default('web'),
  ),
};

/**
 * Parses the nine digits of an application number. An Aadhaar number gets the message that it is
 * not needed.
 */
const application = z
  .string({ error: key('error_application_required') })
  .max(60, { error: key('error_application_incomplete') })
  .transform((typed, context) => {
    const parsed = parseApplicationNumber(typed);
    if (parsed.kind === 'Number') return parsed.number;
    const message =
      typed.trim() === ''
        ? key('error_application_required')
        : holdsAadhaar(typed)
          ? key('error_application_aadhaar')
          : parsed.kind === 'NumberMistyped'
            ? key('error_application_mistyped')
            : key('error_application_incomplete');
    context.addIssue({ code: 'custom', message });
    return '';
  });

export const lookupSchema = z.strictObject({ application, ...common });
export type LookUp = z.output<typeof lookupSchema>;

/** Six digits, as in a text message or typed in Devanagari. */
export const codeSchema = z.strictObject({
  code: z
    .string({ error: key('error_code_format') })
    .max(40, { error: key('error_code_format') })
    .transform(latinDigits)
    .pipe(z.string().regex(/^\d{6}$/, { error: key('error_code_format') })),
  ...common,
});
export type TypedCode = z.output<typeof codeSchema>;

export const authenticationSchema = z.strictObject({
  application,
  aadhaar: z
    .string({ error: key('error_aadhaar_format') })
    .max(60, { error: key('error_aadhaar_format') })
    .transform((typed, context) => {
      const parsed = parseAadhaar(typed);
      if (parsed.kind === 'Aadhaar') return parsed.number;
      context.addIssue({ code: 'custom', message: key('error_aadhaar_format') });
      return z.NEVER;
    }),
  /** The checkbox of consent, below the text of this version. */
  consent: z.literal('yes', { error: key('error_consent') }),
  consentVersion: z.literal(AADHAAR_CONSENT_VERSION, { error: key('error_consent_changed') }),
  ...common,
});
export type AuthenticationRequest = z.output<typeof authenticationSchema>;

/** The buttons that close a view or withdraw a consent. */
export const endSchema = z.strictObject(common);

/**
 * The answer 202 to a look-up: the same for every well-formed number, whether or not the
 * application exists.
 */
export const codeSentSchema = z.object({
  codeUrl: z.string().meta({ description: 'Where the code is posted to, relative to the portal.' }),
  expiresAt: z.iso.datetime(),
});
export type CodeSentAnswer = z.output<typeof codeSentSchema>;

/** A name in both scripts, as on the applicant's papers. */
const inBothScripts = z.object({ latin: z.string(), devanagari: z.string() });
export type InBothScripts = z.output<typeof inBothScripts>;

const instant = z.iso.datetime();
/** A calendar day in India. */
const day = z.iso.date();

const applicationStepSchema = z.object({
  status: z.enum(APPLICATION_STATES),
  at: instant,
  reason: z.enum(APPLICATION_REASONS).nullable(),
});
export type ApplicationStep = z.output<typeof applicationStepSchema>;

const paymentStepSchema = z.object({
  status: z.enum(PAYMENT_STATES),
  at: instant,
  batch: z.string().nullable(),
  reason: z.enum(HOLD_REASONS).nullable(),
  returnCode: z.string().nullable().meta({ description: 'As the bank gave it.' }),
  returnReason: z.enum(RETURN_REASONS).nullable(),
});
export type PaymentStep = z.output<typeof paymentStepSchema>;

/** One instalment of a benefit. */
const paymentSchema = z.object({
  instalment: z.int().positive(),
  periodFrom: day,
  periodTo: day,
  amountPaise: z.int().nonnegative(),
  status: z.enum(PAYMENT_STATES),
  expectedOn: day,
  steps: z.array(paymentStepSchema),
});
export type BenefitPayment = z.output<typeof paymentSchema>;

/**
 * The status as shown to a beneficiary, masked: initials, the last four digits of the account,
 * nothing else about the person.
 */
export const benefitStatusSchema = z.object({
  number: z.string(),
  schemeSlug: z.string(),
  initials: inBothScripts,
  bank: inBothScripts.nullable(),
  accountLastFour: z.string().nullable(),
  status: z.enum(APPLICATION_STATES),
  isSample: z.boolean(),
  hasAadhaarReference: z
    .boolean()
    .meta({ description: 'An Aadhaar reference token is kept; it can be removed.' }),
  steps: z.array(applicationStepSchema),
  payments: z.array(paymentSchema).meta({ description: 'Newest first.' }),
});
export type BenefitStatus = z.output<typeof benefitStatusSchema>;
/** The status with the scheme's name in the reader's language, if the portal knows it. */
export const statusAnswerSchema = benefitStatusSchema.extend({
  schemeTitle: z.string().nullable(),
});
