import { parseAccept } from 'hono/utils/accept';
import { parse as parseCookies } from 'hono/utils/cookie';
import { isLocale, type Locale } from '@pune/i18n';

/**
 * The languages of an `Accept-Language` header, most wanted first; those refused with `q=0` are
 * left out (RFC 9110, 12.5.4).
 */
export const acceptedLanguages = (header: string | null | undefined): string[] =>
  parseAccept(header ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.toLowerCase());

/** The language of a tag such as `mr-IN`: its first part. */
const primary = (tag: string) => tag.split('-', 1)[0]!;

export interface Preference {
  /** The reader's own choice, kept in the cookie `lang`. */
  cookie?: string | undefined;
  acceptLanguage?: string | null | undefined;
  /** What the portal speaks; the first one is its default. */
  locales: readonly Locale[];
}

/**
 * The language in which a reader meets a portal: chosen before, else wanted by the browser, else
 * the portal's own.
 */
export function preferredLanguage({ cookie, acceptLanguage, locales }: Preference): Locale {
  const spoken = (value: string | undefined): value is Locale =>
    isLocale(value) && locales.includes(value);
  if (spoken(cookie)) return cookie;
  for (const tag of acceptedLanguages(acceptLanguage)) {
    if (tag === '*') break;
    const language = primary(tag);
    if (spoken(language)) return language;
  }
  return locales[0]!;
}

/** The language that a request is answered in: that of its address, else the reader's. */
export function languageOf(request: Request, pathname: string, locales: readonly Locale[]): Locale {
  const first = pathname.split('/')[1];
  if (isLocale(first) && locales.includes(first)) return first;
  return preferredLanguage({
    cookie: cookieOf(request, 'lang'),
    acceptLanguage: request.headers.get('accept-language'),
    locales,
  });
}

/**
 * The language that a reader has just chosen: they came from the same page in another language, as
 * the language switch leads them, which needs no script for that. `null` on any other visit.
 */
export function chosenLanguage(
  request: Request,
  url: URL,
  locales: readonly Locale[],
): Locale | null {
  const from = URL.parse(request.headers.get('referer') ?? '');
  if (!from || from.host !== url.host) return null;
  const [language, before] = [url, from].map(({ pathname }) => pathname.split('/', 2)[1]);
  const spoken = (value: string | undefined): value is Locale =>
    isLocale(value) && locales.includes(value);
  const isSamePage =
    spoken(before) &&
    from.pathname.slice(before.length + 1) === url.pathname.slice(language!.length + 1);
  return spoken(language) && language !== before && isSamePage ? language : null;
}

/** A character that browsers do not leave in an address, and a segment that they resolve. */
const UNUSUAL = /[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]|\/\.|%2e/i;

/**
 * Finds out from texts alone, in less than a microsecond, whether `chosenLanguage` may find a
 * choice; in doubt it may.
 */
export function mayChooseLanguage(
  referer: string,
  pathname: string,
  locales: readonly Locale[],
): boolean {
  const language = pathname.split('/', 2)[1]!;
  const rest = pathname.slice(language.length + 1);
  return (
    UNUSUAL.test(referer) ||
    locales.some((locale) => locale !== language && referer.includes(`/${locale}${rest}`))
  );
}

const YEAR_SECONDS = 31_536_000;

/**
 * Remembers the choice for a year, for this portal alone; it says nothing else about the reader.
 */
export const languageCookie = (language: Locale, { protocol }: URL): string =>
  `lang=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly${protocol === 'https:' ? '; Secure' : ''}`;

export const cookieOf = (request: Request, name: string): string | undefined =>
  parseCookies(request.headers.get('cookie') ?? '', name)[name];
