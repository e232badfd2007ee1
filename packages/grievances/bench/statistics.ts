import type { Db } from '../grievances.tables.ts';
import { STATISTICS_PERIODS } from '../public-reports.constants.ts';
import { readTrend, totalOf } from '../public-reports.months.ts';
import { countedUntil, rollUp } from '../public-reports.rollup.ts';
import { readStatistics, statisticsOf } from '../public-reports.statistics.ts';
import { UNTIL } from './databases.ts';
import { measure, rowOf, type MeasureLimits } from './measure.ts';

const MINUTE_MS = 60_000;
const MINUTES = 20;

const once = (name: string, from: number): string[] => {
  const took = performance.now() - from;
  const shown = took < 10_000 ? `${Math.round(took)} ms` : `${Math.round(took / 1000)} s`;
  return [name, shown, '', '', '', '1', ''];
};

const changesOf = async (db: Db): Promise<number> =>
  (await db.selectFrom('grievance_changes').select('step').execute()).length;

/**
 * Measures the public figures: the first count of all reports where it has not run, the count of
 * the steps since, the count of a minute in which only time limits ended, and the reading.
 */
export async function measureStatistics(
  db: Db,
  limits: MeasureLimits,
  add: (row: string[]) => void,
): Promise<void> {
  const known = await countedUntil(db);
  let at = new Date(known ?? UNTIL);
  const count = () => rollUp(db, at.toISOString());
  if (known === null) {
    const from = performance.now();
    await count();
    add(once('first count of all reports', from));
  }
  const changes = await changesOf(db);
  at = new Date(at.getTime() + MINUTE_MS);
  const from = performance.now();
  await count();
  add(once(`count of ${changes} steps`, from));
  const aMinute = () => {
    at = new Date(at.getTime() + MINUTE_MS);
    return count();
  };
  add(rowOf(await measure(db, 'count of a minute', { ...limits, rounds: MINUTES }, aMinute)));
  for (const period of STATISTICS_PERIODS) {
    const compute = () => statisticsOf(db, period);
    const few = { ...limits, rounds: MINUTES, warmUp: 1 };
    add(rowOf(await measure(db, `statistics of a ${period}, from the cells`, few, compute)));
    const read = () => readStatistics(db, period, at);
    add(rowOf(await measure(db, `statistics of a ${period}, as stored`, limits, read)));
  }
  add(rowOf(await measure(db, 'trend of twelve months', limits, () => readTrend(db))));
  const total = () => totalOf(db, { office: 'WO-01', category: 'other' });
  add(rowOf(await measure(db, 'total of a public list', limits, total)));
}
