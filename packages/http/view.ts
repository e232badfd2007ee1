import type { Locale } from '@pune/i18n';
import { localeOf, queryOf } from './requests.ts';

/** How an answer is shown. */
export interface View {
  locale: Locale;
  now: Date;
  /** The answer stands in the frame of a page elsewhere; links lead to pages for a frame. */
  embedded: boolean;
}

/** Where a view can come from besides the request: fields of a form. */
export interface Chosen {
  language?: unknown;
  channel?: unknown;
}

/** The view that a request asks for: by its form, its address, or what the browser prefers. */
export const viewOf = (request: Request, now: Date, { language, channel }: Chosen = {}): View => ({
  locale: localeOf(request, language),
  now,
  embedded: channel === 'embed' || queryOf(request).get('embed') === '1',
});

/** An address that carries the language, and whether the page stands in a frame. */
export const address = (
  path: string,
  { locale, embedded }: Pick<View, 'locale' | 'embedded'>,
): string => `${path}?lang=${locale}${embedded ? '&embed=1' : ''}`;
