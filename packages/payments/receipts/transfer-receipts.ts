import type { Db } from '../ledger.ts';
import type { Receipt } from '../payments.schema.ts';

/** The channels whose payers know a reference of their bank or app, and have no page of ours. */
const BY_REFERENCE = ['imps', 'bharatconnect'] as const;

/**
 * Finds the receipt of a payer who paid by a bank transfer or a bill payment app: by the reference
 * of the bank or the app, and the number that was paid. The two stand together on no public page.
 */
export async function findByReference(
  db: Db,
  { reference, accountNumber }: { reference: string; accountNumber: string },
): Promise<Receipt | null> {
  const rows = await db
    .selectFrom('payment_intents')
    .innerJoin('payment_receipts', 'payment_receipts.intent_id', 'payment_intents.id')
    .select('content')
    .where('payment_id', '=', reference.toUpperCase())
    .where('payment_intents.channel', 'in', BY_REFERENCE)
    // References of banks come again after years: the newest is meant.
    .orderBy('issued_at', 'desc')
    .limit(10)
    .execute();
  return (
    rows
      .map(({ content }) => JSON.parse(content) as Receipt)
      .find(({ bills }) => bills.some((bill) => bill.accountNumber === accountNumber)) ?? null
  );
}
