import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bucketStart, bucketsOf } from './buckets.ts';
import { KPIS } from './dashboard.constants.ts';
import type { DashboardTables } from './dashboard.migrations.ts';
import { createDashboard, kpiOf, standingOf, type Dashboard } from './dashboard.ts';
import { rowsAnswerSchema, tileSchema } from './dashboard.schema.ts';
import { KPI_QUERIES } from './kpi-queries.ts';
import type { RollUp } from './roll-ups.repository.ts';

const NOW = new Date('2026-11-25T12:00:00.000Z');
const HOUR = '2026-11-25T11:30:00.000Z';
const rollUp = (
  entity: string,
  property: string,
  value: number,
  more: Partial<RollUp> = {},
): RollUp => ({
  entity,
  property,
  period: 'hour',
  start: HOUR,
  readings: 1,
  total: value,
  lowest: value,
  highest: value,
  latest: value,
  latestAt: '2026-11-25T11:55:00.000Z',
  simulated: false,
  ...more,
});

describeOnEachDatabase('the dashboard', (open) => {
  let database: TestDatabase<DashboardTables>;
  let dashboard: Dashboard;
  let now: Date;
  beforeAll(async () => {
    database = await open<DashboardTables>();
    dashboard = createDashboard({ db: database.db, now: () => now });
    await dashboard.prepare();
  });
  beforeEach(async () => {
    now = NOW;
    for (const table of ['dashboard_rollups', 'dashboard_partitions'] as const)
      await database.db.deleteFrom(table).execute();
  });
  const put = (feed: string, rows: RollUp[], day = '2026-11-25', digest = 'd') =>
    dashboard.put({ feed, day, digest }, rows);

  it('takes the middle station for the air of the city, of an odd or an even number', async () => {
    await put(
      'air',
      [90, 300, 110].map((value, i) => rollUp(`s${i}`, 'airQualityIndex', value)),
    );
    expect(await dashboard.tile('air_quality', 'day')).toMatchObject({
      value: 110,
      standing: 'missed',
      latestAt: '2026-11-25T11:55:00.000Z',
      lateAt: '2026-11-25T12:55:00.000Z',
      simulated: false,
    });
    await put(
      'air',
      [90, 300, 110, 100].map((value, i) => rollUp(`s${i}`, 'airQualityIndex', value)),
    );
    expect((await dashboard.tile('air_quality', 'day')).value).toBe(105);
  });

  it('takes the mean of an hour for each station first, however often it sends', async () => {
    await put('traffic', [
      rollUp('a', 'averageVehicleSpeed', 0, { readings: 12, total: 240 }),
      rollUp('b', 'averageVehicleSpeed', 40),
    ]);
    expect((await dashboard.tile('traffic_speed', 'day')).value).toBe(30);
  });

  it('adds bicycles of all docks, and takes lamps together before it makes a share of them', async () => {
    await put('bicycles', [
      rollUp('a', 'availableBikeNumber', 9),
      rollUp('b', 'availableBikeNumber', 5),
    ]);
    await put('lights', [
      rollUp('a', 'lampsWorking', 50),
      rollUp('a', 'lampsTotal', 100),
      rollUp('b', 'lampsWorking', 900),
      rollUp('b', 'lampsTotal', 900),
    ]);
    expect([
      (await dashboard.tile('bicycles_free', 'day')).value,
      (await dashboard.tile('lights_working', 'day')).value,
    ]).toEqual([14, 95]);
  });

  it('counts zones with the promised supply, and drains below their mark for the whole hour', async () => {
    await put('water', [
      rollUp('a', 'supplyHours', 4),
      rollUp('a', 'promisedHours', 4),
      rollUp('b', 'supplyHours', 3),
      rollUp('b', 'promisedHours', 4),
    ]);
    await put('flood', [
      rollUp('a', 'currentLevel', 1, { highest: 6 }),
      rollUp('a', 'referenceLevel', 5),
      ...[1, 2, 3].flatMap((i) => [
        rollUp(`d${i}`, 'currentLevel', 1),
        rollUp(`d${i}`, 'referenceLevel', 5),
      ]),
    ]);
    expect([
      (await dashboard.tile('water_supplied', 'day')).value,
      (await dashboard.tile('drains_clear', 'day')).value,
    ]).toEqual([50, 75]);
  });

  it('says that there is no figure instead of showing a zero', async () => {
    expect(await dashboard.tile('wifi_online', 'month')).toMatchObject({
      value: null,
      standing: 'none',
      latestAt: null,
      lateAt: null,
    });
    await dashboard.putEvents('grievances', ['due', 'dueInTime'], [], NOW);
    expect(await dashboard.tile('grievances_in_time', 'month')).toMatchObject({
      value: null,
      standing: 'none',
      latestAt: NOW.toISOString(),
    });
  });

  it('shows the last figure for a week when nothing new comes, with its age', async () => {
    await put('bicycles', [rollUp('a', 'availableBikeNumber', 9)]);
    now = new Date('2026-11-28T12:00:00.000Z');
    expect(await dashboard.tile('bicycles_free', 'day')).toMatchObject({
      value: null,
      current: 9,
      latestAt: '2026-11-25T11:55:00.000Z',
      trend: expect.not.arrayContaining([{ start: HOUR, value: 9 }]),
    });
  });

  it('has for the figure and the line one measure, over the period, and the latest hour beside it', async () => {
    const day = (start: string, total: number) =>
      rollUp('a', 'averageVehicleSpeed', total, { period: 'day', start });
    await put('traffic', [
      rollUp('a', 'averageVehicleSpeed', 12),
      day('2026-11-22T18:30:00.000Z', 30),
      day('2026-11-23T18:30:00.000Z', 27),
      day('2026-11-24T18:30:00.000Z', 24),
    ]);
    const tile = await dashboard.tile('traffic_speed', 'month');
    expect([tile.value, tile.current, tile.standing]).toEqual([27, 12, 'met']);
    expect(tile.trend.slice(-3).map(({ value }) => value)).toEqual([30, 27, 24]);
  });

  it('does not add up over days what it adds up over docks', async () => {
    const days = ['2026-11-23T18:30:00.000Z', '2026-11-24T18:30:00.000Z'];
    await put(
      'bicycles',
      days.flatMap((start, i) =>
        ['a', 'b'].map((dock) =>
          rollUp(dock, 'availableBikeNumber', 50 + 10 * i, { period: 'day', start }),
        ),
      ),
    );
    expect((await dashboard.tile('bicycles_free', 'month')).value).toBe(110);
  });

  it('counts a share over the whole period, by day and by hour', async () => {
    const counts = (at: string, due: number, inTime: number) => [
      { at, entity: 'WO-01', property: 'due', total: due },
      { at, entity: 'WO-01', property: 'dueInTime', total: inTime },
    ];
    await dashboard.putEvents(
      'grievances',
      ['due', 'dueInTime'],
      [...counts('2026-11-20T06:00:00.000Z', 10, 5), ...counts('2026-11-25T06:10:00.000Z', 30, 30)],
      new Date('2026-11-01T00:00:00Z'),
    );
    const month = await dashboard.tile('grievances_in_time', 'month');
    expect(month.value).toBe(87.5);
    expect(month.trend.filter(({ value }) => value !== null)).toEqual([
      { start: '2026-11-19T18:30:00.000Z', value: 50 },
      { start: '2026-11-24T18:30:00.000Z', value: 100 },
    ]);
    expect(await dashboard.tile('grievances_in_time', 'day')).toMatchObject({ value: 100 });
  });

  it('marks a figure that is simulated even in part', async () => {
    await put('wifi', [
      rollUp('a', 'accessPointsOnline', 4, { simulated: true }),
      rollUp('a', 'accessPointsTotal', 5),
      rollUp('b', 'accessPointsOnline', 5),
      rollUp('b', 'accessPointsTotal', 5),
    ]);
    expect(await dashboard.tile('wifi_online', 'day')).toMatchObject({
      value: 90,
      simulated: true,
    });
  });

  it('replaces a day with its mark in one transaction', async () => {
    await put('wifi', [rollUp('a', 'accessPointsOnline', 4)], '2026-11-25', 'first');
    await put('wifi', [rollUp('b', 'accessPointsOnline', 5)], '2026-11-25', 'second');
    expect(await dashboard.marks()).toEqual(new Map([['wifi 2026-11-25', 'second']]));
    await expect(
      put('wifi', [rollUp('c', 'x', 5), rollUp('c', 'x', 5)], '2026-11-25', 'broken'),
    ).rejects.toThrow();
    expect(
      (await database.db.selectFrom('dashboard_rollups').select('entity').execute()).map(
        ({ entity }) => entity,
      ),
    ).toEqual(['b']);
    expect(await dashboard.marks()).toEqual(new Map([['wifi 2026-11-25', 'second']]));
  });

  it('writes changed rows and keeps others, from any earlier state', async () => {
    const [nine, ten] = ['2026-11-25T09:30:00.000Z', '2026-11-25T10:30:00.000Z'];
    await put('wifi', [
      rollUp('a', 'connectedUsers', 1, { start: nine }),
      rollUp('a', 'connectedUsers', 2, { start: ten }),
    ]);
    await put(
      'wifi',
      [
        rollUp('a', 'connectedUsers', 1, { start: nine }),
        rollUp('a', 'connectedUsers', 5, { start: ten, simulated: true }),
        rollUp('b', 'connectedUsers', 7, { start: ten }),
      ],
      '2026-11-25',
      'second',
    );
    const rows = await database.db
      .selectFrom('dashboard_rollups')
      .select(['entity', 'bucket_start', 'total', 'simulated'])
      .orderBy('bucket_start')
      .orderBy('entity')
      .execute();
    expect(
      rows.map(({ entity, bucket_start, total, simulated }) => [
        entity,
        bucket_start,
        total,
        simulated,
      ]),
    ).toEqual([
      ['a', nine, 1, 0],
      ['a', ten, 5, 1],
      ['b', ten, 7, 0],
    ]);
  });

  it('bears that two roll up the same day at once', async () => {
    await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        put('wifi', [rollUp('a', 'connectedUsers', i)], '2026-11-25', `d${i}`),
      ),
    );
    expect(await database.db.selectFrom('dashboard_rollups').selectAll().execute()).toHaveLength(1);
  });

  it('forgets hours after a week, and no day', async () => {
    await put('wifi', [
      rollUp('a', 'connectedUsers', 1),
      rollUp('a', 'connectedUsers', 1, { period: 'day', start: '2026-11-24T18:30:00.000Z' }),
    ]);
    now = new Date('2026-12-06T12:00:00.000Z');
    await put('wifi', [], '2026-12-06');
    expect(
      (await database.db.selectFrom('dashboard_rollups').select('period').execute()).map(
        ({ period }) => period,
      ),
    ).toEqual(['day']);
    await put(
      'wifi',
      [rollUp('a', 'connectedUsers', 1, { start: '2026-11-10T11:30:00.000Z' })],
      '2026-11-10',
    );
    expect(
      await database.db
        .selectFrom('dashboard_rollups')
        .selectAll()
        .where('period', '=', 'hour')
        .execute(),
    ).toEqual([]);
  });

  it.each(KPIS.map(({ id }) => id))(
    'gives for %s tiles and rows in their own shape, and the same value from the query that it shows',
    async (id) => {
      const { feed, hasCurrent } = kpiOf(id);
      const [first, second = first] = KPI_QUERIES[id].properties;
      await put(
        feed,
        ['a', 'b', 'c'].flatMap((entity, i) =>
          (['hour', 'day'] as const).flatMap((period) => [
            rollUp(entity, first!, 3 + i, {
              period,
              start: bucketStart(NOW, period).toISOString(),
            }),
            ...(second === first
              ? []
              : [
                  rollUp(entity, second!, 5, {
                    period,
                    start: bucketStart(NOW, period).toISOString(),
                  }),
                ]),
          ]),
        ),
      );
      for (const period of ['day', 'month'] as const) {
        const tile = tileSchema.parse(await dashboard.tile(id, period));
        const rows = rowsAnswerSchema.parse(await dashboard.rows(id, period, 'value'));
        expect(rows.rows).toHaveLength(3);
        const parts = rows.rows.map(({ part }) => part!);
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
        const expected = {
          mean: sum(parts) / 3,
          median: parts.toSorted((a, b) => a - b)[1]!,
          sum: sum(parts),
          share: (100 * sum(parts)) / sum(rows.rows.map(({ whole }) => whole ?? Number.NaN)),
        }[KPI_QUERIES[id].formula];
        expect(tile.value).toBeCloseTo(expected, 9);
        expect(tile.trend.at(-1)!.value).toBeCloseTo(expected, 9);
        expect(tile.trend).toHaveLength(period === 'day' ? 24 : 30);
        expect(tile.current).toEqual(hasCurrent ? expect.closeTo(expected, 9) : null);
        expect(rows.parameters.period).toBe(period === 'day' ? 'hour' : 'day');
      }
      expect((await dashboard.rows(id, 'month', 'trend')).rows.length).toBeGreaterThan(0);
    },
  );
});

describe('hours and days', () => {
  it('begin where they begin in India', () => {
    expect(bucketStart(new Date('2026-11-25T18:29:59.999Z'), 'day').toISOString()).toBe(
      '2026-11-24T18:30:00.000Z',
    );
    expect(bucketStart(new Date('2026-11-25T18:30:00.000Z'), 'day').toISOString()).toBe(
      '2026-11-25T18:30:00.000Z',
    );
    expect(bucketStart(new Date('2026-11-25T12:00:00.000Z'), 'hour').toISOString()).toBe(
      '2026-11-25T11:30:00.000Z',
    );
  });
  it('cover a period without a gap, up to now', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom('day' as const, 'month' as const),
        (now, period) => {
          const starts = bucketsOf(period, now).map((start) => Date.parse(start));
          const size = period === 'day' ? 3_600_000 : 86_400_000;
          expect(starts.every((start, i) => i === 0 || size === start - starts[i - 1]!)).toBe(true);
          expect(now.getTime() - starts.at(-1)!).toBeGreaterThanOrEqual(0);
          expect(now.getTime() - starts.at(-1)!).toBeLessThan(size);
        },
      ),
    );
  });
});

describe('an indicator', () => {
  it.each([
    [100, 'lower', 100, 'met'],
    [100.1, 'lower', 100, 'missed'],
    [90, 'higher', 90, 'met'],
    [89.9, 'higher', 90, 'missed'],
    [null, 'higher', 90, 'none'],
  ] as const)('at %s, where %s than %s is wanted, is %s', (value, direction, target, standing) =>
    expect(standingOf(value, { direction, target: { value: target, kind: 'sample' } })).toBe(
      standing,
    ),
  );
  it('has one name and a limit of age', () => {
    expect(new Set(KPIS.map(({ id }) => id)).size).toBe(KPIS.length);
    for (const { freshSecondsMax } of KPIS) expect(freshSecondsMax).toBeGreaterThan(0);
  });
});
