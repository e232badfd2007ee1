import type { Place, Scope } from './content.ts';
import type { OwnQuery } from './model.ts';
import { COLUMNS, type QueryKind } from './queries.ts';

/** The part of a document version that lists and links show. */
export interface Shown {
  slug: string;
  title: string;
  summary: string;
  date: string;
  /** The day of the last change. */
  updatedOn: string | null;
  portals: string;
  card: unknown;
  /** The values by which lists are filtered. */
  values: readonly string[];
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Returns the names of the fields that differ between two states of a version, such as `title` or
 * `card.number`. Ignores the document's text, which only its own page shows.
 * @returns `null` if the version moves in any list (its slug, date, portals or values differ), so
 *   that any result may differ
 */
export function facetsBetween(before: Shown, after: Shown): ReadonlySet<string> | null {
  if (
    before.slug !== after.slug ||
    before.date !== after.date ||
    before.portals !== after.portals ||
    !isSame(before.values, after.values)
  )
    return null;
  const facets = new Set<string>(
    (['title', 'summary', 'updatedOn'] as const).filter((name) => before[name] !== after[name]),
  );
  const [old, now] = [before.card ?? {}, after.card ?? {}] as Record<string, unknown>[];
  for (const name of new Set([...Object.keys(old!), ...Object.keys(now!)]))
    if (!isSame(old![name], now![name])) facets.add(`card.${name}`);
  return facets;
}

interface Query {
  fields: readonly string[];
  order?: string;
}
const nothing = (): string[] => [];

/**
 * The document fields that the result of each query kind shows, apart from positions in lists.
 * Kinds that are missing here may show anything.
 */
const SHOWS: { [K in QueryKind]?: (...args: never[]) => string[] } = {
  years: nothing,
  slugYears: nothing,
  archivePages: nothing,
  count: nothing,
  parts: nothing,
  slugs: nothing,
  address: nothing,
  slug: nothing,
  title: () => ['title'],
  link: () => ['title'],
  versions: () => ['title'],
  lastChange: () => ['updatedOn'],
  list: (_site: string, _collection: string, { fields, order }: Query) => [
    ...fields,
    ...(order === 'title' ? ['title'] : []),
  ],
};

/** Finds out if the result of a query, given by its key, may differ when these fields change. */
export type MayDiffer = (key: string, facets: ReadonlySet<string>) => boolean;

/** Creates the rule for the standard queries and those of a site's own. */
export function createMayDiffer(own: Readonly<Record<string, OwnQuery>> = {}): MayDiffer {
  return (key, facets) => {
    const [kind, ...args] = JSON.parse(key) as [QueryKind, ...never[]];
    const shows = SHOWS[kind] ?? own[kind]?.shows;
    if (!shows) return true;
    return shows(...args).some((name) =>
      name === 'card'
        ? [...facets].some((facet) => facet.startsWith('card.'))
        : facets.has(COLUMNS.includes(name) ? name : `card.${name}`),
    );
  };
}

/** Returns true if a place is within a scope. */
export const isWithin = (
  place: Place,
  { collection, document, year, locale, site }: Scope,
): boolean =>
  collection === place.collection &&
  (document === '' ||
    document === `id:${place.id}` ||
    document === `slug:${place.slug}` ||
    place.values.includes(document)) &&
  (year === 0 || year === place.year) &&
  (locale === '' || locale === place.locale) &&
  (site === '' || place.sites.includes(site));
