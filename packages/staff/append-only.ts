import { PostgresAdapter, sql, type Kysely } from 'kysely';

/**
 * Makes a table append-only: the database refuses every update and delete of its rows, and on
 * PostgreSQL truncation too, for the account of the program as for any other.
 *
 * @param key the columns of its primary key
 */
export async function refuseChanges(
  db: Kysely<any>,
  table: string,
  key: readonly string[],
): Promise<void> {
  const message = `${table} is append-only`;
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) {
    for (const change of ['update', 'delete'])
      await sql`create trigger ${sql.id(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)}
        begin select raise(abort, ${sql.lit(message)}); end`.execute(db);
    // SQLite's `insert or replace` deletes the older row without its delete trigger.
    const same = key.map((column) => sql`${sql.ref(column)} = new.${sql.ref(column)}`);
    await sql`create trigger ${sql.id(`${table}_no_replace`)} before insert on ${sql.table(table)}
      when exists (select 1 from ${sql.table(table)} where ${sql.join(same, sql` and `)})
      begin select raise(abort, ${sql.lit(message)}); end`.execute(db);
    return;
  }
  await sql`create function ${sql.id(`${table}_refuse`)}() returns trigger language plpgsql as ${sql.lit(
    `begin raise exception '${message}'; end`,
  )}`.execute(db);
  await sql`create trigger ${sql.id(`${table}_no_change`)} before update or delete on ${sql.table(table)}
    for each row execute function ${sql.id(`${table}_refuse`)}()`.execute(db);
  await sql`create trigger ${sql.id(`${table}_no_truncate`)} before truncate on ${sql.table(table)}
    for each statement execute function ${sql.id(`${table}_refuse`)}()`.execute(db);
}
