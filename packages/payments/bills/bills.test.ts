import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayInIndia } from '@pune/std/india-time';
import { financialYear } from '../india-dates.ts';
import { billSchema, BILL_HEADS, type Bill } from '../payments.schema.ts';
import type { Credit, Demand } from './bill.ts';
import { assessedPaise, computeBill } from './compute-bill.ts';
import { maskOwner } from './owners.ts';
import { BUILT_IN, parameterOn, type RuleBook } from './parameters.ts';
import type { PropertyDemand } from './property-tax.ts';
import * as parameters from './property-tax.parameters.ts';
import { SAMPLE_DEMANDS } from './samples.ts';
import { METER_CHARGE, SEWERAGE_CHARGE, WATER_CHARGE } from './water-charges.ts';

const flat: PropertyDemand = {
  id: 'flat',
  head: 'property_tax',
  accountNumber: 'P/1/05/00123456',
  period: '2026-27',
  issuedOn: '2026-04-01',
  sample: true,
  facts: { areaSqFt: 800, ratePaisePerSqFtMonth: 200, selfOccupied: true, ecoMeasures: 0 },
};
const on = (asOf: string, credits: Credit[] = [], demand: Demand = flat): Bill =>
  computeBill(demand, credits, asOf, BUILT_IN);
const paiseOf = (bill: Bill, name: string) =>
  [...bill.workings, ...bill.lines].find((line) => line.name === name)?.paise;
const demands: Demand[] = SAMPLE_DEMANDS.map(({ owner, ...sample }, index) => ({
  ...sample,
  id: `${index}`,
  owner: owner && maskOwner(owner),
}));
/** Generates arbitrary properties and connections, beyond the hand-written samples. */
const anything: fc.Arbitrary<Demand> = fc.oneof(
  fc.constantFrom(...demands),
  fc
    .record({
      areaSqFt: fc.integer({ min: 50, max: 200_000 }),
      ratePaisePerSqFtMonth: fc.integer({ min: 50, max: 20_000 }),
      selfOccupied: fc.boolean(),
      ecoMeasures: fc.integer({ min: 0, max: 3 }),
    })
    .chain((facts) =>
      fc.constantFrom('2023-24', '2024-25', '2025-26', '2026-27').map((period): Demand => ({
        ...flat,
        period,
        issuedOn: `${period.slice(0, 4)}-04-01`,
        facts,
      })),
    ),
  fc
    .tuple(
      fc.integer({ min: 50, max: 20_000 }),
      fc.uniqueArray(
        fc.record({
          period: fc.constantFrom('2021-22', '2022-23', '2023-24'),
          paise: fc.integer({ min: 0, max: 5_000_000 }),
          penaltyPaise: fc.integer({ min: 0, max: 500_000 }),
        }),
        { selector: ({ period }) => period },
      ),
    )
    .map(([areaSqFt, arrears]): Demand => ({
      ...flat,
      period: '2024-25',
      issuedOn: '2024-04-01',
      facts: { ...flat.facts, areaSqFt },
      arrears,
    })),
  fc.integer({ min: 0, max: 1_000_000 }).map((kilolitres): Demand => ({
    id: 'tap',
    head: 'water_charges',
    accountNumber: 'W/1',
    period: '2026-27',
    issuedOn: '2026-04-01',
    sample: true,
    facts: { kilolitres },
  })),
);
const days = fc.integer({ min: 0, max: 1_200 }).map((offset) => addDays('2024-04-01', offset));

describe('property tax: 800 sq ft at ₹2, lived in by its owner', () => {
  test('is worked out from the letting value, step by step', () => {
    const bill = on('2026-06-15');
    expect(bill.workings.map(({ name, paise }) => [name, paise])).toEqual([
      ['letting_value', 1_920_000],
      ['maintenance_deduction', -192_000],
      ['self_occupation', -691_200],
      ['rateable_value', 1_036_800],
    ]);
    expect(bill.lines.map(({ name, paise }) => [name, paise])).toEqual([
      ['general_tax', 207_360],
      ['water_benefit_tax', 59_616],
      ['sewage_benefit_tax', 98_496],
    ]);
    expect(bill.duePaise).toBe(365_472);
  });

  test('costs ten percent of general tax less until 31 May, whose last minute in India counts', () => {
    expect([
      on('2026-04-01').duePaise,
      on(dayInIndia(new Date('2026-05-31T18:29:59.999Z'))).duePaise,
    ]).toEqual([344_736, 344_736]);
    expect(on(dayInIndia(new Date('2026-05-31T18:30:00.000Z'))).duePaise).toBe(365_472);
    expect(on('2026-05-10').amountHoldsUntil).toBe('2026-05-31');
  });

  test('costs two percent of a half for each month begun: three months are 109.65, rounded up', () => {
    expect(paiseOf(on('2026-06-30'), 'penalty_first_half')).toBeUndefined();
    expect(
      [on('2026-07-01'), on('2026-08-01'), on('2026-09-15')].map((bill) =>
        paiseOf(bill, 'penalty_first_half'),
      ),
    ).toEqual([3_655, 7_310, 10_965]);
    expect(on('2026-09-15').duePaise).toBe(365_472 + 10_965);
    expect(on('2026-09-15').amountHoldsUntil).toBe('2026-09-30');
    expect(
      [on('2026-12-31'), on('2027-01-01')].map((bill) => paiseOf(bill, 'penalty_second_half')),
    ).toEqual([undefined, 3_655]);
  });

  test('keeps the rebate of a payment in time, without limit', () => {
    const paid = on('2027-02-01', [{ paise: 344_736, valueDate: '2026-05-31' }]);
    expect([paid.totalPaise, paid.duePaise]).toEqual([344_736, 0]);
    const late = on('2027-02-01', [{ paise: 344_736, valueDate: '2026-06-01' }]);
    expect(late.duePaise).toBe(20_736 + 830);
  });

  test('adds a penalty only on the amount unpaid at the beginning of the month', () => {
    const bill = on('2026-08-15', [{ paise: 100_000, valueDate: '2026-07-20' }]);
    expect(paiseOf(bill, 'penalty_first_half')).toBe(Math.ceil((182_736 + 82_736) * 0.02));
  });

  test('follows a window that was moved by order, and begins penalty after it', () => {
    const year = { ...flat, period: '2025-26', issuedOn: '2025-04-01' };
    expect([on('2025-07-07', [], year).duePaise, on('2025-07-08', [], year).duePaise]).toEqual([
      344_736,
      365_472 + 3_655,
    ]);
  });

  test('follows the deduction of its own year', () => {
    expect(
      paiseOf(
        on('2022-06-15', [], {
          ...flat,
          period: '2022-23',
          issuedOn: '2022-04-01',
          facts: { ...flat.facts, selfOccupied: false },
        }),
        'maintenance_deduction',
      ),
    ).toBe(-288_000);
    expect(() =>
      on('2019-06-01', [], { ...flat, period: '2019-20', issuedOn: '2019-04-01' }),
    ).toThrow(/self_occupation has no number in force/);
  });
});

describe('arrears of earlier years', () => {
  const owing: PropertyDemand = {
    ...flat,
    arrears: [
      { period: '2024-25', paise: 300_000, penaltyPaise: 72_000 },
      { period: '2025-26', paise: 100_000, penaltyPaise: 0 },
    ],
  };

  test('stand in the bill, year by year, before the taxes of the year', () => {
    const bill = on('2026-06-15', [], owing);
    expect(bill.lines.slice(0, 4).map(({ name, paise }) => [name, paise])).toEqual([
      ['arrears', 300_000],
      ['arrears_penalty', 72_000],
      ['arrears', 100_000],
      ['general_tax', 207_360],
    ]);
    expect(bill.totalPaise).toBe(472_000 + 365_472 + 2 * 8_000);
  });

  test('cost two percent of their tax for each month begun after the month of the bill', () => {
    expect(
      ['2026-04-30', '2026-05-01', '2026-06-01'].map((asOf) =>
        paiseOf(on(asOf, [], owing), 'penalty_arrears'),
      ),
    ).toEqual([undefined, 8_000, 16_000]);
    expect(on('2026-04-10', [], owing).amountHoldsUntil).toBe('2026-04-30');
  });

  test('are settled first, so that the rebate for early payment needs them paid', () => {
    const due = on('2026-04-20', [], owing).duePaise;
    expect(due).toBe(472_000 + 344_736);
    const paid = (paise: number) =>
      on('2026-12-01', [{ paise, valueDate: '2026-04-20' }], owing).duePaise;
    expect([paid(due), paid(344_736) > 472_000]).toEqual([0, true]);
    const part = on('2026-06-15', [{ paise: 400_000, valueDate: '2026-04-20' }], owing);
    expect(paiseOf(part, 'penalty_arrears')).toBeUndefined();
  });

  test('of a closed levy are billed for its years, and for none after it ended', () => {
    const levied = (period: string, levy: 'octroi' | 'lbt'): Demand => ({
      ...flat,
      head: 'octroi_lbt',
      period,
      issuedOn: '2018-01-15',
      facts: { levy, taxPaise: 90_000, interestPaise: 10_000 },
    });
    expect(on('2026-06-15', [], levied('2012-13', 'octroi')).duePaise).toBe(100_000);
    expect(on('2026-06-15', [], levied('2016-17', 'lbt')).lines[0]!.source).toMatch(/50 crore/);
    expect(() => on('2026-06-15', [], levied('2013-14', 'octroi'))).toThrow(/no number in force/);
    expect(() => on('2026-06-15', [], levied('2018-19', 'lbt'))).toThrow(/no number in force/);
  });
});

describe('an amnesty', () => {
  const order = { en: 'Order 7', mr: 'आदेश ७', hi: 'आदेश ७' };
  const book: RuleBook = new Map([
    [
      'property_tax.amnesty',
      [
        {
          value: { basisPoints: 8_000 },
          from: '2026-10-02',
          until: '2026-11-30',
          source: order.en,
          words: order,
          decidedAt: '2026-09-01T06:00:00.000Z',
        },
      ],
    ],
  ]);
  const under = (asOf: string, credits: Credit[] = [], demand: Demand = flat): Bill =>
    computeBill(demand, credits, asOf, book);
  const owing: PropertyDemand = {
    ...flat,
    arrears: [{ period: '2025-26', paise: 300_000, penaltyPaise: 72_000 }],
  };

  test('lets off a share of the unpaid penalty, in its days alone, and says by which order', () => {
    const bill = under('2026-11-30');
    const line = bill.lines.at(-1)!;
    expect([line.name, line.words]).toEqual(['amnesty', order]);
    expect([paiseOf(bill, 'penalty_first_half'), line.paise]).toEqual([18_274, -14_619]);
    expect(bill.amountHoldsUntil).toBe('2026-11-30');
    for (const asOf of ['2026-10-01', '2026-12-01'])
      expect(under(asOf).duePaise).toBe(on(asOf).duePaise);
  });

  test('holds for good once the bill is settled in its days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Demand>(flat, owing),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        (demand, offset, wait, part) => {
          const early = '2026-09-10';
          const first = Math.floor(under(early, [], demand).duePaise * part);
          const credits: Credit[] = first > 0 ? [{ paise: first, valueDate: early }] : [];
          const day = addDays('2026-10-02', offset);
          const { duePaise } = under(day, credits, demand);
          expect(duePaise).toBeLessThanOrEqual(on(day, credits, demand).duePaise);
          const paid = [...credits, { paise: duePaise, valueDate: day }];
          const bill = under(addDays(day, wait), paid, demand);
          expect([bill.duePaise, bill.totalPaise]).toEqual([0, bill.creditedPaise]);
          expect(bill.lines.reduce((sum, { paise }) => sum + paise, 0)).toBe(bill.totalPaise);
        },
      ),
    );
  });
});

describe('a concession against proof', () => {
  const granted = (concession: 'none' | 'part' | 'full') =>
    on('2026-05-10', [], {
      ...flat,
      facts: { ...flat.facts, concession },
    });

  test('is taken off general tax, and the rebate for early payment off what is left', () => {
    expect(paiseOf(granted('part'), 'concession')).toBe(-103_680);
    expect(paiseOf(granted('part'), 'early_payment')).toBe(-10_368);
    expect(granted('full').duePaise).toBe(59_616 + 98_496);
    expect(granted('none')).toEqual(on('2026-05-10'));
  });
});

describe('every bill of a property', () => {
  const facts = fc.record({
    areaSqFt: fc.integer({ min: 1, max: 50_000 }),
    ratePaisePerSqFtMonth: fc.integer({ min: 1, max: 5_000 }),
    selfOccupied: fc.boolean(),
    ecoMeasures: fc.integer({ min: 0, max: 3 }),
  });
  const of = (values: PropertyDemand['facts'], asOf: string, credits: Credit[] = []) =>
    on(asOf, credits, { ...flat, facts: values });

  test('is never smaller for more space or a higher rate', () => {
    fc.assert(
      fc.property(
        facts,
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 700 }).map((offset) => addDays('2026-04-01', offset)),
        (values, space, rate, asOf) => {
          expect(
            of(
              {
                ...values,
                areaSqFt: values.areaSqFt + space,
                ratePaisePerSqFtMonth: values.ratePaisePerSqFtMonth + rate,
              },
              asOf,
            ).duePaise,
          ).toBeGreaterThanOrEqual(of(values, asOf).duePaise);
        },
      ),
    );
  });

  test('is never larger for an owner-occupier, or with an ecological measure', () => {
    fc.assert(
      fc.property(
        facts,
        days.filter((day) => day >= '2026-04-01'),
        (values, asOf) => {
          expect(of({ ...values, selfOccupied: true }, asOf).duePaise).toBeLessThanOrEqual(
            of({ ...values, selfOccupied: false }, asOf).duePaise,
          );
          expect(
            of({ ...values, ecoMeasures: values.ecoMeasures + 1 }, asOf).duePaise,
          ).toBeLessThanOrEqual(of(values, asOf).duePaise);
        },
      ),
    );
  });

  test('costs the rebate less on each day of the window, and on no other', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 364 }), (values, offset) => {
        const asOf = addDays('2026-04-01', offset);
        const bill = of(values, asOf);
        const general = paiseOf(bill, 'general_tax')!;
        const rebate = paiseOf(bill, 'early_payment');
        if (asOf > '2026-05-31') return void expect(rebate).toBeUndefined();
        const taxes = bill.totalPaise - rebate!;
        expect(rebate).toBe(-Math.floor((general * (taxes <= 2_500_000 ? 10 : 5) + 50) / 100));
      }),
    );
  });

  test('is settled once its due is paid, in parts on any days', () => {
    fc.assert(
      fc.property(
        facts,
        fc.array(
          fc.tuple(fc.integer({ min: 0, max: 120 }), fc.double({ min: 0, max: 1, noNaN: true })),
          { maxLength: 5 },
        ),
        (values, parts) => {
          const credits: Credit[] = [];
          let asOf = '2026-04-01';
          for (const [wait, part] of parts) {
            asOf = addDays(asOf, wait);
            credits.push({
              paise: Math.floor(of(values, asOf, credits).duePaise * part),
              valueDate: asOf,
            });
          }
          credits.push({ paise: of(values, asOf, credits).duePaise, valueDate: asOf });
          expect(of(values, asOf, credits).duePaise).toBe(0);
          expect(of(values, addDays(asOf, 400), credits).duePaise).toBe(0);
        },
      ),
    );
  });
});

describe('every bill', () => {
  test('has lines that sum to its total, each with rule, source and day', () => {
    fc.assert(
      fc.property(anything, days, (demand, asOf) => {
        const bill = billSchema.parse(on(asOf, [], demand));
        expect(bill.lines.reduce((sum, { paise }) => sum + paise, 0)).toBe(bill.totalPaise);
        for (const line of [...bill.lines, ...bill.workings])
          expect(
            line.rule.startsWith(demand.head) &&
              line.source.length > 10 &&
              line.from <= demand.issuedOn,
          ).toBe(true);
      }),
    );
  });

  test('never gets smaller by waiting, and nothing more is owed once it was paid', () => {
    fc.assert(
      fc.property(anything, days, fc.integer({ min: 0, max: 700 }), (demand, from, wait) => {
        const asOf = from < demand.issuedOn ? demand.issuedOn : from;
        const later = addDays(asOf, wait);
        const due = on(asOf, [], demand).duePaise;
        expect(on(later, [], demand).duePaise).toBeGreaterThanOrEqual(due);
        expect(on(later, [{ paise: due, valueDate: asOf }], demand).duePaise).toBe(0);
      }),
    );
  });

  test('owes the same on every day until the one it names', () => {
    fc.assert(
      fc.property(anything, days, (demand, from) => {
        const asOf = from < demand.issuedOn ? demand.issuedOn : from;
        const bill = on(asOf, [], demand);
        if (bill.amountHoldsUntil === null) return;
        expect(bill.amountHoldsUntil >= asOf).toBe(true);
        expect(on(bill.amountHoldsUntil, [], demand).duePaise).toBe(bill.duePaise);
        expect(on(addDays(bill.amountHoldsUntil, 1), [], demand).duePaise).toBeGreaterThan(
          bill.duePaise,
        );
      }),
    );
  });

  test('late by both halves bears penalty on two halves that sum to its taxes', () => {
    fc.assert(
      fc.property(anything, (demand) => {
        const bill = on(`${Number(demand.period.slice(0, 4)) + 1}-02-15`, [], demand);
        const bases = bill.lines.flatMap(({ name, values }) =>
          /^penalty_.*_half$/.test(name) && values['base']?.kind === 'money'
            ? [values['base'].paise]
            : [],
        );
        if (bases.length === 0) return;
        expect(bases.length).toBe(2);
        expect(bases[0]! + bases[1]!).toBe(assessedPaise(demand, BUILT_IN));
        expect(bases[0]! - bases[1]!).toBeOneOf([0, 1]);
      }),
    );
  });

  test('is not owed once it was cancelled', () => {
    const change = {
      kind: 'cancelled' as const,
      order: 'PT/2026/7',
      orderedOn: '2026-05-02',
      reason: 'Billed twice',
    };
    fc.assert(
      fc.property(anything, days, (demand, asOf) => {
        expect(on(asOf, [], { ...demand, change })).toMatchObject({ duePaise: 0, lines: [] });
      }),
    );
  });

  test('is one of every head among the samples, under a number that is used once', () => {
    expect(new Set(demands.map(({ head }) => head))).toEqual(new Set(BILL_HEADS));
    expect(
      new Set(
        demands.map(({ head, accountNumber, period }) => `${head} ${accountNumber} ${period}`),
      ).size,
    ).toBe(demands.length);
    expect(
      demands.every(({ period, issuedOn, sample }) => financialYear(issuedOn) === period && sample),
    ).toBe(true);
  });
});

test.each(
  [...Object.values(parameters), WATER_CHARGE, METER_CHARGE, SEWERAGE_CHARGE].map(
    (rule) => [rule.id, rule] as const,
  ),
)('%s has one number for each day, with its source', (_, rule) => {
  const rows = rule.parameters;
  rows.slice(1).forEach((row, index) => expect(addDays(rows[index]!.until!, 1)).toBe(row.from));
  expect(rows.at(-1)!.until).toBeNull();
  expect(rows.every(({ source }) => source.length > 10)).toBe(true);
  expect(parameterOn(rule as never, '2026-04-01', BUILT_IN)).toBe(rows.at(-1));
});
