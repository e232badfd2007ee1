import { sql } from 'kysely';
import type { Db } from './grievances.tables.ts';
import { PRESENT } from './public-reports.cells.ts';
import { STATISTICS_PERIODS, type StatisticsPeriod } from './public-reports.constants.ts';
import { addTally, createFigures, type Statistics } from './public-reports.figures.ts';
import { bucketsWithin, windowOf } from './public-reports.periods.ts';
import { countedUntil, rollUp, type RollUpOptions } from './public-reports.rollup.ts';
import { cellsOf } from './public-reports.stored.ts';

/** The age of a step that is counted: its transaction has ended by then. */
const SETTLED_MS = 5_000;

/** The condition of `contributions`, for queries that count time limits themselves. */
export const isPromised = sql<boolean>`status <> 'merged' and (parked_at is null or parked_at >= resolve_by)`;

/**
 * Reads the statistics of a period that ends when the reports were counted last: the cells of its
 * days and months.
 *
 * @returns null during the first count
 */
export async function statisticsOf(db: Db, period: StatisticsPeriod): Promise<Statistics | null> {
  const asOf = await countedUntil(db);
  if (asOf === null) return null;
  const window = windowOf(period, asOf);
  const figures = createFigures();
  for await (const cells of cellsOf(db, [PRESENT, ...bucketsWithin(window)]))
    for (const cell of cells) addTally(figures.tallyOf(cell.scope, cell.id), cell);
  // Another process that counted meanwhile may have changed some of the cells.
  if ((await countedUntil(db)) !== asOf) return statisticsOf(db, period);
  return { period, ...window, ...figures.result() };
}

async function stored(db: Db, period: StatisticsPeriod): Promise<Statistics | null> {
  const row = await db
    .selectFrom('grievance_statistics')
    .select('statistics')
    .where('period', '=', period)
    .executeTakeFirst();
  return row ? (JSON.parse(row.statistics) as Statistics) : null;
}

/** Counts what happened until now, and stores the statistics of each period. */
export async function refreshStatistics(
  db: Db,
  now: Date,
  options: RollUpOptions = {},
): Promise<void> {
  const asOf = new Date(now.getTime() - SETTLED_MS).toISOString();
  if (!(await rollUp(db, asOf, options))) return;
  for (const period of STATISTICS_PERIODS) {
    const statistics = await statisticsOf(db, period);
    if (!statistics) return;
    const row = { as_of: statistics.asOf, statistics: JSON.stringify(statistics) };
    await db
      .insertInto('grievance_statistics')
      .values({ period, ...row })
      .onConflict((conflict) => conflict.column('period').doUpdateSet(row))
      .execute();
  }
}

/** Reads the statistics that the sweep stored; counts where it has not run yet. */
export async function readStatistics(
  db: Db,
  period: StatisticsPeriod,
  now: Date,
): Promise<Statistics> {
  const known = await stored(db, period);
  if (known) return known;
  await refreshStatistics(db, now);
  return (await stored(db, period))!;
}
