import { inTransaction, openRelease, type Engine } from '../engine.ts';
import { liveOf, refusedRenderer, refuseRenderer } from '../releases.ts';
import { differingPages, filesBeside, isSameStart, strayPages } from '../verify.ts';
import { CHANGED } from '../transitions.ts';
import { catchUp, settleLive } from './activate.ts';
import { beginTime, isTimeDue } from './move-clock.ts';
import { deleteUnshown } from './render.ts';

/** Name of the recorded start of the machine in the snapshot's state. */
const MACHINE_START = 'machine start';

/**
 * Reads from the targets which releases are live. Drops releases that a crash left unfinished or
 * that the target no longer holds. Repairs the files of all others.
 */
export async function recall(engine: Engine): Promise<void> {
  await findLive(engine);
  await repairAfterPowerFailure(engine);
  await clearStrayFiles(engine);
}

/**
 * Goes on where a publisher on another machine ended: with a copy of its snapshot, and with the files
 * that it wrote last, which may be newer. A page is rendered, and a file deleted, only after the
 * snapshot has caught up, so that no visitor gets anything older.
 * @param catchUpContent applies every change that is missing in the copy
 */
export async function takeOver(engine: Engine, catchUpContent: () => Promise<void>): Promise<void> {
  const { snapshot, live } = engine;
  await findLive(engine);
  if (isTimeDue(engine)) await beginTime(engine);
  await catchUpContent();
  for (const id of live.keys()) await queueDiffering(engine, id, openRelease(engine, id).folder);
  for (const id of live.keys()) await catchUp(engine, id);
  // Files that are left over belong to no page of the newest content.
  snapshot.state.set(MACHINE_START, '0');
  await recall(engine);
}

/** Reads the live releases from the targets, in one transaction: none is activated meanwhile. */
const findLive = (engine: Engine): Promise<void> =>
  inTransaction(engine, async () => {
    const { portals, tracking, work, live } = engine;
    const found = await releasesFound(engine);
    for (const release of tracking.releases())
      if (!portals.some(({ config }) => config.id === release.site))
        tracking.forgetRelease(release.id);
    live.clear();
    for (const [id, site] of found) live.set(id, site);
    work.markUncertain();
    for (const id of live.keys()) settleLive(engine, tracking.releaseOf(id)!);
  });

/** Returns the live releases of the targets, and drops those that cannot be used. */
async function releasesFound(engine: Engine): Promise<Map<number, string>> {
  const { portals, tracking, making } = engine;
  const found = new Map<number, string>();
  for (const { config, target, rendererId } of portals) {
    const name = await target.liveRelease();
    const held = new Set(await target.releases());
    for (const release of tracking.releases().filter(({ site }) => site === config.id)) {
      if (release.name === name) found.set(release.id, config.id);
      else if (!making.has(release.id) && (!release.madeAt || !held.has(release.name))) {
        tracking.forgetRelease(release.id);
        await target.remove(release.name);
      }
    }
    // A different renderer was built since the rollback, so the one that was rolled back from may
    // be used again.
    if (refusedRenderer(engine, config.id) !== rendererId) refuseRenderer(engine, config.id, '');
  }
  return found;
}

/**
 * Reloads the live releases if a target disagrees with the recorded state: an operator may have
 * removed a release or restored an older one.
 */
export async function checkTargets(engine: Engine): Promise<void> {
  if (engine.doubts.files) {
    engine.doubts.files = false;
    await clearStrayFiles(engine);
  }
  for (const { config, target } of engine.portals) {
    if ((await target.liveRelease()) === (liveOf(engine, config.id)?.name ?? null)) continue;
    await recall(engine);
    return;
  }
}

/**
 * Deletes media files that no page shows: a publisher that was killed or ran out of disk space may
 * have written them for pages that it never wrote.
 */
async function clearStrayFiles(engine: Engine): Promise<void> {
  const { tracking, making, log } = engine;
  for (const { id } of tracking.releases()) {
    if (making.has(id)) continue;
    const files = openRelease(engine, id);
    await inTransaction(engine, async () => {
      const strays: string[] = [];
      for (const name of filesBeside(files.folder))
        if (!tracking.isShown(id, name)) strays.push(name);
      if (strays.length === 0) return;
      await deleteUnshown(engine, id, strays);
      await files.flush();
      log('cleared', { release: files.name, files: strays.length });
    });
  }
}

/**
 * After a restart of the machine, compares the files of every release with the recorded digests and
 * queues pages that differ: page writes are not fsynced, so a power failure may have lost some.
 */
async function repairAfterPowerFailure(engine: Engine): Promise<void> {
  const { tracking, log } = engine;
  const { state } = engine.snapshot;
  const started = engine.machineStart();
  if (isSameStart(Number(state.get(MACHINE_START) ?? started), started))
    return state.set(MACHINE_START, String(started));
  for (const release of tracking.releases()) {
    const files = openRelease(engine, release.id);
    const { pages, differing } = await queueDiffering(engine, release.id, files.folder);
    const strays = await strayPages(files.folder, (page) =>
      Boolean(tracking.pageOf(release.id, page)),
    );
    for (const page of strays) await files.delete(page);
    if (strays.length > 0) await files.flush();
    log('verified', {
      portal: release.site,
      release: release.name,
      pages,
      differing,
      strays: strays.length,
    });
  }
  state.set(MACHINE_START, String(started));
}

/**
 * Queues the pages of a release whose files differ. Edits are published between two chunks, and the
 * lease is renewed.
 */
async function queueDiffering(engine: Engine, release: number, folder: string) {
  const { tracking, work } = engine;
  let [pages, differing] = [0, 0];
  for (const chunk of tracking.pagesInChunks(release)) {
    const found = differingPages(folder, chunk);
    await inTransaction(engine, async () => {
      for (const { id } of found) work.again(id, CHANGED);
    });
    pages += chunk.length;
    differing += found.length;
  }
  await inTransaction(engine, async () => work.markUncertain());
  return { pages, differing };
}

/**
 * Deletes some rows of dropped releases. Returns `true` if there are more. Takes its turn, because a
 * batch records queries before the pages that ran them.
 */
export async function tidy(engine: Engine): Promise<boolean> {
  const { tracking, work } = engine;
  if (!tracking.hasDropped()) return false;
  return inTransaction(engine, async () => {
    const hasMore = tracking.clear();
    if (!hasMore) work.clear();
    return hasMore;
  });
}
