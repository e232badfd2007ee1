import { createHash } from 'node:crypto';
import { migrateFeature } from '@pune/database';
import { bucketsOf, daysBefore, PERIOD_BUCKETS, type Bucket } from './buckets.ts';
import { KPIS, type Kpi, type KpiId, type Period } from './dashboard.constants.ts';
import { dashboardMigrations } from './dashboard.migrations.ts';
import type { Row, RowsAnswer, Standing, Tile } from './dashboard.schema.ts';
import { rollUpEvents, type EventCount } from './events.ts';
import { KPI_QUERIES, rowsQuery, trendQuery, valueQuery } from './kpi-queries.ts';
import {
  HOURS_KEPT_DAYS,
  marksOf,
  originOf,
  putRollUps,
  readTiles,
  runQuery,
  type Db,
  type RollUp,
  type RollUpPartition,
  type TileFigures,
} from './roll-ups.repository.ts';

export interface DashboardOptions {
  db: Db;
  now?: () => Date;
}

export const kpiOf = (id: KpiId): Kpi => KPIS.find((kpi) => kpi.id === id)!;

/** Compares a figure with its target; equality counts as met. */
export function standingOf(
  value: number | null,
  { direction, target }: Pick<Kpi, 'direction' | 'target'>,
): Standing {
  if (value === null) return 'none';
  return (direction === 'higher' ? value >= target.value : value <= target.value)
    ? 'met'
    : 'missed';
}

const numberOf = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

function tileFrom(
  id: KpiId,
  period: Period,
  { value, current, trend, origin }: TileFigures,
  at: Date,
): Tile {
  const kpi = kpiOf(id);
  return {
    id,
    period,
    value,
    current,
    unit: kpi.unit,
    direction: kpi.direction,
    target: { ...kpi.target },
    standing: standingOf(value, kpi),
    owner: kpi.owner,
    latestAt: origin.latestAt,
    lateAt:
      origin.latestAt &&
      new Date(Date.parse(origin.latestAt) + kpi.freshSecondsMax * 1000).toISOString(),
    simulated: origin.simulated,
    trend: bucketsOf(period, at).map((start) => ({ start, value: trend.get(start) ?? null })),
  };
}

/**
 * Creates the service of the city's indicators, on the roll-ups of readings and events. Call
 * `prepare()` once first.
 */
export function createDashboard({ db, now = () => new Date() }: DashboardOptions) {
  const trendParameters = (period: Period, at: Date): { period: Bucket; from: string } => ({
    period: PERIOD_BUCKETS[period].bucket,
    from: bucketsOf(period, at)[0]!,
  });
  /**
   * Selects the latest available hour, even if it is some days old: a late figure is shown as late.
   */
  const latestParameters = (at: Date): { period: Bucket; from: string } => ({
    period: 'hour',
    from: daysBefore(at, HOURS_KEPT_DAYS).toISOString(),
  });

  async function tilesOf(ids: readonly KpiId[], period: Period): Promise<Tile[]> {
    const at = now();
    const figures = await readTiles(
      db,
      ids.map((id) => {
        const [{ feed, hasCurrent }, query] = [kpiOf(id), KPI_QUERIES[id]];
        const parameters = trendParameters(period, at);
        const latest = latestParameters(at);
        return {
          id,
          value: { text: valueQuery(query, 'period'), parameters },
          current: hasCurrent ? { text: valueQuery(query, 'latest'), parameters: latest } : null,
          trend: { text: trendQuery(query), parameters },
          origin: {
            feed,
            properties: query.properties,
            from: hasCurrent && latest.from < parameters.from ? latest.from : parameters.from,
          },
        };
      }),
    );
    return ids.map((id) => tileFrom(id, period, figures.get(id)!, at));
  }

  return {
    prepare: () => migrateFeature(db, 'dashboard', dashboardMigrations),

    /** The sink for telemetry's roll-ups of readings. */
    marks: () => marksOf(db),
    put: (partition: RollUpPartition, rows: readonly RollUp[]) =>
      putRollUps(db, partition, rows, now()),

    /** Stores counts of our own events, from an instant on. */
    async putEvents(
      feed: string,
      properties: readonly string[],
      counts: readonly EventCount[],
      from: Date,
    ): Promise<void> {
      const at = now();
      const marks = await marksOf(db);
      const digestOf = (text: string) =>
        createHash('sha256').update(text).digest('base64url').slice(0, 22);
      for (const { partition, rows } of rollUpEvents(feed, properties, counts, from, at, digestOf))
        if (marks.get(`${feed} ${partition.day}`) !== partition.digest)
          await putRollUps(db, partition, rows, at);
    },

    tile: async (id: KpiId, period: Period): Promise<Tile> => (await tilesOf([id], period))[0]!,
    tiles: (period: Period): Promise<Tile[]> =>
      tilesOf(
        KPIS.map(({ id }) => id),
        period,
      ),

    /**
     * @returns the rows behind a figure or its trend, with the queries, so that any reader can
     *   verify the figure
     */
    async rows(id: KpiId, period: Period, of: 'value' | 'trend'): Promise<RowsAnswer> {
      const kpi = kpiOf(id);
      const query = KPI_QUERIES[id];
      const parameters = trendParameters(period, now());
      const text = rowsQuery(query);
      const [rows, { simulated }] = await Promise.all([
        runQuery<Record<keyof Row, unknown>>(db, text, parameters),
        originOf(db, kpi.feed, query.properties, parameters.from),
      ]);
      return {
        id,
        period,
        of,
        query: text,
        valueQuery: of === 'value' ? valueQuery(query, 'period') : trendQuery(query),
        parameters,
        simulated,
        rows: rows.map((row) => ({
          bucket_start: String(row.bucket_start),
          entity: String(row.entity),
          part: numberOf(row.part),
          whole: numberOf(row.whole),
        })),
      };
    },

    close: () => db.destroy(),
  };
}
export type Dashboard = ReturnType<typeof createDashboard>;
