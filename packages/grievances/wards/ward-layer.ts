import { OFFICE_PATTERN } from '../configuration.ts';
import { isInArea, type Area, type Position } from './geometry.ts';

/** The areas of the ward offices, as decided at one time. Later layers replace earlier ones. */
export type WardLayer = { version: string; areas: readonly { officeId: string; area: Area }[] };

/** @returns the ward office that serves a place; `null` outside of the city */
export const officeAt = (layer: WardLayer, point: Position): string | null =>
  layer.areas.find(({ area }) => isInArea(point, area))?.officeId ?? null;

/** The areas with their rings, for a drawing. */
export const locatorAreas = ({ areas }: WardLayer) =>
  areas.map(({ officeId, area }) => ({
    id: officeId,
    rings: area.type === 'Polygon' ? area.coordinates : area.coordinates.flat(),
  }));

export type LayerProblem = { feature: number; problem: string };
export type ParsedLayer =
  | { kind: 'Layer'; areas: WardLayer['areas'] }
  | { kind: 'LayerInvalid'; problems: LayerProblem[] };

const LIMITS = { west: 72.5, south: 17.5, east: 75.5, north: 19.5 };

/**
 * Parses a GeoJSON FeatureCollection (RFC 7946) of polygons whose property `ward_office_id` names
 * their office. Several features may name one office. Coordinates must be around Pune, which
 * detects swapped latitude and longitude.
 *
 * @param isOffice checks the code of an office; by default its form alone
 */
export function parseWardLayer(
  geojson: unknown,
  isOffice: (id: string) => boolean = (id) => OFFICE_PATTERN.test(id),
): ParsedLayer {
  const features = (geojson as { type?: unknown; features?: unknown } | null)?.features;
  if (
    (geojson as { type?: unknown } | null)?.type !== 'FeatureCollection' ||
    !Array.isArray(features) ||
    features.length === 0
  )
    return {
      kind: 'LayerInvalid',
      problems: [
        { feature: -1, problem: 'Expected a GeoJSON FeatureCollection with at least one feature' },
      ],
    };
  const problems: LayerProblem[] = [];
  const areas = features.flatMap((feature, index) => {
    const problem = featureProblem(feature, isOffice);
    if (problem) problems.push({ feature: index, problem });
    return problem
      ? []
      : [
          {
            officeId: feature.properties.ward_office_id as string,
            area: {
              type: feature.geometry.type,
              coordinates: feature.geometry.coordinates,
            } as Area,
          },
        ];
  });
  return problems.length > 0 ? { kind: 'LayerInvalid', problems } : { kind: 'Layer', areas };
}

function featureProblem(feature: any, isOffice: (id: string) => boolean): string | null {
  const officeId = feature?.properties?.ward_office_id;
  if (typeof officeId !== 'string' || !isOffice(officeId))
    return `properties.ward_office_id is ${JSON.stringify(officeId)}: expected the code of a ward office, such as WO-03`;
  const geometry = feature.geometry;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
    return `geometry.type is ${JSON.stringify(geometry?.type)}: expected Polygon or MultiPolygon`;
  if (!Array.isArray(geometry.coordinates) || geometry.coordinates.length === 0)
    return 'geometry.coordinates is empty';
  const polygons: unknown[] =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'a polygon has no rings';
    for (const ring of polygon) {
      const problem = ringProblem(ring);
      if (problem) return problem;
    }
  }
  return null;
}

function ringProblem(ring: unknown): string | null {
  if (!Array.isArray(ring) || ring.length < 4) return 'a ring has fewer than four positions';
  for (const position of ring) {
    const [longitude, latitude] = Array.isArray(position) ? position : [];
    if (typeof longitude !== 'number' || typeof latitude !== 'number')
      return 'a position is not [longitude, latitude]';
    if (
      longitude < LIMITS.west ||
      longitude > LIMITS.east ||
      latitude < LIMITS.south ||
      latitude > LIMITS.north
    )
      return `the position [${longitude}, ${latitude}] is nowhere near Pune: longitude comes first, in degrees of WGS84`;
  }
  const [first, last] = [ring[0], ring.at(-1)];
  return first[0] === last[0] && first[1] === last[1]
    ? null
    : 'a ring does not end where it begins';
}
