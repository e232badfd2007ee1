import { t } from '@pune/i18n/server';
import { formatAmount } from '../../format-amounts.ts';
import type { Db } from '../../ledger.ts';
import type { Reader, Readers } from '../../readers.ts';
import { receiptOf } from '../../receipts/receipts.ts';

/**
 * Tells the accounts that keep a number, and chose to be told of payments, that the bank returned
 * its cheque, each once, in their language. A repetition adds no message.
 *
 * @returns the number of queued messages
 */
export async function tellReturnedCheque<R extends Reader>(
  db: Db,
  readers: Pick<Readers<R>, 'of' | 'queue'>,
  intentId: string,
): Promise<number> {
  const receipt = await receiptOf(db, intentId);
  if (!receipt?.voidedOn) return 0;
  const paid = new Map(
    receipt.bills.map((bill) => [`${bill.head} ${bill.accountNumber}`, bill] as const),
  );
  const told = await Promise.all(
    [...paid].map(async ([reference, bill]) =>
      (await readers.of({ kind: 'bill', reference })).map((reader) => ({ reader, bill })),
    ),
  );
  return db.transaction().execute(async (tx) => {
    let queued = 0;
    for (const { reader, bill } of told.flat()) {
      const { language, stopAddress: link } = reader;
      const message = {
        key: `cheque ${receipt.number} ${bill.accountNumber}`,
        template: 'payment_cheque_returned' as const,
        values: {
          bill: `${t(language)(`payments:head_${bill.head}`)} ${bill.accountNumber}`,
          amount: formatAmount(receipt.amountPaise, language),
          number: receipt.number,
          link,
        },
      };
      if (await readers.queue(tx, reader, message)) queued += 1;
    }
    return queued;
  });
}
