import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '@pune/std/errors';
import { readableUntil, type Bucket } from './bucket.ts';
import {
  compressOne,
  fetchComing,
  fetchNext,
  openCopies,
  showNewest,
  type Copies,
} from './copies.ts';
import { HEAD, HOSTS, type Head, type HostState, type PortalHead } from './log.ts';

export interface ReplicaOptions {
  bucket: Bucket;
  /** Name of this host among the hosts: letters, digits and `-`. */
  host: string;
  /** Folder of the releases of all portals, which the host serves. */
  root: string;
  pollMs?: number;
  /** Interval of acknowledgements while nothing changes. */
  beatMs?: number;
  /** False for a publisher that stands by: it serves no visitor, so the holder does not wait for it. */
  isHost?: boolean;
  log?: (event: string, details: Record<string, unknown>) => void;
  /** The clock of instants, in milliseconds since 1970; durations are not measured by it. */
  now?: () => number;
}

export interface ReplicaStatus {
  /** When the head was last read, in milliseconds since 1970. */
  seenAt: number;
  /** Portals that do not show the newest commit, or have not fetched the one that comes. */
  behind: string[];
}

/** Longest wait for the instant of display, however wrong a clock is. */
const TOGETHER_MS_MAX = 2000;
const RETRY_MS_MAX = 5000;
/**
 * A replica may die just after an acknowledgement or just before the next one, and is then waited for
 * between 12 and 15 s; a load balancer leaves its host out after 11 s at most.
 */
const BEAT_MS = 3000;

/** A host that follows a bucket. */
interface Following extends Required<ReplicaOptions> {
  readonly portals: Map<string, Copies>;
  /** Downloads of releases that will become live, by portal. */
  readonly fetching: Map<string, Promise<void>>;
  head: Head | null;
  /** Tag of the head that was read last. */
  tag: string | undefined;
  seenAt: number;
  beat: number;
  /** The states that the publisher was told last, and when by the monotonic clock. */
  acknowledged: { text: string; at: number };
  /** Aborted when the replica is stopped: what it reads then is left for its next start. */
  readonly stopped: AbortSignal;
}

export type Replica = ReturnType<typeof createReplica>;

/**
 * Keeps the releases of one host equal to the bucket: fetches each commit, shows it at its instant,
 * and acknowledges it. Everything can be repeated, so a replica that was killed goes on.
 */
export function createReplica(options: ReplicaOptions) {
  const now = options.now ?? Date.now;
  const stopping = new AbortController();
  const following: Following = {
    pollMs: 100,
    beatMs: BEAT_MS,
    isHost: true,
    log: () => {},
    ...options,
    bucket: readableUntil(stopping.signal, options.bucket),
    now,
    portals: new Map(),
    fetching: new Map(),
    head: null,
    tag: undefined,
    seenAt: 0,
    beat: now(),
    acknowledged: { text: '', at: 0 },
    stopped: stopping.signal,
  };
  return {
    /** Follows the bucket until stopped. */
    run: (onStatus: (status: ReplicaStatus) => void = () => {}) => run(following, onStatus),
    stop: (): void => stopping.abort(),
  };
}

async function run(following: Following, onStatus: (status: ReplicaStatus) => void): Promise<void> {
  const { pollMs, log, portals, stopped } = following;
  for (let failures = 0; !stopped.aborted;) {
    try {
      await follow(following);
      failures = 0;
      // Most of the time there is nothing to show.
      const end = performance.now() + pollMs;
      while (performance.now() < end && [...portals.values()].some(compressOne));
    } catch (error) {
      if (stopped.aborted) break;
      failures += 1;
      log('replica-behind', { failures, error: messageOf(error) });
    }
    onStatus(statusOf(following));
    const pauseMs = failures > 0 ? Math.min(pollMs * 2 ** failures, RETRY_MS_MAX) : pollMs;
    await wait(pauseMs, null, { signal: stopped }).catch(() => {});
  }
  await Promise.all(following.fetching.values());
  // The publisher waits for this host no more.
  if (following.isHost) await following.bucket.delete(keyOf(following)).catch(() => {});
}

/** Does what the head asks for, and acknowledges it. */
async function follow(following: Following): Promise<void> {
  const found = await following.bucket.get(HEAD, following.tag);
  if (found !== null && found !== 'unchanged') {
    following.head = JSON.parse(found.body.toString('utf8')) as Head;
    following.tag = found.tag;
  }
  following.seenAt = following.now();
  const entries = Object.entries(following.head?.portals ?? {});
  for (const [portal, { next }] of entries) fetchBeside(following, portal, next);
  const shown = await Promise.allSettled(entries.map((entry) => show(following, ...entry)));
  await acknowledge(following);
  for (const one of shown) if (one.status === 'rejected') throw one.reason;
}

function copiesOf({ portals, root, bucket }: Following, portal: string): Copies {
  let copies = portals.get(portal);
  if (!copies) portals.set(portal, (copies = openCopies(path.join(root, portal), bucket)));
  return copies;
}

/** Fetches the next release of a portal beside the edits of the live one. */
function fetchBeside(following: Following, portal: string, next: string | null): void {
  const { fetching, log, stopped } = following;
  const copies = copiesOf(following, portal);
  if (next === null || copies.next?.key === next || fetching.has(portal)) return;
  const ended = fetchNext(copies, next)
    .catch((error: unknown) => {
      if (!stopped.aborted) log('not-fetched', { portal, error: messageOf(error) });
    })
    .finally(() => fetching.delete(portal));
  fetching.set(portal, ended);
}

async function show(following: Following, portal: string, newest: PortalHead): Promise<void> {
  const copies = copiesOf(following, portal);
  if (copies.shown?.tip !== newest.tip)
    await showNewest(copies, newest, async () => {
      const waitMs = Math.min(newest.at - following.now(), TOGETHER_MS_MAX);
      if (waitMs > 0) await wait(waitMs);
    });
  await fetchComing(copies, newest);
}

const keyOf = ({ host }: Following): string => `${HOSTS}${host}.json`;

/** Tells the publisher which commits this host shows, and that it lives. */
async function acknowledge(following: Following): Promise<void> {
  const { portals, acknowledged, beatMs, bucket, isHost } = following;
  if (!isHost) return;
  const states: HostState['portals'] = {};
  for (const [portal, { shown, next, coming }] of portals)
    states[portal] = {
      tip: shown?.tip ?? null,
      next: next?.key ?? null,
      coming: coming?.key ?? null,
    };
  const text = JSON.stringify(states);
  if (text === acknowledged.text && performance.now() - acknowledged.at < beatMs) return;
  const state: HostState = { beat: ++following.beat, portals: states };
  await bucket.put(keyOf(following), Buffer.from(JSON.stringify(state)));
  following.acknowledged = { text, at: performance.now() };
}

/** Returns `true` for a host that lacks the newest commit, or an edit that others wait to show. */
const isBehind = (copies: Copies | undefined, { tip, coming }: PortalHead): boolean =>
  copies?.shown?.tip !== tip || (!!coming && copies.coming?.key !== coming);

const statusOf = ({ seenAt, head, portals }: Following): ReplicaStatus => ({
  seenAt,
  behind: Object.entries(head?.portals ?? {})
    .filter(([portal, newest]) => isBehind(portals.get(portal), newest))
    .map(([portal]) => portal),
});
