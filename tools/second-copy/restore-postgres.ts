import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { query } from '../backup/databases.ts';
import { baseBackupsIn } from './base-backups.ts';
import { asServerAccount, postgresProgram, runProgram } from './postgres-programs.ts';
import { walFolder } from './postgres-servers.ts';

const END_SECONDS_MAX = 3600;
const POLL_MS = 100;

export interface RestoredServer {
  /** The base backup that the log was added to. */
  base: string;
  /** The time of the last transaction; null if there was none after the base backup. */
  lastAt: string | null;
}

const asOwner = (file: string, args: readonly string[]): Promise<string> => {
  const [program, all] = asServerAccount(file, args);
  return runProgram(program, all, { cwd: '/' });
};

/** The server's account reads what root has written. */
const giveToServer = (...places: string[]): void => {
  if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'postgres:postgres', ...places]);
};

/** Unpacks a base backup into an empty data folder of the server, and checks each file. */
async function unpack(base: string, dataDir: string, version: number): Promise<void> {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  for (const name of fs.readdirSync(base).filter((one) => one.endsWith('.tar.gz'))) {
    if (name !== 'base.tar.gz')
      throw new Error(
        `[second-copy] ${name} is of a tablespace: unpack it to its place by hand (PostgreSQL, pg_basebackup)`,
      );
    await runProgram('tar', ['-xzf', path.join(base, name), '-C', dataDir]);
  }
  fs.copyFileSync(path.join(base, 'backup_manifest'), path.join(dataDir, 'backup_manifest'));
  fs.chmodSync(dataDir, 0o700);
  giveToServer(dataDir);
  await asOwner(postgresProgram('pg_verifybackup', version), ['--no-parse-wal', dataDir]);
}

/**
 * The command by which the server reads its log. The last part ends in `.partial`. An error that is
 * no missing file must not look like the end of the log: the shell ends with 126 or more then.
 */
const restoreCommand = (wal: string): string => {
  const from = `'${wal.replaceAll("'", "'\\''")}'`;
  return `if [ -f ${from}/%f ]; then cp ${from}/%f "%p" || exit 200; elif [ -f ${from}/%f.partial ]; then cp ${from}/%f.partial "%p" || exit 200; else exit 1; fi`;
};

/** The log as a copy that the server's account can read. */
function readableWal(folder: string, scratch: string): string {
  const wal = walFolder(folder);
  if (process.getuid?.() !== 0) return wal;
  const copy = path.join(scratch, 'wal');
  fs.cpSync(wal, copy, { recursive: true });
  return copy;
}

const settingsOf = (scratch: string, dataDir: string, wal: string): string =>
  [
    `data_directory = '${dataDir}'`,
    `hba_file = '${scratch}/pg_hba.conf'`,
    `ident_file = '${scratch}/pg_ident.conf'`,
    "listen_addresses = ''",
    `unix_socket_directories = '${scratch}'`,
    // Connections wait until all of the log is applied.
    'hot_standby = off',
    'archive_mode = off',
    `restore_command = '${restoreCommand(wal).replaceAll("'", "''")}'`,
    "recovery_target_timeline = 'latest'",
    "recovery_target_action = 'promote'",
    "log_timezone = 'UTC'",
    '',
  ].join('\n');

/** Settings of the former server that would stop this one: commits would wait for a receiver. */
const OVERRIDES =
  '-c synchronous_standby_names= -c listen_addresses= -c archive_mode=off -c shared_preload_libraries= -c ssl=off';

/** Runs a server on restored data, on a private socket, until all of its log is applied. */
function privateServer({
  dataDir,
  scratch,
  version,
}: Record<'dataDir' | 'scratch', string> & { version: number }) {
  const log = path.join(scratch, 'log');
  const config = path.join(scratch, 'postgresql.conf');
  const pgCtl = (...args: string[]) =>
    asOwner(postgresProgram('pg_ctl', version), [
      '--pgdata',
      dataDir,
      '--wait',
      `--timeout=${END_SECONDS_MAX}`,
      ...args,
    ]);
  const said = (): string => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '');
  const failed = (cause: unknown) =>
    new Error(
      `[second-copy] The restored server does not start:\n${said().trim().split('\n').slice(-5).join('\n')}`,
      { cause },
    );
  return {
    start: () =>
      pgCtl(`--log=${log}`, `--options=-c config_file=${config} ${OVERRIDES}`, 'start').catch(
        (error: unknown) => {
          throw failed(error);
        },
      ),
    /** The server counts as started before it has applied its log, and answers only after that. */
    async untilRecovered(account: string): Promise<string> {
      const url = `postgres://${account}@localhost/postgres?host=${encodeURIComponent(scratch)}`;
      for (;;) {
        const answer = await query(url, 'select pg_is_in_recovery()').catch(() => null);
        if (answer?.trim() === 'f') return said();
        if (!fs.existsSync(path.join(dataDir, 'postmaster.pid'))) throw failed(null);
        await wait(POLL_MS);
      }
    },
    stop: () => pgCtl('--mode=fast', 'stop'),
  };
}

/**
 * Restores a server to its last acknowledged commit: the newest base backup, and all of the log
 * after it. The server runs on a private socket meanwhile, and is stopped at the end.
 *
 * @param dataDir an empty folder, or one that does not exist
 * @param account the account of the system in the database
 *
 * @throws an error for the operator
 */
export async function restorePostgresServer(
  folder: string,
  dataDir: string,
  account: string,
): Promise<RestoredServer> {
  const base = baseBackupsIn(folder).at(-1);
  if (!base) throw new Error(`[second-copy] ${folder} has no base backup`);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-recovery-'));
  try {
    const version = versionOf(base);
    await unpack(base, dataDir, version);
    fs.writeFileSync(path.join(dataDir, 'recovery.signal'), '');
    fs.writeFileSync(path.join(scratch, 'pg_hba.conf'), 'local all all trust\n');
    fs.writeFileSync(path.join(scratch, 'pg_ident.conf'), '');
    const settings = settingsOf(scratch, dataDir, readableWal(folder, scratch));
    fs.writeFileSync(path.join(scratch, 'postgresql.conf'), settings);
    giveToServer(scratch, path.join(dataDir, 'recovery.signal'));
    const server = privateServer({ dataDir, scratch, version });
    await server.start();
    try {
      return { base, lastAt: lastCommitIn(await server.untilRecovered(account)) };
    } finally {
      await server.stop();
      fs.rmSync(path.join(dataDir, 'backup_manifest'), { force: true });
    }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** The major version of the server that a base backup is of. */
function versionOf(base: string): number {
  const text = execFileSync('tar', ['-xzOf', path.join(base, 'base.tar.gz'), 'PG_VERSION'], {
    encoding: 'utf8',
  });
  return Number(text.trim());
}

/** The server's log names the last transaction of the recovery. */
const lastCommitIn = (log: string): string | null => {
  const [, day, time] = /transaction was at log time (\S+) ([\d:.]+)/.exec(log) ?? [];
  return day ? new Date(`${day}T${time}Z`).toISOString() : null;
};
