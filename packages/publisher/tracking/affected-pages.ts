import { renderPriorityOf, withoutClock } from '@pune/snapshot/keys';
import type { Place } from '@pune/snapshot/reader';
import type { Graph, TrackedPage } from './tables.ts';

/** The place of a document before or after a change, with the id of the change. */
export type ChangedPlace = Place & { change: string };

/** A recorded query whose result may have changed. */
interface AffectedQuery {
  key: string;
  collection: string;
  digest: string;
  changes: Set<string>;
}

/** A page that depends on a changed result. */
export interface AffectedPage {
  page: TrackedPage;
  /** Shared among pages: a change of the settings affects all of a portal. */
  changes: ReadonlySet<string>;
  /** True if the page is rendered before other pages. */
  isFirst: boolean;
}

/** A query whose pages are rendered after all others. */
export interface LastQuery {
  query: number;
  changes: ReadonlySet<string>;
}

export interface Affected {
  /** Pages of all releases that depend on a changed result. */
  pages: AffectedPage[];
  /**
   * Changed queries of lowest priority, whose pages are looked up later because they may be all
   * pages of a portal.
   */
  last: LastQuery[];
  /** Number of queries that were run again. */
  asked: number;
}

/**
 * Runs every query again whose scope contains one of the places and compares the results (early
 * cut-off: pages whose results are equal are not rendered).
 */
export function affectedBy(graph: Graph, places: readonly ChangedPlace[]): Affected {
  const { sql } = graph.snapshot;
  const pages = new Map<number, AffectedPage>();
  const last = new Map<string, { query: number; changes: Set<string> }>();
  const queries = queriesAt(graph, places);
  for (const { id, key, changes, digest } of changedResults(graph, queries)) {
    sql('update questions set digest = ? where id = ?').run(digest, id);
    const priority = renderPriorityOf(graph.snapshot.model, key);
    if (priority === 'last') {
      // The same pages record both keys of a query that depends on time: count them once.
      const asked = last.get(withoutClock(key));
      if (asked) for (const change of changes) asked.changes.add(change);
      else last.set(withoutClock(key), { query: id, changes: new Set(changes) });
      continue;
    }
    for (const page of dependentsOf(graph, id)) {
      const known = pages.get(page.id);
      const isFirst = priority === 'first';
      if (!known) pages.set(page.id, { page, changes, isFirst });
      else {
        if ([...changes].some((change) => !known.changes.has(change)))
          known.changes = new Set([...known.changes, ...changes]);
        known.isFirst ||= isFirst;
      }
    }
  }
  return { pages: [...pages.values()], last: [...last.values()], asked: queries.size };
}

const QUERIES_AT = `select id, key, digest from questions where collection = ? and document = ? and year in (0, ?) and locale in ('', ?) and site in ('', ?)`;

/**
 * Returns the recorded queries whose results may have changed, with the changes that may have
 * caused it.
 */
function queriesAt(
  { snapshot: { sql, mayDiffer, createMayReach } }: Graph,
  places: readonly ChangedPlace[],
): Map<number, AffectedQuery> {
  const mayReach = createMayReach();
  const found = new Map<number, AffectedQuery>();
  for (const place of places)
    for (const document of ['', `id:${place.id}`, `slug:${place.slug}`, ...place.values])
      for (const site of place.sites.length > 0 ? place.sites : [''])
        for (const row of sql(QUERIES_AT).all(
          place.collection,
          document,
          place.year,
          place.locale,
          site,
        )) {
          const { id, key, digest } = row as { id: number; key: string; digest: string };
          const known = found.get(id);
          if (known?.changes.has(place.change)) continue;
          if (place.facets && !mayDiffer(key, place.facets)) continue;
          if (!mayReach(key, place)) continue;
          if (known) known.changes.add(place.change);
          else
            found.set(id, {
              key,
              collection: place.collection,
              digest,
              changes: new Set([place.change]),
            });
        }
  return found;
}

/** Runs queries again. Yields those whose results differ, with the new digest. */
function* changedResults(
  { snapshot }: Graph,
  queries: ReadonlyMap<number, AffectedQuery>,
): Generator<AffectedQuery & { id: number }> {
  /** A query that depends on time is recorded under two keys: run it once. */
  const digests = new Map<string, string>();
  const digestOf = snapshot.currentDigests();
  for (const [id, { key, collection, digest: before, changes }] of queries) {
    const query = withoutClock(key);
    let digest = digests.get(query);
    if (digest === undefined) digests.set(query, (digest = digestOf(key, collection)));
    if (digest !== before) yield { id, key, collection, digest, changes };
  }
}

/** Returns the pages of all releases that ran a query, except detached ones. */
const dependentsOf = ({ snapshot }: Graph, query: number) =>
  snapshot
    .sql(
      'select pages.id, release, pages.page, hash from reads join pages on pages.id = reads.page join releases on releases.id = release where question = ? and parent is not null',
    )
    .all(query) as unknown as TrackedPage[];
