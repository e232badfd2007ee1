import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateFeature, openDatabase, type Migrations } from '../database.ts';
import type { DatabaseKind, TestDatabase } from '../database.testing.ts';

export type Tables = {
  counters: { name: string; value: number };
  notes: { id: number; counter: string };
};

export const migrations: Migrations = {
  '2026-01-01-counters': {
    up: async (db) => {
      await db.schema
        .createTable('counters')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'integer', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('notes')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('counter', 'text', (column) => column.notNull().references('counters.name'))
        .execute();
    },
  },
};

/** The contract suite that a services database must pass on every dialect. */
export const databaseContract = ({ name, missing, open }: DatabaseKind) =>
  describe(`a services database on ${name}`, () => {
    if (missing) return void test.skip(`not run: ${missing}`, () => {});
    let opened: TestDatabase<Tables>;
    let db: Kysely<Tables>;
    beforeAll(async () => {
      opened = await open<Tables>();
      db = opened.db;
      await migrateFeature(db, 'counters', migrations);
    }, 60_000);
    afterAll(() => opened?.close());

    test('migrates once, when asked repeatedly from two connections at a time', async () => {
      const second = openDatabase<Tables>(opened.url);
      await Promise.all([
        migrateFeature(db, 'counters', migrations),
        migrateFeature(second, 'counters', migrations),
      ]);
      const applied = await sql<{ name: string }>`select name from counters_migrations`.execute(db);
      expect(applied.rows).toEqual([{ name: '2026-01-01-counters' }]);
      await second.destroy();
    });

    test('names the migration that failed and keeps the existing tables', async () => {
      const broken: Migrations = {
        ...migrations,
        '2026-01-02-broken': {
          up: async (tables) => void (await sql`create table (`.execute(tables)),
        },
      };
      await expect(migrateFeature(db, 'counters', broken)).rejects.toThrow(
        'Migration 2026-01-02-broken failed',
      );
      await expect(db.selectFrom('counters').selectAll().execute()).resolves.toEqual([]);
    });

    test('rolls back a migration that fails half-way, and runs it once it is corrected', async () => {
      const halfway = (second: string): Migrations => ({
        '2026-01-01-half': {
          up: async (tables) => {
            await sql`create table halves (id integer)`.execute(tables);
            await sql.raw(second).execute(tables);
          },
        },
      });
      await expect(migrateFeature(db, 'halves', halfway('create table ('))).rejects.toThrow(
        'Migration 2026-01-01-half failed',
      );
      await migrateFeature(db, 'halves', halfway('create table others (id integer)'));
      expect((await sql`select * from halves`.execute(db)).rows).toEqual([]);
    });

    test('loses no update in twenty concurrent transactions', async () => {
      await db.insertInto('counters').values({ name: 'turns', value: 0 }).execute();
      const turn = () =>
        db.transaction().execute(async (transaction) => {
          const { value } = await transaction
            .selectFrom('counters')
            .select('value')
            .where('name', '=', 'turns')
            .modifyEnd(lockRow(opened.url))
            .executeTakeFirstOrThrow();
          await new Promise((resolve) => setTimeout(resolve, 1));
          await transaction
            .updateTable('counters')
            .set({ value: value + 1 })
            .where('name', '=', 'turns')
            .execute();
        });
      await Promise.all(Array.from({ length: 20 }, turn));
      expect(
        await db
          .selectFrom('counters')
          .select('value')
          .where('name', '=', 'turns')
          .executeTakeFirstOrThrow(),
      ).toEqual({ value: 20 });
    });

    test('rolls back a transaction that fails', async () => {
      const failing = db.transaction().execute(async (transaction) => {
        await transaction.insertInto('counters').values({ name: 'half', value: 1 }).execute();
        throw new Error('stop');
      });
      await expect(failing).rejects.toThrow('stop');
      expect(
        await db.selectFrom('counters').selectAll().where('name', '=', 'half').execute(),
      ).toEqual([]);
    });

    test('refuses a row whose foreign key has no target', async () => {
      await expect(
        db.insertInto('notes').values({ id: 1, counter: 'nowhere' }).execute(),
      ).rejects.toThrow(/foreign key/i);
    });
  });

/**
 * PostgreSQL needs a row lock to read a row before writing it; SQLite already holds its only write
 * lock.
 */
const lockRow = (url: string) => (url.startsWith('postgres') ? sql`for update` : sql``);
