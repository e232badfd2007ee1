import type { Card } from '@pune/content';
import { officeExamples } from '@pune/content-models/offices/examples';
import { onWardMap, WARD_AREAS, WARD_MAP } from '@pune/ui/ward-areas';
import { describe, expect, it } from 'vitest';
import { byZone, numberOf } from './offices.ts';

describe('the map of ward offices', () => {
  it('has every office with a position, north above south', () => {
    const points = officeExamples.flatMap(({ slug, latitude, longitude }) =>
      latitude && longitude ? [{ slug, latitude, point: onWardMap({ latitude, longitude }) }] : [],
    );
    expect(points.length).toBeGreaterThan(10);
    for (const { slug, point } of points) expect(point, slug).not.toBeNull();
    const northernmost = points.toSorted((a, b) => b.latitude - a.latitude)[0]!;
    expect(Math.min(...points.map(({ point }) => point!.y))).toBe(northernmost.point!.y);
  });

  it('omits everything beyond its frame', () =>
    expect(onWardMap({ latitude: 19.1, longitude: WARD_MAP.west + 0.1 })).toBeNull());

  it('has an area for each ward office', () =>
    expect(Object.keys(WARD_AREAS).sort()).toEqual(
      officeExamples.map(({ code }) => code as string).sort(),
    ));
});

describe('the list beside it', () => {
  const card = (code: string | null, zone: number | null) =>
    ({ card: { code, zone } }) as Card<'offices'>;

  it('has the zones in order, each with its offices by number, and those without a zone last', () =>
    expect(
      byZone([card(null, null), card('WO-09', 2), card('WO-10', 1), card('WO-02', 1)]).map(
        ({ zone, some }) => [zone, some.map((office) => office.card.code)],
      ),
    ).toEqual([
      [1, ['WO-02', 'WO-10']],
      [2, ['WO-09']],
      [null, [null]],
    ]));

  it('numbers an office by its code', () =>
    expect([numberOf('WO-03'), numberOf('WO-15'), numberOf('X')]).toEqual([3, 15, 0]));
});
