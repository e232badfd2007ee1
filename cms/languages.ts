import type { Locale } from '@pune/i18n';

/** The names of the languages in English, the language of the CMS. */
export const LANGUAGES: Record<Locale, string> = { en: 'English', mr: 'Marathi', hi: 'Hindi' };
