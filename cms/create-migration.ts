// node cms/create-migration.ts <name>: writes a migration for each SQL dialect from the changed
// fields, in a form that Node runs without a compiler.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SQL_DIALECTS } from './database.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const name = process.argv[2];
if (!name) throw new Error('[cms] Name the migration: npm run migrate:create -- add-reports');

/** Addresses that select a dialect; nothing connects to them, because only the fields are read. */
const URLS: Record<(typeof SQL_DIALECTS)[number], string> = {
  sqlite: `file:${path.join(os.tmpdir(), 'unused.db')}`,
  postgres: 'postgres://unused',
};

for (const dialect of SQL_DIALECTS) {
  const { status } = spawnSync(
    process.execPath,
    [path.join(here, 'node_modules/payload/bin.js'), 'migrate:create', name, '--skip-empty'],
    {
      cwd: here,
      stdio: 'inherit',
      env: {
        PAYLOAD_SECRET: 'nothing is signed here',
        ...process.env,
        CONTENT_DATABASE_URL: URLS[dialect],
        PAYLOAD_CONFIG_PATH: 'payload.config.ts',
      },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  makeRunnable(path.join(here, 'migrations', dialect));
  keepLastSchema(path.join(here, 'migrations', dialect));
}

/**
 * Keeps only the last schema: the next migration is compared with it, earlier ones are not needed.
 */
function keepLastSchema(folder: string): void {
  const schemas = fs
    .readdirSync(folder)
    .filter((entry) => entry.endsWith('.json'))
    .sort();
  for (const old of schemas.slice(0, -1)) fs.rmSync(path.join(folder, old));
}

/** Payload writes imports for bundlers: types without `type`, and paths without extension. */
function makeRunnable(folder: string): void {
  for (const file of fs.readdirSync(folder).filter((entry) => entry.endsWith('.ts'))) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const mended = text
      .replace(
        /\b(?<!type )(MigrateUpArgs|MigrateDownArgs)(?=[^;\n]*\} from '@payloadcms\/db-)/g,
        'type $1',
      )
      .replace(/from '(\.\/\d{8}_\d{6}_[\w-]+)'/g, "from '$1.ts'");
    if (mended !== text) fs.writeFileSync(path.join(folder, file), mended);
  }
}
