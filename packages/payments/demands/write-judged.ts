import { writeBills, type BillContent } from '../bills/issue.ts';
import type { OwnerIndex } from '../bills/owner-index.ts';
import type { Tx } from '../ledger.ts';
import type { Judged } from './judge-rows.ts';

export interface WriteJudgedOptions {
  now: Date;
  /** Finds bills by their owner; null without its key. */
  owners: OwnerIndex | null;
  /** The import that the rows are of. */
  importSerial?: number | undefined;
}

/** Writes what the rows of a batch come to. */
export async function writeJudged(
  tx: Tx,
  judged: readonly Judged[],
  { now, owners, importSerial }: WriteJudgedOptions,
): Promise<void> {
  const writes = judged.flatMap((row) => (row.kind === 'Write' ? [row] : []));
  const cancelled = new Set<BillContent>(
    writes.filter(({ outcome }) => outcome === 'cancelled').map(({ bill }) => bill),
  );
  if (writes.length > 0)
    await writeBills(
      tx,
      writes.map(({ bill }) => bill),
      now,
      {
        reasonOf: (bill) => (cancelled.has(bill) ? 'cancelled' : 'revised'),
        importSerial,
      },
    );
  await owners?.write(
    tx,
    judged.flatMap((row) => (row.kind === 'Refused' ? [] : row.owned)),
  );
}
