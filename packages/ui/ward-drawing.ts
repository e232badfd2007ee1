import zlib from 'node:zlib';
import { WARD_AREAS, WARD_MAP, type WardArea, type WardAreas } from './ward-areas.ts';
import { wardShapes } from './ward-locator.ts';

type Point = readonly [x: number, y: number];
type Ring = readonly Point[];

/** The rings of a ward office's area, in degrees of longitude and latitude; the first point ends each. */
export interface SurveyedArea {
  code: string;
  rings: readonly (readonly (readonly [longitude: number, latitude: number])[])[];
}

/** In units of the map, of which one is about fifty metres: from half a unit to 85. */
const TOLERANCES = Array.from({ length: 55 }, (_, step) => 0.5 * 1.1 ** step);
/** Multiples of ten take less of a page than other numbers. */
const ROUNDED_TO = [1, 2, 5, 10] as const;

const keyOf = ([x, y]: Point): string => `${x} ${y}`;
const isSame = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
const isBefore = (a: Point, b: Point): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/**
 * A ring in multiples of some whole units of the map, without its last point, repetitions, and ways
 * there and back.
 */
function drawn(ring: SurveyedArea['rings'][number], units: number): Ring {
  const points: Point[] = [];
  const rounded = (position: number) => Math.round(position / units) * units;
  for (const [longitude, latitude] of ring) {
    const point: Point = [
      rounded((longitude - WARD_MAP.west) * WARD_MAP.unitsPerLongitude),
      rounded((WARD_MAP.north - latitude) * WARD_MAP.unitsPerLatitude),
    ];
    if (isSame(point, points.at(-1))) continue;
    if (isSame(point, points.at(-2))) points.pop();
    else points.push(point);
  }
  while (points.length > 1 && isSame(points[0], points.at(-1))) points.pop();
  return points;
}

/** The outlines of areas that lie beside each other: a border that two of them share is left out. */
function merged(rings: readonly Ring[]): Ring[] {
  if (rings.length < 2) return [...rings];
  const edges = new Map<string, readonly [Point, Point]>();
  for (const ring of rings)
    ring.forEach((end, at) => {
      const start = ring.at(at - 1)!;
      const key = isBefore(start, end)
        ? `${keyOf(start)} ${keyOf(end)}`
        : `${keyOf(end)} ${keyOf(start)}`;
      if (!edges.delete(key)) edges.set(key, [start, end]);
    });
  const ends = new Map<string, Map<string, Point>>();
  const link = (a: Point, b: Point) =>
    ends.set(keyOf(a), (ends.get(keyOf(a)) ?? new Map<string, Point>()).set(keyOf(b), b));
  for (const [a, b] of edges.values()) {
    link(a, b);
    link(b, a);
  }
  const outlines: Point[][] = [];
  for (const [start] of edges.values()) {
    const outline: Point[] = [];
    for (let here: Point | undefined = start; here;) {
      const [next]: Iterable<Point | undefined> = ends.get(keyOf(here))?.values() ?? [];
      if (!next) break;
      ends.get(keyOf(here))!.delete(keyOf(next));
      ends.get(keyOf(next))!.delete(keyOf(here));
      outline.push(here);
      here = next;
    }
    if (outline.length > 2) outlines.push(outline);
  }
  return outlines;
}

/** The points at which borders meet or end: they have other neighbours than the two of a line. */
function junctionsOf(rings: readonly Ring[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings)
    ring.forEach((point, at) => {
      const known = neighbours.get(keyOf(point)) ?? new Set<string>();
      known.add(keyOf(ring.at(at - 1)!)).add(keyOf(ring[(at + 1) % ring.length]!));
      neighbours.set(keyOf(point), known);
    });
  return new Set([...neighbours].filter(([, { size }]) => size !== 2).map(([key]) => key));
}

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = dx === 0 && dy === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

/** Leaves out points that lie closer to the line than the tolerance (Douglas and Peucker, 1973). */
function simplified(line: Ring, tolerance: number): Ring {
  if (line.length < 3) return line;
  const [first, last] = [line[0]!, line.at(-1)!];
  let [farthest, at] = [0, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const away = distance(line[i]!, first, last);
    if (away > farthest) [farthest, at] = [away, i];
  }
  if (farthest <= tolerance) return [first, last];
  return [
    ...simplified(line.slice(0, at + 1), tolerance).slice(0, -1),
    ...simplified(line.slice(at), tolerance),
  ];
}

/** In one direction whichever ring it belongs to, so that two areas keep their common border. */
function simplifiedBorder(line: Ring, tolerance: number): Ring {
  const [first, last] = [line[0]!, line.at(-1)!];
  const isTurned = isSame(first, last) ? isBefore(line.at(-2)!, line[1]!) : isBefore(last, first);
  return isTurned
    ? simplified(line.toReversed(), tolerance).toReversed()
    : simplified(line, tolerance);
}

/** Simplifies a ring between the points at which borders meet. */
function simplifiedRing(ring: Ring, junctions: ReadonlySet<string>, tolerance: number): Ring {
  const known = ring.findIndex((point) => junctions.has(keyOf(point)));
  // A ring that meets none begins at the same point in every order.
  const least = ring.reduce((best, point, at) => (isBefore(point, ring[best]!) ? at : best), 0);
  const start = known >= 0 ? known : least;
  const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start]!];
  const points: Point[] = [];
  let from = 0;
  for (let at = 1; at < turned.length; at++)
    if (at === turned.length - 1 || junctions.has(keyOf(turned[at]!))) {
      points.push(...simplifiedBorder(turned.slice(from, at + 1), tolerance).slice(0, -1));
      from = at;
    }
  return points;
}

const isInside = ([x, y]: Point, rings: readonly Ring[]): boolean =>
  rings.reduce((inside, ring) => {
    let crosses = inside;
    ring.forEach(([x1, y1], at) => {
      const [x2, y2] = ring.at(at - 1)!;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) crosses = !crosses;
    });
    return crosses;
  }, false);

const GRID = 24;
/** The point of a grid that lies deepest inside. */
function middleOf(rings: readonly Ring[]): WardArea['middle'] {
  const all = rings.flat();
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  let [best, depth]: [Point, number] = [all[0]!, -1];
  for (let row = 1; row < GRID; row++)
    for (let column = 1; column < GRID; column++) {
      const point: Point = [left + (width * column) / GRID, top + (height * row) / GRID];
      if (!isInside(point, rings)) continue;
      const away = Math.min(
        ...rings.flatMap((ring) => ring.map((end, at) => distance(point, ring.at(at - 1)!, end))),
      );
      if (away > depth) [best, depth] = [point, away];
    }
  return [Math.round(best[0]), Math.round(best[1])];
}

interface Outlines {
  code: string;
  rings: readonly Ring[];
}

/** Areas with common borders simplified alike, by code. */
function simplifiedAreas(surveyed: readonly SurveyedArea[], tolerance: number): Outlines[] {
  const units = ROUNDED_TO.findLast((each) => each <= tolerance) ?? 1;
  const parts = new Map<string, Ring[]>();
  for (const { code, rings } of surveyed)
    parts.set(code, [...(parts.get(code) ?? []), ...rings.map((ring) => drawn(ring, units))]);
  const merge = [...parts].map(([code, rings]) => ({ code, rings: merged(rings) }));
  const junctions = junctionsOf(merge.flatMap(({ rings }) => rings));
  return merge
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, rings }) => ({
      code,
      rings: rings
        .map((ring) => simplifiedRing(ring, junctions, tolerance))
        .filter(({ length }) => length > 2),
    }))
    .filter(({ rings }) => rings.length > 0);
}

/** After `M`, further points are the ends of lines without an `L` before them. */
const pathOf = (rings: readonly Ring[]): string =>
  rings.map((ring) => `M${ring.map(keyOf).join(' ')}Z`).join('');
const areasOf = (outlines: readonly Outlines[]): WardAreas =>
  Object.fromEntries(
    outlines.map(({ code, rings }): [string, WardArea] => [
      code,
      { path: pathOf(rings), middle: middleOf(rings) },
    ]),
  );

/** The bytes that the drawing of areas takes of a page, compressed by itself. */
export const drawingBytes = (areas: WardAreas): number =>
  zlib.brotliCompressSync(String(wardShapes(areas))).length;
const bytesOf = (outlines: readonly Outlines[]): number =>
  drawingBytes(
    Object.fromEntries(
      outlines.map(({ code, rings }) => [code, { path: pathOf(rings), middle: [0, 0] }]),
    ),
  );

/**
 * Turns the outlines of areas round as far as the drawing gets smaller: a border along which both
 * neighbours run in the same direction is the same text twice.
 */
function turnedRound(outlines: readonly Outlines[]): readonly Outlines[] {
  let [best, bytes] = [outlines, bytesOf(outlines)];
  for (const [at, { code, rings }] of outlines.entries()) {
    const other = best.with(at, { code, rings: rings.map((ring) => ring.toReversed()) });
    const less = bytesOf(other);
    if (less < bytes) [best, bytes] = [other, less];
  }
  return best;
}

/**
 * Draws surveyed areas for pages: in whole units, with common borders simplified alike, as exactly
 * as fits into the bytes of the schematic areas.
 */
export function drawnAreas(surveyed: readonly SurveyedArea[]): WardAreas {
  const bytesMax = drawingBytes(WARD_AREAS);
  let outlines: readonly Outlines[] = [];
  for (const tolerance of TOLERANCES) {
    outlines = simplifiedAreas(surveyed, tolerance);
    // Turning them round saves a tenth.
    if (bytesOf(outlines) > bytesMax * 1.25) continue;
    outlines = turnedRound(outlines);
    if (bytesOf(outlines) <= bytesMax) break;
  }
  return areasOf(outlines);
}
