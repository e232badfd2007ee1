import { onWardMap, useWardAreas, WARD_AREAS } from '@pune/ui/ward-areas';
import { describe, expect, it } from 'vitest';
import { areaBounds, boundsOf, positionOf, riverLines, wardPolygons } from './map.layers.ts';

describe('the layers of the map', () => {
  it('have the position at which the schematic map draws a point', () => {
    for (const [x, y] of [
      [0, 0],
      [264, 217],
      [640, 537],
    ] as const) {
      const [longitude, latitude] = positionOf(x, y);
      expect(onWardMap({ latitude, longitude })).toEqual({ x, y });
    }
  });

  it('have a closed area for each ward office, around its middle', () => {
    const { features } = wardPolygons();
    expect(features.map(({ properties }) => properties.code)).toEqual(Object.keys(WARD_AREAS));
    for (const { properties, geometry } of features) {
      const [ring] = geometry.coordinates[0]!;
      expect(ring!.at(0)).toEqual(ring!.at(-1));
      const [x, y] = WARD_AREAS[properties.code]!.middle;
      const [longitude, latitude] = positionOf(x, y);
      const [[west, south], [east, north]] = boundsOf(ring!, 0);
      expect(west < longitude && longitude < east && south < latitude && latitude < north).toBe(
        true,
      );
    }
  });

  it('have the areas that the city imported, in one part or several, and reach all of them', () => {
    const path = 'M-20 10L30 10L30 60ZM700 300L720 300L720 320Z';
    useWardAreas({ 'WO-03': { path, middle: [20, 20] } });
    const { features } = wardPolygons();
    expect(features.map(({ properties }) => properties.code)).toEqual(['WO-03']);
    expect(features[0]!.geometry.coordinates).toHaveLength(2);
    const [[west], [east]] = boundsOf(areaBounds(), 0);
    expect([west, east]).toEqual([positionOf(-20, 0)[0], positionOf(720, 0)[0]]);
    useWardAreas(null);
  });

  it('have two rivers that meet at the Sangam, and one that leaves it', () => {
    const lines = riverLines().features.map(({ geometry }) => geometry.coordinates);
    expect(lines).toHaveLength(3);
    const [mula, mutha, both] = lines;
    expect(mula!.at(-1)).toEqual(both![0]);
    expect(mutha!.at(-1)).toEqual(both![0]);
    // The Sangam is at 18.531 N, 73.858 E.
    expect(both![0]![0]).toBeCloseTo(73.858, 2);
    expect(both![0]![1]).toBeCloseTo(18.531, 2);
    for (const line of lines)
      for (const [n, [longitude, latitude]] of line.entries()) {
        const [beforeLongitude, beforeLatitude] = line[Math.max(0, n - 1)]!;
        expect(Math.hypot(longitude - beforeLongitude, latitude - beforeLatitude)).toBeLessThan(
          0.02,
        );
      }
  });
});
