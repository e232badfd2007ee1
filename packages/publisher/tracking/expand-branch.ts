import { setImmediate as breathe } from 'node:timers/promises';
import { recorded } from './dependencies.ts';
import { childrenOf, placeBelow } from './page-tree.ts';
import { siteOf } from './releases.ts';
import { isBranch, type Graph, type TrackedPage } from './tables.ts';

/** Pages that appeared or disappeared, by address. */
export type NotedPages = Pick<Map<string, TrackedPage>, 'set' | 'delete'>;

/** Keeps nothing: the caller of a new release lists its pages afterwards. */
const NOT_NOTED: NotedPages = { set: () => new Map(), delete: () => false };

/** Maximum milliseconds without timers: the lease is renewed while a large portal is expanded. */
const BUSY_MS = 50;
let breathedAt = 0;

async function breatheOnceInAWhile(): Promise<void> {
  if (performance.now() - breathedAt < BUSY_MS) return;
  await breathe();
  breathedAt = performance.now();
}

/**
 * Expands an index page: updates its children. Adds pages that are new below it to `fresh`, and
 * pages that are no longer there to `gone`.
 */
export async function expandBranch(
  graph: Graph,
  branch: TrackedPage,
  fresh = NOT_NOTED,
  gone = NOT_NOTED,
): Promise<void> {
  await breatheOnceInAWhile();
  const { release, page: name } = branch;
  const children = await recorded(graph, branch, (content) =>
    graph.snapshot.model.expand(name, content, siteOf(graph, release)),
  );
  const wanted = new Set(children);
  const known = new Map(childrenOf(graph, release, name).map((child) => [child.page, child]));
  graph.counts.delete(release);
  for (const child of known.values()) if (!wanted.has(child.page)) gone.set(child.page, child);
  for (const page of wanted) {
    if (known.has(page)) continue;
    const { child, isNew } = placeBelow(graph, release, name, page);
    gone.delete(page); // it moved here from another index page
    if (isBranch(child)) await expandBranch(graph, child, fresh, gone);
    // A page that only moved, as when an index page is split, has not changed.
    else if (isNew) fresh.set(page, child);
  }
}
