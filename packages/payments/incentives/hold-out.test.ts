import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHeldOut, upliftOf } from './hold-out.ts';

const bills = Array.from({ length: 20_000 }, (_, n) => `bill-${n}`);

test('a tenth of the bills is held out, always the same, and another tenth of another subject', () => {
  const held = bills.filter((bill) => isHeldOut('monsoon-2026', bill));
  expect(held.length / bills.length).toBeCloseTo(0.1, 2);
  expect(bills.filter((bill) => isHeldOut('monsoon-2026', bill))).toEqual(held);
  const both = held.filter((bill) => isHeldOut('winter-2026', bill));
  expect(both.length / held.length).toBeCloseTo(0.1, 1);
});

test('the interval is that of the published examples', () => {
  // Newcombe 1998, table II, method 10: 56/70 against 48/80, and 9/10 against 3/10.
  const first = upliftOf({ paid: 56, bills: 70 }, { paid: 48, bills: 80 })!;
  expect([first.points, first.from, first.to].map((n) => n.toFixed(2))).toEqual([
    '20.00',
    '5.24',
    '33.39',
  ]);
  const second = upliftOf({ paid: 9, bills: 10 }, { paid: 3, bills: 10 })!;
  expect([second.from, second.to].map((n) => n.toFixed(2))).toEqual(['17.05', '80.90']);
});

test('it holds the difference, within what shares can differ by; without a group there is none', () => {
  const group = fc
    .record({
      bills: fc.integer({ min: 1, max: 100_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ bills: all, share }) => ({ bills: all, paid: Math.round(all * share) }));
  fc.assert(
    fc.property(group, group, (treated, heldOut) => {
      const { points, from, to } = upliftOf(treated, heldOut)!;
      expect(from).toBeLessThanOrEqual(points + 1e-9);
      expect(to).toBeGreaterThanOrEqual(points - 1e-9);
      expect(from).toBeGreaterThanOrEqual(-100 - 1e-9);
      expect(to).toBeLessThanOrEqual(100 + 1e-9);
    }),
  );
  expect(upliftOf({ bills: 5, paid: 1 }, { bills: 0, paid: 0 })).toBeNull();
});
