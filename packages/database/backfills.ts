import { sql, PostgresAdapter, type Kysely, type Transaction } from 'kysely';
import { migrateSchema } from './schema.migrations.ts';

/** Fills a column that an `expand` migration added, in batches that each take a moment. */
export interface Backfill {
  feature: string;
  name: string;
  /**
   * Fills the rows behind a key.
   *
   * @param after the last key of the batch before; null for the first batch
   *
   * @returns the last key of this batch, or null when no row was left, and the number of rows
   */
  batch: (
    transaction: Transaction<any>,
    after: string | null,
  ) => Promise<{ after: string | null; rows: number }>;
}

interface BackfillRow {
  after: string | null;
  rows: number;
  done_at: string | null;
}

export interface BackfillOptions {
  now: () => Date;
  /** Stops between two batches; the next call goes on there. */
  signal?: AbortSignal;
}

/**
 * Runs the batches of a backfill that remain. Each batch and its position are one transaction: after
 * a crash it goes on where it was, and two processes never fill the same batch.
 *
 * @returns true if the backfill is finished
 */
export async function runBackfill(
  db: Kysely<any>,
  { feature, name, batch }: Backfill,
  { now, signal }: BackfillOptions,
): Promise<boolean> {
  await migrateSchema(db);
  await db
    .insertInto('schema_backfills')
    .values({ feature, name, after: null, rows: 0, done_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // SQLite has one writer at a time, which a transaction that writes is from its beginning.
  const lock = db.getExecutor().adapter instanceof PostgresAdapter ? sql`for update` : sql``;
  const step = (transaction: Transaction<any>): Promise<boolean> =>
    (async () => {
      const at = (await transaction
        .selectFrom('schema_backfills')
        .select(['after', 'rows', 'done_at'])
        .where('feature', '=', feature)
        .where('name', '=', name)
        .modifyEnd(lock)
        .executeTakeFirstOrThrow()) as BackfillRow;
      if (at.done_at !== null) return true;
      const done = await batch(transaction, at.after);
      await transaction
        .updateTable('schema_backfills')
        .set({
          after: done.after ?? at.after,
          rows: at.rows + done.rows,
          done_at: done.after === null ? now().toISOString() : null,
        })
        .where('feature', '=', feature)
        .where('name', '=', name)
        .execute();
      return done.after === null;
    })();
  while (!signal?.aborted) if (await db.transaction().execute(step)) return true;
  return false;
}
