import { describe, expect, it } from 'vitest';
import { WARD_OFFICES } from '@pune/grievances/schema';
import { PLAN, onPlan } from './offices.location.ts';
import { areaOf, fitsMap } from './offices.ts';

describe('the plan of the city', () => {
  it('holds every ward office, north above south and west before east', () => {
    const points = WARD_OFFICES.map((office) => ({ office, point: onPlan(office) }));
    for (const { office, point } of points) expect(point, office.name.en).not.toBeNull();
    const northernmost = points.toSorted((a, b) => b.office.latitude - a.office.latitude)[0]!;
    expect(Math.min(...points.map(({ point }) => point!.y))).toBe(northernmost.point!.y);
  });

  it('omits everything beyond its frame', () =>
    expect(onPlan({ latitude: 19.1, longitude: PLAN.west + 0.1 })).toBeNull());

  it('has a block for each ward office', () => {
    const cards = WARD_OFFICES.map(({ id }) => ({ card: { code: id } })) as Parameters<
      typeof fitsMap
    >[0];
    expect(new Set(WARD_OFFICES.map(({ id }) => areaOf(id))).size).toBe(WARD_OFFICES.length);
    expect(fitsMap(cards)).toBe(true);
    expect(fitsMap(cards.slice(1))).toBe(false);
  });
});
