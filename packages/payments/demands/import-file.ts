import { sql, type Selectable } from 'kysely';
import type { OwnerIndex } from '../bills/owner-index.ts';
import type { Db, Tx } from '../ledger.ts';
import type { BillHead } from '../payments.constants.ts';
import type { PaymentTables } from '../payments.tables.ts';
import {
  addTotals,
  judgeRows,
  NO_TOTALS,
  type Judge,
  type Judged,
  type Totals,
} from './judge-rows.ts';
import { digestOfFile, fileRows, inBatches, type FileRow } from './read-file.ts';
import { keysOf, readRow, type DemandRow, type RowProblem } from './read-row.ts';
import { createRepeatedKeys } from './repeated-keys.ts';
import { writeJudged, type WriteJudgedOptions } from './write-judged.ts';

export interface ImportCommand {
  file: string;
  /** The head of rows that name none. */
  head?: BillHead;
  /** True for bills that nobody owes. */
  sample: boolean;
  /** The totals that the department declares; null to compute them alone. */
  declared: Totals | null;
}
export interface ImportSupport {
  db: Db;
  newId: () => string;
  now: () => Date;
  /** Finds bills by their owner; null without its key. */
  owners: OwnerIndex | null;
  signal?: AbortSignal;
  /** Called after each batch of a pass over the file. */
  progress?: (step: 'checked' | 'written', rows: number) => void;
  /** Called for each refused row, in the order of the file. */
  refused?: (problem: RowProblem) => void;
}
export interface Counts {
  new: number;
  revised: number;
  cancelled: number;
  unchanged: number;
  refused: number;
}
export type ImportResult =
  /** Nothing was written, for nothing was declared. */
  | { kind: 'Checked'; counts: Counts; totals: Totals }
  /** Nothing was written. */
  | { kind: 'Refused'; counts: Counts; totals: Totals }
  | { kind: 'TotalsDiffer'; counts: Counts; totals: Totals; declared: Totals }
  | { kind: 'Imported'; counts: Counts; totals: Totals; serial: number }
  /** The same file was imported before. */
  | { kind: 'ImportedBefore'; at: string; serial: number | null }
  /** Its undoing has begun. */
  | { kind: 'BeingUndone'; serial: number }
  /** The same command goes on from there. */
  | { kind: 'Interrupted'; rowsDone: number }
  /** Rows no longer fit the bills: they changed while the file was imported. */
  | { kind: 'Stopped'; rowsDone: number };

const ROWS_IN_BATCH = 1_000;

const NO_COUNTS: Counts = { new: 0, revised: 0, cancelled: 0, unchanged: 0, refused: 0 };

const isEqual = (a: Totals, b: Totals): boolean =>
  a.rows === b.rows && a.openingPaise === b.openingPaise && a.assessedPaise === b.assessedPaise;

export type ImportRow = Selectable<PaymentTables['payment_demand_imports']>;

const totalsOf = (row: ImportRow): Totals => ({
  rows: Number(row.rows),
  openingPaise: Number(row.opening_paise),
  assessedPaise: Number(row.assessed_paise),
});

interface Checked {
  counts: Counts;
  totals: Totals;
}

/** Reads rows of a file; a row that is refused by itself is told. */
function readRows(
  batch: readonly FileRow[],
  head: BillHead | undefined,
  tell: (problem: RowProblem) => void,
): DemandRow[] {
  return batch.flatMap(({ line, values }) => {
    const read = readRow(values, line, head);
    if (read.kind === 'Row') return [read.row];
    read.problems.forEach(tell);
    return [];
  });
}

/** Reads and judges the whole file, and writes nothing. */
async function check(
  { file, head, sample }: ImportCommand,
  { db, newId, signal, progress, refused }: ImportSupport,
): Promise<Checked | null> {
  const counts = { ...NO_COUNTS };
  let totals = NO_TOTALS;
  let rows = 0;
  const keys = createRepeatedKeys();
  const tell = (problem: RowProblem): void => refused?.(problem);
  for await (const batch of inBatches(fileRows(file), ROWS_IN_BATCH)) {
    if (signal?.aborted) return null;
    const read = readRows(batch, head, tell);
    counts.refused += batch.length - read.length;
    for (const row of read) for (const key of keysOf(row)) keys.add(key);
    for (const judged of await judgeRows({ db, newId, sample, locks: false }, read)) {
      count(counts, judged);
      if (judged.kind === 'Refused') tell(judged.problem);
      else totals = addTotals(totals, judged.totals);
    }
    rows += batch.length;
    progress?.('checked', rows);
  }
  counts.refused += await tellRepeated(file, head, keys.candidates(), tell);
  return { counts, totals };
}

function count(counts: Counts, judged: Judged): void {
  if (judged.kind === 'Write') counts[judged.outcome] += 1;
  else counts[judged.kind === 'Unchanged' ? 'unchanged' : 'refused'] += 1;
}

/** Tells each row whose bill, or a year of whose arrears, an earlier row of the file has. */
async function tellRepeated(
  file: string,
  head: BillHead | undefined,
  mayRepeat: (key: string) => boolean,
  tell: (problem: RowProblem) => void,
): Promise<number> {
  const seen = new Set<string>();
  let repeated = 0;
  for await (const { line, values } of fileRows(file)) {
    const read = readRow(values, line, head);
    if (read.kind !== 'Row') continue;
    const keys = keysOf(read.row);
    if (!keys.some(mayRepeat)) continue;
    const index = keys.findIndex((key) => seen.has(key));
    keys.forEach((key) => seen.add(key));
    if (index < 0) continue;
    repeated += 1;
    tell(
      index === 0
        ? { row: line, field: 'accountNumber', code: 'twice' }
        : { row: line, field: 'arrears', code: 'arrears_billed' },
    );
  }
  return repeated;
}

/**
 * Imports a file of demands. The whole file is read and judged before a bill is written: a refused
 * row, or totals that differ from the declared ones, and nothing is. Bills are written in batches, a
 * transaction each; an import that was interrupted goes on after its last batch.
 */
export async function importFile(
  command: ImportCommand,
  support: ImportSupport,
): Promise<ImportResult> {
  const { db } = support;
  const id = `${await digestOfFile(command.file)} ${command.head ?? ''} ${command.sample}`;
  const begun = await db
    .selectFrom('payment_demand_imports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (begun?.undo) return { kind: 'BeingUndone', serial: begun.serial! };
  if (begun?.finished_at)
    return { kind: 'ImportedBefore', at: begun.finished_at, serial: begun.serial };
  const { declared } = command;
  if (begun && declared) {
    const totals = totalsOf(begun);
    return isEqual(declared, totals)
      ? write(command, support, id)
      : { kind: 'TotalsDiffer', counts: { ...NO_COUNTS }, totals, declared };
  }
  const checked = await check(command, support);
  if (checked === null) return { kind: 'Interrupted', rowsDone: 0 };
  if (checked.counts.refused > 0) return { kind: 'Refused', ...checked };
  if (declared === null) return { kind: 'Checked', ...checked };
  if (!isEqual(declared, checked.totals)) return { kind: 'TotalsDiffer', ...checked, declared };
  await db
    .insertInto('payment_demand_imports')
    .values(({ selectFrom }) => ({
      id,
      serial: selectFrom('payment_demand_imports').select(
        sql<number>`coalesce(max(serial), 0) + 1`.as('next'),
      ),
      rows: checked.totals.rows,
      opening_paise: checked.totals.openingPaise,
      assessed_paise: checked.totals.assessedPaise,
      rows_done: 0,
      started_at: support.now().toISOString(),
      finished_at: null,
    }))
    .execute();
  return write(command, support, id);
}

/** The error of a batch that no longer fits the bills, to undo its transaction. */
class NotWritten extends Error {}

interface Batch extends Pick<WriteJudgedOptions, 'now' | 'owners'> {
  begun: ImportRow;
  batch: FileRow[];
  head: BillHead | undefined;
}

async function writeBatch(
  judge: Judge,
  tx: Tx,
  { begun, batch, head, ...options }: Batch,
  place: { rowsDone: number; counts: Counts },
  tell: (problem: RowProblem) => void,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('payment_demand_imports')
    .set({ rows_done: place.rowsDone + batch.length })
    .where('id', '=', begun.id)
    .where('rows_done', '=', place.rowsDone)
    .where('undo', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new Error(
      '[payments] [demands] Another process imports the same file, or undoes it: wait for it',
    );
  const judged = await judgeRows({ ...judge, db: tx }, readRows(batch, head, tell));
  const problems = judged.flatMap((row) => (row.kind === 'Refused' ? [row.problem] : []));
  if (problems.length > 0) {
    problems.forEach(tell);
    throw new NotWritten();
  }
  await writeJudged(tx, judged, { ...options, importSerial: begun.serial ?? undefined });
  for (const row of judged) count(place.counts, row);
}

async function write(
  { file, head, sample }: ImportCommand,
  { db, newId, now, owners, signal, progress, refused }: ImportSupport,
  id: string,
): Promise<ImportResult> {
  const begun = await db
    .selectFrom('payment_demand_imports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const place = { rowsDone: 0, counts: { ...NO_COUNTS } };
  const done = Number(begun.rows_done);
  for await (const batch of inBatches(fileRows(file), ROWS_IN_BATCH)) {
    if (signal?.aborted) return { kind: 'Interrupted', rowsDone: Math.max(done, place.rowsDone) };
    if (place.rowsDone + batch.length <= done) {
      place.rowsDone += batch.length;
      continue;
    }
    try {
      await db
        .transaction()
        .execute((tx) =>
          writeBatch(
            { db: tx, newId, sample, locks: true },
            tx,
            { begun, batch, head, owners, now: now() },
            place,
            (problem) => refused?.(problem),
          ),
        );
    } catch (error) {
      if (error instanceof NotWritten) return { kind: 'Stopped', rowsDone: place.rowsDone };
      throw error;
    }
    place.rowsDone += batch.length;
    progress?.('written', place.rowsDone);
  }
  const { counts } = place;
  await db
    .updateTable('payment_demand_imports')
    .set({ finished_at: now().toISOString() })
    .where('id', '=', id)
    .execute();
  return { kind: 'Imported', counts, totals: totalsOf(begun), serial: begun.serial ?? 0 };
}
