import type { Payload } from 'payload';
import type { Snapshot } from '@pune/content/snapshot';
import type { Publisher } from '@pune/publisher';
import { applyWaiting, type Outbox } from '@pune/publisher/outbox';
import type { PublishedPortal } from '@pune/publisher/published-portal';
import type { TargetOpener } from '@pune/publisher/targets/env.ts';
import { messageOf } from '@pune/std/errors';
import type { Lease } from './publisher-lease.ts';
import { sweep } from './sweep.ts';

/** A publisher goes on where one on another machine ended, with a copy of its snapshot. */

type Log = (event: string, details: object) => void;

/** Clocks of two machines may differ by this much. */
const CLOCKS_MS = 60_000;
const KEEP_EVERY_MS = 60_000;

interface TakeOver {
  cms: Payload;
  snapshot: Snapshot;
  publisher: Publisher;
  outbox: Outbox;
  /** Instant of the copy of the snapshot. */
  inheritedAt: number;
  log: Log;
}

/**
 * Brings the inherited snapshot up to date, and the pages with it. Changes that were acknowledged
 * after the copy have left the outbox: their receipts say which documents they were of.
 *
 * The former holder may have checked its lease and acknowledge changes only now, with pages that are
 * already shown. So the outbox is read before the receipts, and again after the sweep, which leaves
 * out documents that wait: each of its changes is in one of the reads, or in the receipts.
 */
export async function takeOver(options: TakeOver): Promise<void> {
  const { cms, snapshot, publisher, outbox, inheritedAt, log } = options;
  const startedAt = performance.now();
  const takeIn = () => applyWaiting(outbox, publisher.intake);
  await publisher.takeOver(async () => {
    await takeIn();
    const doubted = await acknowledgedSince(cms, inheritedAt - CLOCKS_MS);
    const found = await sweep(cms, snapshot, { doubted });
    await takeIn();
    log('caught-up', { doubted: doubted.size, found });
  });
  log('taken-over', { ms: Math.round(performance.now() - startedAt) });
}

/** Returns the documents whose changes were acknowledged since an instant. */
async function acknowledgedSince(cms: Payload, since: number): Promise<Set<string>> {
  const { docs } = await cms.find({
    collection: 'receipts',
    where: { at: { greater_than_equal: new Date(since).toISOString() } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { contentType: true, documentId: true },
  });
  return new Set(docs.map((row) => `${row.contentType}/${row.documentId}`));
}

/** An outbox whose rows only the holder of the lease acknowledges. */
export const fenced = (outbox: Outbox, lease: Pick<Lease, 'check'>): Outbox => ({
  ...outbox,
  async acknowledge(receipts) {
    await lease.check();
    await outbox.acknowledge(receipts);
  },
});

interface KeepSnapshot extends Pick<TargetOpener, 'saveSnapshot'> {
  snapshot: Snapshot;
  publisher: Publisher;
  portals: readonly PublishedPortal[];
  log: Log;
}

/** Copies the snapshot to where another machine finds it, from time to time while it changes. */
export function keepSnapshot({ saveSnapshot, snapshot, publisher, portals, log }: KeepSnapshot) {
  let kept = '';
  let saving: Promise<void> = Promise.resolve();
  /** The content and the releases that a copy holds; empty while a portal is not live. */
  const state = (): string => {
    const live = portals.map(({ config }) => publisher.liveOf(config.id)?.name);
    if (live.includes(undefined)) return '';
    return [snapshot.version(), ...live].join(' ');
  };
  async function save(): Promise<void> {
    const now = state();
    if (now === '' || now === kept) return;
    const startedAt = performance.now();
    await saveSnapshot!();
    kept = now;
    log('snapshot-kept', { ms: Math.round(performance.now() - startedAt) });
  }
  const saveSoon = (): void => {
    saving = saving
      .then(save)
      .catch((error: unknown) => log('snapshot-not-kept', { error: messageOf(error) }));
  };
  const timer = saveSnapshot && setInterval(saveSoon, KEEP_EVERY_MS);
  return {
    /** Ends it after a last copy. */
    async stop(): Promise<void> {
      clearInterval(timer);
      if (saveSnapshot) saveSoon();
      await saving;
    },
  };
}
