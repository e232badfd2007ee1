import { t } from '@pune/i18n/server';
import { formatAmount } from '../format-amounts.ts';
import type { Db } from '../ledger.ts';
import type { Reader, Readers } from '../readers.ts';
import { receiptOf } from '../receipts/receipts.ts';
import { requestsOf, type RequestStep } from './refund-requests.ts';

/**
 * Tells the accounts that keep a payment, and chose to be told of payments, of a step of a request
 * about its money, each once, in their language. A repetition adds no message.
 *
 * @returns the number of queued messages
 */
export async function tellRequestStep<R extends Reader>(
  db: Db,
  readers: Pick<Readers<R>, 'of' | 'queue'>,
  { requestId, intentId, state }: RequestStep,
): Promise<number> {
  const receipt = await receiptOf(db, intentId);
  const request = (await requestsOf(db, intentId)).find(({ id }) => id === requestId);
  if (!receipt || !request) return 0;
  const told = await readers.of({ kind: 'payment', reference: intentId });
  return db.transaction().execute(async (tx) => {
    let queued = 0;
    for (const reader of told) {
      const { language, stopAddress: link } = reader;
      const message = {
        key: `request ${requestId} ${state} ${request.steps.length}`,
        template: 'payment_request' as const,
        values: {
          number: receipt.number,
          amount: formatAmount(request.amountPaise, language),
          state: t(language)(`receipts:state_${state}`),
          link,
        },
      };
      if (await readers.queue(tx, reader, message)) queued += 1;
    }
    return queued;
  });
}
