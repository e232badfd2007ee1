import fs from 'node:fs';
import path from 'node:path';
import { servicesDatabaseUrl } from '../packages/database/env.ts';
import { importWards } from '../packages/grievances/import-wards.ts';
import { locatorAreas } from '../packages/grievances/wards/ward-layer.ts';
import { writeWardAreas } from '../packages/ui/ward-areas.file.ts';
import { drawnAreas } from '../packages/ui/ward-drawing.ts';
import { settingsFrom } from './env.ts';

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
const drawings = locatorAreas({ version: String(result.version), areas: result.layer });
writeWardAreas(
  settingsFrom().dataDir,
  drawnAreas(drawings.map(({ id, rings }) => ({ code: id, rings }))),
);
console.log(
  `Imported layer ${result.version}: ${result.areas} areas of ${result.offices} ward offices. Grievances are routed by it from now on; pages draw it from the next start on.`,
);
