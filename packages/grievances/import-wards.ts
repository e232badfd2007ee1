import fs from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { officeIn } from './configuration.ts';
import { migrateGrievances, type GrievanceTables } from './grievances.migrations.ts';
import { addLayer } from './grievances.repository.ts';
import { createStoredConfigurations } from './stored-configurations.ts';
import { parseWardLayer, type LayerProblem } from './wards/ward-layer.ts';

export type ImportResult =
  | { kind: 'Imported'; version: number; areas: number; offices: number }
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
      areas: parsed.areas.length,
      offices: new Set(parsed.areas.map(({ officeId }) => officeId)).size,
    };
  } finally {
    await db.destroy();
  }
}

if (import.meta.main) {
  const file = process.argv[2];
  if (!file || !fs.existsSync(file)) {
    console.error(
      `${file ? `There is no file ${file}. ` : ''}Usage: npm run wards:import FILE.geojson (polygons with the property ward_office_id: WO-01 … WO-15)`,
    );
    process.exit(2);
  }
  const result = await importWards(
    servicesDatabaseUrl(),
    path.basename(file),
    fs.readFileSync(file, 'utf8'),
  );
  if (result.kind === 'ImportRefused') {
    console.error(`${file} was not imported:`);
    for (const { feature, problem } of result.problems.slice(0, 20))
      console.error(`  ${feature >= 0 ? `feature ${feature}: ` : ''}${problem}`);
    process.exit(1);
  }
  console.log(
    `Imported layer ${result.version}: ${result.areas} areas of ${result.offices} ward offices. Grievances are routed by it from now on.`,
  );
}
