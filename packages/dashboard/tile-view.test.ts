import { LOCALES } from '@pune/i18n';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KPIS } from './dashboard.constants.ts';
import { tileViewSchema, type Tile } from './dashboard.schema.ts';
import { SPARK, sparkOf } from './spark.ts';
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
      target: 'Sample target: 98 % or more',
      owner: 'Owner: Electrical',
      age: 'Today, 17:25',
      late: 'Late since 18:25',
      simulated: 'Simulated readings',
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
      target: 'नमुना उद्दिष्ट: ९८ % किंवा अधिक',
      age: 'आज, १७:२५',
    }));
  it('shows no zero where nothing is known', () =>
    expect(
      view({
        value: null,
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
      spark: null,
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

describe('a trend as a line', () => {
  it('stays within its field and ends at the last figure', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
          minLength: 2,
          maxLength: 40,
        }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (values, target) => {
          const shape = sparkOf(trend(...values), target);
          const known = values.filter((value) => value !== null);
          expect(shape === null).toBe(known.length < 2);
          if (!shape) return;
          const points = shape.line
            .slice(1)
            .split('L')
            .map((point) => point.split(' ').map(Number) as [number, number]);
          expect(points).toHaveLength(known.length);
          for (const [x, y] of points)
            expect(x >= 0 && x <= SPARK.width && y >= 0 && y <= SPARK.height).toBe(true);
          expect(shape.end).toEqual(points.at(-1));
          if (shape.targetY !== null)
            expect(shape.targetY >= 0 && shape.targetY <= SPARK.height).toBe(true);
        },
      ),
    );
  });
  it('leaves out a target that would press it flat', () =>
    expect(sparkOf(trend(1, 2), 400)!.targetY).toBeNull());
  it('is flat in the middle where nothing changes', () =>
    expect(sparkOf(trend(5, 5, 5), 100)!.line).toBe('M2 21L80 21L158 21'));
});
