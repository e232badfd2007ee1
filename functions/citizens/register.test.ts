import fs from 'node:fs';
import path from 'node:path';
import { DAYS_KEPT as BENEFIT_DAYS_KEPT } from '@pune/benefits/sweep';
import { daysKept, NOT_PERSONAL, REGISTER } from '@pune/citizens/register';
import { migrateFeature, type Migrations } from '@pune/database';
import type { SealedTable } from '@pune/database/reseal';
import { migrateShared } from '@pune/database/shared';
import { databaseKinds } from '@pune/database/testing';
import { DESK_REGISTER } from '@pune/desk/register';
import { DAYS_KEPT as GRIEVANCE_DAYS_KEPT } from '@pune/grievances/retention';
import { STAFF_NOT_PERSONAL, STAFF_REGISTER } from '@pune/staff/register';
import { expect, test } from 'vitest';

const packages = path.resolve(import.meta.dirname, '../../packages');
/** The machinery of migrations. */
const MACHINERY = /_migrations(_lock)?$/;
/** The full-text index of SQLite over the words of a table, which goes with its rows, and a view of it. */
const WORD_INDEX = /_words_(index(_(config|data|docsize|idx))?|terms)$/;

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

/** Reads the sealed columns, which each feature lists in `sealed.ts`. */
async function sealedColumns(): Promise<Map<string, string[]>> {
  const files = fs
    .readdirSync(packages)
    .map((name) => path.join(packages, name, 'sealed.ts'))
    .filter((file) => fs.existsSync(file));
  const modules = await Promise.all(
    files.map(async (file) => Object.values((await import(file)) as object)),
  );
  const tables = modules.flat().flat() as SealedTable[];
  return new Map(tables.map(({ table, sealed }) => [table, Object.keys(sealed)]));
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
      'moderation',
      'notify',
      'open311',
      'payments',
      'staff',
      'telemetry',
    ]),
  );
  for (const [feature, each] of migrations) await migrateFeature(db, feature, each);
  const all = await db.introspection.getTables();
  // A rotation of keys seals anew what the lists of the features name.
  const sealed = all
    .map(({ name, columns }): [string, string[]] => [
      name,
      columns.map((column) => column.name).filter((column) => /(^|_)sealed$/.test(column)),
    ])
    .filter(([, columns]) => columns.length > 0);
  const byName = (a: [string, unknown], b: [string, unknown]) => (a[0] < b[0] ? -1 : 1);
  expect(sealed.sort(byName)).toEqual([...(await sealedColumns())].sort(byName));
  const tables = all
    .map(({ name }) => name)
    .filter((name) => !MACHINERY.test(name) && !WORD_INDEX.test(name));
  const entries = [...REGISTER, ...STAFF_REGISTER, ...DESK_REGISTER];
  const personal = new Set(entries.flatMap((entry) => entry.tables));
  const others = { ...NOT_PERSONAL, ...STAFF_NOT_PERSONAL };
  expect([...personal, ...Object.keys(others)].sort()).toEqual(tables.sort());
  await close();
});

test('periods that features keep by themselves are those of the register', () => {
  expect(
    (['grievances', 'shared_parts', 'followers', 'benefit_looks'] as const).map(daysKept),
  ).toEqual([GRIEVANCE_DAYS_KEPT, GRIEVANCE_DAYS_KEPT, GRIEVANCE_DAYS_KEPT, BENEFIT_DAYS_KEPT]);
});
