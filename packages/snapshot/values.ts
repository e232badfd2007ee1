import type { Sql } from './sql.ts';

/**
 * Caches the values by which lists of a collection can be filtered. Most queries that filter by a
 * document, such as "which circular supersedes this one", have an empty result: a render worker
 * loads the values once and skips those queries.
 */
export function createValues(sql: Sql) {
  const known = new Map<string, ReadonlySet<string>>();
  return {
    has(site: string, collection: string, locale: string, value: string): boolean {
      const key = `${site} ${collection} ${locale}`;
      let values = known.get(key);
      if (!values)
        known.set(
          key,
          (values = new Set(
            sql(
              'select distinct value from listings where site = ? and collection = ? and locale = ?',
            )
              .all(site, collection, locale)
              .map((row) => row.value as string),
          )),
        );
      return values.has(value);
    },
    /** Clears the cache; call it when the revision changes. */
    forget: (): void => known.clear(),
  };
}
export type Values = ReturnType<typeof createValues>;
