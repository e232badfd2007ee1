import { expect, test } from 'vitest';
import { migrateFeature, openDatabase, type Migrations } from './database.ts';
import { databaseState } from './readiness.ts';

const migrations: Migrations = {
  '2026-01-01-a': {
    up: async (db) => void (await db.schema.createTable('a').addColumn('id', 'text').execute()),
  },
};

test('a database to which a newer version added is used', async () => {
  const db = openDatabase<any>(':memory:');
  expect(await databaseState(db, { letters: migrations })).toBe('ok');
  await migrateFeature(db, 'letters', { ...migrations, '2026-02-01-b': { up: async () => {} } });
  expect(await databaseState(db, { letters: migrations })).toBe('ok');
  await db.destroy();
});

test('a database that does not answer throws', async () => {
  const db = openDatabase<any>('postgres://nobody@127.0.0.1:1/none');
  await expect(databaseState(db, {})).rejects.toThrow();
  await db.destroy();
});
