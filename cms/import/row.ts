import path from 'node:path';

/** One document as the other system gives it. */
export interface Row {
  /** The line at which it begins, counted from 1. */
  line: number;
  /** As it stands in the file, for the report of errors. */
  original: string;
  /** The file, where it is another one than that with the documents. */
  file?: string;
  collection: string;
  /** The id that the other system knows it by. */
  key: string;
  /** Fields by name; a text in several languages is an object by language. */
  values: Record<string, unknown>;
}

/** A row that cannot be read at all. */
export interface BrokenRow {
  file?: string;
  line: number;
  original: string;
  problem: string;
}

export const isBroken = (row: Row | BrokenRow): row is BrokenRow => 'problem' in row;

export interface RowOptions {
  /** The type of all rows that name none. */
  collection: string | undefined;
}

/** One document with its texts in three languages. */
export const ROW_BYTES_MAX = 16 * 1024 ** 2;

/** The error for a file of which no row can be read. */
export class UnreadableFile extends Error {
  constructor(file: string, problem: string) {
    super(`${path.basename(file)}: ${problem}`);
  }
}

/** Names columns and members that say what a row is, instead of being a field of it. */
const OWN_NAMES = new Set(['collection', 'key']);

/**
 * NUL, and halves of characters: escapes of JSON can write them, and not every database can keep
 * them.
 */
function hasBrokenText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  return typeof value === 'object' && value !== null && Object.values(value).some(hasBrokenText);
}

/** A row from its members by name. */
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
