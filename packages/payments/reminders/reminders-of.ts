import { dayInIndia } from '@pune/std/india-time';
import { computeBill } from '../bills/compute-bill.ts';
import type { Context } from '../context.ts';
import { creditsOfBills } from '../ledger.ts';
import { demandOf } from '../payments.repository.ts';
import { ruleBook } from '../rules/stored-rules.ts';
import type { ReminderChannel } from './mark-reminded.ts';
import { dueReminders, type DueReminder, type ReminderRule } from './reminder-rules.ts';

/** The reminders of one bill: those of today, and those that went out. */
export interface BillReminders {
  billId: string;
  due: DueReminder[];
  told: { rule: ReminderRule; channel: Exclude<ReminderChannel, 'held_out'>; at: string }[];
}

/** Reads the reminders of bills, for the page of an account that keeps their number. */
export async function remindersOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  billIds: readonly string[],
): Promise<BillReminders[]> {
  if (billIds.length === 0) return [];
  const rows = await db
    .selectFrom('payment_bills')
    .selectAll()
    .where('id', 'in', billIds)
    .execute();
  const told = await db
    .selectFrom('payment_reminders')
    .selectAll()
    .where('bill_id', 'in', billIds)
    .where('channel', '!=', 'held_out')
    .orderBy('at', 'desc')
    .execute();
  const credits = await creditsOfBills(db, billIds);
  const book = await ruleBook(db);
  return Promise.all(
    rows.map(async (row) => ({
      billId: row.id,
      due: await dueReminders(
        (day) => computeBill(demandOf(row), credits.get(row.id) ?? [], day, book),
        dayInIndia(now()),
      ),
      told: told
        .filter(({ bill_id }) => bill_id === row.id)
        .map(({ rule, channel, at }) => ({
          rule: rule as ReminderRule,
          channel: channel as 'messages' | 'print',
          at,
        })),
    })),
  );
}
