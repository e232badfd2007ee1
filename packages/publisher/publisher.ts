import { setImmediate as breathe } from 'node:timers/promises';
import type { Locale } from '@pune/i18n';
import { digestOf } from '@pune/content/digest';
import type { Place, Snapshot } from '@pune/content/snapshot';
import { isTimed } from '@pune/content/priorities';
import { messageOf } from '@pune/std/errors';
import { createQueue } from '@pune/std/queue';
import { isFatal } from './disk-errors.ts';
import type { Change, ChangeReceipt, PageReceipt } from './outbox.ts';
import type { CheckLive } from './live.ts';
import type { PublishedPortal } from './published-portal.ts';
import { createReleases } from './releases.ts';
import type { Render, Rendering } from './rendering.ts';
import {
  createShownFiles,
  fileNameOf,
  filePath,
  shownFilesOf,
  type ShownFilesOptions,
} from './shown-files.ts';
import type { Release } from './target.ts';
import {
  createTracking,
  isBranch,
  type ChangedPlace,
  type Picture,
  type TrackedPage,
} from './tracking.ts';
import { createWarming } from './warming.ts';
import {
  IMMEDIATE,
  CHANGED,
  createWork,
  FRESH,
  GONE,
  LOW,
  type ChangeAtWork,
  type PlannedPage,
  type Task,
} from './work.ts';

export type { Render } from './rendering.ts';

export interface PublisherOptions extends ShownFilesOptions {
  snapshot: Snapshot;
  portals: readonly PublishedPortal[];
  /** Renders the pages of whole releases. Without it they are rendered in this process. */
  rendering?: Rendering;
  /**
   * Fetches pages from their live addresses. Without it, receipts give the time when pages were
   * written.
   */
  checkLive?: CheckLive;
  /** Called with the preview picture of a live page each time that page is rendered. */
  onPicture?: (site: string, picture: Picture) => void;
  /** Called when no page of a live release shows a file any more and the file has been deleted. */
  onFileGone?: (site: string, name: string) => void;
  /** Number of releases kept per portal, including the live one. */
  keep?: number;
  now?: () => number;
  /** Returns the time when this machine started, in milliseconds since 1970. */
  machineStart?: () => number;
  log?: (event: string, details: Record<string, unknown>) => void;
}

/** A change that could not be applied to the snapshot. It stays in the outbox. */
export interface HeldChange {
  change: Change;
  error: unknown;
}

/**
 * Maximum pages per batch (one transaction): few enough that a change arriving meanwhile waits only
 * tens of milliseconds. Low-priority batches are smaller.
 */
const BATCH_PAGES = 200;
const LOW_PRIORITY_BATCH_PAGES = 40;
const SEEN_AT_ONCE = 300;
/**
 * Limits of one round of compression, because an edit that arrives meanwhile waits for it.
 * Compressing takes two milliseconds for most pages and up to seventy for large ones.
 */
const COMPRESSED_AT_ONCE = 10;
const COMPRESS_MS = 20;
export const CLOCK_CHANGES = 'clock';

export type Publisher = ReturnType<typeof createPublisher>;

/**
 * Creates the engine that keeps the portals identical to a full publish of the snapshot by
 * re-rendering only pages whose query results changed.
 *
 * 1. `intake`, one transaction: applies changes to the snapshot, runs the queries whose scope
 *    contains them again, and queues the pages that depend on a changed result.
 * 2. `processBatch`, one transaction per batch: renders and writes some queued pages. After a crash
 *    the pages are still queued and are rendered again.
 * 3. `settle`: completes the receipt of a change when its pages are done and were seen live.
 * 4. `compress`: writes the precompressed files of pages that are in place, after the edit is live.
 */
export function createPublisher(options: PublisherOptions) {
  const {
    snapshot,
    portals,
    checkLive,
    onPicture = () => {},
    onFileGone = () => {},
    log = () => {},
    now = Date.now,
  } = options;
  const { db } = snapshot;
  const bySite = new Map(portals.map((portal) => [portal.config.id, portal]));
  const tracking = createTracking(
    snapshot,
    new Map(portals.map(({ config }) => [config.id, config])),
  );
  const work = createWork(snapshot);
  const showFiles = createShownFiles(options);
  // Yields to the event loop between tasks: otherwise a long series of synchronous tasks would block
  // timers, sockets and signals for minutes.
  const exclusively = createQueue(() => breathe());
  let isUncertain = false;
  /** Set after a rollback: media files may have been written for pages that were not. */
  let mayHaveStrays = false;
  /** Live releases: release id to portal id. */
  const live = new Map<number, string>();

  /**
   * Runs a task in a transaction of the snapshot. Transactions are queued, so that awaits inside
   * one do not interleave with the next.
   */
  const inTransaction = <T>(task: () => Promise<T>): Promise<T> =>
    exclusively(async () => {
      db.exec('begin immediate');
      try {
        // This write can fail too when the disk is full, so it is part of the next transaction
        // instead of the error handling.
        if (isUncertain) work.markUncertain();
        const result = await task();
        db.exec('commit');
        isUncertain = false;
        return result;
      } catch (error) {
        // The rollback undid recorded digests, but pages written before the error are on disk.
        isUncertain = true;
        mayHaveStrays = true;
        // SQLite rolls back by itself when the disk is full.
        if (db.isTransaction) db.exec('rollback');
        throw error;
      }
    });

  const renderers = new Map<string, Promise<Render>>();
  /** Returns the renderer of a release. Each renderer is loaded once; a failed load is repeated. */
  function renderOf(release: number): Promise<Render> {
    const { site, renderer } = tracking.releaseOf(release)!;
    const key = `${site} ${renderer}`;
    let render = renderers.get(key);
    if (!render) {
      renderers.set(key, (render = bySite.get(site)!.load(renderer)));
      render.catch(() => renderers.delete(key));
    }
    return render;
  }

  const opened = new Map<number, Release>();
  /** Returns the handle of a release, opened once. */
  function open(release: number): Release {
    const known = opened.get(release);
    if (known) return known;
    const { site, name } = tracking.releaseOf(release)!;
    const fresh = bySite.get(site)!.target.open(name);
    opened.set(release, fresh);
    return fresh;
  }

  /**
   * Applies a change to the snapshot. Returns the places of its document versions before and after.
   */
  const apply = (change: Change): Place[] =>
    Object.entries(change.versions).flatMap(([locale, published]) =>
      snapshot.apply(change.collection, change.documentId, locale as Locale, published ?? null),
    );

  /** Queues the pages affected by a change of these places, in every release. */
  async function plan(places: readonly ChangedPlace[]): Promise<void> {
    const { pages: affected, last } = tracking.affectedBy(places);
    const planned = new Map<number, PlannedPage>();
    const note = (
      page: TrackedPage,
      kind: PlannedPage['kind'],
      changes: Set<string>,
      isFirst = false,
    ) => {
      const known = planned.get(page.id);
      planned.set(page.id, {
        page,
        kind,
        isFirst,
        changes: known ? new Set([...known.changes, ...changes]) : changes,
      });
    };
    // Shallow index pages first: expanding one also handles the index pages below it.
    for (const { page: branch, changes } of affected
      .filter(({ page }) => isBranch(page))
      .sort((a, b) => a.page.page.length - b.page.page.length)) {
      if (!tracking.pageOf(branch.release, branch.page)) continue;
      const fresh = new Map<string, TrackedPage>();
      const gone = new Map<string, TrackedPage>();
      await tracking.expandBranch(branch, fresh, gone);
      for (const page of gone.values())
        for (const dead of tracking.detach(page)) note(dead, GONE, changes);
      // A page that waited for its deletion and is wanted again still exists on disk. It is queued
      // as changed, after the new pages it may link to.
      for (const page of fresh.values()) note(page, page.hash === null ? FRESH : CHANGED, changes);
    }
    for (const { page, changes, isFirst } of affected)
      if (!isBranch(page) && !planned.has(page.id)) note(page, CHANGED, changes, isFirst);
    work.plan([...planned.values()], live);
    work.planLast(last);
  }

  /**
   * Applies changes to the snapshot, each in a savepoint. Skips changes in progress, and later
   * changes to a document whose change is held: applied out of order, they would be overwritten by
   * an older state.
   */
  function applyEach(changes: readonly Change[]): {
    begun: Change[];
    held: HeldChange[];
    places: ChangedPlace[];
  } {
    const held: HeldChange[] = [];
    const heldDocuments = new Set<string>();
    const begun: Change[] = [];
    const places: ChangedPlace[] = [];
    for (const change of changes) {
      const name = `${change.collection}/${change.documentId}`;
      if (work.isBegun(change.id) || heldDocuments.has(name)) continue;
      db.exec('savepoint one_change');
      try {
        for (const place of apply(change)) places.push({ ...place, change: change.id });
        begun.push(change);
      } catch (error) {
        if (isFatal(error)) throw error;
        db.exec('rollback to one_change');
        held.push({ change, error });
        heldDocuments.add(name);
      }
      db.exec('release one_change');
    }
    return { begun, held, places };
  }

  /**
   * Applies changes to the snapshot and queues the affected pages. Returns the number of changes
   * started and those that could not be applied.
   */
  const intake = (changes: readonly Change[]): Promise<{ begun: number; held: HeldChange[] }> =>
    inTransaction(async () => {
      const started = now();
      const { begun, held, places } = applyEach(changes);
      const timed = begun.find(isTimed);
      if (timed)
        places.push(...tracking.passTime().map((place) => ({ ...place, change: timed.id })));
      await plan(places);
      const planned = now();
      for (const change of begun) work.begin(change, started, planned);
      return { begun: begun.length, held };
    });

  /**
   * Renders and writes one page, or deletes it. A page that fails to render keeps its old bytes and
   * is retried later.
   * @returns the media files that the page no longer shows
   */
  async function processTask(task: Task): Promise<string[]> {
    const { site } = tracking.releaseOf(task.release)!;
    const release = open(task.release);
    const started = performance.now();
    const settle = (outcome: {
      action: 'put' | 'delete';
      hash: string | null;
      error: string | null;
    }) =>
      live.has(task.release) &&
      work.settle(site, task.page, { ...outcome, ms: performance.now() - started });
    if (task.kind === GONE) {
      await release.delete(task.page);
      const files = tracking.filesOf(task.id);
      tracking.forget(task);
      work.done(task.id);
      settle({ action: 'delete', hash: null, error: null });
      return files;
    }
    try {
      const render = await renderOf(task.release);
      const {
        result: body,
        reads,
        picture,
      } = await tracking.recorded(task, (content) => render(task.page, content));
      const hash = digestOf(body);
      const files = shownFilesOf(snapshot, body, reads);
      await showFiles(files, release);
      if (task.hash !== hash) {
        await release.put(task.page, body);
        if (release.compress) work.placed(task.id);
      }
      if (picture) tracking.noteBrand(picture.brand);
      const dropped = tracking.made(task.id, hash, picture?.asked ?? null, files.map(fileNameOf));
      if (live.has(task.release) && picture) onPicture(site, picture);
      work.done(task.id);
      settle({ action: 'put', hash, error: null });
      return dropped;
    } catch (error) {
      if (isFatal(error)) throw error;
      work.failed(task.id, messageOf(error), task.tries, now());
      settle({ action: 'put', hash: null, error: messageOf(error) });
      return [];
    }
  }

  /**
   * Deletes media files that no page of a release shows any more. Runs after the pages that showed
   * them were written.
   */
  async function deleteUnshown(release: number, names: Iterable<string>): Promise<void> {
    for (const name of new Set(names)) {
      if (tracking.isShown(release, name)) continue;
      await open(release).delete(filePath(name));
      const site = live.get(release);
      if (site !== undefined) onFileGone(site, name);
    }
  }

  /**
   * Processes the next batch of queued pages of these releases, inside an open transaction. Queues
   * low-priority pages when nothing else is due.
   * @returns the pages processed
   */
  async function runBatch(releases: readonly number[]): Promise<Task[]> {
    let next = work.next(releases, now(), BATCH_PAGES);
    while (next.length === 0 && work.noteLast(releases))
      next = work.next(releases, now(), BATCH_PAGES);
    const tasks = batchOf(next);
    const dropped = new Map<number, string[]>();
    for (const task of tasks)
      dropped.set(task.release, [
        ...(dropped.get(task.release) ?? []),
        ...(await processTask(task)),
      ]);
    for (const [release, names] of dropped) {
      await deleteUnshown(release, names);
      await open(release).flush();
    }
    return tasks;
  }
  /**
   * Processes one batch of the given releases, by default the live ones, in a transaction.
   * @returns the pages processed; empty if nothing is due
   */
  const processBatch = (releases: readonly number[] = [...live.keys()]): Promise<Task[]> =>
    inTransaction(() => runBatch(releases));

  /** Writes the precompressed files of some pages. Returns `false` if there were none to write. */
  async function compress(): Promise<boolean> {
    if (work.uncompressed(1).length === 0) return false;
    await inTransaction(async () => {
      const started = performance.now();
      for (const { id, release, page } of work.uncompressed(COMPRESSED_AT_ONCE)) {
        try {
          await open(release).compress?.(page);
        } catch (error) {
          if (isFatal(error)) throw error;
          // The page stays without precompressed files, and holds up no other page.
          log('trouble', { part: 'compression', page, error: messageOf(error) });
        }
        work.compressed(id);
        if (performance.now() - started > COMPRESS_MS) break;
      }
    });
    return true;
  }

  const { warm } = createWarming({ snapshot, tracking, live, renderOf, exclusively });

  const urlOf = (site: string, page: string) => new URL(page, bySite.get(site)!.config.url).href;

  /** Returns the receipt of a finished change. */
  const receiptOf = ({ started, planned, rendered, ...change }: ChangeAtWork): ChangeReceipt => {
    const pages = work.outcomes(change.id).map(({ site, page, ...outcome }): PageReceipt => ({
      portal: site,
      path: page,
      url: urlOf(site, page),
      ...outcome,
    }));
    const { id, collection, documentId, title, at } = change;
    return {
      change: { id, collection, documentId, title },
      status: pages.some((page) => page.error) ? 'failed' : 'live',
      pages,
      follow: work.follow(change.id, live.keys()),
      ms: {
        queue: Math.max(0, started - Date.parse(at)),
        plan: planned - started,
        render: Math.max(0, rendered - planned),
        live: Math.max(0, now() - rendered),
      },
      at: new Date(now()).toISOString(),
    };
  };

  /**
   * Checks pages at their live addresses, a few hundred at a time, and records the results. Without
   * `checkLive`, a written page counts as live.
   * @returns the number of pages checked
   */
  async function checkPages(): Promise<number> {
    work.noteRendered(now());
    const pages = work.unseen(SEEN_AT_ONCE);
    const seen = await Promise.all(
      pages.map(async (page) => {
        const receipt: PageReceipt = {
          portal: page.site,
          path: page.page,
          url: urlOf(page.site, page.page),
          action: page.action,
          hash: page.hash,
          liveAt: null,
          error: null,
        };
        return checkLive
          ? checkLive(receipt, () => work.wanted(page.site, page.page) ?? page)
          : { ...receipt, liveAt: new Date(now()).toISOString() };
      }),
    );
    if (seen.length > 0)
      await inTransaction(async () =>
        seen.forEach(({ portal, path, action, hash, liveAt, error }) =>
          work.seen({ site: portal, page: path, action, hash }, liveAt, error),
        ),
      );
    return seen.length;
  }

  /**
   * Returns the receipts of all changes whose pages were seen live or have failed. They are
   * returned again until `confirm` is called.
   */
  async function settle(): Promise<ChangeReceipt[]> {
    await checkPages();
    return work.finished().map(receiptOf);
  }

  /**
   * Moves the clock and queues the affected pages: "coming up" lists change at midnight, an alert
   * ends at its instant.
   * @returns the id of the change that stands for the move
   */
  const beginTime = (): Promise<string> =>
    inTransaction(async () => {
      const started = now();
      const places = tracking.passTime();
      const at = snapshot.clock.moment();
      const id = `${CLOCK_CHANGES} ${at}`;
      await plan(places.map((place) => ({ ...place, change: id })));
      work.begin(
        { id, collection: CLOCK_CHANGES, documentId: '', title: 'Time', at },
        started,
        now(),
      );
      return id;
    });

  /** Processes all due work. Returns the receipt of one change. */
  async function finish(id: string): Promise<ChangeReceipt> {
    while ((await processBatch()).length > 0);
    for (;;) {
      const receipt = (await settle()).find(({ change }) => change.id === id);
      if (!receipt) continue;
      work.end([id]);
      while (await compress());
      return receipt;
    }
  }

  const releases = createReleases({
    ...options,
    tracking,
    work,
    live,
    inTransaction,
    processBatch,
    runBatch,
    showFiles,
    deleteUnshown,
    renderOf,
    open,
    now,
    mayHaveStrays() {
      const before = mayHaveStrays;
      mayHaveStrays = false;
      return before;
    },
  });

  return {
    tracking,
    work,
    ...releases,
    intake,
    processBatch: () => processBatch(),
    settle,
    compress,
    warm,
    /** Returns `true` if all due pages of live releases have the lowest priority. */
    isLowestDue: (): boolean => work.isLowestDue([...live.keys()], now()),
    /** Deletes some rows that are no longer needed. Returns `true` if there are more. */
    tidy: (): boolean => tracking.clear() || (work.clear(), false),
    /** Removes changes whose receipts were delivered. */
    confirm: (changes: readonly string[]): void => work.end(changes),
    beginTime,
    /** Publishes a single change, from plan to receipt. */
    async publish(change: Change): Promise<ChangeReceipt> {
      for (const { error } of (await intake([change])).held) throw error;
      return finish(change.id);
    },
    /**
     * Applies changes to the snapshot without queueing pages, before a full publish. Returns the
     * changes that were applied.
     */
    absorb: (changes: readonly Change[]): Promise<Change[]> =>
      inTransaction(async () => applyEach(changes).begun),
    /** Returns `true` if midnight has passed, or an instant that a page asked about. */
    isTimeDue: (): boolean => snapshot.clock.isDue(tracking.nextInstant()),
    passTime: async (): Promise<ChangeReceipt> => finish(await beginTime()),
  };
}

/** Returns the next batch: the leading tasks that are written together. */
function batchOf(next: Task[]): Task[] {
  if (next[0] && next[0].priority >= LOW) return next.slice(0, LOW_PRIORITY_BATCH_PAGES);
  // Alert fragments and CAP files are written before the pages that show the alert.
  const isImmediate = next.some(({ priority, kind }) => priority === IMMEDIATE && kind !== FRESH);
  return next.filter(({ priority }) => (isImmediate ? priority === IMMEDIATE : priority < LOW));
}
