import type { Locale } from '@pune/i18n';
import type { Reader } from '@pune/content';
import { digestOf, type Place } from '@pune/content/snapshot';
import type { Change, PageReceipt, Receipt } from './feed.ts';
import type { CheckLive } from './live.ts';
import { createShownFiles, type ShownFilesOptions } from './shown-files.ts';
import type { SiteConfig } from './sites.ts';
import type { Target } from './target.ts';
import { createTracking, type SitePage } from './tracking.ts';

/** Makes the bytes of a page. Throws when the page cannot be made. */
export type Render = (page: string, content: Reader) => Promise<Uint8Array>;

export interface Portal {
  config: SiteConfig;
  render: Render;
  target: Target;
}

export interface PublisherOptions extends ShownFilesOptions {
  portals: Portal[];
  /** Fetches pages back from their live addresses; without it receipts say when pages were written. */
  checkLive?: CheckLive;
  now?: () => number;
}

interface Plan {
  fresh: SitePage[];
  changed: SitePage[];
  gone: SitePage[];
}

export type Publisher = ReturnType<typeof createPublisher>;

/**
 * Keeps the portals equal to what a full publish of the snapshot would write, by rendering only the pages whose answers changed.
 *
 * A change is planned, rendered and written inside one transaction of the snapshot: killed at any moment, the transaction rolls
 * back, the feed gives the change again, and the same files are written again.
 */
export function createPublisher({ snapshot, portals, checkLive, now = Date.now, ...files }: PublisherOptions) {
  const bySite = new Map(portals.map((portal) => [portal.config.id, portal]));
  const tracking = createTracking(snapshot, new Map(portals.map(({ config }) => [config.id, config])));
  const showFiles = createShownFiles({ snapshot, ...files });
  const { db } = snapshot;

  async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
    db.exec('begin immediate');
    try {
      const result = await work();
      db.exec('commit');
      return result;
    } catch (error) {
      db.exec('rollback');
      throw error;
    }
  }

  /** Writes a change into the snapshot; tells where its documents were and are. */
  const apply = (change: Change): Place[] =>
    Object.entries(change.versions).flatMap(([locale, published]) => snapshot.apply(change.collection, change.documentId, locale as Locale, published ?? null));

  async function plan(places: readonly Place[]): Promise<Plan & { asked: number }> {
    const { pages, asked } = tracking.affectedBy(places);
    const fresh: SitePage[] = [];
    const gone: SitePage[] = [];
    for (const { site, branches } of branchesBySite(pages)) {
      const freshPages = new Set<string>();
      const gonePages = new Set<string>();
      for (const branch of branches) if (!gonePages.has(branch)) await tracking.regrow(site, branch, freshPages, gonePages);
      for (const page of freshPages) fresh.push({ site, page });
      for (const page of gonePages) for (const dead of tracking.forget(site, page)) gone.push({ site, page: dead });
    }
    const excluded = new Set([...fresh, ...gone].map(({ site, page }) => `${site} ${page}`));
    const changed = pages.filter(({ site, page }) => !page.startsWith('~') && !excluded.has(`${site} ${page}`));
    return { fresh, changed, gone, asked };
  }

  /**
   * Renders and writes one page; a page that cannot be made keeps its old bytes and is noted for another try.
   * What it shows is there before it, or, in a release that nobody sees yet, some time later.
   */
  async function put({ site, page }: SitePage, release?: { target: Target; files: Promise<unknown>[] }): Promise<PageReceipt> {
    const portal = bySite.get(site)!;
    const target = release?.target ?? portal.target;
    const receipt: PageReceipt = { portal: site, path: page, url: new URL(page, portal.config.url).href, action: 'put', hash: null, liveAt: null, error: null };
    try {
      const { result: body, reads } = await tracking.recorded(site, page, (content) => portal.render(page, content));
      receipt.hash = digestOf(body);
      const shown = showFiles(body, reads, target);
      if (release) release.files.push(shown.then(() => null, (error: unknown) => error));
      else await shown;
      if (release || tracking.hashOf(site, page) !== receipt.hash) target.put(page, body);
      tracking.setHash(site, page, receipt.hash);
      tracking.clearFailure(site, page);
    } catch (error) {
      if (isFatal(error)) throw error;
      receipt.error = error instanceof Error ? error.message : String(error);
      tracking.setFailure(site, page, receipt.error);
    }
    return receipt;
  }

  async function carryOut({ fresh, changed, gone }: Plan): Promise<PageReceipt[]> {
    const receipts: PageReceipt[] = [];
    // New pages first, then those that link to them, then deletions: no reader meets a link to nothing.
    for (const page of [...fresh, ...changed]) receipts.push(await put(page));
    for (const { site, page } of gone) {
      const portal = bySite.get(site)!;
      portal.target.delete(page);
      receipts.push({ portal: site, path: page, url: new URL(page, portal.config.url).href, action: 'delete', hash: null, liveAt: null, error: null });
    }
    return receipts;
  }

  /** Sees the pages live; without a checker, a written page counts as live. */
  async function seeLive(pages: PageReceipt[]): Promise<PageReceipt[]> {
    if (checkLive) return Promise.all(pages.map((page) => (page.error ? page : checkLive(page))));
    return pages.map((page) => (page.error ? page : { ...page, liveAt: new Date(now()).toISOString() }));
  }

  async function publishPlaces(change: Pick<Change, 'id' | 'collection' | 'documentId' | 'title' | 'at'>, change_: () => Place[]): Promise<Receipt> {
    const started = now();
    let planned = started;
    const written = await inTransaction(async () => {
      const next = await plan(change_());
      planned = now();
      return carryOut(next);
    });
    const rendered = now();
    const pages = await seeLive(written);
    const { id, collection, documentId, title } = change;
    return {
      change: { id, collection, documentId, title },
      status: pages.some((page) => page.error) ? 'failed' : 'live',
      pages,
      ms: { queue: Math.max(0, started - Date.parse(change.at)), plan: planned - started, render: rendered - planned, live: now() - rendered },
      at: new Date(now()).toISOString(),
    };
  }

  return {
    tracking,
    /** Publishes one change: plan, render, write, see live. */
    publish: (change: Change): Promise<Receipt> => publishPlaces(change, () => apply(change)),
    /** Brings changes into the snapshot without rendering: a full publish follows. */
    absorb: (changes: readonly Change[]): Promise<void> => inTransaction(async () => changes.forEach(apply)),
    /** Whether midnight has come, or an instant that a page asked about. */
    isTimeDue: (): boolean => snapshot.clock.isDue(tracking.nextInstant()),
    /** Lets time pass: pages that say "coming up" move on at midnight, an alert ends in its minute. */
    passTime: (): Promise<Receipt> => publishPlaces({ id: 'clock', collection: 'clock', documentId: '', title: 'Time', at: new Date(now()).toISOString() }, () => tracking.passTime()),
    /** Renders again what could not be rendered. */
    async retryFailures(): Promise<PageReceipt[]> {
      const failed = tracking.failures();
      return failed.length ? seeLive(await inTransaction(() => carryOut({ fresh: [], changed: failed, gone: [] }))) : [];
    },
    /**
     * Renders every page of a portal into `target`; `activate` makes it the live release before the memory of it is committed,
     * so that a crash in between leads to another full publish, never to a release that is remembered but not live.
     * It is told which pages are live and could not be made again; when it throws, everything stays as it was.
     */
    async publishAll(site: string, target: Target, activate: (lost: PageReceipt[]) => void): Promise<PageReceipt[]> {
      return inTransaction(async () => {
        const live = new Set(tracking.pagesOf(site).flatMap(({ page, hash }) => (hash ? [page] : [])));
        tracking.forgetSite(site);
        const fresh = new Set<string>();
        await tracking.regrow(site, '~', fresh, new Set());
        const receipts: PageReceipt[] = [];
        const files: Promise<unknown>[] = [];
        for (const page of fresh) receipts.push(await put({ site, page }, { target, files }));
        for (const error of await Promise.all(files)) if (error) throw error;
        activate(receipts.filter(({ path: page, error }) => error && live.has(page)));
        return receipts;
      });
    },
  };
}

/** The portals' branches among the affected pages, shallow ones first: regrowing a branch takes care of those below it. */
function branchesBySite(pages: readonly SitePage[]): { site: string; branches: string[] }[] {
  const found = new Map<string, string[]>();
  for (const { site, page } of pages) if (page.startsWith('~')) found.set(site, [...(found.get(site) ?? []), page]);
  return [...found].map(([site, branches]) => ({ site, branches: branches.sort((a, b) => a.length - b.length) }));
}

/** A full disk or a missing folder is not the page's fault: the whole change waits and is tried again. */
const isFatal = (error: unknown): boolean => ['ENOSPC', 'EROFS', 'EACCES', 'EMFILE', 'ENOENT', 'ENOTDIR', 'EEXIST', 'EIO', 'ERR_SQLITE_ERROR'].includes((error as NodeJS.ErrnoException)?.code ?? '');
