import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { query } from '../backup/databases.ts';
import { baseBackupsIn, makeBaseBackup } from './base-backups.ts';
import { startReceiver } from './postgres-programs.ts';
import { RECEIVER, walFolder, type PostgresServer } from './postgres-servers.ts';
import { postgresState, shortcomingsOf, type PostgresState } from './postgres-state.ts';

/** Rows that are deleted in the database leave the second copy with the next base backup. */
const BASE_MS_MAX = 24 * 60 * 60 * 1000;
const CONNECT_POLL_MS = 200;
const CONNECT_MS_MAX = 60_000;

const segmentBytesOf = ({ settings }: PostgresState): number => {
  const [, size, unit] = /^(\d+)(kB|MB|GB)$/.exec(settings.wal_segment_size ?? '16MB')!;
  return Number(size) * { kB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }[unit as 'kB' | 'MB' | 'GB'];
};

/** The start of a base backup, in milliseconds since 1970. */
const madeAt = (base: string): number => {
  const [day, time] = base.slice(base.lastIndexOf('base-') + 5).split('T') as [string, string];
  return Date.parse(`${day}T${time.replace('-', ':').replace('-', ':')}`);
};

/** Copies a server: a base backup, and the log since then. */
export function createPostgresCopier(
  { url, folder, name }: Pick<PostgresServer, 'url' | 'folder' | 'name'>,
  { now = () => new Date(), slot = RECEIVER, say = console.log as (line: string) => void } = {},
) {
  let receiver: ChildProcess | null = null;
  let told = '';

  const isReceiving = (): boolean => receiver !== null && receiver.exitCode === null;

  async function endReceiver(): Promise<void> {
    const child = receiver;
    receiver = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    // Everything that it acknowledged is synced.
    child.kill('SIGKILL');
    await ended;
  }

  /** Forgets a log with a hole: what follows begins with a new base backup. */
  async function beginAnew(): Promise<void> {
    await endReceiver();
    // Both are kept until the new base backup is complete, beside it.
    if (fs.existsSync(walFolder(folder)))
      fs.renameSync(walFolder(folder), `${folder}/former-wal-${now().getTime()}`);
    for (const base of baseBackupsIn(folder))
      fs.renameSync(base, base.replace(/base-([^/]*)$/, 'former-base-$1'));
    fs.mkdirSync(walFolder(folder), { recursive: true, mode: 0o700 });
    await query(
      url,
      `select pg_drop_replication_slot(slot_name) from pg_replication_slots
       where slot_name = '${slot}' and not active`,
    );
    await query(url, `select pg_create_physical_replication_slot('${slot}', true)`);
  }

  const deleteFormer = (): void => {
    for (const one of fs.readdirSync(folder))
      if (one.startsWith('former-')) fs.rmSync(`${folder}/${one}`, { recursive: true });
  };

  async function untilStreaming(): Promise<PostgresState> {
    for (const until = Date.now() + CONNECT_MS_MAX; ; await wait(CONNECT_POLL_MS)) {
      const state = await postgresState(url, slot);
      if (state.receiver !== null) return state;
      if (!isReceiving()) throw new Error('[second-copy] pg_receivewal ended: see its words above');
      if (Date.now() > until)
        throw new Error('[second-copy] pg_receivewal does not stream: see its words above');
    }
  }

  function tell(words: string): void {
    if (words !== told) say(`[second-copy] [${name}] ${words}`);
    told = words;
  }

  return {
    /**
     * Does what is missing: slot, receiver, base backup. Idempotent.
     *
     * @returns the reasons for which commits do not wait for the copy
     *
     * @throws an error for the operator; call it again then
     */
    async maintain(): Promise<string[]> {
      const { version, slot: found } = await postgresState(url, slot);
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (!found || found.lost) await beginAnew();
      fs.mkdirSync(walFolder(folder), { recursive: true, mode: 0o700 });
      if (!isReceiving())
        receiver = startReceiver(url, { folder: walFolder(folder), slot, version });
      const state = await untilStreaming();
      const newest = baseBackupsIn(folder).at(-1);
      if (!newest || now().getTime() - madeAt(newest) > BASE_MS_MAX) {
        const segmentBytes = segmentBytesOf(state);
        const base = await makeBaseBackup(url, { folder, version, segmentBytes, now: now() });
        deleteFormer();
        tell(`A base backup is in ${base}`);
      }
      const problems = shortcomingsOf(state).map(({ message }) => message);
      if (problems.length === 0) tell('Every commit is copied before it is acknowledged');
      return problems;
    },
    close: endReceiver,
  };
}
