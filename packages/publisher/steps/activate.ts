import { inTransaction, portalOf, type Engine } from '../engine.ts';
import { liveOf } from '../releases.ts';
import type { TrackedRelease } from '../tracking.ts';
import { processBatch, runBatch } from './render.ts';

/**
 * Makes a release live. Catches up with edits first, the last of them in the same transaction, so
 * that no edit is missed.
 * @throws the error of `refuse`, which is called just before activation; the live release then
 *   stays
 */
export async function activate(
  engine: Engine,
  release: TrackedRelease,
  refuse: () => void,
): Promise<void> {
  const { target } = portalOf(engine, release.site);
  await target.prepare?.(release.name);
  await catchUp(engine, release.id);
  await inTransaction(engine, async () => {
    while ((await runBatch(engine, [release.id])).length > 0);
    refuse();
    await target.activate(release.name);
    const before = liveOf(engine, release.site);
    if (before) engine.live.delete(before.id);
    engine.live.set(release.id, release.site);
    settleLive(engine, release);
  });
}

/** Processes the queued work of a release until nothing is due. */
export async function catchUp(
  engine: Engine,
  release: number,
  onProgress: (left: number) => void = () => {},
): Promise<void> {
  while ((await processBatch(engine, [release])).length > 0) onProgress(engine.work.left(release));
}

/**
 * Marks a release live and settles the receipts of pages it already contains, except pages still
 * queued.
 */
export function settleLive(
  { tracking, work, now }: Engine,
  { id, site, madeAt }: TrackedRelease,
): void {
  // Set `madeAt` only now: a release that crashed before activation must not be offered for
  // rollback.
  if (!madeAt) tracking.completeRelease(id, new Date(now()).toISOString());
  const waiting = new Set(work.next([id], Infinity, -1).map(({ page }) => page));
  for (const page of work.openPages(site)) {
    if (waiting.has(page)) continue;
    const hash = tracking.pageOf(id, page)?.hash ?? null;
    // The bytes of the page are unknown; a query of lowest priority will render it again.
    if (hash === '') continue;
    work.settle(site, page, { action: hash ? 'put' : 'delete', hash, error: null, ms: 0 });
  }
}

/** Returns the pages that are live but fail to render in another release. */
export function lostIn(engine: Engine, release: TrackedRelease): { page: string; error: string }[] {
  const { work, tracking } = engine;
  const current = liveOf(engine, release.site);
  if (!current) return [];
  const hashOf = (page: string) => tracking.pageOf(current.id, page)?.hash ?? null;
  // An empty digest is that of a live page whose bytes are unknown.
  return work.failures(release.id).filter(({ page }) => hashOf(page) !== null);
}
