import { createOutbox, enqueue } from '@pune/database/outbox';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { dayInIndia, type Day } from '@pune/std/india-time';
import { computeBill } from '../bills/compute-bill.ts';
import { ruleBook } from '../rules/stored-rules.ts';
import { formatAmount } from '../format-amounts.ts';
import { creditsOf, type Db, type Tx } from '../ledger.ts';
import type { Bill, BillSearch } from '../payments.schema.ts';
import { demandOf, lockBill } from '../payments.repository.ts';
import type { Reader, Readers } from '../readers.ts';
import { markReminded } from './mark-reminded.ts';
import { dueReminders, type DueReminder, type ReminderRule } from './reminder-rules.ts';
import { isBeingPaid, matterOf } from './standing.ts';

const TOPIC = 'payments.reminders';
/** Numbers that one message of the outbox handles: it takes a second or two. */
const NUMBERS_AT_ONCE = 200;
const DAY_MS = 86_400_000;

interface Task {
  day: Day;
  /** The last number that was handled. */
  after: string;
}

export interface RemindersOptions<R extends Reader> {
  db: Db;
  readers: Readers<R>;
  /** @returns true while messages that are not about a danger wait */
  isQuiet: (now: Date) => boolean;
  /** Bills that are not reminded of, to measure a reminder; by default none. */
  isHeldOut?: (rule: ReminderRule, billId: string) => boolean;
  now?: () => Date;
  onFailure?: (topic: string, error: unknown, attempts: number) => void;
}

const TEMPLATE_OF = {
  early_payment_ends: 'payment_reminder_early',
  first_half_due: 'payment_reminder_due',
  second_half_due: 'payment_reminder_due',
  first_half_penalty: 'payment_reminder_late',
  second_half_penalty: 'payment_reminder_late',
} as const;

/**
 * Creates the sender of reminders of bills, to accounts that keep the number and chose to be told of
 * payments. A bill is reminded of once by each rule. A paid bill, and one that is being paid, is not:
 * bill and message are locked in one transaction, and the sender looks at the bill once more
 * (`standing.ts`).
 */
export function createReminders<R extends Reader>({
  db,
  readers,
  isQuiet,
  isHeldOut = () => false,
  now = () => new Date(),
  onFailure,
}: RemindersOptions<R>) {
  async function queue(tx: Tx, bill: Bill, due: DueReminder, readersOf: readonly R[]) {
    const expiresAt = new Date(now().getTime() + DAY_MS);
    const key = `reminder ${bill.id} ${due.rule}`;
    const about = matterOf({ billId: bill.id, ...due });
    for (const reader of readersOf) {
      const { language, stopAddress: link } = reader;
      const values = {
        bill: `${t(language)(`payments:head_${bill.head}`)} ${bill.accountNumber}`,
        amount: formatAmount(due.amountPaise, language),
        day: formatDate(due.day, language),
        link,
      };
      const template = TEMPLATE_OF[due.rule];
      await (template === 'payment_reminder_early'
        ? readers.queue(tx, reader, {
            key,
            template,
            values: { ...values, saving: formatAmount(due.savingPaise, language) },
            about,
            expiresAt,
          })
        : readers.queue(tx, reader, { key, template, values, about, expiresAt }));
    }
  }

  /** @returns the rules by which the bill was reminded of just now */
  const remindOfBill = (billId: string, told: readonly R[], today: Day): Promise<DueReminder[]> =>
    db.transaction().execute(async (tx) => {
      const demand = demandOf(await lockBill(tx, billId));
      const credits = await creditsOf(tx, billId);
      const book = await ruleBook(tx);
      const at = (day: Day) => computeBill(demand, credits, day, book);
      const reminded: DueReminder[] = [];
      const due = await dueReminders(at, today);
      if (due.length === 0 || (await isBeingPaid(tx, billId, now()))) return reminded;
      for (const one of due) {
        const isOut = isHeldOut(one.rule, billId);
        const channel = isOut ? 'held_out' : 'messages';
        if (!(await markReminded(tx, { billId, rule: one.rule, channel, at: now() }))) continue;
        if (isOut) continue;
        await queue(tx, at(today), one, told);
        reminded.push(one);
      }
      return reminded;
    });

  /** @returns the bills of a number for which a rule is due by which they were not reminded of */
  async function openBills({ head, accountNumber }: BillSearch, today: Day): Promise<string[]> {
    const rows = await db
      .selectFrom('payment_bills')
      .selectAll()
      .where('head', '=', head)
      .where('account_number', '=', accountNumber)
      .execute();
    const book = await ruleBook(db);
    const open: string[] = [];
    for (const row of rows) {
      const [demand, credits] = [demandOf(row), await creditsOf(db, row.id)];
      const due = await dueReminders((day) => computeBill(demand, credits, day, book), today);
      const told = await db
        .selectFrom('payment_reminders')
        .select('rule')
        .where('bill_id', '=', row.id)
        .execute();
      if (due.some((one) => !told.some(({ rule }) => rule === one.rule))) open.push(row.id);
    }
    return open;
  }

  async function handle({ day, after }: Task): Promise<void> {
    // A list that was left over from yesterday: that of today follows.
    if (day !== dayInIndia(now())) return;
    const numbers = await readers.keptNumbers({ after, limit: NUMBERS_AT_ONCE });
    for (const reference of numbers) {
      const [head, accountNumber] = reference.split(' ') as [BillSearch['head'], string];
      const bills = await openBills({ head, accountNumber }, day);
      if (bills.length === 0) continue;
      const told = await readers.of({ kind: 'bill', reference });
      if (told.length > 0) for (const bill of bills) await remindOfBill(bill, told, day);
    }
    const last = numbers.at(-1);
    if (last && numbers.length === NUMBERS_AT_ONCE) await plan({ day, after: last });
  }

  const plan = (task: Task): Promise<boolean> =>
    enqueue(db, { topic: TOPIC, dedupeKey: `${task.day} ${task.after}`, payload: task }, now());

  const outbox = createOutbox({
    db,
    now,
    onFailure,
    batch: 1,
    leaseSeconds: 300,
    handlers: { [TOPIC]: (payload) => handle(payload as Task) },
  });

  return {
    /**
     * Queues the reminders of today, some hundred numbers at a time. A crash sends the rest later,
     * and no reminder twice.
     *
     * @returns the number of lists that were handled
     */
    async run(): Promise<number> {
      if (isQuiet(now())) return 0;
      await plan({ day: dayInIndia(now()), after: '' });
      return outbox.drain();
    },
  };
}
export type Reminders = ReturnType<typeof createReminders>;
