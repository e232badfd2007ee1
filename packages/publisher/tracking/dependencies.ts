import type { Dependency, Reader } from '@pune/snapshot/reader';
import { siteOf } from './releases.ts';
import type { Graph, TrackedPage } from './tables.ts';

/**
 * Runs `work` with a recording reader and replaces the dependencies of the page. They are recorded
 * even if `work` fails, so that a corrected result triggers a retry.
 */
export async function recorded<T>(
  graph: Graph,
  { id, release }: TrackedPage,
  work: (content: Reader) => T | Promise<T>,
): Promise<T> {
  const reads = new Set<Dependency>();
  try {
    return await work(
      graph.snapshot.reader(siteOf(graph, release).id, (read) => void reads.add(read)),
    );
  } finally {
    depend(graph, id, [...reads]);
  }
}

/** The ids of queries that one transaction has recorded: most pages of a batch share them. */
export type QueryIds = Map<Dependency, number>;

/** Records queries with their results' digests, and makes them the dependencies of a page. */
export function depend(
  graph: Graph,
  page: number,
  reads: readonly Dependency[],
  ids: QueryIds = new Map(),
): void {
  remember(
    graph,
    page,
    reads.map((read) => idOf(graph, read, ids)),
  );
}

/** Records a query with its result's digest, and returns its id. */
export function idOf(graph: Graph, read: Dependency, ids: QueryIds): number {
  let id = ids.get(read);
  if (id === undefined) ids.set(read, (id = queryId(graph, read)));
  return id;
}

/** Replaces the dependencies of a page. */
export function remember(
  { snapshot: { sql } }: Graph,
  page: number,
  queries: readonly number[],
  isNew = false,
): void {
  const ids = new Set(queries);
  // A page of a new release has no dependencies yet: insert all of them in one statement.
  if (isNew)
    return void sql('insert or ignore into reads select value, ? from json_each(?)').run(
      page,
      JSON.stringify([...ids]),
    );
  const known = new Set(
    sql('select question from reads where page = ?')
      .all(page)
      .map((row) => row.question as number),
  );
  for (const id of ids) if (!known.has(id)) sql('insert into reads values (?, ?)').run(id, page);
  for (const id of known)
    if (!ids.has(id)) sql('delete from reads where question = ? and page = ?').run(id, page);
}

const knownQuery = ({ snapshot }: Graph, key: string) =>
  snapshot.sql('select id, digest from questions where key = ?').get(key) as
    | { id: number; digest: string }
    | undefined;

/**
 * Records a query with its result's digest. Returns its id, or `undefined` if the query is known.
 */
function addQuery({ snapshot }: Graph, { key, scope, digest }: Dependency): number | undefined {
  const { changes, lastInsertRowid } = snapshot
    .sql(
      'insert into questions (key, collection, locale, site, year, document, digest) values (?,?,?,?,?,?,?) on conflict (key) do nothing',
    )
    .run(key, scope.collection, scope.locale, scope.site, scope.year, scope.document, digest);
  return changes === 1 ? Number(lastInsertRowid) : undefined;
}

/** Records a query and its result's digest. Returns its id. */
function queryId(graph: Graph, read: Dependency): number {
  const known = knownQuery(graph, read.key);
  if (!known) return addQuery(graph, read)!;
  if (known.digest !== read.digest)
    graph.snapshot.sql('update questions set digest = ? where id = ?').run(read.digest, known.id);
  return known.id;
}

/** A recorded result of a render worker. */
export interface RecordedResult {
  /** The query's id. */
  id: number;
  /** False if the content has changed the result since; the page must be rendered again. */
  isCurrent: boolean;
}

/**
 * Records a result that a render worker read at an earlier time.
 * @param isCertain true if the content has not changed since
 */
export function recordResult(graph: Graph, read: Dependency, isCertain: boolean): RecordedResult {
  // Most queries of a new release are not recorded yet, so try the insert first.
  const added = isCertain ? addQuery(graph, read) : undefined;
  if (added !== undefined) return { id: added, isCurrent: true };
  const known = knownQuery(graph, read.key);
  if (known) return { id: known.id, isCurrent: known.digest === read.digest };
  const digest = graph.snapshot.currentDigests()(read.key, read.scope.collection);
  return { id: addQuery(graph, { ...read, digest })!, isCurrent: digest === read.digest };
}
