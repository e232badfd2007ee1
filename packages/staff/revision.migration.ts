import { PostgresAdapter, sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The tables from which an officer is read. */
export const OFFICER_TABLES = [
  'staff_persons',
  'staff_posts',
  'staff_assignments',
  'staff_leaves',
  'staff_delegations',
] as const;

async function reviseOnSqlite(db: Kysely<any>): Promise<void> {
  for (const table of OFFICER_TABLES)
    for (const change of ['insert', 'update', 'delete'])
      await sql`create trigger ${sql.id(`${table}_revised_by_${change}`)}
        after ${sql.raw(change)} on ${sql.table(table)}
        begin update staff_revision set mark = lower(hex(randomblob(16))); end`.execute(db);
}

async function reviseOnPostgres(db: Kysely<any>): Promise<void> {
  await sql`create function staff_revise() returns trigger language plpgsql as ${sql.lit(
    'begin update staff_revision set mark = gen_random_uuid()::text; return null; end',
  )}`.execute(db);
  for (const table of OFFICER_TABLES)
    await sql`create trigger ${sql.id(`${table}_revised`)}
      after insert or update or delete or truncate on ${sql.table(table)}
      for each statement execute function staff_revise()`.execute(db);
}

/**
 * Adds the revision of staff: one row, which triggers change in the transaction of each change. The
 * mark is random, because a number that a rolled-back transaction had used would come again with
 * other rows.
 */
export const revisionMigration: Migration = {
  up: async (db) => {
    await db.schema
      .createTable('staff_revision')
      .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
      .addColumn('mark', 'text', (column) => column.notNull())
      .execute();
    await sql`insert into staff_revision (id, mark) values (1, '')`.execute(db);
    await (db.getExecutor().adapter instanceof PostgresAdapter
      ? reviseOnPostgres(db)
      : reviseOnSqlite(db));
  },
};
