/**
 * Constants about benefits that pages use. It imports nothing, so that a page bundles neither the
 * validator nor the rules.
 */

/**
 * The field names that forms, JSON bodies and validators share. A control is `name="<field>"`,
 * `id="benefits-<field>"`.
 */
export const LOOKUP_FIELDS = ['application', 'language', 'channel'] as const;
export const CODE_FIELDS = ['code', 'language', 'channel'] as const;
export const AUTHENTICATION_FIELDS = [
  'application',
  'aadhaar',
  'consent',
  'consentVersion',
  'language',
  'channel',
] as const;
export const END_FIELDS = ['language', 'channel'] as const;

/** The origin of a form. `embed`: the form was embedded in another site's page. */
export const BENEFIT_CHANNELS = ['web', 'embed'] as const;
export type BenefitChannel = (typeof BENEFIT_CHANNELS)[number];

export const BENEFITS_API = '/api/benefits';
export const LOOKUPS_API = '/api/benefits/lookups';
export const AUTHENTICATIONS_API = '/api/benefits/authentications';
export const STATUS_API = '/api/benefits/status';

/**
 * The version of the consent text that a person reads before giving an Aadhaar number:
 * `benefits:consent_*`. A new text needs a new version.
 */
export const AADHAAR_CONSENT_VERSION = '2026-11-25';
/** The only purposes for which the Aadhaar number is used. */
export const CONSENT_PURPOSES = ['benefit_payment', 'benefit_status'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** The lifetimes of a code, and of the status page that it opens. */
export const CODE_MINUTES = 10;
export const VIEW_MINUTES = 15;

/**
 * Reasons for a pending or ended application. Labels: `benefits:reason_<reason>`; remedies:
 * `benefits:do_<reason>`.
 */
export const APPLICATION_REASONS = [
  'bank_proof',
  'income_proof',
  'residence_proof',
  'not_eligible',
  'life_certificate',
  'claim_over',
] as const;
export type ApplicationReason = (typeof APPLICATION_REASONS)[number];
/** Reasons for a held payment. */
export const HOLD_REASONS = ['life_certificate', 'account_missing', 'funds_awaited'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];
/** Reasons for a returned payment. */
export const RETURN_REASONS = [
  'account_closed',
  'no_such_account',
  'name_differs',
  'kyc_pending',
  'turned_major',
  'inoperative',
  'first_transaction',
  'limit',
  'bank_down',
  'deceased',
  'blocked',
  'not_linked',
  'account_type',
  'ask_branch',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** A well-formed application number, for hints. */
export const EXAMPLE_APPLICATION = 'DBT-482-173-065';

/** Sample applications of a sandbox, one for each answer. Labels: `benefits:sample_<story>`. */
export const SAMPLE_APPLICATIONS = [
  { number: 'DBT-000-000-017', story: 'credited' },
  { number: 'DBT-000-000-029', story: 'returned' },
  { number: 'DBT-000-000-038', story: 'held' },
  { number: 'DBT-000-000-040', story: 'papers' },
] as const;
export type SampleStory = (typeof SAMPLE_APPLICATIONS)[number]['story'];
