import { describe, expect, it } from 'vitest';
import { officeExamples } from '@pune/content-models/offices/examples';
import { PLAN, onPlan } from './offices.location.ts';
import { areaOf, fitsMap } from './offices.ts';

describe('the plan of the city', () => {
  it('holds every ward office, north above south and west before east', () => {
    const points = officeExamples.flatMap(({ slug, latitude, longitude }) =>
      latitude && longitude ? [{ slug, latitude, point: onPlan({ latitude, longitude }) }] : [],
    );
    expect(points.length).toBeGreaterThan(10);
    for (const { slug, point } of points) expect(point, slug).not.toBeNull();
    const northernmost = points.toSorted((a, b) => b.latitude - a.latitude)[0]!;
    expect(Math.min(...points.map(({ point }) => point!.y))).toBe(northernmost.point!.y);
  });

  it('omits everything beyond its frame', () =>
    expect(onPlan({ latitude: 19.1, longitude: PLAN.west + 0.1 })).toBeNull());

  it('has a block for each ward office', () => {
    const codes = officeExamples.map(({ code }) => code as string);
    const cards = codes.map((code) => ({ card: { code } })) as Parameters<typeof fitsMap>[0];
    expect(new Set(codes.map(areaOf)).size).toBe(codes.length);
    expect(fitsMap(cards)).toBe(true);
    expect(fitsMap(cards.slice(1))).toBe(false);
  });
});
