import type { Tx } from '../ledger.ts';
import { rupeesText } from '../money.ts';

/** The result of one invariant: the number of checked items, and its violations in words. */
export interface Finding {
  invariant: string;
  checked: number;
  violations: string[];
}
export type Check = (tx: Tx) => Promise<Finding[]>;

/** The number of rows in a batch: memory use does not depend on the number of payments. */
export const BATCH = 1_000;

/** Iterates over a query in pages by the last key. */
export async function* pages<Row>(
  page: (after: string) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): AsyncGenerator<Row[]> {
  let rows = await page('');
  while (rows.length > 0) {
    yield rows;
    rows = rows.length < BATCH ? [] : await page(keyOf(rows.at(-1)!));
  }
}

export const signedRupees = (paise: number): string =>
  `${paise < 0 ? '−' : ''}₹${rupeesText(Math.abs(paise))}`;

export function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
