import { createInstance, type TFunction } from 'i18next';
import type { Messages } from './messages.ts';

/** All languages of the system, in the order of the language switch. */
export const LOCALES = ['en', 'mr', 'hi'] as const;
export type Locale = (typeof LOCALES)[number];
export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

/**
 * The name of each language in that language: the same on every page, so that its speakers find it.
 */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', mr: 'मराठी', hi: 'हिन्दी' };

/** The shortest form of each name that its speakers recognise, for a language switch on a phone. */
export const LOCALE_ABBREVIATIONS: Record<Locale, string> = { en: 'EN', mr: 'म', hi: 'हि' };

export type { Messages };
export type Feature = keyof Messages;

/** The keys that a translation must have: exactly those of the English messages. */
export type Translation<F extends Feature> = Record<keyof Messages[F], string>;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: Messages;
    defaultNS: 'portal';
  }
}

export type Translator = TFunction<Feature[]>;

/**
 * Creates an i18next instance for a language, so that no page can change the language of another.
 * Synchronous, because the resources are bundled.
 */
export function translator(
  locale: Locale,
  resources: { [F in Feature]: Translation<F> },
): Translator {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    resources: { [locale]: resources },
    ns: Object.keys(resources),
    defaultNS: 'portal',
    interpolation: { escapeValue: false }, // Astro, Preact and the functions' html`` escape
  });
  return instance.getFixedT(locale, Object.keys(resources) as Feature[]) as unknown as Translator;
}
