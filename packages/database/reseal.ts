import type { Kysely } from 'kysely';
import type { Seal } from './seal.ts';

/** The sealed columns of a table, to seal them anew when their key changes. */
export interface SealedTable {
  table: string;
  /** The column of the primary key. */
  id: string;
  /** The columns whose texts are sealed, with the column that gives the context of a text. */
  sealed: Readonly<Record<string, SealedColumn>>;
  /** Columns with the blind index of a sealed text. */
  indexes?: Readonly<Record<string, IndexColumn>>;
}
export interface SealedColumn {
  /** The column from which the context is made; the id by default. */
  of?: string;
  context: (value: string) => string;
}
export interface IndexColumn {
  /** The sealed column that is indexed. */
  of: string;
  /** The text of the index for the opened text. */
  text: (opened: string) => string;
}

export interface Resealed {
  /** Rows that were sealed anew. */
  rows: number;
  /** Rows that no live key opens, or that another row stands in the way of. Their ids. */
  failed: string[];
}

type Row = Record<string, string | null>;
type Db = Kysely<any>;

/** Rows in one transaction: writes of citizens wait for it. */
const BATCH_ROWS = 200;

const columnsOf = ({ id, sealed, indexes = {} }: SealedTable): string[] => [
  ...new Set([
    id,
    ...Object.keys(sealed),
    ...Object.keys(indexes),
    ...Object.values(sealed).flatMap(({ of }) => of ?? []),
  ]),
];

/** Selects the rows with a text that the current key has not sealed. */
const earlier = (db: Db, { table, sealed }: SealedTable, prefix: string) =>
  db.selectFrom(table).where((row) =>
    row.or(
      Object.keys(sealed).map((column) =>
        // A text that is null is not compared: `null not like …` is null, which selects no row.
        row(column, 'not like', `${prefix}%`),
      ),
    ),
  );

/** @returns the number of rows with a text that another key than the current one has sealed */
export async function countEarlier(db: Db, table: SealedTable, seal: Seal): Promise<number> {
  const { count } = await earlier(db, table, seal.prefix)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** @throws if no live key opens a text of the row */
function resealedRow({ id, sealed, indexes = {} }: SealedTable, row: Row, seal: Seal): Row {
  const opened: Row = {};
  const changed: Row = {};
  for (const [column, { of = id, context }] of Object.entries(sealed)) {
    const text = row[column];
    if (text === null || text === undefined) continue;
    const place = context(row[of]!);
    opened[column] = seal.open(text, place);
    changed[column] = seal.seal(opened[column], place);
  }
  for (const [column, { of, text }] of Object.entries(indexes))
    if (opened[of]) changed[column] = seal.index(text(opened[of]));
  return changed;
}

/** Writes a row, unless another process changed it since it was read: that one used a live key. */
async function write(db: Db, given: SealedTable, row: Row, seal: Seal): Promise<boolean> {
  const { table, id, sealed } = given;
  let query = db
    .updateTable(table)
    .set(resealedRow(given, row, seal))
    .where(id, '=', row[id]);
  for (const column of Object.keys(sealed))
    query =
      row[column] === null
        ? query.where(column, 'is', null)
        : query.where(column, '=', row[column]);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Seals the texts of a table anew under the current key, in batches. What is done is in the rows
 * themselves, so that a run that was killed goes on where it stopped.
 *
 * @param onBatch is called after each committed batch, with the rows so far
 */
export async function resealTable(
  db: Db,
  table: SealedTable,
  seal: Seal,
  {
    batchRows = BATCH_ROWS,
    onBatch = () => {},
  }: { batchRows?: number; onBatch?: (rows: number) => void | Promise<void> } = {},
): Promise<Resealed> {
  const done: Resealed = { rows: 0, failed: [] };
  for (let after = ''; ;) {
    const rows = (await earlier(db, table, seal.prefix)
      .select(columnsOf(table))
      .where(table.id, '>', after)
      .orderBy(table.id)
      .limit(batchRows)
      .execute()) as Row[];
    if (rows.length === 0) return done;
    try {
      done.rows += await db.transaction().execute(async (transaction) => {
        let written = 0;
        for (const row of rows) written += (await write(transaction, table, row, seal)) ? 1 : 0;
        return written;
      });
    } catch {
      // One row that cannot be written must not stop the others.
      for (const row of rows)
        try {
          done.rows += (await write(db, table, row, seal)) ? 1 : 0;
        } catch {
          done.failed.push(row[table.id]!);
        }
    }
    after = rows.at(-1)![table.id]!;
    await onBatch(done.rows);
  }
}
