import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createApplicationNumber,
  formatApplicationNumber,
  parseApplicationNumber,
} from './application-number.ts';

const number = fc.nat({ max: 10 ** 8 - 1 }).map((drawn) => createApplicationNumber(() => drawn));
const devanagari = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + 0x966));

describe('the number of an application', () => {
  test('is read however it is typed', () =>
    fc.assert(
      fc.property(number, (drawn) => {
        const shown = formatApplicationNumber(drawn);
        for (const typed of [
          shown,
          drawn,
          shown.toLowerCase(),
          ` ${shown.replaceAll('-', ' ')} `,
          devanagari(shown),
          shown.replaceAll('-', '–'),
          devanagari(drawn),
        ])
          expect(parseApplicationNumber(typed)).toEqual({ kind: 'Number', number: drawn });
      }),
    ));

  test('distinguishes a missing digit from a wrong one', () => {
    const right = createApplicationNumber(() => 48_217_306);
    expect(parseApplicationNumber(right.slice(1))).toEqual({ kind: 'NumberIncomplete' });
    expect(parseApplicationNumber('')).toEqual({ kind: 'NumberIncomplete' });
    expect(parseApplicationNumber(`${(Number(right[0]) + 1) % 10}${right.slice(1)}`)).toEqual({
      kind: 'NumberMistyped',
    });
    expect(parseApplicationNumber('DBT 48A 173 06B')).toEqual({ kind: 'NumberMistyped' });
  });

  test('never takes an Aadhaar number for one', () =>
    expect(parseApplicationNumber('9999 4105 7058')).toEqual({ kind: 'NumberIncomplete' }));
});
