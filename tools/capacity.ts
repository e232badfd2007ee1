// npm run capacity: computes how the stores grow, from assumptions and from what is there.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { installationOf } from './backup/installation.ts';
import { openDatabase } from '../packages/database/database.ts';
import { servicesDatabaseUrl } from '../packages/database/env.ts';
import { tableSizes } from '../packages/database/table-sizes.ts';
import {
  CITY,
  GROWING,
  derivedOf,
  growthOf,
  growthTable,
  type Assumptions,
  type Measured,
} from './capacity/growth.ts';
import { presentTable, storesIn } from './capacity/present.ts';
import { environmentOf, root, settingsFrom } from './env.ts';

const HELP = `npm run capacity [-- --measure] [--ASSUMPTION NUMBER …] — how the stores grow by month, and after 1, 5 and 10 years.

  --measure   measures the bytes of a grievance, a payment … in the services database of this
              installation, where it has 200 of them or more, and every store of its disk. It reads every
              page of a SQLite file.

Assumptions, for a month, with their defaults:
${Object.entries(CITY)
  .map(([name, value]) => `  --${name} ${value}`)
  .join('\n')}
`;

const { values } = parseArgs({
  options: {
    measure: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
    ...Object.fromEntries(Object.keys(CITY).map((name) => [name, { type: 'string' as const }])),
  },
});

function assumptionsFrom(given: Record<string, unknown>): Assumptions {
  const entries = Object.entries(CITY).map(([name, fallback]) => {
    const value = Number(given[name] ?? fallback);
    if (!(value >= 0)) throw new Error(`--${name} needs a number`);
    return [name, value];
  });
  return Object.fromEntries(entries) as Assumptions;
}

const installation = () => installationOf(environmentOf(settingsFrom()), root);

async function measured(): Promise<Measured> {
  const url = servicesDatabaseUrl(environmentOf(settingsFrom()));
  const file = /^\w{3,}:\/\//.test(url) ? null : url.replace(/^file:/, '');
  if (file !== null && !fs.existsSync(file)) throw new Error(`There is no database at ${file}`);
  const db = openDatabase<any>(url);
  try {
    return await tableSizes(
      db,
      url,
      GROWING.flatMap(({ tables }) => tables),
    );
  } finally {
    await db.destroy();
  }
}

try {
  if (values.help) process.stdout.write(HELP);
  else {
    const assumed = assumptionsFrom(values);
    const growth = growthOf(assumed, values.measure ? await measured() : undefined);
    console.log(growthTable(growth, derivedOf(growth, assumed)));
    if (values.measure) console.log(`\n${presentTable(storesIn(installation()))}`);
  }
} catch (error) {
  console.error(`${(error as Error).message}\n\n${HELP}`);
  process.exitCode = 2;
}
