import type { Kysely } from 'kysely';
import { migrateFeature, type Migrations } from './database.ts';

export const schemaMigrations: Migrations = {
  '2026-11-28-x-z-schema': {
    up: async (db) => {
      await db.schema
        .createTable('schema_releases')
        .addColumn('release', 'text', (column) => column.primaryKey())
        .addColumn('first_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('schema_backfills')
        .addColumn('feature', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('after', 'text')
        .addColumn('rows', 'integer', (column) => column.notNull())
        .addColumn('done_at', 'text')
        .addPrimaryKeyConstraint('schema_backfills_pk', ['feature', 'name'])
        .execute();
      await db.schema
        .createTable('schema_contracts')
        .addColumn('feature', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('release', 'text', (column) => column.notNull())
        .addColumn('applied_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('schema_contracts_pk', ['feature', 'name'])
        .execute();
    },
  },
};

/** Migrates the tables that say which versions, backfills and contracts a database has seen. */
export const migrateSchema = (db: Kysely<any>): Promise<void> =>
  migrateFeature(db, 'schema', schemaMigrations);

/** Notes that a release works on the database. Repeated notes keep the first time. */
export async function noteRelease(db: Kysely<any>, release: string, now: Date): Promise<void> {
  await migrateSchema(db);
  await db
    .insertInto('schema_releases')
    .values({ release, first_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
