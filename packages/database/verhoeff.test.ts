import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, isVerhoeff } from './verhoeff.ts';

const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 })
  .map((all) => all.join(''));

describe('the check digit of Verhoeff', () => {
  test.each([
    ['236', '3'],
    ['12345', '1'],
    ['142857', '0'],
    ['123456789012', '0'],
  ])('of %s is %s, as published', (number, check) => expect(checkDigit(number)).toBe(check));

  test('is valid for its own number', () =>
    fc.assert(fc.property(digits, (number) => isVerhoeff(number + checkDigit(number)))));

  test('detects every single wrong digit', () =>
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const right = number + checkDigit(number);
        const place = at % right.length;
        const wrong =
          right.slice(0, place) + ((Number(right[place]) + by) % 10) + right.slice(place + 1);
        return !isVerhoeff(wrong);
      }),
    ));

  test('detects every swap of two different neighbours', () =>
    fc.assert(
      fc.property(digits, fc.nat(), (number, at) => {
        const right = number + checkDigit(number);
        const place = at % (right.length - 1);
        fc.pre(right[place] !== right[place + 1]);
        return !isVerhoeff(
          right.slice(0, place) + right[place + 1] + right[place] + right.slice(place + 2),
        );
      }),
    ));

  test('is invalid for fewer than two digits', () =>
    expect([isVerhoeff('0'), isVerhoeff('')]).toEqual([false, false]));
});
