import type { Locale } from '@pune/i18n';
import { localeOf, queryOf } from './requests.ts';

/** The presentation of an answer. */
export interface View {
  locale: Locale;
  now: Date;
  /**
   * True if the answer is shown in a frame of another site; its links lead to pages for a frame.
   */
  embedded: boolean;
}

/** Fields of a form that override the view of the request. */
export interface Chosen {
  language?: unknown;
  channel?: unknown;
}

/** Determines the view of a request: by its form, its address, or the reader's preference. */
export const viewOf = (request: Request, now: Date, { language, channel }: Chosen = {}): View => ({
  locale: localeOf(request, language),
  now,
  embedded: channel === 'embed' || queryOf(request).get('embed') === '1',
});

/** The value of the field `channel`, by which the answer to a form keeps its view. */
export const channelOf = ({ embedded }: Pick<View, 'embedded'>): 'embed' | 'web' =>
  embedded ? 'embed' : 'web';

/** Builds an address with the language, and with the flag of a frame. */
export const address = (
  path: string,
  { locale, embedded }: Pick<View, 'locale' | 'embedded'>,
): string => `${path}?lang=${locale}${embedded ? '&embed=1' : ''}`;
