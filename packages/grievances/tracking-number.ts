import { toLatinDigits } from '@pune/std/digits';

/**
 * A grievance number can be read over the phone and copied by hand: `PN-7K4M-29XC`. It uses
 * twenty-three signs: without 0 O D Q, 1 I L, S and Z (like 5 and 2), B (like 8), U (like V), and
 * without A and E, so that no words appear by chance. Twenty-three is a prime, so the weighted sum
 * below detects every single wrong sign and every swap of two different signs (by the argument of
 * ISBN-10, ISO 2108).
 */
export const ALPHABET = '23456789CFGHJKMNPRTVWXY';
export const PREFIX = 'PN';
export const SIGNS = 8;

/** Signs are weighted by position, the check sign last: a valid number sums to a multiple of 23. */
const sum = (signs: string): number =>
  [...signs].reduce((total, sign, place) => total + (SIGNS - place) * ALPHABET.indexOf(sign), 0) %
  ALPHABET.length;

/**
 * Draws a random number; seven random signs give 3.4 billion numbers.
 *
 * @param randomBelow returns an integer in 0…n-1
 */
export function createTrackingNumber(randomBelow: (limit: number) => number): string {
  const random = Array.from(
    { length: SIGNS - 1 },
    () => ALPHABET[randomBelow(ALPHABET.length)],
  ).join('');
  const check = ALPHABET[(ALPHABET.length - sum(random)) % ALPHABET.length];
  return `${PREFIX}${random}${check}`;
}

/** Formats a number for reading: `PN-7K4M-29XC` from `PN7K4M29XC`. */
export const formatTrackingNumber = (number: string): string =>
  `${number.slice(0, 2)}-${number.slice(2, 6)}-${number.slice(6)}`;

export type TypedNumber =
  | { kind: 'Number'; number: string }
  | { kind: 'NumberIncomplete' }
  | { kind: 'NumberMistyped' };

/**
 * Parses a typed number, with or without `PN`, in any case, with any spaces and dashes, in Latin or
 * Devanagari digits.
 */
export function parseTrackingNumber(typed: string): TypedNumber {
  const signs = toLatinDigits(typed.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}\u200B-\u200D]/gu, '');
  const bare =
    signs.length === SIGNS + PREFIX.length && signs.startsWith(PREFIX)
      ? signs.slice(PREFIX.length)
      : signs;
  if (bare.length !== SIGNS) return { kind: 'NumberIncomplete' };
  if ([...bare].some((sign) => !ALPHABET.includes(sign)) || sum(bare) !== 0)
    return { kind: 'NumberMistyped' };
  return { kind: 'Number', number: PREFIX + bare };
}
