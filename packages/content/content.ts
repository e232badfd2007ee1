import type { Audience } from '@pune/content-models/audiences';
import type { Published } from '@pune/content-models/content-model';
import type { Collection, Collections } from '@pune/content-models/models';
import type { Locale } from '@pune/i18n';
import type { Preview } from './previews.ts';

export type { Collection, Collections, Locale, Preview, Published };

/**
 * Pseudo-collection of the clock. A page that shows "coming up" depends on it, so midnight is a
 * change like any other.
 */
export const CLOCK = 'clock';

/**
 * The dependency range of a query: a change outside it cannot change the result. An empty field
 * matches anything.
 */
export interface Scope {
  collection: string;
  locale: Locale | '';
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
  locale: Locale;
  slug: string;
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
export interface Document<C extends Collection> {
  id: string;
  slug: string;
  title: string;
  summary: string;
  date: string;
  category: string;
  /** The day of the last change, in India. */
  updatedOn: string;
  /** The languages in which the document has a live version. */
  locales: Locale[];
  data: Collections[C]['data'];
}

/** An entry of a list. Reading a field that the query did not select throws. */
export interface Card<C extends Collection> {
  id: string;
  slug: string;
  title: string;
  summary: string;
  date: string;
  category: string;
  /** The day of the last change, in India. */
  updatedOn: string;
  card: Collections[C]['card'];
}

type CardField<C extends Collection> = Collections[C]['card'] extends object
  ? keyof Collections[C]['card'] & string
  : never;
/**
 * The fields that a list can select: fields of the entry, fields of its card, or the whole card.
 */
export type ListField<C extends Collection> = keyof Card<C> | CardField<C>;

/**
 * Card fields by which lists can be filtered. A field with several values matches by each of them.
 */
export const LISTED_BY = [
  'department',
  'supersedes',
  'service',
  'services',
  'project',
  'office',
  'repeats',
  'monthOnly',
  'flagship',
  'successor',
  'explained',
  'of',
  'told',
  'kept',
] as const;

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
export interface DocumentLink {
  slug: string;
  title: string;
  locale: Locale;
  portal: string;
}

export interface ListQuery<C extends Collection = Collection> {
  locale: Locale;
  /**
   * Fields to select. The result changes only if one of these, or the list's membership or order,
   * changes.
   */
  fields: readonly ListField<C>[];
  year?: number;
  /** `2026-11`. The query then depends on changes in that month only. */
  month?: string;
  category?: string;
  /**
   * A card field of `LISTED_BY` and the value that it must equal or contain: `['department', '7']`.
   */
  where?: [field: CardField<C> & (typeof LISTED_BY)[number], value: string | number];
  /** Selects documents that an editor marked for this audience. */
  audience?: Audience;
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

/** An actual alert in force, as the alert strip of a page shows it. */
export interface AlertInForce {
  id: string;
  slug: string;
  /** The language of the title and area. */
  locale: Locale;
  title: string;
  event: string;
  severity: Collections['alerts']['card']['severity'];
  area: string;
  expires: string;
  /**
   * The time when this version of the alert was sent. A correction is a new message with a new
   * time.
   */
  sentAt: string;
}

export interface UpcomingQuery {
  locale: Locale;
  fields: readonly ListField<'events'>[];
  audience?: Audience;
  limit?: number;
}

type Settings = Collections['settings']['data'];
type Navigation = Collections['navigation']['data'];

/**
 * Queries on the published content. Each query is recorded as a dependency of the page, so that a
 * change finds the affected pages.
 */
export interface Reader {
  /** The portal that the pages belong to. */
  site: string;
  /**
   * Returns the selected fields of a document, whichever portals show it; `null` if it has no
   * version in this language.
   */
  get<C extends Collection, K extends keyof Collections[C]['data'] & string>(
    collection: C,
    id: string,
    locale: Locale,
    fields: readonly K[],
  ): Pick<Collections[C]['data'], K> | null;
  /** Returns the document with this slug on this portal. */
  bySlug<C extends Collection>(collection: C, slug: string, locale: Locale): Document<C> | null;
  /** Returns the slug of a document, whichever portals show it; `null` if it is not published. */
  slug(collection: Collection, id: string): string | null;
  /** Returns the published configuration of grievances, which is the same in all languages and on all portals. */
  grievanceConfiguration(): Collections['grievance-configuration']['data'] | null;
  /** Returns a document's title in this language, else in the first that it has. */
  title(collection: Collection, id: string, locale: Locale): string | null;
  /**
   * Returns the address of a document for a link that has its own label, so that the page depends
   * on nothing else of the document. Returns `null` if none of the portals shows it.
   */
  address(collection: Collection, id: string, portals: readonly string[]): DocumentAddress | null;
  /**
   * Returns the data of a link that is labelled with the document's title. Returns `null` if none
   * of the portals shows it.
   */
  link(
    collection: Collection,
    id: string,
    locale: Locale,
    portals: readonly string[],
  ): DocumentLink | null;
  list<C extends Collection>(collection: C, query: ListQuery<C>): Card<C>[];
  /**
   * Returns current and future events, the next one first. A repeating event is listed at its next
   * time.
   */
  upcoming(query: UpcomingQuery): Card<'events'>[];
  /**
   * Returns the actual alerts in force on this portal, the most severe first, each in the first of
   * these languages that it has. Pages that run this query are rendered before all others when the
   * result changes. The query does not schedule clock ticks: the alerts' own pages do, at the
   * instants they ask about.
   */
  alertsInForce(locales: readonly Locale[]): AlertInForce[];
  /**
   * Returns the severe and extreme alerts in force. Pages that run only this query are re-rendered
   * after all other work when the result changes.
   */
  emergencies(locales: readonly Locale[]): AlertInForce[];
  count<C extends Collection>(collection: C, query: Omit<ListQuery<C>, 'fields'>): number;
  /** Returns the number of archive pages of a year. A new document seldom changes this number. */
  archivePages(collection: Collection, locale: Locale, year: number): number;
  /**
   * Returns the years in which a collection has documents in this language on this portal, newest
   * first.
   */
  years(collection: Collection, locale: Locale): number[];
  /**
   * Returns the years of the documents with a page on this portal in any language, oldest first.
   */
  slugYears(collection: Collection): number[];
  /**
   * Returns the number of parts into which the collection is divided on this portal. Parts keep
   * index pages and site maps small, and a change affects one part.
   */
  parts(collection: Collection): number;
  /**
   * Returns the slugs of a part's documents that have a page on this portal in any language: each
   * slug has an address in every language.
   */
  slugs(collection: Collection, part?: Part): string[];
  /**
   * Returns slug, last change and languages of the documents of a part that have a version in this
   * language, for site maps.
   */
  addresses(
    collection: Collection,
    locale: Locale,
    part: Part,
  ): { slug: string; updatedAt: string; locales: Locale[] }[];
  /** Returns the day of the latest change among the documents, in India: `2026-11-25`. */
  lastChange(
    collection: Collection,
    query: { locale: Locale; year?: number; part?: Part },
  ): string | null;
  /**
   * Returns the language versions of a slug on this portal, for the page that says "not yet
   * translated".
   */
  versions(collection: Collection, slug: string): { locale: Locale; title: string; id: string }[];
  /** Returns the named settings of the portal. The page depends on these settings only. */
  settings<K extends keyof Settings>(locale: Locale, names: readonly K[]): Pick<Settings, K> | null;
  /** Returns the day of the last change to the portal's settings, in India. */
  settingsChange(locale: Locale): string | null;
  navigation<K extends keyof Navigation>(locale: Locale, part: K): Navigation[K];
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
   */
  shared<T>(name: string, make: (content: Reader) => T): T;
}
