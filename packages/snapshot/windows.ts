import type { ListQuery, Place } from './content.ts';
import { conditions, directionOf } from './queries.ts';
import type { Sql } from './sql.ts';

/** Returns `false` if a document at a place cannot change the result of a query, given by its key. */
export type MayReach = (key: string, place: Place) => boolean;

/**
 * Creates the rule for lists by date with a limit, such as a page of an archive: each shows a window
 * of its documents. For all other queries the rule returns `true`.
 *
 * - A document that keeps its position changes only lists that contain it.
 * - A document that appears, disappears or moves shifts the entries behind it. A list is unchanged
 *   if its last entry precedes the document, both before and after the change.
 *
 * The window is read after all changes of an intake. If no change reaches it, the window had the
 * same entries before them. Lists that depend on the clock are left out: the clock moves in changes
 * of its own.
 */
export function createMayReach(sql: Sql, today: () => string): MayReach {
  return (key, place) => {
    if (!key.startsWith('["list",')) return true;
    const [, site, collection, query] = JSON.parse(key) as [string, string, string, ListQuery];
    const { order, limit, offset = 0, daysAgoMax } = query;
    if (order === 'title' || limit === undefined || daysAgoMax !== undefined) return true;
    const { table, where, values } = conditions(site, collection, query, today);
    const direction = directionOf(query);
    const listed = `from ${table} p where ${where} order by p.date ${direction}, p.slug ${direction} limit ? offset ?`;
    if (place.facets)
      return (
        sql(`select 1 as one from (select p.id ${listed}) where id = ?`).get(
          ...values,
          limit,
          offset,
          place.id,
        ) !== undefined
      );
    const last = sql(
      `select (date, slug) ${direction === 'asc' ? '<' : '>'} (?, ?) as isBefore from (select p.date, p.slug ${listed})`,
    ).get(place.date, place.slug, ...values, 1, offset + limit - 1);
    return last?.isBefore !== 1;
  };
}
