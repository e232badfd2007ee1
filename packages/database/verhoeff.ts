/**
 * The check digit of J. Verhoeff, Error Detecting Decimal Codes (Mathematical Centre Tract 29,
 * Amsterdam 1969): it notices every single wrong digit and every swap of two neighbours. Aadhaar
 * numbers end in one (UIDAI, A UID Numbering Scheme, 2010), and so do our application numbers.
 */

/** Multiplication in the dihedral group of the pentagon: 0–4 turn it, 5–9 turn it over. */
const times = (a: number, b: number): number =>
  a < 5
    ? b < 5
      ? (a + b) % 5
      : 5 + ((a + b - 5) % 5)
    : b < 5
      ? 5 + ((a - 5 - b + 5) % 5)
      : (a - b + 5) % 5;

/** Verhoeff's permutation, applied as often as the digit's place counts from the right. */
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

/** Whether the last digit fits those before it. `digits` are Latin digits. */
export const isVerhoeff = (digits: string): boolean =>
  digits.length > 1 && product(digits, 0) === 0;

/** The digit to write behind `digits`: the inverse of what they come to. */
export function checkDigit(digits: string): string {
  const sum = product(digits, 1);
  return String(sum < 5 ? (5 - sum) % 5 : sum);
}
