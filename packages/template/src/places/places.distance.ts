const EARTH_RADIUS_KM = 6371;
const RADIANS_A_DEGREE = Math.PI / 180;

/** A position in degrees (WGS 84): latitude, longitude. */
export type LatLng = readonly [latitude: number, longitude: number];

/** The distance of two positions in a straight line, in kilometres (haversine). */
export function kilometres([a, b]: LatLng, [c, d]: LatLng): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS_A_DEGREE) / 2) ** 2;
  const chord =
    half(c - a) + Math.cos(a * RADIANS_A_DEGREE) * Math.cos(c * RADIANS_A_DEGREE) * half(d - b);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
