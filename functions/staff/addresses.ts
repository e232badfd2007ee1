import type { Locale } from '@pune/i18n';

export const SIGN_IN = '/staff/sign-in';
/** The sign-in by the city's directory. */
export const DIRECTORY = '/staff/directory';
export const ACCOUNT = '/staff/';
export const INBOX = '/desk/';
/** Filing for citizens. */
export const FILINGS = '/desk/filings/';
/** Statements, reconciliation and books of money. */
export const FINANCE = '/desk/finance/';
/** Payments at a counter. */
export const COUNTER = '/desk/counter/';
/** Finding the case of a citizen who calls. */
export const LOOKUPS = '/desk/lookups/';
export const PERSONS = '/staff/persons/';
export const IMPORT = '/staff/import/';
export const POSTS = '/staff/posts/';
export const PARTNERS = '/staff/partners/';
/** The numbers of the rules of bills. */
export const RATES = '/staff/rates/';
export const AUDIT = '/staff/audit/';
/** The state of the installation. */
export const SYSTEM = '/staff/system/';
export const RETRY = '/staff/system/retry/';
/** The page after the sign-in. */
export const HOME = INBOX;

const CHARACTERS_MAX = 500;
/** Paths of the desk: no other host, and no path that a browser would read as one. */
const OWN = /^\/(?:desk|staff)\/(?!\/)[^\\\s]*$/;

/** @returns the path with its query if it leads to a page of the desk; else null */
export function ownPath(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > CHARACTERS_MAX || !OWN.test(given)) return null;
  const base = 'http://desk.invalid';
  if (!URL.canParse(given, base)) return null;
  const url = new URL(given, base);
  return url.origin === base && OWN.test(url.pathname) ? url.pathname + url.search : null;
}

/** Adds the language, and further parameters, to a path that may have a query. */
export function inLanguage(
  path: string,
  locale: Locale,
  more: Readonly<Record<string, string>> = {},
): string {
  const url = new URL(path, 'http://desk.invalid');
  url.searchParams.set('lang', locale);
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
  return url.pathname + url.search;
}
