/** Longitude and latitude in degrees (WGS84), in the order of GeoJSON (RFC 7946, 3.1.1). */
export type Position = readonly [longitude: number, latitude: number];
export type Ring = readonly Position[];
/** The first ring is the outline, the others are holes. */
export type PolygonRings = readonly Ring[];
export type Area =
  | { type: 'Polygon'; coordinates: PolygonRings }
  | { type: 'MultiPolygon'; coordinates: readonly PolygonRings[] };

/** The length of a degree of longitude relative to one of latitude in Pune (18.52° north). */
export const LONGITUDE_SCALE = Math.cos((18.52 * Math.PI) / 180);

/**
 * Checks by the even-odd rule. A point on an edge shared by two rings is in exactly one of them,
 * due to half-open intervals.
 */
export function isInRing([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

const isInPolygon = (point: Position, [outline, ...holes]: PolygonRings): boolean =>
  Boolean(outline) && isInRing(point, outline!) && !holes.some((hole) => isInRing(point, hole));

/** @returns true if the point is in one part of the area and in no hole of that part */
export const isInArea = (point: Position, area: Area): boolean =>
  area.type === 'Polygon'
    ? isInPolygon(point, area.coordinates)
    : area.coordinates.some((polygon) => isInPolygon(point, polygon));

/**
 * Clips a simple polygon by a convex one, with the algorithm of Sutherland and Hodgman. Both rings
 * run counter-clockwise and do not repeat their first point.
 */
export function clipRing(subject: Ring, convexKnife: Ring): Position[] {
  let result: Position[] = [...subject];
  for (let i = 0; i < convexKnife.length && result.length > 0; i++) {
    const a = convexKnife[i]!;
    const b = convexKnife[(i + 1) % convexKnife.length]!;
    const side = ([x, y]: Position) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
    const input = result;
    result = [];
    input.forEach((current, index) => {
      const previous = input[(index + input.length - 1) % input.length]!;
      const [before, after] = [side(previous), side(current)];
      if (before >= 0 !== after >= 0) {
        const t = before / (before - after);
        result.push([
          previous[0] + t * (current[0] - previous[0]),
          previous[1] + t * (current[1] - previous[1]),
        ]);
      }
      if (after >= 0) result.push(current);
    });
  }
  return result;
}

/** Computes the area in square degrees, positive for a counter-clockwise ring. */
export const signedArea = (ring: Ring): number =>
  ring.reduce((total, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return total + (x * nextY - nextX * y) / 2;
  }, 0);

export const counterClockwise = (ring: Ring): Ring =>
  signedArea(ring) < 0 ? [...ring].reverse() : ring;
