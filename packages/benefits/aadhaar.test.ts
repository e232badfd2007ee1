import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsAadhaar, parseAadhaar } from './aadhaar.ts';
import { aadhaarDigits } from './aadhaar.testing.ts';

const devanagari = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + 0x966));

describe('an Aadhaar number', () => {
  test('is read in groups, in Latin and in Devanagari digits', () => fc.assert(fc.property(aadhaarDigits, (digits) => {
    const grouped = digits.replace(/(\d{4})(?=\d)/g, '$1 ');
    for (const typed of [digits, grouped, devanagari(grouped), ` ${grouped.replaceAll(' ', '-')} `]) {
      const parsed = parseAadhaar(typed);
      expect(parsed.kind === 'Aadhaar' && parsed.number.reveal()).toBe(digits);
    }
  })));

  test('with one wrong digit, a wrong length, letters or a first digit that is never issued is none', () => {
    fc.assert(fc.property(aadhaarDigits, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => parseAadhaar(digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1)).kind === 'AadhaarInvalid'));
    for (const typed of ['', '99994105705', '9999410570588', '99994105705a', '012345678900', 'null']) expect(parseAadhaar(typed)).toEqual({ kind: 'AadhaarInvalid' });
  });

  test('never shows itself, whatever is done with it', () => fc.assert(fc.property(aadhaarDigits, (digits) => {
    const parsed = parseAadhaar(digits);
    if (parsed.kind !== 'Aadhaar') return false;
    const { number } = parsed;
    const shown = [`${number}`, String([number]), JSON.stringify({ number }), inspect(number, { showHidden: true, depth: 9 }), JSON.stringify(Object.entries(number)), JSON.stringify(structuredClone({ ...number }))];
    return shown.every((text) => !text.includes(digits));
  })));

  test('is noticed where another number was asked for', () => fc.assert(fc.property(aadhaarDigits, (digits) => holdsAadhaar(`No. ${devanagari(digits)}`) && holdsAadhaar(digits.replace(/(\d{4})(?=\d)/g, '$1-')) && !holdsAadhaar(digits.slice(1)))));
});
