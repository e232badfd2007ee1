import path from 'node:path';

/** One document as the other system exports it. */
export interface Row {
  /** The first line of the row, counted from 1. */
  line: number;
  /** The original text, for the error report. */
  original: string;
  /** The file, if it is not the one with the documents. */
  file?: string;
  collection: string;
  /** The document's id in the other system. */
  key: string;
  /** Fields by name; a text in several languages is an object by language. */
  values: Record<string, unknown>;
  /** True for a redirect that follows from the old address of a document. */
  isOldAddress?: boolean;
}

/** A row that cannot be parsed. */
export interface BrokenRow {
  file?: string;
  line: number;
  original: string;
  problem: string;
}

export const isBroken = (row: Row | BrokenRow): row is BrokenRow => 'problem' in row;

/** Fields by the names of columns; a column without a field is left out. */
export type Columns = Readonly<Record<string, string>>;

export interface RowOptions {
  /** The type of rows that specify none. */
  collection: string | undefined;
  /** Present if columns have other names than their fields. */
  columns?: Columns;
  /** The column whose values are the keys of the rows, besides its own field. */
  keyColumn?: string;
}

/** The maximum size of a row: one document with its texts in three languages. */
export const ROW_BYTES_MAX = 16 * 1024 ** 2;

/** The error for a file of which no row can be read. */
export class UnreadableFile extends Error {
  constructor(file: string, problem: string) {
    super(`${path.basename(file)}: ${problem}`);
  }
}

/** Columns and members with metadata of a row, which are not fields. */
const OWN_NAMES = new Set(['collection', 'key']);

/**
 * @returns true for NUL and lone surrogates, which JSON escapes can contain but not every database
 *   can store
 */
function hasBrokenText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  return typeof value === 'object' && value !== null && Object.values(value).some(hasBrokenText);
}

/** Builds a row from its members. */
export function rowOf(
  members: Record<string, unknown>,
  { line, original }: { line: number; original: string },
  { collection }: RowOptions,
): Row | BrokenRow {
  const at = { line, original };
  const key = members.key;
  const type = members.collection ?? collection;
  if ((typeof key !== 'string' && typeof key !== 'number') || String(key).trim() === '')
    return {
      ...at,
      problem:
        'The row has no key: give each row the id by which the other system knows it, in "key".',
    };
  if (typeof type !== 'string' || type === '')
    return {
      ...at,
      problem:
        'The row says no collection: name it in "collection", or for all rows with --collection circulars.',
    };
  if (hasBrokenText(members))
    return {
      ...at,
      problem: 'A text holds NUL or half of a character, which no text has: take it out.',
    };
  return {
    ...at,
    collection: type,
    key: String(key).trim(),
    values: Object.fromEntries(Object.entries(members).filter(([name]) => !OWN_NAMES.has(name))),
  };
}
