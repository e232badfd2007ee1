import type { PublishedSite } from '@pune/snapshot/model';
import type { Graph, TrackedPage, TrackedRelease } from './tables.ts';
import { forget, pageOf } from './page-tree.ts';

const COLUMNS = 'id, site, name, renderer, made_at as madeAt';

/** Returns a release by its id. */
export const releaseOf = ({ snapshot }: Graph, id: number): TrackedRelease | undefined =>
  snapshot.sql(`select ${COLUMNS} from releases where id = ?`).get(id) as
    | TrackedRelease
    | undefined;

/** Returns all releases, the oldest first. */
export const releases = ({ snapshot }: Graph): TrackedRelease[] =>
  snapshot.sql(`select ${COLUMNS} from releases order by id`).all() as unknown as TrackedRelease[];

/** Returns the portal of a release. */
export const siteOf = (graph: Graph, release: number): PublishedSite =>
  graph.sites.get(releaseOf(graph, release)!.site)!;

/** Adds an empty release with the root of its tree. */
export function addRelease(
  graph: Graph,
  site: string,
  at: string,
  renderer: string,
): { release: TrackedRelease; root: TrackedPage } {
  const { sql } = graph.snapshot;
  const { id } = sql(
    'insert into releases (site, name, renderer) values (?, ?, ?) returning id',
  ).get(site, '', renderer) as { id: number };
  // Names are unique and sort by time.
  const name = `${at.replace(/[-:.]/g, '')}-${String(id).padStart(4, '0')}-${renderer.slice(0, 8)}`;
  sql('update releases set name = ? where id = ?').run(name, id);
  sql(`insert into pages (release, page, parent) values (?, '~', '')`).run(id);
  return { release: releaseOf(graph, id)!, root: pageOf(graph, id, '~')! };
}

/** Records the instant when a release was complete. */
export const completeRelease = ({ snapshot }: Graph, id: number, at: string): void =>
  void snapshot.sql('update releases set made_at = ? where id = ?').run(at, id);

/**
 * Drops a release. Changes no longer affect it; its pages are deleted gradually by
 * `clearDroppedPages`.
 */
export function forgetRelease(graph: Graph, id: number): void {
  graph.snapshot.sql('delete from releases where id = ?').run(id);
  graph.hasOrphans = true;
}

/** Returns `true` while pages of dropped releases may be left. */
export const hasDropped = ({ hasOrphans }: Graph): boolean => hasOrphans;

/** Deletes some pages of dropped releases. Returns `true` if there are more. */
export function clearDroppedPages(graph: Graph, limit = 500): boolean {
  if (!graph.hasOrphans) return false;
  const { db, sql } = graph.snapshot;
  const orphans = sql(
    'select id from pages where release not in (select id from releases) limit ?',
  ).all(limit) as { id: number }[];
  for (const page of orphans) forget(graph, page);
  graph.hasOrphans = orphans.length === limit;
  if (!graph.hasOrphans)
    db.exec('delete from questions where id not in (select question from reads)');
  return graph.hasOrphans;
}
