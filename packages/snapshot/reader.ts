import { textOf, valuesOf, type createQueries, type QueryKind, type Result } from './queries.ts';
import {
  CLOCK,
  DAY_SCOPE,
  instantScope,
  type Part,
  type Place,
  type Dependency,
  type Reader,
  type Scope,
} from './content.ts';
import { digestOf } from './digest.ts';
import { createMayDiffer } from './facets.ts';
import type { Ask, ContentModel } from './model.ts';
import { previewRequest, previewRequestName, type PreviewRequest, type Brand } from './previews.ts';
import { partScope } from './parts.ts';

const WHOLE: Part = [0, 1];
const ANYWHERE: Omit<Scope, 'collection'> = { locale: '', site: '', year: 0, document: '' };

/**
 * The result of a query at one revision, shared by all pages. `value` is lazy, because comparing
 * results needs only the digest.
 */
interface CachedResult {
  digest: string;
  value: () => unknown;
  /** The dependencies that each use of the result records: always the same objects. */
  reads?: readonly Dependency[];
}

/**
 * Records the preview picture that a page asks for. A preview depends on the page alone, so it is
 * not recorded as a dependency.
 */
export type RecordPicture = (asked: PreviewRequest, brand: Brand) => void;
const refusePicture: RecordPicture = () => {
  throw new Error(
    '[snapshot] A shared part cannot request a preview picture: call preview() from the page itself',
  );
};

/** A change of the content: the revisions before and after it, and the places of its documents. */
export interface ContentChange {
  from: string;
  to: string;
  places: readonly Place[];
}

/** A value built from query results, with the dependencies it was built from. */
interface SharedPart {
  value: unknown;
  reads: readonly Dependency[];
}

/**
 * Queries about one document, which only its own page runs. Their results are not cached, so their
 * values need not be frozen.
 */
const OF_ONE_PAGE: ReadonlySet<string> = new Set<QueryKind>(['bySlug', 'versions']);

/** The result cache holds at most this many characters; it is cleared when full. */
const KEPT_CHARACTERS_MAX = 8_000_000;

/**
 * Prototype of list entries: reading a field that the list did not select throws. Otherwise the
 * page would show `undefined` and never be notified when the field changes.
 */
const UNSELECTED: object = new Proxy(Object.create(null) as object, {
  get(_, name) {
    if (
      typeof name === 'symbol' ||
      name === 'toJSON' ||
      name === 'then' ||
      name in Object.prototype
    )
      return (Object.prototype as never)[name];
    throw new Error(`[snapshot] The list query did not ask for "${name}": add it to its fields`);
  },
});

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Freezes a value recursively, because pages share cached results. */
function frozen<T>(value: T): T {
  if (isObject(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

function guarded(entries: object[]): object[] {
  for (const entry of entries) {
    // Lists may share entries, so this entry may be guarded already.
    if (Object.getPrototypeOf(entry) === UNSELECTED) continue;
    const { card } = entry as { card?: unknown };
    if (isObject(card)) Object.setPrototypeOf(card, UNSELECTED);
    Object.setPrototypeOf(entry, UNSELECTED);
  }
  return entries;
}

/** Computes a value on the first call and then releases the closure that computes it. */
function once<T>(make: () => T): () => T {
  let rest: (() => T) | null = make;
  let value: T;
  return () => {
    if (rest) {
      value = rest();
      rest = null;
    }
    return value;
  };
}

/** Three of four lists that only one page asks for are empty, such as that of its redirects. */
const EMPTY_DIGEST = digestOf('[]');

function resultDigest(result: Result): string {
  if (result === '[]') return EMPTY_DIGEST;
  return digestOf(
    typeof result !== 'string' && 'columns' in result
      ? `${JSON.stringify(result.columns)} ${result.dataDigest}`
      : textOf(result),
  );
}

function valueOf(result: Result, isList: boolean): unknown {
  if (typeof result !== 'string')
    return 'columns' in result
      ? { ...result.columns, data: JSON.parse(result.data) as unknown }
      : guarded([...result.entries]);
  const value = JSON.parse(result) as unknown;
  return isList ? guarded(value as object[]) : value;
}

/** Returns true if a place is within a scope. */
const isWithin = (place: Place, { collection, document, year, locale, site }: Scope): boolean =>
  collection === place.collection &&
  (document === '' ||
    document === `id:${place.id}` ||
    document === `slug:${place.slug}` ||
    place.values.includes(document)) &&
  (year === 0 || year === place.year) &&
  (locale === '' || locale === place.locale) &&
  (site === '' || place.sites.includes(site));

/**
 * Creates the query layer of one open snapshot, with one result cache. `reader` opens a typed view
 * for one portal that records the dependencies of every query; `digestOfResult` runs a recorded query
 * again, to find out if its result has changed; `beginChange` and `beginMove` evict cached results.
 * @param model the site's own queries, and the reader's methods that run them
 * @param revision returns the current revision; `null` if revisions are not tracked, which
 *   disables the cache
 * @param onEvict called after cached results were evicted because a new revision began
 */
export function createReader<Content extends Reader>(
  queries: ReturnType<typeof createQueries>,
  model: Pick<ContentModel<Content>, 'queries' | 'reads'>,
  revision: () => string | null,
  onEvict: () => void = () => {},
) {
  /** Cached results by collection, then by query key. */
  const kept = new Map<string, Map<string, CachedResult>>();
  const parts = new Map<string, SharedPart>();
  const own = model.queries ?? {};
  const mayDiffer = createMayDiffer(own);
  const isList = (kind: string): boolean => kind === 'list' || own[kind]?.isList === true;
  let characters = 0;
  let keptFor: string | null = null;

  function keptOf(collection: string): Map<string, CachedResult> {
    let ofCollection = kept.get(collection);
    if (!ofCollection) kept.set(collection, (ofCollection = new Map()));
    return ofCollection;
  }

  function resultOf(
    key: string,
    collection: string,
    kind: string,
    args: readonly unknown[],
  ): CachedResult {
    const known = kept.get(collection)?.get(key);
    if (known) return known;
    const result = queries[kind]!(...args);
    const digest = resultDigest(result);
    if (OF_ONE_PAGE.has(kind)) return { digest, value: () => valueOf(result, isList(kind)) };
    const cached = { digest, value: once(() => frozen(valueOf(result, isList(kind)))) };
    if (keptFor !== null) {
      const { length } = textOf(result);
      characters += length;
      if (characters > KEPT_CHARACTERS_MAX) forget(length);
      keptOf(collection).set(key, cached);
    }
    return cached;
  }

  function forget(size = 0): void {
    kept.clear();
    parts.clear();
    characters = size;
  }

  /** Clears the cache if it belongs to another revision. */
  function beCurrent(): void {
    const current = revision();
    if (current === keptFor && current !== null) return;
    forget();
    onEvict();
    keptFor = current;
  }

  /**
   * Starts a change of the content. When it ends, cached results whose scope contains a changed
   * place are evicted and all others are kept, so an edit need not recompute what nearly every page
   * shows.
   * @returns a function that ends the change; pass it the places of the changed documents
   */
  function beginChange(): (places: readonly Place[]) => void {
    const isCurrent = keptFor !== null && keptFor === revision();
    return (places) => {
      if (isCurrent) evictPlaces(places);
    };
  }

  /** Evicts results that changed documents can affect, and carries the others over. */
  function evictPlaces(places: readonly Place[]): void {
    const mayHaveChanged = ({ key, scope }: Dependency) =>
      places.some(
        (place) => isWithin(place, scope) && (!place.facets || mayDiffer(key, place.facets)),
      );
    evict(new Set(places.map((place) => place.collection)), mayHaveChanged);
  }

  /**
   * Carries results over to the current revision, where another process or thread has changed the
   * content: evicts those that the changes between the revision of the cache and the current one can
   * affect. Without a known way between the two, the next reader clears the cache.
   */
  function follow(changes: readonly ContentChange[]): void {
    if (keptFor === null || keptFor === revision()) return;
    const steps = new Map(changes.map((change) => [change.to, change]));
    const places: Place[] = [];
    for (let at = revision(); at !== keptFor;) {
      const step = at === null ? undefined : steps.get(at);
      if (!step) return;
      places.push(...step.places);
      at = step.from;
    }
    evictPlaces(places);
  }

  /**
   * Starts a move of the clock. When it ends, cached results that depend on time are evicted.
   * @returns a function that ends the move; pass it whether another day has begun
   */
  function beginMove(): (isNewDay: boolean) => void {
    const isCurrent = keptFor !== null && keptFor === revision();
    return (isNewDay) => {
      if (isCurrent)
        evict(
          kept.keys(),
          ({ scope }) => scope.collection === CLOCK && (isNewDay || scope.document !== DAY_SCOPE),
        );
    };
  }

  /**
   * Evicts affected results of the given collections and affected shared parts, then carries all
   * other results over to the new revision.
   */
  function evict(
    collections: Iterable<string>,
    mayHaveChanged: (read: Dependency) => boolean,
  ): void {
    // A result that was only compared has no recorded reads, so its scope is unknown: evict it too.
    for (const collection of collections) {
      const results = keptOf(collection);
      for (const [key, { reads }] of results)
        if (!reads || reads.some(mayHaveChanged)) results.delete(key);
    }
    for (const [name, { reads }] of parts) if (reads.some(mayHaveChanged)) parts.delete(name);
    onEvict();
    keptFor = revision();
  }

  function reader(
    site: string,
    record: (read: Dependency) => void = () => {},
    picture: RecordPicture = () => {},
  ): Content {
    beCurrent();
    return readerOf(site, record, picture);
  }

  function readerOf(
    site: string,
    record: (read: Dependency) => void,
    picture: RecordPicture,
  ): Content {
    const ask: Ask = (kind, args, scope, timing) => {
      const key = JSON.stringify([kind, ...args]);
      const cached = resultOf(key, scope.collection, kind, args);
      cached.reads ??= [
        { key, scope: { ...ANYWHERE, ...scope }, digest: cached.digest },
        // A query that depends on time gets a second dependency on the clock, under its own key.
        ...(timing === undefined
          ? []
          : [
              {
                key: JSON.stringify([kind, ...args, CLOCK]),
                scope: { ...ANYWHERE, collection: CLOCK, document: timing },
                digest: cached.digest,
              },
            ]),
      ];
      for (const read of cached.reads) record(read);
      return cached.value() as never;
    };
    function shared<V>(name: string, make: (content: Content) => V): V {
      let part = parts.get(name);
      if (!part) {
        const reads = new Set<Dependency>();
        part = {
          value: make(readerOf(site, (read) => reads.add(read), refusePicture)),
          reads: [...reads],
        };
        if (keptFor !== null) parts.set(name, part);
      }
      for (const read of part.reads) record(read);
      return part.value as V;
    }
    const standard: Reader = {
      site,
      get: (collection, id, locale, fields) =>
        ask('get', [collection, id, locale, fields], { collection, locale, document: `id:${id}` }),
      // The scope has no locale: the result lists the other languages of the document.
      bySlug: (collection, slug, locale) =>
        ask('bySlug', [site, collection, slug, locale], { collection, document: `slug:${slug}` }),
      slug: (collection, id) => ask('slug', [collection, id], { collection, document: `id:${id}` }),
      title: (collection, id, locale) =>
        ask('title', [collection, id, locale], { collection, document: `id:${id}` }),
      address: (collection, id, portals) =>
        ask('address', [collection, id, portals], { collection, document: `id:${id}` }),
      link: (collection, id, locale, portals) =>
        ask('link', [collection, id, locale, portals], { collection, document: `id:${id}` }),
      list: (collection, query) =>
        ask(
          'list',
          [site, collection, query],
          {
            collection,
            site,
            locale: query.locale,
            year: query.year ?? 0,
            document: valuesOf(query)[0] ?? '',
          },
          query.daysAgoMax === undefined ? undefined : DAY_SCOPE,
        ),
      count: (collection, query) =>
        ask(
          'count',
          [site, collection, query],
          {
            collection,
            site,
            locale: query.locale,
            year: query.year ?? 0,
            document: valuesOf(query)[0] ?? '',
          },
          query.daysAgoMax === undefined ? undefined : DAY_SCOPE,
        ),
      archivePages: (collection, locale, year) =>
        ask('archivePages', [site, collection, locale, year], { collection, site, locale, year }),
      years: (collection, locale) =>
        ask('years', [site, collection, locale], { collection, site, locale }),
      slugYears: (collection) => ask('slugYears', [site, collection], { collection, site }),
      parts: (collection) => ask('parts', [site, collection], { collection, site }),
      slugs: (collection, part = WHOLE) =>
        ask('slugs', [site, collection, part], { collection, site, document: partScope(part) }),
      addresses: (collection, locale, part) =>
        ask('addresses', [site, collection, locale, part], {
          collection,
          site,
          document: partScope(part),
        }),
      lastChange: (collection, query) =>
        ask('lastChange', [site, collection, query], {
          collection,
          site,
          locale: query.locale,
          year: query.year ?? 0,
          document: query.part ? partScope(query.part) : '',
        }),
      versions: (collection, slug) =>
        ask('versions', [site, collection, slug], { collection, site, document: `slug:${slug}` }),
      today: () => ask('today', [], { collection: CLOCK, document: DAY_SCOPE }),
      isPast: (day) => ask('isPast', [day], { collection: CLOCK, document: DAY_SCOPE }),
      isPastInstant(instant) {
        const at = new Date(instant).toISOString();
        return ask('isPastInstant', [at], { collection: CLOCK, document: instantScope(at) });
      },
      preview(shown) {
        const asked = previewRequest(shown);
        picture(asked, { mark: shown.mark, hues: shown.hues });
        return `/media/${previewRequestName(asked)}`;
      },
      shared: (name, make) => shared(`${site} ${name}`, make as never),
    };
    return { ...model.reads?.(ask, site), ...standard } as Content;
  }

  /**
   * Runs a recorded query again, bypassing the cache.
   * @param key the key of a recorded dependency
   * @returns the result as text
   */
  function runQuery(key: string): string {
    beCurrent();
    const [kind, ...args] = JSON.parse(key) as [string, ...unknown[]];
    return textOf(queries[kind]!(...args));
  }

  /**
   * Returns the current digest of a recorded query's result.
   * @param key the key of the dependency
   * @param collection the collection of its scope
   */
  function digestOfResult(key: string, collection: string): string {
    beCurrent();
    const [kind, ...args] = JSON.parse(key) as [string, ...unknown[]];
    // A result of the clock dependency may also change with documents, which do not evict it: never
    // cache it under the clock.
    if (collection === CLOCK) return resultDigest(queries[kind]!(...args));
    return resultOf(key, collection, kind, args).digest;
  }

  return { reader, runQuery, digestOfResult, mayDiffer, beginChange, beginMove, follow };
}
