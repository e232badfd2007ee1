import { setTimeout as wait } from 'node:timers/promises';
import type { Bucket } from './bucket.ts';
import { HOSTS, type HostPortal, type HostState } from './log.ts';

/** The acknowledgements of hosts, as a publisher watches them. */
export interface Hosts {
  readonly bucket: Bucket;
  /** A host whose acknowledgement stands still for this long is no longer waited for. */
  readonly expiresMs: number;
  readonly pollMs: number;
  readonly log: (event: string, details: Record<string, unknown>) => void;
  /** Milliseconds of a clock that is never set. */
  readonly monotonic: () => number;
  /** The last acknowledgement of each host by its key, and when it last changed. */
  readonly known: Map<string, { state: HostState; tag: string; changedAt: number }>;
  /** The commits that hosts had, by key of the host, which have been waited for in vain. */
  readonly stuck: Map<string, string>;
}

/** Reads the acknowledgements, and returns those that still change. */
async function livingHosts(hosts: Hosts): Promise<[key: string, state: HostState][]> {
  const { bucket, known, monotonic, expiresMs } = hosts;
  const keys = await bucket.list(HOSTS);
  for (const key of known.keys()) if (!keys.includes(key)) known.delete(key);
  await Promise.all(keys.map((key) => look(hosts, key)));
  return [...known]
    .filter(([, { changedAt }]) => monotonic() - changedAt < expiresMs)
    .map(([key, { state }]) => [key, state]);
}

async function look({ bucket, known, monotonic }: Hosts, key: string): Promise<void> {
  const found = await bucket.get(key, known.get(key)?.tag);
  if (found === null) known.delete(key);
  else if (found !== 'unchanged')
    known.set(key, {
      state: JSON.parse(found.body.toString('utf8')) as HostState,
      tag: found.tag,
      changedAt: monotonic(),
    });
}

/**
 * Waits until every living host has acknowledged a commit of a portal: shown it (`tip`), or fetched
 * it (`next`, `coming`). A host that died is waited for until its acknowledgement expires, and one
 * that lives and does not get on for as long: both have made themselves unready before.
 * @param isPatient true to wait for living hosts however long they take, beside other work
 */
export async function untilAcknowledged(
  hosts: Hosts,
  portal: string,
  commit: string,
  what: keyof HostPortal,
  isPatient = false,
): Promise<void> {
  const { monotonic, expiresMs, stuck, log, pollMs } = hosts;
  const startedAt = monotonic();
  let readAt = startedAt;
  for (let isTold = false; ; await wait(pollMs)) {
    const living = await livingHosts(hosts).catch((error: unknown) => {
      if (monotonic() - readAt > expiresMs) throw error;
      return null;
    });
    if (living === null) continue;
    readAt = monotonic();
    const late = living.filter(
      ([key, { portals }]) =>
        isLate(portals[portal], commit, what) && stuck.get(key) !== JSON.stringify(portals),
    );
    if (late.length === 0) return;
    if (isTold || monotonic() - startedAt <= expiresMs) continue;
    isTold = true;
    log('hosts-late', { portal, hosts: late.map(([key]) => key) });
    // Not waited for again before it gets on.
    if (!isPatient) for (const [key, { portals }] of late) stuck.set(key, JSON.stringify(portals));
  }
}

function isLate(has: HostPortal | undefined, commit: string, what: keyof HostPortal): boolean {
  // Hosts of a former version fetch an edit when they show it.
  const isFormer = what === 'coming' && has?.coming === undefined;
  return !isFormer && has?.[what] !== commit;
}
