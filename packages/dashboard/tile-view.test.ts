import { LOCALES } from '@pune/i18n';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KPIS } from './dashboard.constants.ts';
import { tileViewSchema, type Tile } from './dashboard.schema.ts';
import { chartOf, TILE_CHART } from './chart.ts';
import { airClass } from './air-classes.ts';
import { tileView } from './tile-view.ts';

const NOW = new Date('2026-11-25T12:00:00.000Z');
const trend = (...values: (number | null)[]) =>
  values.map((value, i) => ({
    start: new Date(NOW.getTime() + i * 3_600_000).toISOString(),
    value,
  }));
const tile = (more: Partial<Tile> = {}): Tile => ({
  id: 'lights_working',
  period: 'day',
  value: 97.44,
  current: 97.1,
  unit: 'percent',
  direction: 'higher',
  target: { value: 98, kind: 'sample' },
  standing: 'missed',
  owner: 'electrical',
  latestAt: '2026-11-25T11:55:00.000Z',
  lateAt: '2026-11-25T12:55:00.000Z',
  simulated: true,
  trend: trend(97, 98, null, 97.44),
  ...more,
});
const view = (more: Partial<Tile> = {}, locale: 'en' | 'mr' | 'hi' = 'en') =>
  tileView(tile(more), { locale, now: NOW });

describe('a tile in words', () => {
  it('says value, judgement, target, owner, age and that it is simulated', () => {
    expect(view()).toMatchObject({
      value: '97.4',
      unit: '%',
      tone: 'warn',
      judgement: 'Below target',
      target: 'Sample target: 98% or more',
      owner: 'Owner: Electrical',
      age: 'Today, 17:25',
      late: 'Late since 18:25',
      current: { now: 'in 30 days, now 97.1', last: 'in 30 days, last 97.1' },
      group: 'streets',
      hasData: true,
      grade: null,
      simulated: 'Simulated',
    });
  });
  it('says the day of an older reading, and an official limit with its source', () => {
    expect(
      view({
        id: 'fine_dust',
        latestAt: '2026-11-20T06:00:00.000Z',
        unit: 'microgram',
        direction: 'lower',
        target: { value: 60, kind: 'official' },
        simulated: false,
      }),
    ).toMatchObject({
      age: '20 November 2026, 11:30',
      judgement: 'Above target',
      target: 'Limit: 60 µg/m³ over 24 hours, National Ambient Air Quality Standards (2009)',
      simulated: null,
    });
  });
  it('is in the digits of the language', () =>
    expect(view({}, 'mr')).toMatchObject({
      value: '९७.४',
      target: 'नमुना उद्दिष्ट: ९८% किंवा अधिक',
      age: 'आज, १७:२५',
    }));
  it('shows no zero where nothing is known', () =>
    expect(
      view({
        value: null,
        current: null,
        standing: 'none',
        latestAt: null,
        lateAt: null,
        trend: trend(null, null),
      }),
    ).toMatchObject({
      value: '–',
      tone: 'stale',
      judgement: 'No data',
      age: 'No reading yet',
      late: '',
      current: null,
      hasData: false,
      chart: null,
    }));
  it.each(KPIS.map(({ id }) => id))('has words for %s in every language', (id) => {
    const { unit, direction, target, owner } = KPIS.find((kpi) => kpi.id === id)!;
    for (const locale of LOCALES)
      for (const standing of ['met', 'missed', 'none'] as const) {
        const words = tileViewSchema.parse(
          view({ id, unit, direction, target: { ...target }, owner, standing }, locale),
        );
        expect(
          Object.values(words).filter(
            (word) =>
              typeof word === 'string' &&
              /_|\{|undefined/.test(word.replace(/^\/api.*/, '')) &&
              word !== id,
          ),
        ).toEqual([]);
      }
  });
});

describe('the class of the air', () => {
  it.each([
    [50, 1],
    [50.4, 1],
    [51, 2],
    [100, 2],
    [101, 3],
    [200, 3],
    [300, 4],
    [400, 5],
    [401, 6],
  ] as const)('of index %s is %s', (index, level) => expect(airClass(index)).toBe(level));
  it('is said with its colour', () =>
    expect(
      view({ id: 'air_quality', value: 161, unit: 'index', direction: 'lower' }).grade,
    ).toEqual({ level: 3, text: 'Moderate (yellow)' }));
});

describe('a trend as a chart', () => {
  const speed = { target: 25, unit: 'kilometres', direction: 'higher' } as const;
  const share = { target: 98, unit: 'percent', direction: 'higher' } as const;
  const reading = fc.integer({ min: -1e8, max: 1e8 }).map((hundredths) => hundredths / 100);
  const points = (path: string) =>
    path
      .slice(1)
      .split('L')
      .map((point) => point.split(' ').map(Number) as [number, number]);

  it('stays within its field, has every figure and ends at the last one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(reading), {
          minLength: 2,
          maxLength: 40,
        }),
        reading,
        fc.constantFrom('kilometres', 'bicycles'),
        (values, target, unit) => {
          const shape = chartOf(
            trend(...values),
            { target, unit, direction: 'higher' },
            TILE_CHART,
          );
          const known = values.filter((value) => value !== null);
          expect(shape === null).toBe(known.length < 2);
          if (!shape) return;
          const drawn = points(shape.line);
          const isIncomplete = values.at(-1) !== null;
          expect(drawn).toHaveLength(known.length - (isIncomplete ? 1 : 0));
          expect(shape.rest !== null).toBe(isIncomplete);
          const end = shape.rest ? points(shape.rest).at(-1)! : drawn.at(-1)!;
          expect([shape.end.x, shape.end.y]).toEqual(end);
          for (const [x, y] of [...drawn, end])
            expect(x >= 0 && x <= 100 && y >= 0 && y <= TILE_CHART).toBe(true);
          expect(shape.target.y >= 0 && shape.target.y <= TILE_CHART).toBe(true);
          for (const [i, { y }] of shape.axis.entries())
            for (const other of shape.axis.slice(i + 1))
              expect(Math.abs(other.y - y)).toBeGreaterThanOrEqual(16);
        },
      ),
    );
  });
  it('begins at zero for shares and counts, and marks another beginning', () => {
    const lights = chartOf(trend(97, 98, 97), share, TILE_CHART)!;
    expect([lights.isBroken, Math.min(...lights.axis.map(({ value }) => value))]).toEqual([
      false,
      0,
    ]);
    const traffic = chartOf(trend(27, 29, 28), speed, TILE_CHART)!;
    expect([traffic.isBroken, traffic.axis.map(({ value }) => value).toSorted()]).toEqual([
      true,
      [25, 29],
    ]);
  });
  it('shows a target far from the figures, with its number on the axis', () => {
    const { target, axis } = chartOf(trend(1, 2), { ...speed, target: 400 }, TILE_CHART)!;
    expect(axis.find(({ isTarget }) => isTarget)).toEqual({
      y: target.y,
      value: 400,
      isTarget: true,
    });
  });
  it('marks the side of the target on which it is met', () => {
    const top = chartOf(trend(20, 30), speed, TILE_CHART)!;
    const below = chartOf(trend(20, 30), { ...speed, direction: 'lower' }, TILE_CHART)!;
    expect(top.good[0] + top.good[1]).toBeCloseTo(top.target.y, 5);
    expect(below.good[0]).toBe(below.target.y);
  });
});
