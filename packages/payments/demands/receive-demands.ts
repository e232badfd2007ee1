import { idempotencyKey as keyOf, once, type Once } from '@pune/database/idempotency';
import type { Context } from '../context.ts';
import type { Tx } from '../ledger.ts';
import { judgeRows } from './judge-rows.ts';
import { keysOf, readRow, type DemandRow, type RowProblem } from './read-row.ts';
import { writeJudged } from './write-judged.ts';

/** The number of demands in one request. */
export const DEMANDS_MAX = 1_000;

export interface Received {
  /** Bills that were issued, revised or cancelled. */
  rowsWritten: number;
  /** Bills that stand as they were. */
  rowsUnchanged: number;
  /** The rows that were refused, counted from 1; the others are in. */
  problems: RowProblem[];
}

/** Reads rows, and refuses those whose bill, or a year of whose arrears, an earlier row has. */
function readRows(values: readonly unknown[]): { rows: DemandRow[]; problems: RowProblem[] } {
  const [rows, problems]: [DemandRow[], RowProblem[]] = [[], []];
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    const read = readRow(value, index + 1);
    if (read.kind === 'Refused') {
      problems.push(...read.problems);
      continue;
    }
    const keys = keysOf(read.row);
    if (keys.some((key) => seen.has(key)))
      problems.push({ row: index + 1, field: 'accountNumber', code: 'twice' });
    else rows.push(read.row);
    keys.forEach((key) => seen.add(key));
  }
  return { rows, problems };
}

async function receive(context: Context, tx: Tx, values: readonly unknown[]): Promise<Received> {
  const { rows, problems } = readRows(values);
  const judged = await judgeRows(
    { db: tx, newId: () => context.randomText(18), sample: false, locks: true },
    rows,
  );
  await writeJudged(tx, judged, { now: context.now(), owners: context.owners });
  for (const row of judged) if (row.kind === 'Refused') problems.push(row.problem);
  return {
    rowsWritten: judged.filter(({ kind }) => kind === 'Write').length,
    rowsUnchanged: judged.filter(({ kind }) => kind === 'Unchanged').length,
    problems: problems.toSorted((a, b) => a.row - b.row),
  };
}

/**
 * Writes the bills of a batch from the city's tax system: each row is taken or refused by itself.
 * The same key with the same rows has the same answer.
 */
export const receiveDemands = (
  context: Context,
  values: readonly unknown[],
  idempotencyKey: string | undefined,
): Promise<Once<Received>> =>
  once(
    context.db,
    keyOf('payments demands', idempotencyKey, 'the tax system', values),
    context.now,
    (tx) => receive(context, tx, values),
  );
