import type { Collections, Locale } from '@pune/content';

/** The fields of the settings that a home page reads. */
export const HOME_SETTINGS = [
  'tagline',
  'heroHeading',
  'heroText',
  'chips',
  'windows',
  'figures',
  'notice',
] as const;

/** The props of a home page and of each of its sections. */
export interface HomeProps {
  locale: Locale;
  settings: Pick<Collections['settings']['data'], (typeof HOME_SETTINGS)[number]> | null;
}
