import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { syncFolder } from '../../packages/database/synced-files.ts';
import { sqliteFileOf } from './installation.ts';
import type { DatabaseEntry } from './manifests.ts';
import { dumpMongodb, restoreMongodb } from './mongodb.ts';
import { copyDurably } from './objects.ts';

const run = promisify(execFile);
/** All pages in one step: copied in one read transaction, which no writer can restart. */
const ALL_PAGES = 2 ** 31 - 1;
const BUSY_MS = 10_000;
const OUTPUT_BYTES_MAX = 16 * 1024 * 1024;

export type DatabaseKind = DatabaseEntry['kind'];
export type DatabaseFacts = Pick<DatabaseEntry, 'kind' | 'at' | 'schema' | 'position'>;

export const kindOf = (url: string): DatabaseKind =>
  /^postgres(ql)?:/.test(url) ? 'postgres' : /^mongodb(\+srv)?:/.test(url) ? 'mongodb' : 'sqlite';

/** Runs a program of the database's own tools. @throws an error with its last words */
async function runTool(
  program: string,
  args: string[],
  env: Record<string, string>,
): Promise<string> {
  try {
    const { stdout } = await run(program, args, {
      env: { ...process.env, ...env },
      maxBuffer: OUTPUT_BYTES_MAX,
    });
    return stdout;
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT')
      throw new Error(`[backup] ${program} is not installed: install the tools of this database`, {
        cause: error,
      });
    throw new Error(`[backup] ${program} failed: ${stderr.trim().split('\n').at(-1)}`, {
      cause: error,
    });
  }
}

/** Passes the password by the environment: every account of a machine can read command lines. */
function postgresTool(program: string, url: string, args: string[]): Promise<string> {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  return runTool(program, [...args, `--dbname=${address.href}`], {
    ...(password && { PGPASSWORD: password }),
  });
}

export const query = (url: string, sql: string): Promise<string> =>
  postgresTool('psql', url, ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '-c', sql]);

const MIGRATION_TABLES = /(_migrations|^payload_migrations|^kysely_migration)$/;

function factsOfSqlite(file: string): Pick<DatabaseFacts, 'schema' | 'position'> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = db
      .prepare("select name from sqlite_master where type = 'table' order by name")
      .all() as { name: string }[];
    const schema: Record<string, string> = {};
    for (const { name } of tables.filter((table) => MIGRATION_TABLES.test(table.name))) {
      const last = db.prepare(`select name from "${name}" order by name desc limit 1`).get();
      if (last) schema[name] = (last as { name: string }).name;
    }
    if (!tables.some(({ name }) => name === 'second_copy')) return { schema };
    const row = db.prepare('select sequence from second_copy').get() as { sequence: number };
    return { schema, position: row.sequence };
  } finally {
    db.close();
  }
}

/**
 * Copies a SQLite database in use to one file without a log.
 *
 * @throws if the database does not exist
 */
export async function copySqlite(source: string, target: string): Promise<void> {
  if (!fs.existsSync(source)) throw new Error(`[backup] There is no database at ${source}`);
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  fs.closeSync(fs.openSync(target, 'w', 0o600));
  const db = new DatabaseSync(source, { readOnly: true, timeout: BUSY_MS });
  try {
    await backup(db, target, { rate: ALL_PAGES });
  } finally {
    db.close();
  }
  const copy = new DatabaseSync(target);
  copy.exec('pragma journal_mode = delete');
  copy.close();
}

async function schemaOfPostgres(url: string): Promise<Record<string, string>> {
  const names = (
    await query(url, "select tablename from pg_tables where schemaname = 'public' order by 1")
  )
    .split('\n')
    .filter((name) => MIGRATION_TABLES.test(name));
  const schema: Record<string, string> = {};
  for (const name of names) {
    const last = (await query(url, `select max(name) from "${name}"`)).trim();
    if (last) schema[name] = last;
  }
  return schema;
}

/**
 * Writes a consistent copy of a database in use to a file.
 *
 * @throws an error for the operator: a tool is missing, or the database does not answer
 */
export async function copyDatabase(
  url: string,
  target: string,
  { root, now }: { root: string; now: () => Date },
): Promise<DatabaseFacts> {
  const kind = kindOf(url);
  const at = now().toISOString();
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  if (kind === 'sqlite') {
    await copySqlite(sqliteFileOf(url, root)!, target);
    return { kind, at, ...factsOfSqlite(target) };
  }
  if (kind === 'postgres') {
    const schema = await schemaOfPostgres(url);
    await postgresTool('pg_dump', url, [
      '--format=custom',
      '--no-owner',
      '--no-privileges',
      '--exclude-schema=replaced_*',
      `--file=${target}`,
    ]);
    return { kind, at, schema };
  }
  await dumpMongodb(url, target);
  return { kind, at, schema: {} };
}

const tableCount = async (url: string): Promise<number> =>
  Number(await query(url, "select count(*) from pg_tables where schemaname = 'public'"));

/**
 * Restores a PostgreSQL database in one transaction.
 *
 * @param aside the name of a schema in which present tables are kept; null refuses present tables
 */
async function restorePostgres(source: string, url: string, aside: string | null): Promise<void> {
  if ((await tableCount(url)) > 0) {
    if (aside === null)
      throw new Error(
        `[backup] The database ${new URL(url).pathname.slice(1)} has tables: give an empty one, or --replace, which keeps the present tables in a schema of their own`,
      );
    await query(url, `alter schema public rename to "${aside}"; create schema public`);
  }
  await postgresTool('pg_restore', url, [
    '--no-owner',
    '--no-privileges',
    '--exit-on-error',
    '--single-transaction',
    source,
  ]);
}

/**
 * Restores a database from the file of `copyDatabase`.
 *
 * @throws if the target is not empty and `aside` is null
 */
export async function restoreDatabase(
  source: string,
  url: string,
  { kind, root, aside }: { kind: DatabaseKind; root: string; aside: string | null },
): Promise<void> {
  if (kind !== kindOf(url))
    throw new Error(
      `[backup] The backup is of ${kind}, and the address is of ${kindOf(url)}: a backup is restored into the same kind of database`,
    );
  if (kind === 'postgres') return restorePostgres(source, url, aside);
  if (kind === 'mongodb') return restoreMongodb(source, url, aside);
  const file = sqliteFileOf(url, root)!;
  if (fs.existsSync(file) && aside === null)
    throw new Error(
      `[backup] There is a database at ${file} already: give --replace to keep it aside`,
    );
  for (const one of ['', '-wal', '-shm'])
    if (fs.existsSync(file + one)) fs.renameSync(file + one, `${file}.${aside}${one}`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  copyDurably(source, `${file}.tmp`);
  fs.renameSync(`${file}.tmp`, file);
  syncFolder(path.dirname(file));
}
