import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createPostgresDatabase } from '@pune/database/testing/postgres';
import type { Payload } from 'payload';

// Migrating an empty database takes longer than the tests of most files: each file copies one that
// is migrated already.

const root = path.resolve(import.meta.dirname, '../..');
const MIGRATIONS = path.join(root, 'cms/migrations/sqlite');
const CACHE = path.join(root, 'node_modules/.cache/migrated-cms');

interface Sqlite {
  drizzle: unknown;
  execute: (args: { drizzle: unknown; raw: string }) => Promise<unknown>;
}

/** The database on the shared PostgreSQL server that the project's set-up migrates. */
export const POSTGRES_TEMPLATE = 'content_template';

/**
 * @returns the address of a migrated database. It goes with the server: Payload's connections close
 * some time after Payload.
 */
export const copyPostgres = async (): Promise<string> =>
  (await createPostgresDatabase(POSTGRES_TEMPLATE)).url;

function sqliteTemplate(): string {
  const digest = createHash('sha256');
  for (const file of fs.readdirSync(MIGRATIONS).sort())
    digest.update(file).update(fs.readFileSync(path.join(MIGRATIONS, file)));
  return path.join(CACHE, `${digest.digest('hex').slice(0, 16)}.db`);
}

/** Copies the migrated database of an earlier test file, if there is one. */
export function copySqlite(file: string): void {
  const template = sqliteTemplate();
  if (fs.existsSync(template)) fs.copyFileSync(template, file);
}

/**
 * Keeps a database that was just migrated, still empty, for the next test files. Over Payload's own
 * connection: to close a second one in the same process would give up the locks of the first.
 */
export async function keepSqlite(cms: Payload): Promise<void> {
  const template = sqliteTemplate();
  if (fs.existsSync(template)) return;
  fs.mkdirSync(CACHE, { recursive: true });
  // Another process may be writing the same database at this moment.
  for (const old of fs.readdirSync(CACHE))
    if (!old.startsWith(path.basename(template))) fs.rmSync(path.join(CACHE, old), { force: true });
  const unfinished = `${template}.${process.pid}`;
  const { drizzle, execute } = cms.db as unknown as Sqlite;
  await execute({ drizzle, raw: `vacuum into '${unfinished}'` });
  fs.renameSync(unfinished, template);
}
