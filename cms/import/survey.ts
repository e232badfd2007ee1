import { rowsOf } from './rows.ts';
import { isBroken, type RowOptions } from './row.ts';

/** The contents of a file, counted and indexed before the import. */
export interface Survey {
  rows: number;
  /** @returns the first line of a key, or `undefined` */
  lineOf: (collection: string, key: string) => number | undefined;
  /** @returns the key of the row that sets a slug, or `undefined` */
  keyOfSlug: (collection: string, slug: string) => string | undefined;
}

/**
 * Reads a file from end to end: counts rows, and finds the documents that may be referenced before
 * they are imported.
 */
export async function survey(file: string, options: RowOptions): Promise<Survey> {
  const lines = new Map<string, number>();
  const slugs = new Map<string, string>();
  let rows = 0;
  for await (const row of rowsOf(file, options)) {
    rows++;
    if (isBroken(row)) continue;
    const name = `${row.collection}\n${row.key}`;
    if (!lines.has(name)) lines.set(name, row.line);
    if (typeof row.values.slug === 'string')
      slugs.set(`${row.collection}\n${row.values.slug}`, row.key);
  }
  return {
    rows,
    lineOf: (collection, key) => lines.get(`${collection}\n${key}`),
    keyOfSlug: (collection, slug) => slugs.get(`${collection}\n${slug}`),
  };
}
