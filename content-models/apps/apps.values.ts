/**
 * The values of an app's select fields. The labels that readers see are interface messages,
 * `apps:<kind>_<value>`.
 */
export const APP_KINDS = ['municipal', 'national'] as const;
export const AVAILABILITIES = ['available', 'planned', 'withdrawn'] as const;
export const PLATFORMS = ['android', 'ios', 'web'] as const;
export const PERMISSIONS = [
  'location',
  'microphone',
  'contacts',
  'sms',
  'camera',
  'phone',
  'calendar',
  'files',
  'biometrics',
  'bluetooth',
  'notifications',
] as const;
export const ACCOUNTS = ['none', 'optional', 'required'] as const;
/**
 * The recipients of the entered data: none, the publisher, or others too; `unknown` if no source
 * says.
 */
export const DATA_FLOWS = ['stays', 'publisher', 'unknown', 'others'] as const;
export const ENDORSEMENTS = ['submitted', 'under-review', 'endorsed', 'withdrawn'] as const;

export type Permission = (typeof PERMISSIONS)[number];
export type Account = (typeof ACCOUNTS)[number];
export type DataFlow = (typeof DATA_FLOWS)[number];
