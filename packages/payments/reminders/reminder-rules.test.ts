import { expect, test } from 'vitest';
import { computeBill } from '../bills/compute-bill.ts';
import { BUILT_IN } from '../bills/parameters.ts';
import type { Credit } from '../bills/bill.ts';
import { dueReminders, REMINDER_RULES } from './reminder-rules.ts';

const DEMAND = {
  id: 'x',
  head: 'property_tax' as const,
  accountNumber: 'P/1/05/00123456',
  period: '2026-27',
  issuedOn: '2026-04-01',
  sample: true,
  facts: { areaSqFt: 800, ratePaisePerSqFtMonth: 200, selfOccupied: true, ecoMeasures: 0 },
};
const on = (today: string, credits: Credit[] = []) =>
  dueReminders((day) => computeBill(DEMAND, credits, day, BUILT_IN), today);
const rulesOn = async (today: string, credits: Credit[] = []) =>
  (await on(today, credits)).map(({ rule }) => rule);

test('the rebate is told of in its last week, on its last day too, with what it saves', async () => {
  expect(await rulesOn('2026-05-23')).toEqual([]);
  expect(await on('2026-05-24')).toEqual([
    { rule: 'early_payment_ends', day: '2026-05-31', amountPaise: 344_736, savingPaise: 20_736 },
  ]);
  expect(await rulesOn('2026-05-31')).toEqual(['early_payment_ends']);
  expect(await rulesOn('2026-06-01')).toEqual([]);
});

test('a half-year is told of two weeks before its penalty, and once more when that began', async () => {
  expect(await rulesOn('2026-06-16')).toEqual([]);
  expect(await on('2026-06-17')).toEqual([
    { rule: 'first_half_due', day: '2026-06-30', amountPaise: 182_736, savingPaise: 0 },
  ]);
  expect(await rulesOn('2026-06-30')).toEqual(['first_half_due']);
  expect((await on('2026-07-01'))[0]).toMatchObject({
    rule: 'first_half_penalty',
    day: '2026-07-01',
  });
  expect(await rulesOn('2026-07-08')).toEqual([]);
  expect(await rulesOn('2026-12-18')).toEqual(['second_half_due']);
  expect(await rulesOn('2027-01-02')).toEqual(['second_half_penalty']);
});

test('a half that is paid is told of no more, and of the rest the rest alone', async () => {
  const half = [{ paise: 182_736, valueDate: '2026-06-02' }];
  for (const day of ['2026-06-20', '2026-07-02']) expect(await rulesOn(day, half)).toEqual([]);
  expect(await rulesOn('2026-12-20', half)).toEqual(['second_half_due']);
  const part = [{ paise: 100_000, valueDate: '2026-06-02' }];
  expect((await on('2026-06-20', part))[0]!.amountPaise).toBe(82_736);
});

test('a paid bill is told of by no rule on any day of two years', async () => {
  const credits = [{ paise: 344_736, valueDate: '2026-05-20' }];
  for (let day = new Date('2026-05-20'); day < new Date('2028-05-20'); day = next(day))
    expect(await rulesOn(day.toISOString().slice(0, 10), credits)).toEqual([]);
});

test('each rule is due within a year that is not paid', async () => {
  const seen = new Set<string>();
  for (let day = new Date('2026-04-01'); day < new Date('2027-03-31'); day = next(day))
    for (const rule of await rulesOn(day.toISOString().slice(0, 10))) seen.add(rule);
  expect([...seen].sort()).toEqual([...REMINDER_RULES].sort());
});

const next = (day: Date): Date => new Date(day.getTime() + 86_400_000);
