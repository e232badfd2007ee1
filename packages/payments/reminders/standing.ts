import { dayInIndia } from '@pune/std/india-time';
import { computeBill } from '../bills/compute-bill.ts';
import { creditsOf, type Db, type Tx } from '../ledger.ts';
import { demandOf } from '../payments.repository.ts';
import { ruleBook } from '../rules/stored-rules.ts';
import { dueReminders, type ReminderRule } from './reminder-rules.ts';

/** A reminder as its message says it: of a bill, by a rule, with an amount. */
export interface Matter {
  billId: string;
  rule: ReminderRule;
  amountPaise: number;
}

/** The matter of a message, as text: `bill <id> first_half_due 182736`. */
export const matterOf = ({ billId, rule, amountPaise }: Matter): string =>
  ['bill', billId, rule, amountPaise].join(' ');

function readMatter(about: string): Matter {
  const [kind, billId, rule, amount] = about.split(' ');
  if (kind !== 'bill' || !billId || !rule || !amount)
    throw new Error(`[payments] [reminders] "${about}" is no matter of a reminder`);
  return { billId, rule: rule as ReminderRule, amountPaise: Number(amount) };
}

/** @returns true while a bank may still say that the bill is paid */
export const isBeingPaid = async (db: Db | Tx, billId: string, now: Date): Promise<boolean> =>
  (await db
    .selectFrom('payment_intents')
    .innerJoin('payment_intent_bills', 'payment_intent_bills.intent_id', 'payment_intents.id')
    .select('id')
    .where('bill_id', '=', billId)
    .where(({ or, and, eb }) =>
      or([
        eb('state', '=', 'authorised'),
        and([eb('state', '=', 'pending'), eb('expires_at', '>', now.toISOString())]),
      ]),
    )
    .executeTakeFirst()) !== undefined;

/**
 * Creates the last look at a reminder, right before it is sent. It is settled once the bill is paid,
 * in part too, was revised, or the days of its rule are over: the message would say what is no longer
 * true. It is undecided while a bank is at work with a payment.
 */
export const standingOfReminders =
  (db: Db, now: () => Date) =>
  async (about: string): Promise<'stands' | 'settled' | 'undecided'> => {
    const { billId, rule, amountPaise } = readMatter(about);
    const row = await db
      .selectFrom('payment_bills')
      .selectAll()
      .where('id', '=', billId)
      .executeTakeFirst();
    if (!row) return 'settled';
    // A payment is looked for first: one that ends in between is seen by the credits.
    const isPaying = await isBeingPaid(db, billId, now());
    const [demand, credits, book] = [
      demandOf(row),
      await creditsOf(db, billId),
      await ruleBook(db),
    ];
    const due = await dueReminders(
      (day) => computeBill(demand, credits, day, book),
      dayInIndia(now()),
    );
    const stands = due.some((one) => one.rule === rule && one.amountPaise === amountPaise);
    return !stands ? 'settled' : isPaying ? 'undecided' : 'stands';
  };
