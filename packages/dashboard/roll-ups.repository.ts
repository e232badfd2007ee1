import { sql, type Kysely } from 'kysely';
import { dayOf, daysBefore } from './buckets.ts';
import type { DashboardTables } from './dashboard.migrations.ts';

export type Db = Kysely<DashboardTables>;

/** What a thing showed over one hour or day that begins at `start`. */
export interface RollUp {
  entity: string; property: string; period: 'hour' | 'day'; start: string;
  readings: number; total: number; lowest: number; highest: number; latest: number; latestAt: string; simulated: boolean;
}
/** One feed on one day in India; the digest stands for all that its rows were made of. */
export interface FeedDay { feed: string; day: string; digest: string }

/** Hours are looked at for a day; late tiles show the last one within a week. */
export const HOURS_KEPT_DAYS = 8;
const ROWS_AT_ONCE = 1000;

/** The digest of every day of every feed, by `<feed> <day>`. */
export async function marksOf(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('dashboard_partitions').select(['feed', 'day', 'digest']).execute();
  return new Map(rows.map(({ feed, day, digest }) => [`${feed} ${day}`, digest]));
}

type StoredRollUp = DashboardTables['dashboard_rollups'];
const FIGURES = ['readings', 'total', 'lowest', 'highest', 'latest', 'latest_at', 'simulated'] as const satisfies (keyof StoredRollUp)[];
const KEY = ['feed', 'property', 'period', 'bucket_start', 'entity'] as const satisfies (keyof StoredRollUp)[];
const keyOf = (row: StoredRollUp): string => KEY.map((column) => row[column]).join('\n');

const storedFrom = ({ feed, day }: FeedDay, row: RollUp): StoredRollUp => ({
  feed, day, period: row.period, bucket_start: row.start, entity: row.entity, property: row.property, readings: row.readings, total: row.total,
  lowest: row.lowest, highest: row.highest, latest: row.latest, latest_at: row.latestAt, simulated: row.simulated ? 1 : 0,
});

/**
 * Puts the rows of a feed's day in place of those that were there, with the digest: all of it or nothing. Doing it again changes
 * nothing. Hours that are over stay as they are, so that a day with many things costs one write a thing and not one an hour.
 */
export async function putRollUps(db: Db, partition: FeedDay, rows: readonly RollUp[], now: Date): Promise<void> {
  const { feed, day, digest } = partition;
  const firstHourDay = dayOf(daysBefore(now, HOURS_KEPT_DAYS));
  const wanted = rows.filter(({ period }) => period === 'day' || day >= firstHourDay).map((row) => storedFrom(partition, row));
  await db.transaction().execute(async (transaction) => {
    // The mark first: of two that roll up the same day the second one waits here.
    const mark = { digest, rolled_at: now.toISOString() };
    await transaction.insertInto('dashboard_partitions').values({ feed, day, ...mark }).onConflict((conflict) => conflict.columns(['feed', 'day']).doUpdateSet(mark)).execute();
    await transaction.deleteFrom('dashboard_rollups').where('feed', '=', feed).where('day', '<', firstHourDay).where('period', '=', 'hour').execute();
    const there = new Map((await transaction.selectFrom('dashboard_rollups').selectAll().where('feed', '=', feed).where('day', '=', day).execute()).map((row) => [keyOf(row), row]));
    const keys = new Set(wanted.map(keyOf));
    const isAnew = keys.size !== wanted.length || [...there.keys()].some((key) => !keys.has(key));
    if (isAnew) await transaction.deleteFrom('dashboard_rollups').where('feed', '=', feed).where('day', '=', day).execute();
    const changed = isAnew ? wanted : wanted.filter((row) => {
      const before = there.get(keyOf(row));
      return !before || FIGURES.some((figure) => before[figure] !== row[figure]);
    });
    for (let from = 0; from < changed.length; from += ROWS_AT_ONCE) {
      const insert = transaction.insertInto('dashboard_rollups').values(changed.slice(from, from + ROWS_AT_ONCE));
      if (isAnew) await insert.execute();
      else await insert.onConflict((conflict) => conflict.columns([...KEY]).doUpdateSet((row) => Object.fromEntries(FIGURES.map((figure) => [figure, row.ref(`excluded.${figure}`)])))).execute();
    }
  });
}

/** Runs one of `kpi-queries.ts`, its parameters bound and never written into it. */
export async function runQuery<Row>(db: Db, text: string, parameters: { period: 'hour' | 'day'; from: string }): Promise<Row[]> {
  const parts = text.split(/(:period|:from)\b/);
  const query = sql.join(parts.map((part) => (part === ':period' ? sql.val(parameters.period) : part === ':from' ? sql.val(parameters.from) : sql.raw(part))), sql``);
  return (await sql<Row>`${query}`.execute(db)).rows;
}

/** How old what a figure is made of is, and whether somebody invented some of it. */
export async function originOf(db: Db, feed: string, properties: readonly string[], from: string): Promise<{ latestAt: string | null; simulated: boolean }> {
  const row = await db.selectFrom('dashboard_rollups').select(({ fn }) => [fn.max('latest_at').as('latestAt'), fn.max('simulated').as('simulated')])
    .where('feed', '=', feed).where('property', 'in', [...properties]).where('bucket_start', '>=', from).executeTakeFirst();
  return { latestAt: row?.latestAt ?? null, simulated: Number(row?.simulated ?? 0) === 1 };
}
