import { expect, test } from 'vitest';
import { DAYS_KEPT } from '../../packages/grievances/retention.ts';
import { daysKept, REGISTER } from '../../packages/citizens/register.ts';
import { describeOnEachDatabase } from '../../packages/database/suites.testing.ts';
import { tableSizes } from '../../packages/database/table-sizes.ts';
import { CITY, GROWING, growthOf, growthTable, sizeText } from './growth.ts';

const of = (store: string, measured?: Parameters<typeof growthOf>[1]) =>
  growthOf(CITY, measured).find((one) => one.store === store)!;

test('what is deleted after its time grows no further', () => {
  const { bytesPerMonth, after } = of('grievances');
  expect(bytesPerMonth).toBe(5_000 * 5_200);
  expect(after).toEqual([12 * bytesPerMonth, 36 * bytesPerMonth, 36 * bytesPerMonth]);
  const { bytesPerMonth: paid, after: books } = of('payments');
  expect(books).toEqual([12 * paid, 60 * paid, 120 * paid]);
});

test('the times are those of the register', () => {
  const months = (days: number) => Math.round((days / 365) * 12);
  const kept = (store: string) => GROWING.find((one) => one.store === store)!.keptMonths;
  expect([kept('grievances'), kept('photos')]).toEqual([months(DAYS_KEPT), months(DAYS_KEPT)]);
  expect(kept('accounts')).toBe(months(daysKept('account')));
  expect(kept('messages')).toBe(months(daysKept('messages')));
  expect(REGISTER.find(({ id }) => id === 'payments')!.days).toBeNull();
});

test('bytes are measured where there are enough rows', () => {
  const few = new Map([['staff_audit', { bytes: 4096, rows: 10 }]]);
  expect(of('audit', few)).toMatchObject({ isMeasured: false, bytesPerUnit: 350 });
  const many = new Map([['staff_audit', { bytes: 500_000, rows: 1_000 }]]);
  expect(of('audit', many)).toMatchObject({ isMeasured: true, bytesPerUnit: 500 });
  expect([999, 1_000, 1_500_000, 2.5e12].map(sizeText)).toEqual([
    '999 B',
    '1.0 kB',
    '1.5 MB',
    '2.5 TB',
  ]);
  expect(growthTable(growthOf(CITY)).split('\n')).toHaveLength(GROWING.length + 3);
});

describeOnEachDatabase('measuring', (open) => {
  test('counts rows, and bytes with indexes', async () => {
    const { db, url } = await open<{ staff_audit: { chain: string; object: string } }>();
    await db.schema
      .createTable('staff_audit')
      .addColumn('chain', 'text')
      .addColumn('object', 'text')
      .execute();
    const object = 'o'.repeat(500);
    for (let n = 0; n < 4; n += 1)
      await db
        .insertInto('staff_audit')
        .values(Array.from({ length: 100 }, () => ({ chain: `c${n}`, object })))
        .execute();
    const plain = (await tableSizes(db, url, ['staff_audit', 'none'])).get('staff_audit')!;
    expect(plain.rows).toBe(400);
    expect(plain.bytes).toBeGreaterThan(400 * 500);
    await db.schema.createIndex('by_object').on('staff_audit').column('object').execute();
    const indexed = (await tableSizes(db, url, ['staff_audit', 'none'])).get('staff_audit')!;
    expect(indexed.bytes).toBeGreaterThan(plain.bytes);
  });
});
