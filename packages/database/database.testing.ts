import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { openDatabase } from './database.ts';
import { createPostgresDatabase, postgresMissing } from './postgres.testing.ts';

/** A database for one test file. Open `url` to connect to it as another process would. */
export type TestDatabase<Tables> = { db: Kysely<Tables>; url: string; close: () => Promise<void> };
/** Migrates a database, or fills it. */
export type Prepare = (db: Kysely<any>) => Promise<unknown>;
/** Opens a fresh database: an empty one, or a copy of one that `prepare` has prepared. */
export type OpenTestDatabase = <Tables>(prepare?: Prepare) => Promise<TestDatabase<Tables>>;
export type DatabaseKind = {
  name: 'SQLite' | 'PostgreSQL';
  /** The reason why this kind cannot run here. */
  missing: string | null;
  /** Opens a fresh database: an empty one, or a copy of the one at `from`, which is closed. */
  open: <Tables>(from?: string) => Promise<TestDatabase<Tables>>;
};

/**
 * The databases that a fresh one is a copy of, in place of an empty one: the schema of the next
 * release, on which the suites of the former release are run.
 */
const { NEXT_SCHEMA_SQLITE, NEXT_SCHEMA_POSTGRES } = process.env;

/** All kinds of database that the product supports. */
export const databaseKinds: DatabaseKind[] = [
  { name: 'SQLite', missing: null, open: openSqlite },
  { name: 'PostgreSQL', missing: postgresMissing(), open: openPostgres },
];

async function openSqlite<Tables>(from = NEXT_SCHEMA_SQLITE): Promise<TestDatabase<Tables>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-sqlite-'));
  const url = path.join(folder, 'services.db');
  if (from) fs.copyFileSync(from, url);
  const db = openDatabase<Tables>(url);
  return {
    db,
    url,
    close: async () => {
      await db.destroy();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPostgres<Tables>(from = NEXT_SCHEMA_POSTGRES): Promise<TestDatabase<Tables>> {
  const template = from && new URL(from).pathname.slice(1);
  const { url, drop } = await createPostgresDatabase(template);
  const db = openDatabase<Tables>(url);
  return {
    db,
    url,
    close: async () => {
      await db.destroy();
      await drop();
    },
  };
}
