import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assertPaise,
  basisPointsOf,
  halves,
  paiseFrom,
  rupeesText,
  share,
  type Rounding,
} from './money.ts';

const amounts = fc.integer({ min: 0, max: 100_000_000_000 });
const rates = fc.integer({ min: 0, max: 20_000 });

describe('money', () => {
  test('a share lies within one paisa of the exact one, on the side that its rounding names', () => {
    fc.assert(
      fc.property(amounts, rates, fc.integer({ min: 1, max: 100_000 }), (paise, top, bottom) => {
        const exact = BigInt(paise) * BigInt(top);
        const off = (rounding: Rounding) =>
          BigInt(share(paise, top, bottom, rounding)) * BigInt(bottom) - exact;
        expect(off('up') >= 0n && off('up') < BigInt(bottom)).toBe(true);
        expect(off('down') <= 0n && -off('down') < BigInt(bottom)).toBe(true);
        const half = off('half-up') * 2n;
        expect(half > -BigInt(bottom) && half <= BigInt(bottom)).toBe(true);
      }),
    );
  });

  test('halves sum to the whole and differ by one paisa at most', () => {
    fc.assert(
      fc.property(amounts, (paise) => {
        const [first, second] = halves(paise);
        expect(first + second).toBe(paise);
        expect(first - second === 0 || first - second === 1).toBe(true);
      }),
    );
  });

  test('rupees are written and read back without loss', () => {
    fc.assert(
      fc.property(amounts, (paise) => void expect(paiseFrom(rupeesText(paise))).toBe(paise)),
    );
    expect([
      rupeesText(365_472),
      rupeesText(5),
      paiseFrom('1'),
      paiseFrom('1.005'),
      paiseFrom('-1.00'),
      paiseFrom('1e3.00'),
    ]).toEqual(['3654.72', '0.05', null, null, null, null]);
  });

  test.each([0.5, -1, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('%s is no amount', (paise) => {
    expect(() => assertPaise(paise)).toThrow(RangeError);
    expect(() => basisPointsOf(paise, 200)).toThrow(RangeError);
  });
});
