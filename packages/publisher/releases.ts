import type { Snapshot } from '@pune/content/snapshot';
import { messageOf } from '@pune/std/errors';
import { createChunkRecorder } from './record-chunks.ts';
import { makePages } from './make-pages.ts';
import type { PublishedPortal } from './published-portal.ts';
import type { Render, Rendering } from './rendering.ts';
import type { createShownFiles, ShownFile } from './shown-files.ts';
import type { Release } from './target.ts';
import { isBranch, type TrackedPage, type TrackedRelease, type Tracking } from './tracking.ts';
import {
  differingPages,
  filesBeside,
  isSameStart,
  machineStart as startOfThisMachine,
  strayPages,
} from './verify.ts';
import { CHANGED, type Task, type Work } from './work.ts';

export interface ReleasesOptions {
  snapshot: Snapshot;
  portals: readonly PublishedPortal[];
  rendering?: Rendering;
  keep?: number;
  machineStart?: () => number;
  log?: (event: string, details: Record<string, unknown>) => void;
  tracking: Tracking;
  work: Work;
  /** Live releases: release id to portal id. Updated here. */
  live: Map<number, string>;
  inTransaction: <T>(task: () => Promise<T>) => Promise<T>;
  processBatch: (releases: readonly number[]) => Promise<Task[]>;
  /** Like `processBatch`, inside an open transaction. */
  runBatch: (releases: readonly number[]) => Promise<Task[]>;
  showFiles: ReturnType<typeof createShownFiles>;
  /** Deletes those of the files that no page of a release shows. */
  deleteUnshown: (release: number, names: Iterable<string>) => Promise<void>;
  /**
   * Returns `true` if a transaction failed since the last call, so that media files may exist
   * beside pages that were never written.
   */
  mayHaveStrays: () => boolean;
  renderOf: (release: number) => Promise<Render>;
  open: (release: number) => Release;
  now: () => number;
}

export interface MadeRelease {
  site: string;
  name: string;
  pages: number;
  /** Pages that failed to render and are not live either. */
  failed: number;
  ms: number;
}

const KEEP = 3;
const MACHINE_START = 'machine start';
const CHUNK_PAGES = 100;

/**
 * Creates the functions that make, activate and roll back releases. A new release is rendered
 * beside the live one. Edits meanwhile patch the live release and are queued for the new one too,
 * which catches up before it is activated. Kept releases queue the same work, so rolling back means
 * to catch up and activate: no edit is lost.
 */
export function createReleases(options: ReleasesOptions) {
  const {
    snapshot,
    portals,
    rendering,
    keep = KEEP,
    machineStart = startOfThisMachine,
    log = () => {},
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
  } = options;
  /**
   * Returns a portal.
   * @throws if there is no portal with this id
   */
  const portalOf = (site: string): PublishedPortal => {
    const portal = portals.find(({ config }) => config.id === site);
    if (!portal)
      throw new Error(
        `[publisher] Unknown portal "${site}": choose one of ${portals.map(({ config }) => config.id).join(', ')}`,
      );
    return portal;
  };
  /** Returns the live release of a portal, `null` before the first. */
  const liveOf = (site: string): TrackedRelease | null => {
    for (const [id, of] of live) if (of === site) return tracking.releaseOf(id) ?? null;
    return null;
  };
  /** Releases being rendered. */
  const making = new Set<number>();
  const refusedKey = (site: string) => `given up ${site}`;

  /**
   * Reads from the targets which releases are live. Drops releases that a crash left unfinished or
   * that the target no longer holds.
   */
  async function recall(): Promise<void> {
    // One transaction, so that no release is activated meanwhile.
    await inTransaction(async () => {
      const found = new Map<number, string>();
      for (const { config, target, rendererId } of portals) {
        const name = await target.liveRelease();
        const held = new Set(await target.releases());
        for (const release of tracking.releases().filter(({ site }) => site === config.id)) {
          if (release.name === name) found.set(release.id, config.id);
          else if (!making.has(release.id) && (!release.madeAt || !held.has(release.name)))
            await drop(release);
        }
        // A different renderer was built since the rollback, so the one that was rolled back from
        // may be used again.
        if (snapshot.state.get(refusedKey(config.id)) !== rendererId)
          snapshot.state.set(refusedKey(config.id), '');
      }
      for (const release of tracking.releases())
        if (!portals.some(({ config }) => config.id === release.site))
          tracking.forgetRelease(release.id);
      live.clear();
      for (const [id, site] of found) live.set(id, site);
      work.markUncertain();
      for (const id of live.keys()) settleLive(tracking.releaseOf(id)!);
    });
    await repairAfterPowerFailure();
    await clearStrayFiles();
  }

  /**
   * Deletes media files that no page shows: a publisher that was killed or ran out of disk space
   * may have written them for pages that it never wrote.
   */
  async function clearStrayFiles(): Promise<void> {
    for (const { id } of tracking.releases()) {
      if (making.has(id)) continue;
      const files = open(id);
      await inTransaction(async () => {
        const shown = tracking.filesIn(id);
        const strays = filesBeside(files.folder).filter((name) => !shown.has(name));
        if (strays.length === 0) return;
        await deleteUnshown(id, strays);
        await files.flush();
        log('cleared', { release: files.name, files: strays.length });
      });
    }
  }

  /**
   * After a restart of the machine, compares the files of every release with the recorded digests
   * and queues pages that differ: page writes are not fsynced, so a power failure may have lost
   * some.
   */
  async function repairAfterPowerFailure(): Promise<void> {
    const started = machineStart();
    if (isSameStart(Number(snapshot.state.get(MACHINE_START) ?? started), started))
      return snapshot.state.set(MACHINE_START, String(started));
    for (const release of tracking.releases()) {
      const pages = tracking.pagesOf(release.id);
      const files = open(release.id);
      const differing = differingPages(files.folder, pages);
      const strays = strayPages(files.folder, pages);
      await inTransaction(async () => {
        for (const { id } of differing) work.again(id, CHANGED);
        work.markUncertain();
      });
      for (const page of strays) await files.delete(page);
      if (strays.length > 0) await files.flush();
      log('verified', {
        portal: release.site,
        release: release.name,
        pages: pages.length,
        differing: differing.length,
        strays: strays.length,
      });
    }
    snapshot.state.set(MACHINE_START, String(started));
  }

  /**
   * Reloads the live releases if a target disagrees with the recorded state: an operator may have
   * removed a release or restored an older one.
   */
  async function checkTargets(): Promise<void> {
    if (options.mayHaveStrays()) await clearStrayFiles();
    for (const { config, target } of portals) {
      if ((await target.liveRelease()) === (liveOf(config.id)?.name ?? null)) continue;
      await recall();
      return;
    }
  }

  /** Removes a release from the database and the target. */
  async function drop(release: TrackedRelease): Promise<void> {
    tracking.forgetRelease(release.id);
    await portalOf(release.site).target.remove(release.name);
  }

  /**
   * Returns `true` if the portal needs a new release: it has no live one, or the live one was made
   * by another renderer.
   */
  function needsRelease({ config, rendererId }: PublishedPortal): boolean {
    const current = liveOf(config.id);
    return (
      current === null ||
      (current.renderer !== rendererId && snapshot.state.get(refusedKey(config.id)) !== rendererId)
    );
  }

  /**
   * Renders a whole release in this process, in chunks, so that edits are published between chunks.
   */
  const here: Rendering = {
    async renderAll({ site, release, pages, onChunk }) {
      const render = await renderOf(
        tracking.releases().find((one) => one.site === site && one.name === release.name)!.id,
      );
      const all = await pages();
      for (let from = 0; from < all.length; from += CHUNK_PAGES)
        await onChunk(
          await inTransaction(() =>
            makePages(snapshot, site, render, release, all.slice(from, from + CHUNK_PAGES)),
          ),
        );
    },
  };

  /** Processes the queued work of a release until nothing is due. */
  async function catchUp(
    release: number,
    onProgress: (left: number) => void = () => {},
  ): Promise<void> {
    while ((await processBatch([release])).length > 0) onProgress(work.left(release));
  }

  /** Returns the pages that are live but fail to render in another release. */
  function lostIn(release: TrackedRelease): { page: string; error: string }[] {
    const current = liveOf(release.site);
    if (!current) return [];
    return work.failures(release.id).filter(({ page }) => tracking.pageOf(current.id, page)?.hash);
  }

  /**
   * Makes a release live. Catches up with edits first, the last of them in the same transaction, so
   * that no edit is missed.
   * @throws the error of `refuse`, which is called just before activation; the live release then
   *   stays
   */
  async function activate(release: TrackedRelease, refuse: () => void): Promise<void> {
    const { target } = portalOf(release.site);
    await target.prepare?.(release.name);
    await catchUp(release.id);
    await inTransaction(async () => {
      while ((await runBatch([release.id])).length > 0);
      refuse();
      await target.activate(release.name);
      const before = liveOf(release.site);
      if (before) live.delete(before.id);
      live.set(release.id, release.site);
      settleLive(release);
    });
  }

  /**
   * Marks a release live and settles the receipts of pages it already contains, except pages still
   * queued.
   */
  function settleLive({ id, site, madeAt }: TrackedRelease): void {
    // Set `madeAt` only now: a release that crashed before activation must not be offered for
    // rollback.
    if (!madeAt) tracking.completeRelease(id, iso());
    const waiting = new Set(work.next([id], Infinity, -1).map(({ page }) => page));
    for (const page of work.openPages(site)) {
      if (waiting.has(page)) continue;
      const hash = tracking.pageOf(id, page)?.hash ?? null;
      work.settle(site, page, { action: hash ? 'put' : 'delete', hash, error: null, ms: 0 });
    }
  }

  /** Removes releases beyond the number that is kept. */
  async function prune(site: string): Promise<void> {
    const made = tracking.releases().filter((release) => release.site === site && release.madeAt);
    const others = made.filter(({ id }) => !live.has(id)).reverse();
    for (const old of others.slice(keep - 1)) await drop(old);
    const known = new Set(tracking.releases().map(({ name }) => name));
    const { target } = portalOf(site);
    for (const name of await target.releases())
      if (!known.has(name) && name !== (await target.liveRelease())) await target.remove(name);
  }

  const iso = () => new Date(now()).toISOString();

  /**
   * Renders every page of a portal into a new release and makes it live.
   * @throws if a live page fails to render; the live release then stays
   */
  async function makeRelease(site: string): Promise<MadeRelease> {
    const { target, rendererId, assets } = portalOf(site);
    const started = performance.now();
    const { release, root } = await inTransaction(async () => {
      const added = tracking.addRelease(site, iso(), rendererId);
      making.add(added.release.id);
      return added;
    });
    const { name } = release;
    let pages: number;
    try {
      const files = await target.create(name, assets);
      pages = await render(release, root, files);
      await catchUp(release.id);
      refuseLosses(release);
      await activate(release, () => refuseLosses(release));
    } catch (error) {
      if (!live.has(release.id))
        await drop(release).catch((trouble: unknown) =>
          log('trouble', { portal: site, error: messageOf(trouble) }),
        );
      throw error;
    } finally {
      making.delete(release.id);
    }
    await prune(site);
    const made = {
      site,
      name,
      pages,
      failed: work.failures(release.id).length,
      ms: Math.round(performance.now() - started),
    };
    log('released', {
      portal: site,
      release: name,
      pages: made.pages,
      failed: made.failed,
      ms: made.ms,
    });
    return made;
  }

  /** Expands the page tree of a release and renders its pages. Returns their number. */
  async function render(
    release: TrackedRelease,
    root: TrackedPage,
    files: Release,
  ): Promise<number> {
    const note = createChunkRecorder(release.id, { snapshot, tracking, work, inTransaction, now });
    const shown = new Map<string, ShownFile>();
    let [done, total] = [0, 0];
    await (rendering ?? here).renderAll({
      site: release.site,
      rendererId: release.renderer,
      release: files,
      async pages() {
        const fresh = new Map<string, TrackedPage>();
        await inTransaction(() => tracking.expandBranch(root, fresh, new Map()));
        const pages = [...fresh.keys()].filter((page) => !isBranch({ page }));
        total = pages.length;
        return pages;
      },
      async onChunk(chunk) {
        await note(chunk);
        for (const file of chunk.pages.flatMap((page) => page.files))
          shown.set(JSON.stringify(file), file);
        done += chunk.pages.length;
        log('releasing', { portal: release.site, done, total });
      },
    });
    await Promise.all([...shown.values()].map((file) => showFiles([file], files)));
    return total;
  }

  /**
   * Throws if the new release lacks pages that are live, so that a broken template cannot remove
   * pages.
   */
  function refuseLosses(release: TrackedRelease): void {
    const failures = work.failures(release.id);
    if (failures.length > 0 && !tracking.hasMadePages(release.id))
      throw new Error(
        `[publisher] ${release.site}: no page of the new release could be rendered, for example ${failures[0]!.page} (${failures[0]!.error}): fix the template and build it again`,
      );
    const lost = lostIn(release);
    if (lost.length === 0) return;
    throw new Error(
      `[publisher] ${release.site}: the new release fails to render ${lost.length} live pages, ${lost[0]!.page} first (${lost[0]!.error}); the live release stays: fix the template and build it again`,
    );
  }

  /** Returns the kept releases of a portal, newest first: the candidates for rollback. */
  const keptOf = (site: string): TrackedRelease[] => {
    portalOf(site);
    return tracking
      .releases()
      .filter((release) => release.site === site && release.madeAt && !live.has(release.id))
      .reverse();
  };

  /**
   * Rolls back to a kept release, by default the previous one: brings it up to date with every edit
   * since, then makes it live. The renderer that was live is not used for a new release until
   * another one is built. Does nothing if the named release is live already, as after a crash.
   * @throws if there is no such release, if its renderer is no longer kept, or if it fails to
   *   render live pages (unless `force`)
   */
  async function rollBack(
    site: string,
    {
      to,
      force = false,
      onProgress,
    }: { to?: string; force?: boolean; onProgress?: (left: number) => void } = {},
  ): Promise<TrackedRelease> {
    const portal = portalOf(site);
    const kept = keptOf(site);
    const before = liveOf(site);
    if (before && before.name === to) return before;
    const release = to ? kept.find(({ name }) => name === to) : kept[0];
    if (!release)
      throw new Error(
        to
          ? `[publisher] ${site} has no kept release "${to}"; kept releases: ${kept.map(({ name }) => name).join(', ') || 'none'}`
          : `[publisher] ${site} has no earlier release`,
      );
    await renderOf(release.id);
    work.retryFailures();
    await catchUp(release.id, onProgress);
    const refuse = (): void => {
      const lost = lostIn(release);
      if (lost.length > 0 && !force)
        throw new Error(
          `[publisher] ${site}: ${release.name} fails to render ${lost.length} live pages, ${lost[0]!.page} first (${lost[0]!.error})`,
        );
    };
    refuse();
    // Recorded before the activation: a publisher killed in between must not make a new release
    // with the same renderer.
    const isGivenUp = release.renderer !== portal.rendererId && !needsRelease(portal);
    if (isGivenUp)
      await inTransaction(async () => snapshot.state.set(refusedKey(site), portal.rendererId));
    await activate(release, refuse);
    log('rolled-back', { portal: site, from: before?.name, to: release.name });
    return release;
  }

  return {
    recall,
    checkTargets,
    liveOf,
    keptOf,
    needsRelease,
    makeRelease,
    rollBack,
    /** Returns the live release of a portal, for files that no page shows. */
    openLive: (site: string): Release | null => {
      const release = liveOf(site);
      return release && open(release.id);
    },
  };
}
