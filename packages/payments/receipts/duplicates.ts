import { equalSecrets } from '@pune/std/equal-secrets';
import type { Db } from '../ledger.ts';
import type { Receipt } from '../payments.schema.ts';
import { readReceipt } from './void-receipts.ts';

/** What a person who lost a receipt has: its number, and its check code or the number paid for. */
export interface LostReceipt {
  number: string;
  proof: string;
}

const storedOf = (db: Db, number: string) =>
  db
    .selectFrom('payment_receipts')
    .select(['content', 'verify_code', 'intent_id'])
    .where('number', '=', number)
    .executeTakeFirst();

/** Finds a receipt by its check code, which nobody guesses: 72 random bits. */
export async function receiptByCode(
  db: Db,
  { number, proof }: LostReceipt,
): Promise<Receipt | null> {
  const row = await storedOf(db, number);
  return row && equalSecrets(row.verify_code, proof.trim()) ? readReceipt(db, row) : null;
}

/** Finds a receipt by the number that was paid for. Who has that alone sees no bank's reference. */
export async function receiptByAccount(
  db: Db,
  { number, proof }: LostReceipt,
): Promise<Receipt | null> {
  const row = await storedOf(db, number);
  if (!row) return null;
  const receipt = await readReceipt(db, row);
  const asNumber = proof.replaceAll(/\s+/g, '').toUpperCase();
  return receipt.bills.some(({ accountNumber }) => accountNumber === asNumber)
    ? { ...receipt, paymentReference: '–' }
    : null;
}
