import os from 'node:os';
import type { Payload } from 'payload';
import { currentLease } from './publisher-lease.ts';
import {
  heartbeatOf,
  readHeartbeat,
  type Heartbeat,
  type PublisherStatus,
} from './publishing-status.ts';
import type { Environment } from './environment.ts';

/**
 * With publishers on several machines, which succeed each other, the one that holds the lease tells its
 * status in the content database. Its row is of its epoch, so a former holder, however late, writes
 * another one.
 */
type Store = Pick<Payload['kv'], 'get' | 'set' | 'keys' | 'delete'>;

const STATUS = 'publisher-status ';
const STAND_BY = 'publisher-stand-by';
/** Interval of writes while nothing changes. */
const EVERY_MS = 3_000;
/** Maximum number of failing pages and documents in a row: a template can fail for every page. */
const LISTED_MAX = 100;
/** A publisher that stands by looks at the lease more often than this. */
const STANDING_BY_MS_MAX = 20_000;

const statusKey = (epoch: number): string => `${STATUS}${epoch}`;

/** The publisher of the moment, as every machine sees it. */
export interface PublisherState {
  heartbeat: Heartbeat;
  /** Name of the machine whose publisher holds the lease; null with a single machine. */
  machine: string | null;
  /** Name of a machine whose publisher stands by; null if there is none. */
  standBy: string | null;
}

/** The part of the environment that the reader needs. */
export type PublisherPlace = Pick<Environment, 'publisherStatusFile' | 'sharesPublishing'>;

/** The name of this machine for people. */
export const machineName = ({ publisherName }: Pick<Environment, 'publisherName'>): string =>
  publisherName ?? os.hostname().split('.')[0]!;

/** The status without the counts of edits, which readers take from metrics, and with bounded lists. */
function told(whole: PublisherStatus): PublisherStatus {
  const { edits: _, ...status } = whole;
  const { work, held } = status;
  const { failing, unlisted = 0 } = work;
  return {
    ...status,
    held: held.slice(0, LISTED_MAX),
    work: {
      ...work,
      failing: failing.slice(0, LISTED_MAX),
      unlisted: unlisted + Math.max(0, failing.length - LISTED_MAX),
    },
  };
}

/**
 * Writes the status of the holder of an epoch: a change at once, and every three seconds that it
 * lives. One write at a time; a status that comes meanwhile is left out.
 */
export function tellStatus(
  store: Store,
  { epoch, onTrouble = () => {} }: { epoch: number; onTrouble?: (error: unknown) => void },
) {
  let last = { text: '', at: -Infinity };
  let writing: Promise<void> | null = null;

  async function write(status: PublisherStatus): Promise<void> {
    const isFirst = last.text === '';
    await store.set(statusKey(epoch), status as never);
    last = { text: textOf(status), at: performance.now() };
    if (isFirst) await forgetFormer(store, epoch);
  }

  return {
    tell(given: PublisherStatus): void {
      const status = told(given);
      const isTold = textOf(status) === last.text && performance.now() - last.at < EVERY_MS;
      if (writing || isTold) return;
      writing = write(status)
        .catch(onTrouble)
        .finally(() => (writing = null));
    },
    settled: async (): Promise<void> => void (await writing),
  };
}

const textOf = (status: PublisherStatus): string => JSON.stringify({ ...status, at: '' });

/** Deletes the rows of earlier epochs. */
async function forgetFormer(store: Store, epoch: number): Promise<void> {
  for (const key of await store.keys())
    if (key.startsWith(STATUS) && Number(key.slice(STATUS.length)) < epoch) await store.delete(key);
}

/** Records that the publisher of a machine stands by. */
export const tellStandBy = (store: Store, machine: string): Promise<void> =>
  store.set(STAND_BY, { machine, at: new Date().toISOString() });

/** Reads the last status that the holder of an epoch, or one before, has written. */
export async function lastStatus(store: Store, now: number = Date.now()): Promise<Heartbeat> {
  const epochs = (await store.keys())
    .filter((key) => key.startsWith(STATUS))
    .map((key) => Number(key.slice(STATUS.length)));
  return heartbeatOf(await store.get(statusKey(Math.max(...epochs))), now);
}

/**
 * Reads the publisher's state: from the file of this machine where it is the only one, else from the content
 * database. A holder of an earlier version writes nothing there.
 */
export async function readPublisher(
  store: Pick<Store, 'get' | 'keys'>,
  { publisherStatusFile, sharesPublishing }: PublisherPlace,
  now: number = Date.now(),
): Promise<PublisherState> {
  const own = (): Heartbeat => readHeartbeat(publisherStatusFile, now);
  if (!sharesPublishing) return { heartbeat: own(), machine: null, standBy: null };
  const [lease, waiting] = await Promise.all([
    currentLease(store),
    store.get<{ machine: string; at: string }>(STAND_BY),
  ]);
  if (!lease) return { heartbeat: { kind: 'NeverSeen' }, machine: null, standBy: null };
  const status = heartbeatOf(await store.get(statusKey(lease.epoch)), now);
  const isStandingBy =
    waiting !== null &&
    waiting.machine !== lease.machine &&
    now - Date.parse(waiting.at) < STANDING_BY_MS_MAX;
  return {
    heartbeat: status.kind === 'NeverSeen' ? own() : status,
    machine: lease.machine ?? null,
    standBy: isStandingBy ? waiting.machine : null,
  };
}
