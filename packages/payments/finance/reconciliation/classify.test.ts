import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classifyBank,
  classifyPayments,
  ITEM_CLASSES,
  netOf,
  settlementOfDay,
  type BankLine,
  type Item,
  type OurPayment,
  type ReportFact,
  type Settlement,
} from './classify.ts';

const DAYS = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
const day = fc.constantFrom(...DAYS);
const paise = fc.integer({ min: 1, max: 400 });
const id = fc.constantFrom('p1', 'p2', 'p3', 'p4');

const ours: fc.Arbitrary<OurPayment[]> = fc.uniqueArray(
  fc.record({
    paymentId: id,
    day,
    intentId: fc.constantFrom('i1', null),
    paise: fc.oneof(fc.constant(0), paise),
    setAside: fc.constantFrom(null, null, 'second_payment', 'amount', 'unknown_order', 'after_end'),
  }),
  { selector: ({ paymentId }) => paymentId },
);
const theirs: fc.Arbitrary<ReportFact[]> = fc.uniqueArray(
  fc.record({
    eventId: fc.stringMatching(/^e\d$/),
    kind: fc.constantFrom('authorised', 'captured', 'settled', 'failed', 'refunded'),
    paymentId: fc.oneof(id, fc.constant(null)),
    day,
    paise,
  }),
  { selector: ({ eventId }) => eventId, maxLength: 9 },
);
const settlements: fc.Arbitrary<Settlement[]> = fc
  .uniqueArray(
    fc.record({
      gateway: fc.constantFrom('upi', 'sandbox'),
      day,
      grossPaise: paise,
      feePaise: fc.integer({ min: 0, max: 3 }),
      refundPaise: fc.integer({ min: 0, max: 400 }),
    }),
    { selector: (one) => `${one.gateway} ${one.day}` },
  )
  .map((list) => list.map((one) => ({ ...one, id: settlementOfDay(one.gateway, one.day) })));

/** Lines that carry the number of a settlement, the name of a gateway, or neither. */
const linesFor = (known: readonly Settlement[]): fc.Arbitrary<BankLine[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^l[0-9a-f]$/),
      bookedOn: day,
      paise: fc.oneof(
        paise,
        paise.map((one) => -one),
        fc.constantFrom(1, ...known.map(netOf)),
      ),
      reference: fc.constantFrom('', 'UTR9', ...known.map((one) => one.id)),
      text: fc.constantFrom('', 'NEFT', 'UPI SETTLEMENT'),
      isCharge: fc.boolean(),
    }),
    { selector: (line) => line.id, maxLength: 9 },
  );
const bank = settlements.chain((list) =>
  fc.record({
    settlements: fc.constant(list),
    lines: linesFor(list),
    coveredUntil: fc.constantFrom(null, ...DAYS),
  }),
);

/** Puts rows into another order, with some of them repeated. */
const shuffled = <Row>(rows: readonly Row[]): fc.Arbitrary<Row[]> =>
  fc.shuffledSubarray([...rows, ...rows, ...rows.slice(0, 2)], {
    minLength: rows.length * 2 + Math.min(rows.length, 2),
  });
const keysOf = (items: readonly Item[]): string[] => items.map(({ key }) => key);

describe('the classes of payments', () => {
  const reported = (one: string): boolean => one !== DAYS[0];

  test('any order and repetition of a report gives the same items, each with one class', () => {
    fc.assert(
      fc.property(
        ours,
        theirs.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        (our, [list, again]) => {
          const base = { gateway: 'sandbox', reported };
          const items = classifyPayments({ ...base, ours: our, theirs: list });
          expect(classifyPayments({ ...base, ours: our.toReversed(), theirs: again })).toEqual(
            items,
          );
          expect(new Set(keysOf(items)).size).toBe(items.length);
          const money = list.flatMap(({ kind, paymentId }) =>
            kind === 'captured' || kind === 'settled' ? (paymentId ?? []) : [],
          );
          const ids = new Set([...our.map(({ paymentId }) => paymentId), ...money]);
          expect(items).toHaveLength(ids.size);
          for (const item of items) {
            expect(ITEM_CLASSES).toContain(item.class);
            if (item.class === 'matched') expect(item.offPaise).toBe(0);
          }
        },
      ),
    );
  });

  test.each<[Partial<OurPayment> | null, Partial<ReportFact> | null, string]>([
    [{}, {}, 'matched'],
    [{ paise: 499 }, {}, 'amount_differs'],
    [{ setAside: 'amount' }, {}, 'amount_differs'],
    [{ paise: 0 }, {}, 'status_differs'],
    [{}, { kind: 'failed' }, 'status_differs'],
    [{ setAside: 'after_end' }, {}, 'status_differs'],
    [null, {}, 'missing_ours'],
    [{ setAside: 'unknown_order' }, {}, 'missing_ours'],
    [{}, null, 'missing_theirs'],
    [{ day: DAYS[0]! }, null, 'awaited'],
    [{ setAside: 'second_payment' }, {}, 'duplicate'],
  ])('ours %o and theirs %o is %s', (our, their, expected) => {
    const base = { paymentId: 'p', day: DAYS[1]!, intentId: 'i', paise: 500, setAside: null };
    const fact = { eventId: 'e', kind: 'captured', paymentId: 'p', day: DAYS[1]!, paise: 500 };
    const items = classifyPayments({
      gateway: 'sandbox',
      ours: our ? [{ ...base, ...our }] : [],
      theirs: their ? [{ ...fact, ...their }] : [],
      reported,
    });
    expect(items.map((item) => item.class)).toEqual([expected]);
  });
});

describe('the classes of the bank', () => {
  test('each settlement and each line has one class, in any order, and sums agree', () => {
    fc.assert(
      fc.property(
        bank.chain((sides) =>
          fc.record({
            sides: fc.constant(sides),
            settlements: shuffled(sides.settlements),
            lines: shuffled(sides.lines),
          }),
        ),
        ({ sides, ...again }) => {
          const items = classifyBank(sides);
          expect(classifyBank({ ...sides, ...again })).toEqual(items);
          expect(new Set(keysOf(items)).size).toBe(items.length);
          const used = items.flatMap(({ lineId }) => lineId ?? []);
          expect(used.toSorted()).toEqual(sides.lines.map((line) => line.id).toSorted());
          const settled = items.filter(({ key }) => key.startsWith('settlement '));
          expect(settled).toHaveLength(sides.settlements.length);
          // The bank's bookings are the gateways' payments and the listed differences.
          const booked = sides.lines.reduce((sum, line) => sum + line.paise, 0);
          const net = sides.settlements.reduce((sum, one) => sum + netOf(one), 0);
          const off = items.reduce((sum, { offPaise }) => sum + offPaise, 0);
          expect(booked).toBe(net + off);
          for (const item of items) {
            expect(ITEM_CLASSES).toContain(item.class);
            if (item.class === 'matched') expect(item.offPaise).toBe(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
