import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createQueue } from '@pune/std/queue';
import { Conflict, type Bucket } from './bucket.ts';
import { HEAD, HOSTS, type Head, type HostState, type PortalHead } from './log.ts';

/** The error of a publisher that wrote after another one had taken over. It must end. */
export class Superseded extends Error {
  constructor(epoch: number) {
    super(
      `[publisher] [replication] Another publisher has taken over (epoch ${epoch}): this one may not write any more`,
    );
    this.name = 'Superseded';
  }
}

export interface WriterOptions {
  bucket: Bucket;
  /** A host whose acknowledgement stands still for this long is no longer waited for. */
  hostExpiresMs?: number;
  pollMs?: number;
  log?: (event: string, details: Record<string, unknown>) => void;
  now?: () => number;
}

export type Writer = Awaited<ReturnType<typeof openWriter>>;

const EMPTY: Head = { epoch: 0, writer: '', portals: {} };
const CLAIMS_MAX = 10;

async function readHead(bucket: Bucket): Promise<{ head: Head; tag: string | null }> {
  const found = await bucket.get(HEAD);
  if (found === null || found === 'unchanged') return { head: EMPTY, tag: null };
  return { head: JSON.parse(found.body.toString('utf8')) as Head, tag: found.tag };
}

/**
 * Begins an epoch: from now on only this writer changes the head, because each change replaces the
 * version that this writer has seen last. All portals of an installation share the writer.
 */
export async function openWriter({
  bucket,
  hostExpiresMs = 15_000,
  pollMs = 50,
  log = () => {},
  now = Date.now,
}: WriterOptions) {
  const writer = randomUUID();
  let { head, tag } = await readHead(bucket);
  for (let tries = 1; ; tries++) {
    const next: Head = { ...head, epoch: head.epoch + 1, writer };
    try {
      tag = await bucket.put(HEAD, encode(next), tag ?? 'absent');
      head = next;
      break;
    } catch (error) {
      if (!(error instanceof Conflict) || tries >= CLAIMS_MAX) throw error;
      ({ head, tag } = await readHead(bucket));
    }
  }
  const inOrder = createQueue();
  /** True after a write whose result is unknown: it may have become the head. */
  let isUnsure = false;

  /** Reads the head again after a write whose result is unknown. */
  async function settle(): Promise<void> {
    if (!isUnsure) return;
    const now = await readHead(bucket);
    if (now.head.writer !== writer) throw new Superseded(now.head.epoch);
    ({ head, tag } = now);
    isUnsure = false;
  }

  /** Replaces the head of a portal. */
  const change = (portal: string, next: PortalHead): Promise<void> =>
    inOrder(async () => {
      await settle();
      const changed: Head = { ...head, portals: { ...head.portals, [portal]: next } };
      try {
        tag = await bucket.put(HEAD, encode(changed), tag!);
        head = changed;
      } catch (error) {
        isUnsure = true;
        if (error instanceof Conflict) await settle();
        throw error;
      }
    });

  /** The last acknowledgement of each host, and when its beat last changed. */
  const hosts = new Map<string, { state: HostState; tag: string; changedAt: number }>();

  async function look(key: string): Promise<void> {
    const known = hosts.get(key);
    const found = await bucket.get(key, known?.tag);
    if (found === null) hosts.delete(key);
    else if (found !== 'unchanged')
      hosts.set(key, {
        state: JSON.parse(found.body.toString('utf8')) as HostState,
        tag: found.tag,
        changedAt: now(),
      });
  }

  /** Reads the acknowledgements, and returns the hosts that still acknowledge anything. */
  async function liveHosts(): Promise<{ host: string; state: HostState }[]> {
    const keys = await bucket.list(HOSTS);
    for (const key of hosts.keys()) if (!keys.includes(key)) hosts.delete(key);
    await Promise.all(keys.map(look));
    return [...hosts]
      .filter(([, { changedAt }]) => now() - changedAt < hostExpiresMs)
      .map(([key, { state }]) => ({ host: key.slice(HOSTS.length, -'.json'.length), state }));
  }

  /**
   * Waits until every live host has acknowledged a commit of a portal: shown it, or fetched it.
   * A host that died is waited for until its acknowledgement expires; it has made itself unready
   * before.
   */
  async function acknowledged(portal: string, key: string, what: 'tip' | 'next'): Promise<void> {
    const lacks = ({ state }: { state: HostState }) => state.portals[portal]?.[what] !== key;
    const startedAt = now();
    for (let isLate = false; ;) {
      const late = (await liveHosts()).filter(lacks);
      if (late.length === 0) return;
      if (!isLate && now() - startedAt > hostExpiresMs) {
        isLate = true;
        log('hosts-late', { portal, hosts: late.map(({ host }) => host) });
      }
      await wait(pollMs);
    }
  }

  return {
    bucket,
    epoch: head.epoch,
    portal: (id: string): PortalHead | null => head.portals[id] ?? null,
    /** Learns the result of the last write where it is unknown. */
    settled: () => inOrder(settle),
    change,
    acknowledged,
    liveHosts,
    now,
  };
}

const encode = (head: Head): Buffer => Buffer.from(JSON.stringify(head));
