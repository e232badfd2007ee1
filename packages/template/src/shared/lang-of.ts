import type { Locale } from '@pune/content';

/** The `lang` of a text that may be in another language than its page; none if it is not. */
export const langOf = (text: { locale: Locale }, locale: Locale): Locale | undefined =>
  text.locale === locale ? undefined : text.locale;
