import type { Snapshot } from '@pune/content/snapshot';
import type { Change, Feed, PageReceipt, Receipt } from './feed.ts';
import type { Previews } from './previews.ts';
import type { Publisher } from './publisher.ts';
import type { Releases } from './releases.ts';
import type { StaticSearch } from './static-search.ts';

export interface ServicePortal {
  id: string;
  releases: Releases;
  /** Names the compiled renderer; another name means another template, brand or message. */
  rendererId: string;
  /** The renderer's own files: styles, scripts, pictures. */
  assets: string;
}

export interface ServiceOptions {
  feed: Feed;
  publisher: Publisher;
  snapshot: Snapshot;
  portals: ServicePortal[];
  /** Finds what the feed missed: writes the missing changes into the feed. */
  sweep?: () => Promise<void>;
  /** Keeps the search index of the static pages. */
  staticSearch?: StaticSearch;
  /** Draws the pictures that stand for pages where they are shared. */
  previews?: Previews;
  log?: (event: string, details: Record<string, unknown>) => void;
  pollMs?: number;
  sweepMs?: number;
}

/** Changes of these touch every page of a language: edits of single documents overtake them. */
const GLOBAL_COLLECTIONS = ['settings', 'navigation'];
const BATCH = 200;

/** The long-lived publisher: full publishes where a portal needs one, then changes as they come. */
export function createPublisherService(options: ServiceOptions) {
  const { feed, publisher, snapshot, portals, sweep = async () => {}, staticSearch, previews, log = () => {}, pollMs = 100, sweepMs = 60_000 } = options;
  let stopped = false;
  let wake: () => void = () => {};

  const needsFullPublish = ({ id, releases, rendererId }: ServicePortal) =>
    releases.liveName() === null || releases.liveName() !== snapshot.state.get(`release ${id}`) || snapshot.state.get(`renderer ${id}`) !== rendererId;

  async function publishPortal({ id, releases, rendererId, assets }: ServicePortal): Promise<PageReceipt[]> {
    const started = Date.now();
    const release = releases.create(`${new Date().toISOString().replace(/[-:.]/g, '')}-${rendererId.slice(0, 8)}`, assets);
    const pages = await publisher.publishAll(id, release.target, (lost) => {
      // A template that breaks pages must not take them away: the live release stays, and edits wait until the template is mended.
      if (lost.length > 0 && releases.liveName() !== null)
        throw new Error(`[publisher] ${id}: the new release cannot make ${lost.length} pages that are live, ${lost[0]!.path} first (${lost[0]!.error}); the live release stays: mend the template and build it again`);
      releases.activate(release.name);
      snapshot.state.set(`release ${id}`, release.name);
      snapshot.state.set(`renderer ${id}`, rendererId);
    });
    log('released', { portal: id, pages: pages.length, failed: pages.filter((page) => page.error).length, ms: Date.now() - started });
    return pages;
  }

  /** Everything that waits goes into the snapshot first, so that one full publish shows it. */
  async function publishFully(): Promise<void> {
    const due = portals.filter(needsFullPublish);
    if (due.length === 0) return;
    const waiting: Change[] = [];
    for (const seen = new Set<string>(); ; ) {
      const batch = (await feed.next(seen.size + BATCH)).filter((change) => !seen.has(change.id));
      if (batch.length === 0) break;
      for (const change of batch) seen.add(change.id);
      waiting.push(...batch);
    }
    if (due.length === portals.length) await publisher.absorb(waiting);
    const pages: PageReceipt[] = [];
    for (const portal of due) pages.push(...(await publishPortal(portal)));
    if (due.length === portals.length && waiting.length > 0) await feed.acknowledge(waiting.map((change) => absorbed(change, pages)));
  }

  /** What went live with a release is told by the document's own pages; the lists around them are not counted. */
  function absorbed(change: Change, released: readonly PageReceipt[]): Receipt {
    const slugs = new Set(Object.values(change.versions).map((version) => version?.slug));
    const pages = released.filter(({ path }) => [...slugs].some((slug) => slug && path.endsWith(`/${change.collection}/${slug}/`)));
    return {
      change: { id: change.id, collection: change.collection, documentId: change.documentId, title: change.title },
      status: pages.some((page) => page.error) ? 'failed' : 'live',
      pages,
      ms: { queue: Math.max(0, Date.now() - Date.parse(change.at)), plan: 0, render: 0, live: 0 },
      at: new Date().toISOString(),
    };
  }

  /** Documents whose change failed: how often, and when it is tried again. */
  const troubled = new Map<string, { tries: number; retryAt: number }>();

  /**
   * Publishes what waits; tells whether there was anything. A change that fails does not hold back other documents;
   * later changes of its own document wait behind it, for applied out of order they would bring back an older state.
   */
  async function drain(): Promise<boolean> {
    const changes = await feed.next(BATCH);
    const inOrder = [...changes].sort((a, b) => Number(GLOBAL_COLLECTIONS.includes(a.collection)) - Number(GLOBAL_COLLECTIONS.includes(b.collection)));
    const waiting = new Set<string>();
    let published = 0;
    let failure: unknown;
    for (const change of inOrder) {
      const document = `${change.collection}/${change.documentId}`;
      if (waiting.has(document) || (troubled.get(document)?.retryAt ?? 0) > Date.now()) {
        waiting.add(document);
        continue;
      }
      try {
        await publishChange(change);
        troubled.delete(document);
        published++;
      } catch (error) {
        failure ??= error;
        waiting.add(document);
        const tries = (troubled.get(document)?.tries ?? 0) + 1;
        troubled.set(document, { tries, retryAt: tries < 3 ? 0 : Date.now() + Math.min(1000 * 2 ** tries, 60_000) });
        log('held', { collection: change.collection, document: change.documentId, tries, error: error instanceof Error ? error.message : String(error) });
      }
    }
    if (failure !== undefined && published === 0) throw failure;
    return published > 0;
  }

  async function publishChange(change: Change): Promise<void> {
    const receipt = await publisher.publish(change);
    await feed.acknowledge([receipt]);
    log('published', { collection: change.collection, document: change.documentId, pages: receipt.pages.length, status: receipt.status, ...receipt.ms });
  }

  async function run(): Promise<void> {
    let sweptAt = 0;
    let trouble = 0;
    while (!stopped) {
      try {
        if (Date.now() - sweptAt > sweepMs) {
          await sweep();
          await publishFully();
          await publisher.retryFailures();
          sweptAt = Date.now();
        }
        if (publisher.isTimeDue()) await publisher.passTime();
        const busy = await drain();
        staticSearch?.tick();
        previews?.tick();
        trouble = 0;
        if (!busy) await pause(pollMs);
      } catch (error) {
        // The change stays in the feed; it is tried again, less and less often.
        trouble = Math.min(trouble + 1, 8);
        log('trouble', { error: error instanceof Error ? error.message : String(error), retryInMs: 100 * 2 ** trouble });
        await pause(100 * 2 ** trouble);
      }
    }
    await previews?.stop();
    await staticSearch?.settled();
  }

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return {
    run,
    /** Tells that something waits in the feed; polling finds it anyway. */
    poke: () => wake(),
    stop: () => {
      stopped = true;
      wake();
    },
    publishFully,
    drain,
  };
}
