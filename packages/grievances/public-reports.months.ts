import { PRESENT, type Total } from './public-reports.cells.ts';
import { TREND_MONTHS } from './public-reports.constants.ts';
import {
  emptyMonth,
  type MonthFigures,
  type MonthOfReports,
  type Tally,
} from './public-reports.figures.ts';
import { addMonths, bucketsOf, monthOf, monthsBetween } from './public-reports.periods.ts';
import { countedUntil } from './public-reports.rollup.ts';
import { cellsOf } from './public-reports.stored.ts';
import type { Db } from './grievances.tables.ts';

const monthFigures = ({ counts, hours }: Tally): MonthFigures => ({
  filed: counts.filed,
  due: counts.resolveDue,
  inTime: counts.resolveInTime,
  resolved: hours.resolved.values().reduce((sum, count) => sum + count, 0),
});

/** @returns the month of the first figures; the present month if there are none */
async function firstMonth(db: Db, asOf: string): Promise<string> {
  const first = await db
    .selectFrom('grievance_figures')
    .select('bucket')
    .where('bucket', '>', PRESENT)
    .orderBy('bucket')
    .limit(1)
    .executeTakeFirst();
  const [, present] = bucketsOf(asOf);
  return first ? first.bucket.slice(0, present.length) : present;
}

/** Reads the figures of the last twelve months, the oldest first; none during the first count. */
export async function readTrend(db: Db): Promise<MonthOfReports[]> {
  const asOf = await countedUntil(db);
  if (asOf === null) return [];
  const since = addMonths(monthOf(asOf), 1 - TREND_MONTHS);
  const first = await firstMonth(db, asOf);
  const names = monthsBetween(first > since ? first : since, monthOf(asOf));
  const months = new Map(names.map((month) => [month, emptyMonth(month, asOf)]));
  for await (const cells of cellsOf(db, names))
    for (const { bucket, scope, id, ...tally } of cells) {
      const month = months.get(bucket)!;
      if (scope === 'all') month.all = monthFigures(tally);
      else month.groups[scope][id] = monthFigures(tally);
    }
  return [...months.values()];
}

/** The filters of a list for which totals are kept. */
export type TotalFilter = Partial<Omit<Total, 'count'>>;

/**
 * Counts the reports of a list by the kept totals.
 *
 * @returns null during the first count
 */
export async function totalOf(
  db: Db,
  filter: TotalFilter,
): Promise<{ count: number; asOf: string } | null> {
  const asOf = await countedUntil(db);
  if (asOf === null) return null;
  let query = db.selectFrom('grievance_totals').select(({ fn }) => fn.sum('count').as('count'));
  for (const [name, value] of Object.entries(filter))
    if (value) query = query.where(name as keyof TotalFilter, '=', value);
  const { count } = await query.executeTakeFirstOrThrow();
  return { count: Number(count ?? 0), asOf };
}
