import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { openDatabase } from './database.ts';
import { createPostgresDatabase, postgresMissing } from './postgres.testing.ts';

/** A database for one test file. Open `url` to connect to it as another process would. */
export type TestDatabase<Tables> = { db: Kysely<Tables>; url: string; close: () => Promise<void> };
/** Opens a fresh, empty database. */
export type OpenTestDatabase = <Tables>() => Promise<TestDatabase<Tables>>;
export type DatabaseKind = {
  name: 'SQLite' | 'PostgreSQL';
  /** The reason why this kind cannot run here. */
  missing: string | null;
  open: OpenTestDatabase;
};

/** All kinds of database that the product supports. */
export const databaseKinds: DatabaseKind[] = [
  { name: 'SQLite', missing: null, open: openSqlite },
  { name: 'PostgreSQL', missing: postgresMissing(), open: openPostgres },
];

async function openSqlite<Tables>(): Promise<TestDatabase<Tables>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-sqlite-'));
  const url = path.join(folder, 'services.db');
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

async function openPostgres<Tables>(): Promise<TestDatabase<Tables>> {
  const { url, drop } = await createPostgresDatabase();
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
