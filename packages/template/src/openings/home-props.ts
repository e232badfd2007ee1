import type { Collections, Locale } from '@pune/content';

/** What a home page and each of its sections gets. */
export interface HomeProps {
  locale: Locale;
  settings: Collections['settings']['data'] | null;
}
