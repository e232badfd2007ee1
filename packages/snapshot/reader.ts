import {
  CLOCK,
  DAY_SCOPE,
  instantScope,
  type Dependency,
  type Document,
  type Part,
  type Reader,
  type Scope,
} from './content.ts';
import type { Ask, ContentModel } from './model.ts';
import { partScope } from './parts.ts';
import { previewRequest, previewRequestName, type Brand, type PreviewRequest } from './previews.ts';
import { textOf, valuesOf, type createQueries } from './queries.ts';
import { referenceName, referencesTo, referringValue, type Target } from './references.ts';
import {
  beCurrent,
  beginChange,
  beginMove,
  createResultCache,
  follow,
  partOf,
  resultOf,
  type ContentChange,
} from './result-cache.ts';
import { resultDigest } from './result-values.ts';

/**
 * Records a dependency of a page: of its own, section 0, or of one of its sections, which are numbered
 * from 1.
 */
export type RecordRead = (read: Dependency, section: number) => void;

/** Returns the name of a list of the documents with a value. */
const listName = (collection: string, locale: string, value: string): string =>
  `${locale} ${collection} ${value}`;

const WHOLE: Part = [0, 1];
/** The number of a page's own markup, which is in none of its sections. */
const OWN = 0;
const ANYWHERE: Omit<Scope, 'collection'> = { locale: '', site: '', year: 0, document: '' };

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
  model: Pick<ContentModel<Content>, 'queries' | 'reads' | 'references'>,
  revision: () => string | null,
  onEvict: () => void = () => {},
) {
  const cache = createResultCache(queries, model.queries ?? {}, revision, onEvict);

  function reader(
    site: string,
    record: RecordRead = () => {},
    picture: RecordPicture = () => {},
  ): Content {
    beCurrent(cache);
    return readerOf(site, record, picture);
  }

  function noteUnreferred(
    unreferred: Set<string>,
    { referrers }: Document,
    target: Target,
    locale: string,
  ): void {
    for (const reference of referencesTo(model.references ?? [], target.collection))
      if (!referrers.includes(referenceName(reference)))
        unreferred.add(listName(reference.collection, locale, referringValue(reference, target)));
  }

  function readerOf(site: string, record: RecordRead, picture: RecordPicture): Content {
    /** The lists of referrers that are empty, by a document that this reader returned before. */
    const unreferred = new Set<string>();
    const ask: Ask = (kind, args, scope, timing) => {
      const key = JSON.stringify([kind, ...args]);
      const cached = resultOf(cache, key, scope.collection, kind, args);
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
      for (const read of cached.reads) record(read, OWN);
      return cached.value() as never;
    };
    function shared<V>(name: string, make: (content: Content) => V, section = OWN): V {
      const asked = new Set<Dependency>();
      try {
        const { value, reads } = partOf(cache, name, () => ({
          value: make(readerOf(site, (read) => asked.add(read), refusePicture)),
          reads: [...asked],
        }));
        for (const read of reads) record(read, section);
        return value as V;
      } catch (error) {
        // Recorded as for a page that fails: the edit that mends the part renders the page again.
        for (const read of asked) record(read, section);
        throw error;
      }
    }
    const standard: Reader = {
      site,
      get: (collection, id, locale, fields) =>
        ask('get', [collection, id, locale, fields], { collection, locale, document: `id:${id}` }),
      bySlug<C extends string>(collection: C, slug: string, locale: string) {
        // The scope has no locale: the result lists the other languages of the document.
        const scope = { collection, document: `slug:${slug}` };
        const document: Document<any, C> | null = ask(
          'bySlug',
          [site, collection, slug, locale],
          scope,
        );
        if (document) noteUnreferred(unreferred, document, { collection, id: document.id }, locale);
        return document;
      },
      slug: (collection, id) => ask('slug', [collection, id], { collection, document: `id:${id}` }),
      title: (collection, id, locale) =>
        ask('title', [collection, id, locale], { collection, document: `id:${id}` }),
      address: (collection, id, portals) =>
        ask('address', [collection, id, portals], { collection, document: `id:${id}` }),
      link: (collection, id, locale, portals) =>
        ask('link', [collection, id, locale, portals], { collection, document: `id:${id}` }),
      list: (collection, query) =>
        query.where && unreferred.has(listName(collection, query.locale, query.where.join(':')))
          ? []
          : ask(
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
      shared: (name, make, section) => shared(`${site} ${name}`, make as never, section),
    };
    return { ...model.reads?.(ask, site), ...standard } as Content;
  }

  /**
   * Runs a recorded query again, bypassing the cache.
   * @param key the key of a recorded dependency
   * @returns the result as text
   */
  function runQuery(key: string): string {
    beCurrent(cache);
    const [kind, ...args] = JSON.parse(key) as [string, ...unknown[]];
    return textOf(queries[kind]!(...args));
  }

  /**
   * Returns a function that returns the digest of a recorded query's result. It can be used until
   * the content changes.
   */
  function currentDigests(): typeof digestOfResult {
    beCurrent(cache);
    return digestOfResult;
  }

  /**
   * @param key the key of the dependency
   * @param collection the collection of its scope
   */
  function digestOfResult(key: string, collection: string): string {
    const [kind, ...args] = JSON.parse(key) as [string, ...unknown[]];
    // A result of the clock dependency may also change with documents, which do not evict it: never
    // cache it under the clock.
    if (collection === CLOCK) return resultDigest(queries[kind]!(...args));
    return resultOf(cache, key, collection, kind, args).digest;
  }

  return {
    reader,
    runQuery,
    currentDigests,
    mayDiffer: cache.mayDiffer,
    beginChange: () => beginChange(cache),
    beginMove: () => beginMove(cache),
    follow: (changes: readonly ContentChange[]) => follow(cache, changes),
  };
}
