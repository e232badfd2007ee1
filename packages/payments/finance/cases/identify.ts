import { dayInIndia, dayStart, type Day } from '@pune/std/india-time';
import type { PaidAccount } from '../../channels/imps/virtual-accounts.ts';
import { receiveMoney } from '../../channels/inbound.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../ledger.ts';
import type { CaseRecord } from './open-cases.ts';

/** The channel of money that came to the bank without a payment of ours. */
export const IDENTIFIED_BY = 'imps';

/** The day and the reference of a transfer, as the notice or the bank statement has them. */
async function transferOf(
  tx: Tx,
  row: CaseRecord,
): Promise<{ paidOn: Day; reference: string } | null> {
  const money = await tx
    .selectFrom('payment_suspense')
    .select(['gateway', 'subject', 'opened_at'])
    .where('id', '=', row.suspense_id!)
    .executeTakeFirst();
  if (!money) return null;
  const [, kind, id] = /^(payment|line) (\S+)$/.exec(money.subject) ?? [];
  if (kind === 'line') {
    const line = await tx
      .selectFrom('bank_lines')
      .select(['booked_on', 'reference'])
      .where('id', '=', id!)
      .executeTakeFirst();
    return line
      ? { paidOn: line.booked_on, reference: line.reference || row.number }
      : { paidOn: dayInIndia(money.opened_at), reference: row.number };
  }
  const event =
    kind === 'payment'
      ? await tx
          .selectFrom('payment_events')
          .select('occurred_at')
          .where('gateway', '=', money.gateway)
          .where('payment_id', '=', id!)
          .where('outcome', '=', 'suspense')
          .orderBy('occurred_at')
          .executeTakeFirst()
      : undefined;
  return {
    paidOn: dayInIndia(event?.occurred_at ?? money.opened_at),
    reference: id ?? row.number,
  };
}

/**
 * Books money that was identified as a payment of an account: the oldest bill first, as of the day
 * on which it came, with a receipt that names the reference of the transfer.
 *
 * @returns false if the account has no bill any more
 */
export async function identifyMoney(
  context: Context,
  tx: Tx,
  row: CaseRecord,
  { head, accountNumber }: PaidAccount,
): Promise<boolean> {
  const transfer = await transferOf(tx, row);
  if (!transfer) return false;
  const { paidOn, reference } = transfer;
  const booked = await receiveMoney(
    context,
    tx,
    { name: IDENTIFIED_BY, merchantId: IDENTIFIED_BY },
    {
      channel: IDENTIFIED_BY,
      head,
      accountNumber,
      amountPaise: Number(row.paise),
      orderId: `identified ${row.suspense_id}`,
      paymentId: reference,
      paidOn,
      occurredAt: dayStart(paidOn).toISOString(),
      language: 'mr',
    },
  );
  if (booked.kind !== 'Credited') return false;
  // From here on the case leads to the payment and its receipt.
  await tx
    .updateTable('payment_cases')
    .set({ intent_id: booked.intentId })
    .where('id', '=', row.id)
    .where('intent_id', 'is', null)
    .execute();
  return true;
}
