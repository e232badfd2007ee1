import { imported, type WardAreas } from './ward-areas.imported.ts';

export type { WardArea, WardAreas } from './ward-areas.imported.ts';

/**
 * The frame of the map of the ward offices. North is up; a unit is as long to the east as to the
 * north. Rivers are drawn through a few places on their banks.
 */
export const WARD_MAP = {
  width: 640,
  height: 537,
  west: 73.733,
  north: 18.628,
  unitsPerLongitude: 2119.2,
  unitsPerLatitude: 2235.45,
} as const;

/**
 * The schematic areas, which are those of the schematic layer of grievances (a test compares them):
 * every place belongs to the nearest office, within a hand-drawn outline of the city.
 */
export const WARD_AREAS: WardAreas = {
  'WO-01': {
    path: 'M0 168L39 206L171 217L245 161L251 147L191 118L121 76L51 80Z',
    middle: [117, 151],
  },
  'WO-02': { path: 'M171 217L187 241L223 268L254 252L248 168L245 161Z', middle: [221, 219] },
  'WO-03': {
    path: 'M39 206L51 217L25 331L40 425L80 458L153 395L187 241L171 217Z',
    middle: [100, 319],
  },
  'WO-04': { path: 'M213 357L229 300L223 268L187 241L153 395Z', middle: [194, 317] },
  'WO-05': { path: 'M283 291L268 255L254 252L223 268L229 300Z', middle: [243, 277] },
  'WO-06': { path: 'M213 357L153 395L80 458L121 492L227 532L264 533L318 357Z', middle: [211, 441] },
  'WO-07': {
    path: 'M245 161L248 168L301 236L328 241L342 231L267 131L252 148L251 147Z',
    middle: [290, 191],
  },
  'WO-08': { path: 'M381 219L397 222L627 126L566 56L417 0L316 13L297 88Z', middle: [441, 103] },
  'WO-09': { path: 'M342 231L381 219L297 88L295 98L267 131Z', middle: [321, 166] },
  'WO-10': {
    path: 'M397 222L382 356L505 434L534 393L576 286L640 141L627 126Z',
    middle: [499, 277],
  },
  'WO-11': {
    path: 'M381 219L342 231L328 241L316 311L331 349L382 356L397 222Z',
    middle: [358, 287],
  },
  'WO-12': {
    path: 'M382 356L331 349L318 357L264 533L354 537L470 483L505 434Z',
    middle: [373, 449],
  },
  'WO-13': { path: 'M254 252L268 255L301 236L248 168Z', middle: [264, 212] },
  'WO-14': { path: 'M301 236L268 255L283 291L316 311L328 241Z', middle: [301, 269] },
  'WO-15': { path: 'M331 349L316 311L283 291L229 300L213 357L318 357Z', middle: [271, 329] },
};

/** The Mula and the Mutha to their confluence, and the Mula-Mutha to the east. */
export const RIVERS =
  'M4 63Q51 85 81 95Q110 105 139 115Q167 125 189 120Q210 114 227 124Q244 134 257 152Q271 170 264 217M40 438Q106 393 124 373Q142 353 170 334Q197 315 210 298Q223 282 230 268Q237 255 245 244Q252 232 264 217M264 217Q295 203 309 197Q324 190 344 193Q365 197 386 207Q407 217 431 206Q456 194 481 209Q506 224 526 240Q545 257 591 275';

let areas: WardAreas = imported ?? WARD_AREAS;

/**
 * The areas that every map and drawing shows: those that the city imported, else the schematic
 * ones.
 */
export const wardAreas = (): WardAreas => areas;

/** True if the city has not imported its own areas. */
export const areSchematic = (): boolean => areas === WARD_AREAS;

/** Sets the areas of a process that is not compiled with them; null for the schematic ones. */
export function useWardAreas(given: WardAreas | null): void {
  areas = given ?? WARD_AREAS;
}

export interface MapFrame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The rectangle around the frame of the schematic map and all areas. */
export function wardFrame(): MapFrame {
  if (areSchematic()) return { x: 0, y: 0, width: WARD_MAP.width, height: WARD_MAP.height };
  const points = Object.values(areas).flatMap(({ path }) => ringsOf(path).flat());
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(0, ...xs), Math.min(0, ...ys)];
  return {
    x,
    y,
    width: Math.max(WARD_MAP.width, ...xs) - x,
    height: Math.max(WARD_MAP.height, ...ys) - y,
  };
}

/** The rings of an area's outlines, each without its first point at the end. */
export const ringsOf = (path: string): [x: number, y: number][][] =>
  path
    .split('M')
    .filter(Boolean)
    .map((ring) =>
      [...ring.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]): [number, number] => [
        Number(x),
        Number(y),
      ]),
    );

export interface MapPoint {
  x: number;
  y: number;
}

/** The position of a place on the map, in whole units; `null` if it lies outside of the frame. */
export function onWardMap({
  latitude,
  longitude,
}: {
  latitude: number;
  longitude: number;
}): MapPoint | null {
  const x = Math.round((longitude - WARD_MAP.west) * WARD_MAP.unitsPerLongitude);
  const y = Math.round((WARD_MAP.north - latitude) * WARD_MAP.unitsPerLatitude);
  const frame = wardFrame();
  return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height
    ? { x, y }
    : null;
}
