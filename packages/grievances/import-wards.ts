import { openDatabase } from '@pune/database';
import { officeIn } from './configuration.ts';
import { migrateGrievances, type GrievanceTables } from './grievances.migrations.ts';
import { addLayer } from './grievances.repository.ts';
import { createStoredConfigurations } from './stored-configurations.ts';
import { parseWardLayer, type LayerProblem, type WardLayer } from './wards/ward-layer.ts';

export type ImportResult =
  | { kind: 'Imported'; version: number; layer: WardLayer['areas']; areas: number; offices: number }
  | { kind: 'ImportRefused'; problems: LayerProblem[] };

/**
 * Validates a GeoJSON text and stores it as the newest layer: later grievances are routed by it. The
 * offices must be those of the configuration under which the last case was filed, if there is one.
 */
export async function importWards(
  databaseUrl: string,
  name: string,
  text: string,
  now = new Date(),
): Promise<ImportResult> {
  let geojson: unknown;
  try {
    geojson = JSON.parse(text);
  } catch (error) {
    return {
      kind: 'ImportRefused',
      problems: [{ feature: -1, problem: `Not JSON: ${(error as Error).message}` }],
    };
  }
  const db = openDatabase<GrievanceTables>(databaseUrl);
  try {
    await migrateGrievances(db, null);
    const configured = await createStoredConfigurations(db).find();
    const parsed = parseWardLayer(
      geojson,
      configured ? (id) => officeIn(configured, id) !== undefined : undefined,
    );
    if (parsed.kind === 'LayerInvalid') return { kind: 'ImportRefused', problems: parsed.problems };
    const version = await addLayer(db, name, text, now);
    return {
      kind: 'Imported',
      version,
      layer: parsed.areas,
      areas: parsed.areas.length,
      offices: new Set(parsed.areas.map(({ officeId }) => officeId)).size,
    };
  } finally {
    await db.destroy();
  }
}
