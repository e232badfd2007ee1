import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { openLake, type Lake } from './lake.ts';
import type { RollUp } from './lake-records.ts';
import { partitionKey, rollUpTouched, type RollUpSink } from './roll-up.ts';
import type { TelemetryTables } from './telemetry.migrations.ts';
import { createTelemetry, type Telemetry } from './telemetry.ts';
import { SIMULATOR, simulate } from './simulator/simulator.ts';

const DAY = '2026-11-25';
const entity = (minute: number, value: unknown) => ({
  id: 'urn:aqm:1',
  type: 'AirQualityObserved',
  observationDateTime: `2026-11-25T11:${String(minute).padStart(2, '0')}:00Z`,
  pm2p5: value,
});
const batch = (...entities: unknown[]) => ({
  text: JSON.stringify(entities),
  format: 'json' as const,
});
const AQM = { id: 'aqm', name: 'Air', feeds: ['air' as const], simulated: false };

function memorySink() {
  const kept = new Map<string, { digest: string; rows: readonly RollUp[] }>();
  const sink: RollUpSink = {
    marks: async () => new Map([...kept].map(([key, { digest }]) => [key, digest])),
    put: async (partition, rows) =>
      void kept.set(partitionKey(partition), { digest: partition.digest, rows }),
  };
  return { sink, kept };
}

describeOnEachDatabase('telemetry', (open) => {
  let database: TestDatabase<TelemetryTables>;
  let lake: Lake;
  let telemetry: Telemetry;
  let folder: string;
  let now: Date;

  beforeAll(async () => void (database = await open<TelemetryTables>()), 60_000);
  beforeEach(async () => {
    now = new Date('2026-11-25T12:00:00.000Z');
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-telemetry-'));
    lake = openLake({ folder, threads: 1 });
    telemetry = createTelemetry({ db: database.db, lake, perMinuteMax: 3, now: () => now });
    await telemetry.prepare();
    for (const table of ['idempotency_keys', 'rate_limits', 'telemetry_sources'] as const)
      await database.db.deleteFrom(table).execute();
    return async () => {
      await lake.close();
      fs.rmSync(folder, { recursive: true, force: true });
    };
  });

  it('identifies a source by its key only', async () => {
    const key = await telemetry.addSource(AQM);
    expect(await telemetry.admit(key, '10.0.0.1')).toEqual({ kind: 'Source', source: AQM });
    for (const wrong of [null, '', `${key}x`])
      expect(await telemetry.admit(wrong, '10.0.0.1')).toEqual({ kind: 'UnknownKey' });
    expect(
      JSON.stringify(await database.db.selectFrom('telemetry_sources').selectAll().execute()),
    ).not.toContain(key);
    await telemetry.closeSource('aqm');
    expect(await telemetry.admit(key, '10.0.0.1')).toEqual({ kind: 'UnknownKey' });
  });

  it('limits a source by the minute, and wrong keys by address', async () => {
    const key = await telemetry.addSource(AQM);
    for (let i = 0; i < 3; i++)
      expect((await telemetry.admit(key, `10.0.0.${i}`)).kind).toBe('Source');
    expect(await telemetry.admit(key, '10.0.0.9')).toEqual({ kind: 'TooMany', seconds: 60 });
    now = new Date('2026-11-25T12:01:00.000Z');
    expect((await telemetry.admit(key, '10.0.0.9')).kind).toBe('Source');
    for (let i = 0; i < 20; i++)
      expect((await telemetry.admit('guess', '10.0.0.7')).kind).toBe('UnknownKey');
    expect((await telemetry.admit('guess', '10.0.0.7')).kind).toBe('TooMany');
    expect((await telemetry.admit('guess', '10.0.0.8')).kind).toBe('UnknownKey');
  });

  it('keeps the good rows of a batch and names the bad ones', async () => {
    expect(await telemetry.ingest(AQM, batch(entity(0, 5), entity(1, 'x')))).toEqual({
      kind: 'Stored',
      again: false,
      stored: {
        rowsAccepted: 1,
        rowsRefused: 1,
        readings: 1,
        errors: [{ row: 2, entity: 'urn:aqm:1', field: 'pm2p5', code: 'value_invalid' }],
      },
    });
    expect((await lake.readings('air', DAY)).map(({ value, source }) => [value, source])).toEqual([
      [5, 'aqm'],
    ]);
  });

  it('gives a batch that comes again the same answer, and refuses another under its key', async () => {
    const sent = { ...batch(entity(0, 5)), idempotencyKey: 'gateway-7-0000000001' };
    const first = await telemetry.ingest(AQM, sent);
    expect(await telemetry.ingest(AQM, sent)).toEqual({ ...first, again: true });
    expect((await telemetry.ingest(AQM, { ...sent, ...batch(entity(0, 6)) })).kind).toBe(
      'KeyReused',
    );
    expect((await telemetry.ingest({ ...AQM, id: 'other' }, sent)).kind).toBe('Stored');
    expect(await lake.readings('air', DAY)).toHaveLength(1);
  });

  it('lets a batch that failed be sent again', async () => {
    const full = createTelemetry({
      db: database.db,
      lake: {
        ...lake,
        append: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
      },
      perMinuteMax: 3,
      now: () => now,
    });
    await expect(full.ingest(AQM, batch(entity(0, 5)))).rejects.toThrow('no space');
    expect(await telemetry.ingest(AQM, batch(entity(0, 5)))).toMatchObject({
      kind: 'Stored',
      again: false,
    });
  });

  it('writes a batch once that comes five times at the same moment', async () => {
    const results = await Promise.all(
      Array.from({ length: 5 }, () => telemetry.ingest(AQM, batch(entity(0, 5)))),
    );
    expect(results.filter((result) => result.kind === 'Stored' && !result.again)).toHaveLength(1);
    expect(await lake.readings('air', DAY)).toHaveLength(1);
  });

  it('rolls up changed partitions once, and again after late readings', async () => {
    const { sink, kept } = memorySink();
    await telemetry.ingest(AQM, batch(entity(0, 5), entity(10, 7)));
    expect([await rollUpTouched(lake, sink), await rollUpTouched(lake, sink)]).toEqual([1, 0]);
    now = new Date('2026-12-02T12:00:00.000Z');
    await telemetry.ingest(AQM, batch({ ...entity(20, 60) }));
    expect(await rollUpTouched(lake, sink)).toBe(1);
    expect(kept.get(`air ${DAY}`)!.rows.find(({ period }) => period === 'day')).toMatchObject({
      readings: 3,
      total: 72,
      latest: 60,
    });
  });

  it('loses no roll-up when one fails: the next run does it', async () => {
    const { sink, kept } = memorySink();
    await telemetry.ingest(AQM, batch(entity(0, 5)));
    await expect(
      rollUpTouched(lake, { ...sink, put: () => Promise.reject(new Error('database away')) }),
    ).rejects.toThrow();
    await rollUpTouched(lake, sink);
    expect(kept.size).toBe(1);
  });

  it('compacts a partition of many small batches on the way', async () => {
    for (let i = 0; i < 50; i++)
      await lake.append({
        key: `k${i}`,
        source: 'aqm',
        simulated: false,
        receivedAt: now,
        readings: [
          {
            feed: 'air',
            entity: 'e',
            property: 'pm10',
            observedAt: `2026-11-25T11:${String(i).padStart(2, '0')}:00.000Z`,
            value: 1,
            text: null,
            latitude: null,
            longitude: null,
          },
        ],
      });
    const { sink, kept } = memorySink();
    await rollUpTouched(lake, sink);
    expect((await lake.partitions())[0]!.files).toBe(1);
    expect(kept.get(`air ${DAY}`)!.rows.find(({ period }) => period === 'day')!.readings).toBe(50);
  });

  it('can be simulated: the same clock gives the same readings, all of them labelled', async () => {
    const made = await simulate({ telemetry, now: () => now, historyDays: 1 });
    expect(made).toBeGreaterThan(5000);
    expect(await simulate({ telemetry, now: () => now, historyDays: 1 })).toBe(0);
    const readings = await lake.readings('air', DAY);
    expect(readings.every(({ simulated, source }) => simulated && source === SIMULATOR.id)).toBe(
      true,
    );
    const partitions = await lake.partitions();
    expect(new Set(partitions.map(({ feed }) => feed)).size).toBe(SIMULATOR.feeds.length);
    now = new Date('2026-11-25T12:15:00.000Z');
    expect(await simulate({ telemetry, now: () => now, historyDays: 1 })).toBeGreaterThan(0);
    expect((await lake.rollUp('air', DAY)).rows.every(({ simulated }) => simulated)).toBe(true);
  });
});
