import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_NUMBER } from './grievances.constants.ts';
import {
  createTrackingNumber,
  formatTrackingNumber,
  parseTrackingNumber,
} from './tracking-number.ts';

const SIGNS = '23456789CFGHJKMNPRTVWXY';
const numbers = fc.array(fc.nat(SIGNS.length - 1), { minLength: 7, maxLength: 7 }).map((signs) => {
  let drawn = 0;
  return createTrackingNumber(() => signs[drawn++]!);
});

describe('a grievance number', () => {
  test('is parsed in any notation', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(' ', '-', ' – ', '.', '', '\u00a0'),
        fc.boolean(),
        fc.boolean(),
        (number, gap, small, prefixed) => {
          const spaced = [...(prefixed ? number : number.slice(2))].join(gap);
          expect(parseTrackingNumber(small ? spaced.toLowerCase() : spaced)).toEqual({
            kind: 'Number',
            number,
          });
        },
      ),
    );
    expect(parseTrackingNumber(EXAMPLE_NUMBER)).toEqual({ kind: 'Number', number: 'PN2345678N' });
    expect(parseTrackingNumber('pn-२३४५-६७८n')).toEqual({ kind: 'Number', number: 'PN2345678N' });
  });

  test('is grouped for reading', () =>
    expect(formatTrackingNumber('PN2345678N')).toBe(EXAMPLE_NUMBER));

  test('notices every single wrong sign', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 9 }), (number, place) => {
        for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') {
          if (sign === number[place]) continue;
          expect(
            parseTrackingNumber(number.slice(0, place) + sign + number.slice(place + 1)).kind,
          ).toBe('NumberMistyped');
        }
      }),
      { numRuns: 200 },
    );
  });

  test('notices every swap of two different signs, neighbours or not', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 2, max: 9 }),
        (number, i, j) => {
          fc.pre(number[i] !== number[j]);
          const signs = [...number];
          [signs[i], signs[j]] = [signs[j]!, signs[i]!];
          expect(parseTrackingNumber(signs.join('')).kind).toBe('NumberMistyped');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('that is truncated or too long is distinguished from a mistyped one', () => {
    for (const typed of ['', 'PN', 'PN-7K4M', 'PN-2345-678N-2', '🙂'.repeat(4)])
      expect(parseTrackingNumber(typed).kind).toBe('NumberIncomplete');
  });
});
