import { latinDigits } from './digits.ts';
import { isVerhoeff } from './verhoeff.ts';

const NUMBER = /^[2-9]\d{11}$/;

/**
 * An Aadhaar number on its way from a form to the authentication service. It lives in memory alone: whatever prints, logs,
 * serialises or joins this object gets a word instead (Aadhaar Act 2016, section 29; Aadhaar (Sharing of Information)
 * Regulations 2016, regulations 5 and 6).
 */
export class AadhaarNumber {
  readonly #digits: string;
  constructor(digits: string) {
    this.#digits = digits;
  }
  /** For the authentication service and for the reference token; for nothing else. */
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

/** Twelve digits, the first neither 0 nor 1, the last Verhoeff's check digit (UIDAI, A UID Numbering Scheme, 2010): a slip never leaves this process. */
export function parseAadhaar(typed: string): TypedAadhaar {
  const digits = latinDigits(typed);
  return NUMBER.test(digits) && isVerhoeff(digits) ? { kind: 'Aadhaar', number: new AadhaarNumber(digits) } : { kind: 'AadhaarInvalid' };
}

/** Whether a text has an Aadhaar number in it: people type it where another number is asked for, and it must not come back to the page. */
export const holdsAadhaar = (text: string): boolean => {
  const digits = latinDigits(text);
  for (let at = 0; at + 12 <= digits.length; at++) if (parseAadhaar(digits.slice(at, at + 12)).kind === 'Aadhaar') return true;
  return false;
};
