import { ringsOf, RIVERS, WARD_MAP, wardAreas, wardFrame } from '@pune/ui/ward-areas';

/** Degrees (WGS 84) in the order of GeoJSON: longitude, latitude. */
export type Position = [longitude: number, latitude: number];

/** The position of a point of the schematic map. */
export const positionOf = (x: number, y: number): Position => [
  WARD_MAP.west + x / WARD_MAP.unitsPerLongitude,
  WARD_MAP.north - y / WARD_MAP.unitsPerLatitude,
];

const numbersIn = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);
const pairsOf = (numbers: readonly number[]): [number, number][] =>
  Array.from({ length: numbers.length / 2 }, (_, n) => [numbers[2 * n]!, numbers[2 * n + 1]!]);

/** The areas of the ward offices, each with its code, as GeoJSON. */
export const wardPolygons = () => ({
  type: 'FeatureCollection' as const,
  features: Object.entries(wardAreas()).map(([code, { path }]) => {
    const rings = ringsOf(path).map((ring) => ring.map(([x, y]) => positionOf(x, y)));
    return {
      type: 'Feature' as const,
      properties: { code },
      geometry: {
        type: 'MultiPolygon' as const,
        coordinates: rings.map((ring) => [[...ring, ring[0]!]]),
      },
    };
  }),
});

const PARTS_OF_A_CURVE = 8;
/** The points of a path of `M` and quadratic `Q` commands with absolute coordinates. */
function flattened(path: string): [number, number][] {
  const [start, ...curves] = path.split('Q').map((part) => pairsOf(numbersIn(part)));
  const points = [start![0]!];
  for (const [[cx, cy], [x, y]] of curves.flatMap((some) =>
    some.flatMap((pair, n) => (n % 2 === 0 ? [[pair, some[n + 1]!] as const] : [])),
  )) {
    const [fromX, fromY] = points.at(-1)!;
    for (let part = 1; part <= PARTS_OF_A_CURVE; part += 1) {
      const t = part / PARTS_OF_A_CURVE;
      const at = (a: number, c: number, b: number) =>
        (1 - t) ** 2 * a + 2 * t * (1 - t) * c + t ** 2 * b;
      points.push([at(fromX, cx, x), at(fromY, cy, y)]);
    }
  }
  return points;
}

/** The Mula, the Mutha and the Mula-Mutha as GeoJSON lines. */
export const riverLines = () => ({
  type: 'FeatureCollection' as const,
  features: RIVERS.split('M')
    .filter(Boolean)
    .map((path) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: {
        type: 'LineString' as const,
        coordinates: flattened(path).map(([x, y]) => positionOf(x, y)),
      },
    })),
});

/** Two corners of the rectangle around all areas. */
export const areaBounds = (): Position[] => {
  const { x, y, width, height } = wardFrame();
  return [positionOf(x, y), positionOf(x + width, y + height)];
};

/** The rectangle around positions, a margin wider: south-west and north-east corner. */
export function boundsOf(
  positions: readonly Position[],
  marginDegrees: number,
): [Position, Position] {
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [
    [Math.min(...longitudes) - marginDegrees, Math.min(...latitudes) - marginDegrees],
    [Math.max(...longitudes) + marginDegrees, Math.max(...latitudes) + marginDegrees],
  ];
}
