import type { Audience } from '@pune/content-models/audiences.ts';
import type { Published } from '@pune/content-models/content-model.ts';
import type { Collection, Collections } from '@pune/content-models/models.ts';
import type { Locale } from '@pune/i18n';
import type { Preview } from './previews.ts';

export type { Collection, Collections, Locale, Preview, Published };

/**
 * The calendar: a page that says "coming up" asks it, so that midnight is a change like any other.
 */
export const CLOCK = 'clock';

/**
 * Where a question looks. A change outside its scope cannot change its answer; an empty part means
 * anywhere.
 */
export interface Scope {
  collection: string;
  locale: Locale | '';
  site: string;
  year: number;
  /**
   * `id:7`, `slug:dog-licence`, a value that the documents of a list share, `department:7`, or a
   * part of the collection, `part:3/4`.
   */
  document: string;
}

/** Where a document is found: a change is looked for under its places before and after. */
export interface Place {
  collection: string;
  id: string;
  locale: Locale;
  slug: string;
  year: number;
  sites: string[];
  /**
   * `department:7`, `audience:student`: the values by which lists may be narrowed, and `part:3/4`:
   * the parts that it falls into.
   */
  values: string[];
  /**
   * What of the document changed, where it kept its place in every list; see `facetsBetween`.
   * Without them anything may have.
   */
  facets?: ReadonlySet<string>;
}

/** A question that a page asked while it rendered, and the digest of the answer that it got. */
export interface Read {
  key: string;
  scope: Scope;
  digest: string;
}

/** A document as its own page gets it. */
export interface Document<C extends Collection> {
  id: string;
  slug: string;
  title: string;
  summary: string;
  date: string;
  category: string;
  /** The day, in India, of its last change. */
  updatedOn: string;
  /** The languages in which it has a live version. */
  locales: Locale[];
  data: Collections[C]['data'];
}

/** One entry of a list. What the query did not ask for is not there: to read it throws. */
export interface Card<C extends Collection> {
  id: string;
  slug: string;
  title: string;
  summary: string;
  date: string;
  category: string;
  /** The day, in India, of its last change. */
  updatedOn: string;
  card: Collections[C]['card'];
}

type CardField<C extends Collection> = Collections[C]['card'] extends object
  ? keyof Collections[C]['card'] & string
  : never;
/** What a list can show: parts of the entry, fields of the card, or the whole card. */
export type ListField<C extends Collection> = keyof Card<C> | CardField<C>;

/**
 * Fields of cards by whose value a list can be narrowed; of one that holds several values, each
 * counts.
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
] as const;

/** One of so many parts of a collection, from 0: `[3, 4]` is the last quarter. */
export type Part = readonly [number: number, count: number];

export interface DocumentAddress {
  slug: string;
  /** The first of the portals asked for that shows the document. */
  portal: string;
}

/**
 * Just enough to link to a document: in this language if it has it, else in the first that it has.
 */
export interface DocumentLink {
  slug: string;
  title: string;
  locale: Locale;
  portal: string;
}

export interface ListQuery<C extends Collection = Collection> {
  locale: Locale;
  /** What is shown of each document: a list changes with that, and with nothing else of them. */
  fields: readonly ListField<C>[];
  year?: number;
  /** `2026-11`: what asks of a month is asked again for changes in that month alone. */
  month?: string;
  category?: string;
  /**
   * A field of the card (`LISTED_BY`) and the value it must have, or hold among others:
   * `['department', '7']`.
   */
  where?: [field: CardField<C> & (typeof LISTED_BY)[number], value: string | number];
  /** Only documents that an editor marked for these readers. */
  audience?: Audience;
  /** Only documents of this day or later / earlier: `2026-11-25`. */
  from?: string;
  before?: string;
  /** Only documents whose day is at most so many days ago, or to come. */
  daysAgoMax?: number;
  order?: 'newest' | 'oldest' | 'title';
  offset?: number;
  limit?: number;
}

/** An actual alert in force, as a strip across a page shows it. */
export interface AlertInForce {
  id: string;
  slug: string;
  /** The language that it is given in. */
  locale: Locale;
  title: string;
  event: string;
  severity: Collections['alerts']['card']['severity'];
  area: string;
  expires: string;
  /** When it was sent as it stands: one that was corrected is another message. */
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
 * What pages may ask of the published content. Every answer is noted, so that a change finds the
 * pages that it concerns.
 */
export interface Reader {
  /** The portal that the pages belong to. */
  site: string;
  /** The named fields of a document, wherever it appears. */
  get<C extends Collection, K extends keyof Collections[C]['data'] & string>(
    collection: C,
    id: string,
    locale: Locale,
    fields: readonly K[],
  ): Pick<Collections[C]['data'], K> | null;
  /** The document of an address of this portal. */
  bySlug<C extends Collection>(collection: C, slug: string, locale: Locale): Document<C> | null;
  /** What a document is called, in this language or the first that it has, wherever it appears. */
  title(collection: Collection, id: string, locale: Locale): string | null;
  /**
   * Where a document is, for a link that has a label of its own; nothing else of the document then
   * changes the page. `null` where none of the portals shows it.
   */
  address(collection: Collection, id: string, portals: readonly string[]): DocumentAddress | null;
  /** For a link to a document on whichever portal shows it, labelled by its title. */
  link(
    collection: Collection,
    id: string,
    locale: Locale,
    portals: readonly string[],
  ): DocumentLink | null;
  list<C extends Collection>(collection: C, query: ListQuery<C>): Card<C>[];
  /** Events that are on or to come, the next one first; of those that repeat, the next time. */
  upcoming(query: UpcomingQuery): Card<'events'>[];
  /**
   * Actual alerts in force on this portal, the gravest first, each in the first of these languages
   * that it has. Pages that ask are made before all others when the answer changes. The clock is
   * moved at the instants of alerts because their own pages ask of them.
   */
  alertsInForce(locales: readonly Locale[]): AlertInForce[];
  /**
   * The severe and extreme among the alerts in force. Pages follow a changed answer when nothing
   * else is to be made.
   */
  emergencies(locales: readonly Locale[]): AlertInForce[];
  count<C extends Collection>(collection: C, query: Omit<ListQuery<C>, 'fields'>): number;
  /** How many pages the archive of a year has: a question that a new document seldom changes. */
  archivePages(collection: Collection, locale: Locale, year: number): number;
  /** Years in which a collection has documents on this portal, in this language; newest first. */
  years(collection: Collection, locale: Locale): number[];
  /** Years of the documents with a page on this portal, in whichever language; the oldest first. */
  slugYears(collection: Collection): number[];
  /**
   * How many parts the collection is divided into on this portal: branches and site maps stay
   * small, and a change touches one of them.
   */
  parts(collection: Collection): number;
  /**
   * Slugs of every document of a part with a page on this portal, in whichever language: each has
   * an address in all.
   */
  slugs(collection: Collection, part?: Part): string[];
  /**
   * Addresses, last changes and languages of the documents that have a version in one, for site
   * maps.
   */
  addresses(
    collection: Collection,
    locale: Locale,
    part: Part,
  ): { slug: string; updatedAt: string; locales: Locale[] }[];
  /** The day, in India, of the last change among them: `2026-11-25`. */
  lastChange(
    collection: Collection,
    query: { locale: Locale; year?: number; part?: Part },
  ): string | null;
  /**
   * The language versions of a slug that this portal shows, for the page that says "not yet
   * translated".
   */
  versions(collection: Collection, slug: string): { locale: Locale; title: string; id: string }[];
  /** The named settings of the portal: a page depends on those that it shows, and on no others. */
  settings<K extends keyof Settings>(locale: Locale, names: readonly K[]): Pick<Settings, K> | null;
  /** The day, in India, on which the portal's settings changed last. */
  settingsChange(locale: Locale): string | null;
  navigation<K extends keyof Navigation>(locale: Locale, part: K): Navigation[K];
  /**
   * Today in India: `2026-11-25`. The answer changes every midnight: a page that asks it is
   * rendered every day.
   */
  today(): string;
  /**
   * Whether a day lies before today. The answer changes once, so that a page with an end date is
   * rendered again on that day only.
   */
  isPast(day: string): boolean;
  /**
   * Whether an instant lies behind us. The answer changes once, in the second that the instant
   * comes, and so do the pages that ask.
   */
  isPastInstant(instant: string): boolean;
  /**
   * The address of the picture that stands for the page where it is shared; to ask for it is to
   * have it drawn. A page has one at most.
   */
  preview(preview: Preview): string;
  /**
   * What many pages show alike: made once while the content stands still. Each page that shows it
   * is noted to have asked all that was asked for it, so it must follow from the reader that `make`
   * gets and from its name alone.
   */
  shared<T>(name: string, make: (content: Reader) => T): T;
}
