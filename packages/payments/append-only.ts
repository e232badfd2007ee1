import { PostgresAdapter, sql, type Kysely } from 'kysely';

/**
 * Makes tables append-only by triggers: the database refuses updates and deletions by every client.
 */
export async function keepAppendOnly(db: Kysely<any>, tables: readonly string[]): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`create or replace function payments_append_only() returns trigger language plpgsql as $$ begin raise exception 'append-only: %', tg_table_name; end $$`.execute(
      db,
    );
    for (const table of tables) {
      await sql`create trigger ${sql.raw(`${table}_append_only`)} before update or delete on ${sql.table(table)} for each row execute function payments_append_only()`.execute(
        db,
      );
      await sql`create trigger ${sql.raw(`${table}_no_truncate`)} before truncate on ${sql.table(table)} for each statement execute function payments_append_only()`.execute(
        db,
      );
    }
    return;
  }
  for (const table of tables) {
    for (const change of ['update', 'delete'])
      await sql`create trigger ${sql.raw(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)} begin select raise(abort, ${sql.raw(`'append-only: ${table}'`)}); end`.execute(
        db,
      );
  }
}
