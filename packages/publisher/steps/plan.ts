import type { Engine } from '../engine.ts';
import { isBranch, type TrackedPage } from '../tracking.ts';
import type { AffectedPage, ChangedPlace } from '../tracking/affected-pages.ts';
import { CHANGED, FRESH, GONE } from '../transitions.ts';
import type { PlannedPage } from '../work.ts';

/**
 * Queues the pages affected by a change of these places, in every release. Runs inside an open
 * transaction.
 */
export async function plan(engine: Engine, places: readonly ChangedPlace[]): Promise<void> {
  const { tracking, work, live } = engine;
  const { pages: affected, last } = tracking.affectedBy(places);
  const planned = new Map<number, PlannedPage>();
  await planTree(engine, affected, planned);
  for (const { page, changes, isFirst } of affected)
    if (!isBranch(page) && !planned.has(page.id))
      planned.set(page.id, { page, kind: CHANGED, changes, isFirst });
  work.plan([...planned.values()], live);
  work.planLast(last);
}

/** Expands the affected index pages. Adds the pages that appear and disappear to the plan. */
async function planTree(
  { tracking }: Engine,
  affected: readonly AffectedPage[],
  planned: Map<number, PlannedPage>,
): Promise<void> {
  const note = (page: TrackedPage, kind: PlannedPage['kind'], changes: PlannedPage['changes']) => {
    const known = planned.get(page.id)?.changes ?? [];
    planned.set(page.id, { page, kind, changes: new Set([...known, ...changes]) });
  };
  // Shallow index pages first: expanding one also handles the index pages below it.
  const branches = affected
    .filter(({ page }) => isBranch(page))
    .sort((a, b) => a.page.page.length - b.page.page.length);
  for (const { page: branch, changes } of branches) {
    if (!tracking.pageOf(branch.release, branch.page)) continue;
    const fresh = new Map<string, TrackedPage>();
    const gone = new Map<string, TrackedPage>();
    await tracking.expandBranch(branch, fresh, gone);
    for (const page of gone.values())
      for (const dead of tracking.detach(page)) note(dead, GONE, changes);
    // A page that waited for its deletion and is wanted again still exists on disk. It is queued as
    // changed, after the new pages it may link to.
    for (const page of fresh.values()) note(page, page.hash === null ? FRESH : CHANGED, changes);
  }
}
