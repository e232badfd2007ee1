import { sha256OfJson } from './canonical-json.ts';

/** The digest before the first row of a chain. */
export const NO_DIGEST = '';

/** A row of a chain: its place, the digest of the row before, and its own. */
export interface Link {
  /** The place, from 1, without gaps. */
  seq: number;
  previous: string;
  digest: string;
}

/** Links a row to the row before: its digest covers its values, its place and that row's digest. */
export function linked<Row extends object>(row: Row, before: Link | null): Row & Link {
  const place = { seq: (before?.seq ?? 0) + 1, previous: before?.digest ?? NO_DIGEST };
  return { ...row, ...place, digest: sha256OfJson({ ...row, ...place }) };
}

export type ChainFault =
  /** The values of a row are not those of its digest. */
  | { kind: 'Changed'; seq: number }
  /** Rows before this one are missing. */
  | { kind: 'Missing'; seq: number }
  /** A row stands after a later one, or twice. */
  | { kind: 'Reordered'; seq: number }
  /** A row follows another row than the one before it. */
  | { kind: 'Unlinked'; seq: number };

/** Looks for the first fault of a row that follows another one; `null` if there is none. */
export function faultOf(row: Link, before: Link | null): ChainFault | null {
  const { digest, ...covered } = row;
  const expected = (before?.seq ?? 0) + 1;
  if (row.seq < expected) return { kind: 'Reordered', seq: row.seq };
  if (row.seq > expected) return { kind: 'Missing', seq: expected };
  if (digest !== sha256OfJson(covered)) return { kind: 'Changed', seq: row.seq };
  return row.previous === (before?.digest ?? NO_DIGEST) ? null : { kind: 'Unlinked', seq: row.seq };
}

/** Verifies rows from the first one on. */
export function firstFault(rows: Iterable<Link>): ChainFault | null {
  let before: Link | null = null;
  for (const row of rows) {
    const fault = faultOf(row, before);
    if (fault) return fault;
    before = row;
  }
  return null;
}
