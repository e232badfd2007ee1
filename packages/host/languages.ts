import { preferredLanguage } from '@pune/http/languages';
import { isLocale, type Locale } from '@pune/i18n';

/** Chooses the language of an answer: that of its address, else the reader's. */
export function languageOf(request: Request, pathname: string, locales: readonly Locale[]): Locale {
  const first = pathname.split('/')[1];
  if (isLocale(first) && locales.includes(first)) return first;
  return preferredLanguage(request, locales);
}

/**
 * Detects a language that the reader has just chosen: the referrer is the same page in another
 * language. The language switch thus works without a script.
 *
 * @returns `null` for any other visit
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

/** A character that browsers escape in an address, or a segment that they resolve. */
const UNUSUAL = /[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]|\/\.|%2e/i;

/**
 * Checks by string comparison alone, in less than a microsecond, if `chosenLanguage` need be called.
 *
 * @returns false only if `chosenLanguage` would return `null`; true in doubt
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
 * Builds the cookie that stores the choice for a year, for this portal only; it holds nothing else
 * about the reader.
 */
export const languageCookie = (language: Locale, { protocol }: URL): string =>
  `lang=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly${protocol === 'https:' ? '; Secure' : ''}`;
