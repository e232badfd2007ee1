const EARTH_RADIUS_METERS = 6_371_000;
/** The length of a degree of a meridian on that sphere. */
const DEGREE_METERS = (EARTH_RADIUS_METERS * Math.PI) / 180;

export interface Position {
  latitude: number;
  longitude: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The distance of two places in metres, by the haversine formula. */
export function metersBetween(a: Position, b: Position): number {
  const [dLat, dLon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

/**
 * The smallest box in degrees that contains all places within a distance. It is exact up to
 * latitudes of 89 degrees, and not meant for boxes across the 180th meridian.
 */
export function boxAround({ latitude, longitude }: Position, meters: number): Box {
  const dLat = meters / DEGREE_METERS;
  // The circle reaches furthest to east and west where its meridian touches it, a little nearer to
  // the pole than its centre.
  const ratio = Math.sin(radians(dLat)) / Math.cos(radians(latitude));
  const dLon = (Math.asin(Math.min(1, ratio)) * 180) / Math.PI;
  return {
    south: latitude - dLat,
    north: latitude + dLat,
    west: longitude - dLon,
    east: longitude + dLon,
  };
}
