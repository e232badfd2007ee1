/**
 * The check digit of J. Verhoeff, Error Detecting Decimal Codes (Mathematical Centre Tract 29,
 * Amsterdam 1969). It detects every single wrong digit and every swap of two neighbours. Aadhaar
 * numbers end in one (UIDAI, A UID Numbering Scheme, 2010), and so do our application numbers.
 */

/** Multiplication in the dihedral group of the pentagon: 0–4 are rotations, 5–9 are reflections. */
const times = (a: number, b: number): number =>
  a < 5
    ? b < 5
      ? (a + b) % 5
      : 5 + ((a + b - 5) % 5)
    : b < 5
      ? 5 + ((a - 5 - b + 5) % 5)
      : (a - b + 5) % 5;

/** Verhoeff's permutation, applied once for each place from the right. */
const STEP = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;
const PERMUTATIONS = Array.from({ length: 8 }, (_, place) =>
  Array.from({ length: 10 }, (_, digit) =>
    Array.from({ length: place }).reduce<number>((value) => STEP[value]!, digit),
  ),
);

const product = (digits: string, firstPlace: number): number =>
  [...digits]
    .reverse()
    .reduce((sum, digit, i) => times(sum, PERMUTATIONS[(i + firstPlace) % 8]![Number(digit)]!), 0);

/**
 * @param digits Latin digits
 *
 * @returns true if the last digit is the check digit of those before it
 */
export const isVerhoeff = (digits: string): boolean =>
  digits.length > 1 && product(digits, 0) === 0;

/** @returns the check digit to append to `digits`: the inverse of their product */
export function checkDigit(digits: string): string {
  const sum = product(digits, 1);
  return String(sum < 5 ? (5 - sum) % 5 : sum);
}
