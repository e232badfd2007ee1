import { equalSecrets } from '@pune/std/equal-secrets';
import type { Db } from '../ledger.ts';
import type { Receipt } from '../payments.schema.ts';

/**
 * Finds a receipt for a person who lost it: by its number, and its check code or the number that was
 * paid. Who has the number alone sees no reference of the bank.
 */
export async function findDuplicate(
  db: Db,
  { number, proof }: { number: string; proof: string },
): Promise<Receipt | null> {
  const row = await db
    .selectFrom('payment_receipts')
    .select(['content', 'verify_code'])
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return null;
  const receipt = JSON.parse(row.content) as Receipt;
  if (equalSecrets(row.verify_code, proof.trim())) return receipt;
  const asNumber = proof.replaceAll(/\s+/g, '').toUpperCase();
  return receipt.bills.some(({ accountNumber }) => accountNumber === asNumber)
    ? { ...receipt, paymentReference: '–' }
    : null;
}
