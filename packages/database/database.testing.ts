import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from './database.ts';
import type { Kysely } from 'kysely';

/** A database for one test file. Open `url` to connect to it as another process would. */
export type TestDatabase<Tables> = { db: Kysely<Tables>; url: string; close: () => Promise<void> };
export type DatabaseKind = {
  name: string;
  /** The reason why this kind cannot run here. */ missing: string | null;
  open: <Tables>() => Promise<TestDatabase<Tables>>;
};

/**
 * All kinds of database that the product supports. `describe.each(databaseKinds)` gives each a
 * fresh, empty database.
 */
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

/** Finds the folder of the server's programs; Debian keeps them outside `PATH`. */
function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = fs.existsSync(debian)
    ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return (
    folders.find(
      (folder) =>
        fs.existsSync(path.join(folder, 'initdb')) && fs.existsSync(path.join(folder, 'pg_ctl')),
    ) ?? null
  );
}

/** @returns the reason why PostgreSQL cannot run here, or `null` if it can */
export function postgresMissing(): string | null {
  if (!postgresPrograms())
    return 'no PostgreSQL server programs (initdb, pg_ctl) on this machine: install the package postgresql';
  if (process.getuid?.() === 0 && spawnSync('id', ['postgres']).status !== 0)
    return 'PostgreSQL refuses to run as root and there is no user "postgres"';
  return null;
}

/**
 * Starts a separate cluster on a Unix socket: it needs no port and touches nothing else on the
 * machine.
 */
export function startPostgres(): { url: (database: string) => string; stop: () => void } {
  const programs = postgresPrograms()!;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-postgres-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) execFileSync('chown', ['postgres', folder]);
  const run = (program: string, ...args: string[]) => {
    const command = [path.join(programs, program), ...args];
    const [file, ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    return execFileSync(file!, rest, { cwd: folder, stdio: 'ignore' });
  };
  const data = path.join(folder, 'data');
  run(
    'initdb',
    '--pgdata',
    data,
    '--username',
    'services',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--locale',
    'C',
    '--no-sync',
  );
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c shared_buffers=16MB -c max_connections=100`;
  run(
    'pg_ctl',
    '--pgdata',
    data,
    '--log',
    path.join(folder, 'log'),
    '--options',
    settings,
    '--wait',
    'start',
  );
  return {
    url: (database) =>
      `postgres://services@localhost/${database}?host=${encodeURIComponent(folder)}`,
    stop: () => {
      run('pg_ctl', '--pgdata', data, '--mode', 'immediate', 'stop');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPostgres<Tables>(): Promise<TestDatabase<Tables>> {
  const server = startPostgres();
  const url = server.url('postgres');
  const db = openDatabase<Tables>(url);
  return {
    db,
    url,
    close: async () => {
      await db.destroy();
      server.stop();
    },
  };
}
