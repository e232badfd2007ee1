import type { Locale } from '@pune/i18n';

const DIGIT = '[0-9०-९]';
/** Ten digits that begin with 6 to 9, with or without +91 or 0, spaces and dashes. */
const MOBILE = new RegExp(
  `(?<!${DIGIT})(?:(?:\\+?(?:91|९१)|[0०])[\\s-]*)?[6-9६-९](?:[\\s-]*${DIGIT}){9}(?!${DIGIT})`,
  'g',
);

/** Replaces mobile numbers in a text that the public reads. */
export const maskMobiles = (text: string): string => text.replace(MOBILE, '••••••••••');

/**
 * Guesses the language of an officer's words by their script: Devanagari is taken for the language
 * of the citizen, or else of the officer.
 */
export function languageOf(text: string, citizen: Locale, officer: Locale): Locale {
  const devanagari = text.match(/\p{Script=Devanagari}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (devanagari <= latin) return 'en';
  return [citizen, officer].find((language) => language !== 'en') ?? 'mr';
}
