import { CLOCK, DAY_SCOPE, type Dependency, type Place } from './content.ts';
import { createMayDiffer, isWithin, type MayDiffer } from './facets.ts';
import type { ContentModel } from './model.ts';
import { textOf, type createQueries, type QueryKind } from './queries.ts';
import { frozen, once, resultDigest, valueOf } from './result-values.ts';

/**
 * The result of a query at one revision, shared by all pages. `value` is lazy, because comparing
 * results needs only the digest.
 */
export interface CachedResult {
  digest: string;
  value: () => unknown;
  /** The dependencies that each use of the result records: always the same objects. */
  reads?: readonly Dependency[];
}

/** A value built from query results, with the dependencies it was built from. */
export interface SharedPart {
  value: unknown;
  reads: readonly Dependency[];
}

/** A change of the content: the revisions before and after it, and the places of its documents. */
export interface ContentChange {
  from: string;
  to: string;
  places: readonly Place[];
}

/**
 * Queries about one document, which only its own page runs. Their results are not cached, so their
 * values need not be frozen.
 */
const OF_ONE_PAGE: ReadonlySet<string> = new Set<QueryKind>(['bySlug', 'versions']);

/** Maximum number of cached parts, some 20 MB; then they are cleared. */
const PARTS_MAX = 10_000;

/** The cache holds at most this many characters; it is cleared when full. */
const KEPT_CHARACTERS_MAX = 8_000_000;

/** The results of queries at one revision, and the parts of pages that were built from them. */
export interface ResultCache {
  readonly queries: ReturnType<typeof createQueries>;
  readonly isList: (kind: string) => boolean;
  readonly mayDiffer: MayDiffer;
  /** Returns the current revision; `null` if revisions are not tracked, which disables the cache. */
  readonly revision: () => string | null;
  /** Called after results were evicted because a new revision began. */
  readonly onEvict: () => void;
  /** Results by collection, then by query key. */
  readonly kept: Map<string, Map<string, CachedResult>>;
  readonly parts: Map<string, SharedPart>;
  /** Characters of the results. */
  characters: number;
  /** The revision of the results; `null` if they are not kept. */
  keptFor: string | null;
}

/** Creates an empty cache. The arguments are those of `createReader`. */
export function createResultCache(
  queries: ResultCache['queries'],
  own: NonNullable<ContentModel['queries']>,
  revision: ResultCache['revision'],
  onEvict: ResultCache['onEvict'],
): ResultCache {
  return {
    queries,
    isList: (kind) => kind === 'list' || own[kind]?.isList === true,
    mayDiffer: createMayDiffer(own),
    revision,
    onEvict,
    kept: new Map(),
    parts: new Map(),
    characters: 0,
    keptFor: null,
  };
}

function keptOf({ kept }: ResultCache, collection: string): Map<string, CachedResult> {
  let ofCollection = kept.get(collection);
  if (!ofCollection) kept.set(collection, (ofCollection = new Map()));
  return ofCollection;
}

/** Returns the cached result of a query, or runs it. */
export function resultOf(
  cache: ResultCache,
  key: string,
  collection: string,
  kind: string,
  args: readonly unknown[],
): CachedResult {
  const known = cache.kept.get(collection)?.get(key);
  if (known) return known;
  const isList = cache.isList(kind);
  const result = cache.queries[kind]!(...args);
  const digest = resultDigest(result);
  if (OF_ONE_PAGE.has(kind)) return { digest, value: () => valueOf(result, isList) };
  const cached = { digest, value: once(() => frozen(valueOf(result, isList))) };
  if (cache.keptFor !== null) {
    const { length } = textOf(result);
    cache.characters += length;
    if (cache.characters > KEPT_CHARACTERS_MAX) forget(cache, length);
    keptOf(cache, collection).set(key, cached);
  }
  return cached;
}

/** Returns the cached part of a name, or makes it. */
export function partOf(cache: ResultCache, name: string, make: () => SharedPart): SharedPart {
  let part = cache.parts.get(name);
  if (!part) {
    part = make();
    if (cache.parts.size >= PARTS_MAX) cache.parts.clear();
    if (cache.keptFor !== null) cache.parts.set(name, part);
  }
  return part;
}

function forget(cache: ResultCache, size = 0): void {
  cache.kept.clear();
  cache.parts.clear();
  cache.characters = size;
}

/** Clears the cache if it belongs to another revision. */
export function beCurrent(cache: ResultCache): void {
  const current = cache.revision();
  if (current === cache.keptFor && current !== null) return;
  forget(cache);
  cache.onEvict();
  cache.keptFor = current;
}

const isCurrent = ({ keptFor, revision }: ResultCache): boolean =>
  keptFor !== null && keptFor === revision();

/**
 * Starts a change of the content. When it ends, results whose scope contains a changed place are
 * evicted and all others are kept, so an edit need not recompute what nearly every page shows.
 * @returns a function that ends the change; pass it the places of the changed documents
 */
export function beginChange(cache: ResultCache): (places: readonly Place[]) => void {
  const wasCurrent = isCurrent(cache);
  return (places) => {
    if (wasCurrent) evictPlaces(cache, places);
  };
}

/**
 * Carries results over to the current revision, where another process or thread has changed the
 * content: evicts those that the changes between the revision of the cache and the current one can
 * affect. Without a known way between the two, the next reader clears the cache.
 */
export function follow(cache: ResultCache, changes: readonly ContentChange[]): void {
  const { keptFor, revision } = cache;
  if (keptFor === null || isCurrent(cache)) return;
  const steps = new Map(changes.map((change) => [change.to, change]));
  const places: Place[] = [];
  for (let at = revision(); at !== keptFor;) {
    const step = at === null ? undefined : steps.get(at);
    if (!step) return;
    places.push(...step.places);
    at = step.from;
  }
  evictPlaces(cache, places);
}

/**
 * Starts a move of the clock. When it ends, results that depend on time are evicted.
 * @returns a function that ends the move; pass it whether another day has begun
 */
export function beginMove(cache: ResultCache): (isNewDay: boolean) => void {
  const wasCurrent = isCurrent(cache);
  return (isNewDay) => {
    if (wasCurrent)
      evict(
        cache,
        cache.kept.keys(),
        ({ scope }) => scope.collection === CLOCK && (isNewDay || scope.document !== DAY_SCOPE),
      );
  };
}

/** Evicts results that changed documents can affect, and carries the others over. */
function evictPlaces(cache: ResultCache, places: readonly Place[]): void {
  const mayHaveChanged = ({ key, scope }: Dependency) =>
    places.some(
      (place) => isWithin(place, scope) && (!place.facets || cache.mayDiffer(key, place.facets)),
    );
  evict(cache, new Set(places.map((place) => place.collection)), mayHaveChanged);
}

/**
 * Evicts affected results of the given collections and affected shared parts, then carries all other
 * results over to the new revision.
 */
function evict(
  cache: ResultCache,
  collections: Iterable<string>,
  mayHaveChanged: (read: Dependency) => boolean,
): void {
  // A result that was only compared has no recorded reads, so its scope is unknown: evict it too.
  for (const collection of collections) {
    const results = keptOf(cache, collection);
    for (const [key, { reads }] of results)
      if (!reads || reads.some(mayHaveChanged)) results.delete(key);
  }
  for (const [name, { reads }] of cache.parts)
    if (reads.some(mayHaveChanged)) cache.parts.delete(name);
  cache.onEvict();
  cache.keptFor = cache.revision();
}
