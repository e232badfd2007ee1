import { latinDigit } from '@pune/std/digits';
import { latinDigits } from './digits.ts';
import { isVerhoeff } from './verhoeff.ts';

const NUMBER = /^[2-9]\d{11}$/;

/**
 * An Aadhaar number on its way from a form to the authentication service. It exists in memory only:
 * printing, logging, serialising or joining this object yields a placeholder (Aadhaar Act 2016,
 * section 29; Aadhaar (Sharing of Information) Regulations 2016, regulations 5 and 6).
 */
export class AadhaarNumber {
  readonly #digits: string;
  constructor(digits: string) {
    this.#digits = digits;
  }
  /**
   * Returns the digits. Call it only for the authentication service and for the reference token.
   */
  reveal(): string {
    return this.#digits;
  }
  toString(): string {
    return '[Aadhaar number]';
  }
  toJSON(): string {
    return this.toString();
  }
}

export type TypedAadhaar = { kind: 'Aadhaar'; number: AadhaarNumber } | { kind: 'AadhaarInvalid' };

/**
 * Parses a typed Aadhaar number: twelve digits, the first neither 0 nor 1, the last Verhoeff's
 * check digit (UIDAI, A UID Numbering Scheme, 2010). Checking here means that a mistyped number
 * never leaves this process.
 */
export function parseAadhaar(typed: string): TypedAadhaar {
  const digits = latinDigits(typed);
  return NUMBER.test(digits) && isVerhoeff(digits)
    ? { kind: 'Aadhaar', number: new AadhaarNumber(digits) }
    : { kind: 'AadhaarInvalid' };
}

/**
 * Checks a field meant for another number for an Aadhaar number. Every run of twelve digits counts,
 * regardless of the separators: use it to refuse input. For free text use `maskAadhaar`.
 *
 * @returns true if the text contains a valid Aadhaar number
 */
export const holdsAadhaar = (text: string): boolean => {
  const digits = latinDigits(text);
  for (let at = 0; at + 12 <= digits.length; at++)
    if (parseAadhaar(digits.slice(at, at + 12)).kind === 'Aadhaar') return true;
  return false;
};

/**
 * Groups of digits in any script, with up to five spaces, dashes, dots or other signs between two
 * groups.
 */
const CHAIN = /\p{Nd}+(?:[\s\p{P}\p{S}\p{Cf}\p{M}]{1,5}\p{Nd}+)*/gu;
const GROUP = /\p{Nd}+/gu;
const DIGIT = /\p{Nd}/gu;

/**
 * Checks that the group lengths look like one number. People do not write twelve digits as ten and
 * two: a longer group next to others is a separate number.
 */
const isGrouping = (lengths: readonly number[]): boolean =>
  lengths.length === 1 ||
  lengths.every((length) => length <= 6) ||
  lengths.join() === '4,8' ||
  lengths.join() === '8,4';

/** Other twelve-digit values that people write; one in ten has a correct check digit by chance. */
const OTHERS = [
  // 27/11/2026 10:30
  /^(0?[1-9]|[12]\d|3[01])([-./])(0?[1-9]|1[0-2])\2(19|20)\d\d\D+([01]?\d|2[0-3])[:.][0-5]\d$/,
  /^(19|20)\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])\D+([01]\d|2[0-3]):[0-5]\d$/, // 2026-11-27 10:30
  // longitude and latitude of a place in India
  /^(6[89]|[78]\d|9[0-7])\.\d+\s*,\s*([89]|[12]\d|3[0-7])\.\d+$/,
  /^([89]|[12]\d|3[0-7])\.\d+\s*,\s*(6[89]|[78]\d|9[0-7])\.\d+$/,
  /^[6-9]\d{4}[ -]\d{5}\D+\d\d$/, // a mobile number followed by another number
];

interface Group {
  start: number;
  end: number;
  digits: string;
}

/**
 * Counts the groups that form an Aadhaar number, starting at `groups[first]`.
 *
 * @returns the number of groups, or 0 if they form none
 */
function groupsOfAadhaar(
  groups: readonly Group[],
  first: number,
  latin: string,
  isTelephone: boolean,
): number {
  let digits = '';
  for (let count = 1; first + count <= groups.length && digits.length < 12; count++) {
    digits += groups[first + count - 1]!.digits;
    if (digits.length !== 12) continue;
    const lengths = groups.slice(first, first + count).map((group) => group.digits.length);
    const written = latin.slice(groups[first]!.start, groups[first + count - 1]!.end);
    const isOther =
      (isTelephone && /^91[6-9]/.test(digits)) || OTHERS.some((pattern) => pattern.test(written));
    return isGrouping(lengths) && !isOther && NUMBER.test(digits) && isVerhoeff(digits) ? count : 0;
  }
  return 0;
}

/** Masks once each run of groups that forms a number. Runs may share groups. */
const maskOnce = (text: string): string =>
  text.replace(CHAIN, (chain, offset: number) => {
    const latin = chain.replace(DIGIT, (digit) => latinDigit(digit).padEnd(digit.length));
    const groups = [...chain.matchAll(GROUP)].map(({ 0: digits, index }): Group => ({
      start: index,
      end: index + digits.length,
      digits: digits.replace(DIGIT, latinDigit),
    }));
    const masked = new Set<number>();
    for (const [first, { start }] of groups.entries()) {
      const isTelephone = (first === 0 ? text[offset - 1] : chain[start - 1]) === '+';
      const count = groupsOfAadhaar(groups, first, latin, isTelephone);
      if (count === 0) continue;
      const number = chain.slice(start, groups[first + count - 1]!.end);
      for (const { index } of [...number.matchAll(DIGIT)].slice(0, 8)) masked.add(start + index);
    }
    return masked.size === 0
      ? chain
      : chain.replace(DIGIT, (digit, at: number) => (masked.has(at) ? 'X' : digit));
  });

/**
 * Masks Aadhaar numbers: replaces every digit except the last four by `X`, as UIDAI prints a masked
 * number. Digits may be in any script, with any separators. Separators and the count of characters
 * stay, so a length limit that held before still holds. Dates with time, positions and telephone
 * numbers after `+91` stay as they are. Numbers that share digits are all masked, so four digits of
 * one may be among the masked digits of the next.
 *
 * Masking is idempotent: the four digits that stay may form a number with those that follow, so a
 * pass is repeated until it changes nothing.
 */
export function maskAadhaar(text: string): string {
  for (let masked = text; ;) {
    const next = maskOnce(masked);
    if (next === masked) return masked;
    masked = next;
  }
}
