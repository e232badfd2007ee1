import type { Collection, ListField, ListQuery, Locale } from './content.ts';
import type { Sql } from './sql.ts';

/**
 * What stands beside the place of a document: lists that show nothing else need not look documents
 * up.
 */
export const IN_PLACEMENTS: readonly ListField<Collection>[] = ['id', 'slug', 'title', 'date'];

interface Entry {
  date: string;
  /** What a list shows of it, and the same as JSON. */
  shown: object;
  json: string;
}

/** Entries of a list: pages that ask for some of the same get the same objects. */
export interface ListedEntries {
  entries: readonly object[];
  json: string;
}
export const NO_ENTRIES: ListedEntries = { entries: [], json: '[]' };

/**
 * What is asked of a month and nothing besides: the newest of its documents, or those before a day.
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

/** So many entries are kept at most: those of a large city's news, some 30 MB. */
const ENTRIES_MAX = 50_000;

/**
 * Months of a collection, as lists of their titles. The page of each document asks for those just
 * before it, each a question of its own, so that a change concerns few pages; the months are looked
 * up once and answer all of them.
 */
export function createMonths(sql: Sql) {
  const months = new Map<string, Entry[]>();
  let kept = 0;

  function monthOf(
    site: string,
    collection: Collection,
    locale: Locale,
    month: string,
    fields: readonly string[],
  ): Entry[] {
    const shown = IN_PLACEMENTS.filter((name) => fields.includes(name));
    const key = `${site} ${collection} ${locale} ${month} ${shown.join()}`;
    let entries = months.get(key);
    if (!entries) {
      // Newest first, as lists are.
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
    answers: (query: ListQuery): query is MonthQuery & { month: string } =>
      query.month !== undefined &&
      (query.order ?? 'newest') === 'newest' &&
      Object.keys(query).every((name) => name in ASKED) &&
      query.fields.every((name) => IN_PLACEMENTS.includes(name)),
    list(
      site: string,
      collection: Collection,
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
    /** The content is another one. */
    forget: (): void => forget(),
  };
}
export type Months = ReturnType<typeof createMonths>;
