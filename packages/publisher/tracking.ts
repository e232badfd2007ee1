import type { Snapshot } from '@pune/snapshot';
import type { PublishedSite } from '@pune/snapshot/model';
import { bindAll } from './bound.ts';
import { affectedBy } from './tracking/affected-pages.ts';
import { depend, idOf, recordResult, remember } from './tracking/dependencies.ts';
import { expandBranch } from './tracking/expand-branch.ts';
import { brands, filesOf, isShown, made, noteBrand, picturesOf } from './tracking/page-files.ts';
import { outlined, patched, staleSections } from './tracking/outlines.ts';
import {
  addressesOf,
  childrenOf,
  copyPage,
  countPages,
  currentPageOf,
  detach,
  firstPagesOf,
  forget,
  hasMadePages,
  pageOf,
  pagesInChunks,
} from './tracking/page-tree.ts';
import {
  addRelease,
  clearDroppedPages,
  completeRelease,
  forgetRelease,
  hasDropped,
  releaseOf,
  releases,
} from './tracking/releases.ts';
import { openGraph } from './tracking/tables.ts';
import { nextInstant, passTime } from './tracking/time.ts';

export type { QueryIds } from './tracking/dependencies.ts';
export {
  isBranch,
  type Picture,
  type TrackedPage,
  type TrackedRelease,
} from './tracking/tables.ts';

/** The dependency graph of the publisher, as methods of one object. */
export type Tracking = ReturnType<typeof createTracking>;

/**
 * Opens the dependency graph of the publisher: the queries that the pages of every release ran, the
 * digests of the results, and the files that each page shows. It is stored in the snapshot's
 * database, so both change in one transaction.
 */
export function createTracking(snapshot: Snapshot, sites: ReadonlyMap<string, PublishedSite>) {
  const graph = openGraph(snapshot, sites);
  return bindAll(graph, {
    // Releases
    addRelease,
    completeRelease,
    forgetRelease,
    releaseOf,
    releases,
    hasDropped,
    clear: clearDroppedPages,
    // The page tree
    pageOf,
    currentPageOf,
    copyPage,
    pagesInChunks,
    addressesOf,
    childrenOf,
    expandBranch,
    detach,
    forget,
    countPages,
    hasMadePages,
    firstPagesOf,
    // Queries and dependencies
    depend,
    idOf,
    remember,
    recordResult,
    affectedBy,
    nextInstant,
    passTime,
    // Sections of pages
    outlined,
    staleSections,
    patched,
    // Rendered pages and the files that they show
    made,
    filesOf,
    isShown,
    noteBrand,
    brands,
    picturesOf,
  });
}
