import { sql, type Kysely, type RawBuilder } from 'kysely';
import { dayInIndia } from '@pune/std/india-time';
import { daysBefore } from './buckets.ts';
import type { DashboardTables } from './dashboard.migrations.ts';

export type Db = Kysely<DashboardTables>;

/** The aggregate of an entity over the hour or day that begins at `start`. */
export interface RollUp {
  entity: string;
  property: string;
  period: 'hour' | 'day';
  start: string;
  readings: number;
  total: number;
  lowest: number;
  highest: number;
  latest: number;
  latestAt: string;
  simulated: boolean;
}
/**
 * The roll-ups of a sensor feed, of grievances or of payments on one day in India; the digest
 * identifies the source of its rows.
 */
export interface RollUpPartition {
  feed: string;
  day: string;
  digest: string;
}

/** Hours are shown for a day; late tiles show the last one within a week. */
export const HOURS_KEPT_DAYS = 8;
const ROWS_AT_ONCE = 1000;

/** Loads the digest of every day of every feed, by `<feed> <day>`. */
export async function marksOf(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('dashboard_partitions')
    .select(['feed', 'day', 'digest'])
    .execute();
  return new Map(rows.map(({ feed, day, digest }) => [`${feed} ${day}`, digest]));
}

type StoredRollUp = DashboardTables['dashboard_rollups'];
const FIGURES = [
  'readings',
  'total',
  'lowest',
  'highest',
  'latest',
  'latest_at',
  'simulated',
] as const satisfies (keyof StoredRollUp)[];
const KEY = [
  'feed',
  'property',
  'period',
  'bucket_start',
  'entity',
] as const satisfies (keyof StoredRollUp)[];
const keyOf = (row: StoredRollUp): string => KEY.map((column) => row[column]).join('\n');

const storedFrom = ({ feed, day }: RollUpPartition, row: RollUp): StoredRollUp => ({
  feed,
  day,
  period: row.period,
  bucket_start: row.start,
  entity: row.entity,
  property: row.property,
  readings: row.readings,
  total: row.total,
  lowest: row.lowest,
  highest: row.highest,
  latest: row.latest,
  latest_at: row.latestAt,
  simulated: row.simulated ? 1 : 0,
});

/**
 * Replaces the rows of a feed's day, with its digest, in one transaction; idempotent. Past hours
 * stay unchanged, so that a day with many entities costs one write for each entity, not one for
 * each hour.
 */
export async function putRollUps(
  db: Db,
  partition: RollUpPartition,
  rows: readonly RollUp[],
  now: Date,
): Promise<void> {
  const { feed, day, digest } = partition;
  const firstHourDay = dayInIndia(daysBefore(now, HOURS_KEPT_DAYS));
  const wanted = rows
    .filter(({ period }) => period === 'day' || day >= firstHourDay)
    .map((row) => storedFrom(partition, row));
  await db.transaction().execute(async (transaction) => {
    // Write the mark first: a concurrent roll-up of the same day waits here.
    const mark = { digest, rolled_at: now.toISOString() };
    await transaction
      .insertInto('dashboard_partitions')
      .values({ feed, day, ...mark })
      .onConflict((conflict) => conflict.columns(['feed', 'day']).doUpdateSet(mark))
      .execute();
    await transaction
      .deleteFrom('dashboard_rollups')
      .where('feed', '=', feed)
      .where('day', '<', firstHourDay)
      .where('period', '=', 'hour')
      .execute();
    const there = new Map(
      (
        await transaction
          .selectFrom('dashboard_rollups')
          .selectAll()
          .where('feed', '=', feed)
          .where('day', '=', day)
          .execute()
      ).map((row) => [keyOf(row), row]),
    );
    const keys = new Set(wanted.map(keyOf));
    const isAnew = keys.size !== wanted.length || [...there.keys()].some((key) => !keys.has(key));
    if (isAnew)
      await transaction
        .deleteFrom('dashboard_rollups')
        .where('feed', '=', feed)
        .where('day', '=', day)
        .execute();
    const changed = isAnew
      ? wanted
      : wanted.filter((row) => {
          const before = there.get(keyOf(row));
          return !before || FIGURES.some((figure) => before[figure] !== row[figure]);
        });
    for (let from = 0; from < changed.length; from += ROWS_AT_ONCE) {
      const insert = transaction
        .insertInto('dashboard_rollups')
        .values(changed.slice(from, from + ROWS_AT_ONCE));
      if (isAnew) await insert.execute();
      else
        await insert
          .onConflict((conflict) =>
            conflict
              .columns([...KEY])
              .doUpdateSet((row) =>
                Object.fromEntries(
                  FIGURES.map((figure) => [figure, row.ref(`excluded.${figure}`)]),
                ),
              ),
          )
          .execute();
    }
  });
}

export interface Parameters {
  period: 'hour' | 'day';
  from: string;
}

/** Builds a query of `kpi-queries.ts` with bound parameters. */
const bound = (text: string, { period, from }: Parameters): RawBuilder<unknown> =>
  sql.join(
    text
      .split(/(:period|:from)\b/)
      .map((part) =>
        part === ':period' ? sql.val(period) : part === ':from' ? sql.val(from) : sql.raw(part),
      ),
    sql``,
  );

export async function runQuery<Row>(db: Db, text: string, parameters: Parameters): Promise<Row[]> {
  return (await sql<Row>`${bound(text, parameters)}`.execute(db)).rows;
}

/** The age of a figure's readings, and if some of them are simulated. */
export interface Origin {
  latestAt: string | null;
  simulated: boolean;
}

const originQuery = (
  feed: string,
  properties: readonly string[],
  from: string,
): RawBuilder<unknown> =>
  sql`select max(latest_at) as latest_at, max(simulated) as simulated from dashboard_rollups
    where feed = ${feed} and property in (${sql.join(properties)}) and bucket_start >= ${from}`;

const originFrom = (row: { latest_at: string | null; simulated: unknown } | undefined): Origin => ({
  latestAt: row?.latest_at ?? null,
  simulated: Number(row?.simulated ?? 0) === 1,
});

export async function originOf(
  db: Db,
  feed: string,
  properties: readonly string[],
  from: string,
): Promise<Origin> {
  return originFrom(
    (
      await sql<{
        latest_at: string | null;
        simulated: unknown;
      }>`${originQuery(feed, properties, from)}`.execute(db)
    ).rows[0],
  );
}

/** The queries of one tile. */
export interface TileQueries {
  id: string;
  value: { text: string; parameters: Parameters };
  current: { text: string; parameters: Parameters } | null;
  trend: { text: string; parameters: Parameters };
  origin: { feed: string; properties: readonly string[]; from: string };
}
export interface TileFigures {
  value: number | null;
  current: number | null;
  /** By the start of the hour or day. */
  trend: ReadonlyMap<string, number | null>;
  origin: Origin;
}

interface FigureRow {
  id: string;
  kind: 'value' | 'current' | 'trend' | 'origin';
  at: string | null;
  figure: unknown;
  simulated: unknown;
}

const numberOf = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

/**
 * Reads the figures of all tiles of the dashboard in one SQL statement, so that their number does not
 * determine the number of round trips.
 *
 * @returns the figures by the id of the tile
 */
export async function readTiles(
  db: Db,
  tiles: readonly TileQueries[],
): Promise<Map<string, TileFigures>> {
  const number = (
    id: string,
    kind: FigureRow['kind'],
    { text, parameters }: TileQueries['value'],
  ) =>
    sql`select cast(${id} as text), ${sql.lit(kind)}, cast(null as text), cast(value as double precision), cast(null as integer) from (${bound(text, parameters)}) as one`;
  const parts = tiles.flatMap(({ id, value, current, trend, origin }) => [
    sql`select cast(${id} as text) as id, 'value' as kind, cast(null as text) as at, cast(value as double precision) as figure, cast(null as integer) as simulated
      from (${bound(value.text, value.parameters)}) as one`,
    ...(current ? [number(id, 'current', current)] : []),
    sql`select cast(${id} as text), 'trend', bucket_start, cast(value as double precision), cast(null as integer) from (${bound(trend.text, trend.parameters)}) as one`,
    sql`select cast(${id} as text), 'origin', latest_at, cast(null as double precision), simulated from (${originQuery(origin.feed, origin.properties, origin.from)}) as one`,
  ]);
  const { rows } = await sql<FigureRow>`${sql.join(parts, sql` union all `)}`.execute(db);
  return new Map(
    tiles.map(({ id }) => {
      const of = (kind: FigureRow['kind']) =>
        rows.filter((row) => row.id === id && row.kind === kind);
      const [origin] = of('origin');
      return [
        id,
        {
          value: numberOf(of('value')[0]?.figure),
          current: numberOf(of('current')[0]?.figure),
          trend: new Map(of('trend').map(({ at, figure }) => [at!, numberOf(figure)])),
          origin: originFrom(origin && { latest_at: origin.at, simulated: origin.simulated }),
        },
      ];
    }),
  );
}
