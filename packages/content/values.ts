import type { Collection, Locale } from './content.ts';
import type { Sql } from './sql.ts';

/**
 * The values by which lists of a collection can be narrowed, as they stand in its documents. Most
 * questions narrowed by a value of one document, such as what replaces a circular, find nothing:
 * whoever renders a whole release looks the values up once and need not ask.
 */
export function createValues(sql: Sql) {
  const known = new Map<string, ReadonlySet<string>>();
  return {
    has(site: string, collection: Collection, locale: Locale, value: string): boolean {
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
    /** The content is another one. */
    forget: (): void => known.clear(),
  };
}
export type Values = ReturnType<typeof createValues>;
