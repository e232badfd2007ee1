import fs from 'node:fs';
import path from 'node:path';
import { DAYS_KEPT as BENEFIT_DAYS_KEPT } from '@pune/benefits/sweep';
import { daysKept, NOT_PERSONAL, REGISTER } from '@pune/citizens/register';
import { migrateFeature, type Migrations } from '@pune/database';
import { migrateShared } from '@pune/database/shared';
import { databaseKinds } from '@pune/database/testing';
import { DESK_REGISTER } from '@pune/desk/register';
import { DAYS_KEPT as GRIEVANCE_DAYS_KEPT } from '@pune/grievances/retention';
import { STAFF_NOT_PERSONAL, STAFF_REGISTER } from '@pune/staff/register';
import { expect, test } from 'vitest';

const packages = path.resolve(import.meta.dirname, '../../packages');
/** The machinery of migrations. */
const MACHINERY = /_migrations(_lock)?$/;

/**
 * Every feature's migrations, found by the names of their files: a feature that comes later is not
 * forgotten.
 */
async function allMigrations(): Promise<[string, Migrations][]> {
  const files = fs.readdirSync(packages).flatMap((name) =>
    fs
      .readdirSync(path.join(packages, name))
      .filter((file) => file.endsWith('.migrations.ts'))
      .map((file) => path.join(packages, name, file)),
  );
  const found = await Promise.all(
    files.map(async (file): Promise<[string, Migrations][]> => {
      const exported = Object.entries((await import(file)) as Record<string, unknown>).filter(
        ([name]) => name.endsWith('Migrations'),
      );
      return exported.map(([, migrations]) => [
        path.basename(file, '.migrations.ts'),
        (typeof migrations === 'function' ? migrations(null) : migrations) as Migrations,
      ]);
    }),
  );
  return found.flat();
}

test('the register names every table of the services database, as personal or as none', async () => {
  const { db, close } = await databaseKinds.find(({ name }) => name === 'SQLite')!.open();
  await migrateShared(db);
  const migrations = await allMigrations();
  expect(migrations.map(([feature]) => feature)).toEqual(
    expect.arrayContaining([
      'benefits',
      'citizens',
      'dashboard',
      'desk',
      'grievances',
      'notify',
      'payments',
      'staff',
      'telemetry',
    ]),
  );
  for (const [feature, each] of migrations) await migrateFeature(db, feature, each);
  const tables = (await db.introspection.getTables())
    .map(({ name }) => name)
    .filter((name) => !MACHINERY.test(name));
  const entries = [...REGISTER, ...STAFF_REGISTER, ...DESK_REGISTER];
  const personal = new Set(entries.flatMap((entry) => entry.tables));
  const others = { ...NOT_PERSONAL, ...STAFF_NOT_PERSONAL };
  expect([...personal, ...Object.keys(others)].sort()).toEqual(tables.sort());
  await close();
});

test('periods that features keep by themselves are those of the register', () => {
  expect([daysKept('grievances'), daysKept('benefit_looks')]).toEqual([
    GRIEVANCE_DAYS_KEPT,
    BENEFIT_DAYS_KEPT,
  ]);
});
