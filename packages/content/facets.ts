import { COLUMNS, type Kind } from './answers.ts';

/** A document's version, as far as lists and links show it. */
export interface Shown {
  slug: string;
  title: string;
  summary: string;
  date: string;
  /** The day of its last change. */
  updatedOn: string | null;
  portals: string;
  card: unknown;
  /** The values that narrow lists. */
  values: readonly string[];
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * What differs between two states of a version that keeps its place in every list: `title`,
 * `card.number`. `null` where it moves, so that anything may differ. Nothing is said of its text,
 * which only its own page and those that name it show.
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
 * What an answer shows of documents besides their places. A kind that isn't named here shows more.
 */
const SHOWS: { [K in Kind]?: (...args: never[]) => string[] } = {
  years: nothing,
  slugYears: nothing,
  archivePages: nothing,
  count: nothing,
  parts: nothing,
  slugs: nothing,
  address: nothing,
  title: () => ['title'],
  link: () => ['title'],
  versions: () => ['title'],
  lastChange: () => ['updatedOn'],
  list: (_site: string, _collection: string, { fields, order }: Query) => [
    ...fields,
    ...(order === 'title' ? ['title'] : []),
  ],
  // Which event is next stands in the card.
  upcoming: (_site: string, { fields }: Query) => [...fields, 'card'],
};

/** Whether the answer to a question may differ when these facets of a document do. */
export function mayDiffer(key: string, facets: ReadonlySet<string>): boolean {
  const [kind, ...args] = JSON.parse(key) as [Kind, ...never[]];
  const shows = SHOWS[kind];
  if (!shows) return true;
  return shows(...args).some((name) =>
    name === 'card'
      ? [...facets].some((facet) => facet.startsWith('card.'))
      : facets.has(COLUMNS.includes(name) ? name : `card.${name}`),
  );
}
