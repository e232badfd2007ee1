import type { Dependency, Reader } from '@pune/snapshot/reader';
import { siteOf } from './releases.ts';
import type { Graph, Picture, TrackedPage } from './tables.ts';

/** The result of a recorded run, with its dependencies. */
export interface Recorded<T> {
  result: T;
  reads: Dependency[];
  picture: Picture | null;
}

/**
 * Runs `work` with a recording reader and replaces the dependencies of the page. They are recorded
 * even if `work` fails, so that a corrected result triggers a retry.
 */
export async function recorded<T>(
  graph: Graph,
  { id, release }: TrackedPage,
  work: (content: Reader) => T | Promise<T>,
): Promise<Recorded<T>> {
  const reads = new Map<string, Dependency>();
  try {
    let picture: Picture | null = null;
    const result = await work(
      graph.snapshot.reader(
        siteOf(graph, release).id,
        (read) => reads.set(read.key, read),
        (asked, brand) => (picture = { asked, brand }),
      ),
    );
    return { result, reads: [...reads.values()], picture };
  } finally {
    const ids = [...reads.values()].map((read) => queryId(graph, read));
    remember(graph, id, ids);
  }
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
const addQuery = ({ snapshot }: Graph, { key, scope, digest }: Dependency): number | undefined =>
  snapshot
    .sql(
      'insert into questions (key, collection, locale, site, year, document, digest) values (?,?,?,?,?,?,?) on conflict (key) do nothing returning id',
    )
    .get(key, scope.collection, scope.locale, scope.site, scope.year, scope.document, digest)
    ?.id as number | undefined;

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
  const digest = graph.snapshot.digestOfResult(read.key, read.scope.collection);
  return { id: addQuery(graph, { ...read, digest })!, isCurrent: digest === read.digest };
}
