import { dayInIndia, type Day } from '@pune/std/india-time';
import type { Db, Tx } from '../ledger.ts';
import type { Receipt } from '../payments.schema.ts';

/** The reason of the entry that takes a returned cheque out of the books. */
export const RETURNED = 'cheque_returned';

/** @returns the day on which the receipt of a payment became void; null while it is good */
export async function voidedOn(db: Db | Tx, intentId: string): Promise<Day | null> {
  const row = await db
    .selectFrom('payment_refunds')
    .select('created_at')
    .where('intent_id', '=', intentId)
    .where('reason', '=', RETURNED)
    .where('state', '=', 'refunded')
    .executeTakeFirst();
  return row ? dayInIndia(row.created_at) : null;
}

/** Reads a stored receipt, with the day on which its cheque came back. */
export async function readReceipt(
  db: Db | Tx,
  { content, intent_id }: { content: string; intent_id: string },
): Promise<Receipt> {
  const day = await voidedOn(db, intent_id);
  return { ...(JSON.parse(content) as Receipt), ...(day !== null && { voidedOn: day }) };
}
