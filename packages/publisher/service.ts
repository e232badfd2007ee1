import { isPaged, to } from '@pune/content/routes';
import type { Snapshot } from '@pune/content/snapshot';
import type { Locale } from '@pune/i18n';
import { messageOf } from '@pune/std/errors';
import { emptyHistogram, observe } from '@pune/std/histogram';
import { isFatal } from './disk-errors.ts';
import type { Change, ChangeReceipt, Outbox, PageReceipt } from './outbox.ts';
import type { Previews } from './previews.ts';
import { CLOCK_CHANGES, type Publisher } from './publisher.ts';
import type { PublishedPortal } from './published-portal.ts';
import { statusOf, type ServiceStatus } from './service-status.ts';
import type { StaticSearch } from './static-search.ts';
import { LOWEST } from './work.ts';

export interface ServiceOptions {
  outbox: Outbox;
  publisher: Publisher;
  snapshot: Snapshot;
  portals: readonly PublishedPortal[];
  /** Reconciles with the CMS: writes changes that the outbox lacks into it. */
  sweep?: () => Promise<void>;
  /** Writes scheduled changes that are due into the outbox. */
  schedule?: () => Promise<unknown>;
  /** Processes operators' requests from the command line. Returns `false` if there were none. */
  requests?: () => Promise<boolean>;
  /** Maintains the search index of the static pages. */
  staticSearch?: StaticSearch;
  /** Keeps a search server up to date. */
  searchCopies?: { tick(): void; settled(): Promise<void> };
  /** Draws the preview pictures of pages. */
  previews?: Previews;
  /** Called with the status about once a second, and at once when an error begins or ends. */
  /** False while the disk has no room for a new release; edits go on. */
  hasRoom?: () => boolean;
  onStatus?: (status: ServiceStatus) => void;
  log?: (event: string, details: Record<string, unknown>) => void;
  pollMs?: number;
  sweepMs?: number;
  now?: () => number;
}

/** Returns the pages of a document. A collection without pages has none. */
const pagesOf = (collection: string, slugs: readonly string[], locales: readonly Locale[]) =>
  isPaged(collection)
    ? slugs.flatMap((slug) => locales.map((locale) => to[collection].detail({ locale, slug })))
    : [];

/** A change that the first release contains, without its content. */
type Absorbed = Omit<Change, 'versions'> & { slugs: string[] };

const BATCH = 200;
const SLOWEST_KEPT = 10;
/** Bounds of the time until an edit is live; the objective is one second. */
const EDIT_SECONDS = [0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300];
const HELD_RETRY_MS_MAX = 60_000;
const RELEASE_RETRY_MS_MIN = 5000;
const RELEASE_RETRY_MS_MAX = 60 * 60_000;
const STATUS_MS = 1000;
const SCHEDULE_MS = 1000;
/** Interval of deferrable work, such as compression, while there is no idle time. */
const BETWEEN_BATCHES_MS = 250;
/** Maximum time of one warm-up round, because an edit that arrives meanwhile waits for it. */
const WARM_MS = 20;
/**
 * Lowest-priority batches wait this long for pending receipts: otherwise each response of the host
 * would wait for a batch.
 */
const RECEIPT_FIRST_MS = 1000;

/**
 * Creates the long-running publisher: it makes releases where a portal needs one, publishes changes
 * as they arrive, and moves the clock.
 */
export function createPublisherService(options: ServiceOptions) {
  const {
    outbox,
    publisher,
    portals,
    sweep = async () => {},
    schedule = async () => {},
    requests = async () => false,
    staticSearch,
    searchCopies,
    previews,
    onStatus,
    hasRoom = () => true,
    log = () => {},
    pollMs = 100,
    sweepMs = 60_000,
    now = Date.now,
  } = options;
  // The clock may be set back: an instant that lies further ahead than any pause is long is past.
  const isWithin = (at: number, ms: number): boolean => Math.abs(now() - at) < ms;
  const isDue = (retryAt = 0, pauseMsMax = 0): boolean =>
    retryAt <= now() || retryAt > now() + pauseMsMax;
  let stopped = false;
  let wake: () => void = () => {};
  let trouble: string | null = null;

  /**
   * Documents whose change could not be applied, with the number of tries, the error and the time
   * of the next try.
   */
  const troubled = new Map<
    string,
    { collection: string; documentId: string; tries: number; retryAt: number; error: string }
  >();
  const nameOf = ({ collection, documentId }: Pick<Change, 'collection' | 'documentId'>) =>
    `${collection}/${documentId}`;

  /**
   * Number of changes that waited at the last read of the outbox; the next read asks for that many
   * more.
   */
  let heldBack = 0;

  /**
   * Starts the next outbox changes. Skips changes in progress and documents whose earlier change
   * waits for a retry. Returns how many were started.
   */
  async function startChanges(): Promise<number> {
    const begun = new Set(publisher.work.begun());
    const waiting = new Set<string>();
    const due: Change[] = [];
    const given = await outbox.next(begun.size + heldBack + BATCH);
    heldBack = 0;
    for (const change of given) {
      if (begun.has(change.id)) continue;
      const name = nameOf(change);
      if (!isDue(troubled.get(name)?.retryAt, HELD_RETRY_MS_MAX)) waiting.add(name);
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

  /** Records a failed change and the time of its next try. The first two retries are immediate. */
  function hold(change: Change, error: unknown): void {
    const { collection, documentId } = change;
    const tries = (troubled.get(nameOf(change))?.tries ?? 0) + 1;
    troubled.set(nameOf(change), {
      collection,
      documentId,
      tries,
      error: messageOf(error),
      retryAt: tries < 3 ? 0 : now() + Math.min(1000 * 2 ** tries, HELD_RETRY_MS_MAX),
    });
    log('held', { collection, document: documentId, tries, error: messageOf(error) });
  }

  const edits = { live: emptyHistogram(EDIT_SECONDS), failed: 0 };
  /** Counts the edits of these receipts for metrics. */
  function countEdits(receipts: readonly ChangeReceipt[]): void {
    for (const { status, ms } of receipts)
      if (status === 'live') observe(edits.live, (ms.queue + ms.plan + ms.render + ms.live) / 1000);
      else edits.failed += 1;
  }

  const slowest: { portal: string; page: string; ms: number }[] = [];
  /** Updates the list of the slowest pages. */
  function noteSlow(receipts: readonly ChangeReceipt[]): void {
    for (const { portal, path, ms } of receipts.flatMap(({ pages }) => pages))
      if (ms) slowest.push({ portal, page: path, ms: Math.round(ms * 10) / 10 });
    slowest.sort((a, b) => b.ms - a.ms).splice(SLOWEST_KEPT);
  }

  /**
   * Checks finished changes at their live addresses and acknowledges them in the outbox. Returns
   * their number.
   */
  async function deliver(): Promise<number> {
    const receipts = await publisher.settle();
    const own = receipts.filter(({ change }) => change.collection === CLOCK_CHANGES);
    const theirs = receipts.filter((receipt) => !own.includes(receipt));
    if (theirs.length > 0) await outbox.acknowledge(theirs);
    publisher.confirm(receipts.map(({ change }) => change.id));
    countEdits(theirs);
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
  let deliveryError: unknown = null;

  /**
   * Delivers receipts concurrently with rendering, so that a page that is slow to appear delays no
   * other work. The error of a failed delivery is rethrown by `step`.
   */
  function deliverConcurrently(): Promise<number> {
    delivering ??= deliver()
      .catch((error: unknown) => ((deliveryError = error), 0))
      .finally(() => (delivering = null));
    return delivering;
  }

  /**
   * True if the last batch had lowest priority. Compression then waits, so that an alert reaches
   * all pages first.
   */
  let isLowest = false;

  /**
   * Starts waiting changes and processes one batch, so that a change arriving meanwhile waits for
   * one batch only. Returns `false` if there was nothing to do.
   */
  async function step(): Promise<boolean> {
    if (portals.some(({ config }) => publisher.liveOf(config.id) === null)) return false;
    const taken = await startChanges();
    if (delivering && taken === 0 && publisher.isLowestDue())
      await Promise.race([delivering, pause(RECEIPT_FIRST_MS)]);
    const done = await publisher.processBatch();
    const delivery = deliverConcurrently();
    isLowest = done[0]?.priority === LOWEST;
    const busy =
      taken + done.length > 0 || (await Promise.race([delivery, pause(pollMs).then(() => 1)])) > 0;
    if (deliveryError !== null) {
      const error = deliveryError;
      deliveryError = null;
      throw error;
    }
    return busy;
  }

  /** Publishes until nothing is due. Returns `false` if there was nothing to do. */
  async function drain(): Promise<boolean> {
    let any = false;
    while (await step()) any = true;
    while (await publisher.compress());
    return any;
  }

  /**
   * Makes the first release of portals that have none. On a first start, applies all waiting
   * changes to the snapshot first, so that one full publish contains them.
   */
  async function publishFirst(): Promise<void> {
    const due = portals.filter(({ config }) => publisher.liveOf(config.id) === null);
    if (due.length === 0) return;
    const isFirst = due.length === portals.length;
    const waiting: Absorbed[] = [];
    for (let page = 1; isFirst; page++) {
      const batch = await outbox.next(BATCH, page);
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
      await outbox.acknowledge(waiting.slice(from, from + BATCH).map(absorbed));
  }

  /**
   * Returns the receipt of a change that went live with a release. It lists the document's own
   * pages only, not the lists that show it.
   */
  function absorbed({ slugs, ...change }: Absorbed): ChangeReceipt {
    const at = new Date(now()).toISOString();
    const pages = portals.flatMap(({ config }) =>
      pagesOf(change.collection, slugs, config.locales).flatMap((path): PageReceipt[] => {
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
  /** True while releases wait for room on the disk. */
  let isHeldBack = false;

  /** Makes a release of a portal. Records a failure for the retry. */
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
      log('not-released', { portal: site, tries: count, error: messageOf(error) });
      throw error;
    } finally {
      progress = null;
    }
  }

  /** Makes all releases that are due, one portal after another. */
  async function publishFully(): Promise<void> {
    await publishFirst();
    for (const portal of portals)
      if (publisher.needsRelease(portal)) await release(portal.config.id);
  }

  /**
   * Starts the releases that are due, concurrently with edits. A failed release is retried later.
   */
  function beginReleases(): void {
    const due = portals.filter(
      (portal) =>
        publisher.needsRelease(portal) &&
        isDue(tries.get(portal.config.id)?.retryAt, RELEASE_RETRY_MS_MAX),
    );
    if (releasing || due.length === 0) return;
    if (!hasRoom()) {
      if (!isHeldBack) log('not-released', { reason: 'the disk is almost full: make room' });
      isHeldBack = true;
      return;
    }
    isHeldBack = false;
    releasing = (async () => {
      for (const { config } of due) await release(config.id).catch(() => {});
    })().finally(() => {
      releasing = null;
      wake();
    });
  }

  /** Runs the periodic work: reconciles with the CMS and checks the targets. */
  async function upkeep(): Promise<void> {
    await sweep();
    for (const { config, target } of portals)
      await target
        .tick?.()
        .catch((error: unknown) =>
          log('trouble', { part: 'target', portal: config.id, error: messageOf(error) }),
        );
    await publisher.checkTargets();
  }

  /** Wraps a task so that it runs at most once per interval. */
  const every = (ms: number, task: () => Promise<unknown> | unknown) => {
    let at = -Infinity;
    return async () => {
      if (isWithin(at, ms)) return;
      await task();
      at = now();
    };
  };

  let busy = false;
  /** Returns the current status. */
  const status = (): ServiceStatus =>
    statusOf({
      publisher,
      portals,
      slowest,
      edits,
      trouble,
      progress,
      isReleasing: releasing !== null,
      isBusy: busy,
      held: [...troubled.values()],
      now: now(),
    });
  let statusAt = -Infinity;
  let lastTrouble: string | null = null;
  /** Reports the status about once a second, and at once when an error begins or ends. */
  function reportStatus(): void {
    if (!onStatus || (isWithin(statusAt, STATUS_MS) && trouble === lastTrouble)) return;
    statusAt = now();
    lastTrouble = trouble;
    onStatus(status());
  }

  /** Runs until `stop` is called. An error is logged and the loop continues after a pause. */
  async function run(): Promise<void> {
    let isSwept = false;
    let keepingUp: Promise<void> | null = null;
    /**
     * Runs before anything else the first time; later concurrently, because it reads every
     * document.
     */
    const upkeepIfDue = every(sweepMs, async () => {
      if (!isSwept) await upkeep();
      else
        keepingUp ??= upkeep()
          .catch((error: unknown) => log('trouble', { part: 'upkeep', error: messageOf(error) }))
          .finally(() => (keepingUp = null));
      isSwept = true;
    });
    const scheduleIfDue = every(SCHEDULE_MS, schedule);
    let otherWorkAt = performance.now();
    let failures = 0;
    let isRecalled = false;
    while (!stopped) {
      try {
        if (!isRecalled) await publisher.recall();
        isRecalled = true;
        await upkeepIfDue();
        await publishFirst();
        beginReleases();
        await scheduleIfDue();
        if (publisher.isTimeDue()) await publisher.beginTime();
        busy = (await requests()) || (await step());
        trouble = null;
        failures = 0;
        // Edits go live first; without idle time, deferrable work runs between batches.
        if (busy && performance.now() - otherWorkAt < BETWEEN_BATCHES_MS) continue;
        otherWorkAt = performance.now();
        reportStatus();
        staticSearch?.tick();
        searchCopies?.tick();
        previews?.tick();
        if (busy) {
          if (!isLowest) await publisher.compress();
        } else if (!(await publisher.compress()) && !publisher.tidy() && !(await warm()))
          await pause(pollMs);
      } catch (error) {
        // The change stays in the outbox and is retried at growing intervals.
        failures = Math.min(failures + 1, 8);
        trouble = messageOf(error);
        log('trouble', { error: trouble, isFatal: isFatal(error), retryInMs: 100 * 2 ** failures });
        reportStatus();
        await pause(100 * 2 ** failures);
      }
    }
    await keepingUp;
    await releasing;
    await delivering;
    await previews?.stop();
    await staticSearch?.settled();
    await searchCopies?.settled();
  }

  /**
   * Warms up renderers for half of the time at most, because processes that start beside the
   * publisher need a processor too. Returns `true` if there is more to do.
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
    /**
     * Wakes the loop because a change may be in the outbox. Polling finds it without this call,
     * only later.
     */
    notify: () => wake(),
    /** Ends `run` after the current step. */
    stop: () => {
      stopped = true;
      wake();
    },
    /** Reports the progress of a release that is being rendered. */
    onProgress: (next: NonNullable<ServiceStatus['progress']>) => {
      progress = next;
      reportStatus();
    },
    status,
    publishFully,
    drain,
  };
}
