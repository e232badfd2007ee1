import type { ListQuery } from './content.ts';
import type { Sql } from './sql.ts';

/**
 * Fields stored with a document's placement. Lists that select only these need not read documents.
 */
export const IN_PLACEMENTS: readonly string[] = ['id', 'slug', 'title', 'date'];

interface Entry {
  date: string;
  /** The selected fields of the entry, as an object and as JSON. */
  shown: object;
  json: string;
}

/** The entries of a list. Overlapping lists share the same entry objects. */
export interface ListedEntries {
  entries: readonly object[];
  json: string;
}
export const NO_ENTRIES: ListedEntries = { entries: [], json: '[]' };

/**
 * A query for the newest documents of a month, or for those before a day, without other filters.
 */
type MonthQuery = Pick<ListQuery, 'locale' | 'fields' | 'month' | 'before' | 'order' | 'limit'>;
const ASKED: Record<keyof MonthQuery, true> = {
  locale: true,
  fields: true,
  month: true,
  before: true,
  order: true,
  limit: true,
};

/** Maximum number of cached entries: the news of a large city, about 30 MB. */
const ENTRIES_MAX = 50_000;

/**
 * Caches the titles of a collection by month. The page of each document lists the documents just
 * before it. Each such list is a query of its own, so that a change affects few pages; the cache
 * reads a month once and serves all of them.
 */
export function createMonths(sql: Sql) {
  const months = new Map<string, Entry[]>();
  let kept = 0;

  function monthOf(
    site: string,
    collection: string,
    locale: string,
    month: string,
    fields: readonly string[],
  ): Entry[] {
    const shown = IN_PLACEMENTS.filter((name) => fields.includes(name));
    const key = `${site} ${collection} ${locale} ${month} ${shown.join()}`;
    let entries = months.get(key);
    if (!entries) {
      // Newest first, the default order of lists.
      const rows = sql(`select p.id, p.slug, t.title, p.date from listings p
        cross join placements t indexed by placements_by_document on t.collection = p.collection and t.id = p.id and t.locale = p.locale and t.site = p.site
        where p.site = ? and p.collection = ? and p.locale = ? and p.value = ? order by p.date desc, p.slug desc`).all(
        site,
        collection,
        locale,
        `month:${month}`,
      );
      entries = rows.map((row) => {
        const entry = Object.fromEntries(shown.map((name) => [name, row[name]]));
        return { date: row.date as string, shown: entry, json: JSON.stringify(entry) };
      });
      kept += entries.length;
      if (kept > ENTRIES_MAX) forget(entries.length);
      months.set(key, entries);
    }
    return entries;
  }

  function forget(entries = 0): void {
    months.clear();
    kept = entries;
  }

  return {
    canList: (query: ListQuery): query is MonthQuery & { month: string } =>
      query.month !== undefined &&
      (query.order ?? 'newest') === 'newest' &&
      Object.keys(query).every((name) => name in ASKED) &&
      query.fields.every((name: string) => IN_PLACEMENTS.includes(name)),
    list(
      site: string,
      collection: string,
      { locale, fields, month, before, limit }: MonthQuery & { month: string },
    ): ListedEntries {
      const entries = monthOf(site, collection, locale, month, fields);
      const from = before === undefined ? 0 : entries.findIndex(({ date }) => date < before);
      if (from < 0) return NO_ENTRIES;
      const listed = entries.slice(from, limit === undefined ? undefined : from + limit);
      return {
        entries: listed.map(({ shown }) => shown),
        json: `[${listed.map(({ json }) => json).join(',')}]`,
      };
    },
    /** Clears the cache; call it when the revision changes. */
    forget: (): void => forget(),
  };
}
export type Months = ReturnType<typeof createMonths>;
