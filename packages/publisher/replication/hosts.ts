import { setTimeout as wait } from 'node:timers/promises';
import type { Bucket } from './bucket.ts';
import { HOSTS, type HostState } from './log.ts';

/** The acknowledgements of hosts, as a publisher watches them. */
export interface Hosts {
  readonly bucket: Bucket;
  /** A host whose acknowledgement stands still for this long is no longer waited for. */
  readonly expiresMs: number;
  readonly pollMs: number;
  readonly log: (event: string, details: Record<string, unknown>) => void;
  readonly now: () => number;
  /** The last acknowledgement of each host by its key, and when it last changed. */
  readonly known: Map<string, { state: HostState; tag: string; changedAt: number }>;
}

/** Reads the acknowledgements, and returns those that still change. */
async function livingHosts(hosts: Hosts): Promise<[key: string, state: HostState][]> {
  const { bucket, known, now, expiresMs } = hosts;
  const keys = await bucket.list(HOSTS);
  for (const key of known.keys()) if (!keys.includes(key)) known.delete(key);
  await Promise.all(keys.map((key) => look(hosts, key)));
  return [...known]
    .filter(([, { changedAt }]) => now() - changedAt < expiresMs)
    .map(([key, { state }]) => [key, state]);
}

async function look({ bucket, known, now }: Hosts, key: string): Promise<void> {
  const found = await bucket.get(key, known.get(key)?.tag);
  if (found === null) known.delete(key);
  else if (found !== 'unchanged')
    known.set(key, {
      state: JSON.parse(found.body.toString('utf8')) as HostState,
      tag: found.tag,
      changedAt: now(),
    });
}

/**
 * Waits until every living host has acknowledged a commit of a portal: shown it (`tip`), or fetched
 * it (`next`). A host that died is waited for until its acknowledgement expires; it has made itself
 * unready before.
 */
export async function untilAcknowledged(
  hosts: Hosts,
  portal: string,
  commit: string,
  what: 'tip' | 'next',
): Promise<void> {
  const startedAt = hosts.now();
  for (let isLate = false; ;) {
    const late = (await livingHosts(hosts)).filter(
      ([, { portals }]) => portals[portal]?.[what] !== commit,
    );
    if (late.length === 0) return;
    if (!isLate && hosts.now() - startedAt > hosts.expiresMs) {
      isLate = true;
      hosts.log('hosts-late', { portal, hosts: late.map(([key]) => key) });
    }
    await wait(hosts.pollMs);
  }
}
