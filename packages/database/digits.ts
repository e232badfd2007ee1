import { toLatinDigits } from '@pune/std/digits';

/**
 * Converts typed digits to Latin: from Latin or Devanagari digits, without spaces, dashes and other
 * punctuation. Letters stay, so that validation can refuse them.
 */
export const latinDigits = (typed: string): string =>
  toLatinDigits(typed.normalize('NFKC')).replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
