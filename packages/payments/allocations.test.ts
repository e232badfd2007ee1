import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditOf, partsOf, takenFrom, type DueBill } from './allocations.ts';

const paise = fc.integer({ min: 1, max: 10_000_000_000 });
const holdings = fc.uniqueArray(
  fc.record({
    account: fc
      .tuple(fc.constantFrom('bill', 'advance'), fc.integer({ min: 0, max: 9 }))
      .map(([kind, n]) => `${kind}:${n}`),
    paise,
  }),
  { selector: ({ account }) => account, minLength: 1 },
);
const sum = (parts: readonly { paise: number }[]) =>
  parts.reduce((total, part) => total + part.paise, 0);

describe('dividing money', () => {
  test('a bill takes at most its due, and nothing is lost', () => {
    fc.assert(
      fc.property(paise, fc.integer({ min: 0, max: 10_000_000_000 }), (paid, due) => {
        const { creditedPaise, advancePaise } = creditOf(paid, due);
        expect(creditedPaise + advancePaise).toBe(paid);
        expect(creditedPaise >= 0 && creditedPaise <= due && advancePaise >= 0).toBe(true);
        if (paid <= due) expect(advancePaise).toBe(0);
      }),
    );
  });

  test('a part settles the oldest years first, each at most its due, and nothing is lost', () => {
    const due = fc.uniqueArray(
      fc.record({
        billId: fc.uuid(),
        period: fc.integer({ min: 2015, max: 2026 }).map(String),
        duePaise: paise,
        partFromPaise: fc.option(fc.integer({ min: 1, max: 100_000 })),
      }),
      { selector: ({ period }) => period, minLength: 1 },
    );
    fc.assert(
      fc.property(due, paise, (bills: DueBill[], amount) => {
        const whole = bills.reduce((total, { duePaise }) => total + duePaise, 0);
        const divided = partsOf(bills, amount);
        expect(divided.kind === 'TooLarge').toBe(amount > whole);
        expect(partsOf(bills, whole).kind).toBe('Parts');
        if (divided.kind !== 'Parts') return;
        const inOrder = bills.toSorted((a, b) => Number(a.period) - Number(b.period));
        expect(divided.parts.reduce((total, part) => total + part.amount_paise, 0)).toBe(amount);
        divided.parts.forEach(({ bill_id, amount_paise }, n) => {
          const { billId, duePaise, partFromPaise } = inOrder[n]!;
          expect(bill_id).toBe(billId);
          const isLast = n === divided.parts.length - 1;
          expect(isLast ? amount_paise <= duePaise : amount_paise === duePaise).toBe(true);
          if (amount_paise < duePaise) expect(amount).toBeGreaterThanOrEqual(partFromPaise!);
        });
      }),
    );
  });

  test('a refund is taken in full from the credits, and from each at most its amount', () => {
    fc.assert(
      fc.property(holdings, fc.double({ min: 0, max: 1, noNaN: true }), (held, part) => {
        const wanted = Math.max(1, Math.floor(sum(held) * part));
        const taken = takenFrom(held, wanted);
        expect(sum(taken)).toBe(wanted);
        for (const { account, paise: from } of taken)
          expect(from).toBeLessThanOrEqual(
            held.find((holding) => holding.account === account)!.paise,
          );
        expect(new Set(taken.map(({ account }) => account)).size).toBe(taken.length);
      }),
    );
  });

  test('a refund first takes advances, then the credit of the last bill', () => {
    const held = [
      { account: 'bill:a', paise: 5 },
      { account: 'bill:b', paise: 7 },
      { account: 'advance:x', paise: 2 },
    ];
    expect(takenFrom(held, 4)).toEqual([
      { account: 'advance:x', paise: 2 },
      { account: 'bill:b', paise: 2 },
    ]);
    expect(takenFrom(held, 14)).toEqual([
      { account: 'advance:x', paise: 2 },
      { account: 'bill:b', paise: 7 },
      { account: 'bill:a', paise: 5 },
    ]);
  });

  test('two refunds take the same as one of their sum', () => {
    fc.assert(
      fc.property(
        holdings,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (held, a, b) => {
          const whole = sum(held);
          const [first, second] = [Math.floor((whole * a) / 2), Math.floor((whole * b) / 2)];
          const left = held
            .map(({ account, paise: from }) => ({
              account,
              paise:
                from -
                (takenFrom(held, first).find((part) => part.account === account)?.paise ?? 0),
            }))
            .filter((part) => part.paise > 0);
          const total = new Map<string, number>();
          for (const part of [...takenFrom(held, first), ...takenFrom(left, second)])
            total.set(part.account, (total.get(part.account) ?? 0) + part.paise);
          expect(Object.fromEntries(total)).toEqual(
            Object.fromEntries(
              takenFrom(held, first + second).map(({ account, paise: from }) => [account, from]),
            ),
          );
        },
      ),
    );
  });
});
