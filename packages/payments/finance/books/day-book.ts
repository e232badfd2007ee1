import { csvLine } from '@pune/std/csv';
import { addDays, dayStart, type Day } from '@pune/std/india-time';
import { sql } from 'kysely';
import type { Db } from '../../ledger.ts';

/** The sums of a day in the ledger, by the reason of an entry, the gateway and the account. */
export interface DayBookRow {
  day: Day;
  reason: string;
  gateway: string;
  /** A head of account for bills, `advance`, or the name of an account of the ledger. */
  account: string;
  count: number;
  debitPaise: number;
  creditPaise: number;
}

/** A page or a file has at most this many days. */
export const DAY_BOOK_DAYS_MAX = 31;

const daysFrom = (from: Day, to: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to && days.length < DAY_BOOK_DAYS_MAX; day = addDays(day, 1))
    days.push(day);
  return days;
};

/** The account of a line: that of a bill is its head, that of an advance has no number. */
const ACCOUNT = sql<string>`coalesce(payment_bills.head, case when account like 'advance:%' then 'advance' else account end)`;

/** Adds up the ledger by day. It names no payer and no account number of one. */
export async function dayBook(
  db: Db,
  { from, to, gateway }: { from: Day; to: Day; gateway?: string | undefined },
): Promise<DayBookRow[]> {
  const found: DayBookRow[] = [];
  for (const day of daysFrom(from, to)) {
    let query = db
      .selectFrom('ledger_entries')
      .innerJoin('ledger_lines', 'ledger_lines.entry_id', 'ledger_entries.id')
      .leftJoin('payment_bills', (join) =>
        join.on('account', '=', sql`'bill:' || payment_bills.id`),
      )
      .select(['reason', 'gateway', ACCOUNT.as('account')])
      .select(({ fn }) => [
        fn.count('entry_id').as('count'),
        fn.sum('debit_paise').as('debit'),
        fn.sum('credit_paise').as('credit'),
      ])
      .where('at', '>=', dayStart(day).toISOString())
      .where('at', '<', dayStart(addDays(day, 1)).toISOString())
      .groupBy(['reason', 'gateway', ACCOUNT])
      .orderBy('reason')
      .orderBy('gateway')
      .orderBy(ACCOUNT);
    if (gateway) query = query.where('gateway', '=', gateway);
    for (const row of await query.execute())
      found.push({
        day,
        reason: row.reason,
        gateway: row.gateway,
        account: row.account,
        count: Number(row.count),
        debitPaise: Number(row.debit),
        creditPaise: Number(row.credit),
      });
  }
  return found;
}

const rupees = (paise: number): number => paise / 100;

/** Writes the day book as CSV, in rupees. */
export const dayBookCsv = (rows: readonly DayBookRow[]): string =>
  csvLine(['day', 'reason', 'gateway', 'account', 'lines', 'debit', 'credit']) +
  rows
    .map((row) =>
      csvLine([
        row.day,
        row.reason,
        row.gateway,
        row.account,
        row.count,
        rupees(row.debitPaise),
        rupees(row.creditPaise),
      ]),
    )
    .join('');
