import { LOCALES } from '@pune/i18n';
import { z } from 'zod';
import { holdsAadhaar, parseAadhaar } from './aadhaar.ts';
import { parseApplicationNumber } from './application-number.ts';
import {
  AADHAAR_CONSENT_VERSION, BENEFIT_CHANNELS, type ApplicationReason, type HoldReason, type ReturnReason,
} from './benefits.constants.ts';
import { latinDigits } from './digits.ts';
import type { ApplicationState, PaymentState } from './transitions.ts';

export * from './benefits.constants.ts';

/** A message of a field is a key of `benefits`: the reader's language is chosen where the answer is written. */
const key = <K extends `error_${string}`>(name: K): K => name;
const blankToUndefined = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const common = {
  language: z.preprocess(blankToUndefined, z.enum(LOCALES, { error: key('error_wrong_type') }).default('en')),
  channel: z.preprocess(blankToUndefined, z.enum(BENEFIT_CHANNELS, { error: key('error_wrong_type') }).default('web')),
};

/** The nine digits of an application. Whoever types an Aadhaar number here is told that it is not needed. */
const application = z.string({ error: key('error_application_required') }).max(60, { error: key('error_application_incomplete') }).transform((typed, context) => {
  const parsed = parseApplicationNumber(typed);
  if (parsed.kind === 'Number') return parsed.number;
  const message = typed.trim() === '' ? key('error_application_required') : holdsAadhaar(typed) ? key('error_application_aadhaar') : parsed.kind === 'NumberMistyped' ? key('error_application_mistyped') : key('error_application_incomplete');
  context.addIssue({ code: 'custom', message });
  return '';
});

export const lookupSchema = z.strictObject({ application, ...common });
export type LookUp = z.output<typeof lookupSchema>;

/** Six digits, as they came in a text message or as a person writes them in Devanagari. */
export const codeSchema = z.strictObject({
  code: z.string({ error: key('error_code_format') }).max(40, { error: key('error_code_format') }).transform(latinDigits).pipe(z.string().regex(/^\d{6}$/, { error: key('error_code_format') })),
  ...common,
});
export type TypedCode = z.output<typeof codeSchema>;

export const authenticationSchema = z.strictObject({
  application,
  aadhaar: z.string({ error: key('error_aadhaar_format') }).max(60, { error: key('error_aadhaar_format') }).transform((typed, context) => {
    const parsed = parseAadhaar(typed);
    if (parsed.kind === 'Aadhaar') return parsed.number;
    context.addIssue({ code: 'custom', message: key('error_aadhaar_format') });
    return z.NEVER;
  }),
  /** A box that the person ticked, below the text of this version. */
  consent: z.literal('yes', { error: key('error_consent') }),
  consentVersion: z.literal(AADHAAR_CONSENT_VERSION, { error: key('error_consent_changed') }),
  ...common,
});
export type AuthenticationRequest = z.output<typeof authenticationSchema>;

/** The buttons that end a view or withdraw a consent. */
export const endSchema = z.strictObject(common);

/** The answer 202 to a look-up: the same for every well-formed number, whether there is such an application or not. */
export type CodeSentAnswer = { codeUrl: string; expiresAt: string };

/** A name in both scripts: papers have it in both. */
export type InBothScripts = { latin: string; devanagari: string };

export type ApplicationStep = { status: ApplicationState; at: string; reason: ApplicationReason | null };
export type PaymentStep = { status: PaymentState; at: string; batch: string | null; reason: HoldReason | null; returnCode: string | null; returnReason: ReturnReason | null };
/** One instalment. Days are calendar days in India, times are instants in ISO 8601. */
export type BenefitPayment = {
  instalment: number;
  periodFrom: string;
  periodTo: string;
  amountPaise: number;
  status: PaymentState;
  expectedOn: string;
  steps: PaymentStep[];
};

/** What a beneficiary sees, masked: initials, the last four digits of the account, nothing else about the person. */
export type BenefitStatus = {
  number: string;
  schemeSlug: string;
  initials: InBothScripts;
  bank: InBothScripts | null;
  accountLastFour: string | null;
  status: ApplicationState;
  isSample: boolean;
  /** An Aadhaar reference token is kept; it can be removed. */
  hasAadhaarReference: boolean;
  steps: ApplicationStep[];
  /** Newest first. */
  payments: BenefitPayment[];
};
