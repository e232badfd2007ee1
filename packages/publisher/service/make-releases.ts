import { messageOf } from '@pune/std/errors';
import { applyWaiting, type Change, type ChangeReceipt, type PageReceipt } from '../outbox.ts';
import type { PublishedPortal } from '../published-portal.ts';
import { Stopped } from '../rendering.ts';
import { isDue, type Service } from './state.ts';

/** Number of changes that are acknowledged together. */
const BATCH = 200;
const RELEASE_RETRY_MS_MIN = 5000;
const RELEASE_RETRY_MS_MAX = 60 * 60_000;

/**
 * Starts the releases that are due, concurrently with edits. A failed release is retried later.
 */
export function beginReleases(service: Service): void {
  const { publisher, portals, log } = service;
  const due = portals.filter(
    (portal) =>
      publisher.needsRelease(portal) &&
      isDue(service, service.retries.get(portal.config.id)?.retryAt, RELEASE_RETRY_MS_MAX),
  );
  if (service.releasing || due.length === 0) return;
  if (!service.hasRoom()) {
    if (!service.isOutOfRoom) log('not-released', { reason: 'the disk is almost full: make room' });
    service.isOutOfRoom = true;
    return;
  }
  service.isOutOfRoom = false;
  service.releasing = (async () => {
    for (const { config } of due)
      if (!service.isStopped) await release(service, config.id).catch(() => {});
  })().finally(() => {
    service.releasing = null;
    service.wake();
  });
}

/** Makes all releases that are due, one portal after another. */
export async function publishFully(service: Service): Promise<void> {
  const { publisher, portals } = service;
  await publishFirst(service);
  for (const portal of portals)
    if (publisher.needsRelease(portal)) await release(service, portal.config.id);
}

/** Makes a release of a portal. Records a failure for the retry. */
async function release(service: Service, site: string): Promise<void> {
  const { publisher, retries, log, now } = service;
  try {
    await publisher.makeRelease(site, () => service.isStopped);
    retries.delete(site);
  } catch (error) {
    if (error instanceof Stopped) throw error;
    const count = (retries.get(site)?.count ?? 0) + 1;
    retries.set(site, {
      count,
      retryAt: now() + Math.min(RELEASE_RETRY_MS_MIN * 4 ** (count - 1), RELEASE_RETRY_MS_MAX),
    });
    log('not-released', { portal: site, tries: count, error: messageOf(error) });
    throw error;
  } finally {
    service.progress = null;
  }
}

/** A change that the first release contains, without its content. */
type Absorbed = Omit<Change, 'versions'> & { slugs: string[] };

/**
 * Makes a release of portals that have none live. If there is no release at all, as on a first
 * start, applies all waiting changes to the snapshot first, so that one full publish contains them:
 * no kept release has to be planned.
 */
export async function publishFirst(service: Service): Promise<void> {
  const { publisher, portals, outbox } = service;
  const due = portals.filter(({ config }) => publisher.liveOf(config.id) === null);
  if (due.length === 0) return;
  const isFirst = publisher.tracking.releases().length === 0;
  const waiting = isFirst ? await absorbOutbox(service) : [];
  for (const { config } of due) {
    if (service.isStopped) return;
    await release(service, config.id);
  }
  for (let from = 0; from < waiting.length; from += BATCH)
    await outbox.acknowledge(
      waiting.slice(from, from + BATCH).map((change) => receiptOf(service, change)),
    );
}

/** Applies all changes of the outbox to the snapshot. */
async function absorbOutbox({ outbox, publisher }: Service): Promise<Absorbed[]> {
  const waiting: Absorbed[] = [];
  await applyWaiting(outbox, async (changes) => {
    const { begun, held } = await publisher.absorb(changes);
    for (const { versions, ...change } of begun) {
      const slugs = Object.values(versions).flatMap((version) => version?.slug ?? []);
      waiting.push({ ...change, slugs: [...new Set(slugs)] });
    }
    return { held };
  });
  return waiting;
}

/**
 * Returns the receipt of a change that went live with a release. It lists the document's own pages
 * only, not the lists that show it.
 */
function receiptOf(service: Service, change: Absorbed): ChangeReceipt {
  const { id, collection, documentId, title } = change;
  const at = new Date(service.now()).toISOString();
  return {
    change: { id, collection, documentId, title },
    status: 'live',
    pages: service.portals.flatMap((portal) => pagesOf(service, portal, change, at)),
    follow: 0,
    ms: { queue: Math.max(0, service.now() - Date.parse(change.at)), plan: 0, render: 0, live: 0 },
    at,
  };
}

/** Returns the live pages of a document in a portal. A collection without pages has none. */
function pagesOf(
  { publisher, snapshot: { model } }: Service,
  { config }: PublishedPortal,
  { collection, slugs }: Absorbed,
  liveAt: string,
): PageReceipt[] {
  const live = publisher.liveOf(config.id)!;
  const paths = slugs.flatMap((slug) => model.pagesOf?.(collection, slug, config) ?? []);
  return paths.flatMap((path): PageReceipt[] => {
    const hash = publisher.tracking.pageOf(live.id, path)?.hash;
    if (!hash) return [];
    const url = new URL(path, config.url).href;
    return [{ portal: config.id, path, url, action: 'put', hash, liveAt, error: null }];
  });
}
