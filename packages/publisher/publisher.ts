import { setImmediate as breathe } from 'node:timers/promises';
import type { Locale } from '@pune/i18n';
import { digestOf } from '@pune/content/digest';
import type { Place, Snapshot } from '@pune/content/snapshot';
import { isTimed } from '@pune/content/turns';
import type { Change, PageReceipt, Receipt } from './feed.ts';
import type { CheckLive } from './live.ts';
import type { Portal } from './portal.ts';
import { createReleases } from './releases.ts';
import { isFatal, wordsOf, type Render, type Rendering } from './rendering.ts';
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
  AT_ONCE,
  CHANGED,
  createWork,
  FRESH,
  GONE,
  WIDE,
  type ChangeAtWork,
  type PlannedPage,
  type Task,
} from './work.ts';

export type { Render } from './rendering.ts';

export interface PublisherOptions extends ShownFilesOptions {
  snapshot: Snapshot;
  portals: readonly Portal[];
  /** Makes the pages of whole releases; without it they are made in this process. */
  rendering?: Rendering;
  /**
   * Fetches pages back from their live addresses; without it receipts say when pages were written.
   */
  checkLive?: CheckLive;
  /** Told of the picture that stands for a page of a live release when that was made anew. */
  onPicture?: (site: string, picture: Picture) => void;
  /** Told of a file that left a live release, since no page of it shows the file any more. */
  onFileGone?: (site: string, name: string) => void;
  /** How many releases of a portal are kept, the live one among them. */
  keep?: number;
  now?: () => number;
  /** When this machine was started, in milliseconds since 1970. */
  machineStart?: () => number;
  log?: (event: string, details: Record<string, unknown>) => void;
}

/** A change that could not even be planned: it stays in the feed. */
export interface HeldChange {
  change: Change;
  error: unknown;
}

/**
 * Pages of one transaction: few enough that a change which arrives meanwhile waits for tens of
 * milliseconds.
 */
const SLICE_PAGES = 200;
const WIDE_SLICE_PAGES = 40;
const SEEN_AT_ONCE = 300;
/**
 * Twins of most pages take two milliseconds, of heavy ones up to seventy: an edit that comes
 * meanwhile waits for so many of them, or for so long.
 */
const COMPRESSED_AT_ONCE = 10;
const COMPRESS_MS = 20;
export const CLOCK_CHANGES = 'clock';

export type Publisher = ReturnType<typeof createPublisher>;

/**
 * Keeps the portals equal to what a full publish of the snapshot would write, by rendering only the
 * pages whose answers changed.
 *
 * 1. `intake`, one transaction: changes go into the snapshot, the questions they concern are asked
 *   again, and the pages for which an
 *    answer differs are noted as work.
 * 2. `slice`, one transaction each: some of that work is rendered and written. Killed in between,
 *   it is still noted and done again.
 * 3. `settle`: when nothing of a change is left and its pages were seen live, its receipt is
 *   complete.
 * 4. `compress`: pages that were put in place get their compressed twins, which no edit waits for.
 */
export function createPublisher(options: PublisherOptions) {
  const {
    snapshot,
    portals,
    checkLive,
    onPicture = () => {},
    onFileGone = () => {},
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
  const exclusively = createQueue();
  let isUncertain = false;
  /** Files of a transaction that was taken back may lie beside pages that were not written. */
  let mayHaveStrays = false;
  /** Live releases and their portals. */
  const live = new Map<number, string>();

  /**
   * One transaction of the snapshot after another: what is awaited inside one must not slip into
   * the next.
   */
  const inTransaction = <T>(task: () => Promise<T>): Promise<T> =>
    exclusively(async () => {
      db.exec('begin immediate');
      try {
        // On a full disk even this may have to wait: so it is part of what comes next.
        if (isUncertain) work.distrust();
        const result = await task();
        db.exec('commit');
        isUncertain = false;
        return result;
      } catch (error) {
        // What was written before the trouble is there, and its digests are not.
        isUncertain = true;
        mayHaveStrays = true;
        // SQLite has rolled back by itself where the disk was full.
        if (db.isTransaction) db.exec('rollback');
        throw error;
      }
    });

  const renderers = new Map<string, Promise<Render>>();
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
  function open(release: number): Release {
    const known = opened.get(release);
    if (known) return known;
    const { site, name } = tracking.releaseOf(release)!;
    const fresh = bySite.get(site)!.target.open(name);
    opened.set(release, fresh);
    return fresh;
  }

  /** Writes a change into the snapshot; tells where its documents were and are. */
  const apply = (change: Change): Place[] =>
    Object.entries(change.versions).flatMap(([locale, published]) =>
      snapshot.apply(change.collection, change.documentId, locale as Locale, published ?? null),
    );

  /** Notes as work what the change of these places asks for, in every release that is held. */
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
    // Shallow branches first: regrowing one takes care of those below it.
    for (const { page: branch, changes } of affected
      .filter(({ page }) => isBranch(page))
      .sort((a, b) => a.page.page.length - b.page.page.length)) {
      if (!tracking.pageOf(branch.release, branch.page)) continue;
      const fresh = new Map<string, TrackedPage>();
      const gone = new Map<string, TrackedPage>();
      await tracking.regrow(branch, fresh, gone);
      for (const page of gone.values())
        for (const dead of tracking.cut(page)) note(dead, GONE, changes);
      // One that was to be deleted and is wanted again lies there still: it waits for the new pages
      // that it may link to.
      for (const page of fresh.values()) note(page, page.hash === null ? FRESH : CHANGED, changes);
    }
    for (const { page, changes, isFirst } of affected)
      if (!isBranch(page) && !planned.has(page.id)) note(page, CHANGED, changes, isFirst);
    work.plan([...planned.values()], live);
    work.planLast(last, live);
  }

  /**
   * Writes changes into the snapshot, each of them whole or not at all. One that is at work already
   * is left alone, and so are later ones of a document whose change is held: out of order they
   * would bring back an older state.
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

  /** Takes changes in; tells which could not be. */
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
   * Renders and writes one page, or deletes it; a page that cannot be made keeps its old bytes and
   * is tried again later.
   * @returns the files that the page no longer shows
   */
  async function carryOut(task: Task): Promise<string[]> {
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
      work.failed(task.id, wordsOf(error), task.tries, now());
      settle({ action: 'put', hash: null, error: wordsOf(error) });
      return [];
    }
  }

  /**
   * Takes away files that no page of a release shows any more, behind the pages that showed them.
   */
  async function takeAway(release: number, names: Iterable<string>): Promise<void> {
    for (const name of new Set(names)) {
      if (tracking.isShown(release, name)) continue;
      await open(release).delete(filePath(name));
      const site = live.get(release);
      if (site !== undefined) onFileGone(site, name);
    }
  }

  /**
   * Does the next of the work that these releases wait for, within a transaction; tells what was
   * done.
   */
  async function workOff(releases: readonly number[]): Promise<Task[]> {
    let next = work.next(releases, now(), SLICE_PAGES);
    while (next.length === 0 && work.noteLast(releases))
      next = work.next(releases, now(), SLICE_PAGES);
    const tasks = togetherOf(next);
    const dropped = new Map<number, string[]>();
    for (const task of tasks)
      dropped.set(task.release, [...(dropped.get(task.release) ?? []), ...(await carryOut(task))]);
    for (const [release, names] of dropped) {
      await takeAway(release, names);
      await open(release).flush();
    }
    return tasks;
  }
  const slice = (releases: readonly number[] = [...live.keys()]): Promise<Task[]> =>
    inTransaction(() => workOff(releases));

  /**
   * Makes the compressed twins of some pages that were put in place; tells whether there were any.
   */
  async function compress(): Promise<boolean> {
    if (work.uncompressed(1).length === 0) return false;
    await inTransaction(async () => {
      const started = performance.now();
      for (const { id, release, page } of work.uncompressed(COMPRESSED_AT_ONCE)) {
        await open(release).compress?.(page);
        work.compressed(id);
        if (performance.now() - started > COMPRESS_MS) break;
      }
    });
    return true;
  }

  const { warm } = createWarming({ snapshot, tracking, live, renderOf, exclusively });

  const urlOf = (site: string, page: string) => new URL(page, bySite.get(site)!.config.url).href;

  const receiptOf = ({ started, planned, rendered, ...change }: ChangeAtWork): Receipt => {
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
      follow: work.follow(change.id),
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
   * Sees pages live that were made, a few hundred at a time; without a checker, a written page
   * counts as live.
   */
  async function see(): Promise<number> {
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
   * The receipts of all changes whose pages were seen live, or are known to have failed. They are
   * given again until they are confirmed.
   */
  async function settle(): Promise<Receipt[]> {
    await see();
    return work.finished().map(receiptOf);
  }

  /**
   * Lets time pass: pages that say "coming up" move on at midnight, an alert ends in its minute.
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

  /** Does everything that is due; gives the receipt of one change. */
  async function finish(id: string): Promise<Receipt> {
    while ((await slice()).length > 0);
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
    slice,
    workOff,
    showFiles,
    takeAway,
    renderOf,
    open,
    now,
    mayHaveStrays() {
      const answer = mayHaveStrays;
      mayHaveStrays = false;
      return answer;
    },
  });

  return {
    tracking,
    work,
    ...releases,
    intake,
    slice: () => slice(),
    settle,
    compress,
    warm,
    /** Clears away what is no longer needed, bit by bit; tells whether there is more. */
    tidy: (): boolean => tracking.clear() || (work.clear(), false),
    /** Ends changes whose receipts have arrived. */
    confirm: (changes: readonly string[]): void => work.end(changes),
    beginTime,
    /** Publishes one change alone, from the plan to its receipt. */
    async publish(change: Change): Promise<Receipt> {
      for (const { error } of (await intake([change])).held) throw error;
      return finish(change.id);
    },
    /**
     * Brings changes into the snapshot without rendering: a full publish follows. Gives those that
     * are in it.
     */
    absorb: (changes: readonly Change[]): Promise<Change[]> =>
      inTransaction(async () => applyEach(changes).begun),
    /** Whether midnight has come, or an instant that a page asked about. */
    isTimeDue: (): boolean => snapshot.clock.isDue(tracking.nextInstant()),
    passTime: async (): Promise<Receipt> => finish(await beginTime()),
  };
}

/** The first of the pages that wait: those that come into place together. */
function togetherOf(next: Task[]): Task[] {
  if (next[0] && next[0].priority >= WIDE) return next.slice(0, WIDE_SLICE_PAGES);
  // The fragments of an alert and CAP do not wait for the pages that show it.
  const isAtOnce = next.some(({ priority, kind }) => priority === AT_ONCE && kind !== FRESH);
  return next.filter(({ priority }) => (isAtOnce ? priority === AT_ONCE : priority < WIDE));
}

/**
 * Runs one piece of work after another, whatever became of the one before. In between, the process
 * hears of timers, sockets, other processes and signals: pieces that wait for nothing outside, one
 * after another for minutes, would else leave it deaf to all of them.
 */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(() => breathe()).then(task);
    last = result.catch(() => {});
    return result;
  };
}
