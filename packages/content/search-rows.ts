/** The pages of files in a text for search. */
export { partsOfText } from '@pune/content-models/media/file-texts';
import { LOCALES, type Locale } from '@pune/i18n';

/**
 * The kinds of pages that search finds: functions and lists of the portal, and the content types
 * that have pages. Positions are stored: a new kind is added at the end.
 */
export const SEARCH_KINDS = [
  'services',
  'schemes',
  'faqs',
  'circulars',
  'policies',
  'documents',
  'news',
  'alerts',
  'events',
  'projects',
  'reports',
  'pages',
  'guides',
  'apps',
  'videos',
  'departments',
  'offices',
  'places',
  'tasks',
  'lists',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
export const isSearchKind = (name: string): name is SearchKind =>
  (SEARCH_KINDS as readonly string[]).includes(name);

/** What a person came to do is 0, what there is to read 1, questions and news 2. */
const TIERS: Partial<Record<SearchKind, 0 | 1 | 2>> = { tasks: 0, services: 0, faqs: 2, news: 2 };
export const tierOf = (kind: SearchKind): 0 | 1 | 2 => TIERS[kind] ?? 1;

/** A page of the search index that is no document: `slug` is its path without the language. */
export interface SearchEntry {
  kind: 'tasks' | 'lists';
  locale: Locale;
  /** `/payments/property-tax/` */
  slug: string;
  title: string;
  summary: string;
  /** Words by which people look for it, besides those that it shows. */
  words: string;
}

/** A portal that can be searched, as other portals name it. */
export interface SearchedPortal {
  id: string;
  name: Record<Locale, string>;
  url: string;
}
/** Key of the portals that can be searched in the `state` table. */
const PORTALS = 'searched portals';
interface State {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}
export const portalsOf = (state: Pick<State, 'get'>): SearchedPortal[] =>
  JSON.parse(state.get(PORTALS) ?? '[]') as SearchedPortal[];
export const notePortals = (state: State, portals: readonly SearchedPortal[]): void =>
  state.set(PORTALS, JSON.stringify(portals));

const [OF_KIND, OF_LOCALE] = [32, 4];

/**
 * The number of a row says its kind and language, so that matches are counted and ordered without
 * reading them. Later rows have higher numbers.
 */
export const rowNumber = (sequence: number, kind: SearchKind, locale: Locale): number =>
  (sequence * OF_KIND + SEARCH_KINDS.indexOf(kind)) * OF_LOCALE + LOCALES.indexOf(locale);
export const kindOfRow = (row: number): SearchKind =>
  SEARCH_KINDS[Math.floor(row / OF_LOCALE) % OF_KIND]!;
export const localeOfRow = (row: number): Locale => LOCALES[row % OF_LOCALE]!;
export const sequenceOfRow = (row: number): number => Math.floor(row / (OF_KIND * OF_LOCALE));

/** The words of the index that say on which portal, and in which language, a page is. */
export const placeWord = (site: string, locale?: Locale): string =>
  `p${Buffer.from(site).toString('hex')}${locale ?? ''}`;
