// node cms/create-migration.ts <name>: writes a migration for what changed in the fields, in a form that Node runs without a compiler.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const name = process.argv[2];
if (!name) throw new Error('[cms] Name the migration: npm run migrate:create -- add-reports');

const { status } = spawnSync(process.execPath, [path.join(here, 'node_modules/payload/bin.js'), 'migrate:create', name, '--skip-empty'], {
  cwd: here, stdio: 'inherit', env: { ...process.env, PAYLOAD_CONFIG_PATH: 'payload.config.ts' },
});
if (status !== 0) process.exit(status ?? 1);
// Each kind of database has a folder of its own; SQLite's is the top one.
for (const folder of ['migrations', 'migrations/postgres', 'migrations/mongodb'].map((name) => path.join(here, name))) if (fs.existsSync(folder)) runnable(folder);

/** Payload writes for bundlers: types among values, imports without an ending. */
function runnable(folder: string): void {
  for (const file of fs.readdirSync(folder).filter((entry) => entry.endsWith('.ts'))) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const mended = text
      .replace(/\b(?<!type )(MigrateUpArgs|MigrateDownArgs)(?=[^;\n]*\} from '@payloadcms\/db-)/g, 'type $1')
      .replace(/from '(\.\/\d{8}_\d{6}_[\w-]+)'/g, "from '$1.ts'");
    if (mended !== text) fs.writeFileSync(path.join(folder, file), mended);
  }
}
