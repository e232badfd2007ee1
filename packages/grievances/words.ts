import { maskAadhaar } from '@pune/database/aadhaar';
import type { Locale } from '@pune/i18n';

/**
 * Normalises a text: browsers send line ends as CRLF in a form and as LF in JSON; NUL and other
 * control characters become spaces. Aadhaar numbers are masked here, before a text is stored,
 * digested or shown, for every way of submission.
 */
export const plainText = (value: string): string =>
  maskAadhaar(
    value
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .trim(),
  );

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
