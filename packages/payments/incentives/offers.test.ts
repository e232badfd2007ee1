import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offerOf, returnedOf, type Incentive } from './offers.ts';

const incentive: Incentive = {
  id: 'upi',
  head: 'property_tax',
  gateways: ['upi'],
  fromDay: '2026-06-01',
  untilDay: '2026-06-30',
  basisPoints: 200,
  maxPaise: 5_000,
};
const bill = (duePaise: number) => ({ head: 'property_tax', duePaise });

describe('an offer', () => {
  test('is a share of the due, rounded down, and at most the limit of a bill', () => {
    expect(offerOf(incentive, bill(100_049), 'upi', '2026-06-15')).toBe(2_000);
    expect(offerOf(incentive, bill(10_000_000), 'upi', '2026-06-15')).toBe(5_000);
  });

  test('holds on its first and its last day, for its head and its gateways', () => {
    for (const [day, found] of [
      ['2026-05-31', 0],
      ['2026-06-01', 2_000],
      ['2026-06-30', 2_000],
      ['2026-07-01', 0],
    ] as const)
      expect(offerOf(incentive, bill(100_000), 'upi', day)).toBe(found);
    expect(offerOf(incentive, bill(100_000), 'stripe', '2026-06-15')).toBe(0);
    expect(offerOf({ ...incentive, gateways: [] }, bill(100_000), 'stripe', '2026-06-15')).toBe(
      2_000,
    );
    const water = { head: 'water_charges', duePaise: 100_000 };
    expect(offerOf(incentive, water, 'upi', '2026-06-15')).toBe(0);
  });

  test('leaves a rupee to pay, or is none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (due, basisPoints, maxPaise) => {
          const paise = offerOf(
            { ...incentive, basisPoints, maxPaise },
            bill(due),
            'upi',
            '2026-06-15',
          );
          expect(paise).toBeGreaterThanOrEqual(0);
          expect(paise).toBeLessThanOrEqual(maxPaise);
          if (paise > 0) expect(due - paise).toBeGreaterThanOrEqual(100);
        },
      ),
    );
  });
});

test('refunds take a discount back in proportion: all of it with the last paisa, never more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
      (discount, captured, parts) => {
        let [refunded, returned] = [0, 0];
        for (const part of parts) {
          refunded += Math.floor((captured - refunded) * part);
          const now = returnedOf(discount, refunded, captured);
          expect(now).toBeGreaterThanOrEqual(returned);
          expect(now * captured).toBeGreaterThanOrEqual(
            Math.min(discount * refunded, now * captured),
          );
          returned = now;
        }
        expect(returned).toBeLessThanOrEqual(discount);
        expect(returnedOf(discount, captured, captured)).toBe(discount);
        expect(returnedOf(discount, 0, captured)).toBe(0);
      },
    ),
  );
});
