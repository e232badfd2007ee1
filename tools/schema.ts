// npm run schema: says whether this version works on the services database, and which contracts
// wait; applies them; keeps the schema of a release.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { SERVICES_MIGRATIONS } from '../functions/services-database.ts';
import { applyContract, contractStates } from '../packages/database/contracts.ts';
import { openDatabase, type Migrations } from '../packages/database/database.ts';
import { servicesDatabaseUrl } from '../packages/database/env.ts';
import { unknownContracts, wordsOfContracts } from '../packages/database/schema-support.ts';
import { startPostgres } from '../packages/database/postgres.testing.ts';
import { migrateAll, type Schema } from '../packages/database/schema-rules.ts';
import { root } from './env.ts';
import {
  migratedContentSchema,
  releasedContentSchema,
  SQL_DIALECTS,
} from './former/content-schema.ts';
import { release } from './release.ts';
import { servicesEnvironment } from './services-environment.ts';

const HELP = `npm run schema — says whether this version works on the services database, and what it may take away.

  npm run schema               the state; exit code 1 if this version must not use the database
  npm run schema -- contract   takes away what no version needs any more, and says what waits
  npm run schema -- record     for a release, at its commit: keeps its schema in
                               functions/released-schema.json and cms/released-schema.*.json, and its
                               commit in functions/released.json
`;

const features: Readonly<Record<string, Migrations>> = SERVICES_MIGRATIONS;

/** A line a table, so that a change of one is a change of one line. */
function keep(file: string, schema: Schema): void {
  const lines = Object.entries(schema).map(
    ([table, one]) => `${JSON.stringify(table)}: ${JSON.stringify(one)}`,
  );
  fs.writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}

async function record(): Promise<void> {
  keep(path.join(root, 'functions/released-schema.json'), await migrateAll(features));
  const server = startPostgres();
  try {
    for (const dialect of SQL_DIALECTS)
      keep(
        releasedContentSchema(dialect),
        await migratedContentSchema(dialect, server.url('postgres')),
      );
  } finally {
    server.stop();
  }
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  fs.writeFileSync(
    path.join(root, 'functions/released.json'),
    `${JSON.stringify({ release, commit }, null, 2)}\n`,
  );
  console.log(`The schema of ${release} is kept: the next version is tested against it`);
}

async function state(applies: boolean): Promise<void> {
  const db = openDatabase<any>(servicesDatabaseUrl(servicesEnvironment()));
  try {
    const newer = await unknownContracts(db, features);
    if (newer.length > 0) {
      console.error(wordsOfContracts(newer));
      process.exitCode = 1;
      return;
    }
    console.log(`Version ${release} works on the services database`);
    for (const { feature, name, waitsFor, appliedAt } of await contractStates(
      db,
      features,
      release,
    )) {
      if (appliedAt) console.log(`${feature}: ${name} was applied at ${appliedAt}`);
      else if (waitsFor) console.log(`${feature}: ${name} waits. ${waitsFor}`);
      else if (applies) {
        const now = new Date();
        await applyContract(db, { feature, name }, features[feature]!, { release, now });
        console.log(
          `${feature}: ${name} is applied: versions before ${release} refuse the database`,
        );
      } else console.log(`${feature}: ${name} may be applied: npm run schema -- contract`);
    }
  } finally {
    await db.destroy();
  }
}

const [command, ...more] = process.argv.slice(2);
if (more.length > 0 || (command && !['contract', 'record'].includes(command))) {
  console.error(HELP);
  process.exitCode = 2;
} else if (command === 'record') await record();
else await state(command === 'contract');
