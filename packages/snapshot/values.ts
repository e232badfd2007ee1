import type { Sql } from './sql.ts';

/**
 * Maximum number of cached values, some 20 MB. A list that would exceed it is asked every time: a
 * collection in which nearly each document is referred to has as many values as documents.
 */
export const VALUES_MAX = 200_000;

/**
 * Caches the values by which lists of a collection can be filtered. Most queries that filter by a
 * document, such as "which circular supersedes this one", have an empty result: a render worker
 * loads the values once and skips those queries.
 */
export function createValues(sql: Sql, max = VALUES_MAX) {
  /** By list; `null` if the list has too many values. */
  const known = new Map<string, ReadonlySet<string> | null>();
  let kept = 0;

  function load(site: string, collection: string, locale: string): ReadonlySet<string> | null {
    const left = max - kept;
    const rows = sql(
      'select distinct value from listings where site = ? and collection = ? and locale = ? limit ?',
    ).all(site, collection, locale, left + 1);
    if (rows.length > left) return null;
    kept += rows.length;
    return new Set(rows.map((row) => row.value as string));
  }

  return {
    /** Returns `false` if no document has the value; `true` also if that is not known. */
    mayHave(site: string, collection: string, locale: string, value: string): boolean {
      const key = `${site} ${collection} ${locale}`;
      let values = known.get(key);
      if (values === undefined) known.set(key, (values = load(site, collection, locale)));
      return values === null || values.has(value);
    },
    /** Clears the cache; call it when the revision changes. */
    forget(): void {
      known.clear();
      kept = 0;
    },
  };
}
export type Values = ReturnType<typeof createValues>;
