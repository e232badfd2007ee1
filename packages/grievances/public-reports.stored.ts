import { setImmediate as breathe } from 'node:timers/promises';
import {
  addPackedHours,
  cellKey,
  hasFigures,
  packHours,
  type Cell,
  type Total,
} from './public-reports.cells.ts';
import { addTally, COUNTERS, type Counter, type ReportScope } from './public-reports.figures.ts';
import type { Db, GrievanceTables } from './grievances.tables.ts';
import type { Bucket } from './public-reports.periods.ts';
import type { Tx } from './steps.ts';

/** The stored cells of the public figures, and the totals by unit and state. */
type CellRow = GrievanceTables['grievance_figures'];

const ROWS_AT_ONCE = 200;

/** The column of each counter. */
const COLUMNS = {
  filed: 'filed',
  open: 'open',
  late: 'late',
  acknowledgeDue: 'acknowledge_due',
  acknowledgeInTime: 'acknowledge_in_time',
  resolveDue: 'resolve_due',
  resolveInTime: 'resolve_in_time',
  disputed: 'disputed',
  reopened: 'reopened',
  wrongRoutes: 'wrong_routes',
} as const satisfies Record<Counter, keyof CellRow>;

const cellOf = (row: CellRow): Cell => {
  const cell: Cell = {
    bucket: row.bucket,
    scope: row.scope as ReportScope,
    id: row.id,
    counts: Object.fromEntries(
      COUNTERS.map((name) => [name, row[COLUMNS[name]]]),
    ) as Cell['counts'],
    hours: { acknowledged: new Map(), resolved: new Map() },
  };
  addPackedHours(cell.hours.acknowledged, row.acknowledged_hours);
  addPackedHours(cell.hours.resolved, row.resolved_hours);
  return cell;
};

const rowOf = ({ bucket, scope, id, counts, hours }: Cell): CellRow => ({
  bucket,
  scope,
  id,
  ...(Object.fromEntries(COUNTERS.map((name) => [COLUMNS[name], counts[name]])) as Record<
    (typeof COLUMNS)[Counter],
    number
  >),
  acknowledged_hours: packHours(hours.acknowledged),
  resolved_hours: packHours(hours.resolved),
});

const cellsIn = async (db: Db, bucket: Bucket): Promise<Cell[]> =>
  (await db.selectFrom('grievance_figures').selectAll().where('bucket', '=', bucket).execute()).map(
    cellOf,
  );

/** Reads the cells with figures of each bucket, one after the other: the thread answers requests in between. */
export async function* cellsOf(db: Db, buckets: readonly Bucket[]): AsyncGenerator<Cell[]> {
  for (const bucket of buckets) {
    yield (await cellsIn(db, bucket)).filter(hasFigures);
    await breathe();
  }
}

/** Adds changes to the stored cells. @returns the rows that replace them */
export async function mergedCells(db: Db, changes: readonly Cell[]): Promise<CellRow[]> {
  const byBucket = Map.groupBy(changes, ({ bucket }) => bucket);
  const rows: CellRow[] = [];
  for (const [bucket, parts] of byBucket) {
    const known = new Map((await cellsIn(db, bucket)).map((cell) => [cellKey(cell), cell]));
    for (const change of parts) {
      const cell = known.get(cellKey(change));
      if (cell) addTally(cell, change);
      rows.push(rowOf(cell ?? change));
    }
  }
  return rows;
}

const REPLACED = [...Object.values(COLUMNS), 'acknowledged_hours', 'resolved_hours'] as const;
export async function replaceCells(tx: Tx, rows: readonly CellRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await tx
      .insertInto('grievance_figures')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict
          .columns(['bucket', 'scope', 'id'])
          .doUpdateSet(({ ref }) =>
            Object.fromEntries(REPLACED.map((name) => [name, ref(`excluded.${name}`)])),
          ),
      )
      .execute();
}

/** Adds changes to the stored totals. */
export async function addTotals(tx: Tx, changes: readonly Total[]): Promise<void> {
  if (changes.length === 0) return;
  for (let at = 0; at < changes.length; at += ROWS_AT_ONCE)
    await tx
      .insertInto('grievance_totals')
      .values(changes.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict
          .columns(['office', 'department', 'category', 'status'])
          .doUpdateSet(({ eb, ref }) => ({
            count: eb('grievance_totals.count', '+', ref('excluded.count')),
          })),
      )
      .execute();
  await tx.deleteFrom('grievance_totals').where('count', '=', 0).execute();
}
