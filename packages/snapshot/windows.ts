import type { ListQuery, Place } from './content.ts';
import { ARCHIVE_PAGE_SIZE, conditions, directionOf, type Filter } from './queries.ts';
import type { Sql } from './sql.ts';

/** Returns `false` if a document at a place cannot change the result of a query, given by its key. */
export type MayReach = (key: string, place: Place) => boolean;

/** The entries `from` to `to`, without the last, of the documents that match a filter, by date. */
interface Window {
  site: string;
  collection: string;
  query: Filter & Pick<ListQuery, 'order'>;
  from: number;
  to: number;
}

/** Returns the window that a query shows; `null` if its result may depend on all documents. */
function windowOf(key: string): Window | null {
  if (key.startsWith('["list",')) {
    const [, site, collection, query] = JSON.parse(key) as [string, string, string, ListQuery];
    const { order, limit, offset = 0, daysAgoMax } = query;
    // Lists that depend on the clock are left out: the clock moves in changes of its own.
    if (order === 'title' || limit === undefined || daysAgoMax !== undefined) return null;
    return { site, collection, query, from: offset, to: offset + limit };
  }
  if (!key.startsWith('["lastChange",')) return null;
  type Asked = { locale: string; year?: number; archivePage?: number };
  const [, site, collection, asked] = JSON.parse(key) as [string, string, string, Asked];
  const { locale, year, archivePage } = asked;
  if (!year || !archivePage) return null;
  const to = archivePage * ARCHIVE_PAGE_SIZE;
  const query = { locale, year, order: 'oldest' } as const;
  return { site, collection, query, from: to - ARCHIVE_PAGE_SIZE, to };
}

/**
 * Creates the rule for queries about a window of documents by date, such as a page of an archive.
 * For all other queries the rule returns `true`.
 *
 * - A document that keeps its position changes only windows that contain it.
 * - A document that appears, disappears or moves shifts the entries behind it. A window is unchanged
 *   if it ends before the document, both before and after the change.
 *
 * Positions are counted after all changes of an intake. If no change reaches a window, it had the
 * same entries before them. The rule holds until the content changes.
 *
 * Date and slug give the position. Two documents of a collection may share them for a while: a
 * change that is held keeps the slug of one that another has taken.
 */
export function createMayReach(sql: Sql, today: () => string): MayReach {
  /** Numbers of documents before a place, counted as far as `upTo`. */
  const counted = new Map<string, { before: number; upTo: number }>();

  /** Counts the documents before a place, `upTo` at the least. */
  function countBefore({ site, collection, query }: Window, place: Place, upTo: number): number {
    const { table, where, values } = conditions(site, collection, query, today);
    const direction = directionOf(query);
    const name = [where, direction, ...values, place.date, place.slug].join('\n');
    const known = counted.get(name);
    if (known && (known.before < known.upTo || known.upTo >= upTo)) return known.before;
    // The windows of an archive follow one another: count twice as far as before.
    const limit = Math.max(upTo, 2 * (known?.upTo ?? 0));
    const before = sql(
      `select count(*) as n from (select 1 from ${table} p where ${where} and (p.date, p.slug) ${direction === 'asc' ? '<' : '>'} (?, ?) limit ?)`,
    ).get(...values, place.date, place.slug, limit)!.n as number;
    counted.set(name, { before, upTo: limit });
    return before;
  }

  /** Counts the documents with the slug of a place. */
  const sharing = ({ collection, slug, locale }: Place): number =>
    sql('select count(*) as n from documents where collection = ? and slug = ? and locale = ?').get(
      collection,
      slug,
      locale,
    )!.n as number;

  return (key, place) => {
    const window = windowOf(key);
    if (!window) return true;
    const { query, from, to } = window;
    // Documents that a list leaves out by their date do not shift it either.
    if (query.from && place.date < query.from) return false;
    if (query.before && place.date >= query.before) return false;
    const before = countBefore(window, place, to);
    if (before >= to || !place.facets) return before < to;
    return before >= from || before + sharing(place) > from;
  };
}
