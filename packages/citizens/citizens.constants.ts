/**
 * Constants about accounts that pages and browser scripts share. It imports nothing, so that a
 * script that uses the limits does not bundle the validator.
 */

export const CITIZENS_API = '/api/citizens';

/** The path behind the link in a message: it withdraws the consent to which the message belongs. */
export const stopPath = (key: string): string => `${CITIZENS_API}/stop/${key}`;

export const CODE_DIGITS = 6;
export const CODE_MINUTES = 10;
/**
 * The maximum number of wrong guesses for a code, counted across all senders and concurrent
 * requests.
 */
export const GUESSES_MAX = 5;

/**
 * Ten digits that begin with 6 to 9, with or without +91 or 0, spaces and dashes (National
 * Numbering Plan).
 */
export const MOBILE_PATTERN = '(\\+?91|0)?[\\s\\-]*[6-9]([\\s\\-]*[0-9]){9}';
export const EMAIL_CHARACTERS_MAX = 254;

/** The field names that forms, JSON bodies and validators share. A control is `name="<field>"`. */
export const SIGN_IN_FIELDS = ['mobile', 'language', 'keep'] as const;
export const CODE_FIELDS = ['code', 'language'] as const;
export const PREFERENCE_FIELDS = [
  'messages',
  'areas',
  'rhythm',
  'types',
  'departments',
  'language',
] as const;

/** How often a person hears of changes of published texts: at once, or in a list. */
export const RHYTHMS = ['now', 'daily', 'weekly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/**
 * The maximum number of signed-in devices of an account; the least recently used one is signed out
 * first.
 */
export const SESSIONS_MAX = 20;
export const PUSH_MAX = 10;
