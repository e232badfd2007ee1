import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DAYS_KEPT } from '../../packages/grievances/retention.ts';
import { daysKept, REGISTER } from '../../packages/citizens/register.ts';
import { describeOnEachDatabase } from '../../packages/database/suites.testing.ts';
import { tableSizes } from '../../packages/database/table-sizes.ts';
import { installationOf } from '../backup/installation.ts';
import { presentTable, storesIn } from './present.ts';
import { CITY, derivedOf, GROWING, growthOf, growthTable, sizeText } from './growth.ts';

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

test('logs end with their rotation, and copies follow from what they copy', () => {
  const { bytesPerMonth, after } = of('logs');
  expect(bytesPerMonth).toBeGreaterThan(after[0]);
  expect(after).toEqual([960_000_000, 960_000_000, 960_000_000]);
  const growth = growthOf(CITY);
  const derived = (backups: number) => derivedOf(growth, { ...CITY, backups });
  const year = (store: string, from = derived(30)) =>
    from.find((one) => one.store === store)!.after[0];
  const files = of('photos').after[0] + of('readings').after[0] + of('media').after[0];
  const all = growth.reduce((sum, one) => sum + one.after[0], 0);
  const databases = all - files - after[0];
  expect(year('backups')).toBe(30 * databases + files);
  expect(year('backups', derived(7))).toBe(7 * databases + files);
  expect(year('second copy')).toBe(2 * databases + files - of('readings').after[0]);
  expect(year('releases')).toBe(CITY.pages * 50_000 * 3);
});

test('what is there is measured', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-present-'));
  fs.mkdirSync(path.join(folder, 'files/grievances'), { recursive: true });
  for (const [name, bytes] of [
    ['a', 1_000],
    ['b', 3_000],
  ] as const)
    fs.writeFileSync(path.join(folder, 'files/grievances', name), Buffer.alloc(bytes));
  fs.writeFileSync(path.join(folder, 'services.db'), Buffer.alloc(8_192));
  const stores = storesIn(installationOf({ DATA_DIR: folder }, '/'));
  expect(presentTable(stores)).toContain('| photos | 2 | 4.0 kB | 2.0 kB |');
  expect(presentTable(stores)).toContain('| services database | 1 | 8.2 kB | 8.2 kB |');
  expect(presentTable(stores)).toContain('| readings | 0 | 0 B | – |');
  fs.rmSync(folder, { recursive: true });
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
