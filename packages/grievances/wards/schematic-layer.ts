import { Delaunay } from 'd3-delaunay';
import { WARD_OFFICES } from '../ward-offices.ts';
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
  const points = WARD_OFFICES.map((office) => scaled([office.longitude, office.latitude]));
  const voronoi = Delaunay.from(points).voronoi([
    west * LONGITUDE_SCALE,
    south,
    east * LONGITUDE_SCALE,
    north,
  ]);
  const areas = WARD_OFFICES.map((office, index) => {
    const cell = counterClockwise((voronoi.cellPolygon(index) as Position[]).slice(0, -1));
    const ring = clipRing(outline, cell).map(unscaled);
    return {
      officeId: office.id,
      area: { type: 'Polygon' as const, coordinates: [[...ring, ring[0]!]] },
    };
  });
  return { version: 'schematic', areas };
}
