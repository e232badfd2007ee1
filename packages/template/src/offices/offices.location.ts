/** Coordinates in degrees (WGS 84). */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

export interface Point {
  x: number;
  y: number;
}

/**
 * The frame of the city's schematic plan, in which `shared/Rivers.astro` draws the rivers. North is
 * up.
 */
export const PLAN = {
  width: 640,
  height: 420,
  west: 73.76516,
  north: 18.59473,
  unitsPerLongitude: 3462,
  unitsPerLatitude: 2477.5,
} as const;

/** The position of a place in `PLAN`, rounded to a tenth of its units; `null` if it lies outside. */
export function onPlan({ latitude, longitude }: Coordinates): Point | null {
  const x = Math.round((longitude - PLAN.west) * PLAN.unitsPerLongitude * 10) / 10;
  const y = Math.round((PLAN.north - latitude) * PLAN.unitsPerLatitude * 10) / 10;
  return x >= 0 && x <= PLAN.width && y >= 0 && y <= PLAN.height ? { x, y } : null;
}
