import type { Audience } from '@pune/content-models/audiences';
import type { Published } from '@pune/content-models/content-model';
import type { Collection, Collections } from '@pune/content-models/models';
import type { Locale } from '@pune/i18n';
import type * as Snapshot from '@pune/snapshot/reader';

export type { Collection, Collections, Locale, Published };
export { CLOCK } from '@pune/snapshot/reader';
export type {
  Dependency,
  DocumentAddress,
  Part,
  Place,
  Preview,
  Scope,
} from '@pune/snapshot/reader';

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

/** The types of the city's content. */
interface CityTypes extends Snapshot.SiteTypes {
  documents: { [C in Collection]: Collections[C] };
  locale: Locale;
  listedBy: (typeof LISTED_BY)[number];
  audience: Audience;
}

export type Document<C extends Collection> = Snapshot.Document<CityTypes, C>;
export type Card<C extends Collection> = Snapshot.Card<CityTypes, C>;
export type ListField<C extends Collection> = Snapshot.ListField<CityTypes, C>;
export type ListQuery<C extends Collection = Collection> = Snapshot.ListQuery<CityTypes, C>;
export type DocumentLink = Snapshot.DocumentLink<CityTypes>;

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

export interface WardOffice {
  id: string;
  slug: string;
  title: string;
  code: string;
}

type Settings = Collections['settings']['data'];
type Navigation = Collections['navigation']['data'];

/** The city's own queries, beside those that every reader has. */
export interface CityQueries {
  /** Returns the published configuration of grievances, which is the same in all languages and on all portals. */
  grievanceConfiguration(): Collections['grievance-configuration']['data'] | null;
  /**
   * Returns current and future events, the next one first. A repeating event is listed at its next
   * time.
   */
  upcoming(query: UpcomingQuery): Card<'events'>[];
  /**
   * Returns the ward offices of this portal that have a permanent code, by title. An office without
   * a code changes no page that runs this query.
   */
  wardOffices(locale: Locale): WardOffice[];
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
  /** Returns the named settings of the portal. The page depends on these settings only. */
  settings<K extends keyof Settings>(locale: Locale, names: readonly K[]): Pick<Settings, K> | null;
  /** Returns the day of the last change to the portal's settings, in India. */
  settingsChange(locale: Locale): string | null;
  navigation<K extends keyof Navigation>(locale: Locale, part: K): Navigation[K];
}

/**
 * Queries on the published content of the city. Each query is recorded as a dependency of the page,
 * so that a change finds the affected pages.
 */
export interface Reader extends Snapshot.Reader<CityTypes>, CityQueries {}
