import type { Preview } from './previews.ts';

export type { Preview };

/** The types of a site's content: what its documents hold, and the values that queries may name. */
export interface SiteTypes {
  /** The published documents of each collection: `data` for their own page, `card` for lists. */
  documents: Record<string, { data: any; card: any }>;
  locale: string;
  /** The fields of cards by which lists can be filtered. */
  listedBy: string;
  audience: string;
}
/** The name of a collection. */
type Name<T extends SiteTypes> = keyof T['documents'] & string;

/**
 * One language version of a published document, as a change carries it and the snapshot holds it.
 * Two fields of `data` have a meaning for every site: `audience` lists for whom the document is,
 * and a document with `withdrawn` keeps its page and leaves every list.
 */
export interface Published<Data = unknown, Card = unknown> {
  collection: string;
  id: string;
  locale: string;
  slug: string;
  title: string;
  summary: string;
  /** The calendar day that orders lists and archives: `2026-11-24`. */
  date: string;
  /** A value by which lists can be filtered; may be empty. */
  category: string;
  /** The ids of the sites on which the document has a page. */
  portals: string[];
  updatedAt: string;
  /** The fields for the document's own page. */
  data: Data;
  /** The fields for lists of documents. */
  card: Card;
  /** The text for a search index, in addition to title and summary. */
  text: string;
}

/**
 * Pseudo-collection of the clock. A page that shows "coming up" depends on it, so midnight is a
 * change like any other.
 */
export const CLOCK = 'clock';

/** Scope document of an instant. Instants that have passed are found by comparing these strings. */
export const instantScope = (instant: string): string => `at:${instant}`;

/** Scope document of queries about the date: they change at midnight alone. */
export const DAY_SCOPE = 'day';

/**
 * The dependency range of a query: a change outside it cannot change the result. An empty field
 * matches anything.
 */
export interface Scope {
  collection: string;
  locale: string;
  site: string;
  year: number;
  /**
   * `id:7`, `slug:dog-licence`, a value shared by the documents of a list (`department:7`), or a
   * part of the collection (`part:3/4`).
   */
  document: string;
}

/**
 * The keys under which a document version is found. A change is matched against its places before
 * and after.
 */
export interface Place {
  collection: string;
  id: string;
  locale: string;
  slug: string;
  date: string;
  year: number;
  sites: string[];
  /**
   * The values by which lists are filtered (`department:7`, `audience:student`) and the collection
   * parts that contain the document (`part:3/4`).
   */
  values: string[];
  /**
   * The changed fields, if the version keeps its position in every list; see `facetsBetween`. If
   * missing, anything may have changed.
   */
  facets?: ReadonlySet<string>;
}

/** A dependency of a page: a query that it ran while rendering, and the digest of the result. */
export interface Dependency {
  key: string;
  scope: Scope;
  digest: string;
}

/** A document as its own page reads it. */
export interface Document<T extends SiteTypes = any, C extends Name<T> = Name<T>> {
  id: string;
  slug: string;
  title: string;
  summary: string;
  date: string;
  category: string;
  /** The day of the last change, in India. */
  updatedOn: string;
  /** The languages in which the document has a live version. */
  locales: T['locale'][];
  /**
   * The references by which documents of this portal and language refer to it, as
   * `collection.field`; see `ContentModel.references`.
   */
  referrers: string[];
  data: T['documents'][C]['data'];
}

/** An entry of a list. Reading a field that the query did not select throws. */
export interface Card<T extends SiteTypes = any, C extends Name<T> = Name<T>> {
  id: string;
  slug: string;
  title: string;
  summary: string;
  date: string;
  category: string;
  /** The day of the last change, in India. */
  updatedOn: string;
  card: T['documents'][C]['card'];
}

type CardField<T extends SiteTypes, C extends Name<T>> = T['documents'][C]['card'] extends object
  ? keyof T['documents'][C]['card'] & string
  : never;
/**
 * The fields that a list can select: fields of the entry, fields of its card, or the whole card.
 */
export type ListField<T extends SiteTypes = any, C extends Name<T> = Name<T>> =
  | keyof Card<T, C>
  | CardField<T, C>;

/** One of `count` equal parts of a collection, numbered from 0: `[3, 4]` is the last quarter. */
export type Part = readonly [number: number, count: number];

export interface DocumentAddress {
  slug: string;
  /** The first of the given portals that shows the document. */
  portal: string;
}

/**
 * The data of a link to a document: in the given language, else in the first that the document has.
 */
export interface DocumentLink<T extends SiteTypes = any> {
  slug: string;
  title: string;
  locale: T['locale'];
  portal: string;
}

export interface ListQuery<T extends SiteTypes = any, C extends Name<T> = Name<T>> {
  locale: T['locale'];
  /**
   * Fields to select. The result changes only if one of these, or the list's membership or order,
   * changes.
   */
  fields: readonly ListField<T, C>[];
  year?: number;
  /** `2026-11`. The query then depends on changes in that month only. */
  month?: string;
  category?: string;
  /**
   * A field of cards that the model lists by (`listedBy`), and the value that it must equal or contain: `['department', '7']`.
   */
  where?: [field: CardField<T, C> & T['listedBy'], value: string | number];
  /** Selects documents that an editor marked for this audience. */
  audience?: T['audience'];
  /**
   * Selects documents of this day or later (`from`), or before this day (`before`): `2026-11-25`.
   */
  from?: string;
  before?: string;
  /** Selects documents dated at most this many days ago, or in the future. */
  daysAgoMax?: number;
  order?: 'newest' | 'oldest' | 'title';
  offset?: number;
  limit?: number;
}

/**
 * Queries on the published content. Each query is recorded as a dependency of the page, so that a
 * change finds the affected pages.
 */
export interface Reader<T extends SiteTypes = any> {
  /** The portal that the pages belong to. */
  site: string;
  /**
   * Returns the selected fields of a document, whichever portals show it; `null` if it has no
   * version in this language.
   */
  get<C extends Name<T>, K extends keyof T['documents'][C]['data'] & string>(
    collection: C,
    id: string,
    locale: T['locale'],
    fields: readonly K[],
  ): Pick<T['documents'][C]['data'], K> | null;
  /** Returns the document with this slug on this portal. */
  bySlug<C extends Name<T>>(
    collection: C,
    slug: string,
    locale: T['locale'],
  ): Document<T, C> | null;
  /** Returns the slug of a document, whichever portals show it; `null` if it is not published. */
  slug(collection: Name<T>, id: string): string | null;
  /** Returns a document's title in this language, else in the first that it has. */
  title(collection: Name<T>, id: string, locale: T['locale']): string | null;
  /**
   * Returns the address of a document for a link that has its own label, so that the page depends
   * on nothing else of the document. Returns `null` if none of the portals shows it.
   */
  address(collection: Name<T>, id: string, portals: readonly string[]): DocumentAddress | null;
  /**
   * Returns the data of a link that is labelled with the document's title. Returns `null` if none
   * of the portals shows it.
   */
  link(
    collection: Name<T>,
    id: string,
    locale: T['locale'],
    portals: readonly string[],
  ): DocumentLink<T> | null;
  list<C extends Name<T>>(collection: C, query: ListQuery<T, C>): Card<T, C>[];
  count<C extends Name<T>>(collection: C, query: Omit<ListQuery<T, C>, 'fields'>): number;
  /** Returns the number of archive pages of a year. A new document seldom changes this number. */
  archivePages(collection: Name<T>, locale: T['locale'], year: number): number;
  /**
   * Returns the years in which a collection has documents in this language on this portal, newest
   * first.
   */
  years(collection: Name<T>, locale: T['locale']): number[];
  /**
   * Returns the years of the documents with a page on this portal in any language, oldest first.
   */
  slugYears(collection: Name<T>): number[];
  /**
   * Returns the number of parts into which the collection is divided on this portal. Parts keep
   * index pages and site maps small, and a change affects one part.
   */
  parts(collection: Name<T>): number;
  /**
   * Returns the slugs of a part's documents that have a page on this portal in any language: each
   * slug has an address in every language.
   */
  slugs(collection: Name<T>, part?: Part): string[];
  /**
   * Returns slug, last change and languages of the documents of a part that have a version in this
   * language, for site maps.
   */
  addresses(
    collection: Name<T>,
    locale: T['locale'],
    part: Part,
  ): { slug: string; updatedAt: string; locales: T['locale'][] }[];
  /**
   * Returns the day of the latest change among the documents, in India: `2026-11-25`.
   * @param query `archivePage`, with a year, narrows it to the documents that one page of the archive
   *   of the year lists, from 1
   */
  lastChange(
    collection: Name<T>,
    query: { locale: T['locale']; year?: number; archivePage?: number; part?: Part },
  ): string | null;
  /**
   * Returns the language versions of a slug on this portal, for the page that says "not yet
   * translated".
   */
  versions(collection: Name<T>, slug: string): { locale: T['locale']; title: string; id: string }[];
  /**
   * Returns today's date in India: `2026-11-25`. The result changes every midnight, so a page that
   * runs this query is rendered daily.
   */
  today(): string;
  /**
   * Returns true if a day lies before today. The result changes once, so a page with an end date is
   * rendered again on that day only.
   */
  isPast(day: string): boolean;
  /**
   * Returns true if an instant has passed. The result changes once, and the page is rendered again
   * within a second of the instant.
   */
  isPastInstant(instant: string): boolean;
  /**
   * Requests the preview picture that stands for the page where it is shared, and returns its
   * address. A page has at most one.
   */
  preview(preview: Preview): string;
  /**
   * Returns a value that many pages show alike, computed once per revision. Every page that uses it
   * records all dependencies of the value, so `make` may read only through the reader it is given,
   * and the value may depend only on that reader and on `name`.
   * @param section the number of the section of the page that the value makes up; see `RecordRead`
   */
  shared<V>(name: string, make: (content: this) => V, section?: number): V;
}
