import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DuckDBConnection } from '../../packages/telemetry/node_modules/@duckdb/node-api';
import { published } from '../../functions/testing/configurations.ts';
import { createDashboardHandler } from '../../functions/dashboard/dashboard.handler.ts';
import { createDashboard, type Dashboard } from '../../packages/dashboard/dashboard.ts';
import type { DashboardTables } from '../../packages/dashboard/dashboard.migrations.ts';
import { openDatabase } from '../../packages/database/database.ts';
import { INDIA_OFFSET_MINUTES } from '../../packages/std/india-time.ts';
import { openLake } from '../../packages/telemetry/lake.ts';
import { rollUpTouched } from '../../packages/telemetry/roll-up.ts';
import type { TelemetryTables } from '../../packages/telemetry/telemetry.migrations.ts';
import { createTelemetry, type Telemetry } from '../../packages/telemetry/telemetry.ts';
import { median, ms, quantile } from './quantiles.ts';

export const title =
  'Readings taken in a second, and tiles over many million of them: npm run bench telemetry [readings]';

const [ENTITIES, DAYS, BATCH_ROWS, BATCHES, SMALL_BATCHES, TILE_REQUESTS] = [
  100, 20, 10_000, 12, 40, 60,
];
const PROPERTIES = [
  'airQualityIndex',
  'pm2p5',
  'pm10',
  'no2',
  'so2',
  'o3',
  'co',
  'airTemperature',
  'relativeHumidity',
  'ambientNoise',
];
const NOW = new Date('2026-11-25T12:00:00.000Z');
const SOURCE = { id: 'bench', name: 'Bench', feeds: ['air' as const], simulated: false };

const count = (value: number): string => Math.round(value).toLocaleString('en');
async function timed<T>(work: () => Promise<T>): Promise<{ took: number; result: T }> {
  const from = performance.now();
  const result = await work();
  return { took: performance.now() - from, result };
}

async function send(telemetry: Telemetry, text: string): Promise<number> {
  const { took, result } = await timed(() =>
    telemetry.ingest(SOURCE, { text, format: 'csv', idempotencyKey: randomUUID() }),
  );
  if (result.kind !== 'Stored' || result.stored.rowsRefused > 0)
    throw new Error('[bench] [telemetry] A batch was not stored');
  return took;
}

/** A CSV batch with four properties in each row. */
const largeBatch = (serial: number): string =>
  [
    'id,type,observationDateTime,pm2p5,pm10,no2,airQualityIndex',
    ...Array.from(
      { length: BATCH_ROWS },
      (_, i) =>
        `urn:s${i % ENTITIES},AirQualityObserved,${new Date(Date.parse('2026-11-23T20:00:00Z') + (serial * BATCH_ROWS + i) * 10).toISOString()},${i % 90},${i % 200},${i % 70},${i % 300}`,
    ),
  ].join('\n');
const smallBatch = (serial: number): string =>
  `id,type,observationDateTime,pm10\nurn:small,AirQualityObserved,2026-11-25T11:00:${String(serial).padStart(2, '0')}Z,4\n`;

async function ingest(telemetry: Telemetry): Promise<string[][]> {
  const [large, small]: [number[], number[]] = [[], []];
  for (let i = 0; i < BATCHES; i++) large.push(await send(telemetry, largeBatch(i)));
  for (let i = 0; i < SMALL_BATCHES; i++) small.push(await send(telemetry, smallBatch(i)));
  const perSecond = BATCH_ROWS / (median(large.slice(2)) / 1000);
  return [
    [
      'rows of CSV with four readings each, checked and on the disk',
      `${count(perSecond)} rows/s, ${count(4 * perSecond)} readings/s`,
    ],
    [
      'a batch of one row, answered when it is on the disk',
      `p50 ${ms(median(small))}, p95 ${ms(quantile(small, 0.95))}`,
    ],
  ];
}

/**
 * Fills the lake with DuckDB itself, one file for each day, up to now.
 *
 * @returns the number of readings in the lake
 */
async function fill(connection: DuckDBConnection, lake: string, readings: number): Promise<number> {
  const perDay = Math.max(1, Math.round(readings / DAYS / ENTITIES / PROPERTIES.length));
  for (let back = 0; back < DAYS; back++) {
    const day = new Date(Date.parse('2026-11-25T00:00:00Z') - back * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const place = path.join(lake, 'feed=air', `day=${day}`);
    fs.mkdirSync(place, { recursive: true });
    await connection.run(`copy (
      // ${perDay}) milliseconds as observed_at, (40 + 20 * random()) as value,
      select 'urn:s' || e as entity, p as property, timestamp '${day} 00:00:00' - interval ${INDIA_OFFSET_MINUTES} minutes + interval (t * 86400000
        null::varchar as text, null::double as latitude, null::double as longitude, 'bench' as source, false as simulated, 'b' as batch, timestamp '${day} 12:00:00' as received_at
      from range(${ENTITIES}) as entities(e), unnest([${PROPERTIES.map((name) => `'${name}'`).join(', ')}]) as properties(p), range(${back === 0 ? Math.floor(perDay * 0.7) : perDay}) as moments(t)
      order by p, entity, observed_at) to '${place}/bench.parquet' (format parquet, compression zstd)`);
  }
  const [row] = (
    await connection.runAndReadAll(`select count(*) from read_parquet('${lake}/*/*/*.parquet')`)
  ).getRows();
  return Number(row![0]);
}

async function tileLatency(
  dashboard: Dashboard,
  address: string,
  secondsBetween: number,
): Promise<string> {
  let clock = NOW.getTime();
  const handle = createDashboardHandler({
    configurations: published(),
    dashboard: async () => dashboard,
    pages: async () => null,
    embedOrigins: [],
    now: () => new Date(clock),
  });
  const took: number[] = [];
  for (let i = 0; i < TILE_REQUESTS; i++) {
    clock += secondsBetween * 1000;
    took.push(
      (
        await timed(async () =>
          (
            await handle(
              new Request(`http://bench.localhost/api/dashboard/${address}`, {
                headers: { accept: 'application/json' },
              }),
              { ip: '127.0.0.1' },
            )
          ).arrayBuffer(),
        )
      ).took,
    );
  }
  return `p50 ${ms(median(took.slice(5)))}, p99 ${ms(quantile(took.slice(5), 0.99))}`;
}

export async function run([readings = '20000000']: readonly string[]): Promise<string[][]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bench-telemetry-'));
  const url = path.join(folder, 'services.db');
  const files = path.join(folder, 'lake');
  const lake = openLake({ folder: files });
  const telemetry = createTelemetry({
    db: openDatabase<TelemetryTables>(url),
    lake,
    perMinuteMax: 1_000_000,
    now: () => NOW,
  });
  const dashboard = createDashboard({ db: openDatabase<DashboardTables>(url), now: () => NOW });
  try {
    await telemetry.prepare();
    await dashboard.prepare();
    const rows = await ingest(telemetry);
    const { DuckDBInstance } =
      await import('../../packages/telemetry/node_modules/@duckdb/node-api/lib/index.js');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const stored = await fill(connection, files, Number(readings));
    rows.push(['readings in the lake', count(stored)]);
    const first = await timed(() => rollUpTouched(lake, dashboard));
    rows.push([
      'roll-up of everything, from nothing',
      `${(first.took / 1000).toFixed(1)} s, ${count(stored / (first.took / 1000))} readings/s`,
    ]);
    await send(
      telemetry,
      'id,type,observationDateTime,pm10\nurn:late,AirQualityObserved,2026-11-20T11:00:00Z,4\n',
    );
    rows.push([
      'roll-up of the one day for which a reading came late',
      ms((await timed(() => rollUpTouched(lake, dashboard))).took),
    ]);
    rows.push([
      'a tile',
      await tileLatency(dashboard, 'tiles/air_quality?lang=mr&period=month', 11),
    ]);
    rows.push(['all twelve tiles', await tileLatency(dashboard, 'tiles?lang=mr&period=month', 11)]);
    rows.push([
      'all twelve tiles, asked again within ten seconds',
      await tileLatency(dashboard, 'tiles?lang=mr&period=month', 0),
    ]);
    const peer = await timed(() =>
      connection.runAndReadAll(
        `select median(value) from read_parquet('${files}/feed=air/*/*.parquet') where property = 'airQualityIndex'`,
      ),
    );
    return [['', 'figure'], ...rows, ['its peer: DuckDB asked over all files', ms(peer.took)]];
  } finally {
    await telemetry.close();
    await dashboard.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
