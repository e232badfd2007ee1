import { ringsOf, WARD_MAP, wardAreas } from '@pune/ui/ward-areas';
import type { CapArea, Position } from './cap.schema.ts';
import type { CapFeedsSettings } from './settings.ts';

type Ring = readonly Position[];

/** The outlines of the areas of ward offices, in degrees. */
const wards = (): { code: string; rings: Ring[] }[] =>
  Object.entries(wardAreas()).map(([code, { path }]) => ({
    code,
    rings: ringsOf(path).map((ring) =>
      ring.map(([x, y]): Position => [
        WARD_MAP.west + x / WARD_MAP.unitsPerLongitude,
        WARD_MAP.north - y / WARD_MAP.unitsPerLatitude,
      ]),
    ),
  }));

/** True if a position lies in a ring, by the number of edges to its east. */
function isIn([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [[x1, y1], [x2, y2]] = [ring[at]!, ring[before]!];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

const side = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const edgesOf = (ring: Ring): [Position, Position][] =>
  ring.map((position, at) => [position, ring[(at + 1) % ring.length]!]);

const doCross = ([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** True if two areas share more than an edge. */
const doOverlap = (one: Ring, other: Ring): boolean =>
  one.some((position) => isIn(position, other)) ||
  other.some((position) => isIn(position, one)) ||
  edgesOf(one).some((edge) => edgesOf(other).some((second) => doCross(edge, second)));

const KM_PER_DEGREE = 111.32;
const CORNERS = 24;

/** A circle as a ring. In India its distortion is that of the cosine of the latitude. */
function circleRing({ centre: [longitude, latitude], radiusKm }: CapArea['circle'][number]): Ring {
  const up = radiusKm / KM_PER_DEGREE;
  const across = up / Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: CORNERS }, (_, corner): Position => {
    const angle = (corner / CORNERS) * 2 * Math.PI;
    return [longitude + across * Math.cos(angle), latitude + up * Math.sin(angle)];
  });
}

/**
 * The part of the city that a message concerns, by its drawn areas; else by its codes; else by the
 * names in its descriptions, which an editor has to check. No offices mean the whole city.
 */
export type Matched =
  | { kind: 'Elsewhere' }
  | { kind: 'Here'; by: 'area' | 'geocode' | 'name'; offices: string[] };

/** Finds out if areas concern the city, and which ward offices. */
export function matchAreas(
  areas: readonly CapArea[],
  { geocodes, names }: Pick<CapFeedsSettings, 'geocodes' | 'names'>,
): Matched {
  const rings = areas.flatMap(({ polygon, circle }) => [...polygon, ...circle.map(circleRing)]);
  const all = wards();
  const offices = all
    .filter((ward) => ward.rings.some((ring) => rings.some((drawn) => doOverlap(drawn, ring))))
    .map(({ code }) => code);
  if (offices.length > 0)
    return { kind: 'Here', by: 'area', offices: offices.length === all.length ? [] : offices };
  if (areas.some(({ geocode }) => geocode.some(({ value }) => geocodes.includes(value))))
    return { kind: 'Here', by: 'geocode', offices: [] };
  const undrawn = areas.filter(({ polygon, circle }) => polygon.length + circle.length === 0);
  const isNamed = undrawn.some(({ areaDesc }) =>
    names.some((name) => areaDesc.toLowerCase().includes(name.toLowerCase())),
  );
  return isNamed ? { kind: 'Here', by: 'name', offices: [] } : { kind: 'Elsewhere' };
}
