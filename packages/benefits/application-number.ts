import { latinDigits } from '@pune/database/digits';
import { checkDigit, isVerhoeff } from '@pune/database/verhoeff';

/**
 * The number on the slip of an application: `DBT-482-173-065`. It has digits only, because it is
 * read out over the phone in three languages and typed on a number pad. Eight digits are random, so
 * that numbers cannot be enumerated; the ninth is a check digit, so that a typing error is detected
 * without a lookup.
 */
const PREFIX = 'DBT';
const DIGITS = 9;
const DRAWN_MAX = 10 ** (DIGITS - 1);

/**
 * Draws a random application number.
 *
 * @param randomBelow returns an integer in 0…n-1
 */
export function createApplicationNumber(randomBelow: (limit: number) => number): string {
  const drawn = String(randomBelow(DRAWN_MAX)).padStart(DIGITS - 1, '0');
  return drawn + checkDigit(drawn);
}

/** Formats a number for reading: `DBT-482-173-065` from `482173065`. */
export const formatApplicationNumber = (number: string): string =>
  [PREFIX, number.slice(0, 3), number.slice(3, 6), number.slice(6)].join('-');

export type TypedApplicationNumber =
  | { kind: 'Number'; number: string }
  | { kind: 'NumberIncomplete' }
  | { kind: 'NumberMistyped' };

/**
 * Parses a typed number, with or without `DBT`, in Latin or Devanagari digits, with any spaces and
 * dashes.
 */
export function parseApplicationNumber(typed: string): TypedApplicationNumber {
  const signs = latinDigits(typed).toUpperCase();
  const digits = signs.startsWith(PREFIX) ? signs.slice(PREFIX.length) : signs;
  if (digits.length !== DIGITS) return { kind: 'NumberIncomplete' };
  return /^\d+$/.test(digits) && isVerhoeff(digits)
    ? { kind: 'Number', number: digits }
    : { kind: 'NumberMistyped' };
}
