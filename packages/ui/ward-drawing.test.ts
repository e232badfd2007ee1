import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readWardAreas, writeWardAreas } from './ward-areas.file.ts';
import {
  areSchematic,
  onWardMap,
  ringsOf,
  useWardAreas,
  WARD_AREAS,
  WARD_MAP,
  wardAreas,
  wardFrame,
} from './ward-areas.ts';
import { drawingBytes, drawnAreas, type SurveyedArea } from './ward-drawing.ts';
import { wardLocator, wardShapes } from './ward-locator.ts';

/** The degrees of a point of the map, as a survey has them. */
const degrees = (x: number, y: number): [number, number] => [
  WARD_MAP.west + x / WARD_MAP.unitsPerLongitude,
  WARD_MAP.north - y / WARD_MAP.unitsPerLatitude,
];
const area = (code: string, ...points: [number, number][]): SurveyedArea => ({
  code,
  rings: [[...points, points[0]!].map(([x, y]) => degrees(x, y))],
});
/** A border with many small bends from north to south. */
const border = Array.from({ length: 101 }, (_, n): [number, number] => [
  300 + Math.round(6 * Math.sin(n / 3)),
  n * 5,
]);
const west = area('WO-01', ...border, [0, 500], [0, 0]);
const east = area('WO-02', ...border.toReversed(), [600, 0], [600, 500]);
/** Fifteen areas around a point, with bends in each border and in the rim. */
const wheel = Array.from({ length: 15 }, (_, n): SurveyedArea => {
  const at = (angle: number, radius: number): [number, number] => [
    320 + radius * Math.cos(angle),
    260 + radius * Math.sin(angle),
  ];
  const [from, to] = [n, n + 1].map((end) => (end * 2 * Math.PI) / 15) as [number, number];
  const spoke = (angle: number) =>
    Array.from({ length: 100 }, (__, i) => at(angle + 0.05 * Math.sin(i / 5), i * 2.3));
  const rim = Array.from({ length: 400 }, (__, i) =>
    at(from + ((to - from) * i) / 399, 230 + 4 * Math.sin((10 * Math.PI * i) / 399)),
  );
  return area(
    `WO-${String(n + 1).padStart(2, '0')}`,
    ...spoke(from),
    ...rim,
    ...spoke(to % (2 * Math.PI)).toReversed(),
  );
});
/** Points of a border in an area, in order from the north. */
const bordersOf = (code: string, areas: ReturnType<typeof drawnAreas>) =>
  ringsOf(areas[code]!.path)
    .flat()
    .filter(([x]) => x > 200 && x < 400)
    .sort(([, a], [, b]) => a - b);

afterEach(() => useWardAreas(null));

describe('areas drawn from a survey', () => {
  const wheelAreas = drawnAreas(wheel);

  test('are simplified, and keep a common border in both', () => {
    const areas = drawnAreas([west, east]);
    expect(bordersOf('WO-01', areas)).toEqual(bordersOf('WO-02', areas));
    expect(bordersOf('WO-01', areas).length).toBeLessThan(border.length);
    expect(bordersOf('WO-01', areas).at(0)).toEqual(border[0]);
    expect(bordersOf('WO-01', areas).at(-1)).toEqual(border.at(-1));
  });

  test('take no more bytes of a page than the schematic ones, however exact the survey is', () => {
    expect(Object.keys(wheelAreas)).toHaveLength(15);
    const bytes = drawingBytes(wheelAreas);
    expect(bytes).toBeLessThanOrEqual(drawingBytes(WARD_AREAS));
    expect(bytes).toBeGreaterThan(drawingBytes(WARD_AREAS) / 2);
  });

  test('keep every common border in both neighbours, also where little of it is left', () => {
    const edges = Object.values(wheelAreas).flatMap(({ path: text }) =>
      ringsOf(text).flatMap((ring) =>
        ring.map((end, at) => [ring.at(at - 1)!, end].map(String).sort().join(' to ')),
      ),
    );
    const [rim, inner] = [1, 2].map(
      (times) =>
        new Set(edges.filter((edge) => edges.filter((other) => other === edge).length === times)),
    );
    const atRim = (edge: string) =>
      edge.split(' to ').every((point) => {
        const [x, y] = point.split(',').map(Number) as [number, number];
        return Math.hypot(x - 320, y - 260) > 180;
      });
    expect(inner!.size).toBeGreaterThanOrEqual(15);
    expect([...rim!].filter((edge) => !atRim(edge))).toEqual([]);
  });

  test('of one office are one: the borders of its wards are left out', () => {
    const parts = [
      area('WO-01', [0, 0], [100, 0], [100, 100], [0, 100]),
      area('WO-01', [100, 0], [200, 0], [200, 100], [100, 100]),
    ];
    const areas = drawnAreas(parts);
    const rings = ringsOf(areas['WO-01']!.path);
    expect(rings).toHaveLength(1);
    expect(rings[0]!.toSorted(([a, b], [c, d]) => a - c || b - d)).toEqual([
      [0, 0],
      [0, 100],
      [200, 0],
      [200, 100],
    ]);
  });

  test('have their middle inside, also when they are bent', () => {
    const bent = area('WO-01', [0, 0], [300, 0], [300, 300], [260, 300], [260, 40], [0, 40]);
    const [x, y] = drawnAreas([bent])['WO-01']!.middle;
    expect(x < 260 ? y > 0 && y < 40 : x < 300 && y > 0 && y < 300).toBe(true);
  });
});

describe('the areas of maps and drawings', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-wards-'));

  test('are the schematic ones as long as none are imported', () => {
    expect(readWardAreas(folder)).toBeNull();
    expect([wardAreas(), areSchematic()]).toEqual([WARD_AREAS, true]);
    expect(wardFrame()).toEqual({ x: 0, y: 0, width: WARD_MAP.width, height: WARD_MAP.height });
  });

  test('are those of the file that the import leaves, in every drawing and within its frame', () => {
    const outside = area('WO-03', [-60, -40], [700, -40], [700, 560], [-60, 560]);
    writeWardAreas(folder, drawnAreas([outside]));
    useWardAreas(readWardAreas(folder));
    expect([Object.keys(wardAreas()), areSchematic()]).toEqual([['WO-03'], false]);
    expect(wardFrame()).toEqual({ x: -60, y: -40, width: 760, height: 600 });
    const [longitude, latitude] = degrees(-50, -30);
    expect(onWardMap({ longitude, latitude })).toEqual({ x: -50, y: -30 });
    expect(String(wardShapes())).toContain(wardAreas()['WO-03']!.path);
    expect(String(wardLocator({ code: 'WO-03' }))).toContain('viewBox="-60 -40 760 600"');
    expect(String(wardLocator({ code: 'WO-01' }))).not.toContain('class="here"');
  });

  test('are not taken from a file that is none of the import', () => {
    for (const text of ['{', '{}', '[]', '{"WO-01":{"path":"M0 0\\" onload=","middle":[1,2]}}']) {
      fs.writeFileSync(path.join(folder, 'ward-areas.json'), text);
      expect(() => readWardAreas(folder)).toThrow(/wards:import again/);
    }
  });
});
