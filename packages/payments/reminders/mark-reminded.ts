import type { Db, Tx } from '../ledger.ts';
import type { ReminderRule } from './reminder-rules.ts';

/**
 * `messages` are those that readers chose: text message, email, push. `print` is a printed bill.
 * `held_out` bills are not reminded of, so that the effect of a reminder can be measured.
 */
export type ReminderChannel = 'messages' | 'print' | 'held_out';

export interface Reminded {
  billId: string;
  rule: ReminderRule;
  channel: ReminderChannel;
  at: Date;
}

/**
 * Records that a bill was reminded of by a rule. Printing a bill counts as the one reminder of its
 * rule. Call it in the transaction that makes the reminder.
 *
 * @returns false if the bill was reminded of by this rule before, on any channel
 */
export async function markReminded(
  db: Db | Tx,
  { billId, rule, channel, at }: Reminded,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('payment_reminders')
    .values({ bill_id: billId, rule, channel, at: at.toISOString() })
    .onConflict((conflict) => conflict.columns(['bill_id', 'rule']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
