import { rowsOf } from './rows.ts';
import { isBroken, type RowOptions } from './row.ts';

/** The contents of a file, counted and indexed before the import. */
export interface Survey {
  rows: number;
  /** Where the key of a type stands first; `undefined`: nowhere. */
  lineOf: (collection: string, key: string) => number | undefined;
  /** The key of the row that gives itself an address. */
  keyOfSlug: (collection: string, slug: string) => string | undefined;
}

/**
 * Reads a file from end to end: how many rows there are, and which documents are still to come when
 * one points to another.
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
