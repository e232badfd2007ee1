import {
  PostgresAdapter,
  sql,
  type Compilable,
  type Kysely,
  type OperationNodeSource,
  type Transaction,
} from 'kysely';

/**
 * One insert, update or delete. With `must` it has to change exactly one row, or the whole group of
 * writes is rolled back.
 */
export interface Write {
  query: Compilable & OperationNodeSource;
  must?: boolean;
}

/** A write with `must` changed no row: all writes were rolled back. */
export class NothingChanged extends Error {
  override name = 'NothingChanged';
}

const DIVISION_BY_ZERO = '22012';
const UNIQUE_VIOLATION = '23505';
/**
 * SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE (https://www.sqlite.org/rescode.html).
 */
const SQLITE_UNIQUE: readonly unknown[] = [1555, 2067];

/** @returns true if a write failed because its key is taken */
export const isTaken = (error: unknown): boolean =>
  (error as { code?: unknown }).code === UNIQUE_VIOLATION ||
  SQLITE_UNIQUE.includes((error as { errcode?: unknown }).errcode);

/**
 * Executes all writes atomically. PostgreSQL gets one statement, which is its own transaction: one
 * round trip instead of one each for BEGIN, every write and COMMIT. SQLite, which has no network in
 * between, gets a transaction. The writes do not see each other's rows.
 *
 * @param last work that reads before it writes, such as an entry of the audit. It ends the
 *   transaction that both databases then get
 *
 * @throws NothingChanged when a write with `must` changed no row
 */
export async function writeTogether(
  db: Kysely<any>,
  writes: readonly Write[],
  last?: (transaction: Transaction<any>) => Promise<void>,
): Promise<void> {
  if (last || !(db.getExecutor().adapter instanceof PostgresAdapter)) {
    await db.transaction().execute(async (transaction) => {
      for (const { query, must } of writes) {
        const { numAffectedRows } = await transaction.executeQuery(query.compile());
        if (must && numAffectedRows !== 1n)
          throw new NothingChanged('A row to be changed was not there');
      }
      await last?.(transaction);
    });
    return;
  }
  const parts = writes.map(
    ({ query }, i) => sql`${sql.id(`write_${i}`)} as (${query} returning 1 as one)`,
  );
  // PostgreSQL has no other way to fail a statement by a row count.
  const checks = writes.flatMap(({ must }, i) =>
    must
      ? [sql`1 / (case when (select count(*) from ${sql.id(`write_${i}`)}) = 1 then 1 else 0 end)`]
      : [],
  );
  try {
    await sql`with ${sql.join(parts)} select ${checks.length > 0 ? sql.join(checks.map((check, i) => sql`${check} as ${sql.id(`check_${i}`)}`)) : sql`1 as one`}`.execute(
      db,
    );
  } catch (error) {
    if ((error as { code?: unknown }).code === DIVISION_BY_ZERO)
      throw new NothingChanged('A row to be changed was not there', { cause: error });
    throw error;
  }
}
