import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDatabase } from './database.ts';

export interface PostgresCluster {
  url: (database: string) => string;
  stop: () => void;
}

/** A cluster that a test stops and starts as it likes. */
export interface SeparateCluster extends PostgresCluster {
  /** The folder with `data`, the socket and the log. */
  folder: string;
  /** Ends the server at once, as a power cut does: it recovers from its log at the next start. */
  crash: () => void;
  /** Starts the server after a crash. */
  start: () => void;
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

const asRoot = () => process.getuid?.() === 0;

function runProgram(folder: string, program: string, ...args: string[]): void {
  const command = [path.join(postgresPrograms()!, program), ...args];
  const [file, ...rest] = asRoot() ? ['runuser', '-u', 'postgres', '--', ...command] : command;
  execFileSync(file!, rest, { cwd: folder, stdio: 'ignore' });
}

const clusterFolder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'pune-postgres-'));
const dataOf = (folder: string) => path.join(folder, 'data');
const urlIn = (folder: string) => (database: string) =>
  `postgres://services@localhost/${database}?host=${encodeURIComponent(folder)}`;

const INITDB_OPTIONS = '--username services --auth trust --encoding UTF8 --locale C --no-sync';

/** Settings of a server whose data no test needs after a crash of the machine. */
const SETTINGS = [
  'fsync=off',
  'shared_buffers=16MB',
  'jit=off',
  // Each worker opens a pool or two, and a machine may have many workers.
  'max_connections=400',
];

function initIn(folder: string): void {
  if (asRoot()) execFileSync('chown', ['postgres', folder]);
  runProgram(folder, 'initdb', '--pgdata', dataOf(folder), ...INITDB_OPTIONS.split(' '));
}

function startIn(folder: string, settings: readonly string[] = SETTINGS): void {
  const all = ['listen_addresses=', `unix_socket_directories=${folder}`, ...settings];
  const options = all.map((setting) => `-c ${setting}`).join(' ');
  const log = path.join(folder, 'log');
  const pgCtl = ['--pgdata', dataOf(folder), '--log', log, '--options', options, '--wait', 'start'];
  runProgram(folder, 'pg_ctl', ...pgCtl);
}

function stopIn(folder: string): void {
  runProgram(folder, 'pg_ctl', '--pgdata', dataOf(folder), '--mode', 'immediate', 'stop');
}

/**
 * Starts a separate cluster on a Unix socket: it needs no port and touches nothing else on the
 * machine. For suites that stop the server or count its connections; others share one.
 *
 * @param settings of `postgresql.conf`, such as `fsync=on`, in place of the usual ones
 */
export function startPostgres(settings?: readonly string[]): SeparateCluster {
  const folder = clusterFolder();
  initIn(folder);
  startIn(folder, settings);
  return {
    folder,
    url: urlIn(folder),
    crash: () => stopIn(folder),
    start: () => startIn(folder, settings),
    stop: () => {
      stopIn(folder);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Starts a server on the data that a test has put into `data` of a folder.
 *
 * @returns the cluster; `stop` leaves the folder to the test
 */
export function startPostgresOn(folder: string, settings?: readonly string[]): PostgresCluster {
  if (asRoot()) execFileSync('chown', ['postgres', folder]);
  startIn(folder, settings);
  return { url: urlIn(folder), stop: () => stopIn(folder) };
}

/** Tells the processes of a test run the folder of the cluster that they share. */
const SHARED_FOLDER = 'TEST_POSTGRES_FOLDER';
const START_MS_MAX = 120_000;
const startingIn = (folder: string) => path.join(folder, 'starting');
const readyIn = (folder: string) => path.join(folder, 'ready');

/**
 * Reserves the shared cluster of a test run, unless another project of the run has done so. It does
 * not start it: the first suite that needs it does. @returns a function that stops the cluster if it was started
 */
export function reserveSharedPostgres(): () => void {
  if (process.env[SHARED_FOLDER]) return () => {};
  const folder = clusterFolder();
  process.env[SHARED_FOLDER] = folder;
  return () => {
    delete process.env[SHARED_FOLDER];
    if (fs.existsSync(readyIn(folder))) stopIn(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

/** @returns the cluster that the suites of this run share; outside of a run, one of its own */
export async function sharedPostgres(): Promise<PostgresCluster> {
  const folder = process.env[SHARED_FOLDER];
  if (!folder) return startPostgres();
  for (const until = Date.now() + START_MS_MAX; !fs.existsSync(readyIn(folder)); await wait(20)) {
    if (takeStart(folder)) startShared(folder);
    else if (Date.now() > until)
      throw new Error(`[database] [testing] PostgreSQL did not start in ${folder}`);
  }
  return { url: urlIn(folder), stop: () => {} };
}

/** Only one process creates the folder, and so only one starts the server. */
function takeStart(folder: string): boolean {
  try {
    fs.mkdirSync(startingIn(folder));
    return true;
  } catch {
    return false;
  }
}

function startShared(folder: string): void {
  if (fs.existsSync(readyIn(folder))) return;
  try {
    initIn(folder);
    startIn(folder);
    fs.writeFileSync(readyIn(folder), '');
  } catch (error) {
    // The next suite tries again, and reports its own error.
    fs.rmSync(dataOf(folder), { recursive: true, force: true });
    fs.rmdirSync(startingIn(folder));
    throw error;
  }
}

/** Creates an empty database on a cluster. */
export const createDatabaseOn = (cluster: PostgresCluster, name: string): Promise<void> =>
  manage(cluster, `create database ${name}`);

async function manage(cluster: PostgresCluster, statement: string): Promise<void> {
  const admin = openDatabase<object>(cluster.url('postgres'));
  await sql.raw(statement).execute(admin);
  await admin.destroy();
}

export interface PostgresDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** Creates a database on the shared cluster: an empty one, or a copy of `template`. */
export async function createPostgresDatabase(template = 'template1'): Promise<PostgresDatabase> {
  const cluster = await sharedPostgres();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await manage(cluster, `create database ${name} template ${template}`);
  return {
    url: cluster.url(name),
    drop: async () => {
      // Functions keep their connections until their process ends.
      await manage(cluster, `drop database ${name} with (force)`);
      cluster.stop();
    },
  };
}
