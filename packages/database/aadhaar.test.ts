import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsAadhaar, maskAadhaar, parseAadhaar } from './aadhaar.ts';
import { aadhaarDigits } from './aadhaar.testing.ts';

const devanagari = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + 0x966));

describe('an Aadhaar number', () => {
  test('is parsed in groups, in Latin and in Devanagari digits', () =>
    fc.assert(
      fc.property(aadhaarDigits, (digits) => {
        const grouped = digits.replace(/(\d{4})(?=\d)/g, '$1 ');
        for (const typed of [
          digits,
          grouped,
          devanagari(grouped),
          ` ${grouped.replaceAll(' ', '-')} `,
        ]) {
          const parsed = parseAadhaar(typed);
          expect(parsed.kind === 'Aadhaar' && parsed.number.reveal()).toBe(digits);
        }
      }),
    ));

  test('is invalid with a wrong digit or length, letters, or a first digit that is never issued', () => {
    fc.assert(
      fc.property(
        aadhaarDigits,
        fc.nat({ max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, by) =>
          parseAadhaar(
            digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1),
          ).kind === 'AadhaarInvalid',
      ),
    );
    for (const typed of [
      '',
      '99994105705',
      '9999410570588',
      '99994105705a',
      '012345678900',
      'null',
    ])
      expect(parseAadhaar(typed)).toEqual({ kind: 'AadhaarInvalid' });
  });

  test('is never printed, serialised or inspected', () =>
    fc.assert(
      fc.property(aadhaarDigits, (digits) => {
        const parsed = parseAadhaar(digits);
        if (parsed.kind !== 'Aadhaar') return false;
        const { number } = parsed;
        const shown = [
          `${number}`,
          String([number]),
          JSON.stringify({ number }),
          inspect(number, { showHidden: true, depth: 9 }),
          JSON.stringify(Object.entries(number)),
          JSON.stringify(structuredClone({ ...number })),
        ];
        return shown.every((text) => !text.includes(digits));
      }),
    ));

  test('is detected in a field for another number', () =>
    fc.assert(
      fc.property(
        aadhaarDigits,
        (digits) =>
          holdsAadhaar(`No. ${devanagari(digits)}`) &&
          holdsAadhaar(digits.replace(/(\d{4})(?=\d)/g, '$1-')) &&
          !holdsAadhaar(digits.slice(1)),
      ),
    ));
});

const SEPARATORS = [
  '',
  ' ',
  '-',
  ' - ',
  '.',
  '/',
  ', ',
  '_',
  '\u00a0',
  '\u2013',
  '\u200b',
  ' \u2014 ',
  '\n',
  '|',
  '*',
  ':',
  ') (',
];
const SCRIPTS = [0x30, 0x966, 0xae6, 0xbe6, 0x660, 0xff10];
const inScript = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
/** Group lengths that add up to twelve digits. */
const groupings = fc.oneof(
  fc.constantFrom(
    [12],
    [4, 4, 4],
    [3, 3, 3, 3],
    [2, 2, 2, 2, 2, 2],
    [6, 6],
    [4, 8],
    [8, 4],
    Array<number>(12).fill(1),
  ),
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 }).map((lengths) => {
    const taken: number[] = [];
    for (let left = 12; left > 0; left -= taken.at(-1)!)
      taken.push(Math.min(lengths[taken.length]!, left));
    return taken;
  }),
);
const written = fc
  .tuple(
    aadhaarDigits,
    groupings,
    fc.array(fc.constantFrom(...SEPARATORS.slice(1)), { minLength: 11, maxLength: 11 }),
    fc.constantFrom(...SCRIPTS),
  )
  .map(([digits, lengths, separators, zero]) => {
    let at = 0;
    const groups = lengths.map(
      (length, i) =>
        inScript(digits.slice(at, (at += length)), zero) +
        (i < lengths.length - 1 ? separators[i] : ''),
    );
    return { digits, text: groups.join('') };
  });
const around = fc.constantFrom(
  ['', ''],
  ['My Aadhaar is ', '.'],
  ['आधार क्र. ', ' आहे'],
  ['(', ')'],
  ['no:', ';'],
  ['Flat A, ', ' and more'],
  ['1. ', ''],
);
const digitsIn = (text: string) => [...text.matchAll(/\p{Nd}/gu)].length;

describe('an Aadhaar number in a text', () => {
  test('keeps its last four digits, in any notation', () =>
    fc.assert(
      fc.property(written, around, ({ digits, text }, [before, after]) => {
        // Excludes texts that look like a date with time, a position or a mobile number: a test
        // below covers them.
        fc.pre(!/^\d{1,2}[-./]|^\d{4}-|^\d+\./.test(text));
        const masked = maskAadhaar(before + text + after);
        expect(masked).toHaveLength((before + text + after).length);
        expect(masked.startsWith(before) && masked.endsWith(after)).toBe(true);
        const kept = masked.slice(before.length, masked.length - after.length);
        expect([(kept.match(/X/g) ?? []).length, digitsIn(kept)]).toEqual([8, 4]);
        expect(holdsAadhaar(kept)).toBe(false);
        expect(kept.normalize('NFKC').endsWith(text.normalize('NFKC').slice(-1))).toBe(true);
        expect(digits).toHaveLength(12);
      }),
      { numRuns: 500 },
    ));

  test('is masked idempotently', () =>
    fc.assert(
      fc.property(
        fc
          .array(
            fc.oneof(
              written.map(({ text }) => text),
              fc.string({ unit: 'grapheme' }),
              fc.stringMatching(/^[0-9 -]{0,30}$/),
            ),
          )
          .map((parts) => parts.join(' ')),
        (text) => {
          const masked = maskAadhaar(text);
          expect(maskAadhaar(masked)).toBe(masked);
        },
      ),
    ));

  test('is masked each time it occurs', () =>
    fc.assert(
      fc.property(
        fc.array(aadhaarDigits, { minLength: 2, maxLength: 4 }),
        (numbers) =>
          maskAadhaar(numbers.join(' and ')) ===
          numbers.map((digits) => `XXXXXXXX${digits.slice(8)}`).join(' and '),
      ),
    ));

  test('is masked when it begins with the last digits of another', () => {
    const sharing = fc
      .tuple(aadhaarDigits, aadhaarDigits)
      .filter(([one, other]) => parseAadhaar(one.slice(8) + other.slice(4)).kind === 'Aadhaar')
      .map(([one, other]) => one + other.slice(4));
    fc.assert(
      fc.property(sharing, (digits) => {
        const masked = maskAadhaar(digits.replace(/(\d{4})(?=\d)/g, '$1 '));
        return masked.slice(0, -4) === 'XXXX XXXX XXXX XXXX ' && masked.endsWith(digits.slice(-4));
      }),
    );
  });

  test.each([
    ['Aadhaar 9999 4105 7058 of my mother', 'Aadhaar XXXX XXXX 7058 of my mother'],
    ['आधार ९९९९-४१०५-७०५८', 'आधार XXXX-XXXX-७०५८'],
    ['999941057058', 'XXXXXXXX7058'],
    ['(9 9 9 9) 4105/7058', '(X X X X) XXXX/7058'],
  ])('%s is shown as %s', (text, masked) => expect(maskAadhaar(text)).toBe(masked));

  test('keeps other numbers: wrong check digit, other lengths, telephones, dates, positions', () => {
    const stay = (texts: fc.Arbitrary<string>) =>
      fc.assert(
        fc.property(texts, (text) => maskAadhaar(`See ${text} there`) === `See ${text} there`),
      );
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    stay(aadhaarDigits.map((number) => number.slice(0, 11) + ((Number(number[11]) + 1) % 10)));
    stay(aadhaarDigits.map((number) => number.slice(1)));
    stay(digits(13));
    stay(digits(9).map((rest) => `+91 9${rest}`));
    stay(fc.tuple(digits(9), digits(2)).map(([mobile, more]) => `9${mobile}, ${more}`));
    stay(fc.tuple(digits(4), digits(5), digits(2)).map(([a, b, more]) => `9${a} ${b}, ${more}`));
    stay(
      fc
        .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 16).replace('T', ' ')),
    );
    stay(
      fc
        .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
        .map(
          (date) =>
            `${date.toISOString().slice(0, 10).split('-').reverse().join('/')} ${date.toISOString().slice(11, 16)}`,
        ),
    );
    stay(fc.tuple(digits(4), digits(4)).map(([a, b]) => `18.${a}, 73.${b}`));
  });
});
