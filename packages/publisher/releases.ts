import type { Snapshot } from '@pune/content/snapshot';
import { createChunkNotes } from './chunk-notes.ts';
import { makePages } from './make-pages.ts';
import type { Portal } from './portal.ts';
import { wordsOf, type Render, type Rendering } from './rendering.ts';
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
  portals: readonly Portal[];
  rendering?: Rendering;
  keep?: number;
  machineStart?: () => number;
  log?: (event: string, details: Record<string, unknown>) => void;
  tracking: Tracking;
  work: Work;
  /** Live releases and their portals: kept up to date here. */
  live: Map<number, string>;
  inTransaction: <T>(task: () => Promise<T>) => Promise<T>;
  slice: (releases: readonly number[]) => Promise<Task[]>;
  /** The same, where a transaction is open already. */
  workOff: (releases: readonly number[]) => Promise<Task[]>;
  showFiles: ReturnType<typeof createShownFiles>;
  /** Takes away those of some files that no page of a release shows. */
  takeAway: (release: number, names: Iterable<string>) => Promise<void>;
  /**
   * True if something went wrong since the last call, so that files may lie beside pages that were
   * never written.
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
  /** Pages that could not be made and were not live before either. */
  failed: number;
  ms: number;
}

const KEEP = 3;
const MACHINE_START = 'machine start';
const CHUNK_PAGES = 100;

/**
 * Releases of the portals. A new one is made beside the live one: edits go on patching the live
 * release, and what they change is noted as work of the new one too, which is done before it
 * becomes live. Those that are kept collect such work as well: to go back to one is to do its work
 * and to activate it, so that no edit is lost.
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
    slice,
    workOff,
    showFiles,
    takeAway,
    renderOf,
    open,
    now,
  } = options;
  const portalOf = (site: string): Portal => {
    const portal = portals.find(({ config }) => config.id === site);
    if (!portal)
      throw new Error(
        `[publisher] There is no portal "${site}": choose one of ${portals.map(({ config }) => config.id).join(', ')}`,
      );
    return portal;
  };
  const liveOf = (site: string): TrackedRelease | null => {
    for (const [id, of] of live) if (of === site) return tracking.releaseOf(id) ?? null;
    return null;
  };
  /** Releases that are being made. */
  const making = new Set<number>();
  const refusedKey = (site: string) => `given up ${site}`;

  /**
   * Learns which releases are live, and forgets those that a crash left half made or that are no
   * longer held.
   */
  async function recall(): Promise<void> {
    // In one transaction, so that no release becomes live meanwhile.
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
        // Another renderer was built since: the one that was given up may come back.
        if (snapshot.state.get(refusedKey(config.id)) !== rendererId)
          snapshot.state.set(refusedKey(config.id), '');
      }
      for (const release of tracking.releases())
        if (!portals.some(({ config }) => config.id === release.site))
          tracking.forgetRelease(release.id);
      live.clear();
      for (const [id, site] of found) live.set(id, site);
      work.distrust();
      for (const id of live.keys()) settleLive(tracking.releaseOf(id)!);
    });
    await mendAfterPowerFailure();
    await clearStrayFiles();
  }

  /**
   * Takes away files that no page shows: a publisher that was killed, or found no room, may have
   * put them beside pages that it never wrote.
   */
  async function clearStrayFiles(): Promise<void> {
    for (const { id } of tracking.releases()) {
      if (making.has(id)) continue;
      const files = open(id);
      await inTransaction(async () => {
        const shown = tracking.filesIn(id);
        const strays = filesBeside(files.folder).filter((name) => !shown.has(name));
        if (strays.length === 0) return;
        await takeAway(id, strays);
        await files.flush();
        log('cleared', { release: files.name, files: strays.length });
      });
    }
  }

  /**
   * Pages are not forced to the disk one by one. So when the machine was started anew, those that
   * are held are compared with what is remembered of them, and made again where they differ.
   */
  async function mendAfterPowerFailure(): Promise<void> {
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
        work.distrust();
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
   * Learns anew what is live where a target says otherwise than we remember: somebody removed a
   * release, or put an older one back.
   */
  async function checkTargets(): Promise<void> {
    if (options.mayHaveStrays()) await clearStrayFiles();
    for (const { config, target } of portals) {
      if ((await target.liveRelease()) === (liveOf(config.id)?.name ?? null)) continue;
      await recall();
      return;
    }
  }

  async function drop(release: TrackedRelease): Promise<void> {
    tracking.forgetRelease(release.id);
    await portalOf(release.site).target.remove(release.name);
  }

  /**
   * Whether the portal is to be made anew: it has no live release, or another renderer than the one
   * it is to have.
   */
  function needsRelease({ config, rendererId }: Portal): boolean {
    const current = liveOf(config.id);
    return (
      current === null ||
      (current.renderer !== rendererId && snapshot.state.get(refusedKey(config.id)) !== rendererId)
    );
  }

  /**
   * Renders a whole release in this process, a chunk at a time, so that edits are published in
   * between.
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

  /** Does the work of a release until nothing is due. */
  async function catchUp(
    release: number,
    onProgress: (left: number) => void = () => {},
  ): Promise<void> {
    while ((await slice([release])).length > 0) onProgress(work.left(release));
  }

  /** Pages that are live and cannot be made in another release. */
  function lostIn(release: TrackedRelease): { page: string; error: string }[] {
    const current = liveOf(release.site);
    if (!current) return [];
    return work.failures(release.id).filter(({ page }) => tracking.pageOf(current.id, page)?.hash);
  }

  /**
   * Makes a release live. What an edit changed since it was caught up is done first, and no edit
   * comes in between.
   * @throws what `refuse` throws, which looks at it last: the live release stays
   */
  async function activate(release: TrackedRelease, refuse: () => void): Promise<void> {
    const { target } = portalOf(release.site);
    await target.prepare?.(release.name);
    await catchUp(release.id);
    await inTransaction(async () => {
      while ((await workOff([release.id])).length > 0);
      refuse();
      await target.activate(release.name);
      const before = liveOf(release.site);
      if (before) live.delete(before.id);
      live.set(release.id, release.site);
      settleLive(release);
    });
  }

  /**
   * Notes of a release that it is live: what changes still wait for is there already, unless it is
   * among its work.
   */
  function settleLive({ id, site, madeAt }: TrackedRelease): void {
    // Not before: one that a crash kept from becoming live is none to go back to.
    if (!madeAt) tracking.completeRelease(id, iso());
    const waiting = new Set(work.next([id], Infinity, -1).map(({ page }) => page));
    for (const page of work.openPages(site)) {
      if (waiting.has(page)) continue;
      const hash = tracking.pageOf(id, page)?.hash ?? null;
      work.settle(site, page, { action: hash ? 'put' : 'delete', hash, error: null, ms: 0 });
    }
  }

  /** Removes releases beyond those that are kept. */
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
   * @throws when a page that is live cannot be made: the live release stays
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
          log('trouble', { portal: site, error: wordsOf(trouble) }),
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

  /** Grows the tree of a release and renders its pages; gives their number. */
  async function render(
    release: TrackedRelease,
    root: TrackedPage,
    files: Release,
  ): Promise<number> {
    const note = createChunkNotes(release.id, { snapshot, tracking, work, inTransaction, now });
    const shown = new Map<string, ShownFile>();
    let [done, total] = [0, 0];
    await (rendering ?? here).renderAll({
      site: release.site,
      rendererId: release.renderer,
      release: files,
      async pages() {
        const fresh = new Map<string, TrackedPage>();
        await inTransaction(() => tracking.regrow(root, fresh, new Map()));
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

  /** A template that breaks pages must not take them away. */
  function refuseLosses(release: TrackedRelease): void {
    const failures = work.failures(release.id);
    if (failures.length > 0 && !tracking.hasMadePages(release.id))
      throw new Error(
        `[publisher] ${release.site}: no page of the new release can be made, ${failures[0]!.page} neither (${failures[0]!.error}): mend the template and build it again`,
      );
    const lost = lostIn(release);
    if (lost.length === 0) return;
    throw new Error(
      `[publisher] ${release.site}: the new release cannot make ${lost.length} pages that are live, ${lost[0]!.page} first (${lost[0]!.error}); the live release stays: mend the template and build it again`,
    );
  }

  /** Releases of a portal that can be gone back to, newest first. */
  const keptOf = (site: string): TrackedRelease[] => {
    portalOf(site);
    return tracking
      .releases()
      .filter((release) => release.site === site && release.madeAt && !live.has(release.id))
      .reverse();
  };

  /**
   * Goes back to a release that is kept, by default the one before: brings it up to date with every
   * edit since, then makes it live. The renderer that was live is not released again, until another
   * one is built. Where the release that is named is live already, as after a crash, nothing is
   * left to do.
   * @throws when there is none, when its renderer is not kept, or when it cannot make pages that
   *   are live (unless `force`)
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
          ? `[publisher] ${site} holds no release "${to}": ${kept.map(({ name }) => name).join(', ') || 'there is none'}`
          : `[publisher] ${site} holds no earlier release`,
      );
    await renderOf(release.id);
    work.retryFailures();
    await catchUp(release.id, onProgress);
    const refuse = (): void => {
      const lost = lostIn(release);
      if (lost.length > 0 && !force)
        throw new Error(
          `[publisher] ${site}: ${release.name} cannot make ${lost.length} pages that are live now, ${lost[0]!.page} first (${lost[0]!.error})`,
        );
    };
    refuse();
    // Said before it is done: a publisher that is killed in between must not make the same release
    // once more.
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
    /** The live release of a portal, to put files into that no page shows. */
    openLive: (site: string): Release | null => {
      const release = liveOf(site);
      return release && open(release.id);
    },
  };
}
