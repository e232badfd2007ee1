import { parseAccept } from 'hono/utils/accept';
import { parse as parseCookies } from 'hono/utils/cookie';
import { isLocale, type Locale } from '@pune/i18n';

/**
 * Parses an `Accept-Language` header: languages by descending preference, without those refused by
 * `q=0` (RFC 9110, 12.5.4).
 */
export const acceptedLanguages = (header: string | null | undefined): string[] =>
  parseAccept(header ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.toLowerCase());

export const cookieOf = (request: Request, name: string): string | undefined =>
  parseCookies(request.headers.get('cookie') ?? '', name)[name];

/** The primary language of a tag such as `mr-IN`. */
const primary = (tag: string) => tag.split('-', 1)[0]!;

/**
 * Chooses the language for a reader: the one in the cookie `lang`, in which the host stores the
 * reader's own choice, else the browser's preference, else the default.
 *
 * @param locales the languages to choose from; the first is the default
 */
export function preferredLanguage(request: Request, locales: readonly Locale[]): Locale {
  const spoken = (value: string | undefined): value is Locale =>
    isLocale(value) && locales.includes(value);
  const chosen = cookieOf(request, 'lang');
  if (spoken(chosen)) return chosen;
  for (const tag of acceptedLanguages(request.headers.get('accept-language'))) {
    if (tag === '*') break;
    const language = primary(tag);
    if (spoken(language)) return language;
  }
  return locales[0]!;
}
