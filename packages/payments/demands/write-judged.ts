import { writeBills, type BillContent } from '../bills/issue.ts';
import type { Tx } from '../ledger.ts';
import type { Judged } from './judge-rows.ts';

/** Writes what the rows of a batch come to. */
export async function writeJudged(tx: Tx, judged: readonly Judged[], now: Date): Promise<void> {
  const writes = judged.flatMap((row) => (row.kind === 'Write' ? [row] : []));
  const cancelled = new Set<BillContent>(
    writes.filter(({ outcome }) => outcome === 'cancelled').map(({ bill }) => bill),
  );
  if (writes.length > 0)
    await writeBills(
      tx,
      writes.map(({ bill }) => bill),
      now,
      (bill) => (cancelled.has(bill) ? 'cancelled' : 'revised'),
    );
}
