import type { Snapshot } from '@pune/content/snapshot';
import type { Change, Feed, PageReceipt, Receipt } from './feed.ts';
import type { Previews } from './previews.ts';
import { CLOCK_CHANGES, type Publisher } from './publisher.ts';
import type { Portal } from './portal.ts';
import { isFatal, wordsOf } from './rendering.ts';
import { statusOf, type ServiceStatus } from './service-status.ts';
import type { StaticSearch } from './static-search.ts';
import { LAST } from './work.ts';

export interface ServiceOptions {
  feed: Feed;
  publisher: Publisher;
  snapshot: Snapshot;
  portals: readonly Portal[];
  /** Finds what the feed missed: writes the missing changes into the feed. */
  sweep?: () => Promise<void>;
  /** Carries out what was planned for this moment: writes it into the feed. */
  schedule?: () => Promise<unknown>;
  /** Does what people asked for at a terminal; tells whether there was anything. */
  requests?: () => Promise<boolean>;
  /** Keeps the search index of the static pages. */
  staticSearch?: StaticSearch;
  /** Draws the pictures that stand for pages where they are shared. */
  previews?: Previews;
  /** Told how things stand whenever that changed, and every few seconds. */
  onStatus?: (status: ServiceStatus) => void;
  log?: (event: string, details: Record<string, unknown>) => void;
  pollMs?: number;
  sweepMs?: number;
  now?: () => number;
}

/** What is remembered of a change that the first release shows. */
type Absorbed = Omit<Change, 'versions'> & { slugs: string[] };

const BATCH = 200;
const SLOWEST_KEPT = 10;
const RELEASE_RETRY_MS_MIN = 5000;
const RELEASE_RETRY_MS_MAX = 60 * 60_000;
const STATUS_MS = 1000;
const SCHEDULE_MS = 1000;
const COMPRESS_MS = 250;
/** An edit that comes meanwhile waits so long at most, or for the one page that takes longer. */
const WARM_MS = 20;
/**
 * Pages that come last wait so long for receipts that are on their way: each answer of the host
 * would else wait for a slice.
 */
const RECEIPT_FIRST_MS = 1000;

/**
 * The long-lived publisher: releases where a portal needs one, changes as they come, and what time
 * brings.
 */
export function createPublisherService(options: ServiceOptions) {
  const {
    feed,
    publisher,
    portals,
    sweep = async () => {},
    schedule = async () => {},
    requests = async () => false,
    staticSearch,
    previews,
    onStatus,
    log = () => {},
    pollMs = 100,
    sweepMs = 60_000,
    now = Date.now,
  } = options;
  let stopped = false;
  let wake: () => void = () => {};
  let trouble: string | null = null;

  /** Documents whose change could not be taken in: how often, why, and when it is tried again. */
  const troubled = new Map<
    string,
    { collection: string; documentId: string; tries: number; retryAt: number; error: string }
  >();
  const nameOf = ({ collection, documentId }: Pick<Change, 'collection' | 'documentId'>) =>
    `${collection}/${documentId}`;

  /** Changes that waited when the feed was last asked: it is asked for as many more. */
  let heldBack = 0;

  /** Takes in what is neither at work nor held back, nor waits behind what is. */
  async function takeIn(): Promise<number> {
    const begun = new Set(publisher.work.begun());
    const waiting = new Set<string>();
    const due: Change[] = [];
    const given = await feed.next(begun.size + heldBack + BATCH);
    heldBack = 0;
    for (const change of given) {
      if (begun.has(change.id)) continue;
      const name = nameOf(change);
      if ((troubled.get(name)?.retryAt ?? 0) > now()) waiting.add(name);
      if (waiting.has(name)) heldBack++;
      else due.push(change);
    }
    if (due.length === 0) return 0;
    const { begun: taken, held } = await publisher.intake(due);
    const names = new Set(held.map(({ change }) => nameOf(change)));
    for (const { change, error } of held) hold(change, error);
    for (const change of due) if (!names.has(nameOf(change))) troubled.delete(nameOf(change));
    return taken;
  }

  function hold(change: Change, error: unknown): void {
    const { collection, documentId } = change;
    const tries = (troubled.get(nameOf(change))?.tries ?? 0) + 1;
    troubled.set(nameOf(change), {
      collection,
      documentId,
      tries,
      error: wordsOf(error),
      retryAt: tries < 3 ? 0 : now() + Math.min(1000 * 2 ** tries, 60_000),
    });
    log('held', { collection, document: documentId, tries, error: wordsOf(error) });
  }

  const slowest: { portal: string; page: string; ms: number }[] = [];
  function noteSlow(receipts: readonly Receipt[]): void {
    for (const { portal, path, ms } of receipts.flatMap(({ pages }) => pages))
      if (ms) slowest.push({ portal, page: path, ms: Math.round(ms * 10) / 10 });
    slowest.sort((a, b) => b.ms - a.ms).splice(SLOWEST_KEPT);
  }

  /** Sees finished changes live and tells their receipts. */
  async function deliver(): Promise<number> {
    const receipts = await publisher.settle();
    const own = receipts.filter(({ change }) => change.collection === CLOCK_CHANGES);
    const theirs = receipts.filter((receipt) => !own.includes(receipt));
    if (theirs.length > 0) await feed.acknowledge(theirs);
    publisher.confirm(receipts.map(({ change }) => change.id));
    noteSlow(receipts);
    for (const { change, status, pages, ms } of receipts)
      log('published', {
        collection: change.collection,
        document: change.documentId,
        pages: pages.length,
        status,
        ...ms,
      });
    return receipts.length;
  }

  let delivering: Promise<number> | null = null;
  let notDelivered: unknown = null;

  /** Delivers beside the work that goes on: a page that is slow to appear holds nobody up. */
  function deliverBeside(): Promise<number> {
    delivering ??= deliver()
      .catch((error: unknown) => ((notDelivered = error), 0))
      .finally(() => (delivering = null));
    return delivering;
  }

  /**
   * True if the slice before was of pages that come last: an alert is on all of them before any
   * gets its twins.
   */
  let isLast = false;

  /**
   * Publishes what waits, a slice at a time, so that what arrives meanwhile need not wait for all
   * of it; tells whether there was anything.
   */
  async function step(): Promise<boolean> {
    if (portals.some(({ config }) => publisher.liveOf(config.id) === null)) return false;
    const taken = await takeIn();
    const done = await publisher.slice();
    const delivery = deliverBeside();
    isLast = done[0]?.priority === LAST;
    if (isLast) await Promise.race([delivery, pause(RECEIPT_FIRST_MS)]);
    const busy =
      taken + done.length > 0 || (await Promise.race([delivery, pause(pollMs).then(() => 1)])) > 0;
    if (notDelivered !== null) {
      const error = notDelivered;
      notDelivered = null;
      throw error;
    }
    return busy;
  }

  /** Publishes until nothing is due. */
  async function drain(): Promise<boolean> {
    let any = false;
    while (await step()) any = true;
    while (await publisher.compress());
    return any;
  }

  /**
   * The first pages of a portal: everything that waits goes into the snapshot first, so that one
   * full publish shows it.
   */
  async function publishFirst(): Promise<void> {
    const due = portals.filter(({ config }) => publisher.liveOf(config.id) === null);
    if (due.length === 0) return;
    const isFirst = due.length === portals.length;
    const waiting: Absorbed[] = [];
    for (let page = 1; isFirst; page++) {
      const batch = await feed.next(BATCH, page);
      if (batch.length === 0) break;
      const taken = await publisher.absorb(batch);
      waiting.push(
        ...taken.map(({ versions, ...change }) => ({
          ...change,
          slugs: [...new Set(Object.values(versions).flatMap((version) => version?.slug ?? []))],
        })),
      );
    }
    for (const { config } of due) await release(config.id);
    for (let from = 0; from < waiting.length; from += BATCH)
      await feed.acknowledge(waiting.slice(from, from + BATCH).map(absorbed));
  }

  /**
   * What went live with a release is told by the document's own pages; the lists around them are
   * not counted.
   */
  function absorbed({ slugs, ...change }: Absorbed): Receipt {
    const at = new Date(now()).toISOString();
    const pages = portals.flatMap(({ config }) =>
      slugs
        .flatMap((slug) =>
          config.locales.map((locale) => `/${locale}/${change.collection}/${slug}/`),
        )
        .flatMap((path): PageReceipt[] => {
          const page = publisher.tracking.pageOf(publisher.liveOf(config.id)!.id, path);
          return page?.hash
            ? [
                {
                  portal: config.id,
                  path,
                  url: new URL(path, config.url).href,
                  action: 'put',
                  hash: page.hash,
                  liveAt: at,
                  error: null,
                },
              ]
            : [];
        }),
    );
    const { id, collection, documentId, title } = change;
    return {
      change: { id, collection, documentId, title },
      status: 'live',
      pages,
      follow: 0,
      ms: { queue: Math.max(0, now() - Date.parse(change.at)), plan: 0, render: 0, live: 0 },
      at,
    };
  }

  const tries = new Map<string, { count: number; retryAt: number }>();
  let progress: ServiceStatus['progress'] = null;
  let releasing: Promise<void> | null = null;

  async function release(site: string): Promise<void> {
    try {
      await publisher.makeRelease(site);
      tries.delete(site);
    } catch (error) {
      const count = (tries.get(site)?.count ?? 0) + 1;
      tries.set(site, {
        count,
        retryAt: now() + Math.min(RELEASE_RETRY_MS_MIN * 4 ** (count - 1), RELEASE_RETRY_MS_MAX),
      });
      log('not-released', { portal: site, tries: count, error: wordsOf(error) });
      throw error;
    } finally {
      progress = null;
    }
  }

  /** Makes the releases that are due, one portal after another. */
  async function publishFully(): Promise<void> {
    await publishFirst();
    for (const portal of portals)
      if (publisher.needsRelease(portal)) await release(portal.config.id);
  }

  /** Begins the releases that are due, beside the edits that go on. */
  function beginReleases(): void {
    const due = portals.filter(
      (portal) =>
        publisher.needsRelease(portal) && (tries.get(portal.config.id)?.retryAt ?? 0) <= now(),
    );
    if (releasing || due.length === 0) return;
    releasing = (async () => {
      for (const { config } of due) await release(config.id).catch(() => {});
    })().finally(() => {
      releasing = null;
      wake();
    });
  }

  async function upkeep(): Promise<void> {
    await sweep();
    for (const { config, target } of portals)
      await target
        .tick?.()
        .catch((error: unknown) =>
          log('trouble', { part: 'target', portal: config.id, error: wordsOf(error) }),
        );
    await publisher.checkTargets();
  }

  /** What waits for its time, each in its own rhythm. */
  const every = (ms: number, task: () => Promise<unknown> | unknown) => {
    let at = -Infinity;
    return async () => {
      if (now() - at < ms) return;
      await task();
      at = now();
    };
  };

  let busy = false;
  const status = (): ServiceStatus =>
    statusOf({
      publisher,
      portals,
      slowest,
      trouble,
      progress,
      isReleasing: releasing !== null,
      isBusy: busy,
      held: [...troubled.values()],
      now: now(),
    });
  let statusAt = -Infinity;
  let lastTrouble: string | null = null;
  /** About once a second, and at once when there is trouble or it is over. */
  function tellStatus(): void {
    if (!onStatus || (now() - statusAt < STATUS_MS && trouble === lastTrouble)) return;
    statusAt = now();
    lastTrouble = trouble;
    onStatus(status());
  }

  async function run(): Promise<void> {
    let isSwept = false;
    let keepingUp: Promise<void> | null = null;
    /**
     * The first time before anything else; later beside the work, for it looks at every document.
     */
    const upkeepInTurn = every(sweepMs, async () => {
      if (!isSwept) await upkeep();
      else
        keepingUp ??= upkeep()
          .catch((error: unknown) => log('trouble', { part: 'upkeep', error: wordsOf(error) }))
          .finally(() => (keepingUp = null));
      isSwept = true;
    });
    const scheduleInTurn = every(SCHEDULE_MS, schedule);
    /** When nothing else is to do; where edits follow upon edits, in between all the same. */
    const compressInTurn = every(COMPRESS_MS, () => publisher.compress());
    let failures = 0;
    let isRecalled = false;
    while (!stopped) {
      try {
        if (!isRecalled) await publisher.recall();
        isRecalled = true;
        await upkeepInTurn();
        await publishFirst();
        beginReleases();
        await scheduleInTurn();
        if (publisher.isTimeDue()) await publisher.beginTime();
        busy = (await requests()) || (await step());
        trouble = null;
        failures = 0;
        staticSearch?.tick();
        previews?.tick();
        tellStatus();
        if (busy) {
          if (!isLast) await compressInTurn();
        } else if (!(await publisher.compress()) && !publisher.tidy() && !(await warm()))
          await pause(pollMs);
      } catch (error) {
        // The change stays in the feed; it is tried again, less and less often.
        failures = Math.min(failures + 1, 8);
        trouble = wordsOf(error);
        log('trouble', { error: trouble, isFatal: isFatal(error), retryInMs: 100 * 2 ** failures });
        tellStatus();
        await pause(100 * 2 ** failures);
      }
    }
    await keepingUp;
    await releasing;
    await delivering;
    await previews?.stop();
    await staticSearch?.settled();
  }

  /**
   * Half of the time at most: what starts beside the publisher needs a processor too. Tells whether
   * there is more to do.
   */
  async function warm(): Promise<boolean> {
    const started = performance.now();
    if (releasing !== null || !(await publisher.warm(WARM_MS))) return false;
    await pause(performance.now() - started);
    return true;
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
    /** Tells how far a release is that is being made. */
    onProgress: (told: NonNullable<ServiceStatus['progress']>) => {
      progress = told;
      tellStatus();
    },
    status,
    publishFully,
    drain,
  };
}
