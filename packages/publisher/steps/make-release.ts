import { messageOf } from '@pune/std/errors';
import { inTransaction, portalOf, renderOf, type Engine } from '../engine.ts';
import { makePages } from '../make-pages.ts';
import { createChunkRecorder } from '../record-chunks.ts';
import { dropRelease, pruneReleases } from '../releases.ts';
import { Stopped, type Rendering } from '../rendering.ts';
import type { ShownFile } from '../shown-files.ts';
import type { Release } from '../target.ts';
import type { TrackedPage, TrackedRelease } from '../tracking.ts';
import { activate, catchUp, lostIn } from './activate.ts';
import { reusePages } from './reuse-pages.ts';

export interface MadeRelease {
  site: string;
  name: string;
  pages: number;
  /** Pages that were taken over from the live release, because their code is the same. */
  reused: number;
  /** Pages that failed to render and are not live either. */
  failed: number;
  ms: number;
}

const CHUNK_PAGES = 100;

/**
 * Renders every page of a portal into a new release beside the live one and makes it live. Edits
 * meanwhile patch the live release and are queued for the new one too, which catches up before it
 * is activated.
 * @param isStopped true to give the release up
 * @throws if a live page fails to render; the live release then stays
 */
export async function makeRelease(
  engine: Engine,
  site: string,
  isStopped = () => false,
): Promise<MadeRelease> {
  const { work, live, making, log } = engine;
  const started = performance.now();
  const { release, root } = await beginRelease(engine, site);
  const { name } = release;
  let [pages, reused] = [0, 0];
  try {
    const { target, assets } = portalOf(engine, site);
    const files = await target.create(name, assets);
    ({ pages, reused } = await renderAll(engine, release, root, files, isStopped));
    await catchUp(engine, release.id);
    refuseLosses(engine, release);
    await activate(engine, release, () => refuseLosses(engine, release));
  } catch (error) {
    // The next start drops a release that was given up: deleting many files takes minutes.
    if (!live.has(release.id) && !(error instanceof Stopped))
      await dropRelease(engine, release).catch((trouble: unknown) =>
        log('trouble', { portal: site, error: messageOf(trouble) }),
      );
    throw error;
  } finally {
    making.delete(release.id);
  }
  await pruneReleases(engine, site);
  const failed = work.failures(release.id).length;
  const ms = Math.round(performance.now() - started);
  log('released', { portal: site, release: name, pages, reused, failed, ms });
  return { site, name, pages, reused, failed, ms };
}

/** Records an empty release. From now on, intake queues edits for it too. */
const beginRelease = (
  engine: Engine,
  site: string,
): Promise<{ release: TrackedRelease; root: TrackedPage }> => {
  const { rendererId } = portalOf(engine, site);
  return inTransaction(engine, async () => {
    const at = new Date(engine.now()).toISOString();
    const added = engine.tracking.addRelease(site, at, rendererId);
    engine.making.add(added.release.id);
    return added;
  });
};

/**
 * Expands the page tree of a release, takes over pages whose code is that of the live release, and
 * renders the others.
 */
async function renderAll(
  engine: Engine,
  release: TrackedRelease,
  root: TrackedPage,
  files: Release,
  isStopped: () => boolean,
): Promise<{ pages: number; reused: number }> {
  const record = createChunkRecorder(engine, release.id);
  const shown = new Map<string, ShownFile>();
  let [done, total, reused] = [0, 0, 0];
  await (engine.rendering ?? renderHere(engine)).renderAll({
    site: release.site,
    rendererId: release.renderer,
    model: engine.snapshot.model.module,
    release: files,
    async pages() {
      const { tracking } = engine;
      const pages = await inTransaction(engine, async () => {
        await tracking.expandBranch(root);
        return tracking.addressesOf(release.id);
      });
      const left = await reusePages(engine, release, files, pages);
      total = pages.length;
      done = reused = total - left.length;
      return left;
    },
    async onChunk(chunk) {
      await record(chunk);
      for (const file of chunk.pages.flatMap((page) => page.files))
        shown.set(JSON.stringify(file), file);
      done += chunk.pages.length;
      engine.log('releasing', { portal: release.site, done, total });
    },
    goOn() {
      if (isStopped()) throw new Stopped(release.site);
    },
  });
  await Promise.all([...shown.values()].map((file) => engine.showFiles([file], files)));
  return { pages: total, reused };
}

/**
 * Renders a whole release in this process, in chunks, so that edits are published between chunks.
 */
const renderHere = (engine: Engine): Rendering => ({
  async renderAll({ site, release, pages, onChunk, goOn }) {
    const { snapshot, tracking } = engine;
    const { id } = tracking
      .releases()
      .find((one) => one.site === site && one.name === release.name)!;
    const render = await renderOf(engine, id);
    const all = await pages();
    for (let from = 0; from < all.length; from += CHUNK_PAGES) {
      goOn();
      await onChunk(
        await inTransaction(engine, () =>
          makePages(snapshot, site, render, release, all.slice(from, from + CHUNK_PAGES)),
        ),
      );
    }
  },
});

/**
 * Throws if the new release lacks pages that are live, so that a broken template cannot remove
 * pages.
 */
function refuseLosses(engine: Engine, release: TrackedRelease): void {
  const failures = engine.work.failures(release.id);
  if (failures.length > 0 && !engine.tracking.hasMadePages(release.id))
    throw new Error(
      `[publisher] ${release.site}: no page of the new release could be rendered, for example ${failures[0]!.page} (${failures[0]!.error}): fix the template and build it again`,
    );
  const lost = lostIn(engine, release);
  if (lost.length === 0) return;
  throw new Error(
    `[publisher] ${release.site}: the new release fails to render ${lost.length} live pages, ${lost[0]!.page} first (${lost[0]!.error}); the live release stays: fix the template and build it again`,
  );
}
