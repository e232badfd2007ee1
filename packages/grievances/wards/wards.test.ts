import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isInArea,
  isInRing,
  LONGITUDE_SCALE,
  signedArea,
  type Area,
  type Position,
} from './geometry.ts';
import { CITY_OUTLINE, POINTS, schematicLayer } from './schematic-layer.ts';
import { officeAt, parseWardLayer } from './ward-layer.ts';

const INSIDE: Record<string, Position> = {
  Shaniwarwada: [73.8554, 18.5195],
  Aundh: [73.8075, 18.558],
  Magarpatta: [73.9271, 18.5158],
  Katraj: [73.8577, 18.4575],
  Wagholi: [73.983, 18.58],
  Kothrud: [73.8077, 18.5074],
};
const OUTSIDE: Record<string, Position> = {
  Pimpri: [73.7997, 18.6298],
  Hinjawadi: [73.7389, 18.5913],
  Khadki: [73.848, 18.566],
  Mumbai: [72.8777, 19.076],
};

describe('the schematic areas of the ward offices', () => {
  const layer = schematicLayer();

  test.each(Object.entries(INSIDE))('hold %s', (_, point) =>
    expect(officeAt(layer, point)).not.toBeNull(),
  );
  test.each(Object.entries(OUTSIDE))('do not hold %s', (_, point) =>
    expect(officeAt(layer, point)).toBeNull(),
  );
  test.each(POINTS)('hold the point of %s itself', (office, point) =>
    expect(officeAt(layer, point)).toBe(office),
  );

  test('cover the city without overlapping, and give each place to its nearest office', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 73.7, max: 74.1, noNaN: true }),
        fc.double({ min: 18.35, max: 18.66, noNaN: true }),
        (longitude, latitude) => {
          const point: Position = [longitude, latitude];
          const offices = layer.areas
            .filter(({ area }) => isInArea(point, area))
            .map(({ officeId }) => officeId);
          const distance = ([, [x, y]]: (typeof POINTS)[number]) =>
            Math.hypot((x - longitude) * LONGITUDE_SCALE, y - latitude);
          const [nearest] = POINTS.reduce((best, office) =>
            distance(office) < distance(best) ? office : best,
          );
          expect(offices).toEqual(isInRing(point, CITY_OUTLINE) ? [nearest] : []);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('add up to the city', () => {
    const total = layer.areas.reduce(
      (sum, { area }) =>
        sum + Math.abs(signedArea((area.coordinates[0] as Position[]).slice(0, -1))),
      0,
    );
    expect(total).toBeCloseTo(Math.abs(signedArea(CITY_OUTLINE)), 9);
  });
});

describe('a point in an area', () => {
  const square = (west: number, south: number, size: number): Position[] => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  const area: Area = {
    type: 'MultiPolygon',
    coordinates: [[square(0, 0, 10), square(4, 4, 2)], [square(20, 0, 5)]],
  };

  test.each([
    [[1, 1], true],
    [[5, 5], false],
    [[21, 1], true],
    [[15, 1], false],
    [[4.5, 3.9], true],
  ] as [Position, boolean][])('%j is inside: %s', (point, inside) =>
    expect(isInArea(point, area)).toBe(inside),
  );

  test('on the edge that two areas share is in exactly one of them', () => {
    const [left, right]: Area[] = [
      { type: 'Polygon', coordinates: [square(0, 0, 1)] },
      { type: 'Polygon', coordinates: [square(1, 0, 1)] },
    ];
    expect([isInArea([1, 0.5], left!), isInArea([1, 0.5], right!)].filter(Boolean)).toHaveLength(1);
  });
});

describe('a ward layer from GeoJSON', () => {
  const ring = [
    [73.8, 18.5],
    [73.9, 18.5],
    [73.9, 18.6],
    [73.8, 18.5],
  ];
  const collection = (properties: object, geometry: object) => ({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry }],
  });
  const polygon = (coordinates: unknown) => ({ type: 'Polygon', coordinates });

  test('is read', () =>
    expect(parseWardLayer(collection({ ward_office_id: 'WO-02' }, polygon([ring]))).kind).toBe(
      'Layer',
    ));

  test.each([
    ['no collection', { type: 'Feature' }, 'FeatureCollection'],
    ['nothing', null, 'FeatureCollection'],
    ['no features', { type: 'FeatureCollection', features: [] }, 'at least one'],
    ['an unknown office', collection({ ward_office_id: 'WO-99' }, polygon([ring])), 'WO-99'],
    [
      'a point',
      collection({ ward_office_id: 'WO-01' }, { type: 'Point', coordinates: [73.8, 18.5] }),
      'Point',
    ],
    [
      'an open ring',
      collection({ ward_office_id: 'WO-01' }, polygon([[...ring.slice(0, 3), [73.7, 18.5]]])),
      'end where it begins',
    ],
    [
      'swapped coordinates',
      collection({ ward_office_id: 'WO-01' }, polygon([ring.map(([x, y]) => [y, x])])),
      'longitude comes first',
    ],
    [
      'texts for numbers',
      collection({ ward_office_id: 'WO-01' }, polygon([ring.map(String)])),
      'not [longitude, latitude]',
    ],
    ['no rings', collection({ ward_office_id: 'WO-01' }, polygon([])), 'empty'],
  ])('with %s is refused with the reason', (_, geojson, reason) => {
    const parsed = parseWardLayer(geojson, (id) => POINTS.some(([known]) => known === id));
    expect(parsed.kind === 'LayerInvalid' && parsed.problems[0]!.problem).toContain(reason);
  });
});

const data = process.env.PUNE_DATA_DIR;
const surveyed =
  data && path.join(data, 'geo/pune-ward-office-areas-approx-from-2022-wards.geojson');
describe.skipIf(!surveyed || !fs.existsSync(surveyed))(
  'surveyed areas (needs PUNE_DATA_DIR)',
  () => {
    test('hold and leave out the same landmarks', () => {
      const parsed = parseWardLayer(JSON.parse(fs.readFileSync(surveyed as string, 'utf8')));
      if (parsed.kind !== 'Layer') throw new Error(JSON.stringify(parsed.problems));
      const layer = { version: '1', areas: parsed.areas };
      for (const point of Object.values(INSIDE)) expect(officeAt(layer, point)).not.toBeNull();
      for (const place of ['Pimpri', 'Khadki']) expect(officeAt(layer, OUTSIDE[place]!)).toBeNull();
      expect(new Set(parsed.areas.map(({ officeId }) => officeId)).size).toBe(15);
    });
  },
);
