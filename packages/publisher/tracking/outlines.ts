import { digestOf } from '@pune/snapshot/digest';
import type { Outline } from '../rendering.ts';
import { remember } from './dependencies.ts';
import type { Graph } from './tables.ts';

/** Queries by id, with a fingerprint of their results when they were rendered. */
interface Traced {
  queries: readonly number[];
  results: string;
}

/** A section of a page on disk. */
export interface TracedSection extends Traced {
  name: string;
  /** Place in the page's bytes. */
  start: number;
  end: number;
}

/** The outline of a page on disk: its bytes, divided by the queries that they depend on. */
export interface TracedOutline {
  own: Traced;
  sections: readonly TracedSection[];
}

/** A query with the digest of its result. */
export interface TracedQuery {
  id: number;
  digest: string;
}

/** Characters of a fingerprint: 72 bits. */
const FINGERPRINT = 12;

const fingerprintOf = (text: string): string => digestOf(text).slice(0, FINGERPRINT);

/** The text of queries and their results, of which a fingerprint is made. */
const textOf = (queries: readonly TracedQuery[]): string =>
  queries.map(({ id, digest }) => `${id} ${digest}`).join();

/** Returns the queries with the fingerprint of their results. */
export const trace = (queries: readonly TracedQuery[]): Traced => ({
  queries: queries.map(({ id }) => id),
  results: fingerprintOf(textOf(queries)),
});

/** Returns the outline of a page that was just rendered. `queries` are those of the page, by index. */
export function traceOutline(
  { own, sections }: Outline,
  queries: readonly TracedQuery[],
): TracedOutline {
  const traced = (reads: readonly number[]) => trace(reads.map((index) => queries[index]!));
  return {
    own: traced(own),
    sections: sections.map(({ name, start, end, reads }) => ({
      name,
      start,
      end,
      ...traced(reads),
    })),
  };
}

/** A section as the table stores it. */
type Packed = [
  name: string,
  start: number,
  end: number,
  results: string,
  queries: readonly number[],
];
/** The outline as the table stores it. */
type Row = [results: string, queries: readonly number[], ...Packed[]];

function toText({ own, sections }: TracedOutline): string {
  const packed = sections.map(({ name, start, end, results, queries }): Packed => [
    name,
    start,
    end,
    results,
    queries,
  ]);
  return JSON.stringify([own.results, own.queries, ...packed] satisfies Row);
}

function fromText(text: string): TracedOutline {
  const [results, queries, ...sections] = JSON.parse(text) as Row;
  return {
    own: { results, queries },
    sections: sections.map(([name, start, end, ofSection, asked]) => ({
      name,
      start,
      end,
      results: ofSection,
      queries: asked,
    })),
  };
}

/** Records the outline of the bytes of a page; `null` if it has none, or if they are not known. */
export function outlined(
  { snapshot: { sql } }: Graph,
  page: number,
  outline: TracedOutline | null,
): void {
  if (outline) sql('insert or replace into outlines values (?, ?)').run(page, toText(outline));
  else sql('delete from outlines where page = ?').run(page);
}

/**
 * Records a page of which only sections were rendered, with its new bytes.
 * @param hasOtherQueries true if the sections ran other queries than before
 */
export function patched(
  graph: Graph,
  page: number,
  hash: string,
  outline: TracedOutline,
  hasOtherQueries: boolean,
): void {
  const { own, sections } = outline;
  if (hasOtherQueries)
    remember(
      graph,
      page,
      [own, ...sections].flatMap(({ queries }) => queries),
    );
  graph.snapshot.sql('update pages set hash = ? where id = ?').run(hash, page);
  outlined(graph, page, outline);
}

/** The outline of a page, and its sections that would be rendered otherwise now. */
export interface Stale {
  outline: TracedOutline;
  sections: ReadonlySet<TracedSection>;
}

/** Queries by id, and fingerprints by text, as one transaction read them: its pages share most. */
export interface StaleCache {
  queries: Map<number, TracedQuery & { collection: string }>;
  fingerprints: Map<string, string>;
}

export const createStaleCache = (): StaleCache => ({
  queries: new Map(),
  fingerprints: new Map(),
});

/** Returns a recorded query; `undefined` if it is not recorded any more. */
function queryOf({ snapshot: { sql } }: Graph, id: number, { queries }: StaleCache) {
  let query = queries.get(id);
  if (query) return query;
  query = sql('select id, digest, collection from questions where id = ?').get(id) as typeof query;
  if (query) queries.set(id, query);
  return query;
}

/** Returns true if the queries had other results than now, or are not recorded any more. */
function isStale(graph: Graph, { queries: ids, results }: Traced, cache: StaleCache): boolean {
  const queries = ids.map((id) => queryOf(graph, id, cache));
  if (!queries.every((query) => query !== undefined)) return true;
  const text = textOf(queries);
  let now = cache.fingerprints.get(text);
  if (now === undefined) cache.fingerprints.set(text, (now = fingerprintOf(text)));
  return now !== results;
}

/**
 * Returns the sections of a page whose queries have other results than when they were rendered.
 * Returns `null` if the page must be rendered as a whole: it has no outline, a query outside of its
 * sections has another result, or none has. Also if a section queried a media file, because the
 * list of files that the page shows may change.
 */
export function staleSections(
  graph: Graph,
  page: number,
  cache = createStaleCache(),
): Stale | null {
  const { sql, model } = graph.snapshot;
  const text = sql('select outline from outlines where page = ?').get(page)?.outline;
  if (text === undefined) return null;
  const outline = fromText(text as string);
  if (isStale(graph, outline.own, cache)) return null;
  const sections = new Set(outline.sections.filter((section) => isStale(graph, section, cache)));
  const showsFiles = [...sections].some(({ queries: ids }) =>
    ids.some((id) => queryOf(graph, id, cache)?.collection === model.files?.collection),
  );
  return sections.size > 0 && !showsFiles ? { outline, sections } : null;
}
