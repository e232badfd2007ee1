import { Delaunay } from 'd3-delaunay';
import {
  clipRing,
  counterClockwise,
  LONGITUDE_SCALE,
  type Position,
  type Ring,
} from './geometry.ts';
import type { WardLayer } from './ward-layer.ts';

/**
 * A hand-drawn outline of the municipal area: straight lines between places on its edge,
 * counter-clockwise from Sus. It suffices to distinguish Pune from its neighbours; `npm run
 * wards:import` installs a surveyed outline.
 */
export const CITY_OUTLINE: Ring = [
  [73.733, 18.553],
  [73.757, 18.531],
  [73.745, 18.48],
  [73.752, 18.438],
  [73.79, 18.408],
  [73.84, 18.39],
  [73.9, 18.388],
  [73.955, 18.412],
  [73.985, 18.452],
  [74.005, 18.5],
  [74.035, 18.565],
  [74.0, 18.603],
  [73.93, 18.628],
  [73.882, 18.622],
  [73.872, 18.584],
  [73.852, 18.562],
  [73.823, 18.575],
  [73.79, 18.594],
  [73.757, 18.592],
];

/** The points around which the schematic areas lie, by ward office. */
export const POINTS: readonly (readonly [officeId: string, point: Position])[] = [
  ['WO-01', [73.81484, 18.56122]],
  ['WO-02', [73.84442, 18.52394]],
  ['WO-03', [73.80954, 18.5012]],
  ['WO-04', [73.82359, 18.49828]],
  ['WO-05', [73.85571, 18.50345]],
  ['WO-06', [73.85788, 18.4478]],
  ['WO-07', [73.8756, 18.53655]],
  ['WO-08', [73.90869, 18.5579]],
  ['WO-09', [73.88774, 18.5452]],
  ['WO-10', [73.93401, 18.50048]],
  ['WO-11', [73.90043, 18.50403]],
  ['WO-12', [73.892, 18.43778]],
  ['WO-13', [73.86011, 18.52514]],
  ['WO-14', [73.87004, 18.50882]],
  ['WO-15', [73.85803, 18.48908]],
];

const scaled = ([longitude, latitude]: Position): [number, number] => [
  longitude * LONGITUDE_SCALE,
  latitude,
];
const unscaled = ([x, y]: Position): Position => [x / LONGITUDE_SCALE, y];

/**
 * Builds the schematic layer: every place belongs to the nearest of the fifteen ward offices, which
 * gives the cells of a Voronoi diagram, clipped by the outline. They cover the city without
 * overlaps. It is for demonstration: real offices serve the areas that the city decided.
 */
export function schematicLayer(): WardLayer {
  const outline = counterClockwise(CITY_OUTLINE).map(scaled);
  const [west, south, east, north] = [73.5, 18.2, 74.3, 18.8];
  const points = POINTS.map(([, point]) => scaled(point));
  const voronoi = Delaunay.from(points).voronoi([
    west * LONGITUDE_SCALE,
    south,
    east * LONGITUDE_SCALE,
    north,
  ]);
  const areas = POINTS.map(([officeId], index) => {
    const cell = counterClockwise((voronoi.cellPolygon(index) as Position[]).slice(0, -1));
    const ring = clipRing(outline, cell).map(unscaled);
    return {
      officeId,
      area: { type: 'Polygon' as const, coordinates: [[...ring, ring[0]!]] },
    };
  });
  return { version: 'schematic', areas };
}
