import { csvLine } from '@pune/std/csv';
import { addDays, dayStart, type Day } from '@pune/std/india-time';
import { sql } from 'kysely';
import { channelOf, type ChannelName } from '../../channels/channels.ts';
import type { Db } from '../../ledger.ts';
import { rupeesText } from '../../money.ts';
import type { BillHead } from '../../payments.constants.ts';

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

/** The entries of which a book is made; without a choice, all of them. */
export interface DayBookChoice {
  from: Day;
  to: Day;
  gateway?: string | undefined;
  /** The channel of the payment. Entries that belong to no payment have none. */
  channel?: ChannelName | undefined;
  /** The lines of one head, each with the line on its other side. */
  head?: BillHead | undefined;
}

/** A page or a file has at most this many days. */
export const DAY_BOOK_DAYS_MAX = 92;

/** @returns the days of a book; null if they are in the wrong order, or too many */
export function daysOf({ from, to }: Pick<DayBookChoice, 'from' | 'to'>): Day[] | null {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (days.length === DAY_BOOK_DAYS_MAX) return null;
    days.push(day);
  }
  return days.length === 0 ? null : days;
}

/** The account of a line: that of a bill is its head, that of an advance has no number. */
const ACCOUNT = sql<string>`coalesce(payment_bills.head, case when account like 'advance:%' then 'advance' else account end)`;

/** The head of a line: of its bill, or of the advance. Lines of gateways and the bank have none. */
const HEAD = sql<string | null>`coalesce(payment_bills.head, case when account like 'advance:%'
  then substr(account, 9, length(account) - 8 - length(ltrim(substr(account, 9), 'abcdefghijklmnopqrstuvwxyz_')))
  end)`;

interface LineSum extends Omit<DayBookRow, 'day'> {
  channel: string;
}
type Sides = Pick<DayBookRow, 'count' | 'debitPaise' | 'creditPaise'>;

/** The lines of a day's entries, each with the head that it belongs to. */
const linesOf = (db: Db, day: Day) =>
  db
    .selectFrom('ledger_entries')
    .innerJoin('ledger_lines', 'ledger_lines.entry_id', 'ledger_entries.id')
    .leftJoin('payment_bills', (join) => join.on('account', '=', sql`'bill:' || payment_bills.id`))
    .where('at', '>=', dayStart(day).toISOString())
    .where('at', '<', dayStart(addDays(day, 1)).toISOString());

const numbers = (row: { count: unknown; debit: unknown; credit: unknown }): Sides => ({
  count: Number(row.count),
  debitPaise: Number(row.debit),
  creditPaise: Number(row.credit),
});

/** Adds up all lines of a day. */
async function allSums(db: Db, day: Day): Promise<LineSum[]> {
  const rows = await linesOf(db, day)
    .select(['reason', 'gateway', 'channel', ACCOUNT.as('account')])
    .select(({ fn }) => [
      fn.count('entry_id').as('count'),
      fn.sum('debit_paise').as('debit'),
      fn.sum('credit_paise').as('credit'),
    ])
    .groupBy(['reason', 'gateway', 'channel', ACCOUNT])
    .execute();
  return rows.map(({ reason, gateway, channel, account, ...sums }) => ({
    reason,
    gateway,
    channel,
    account,
    ...numbers(sums),
  }));
}

/**
 * Adds up the lines of one head, and what stands against them in the same entries: a payment of two
 * heads counts with the part of this one, so that debits are credits still.
 */
async function headSums(db: Db, day: Day, head: BillHead): Promise<LineSum[]> {
  const rows = await linesOf(db, day)
    .select(['reason', 'gateway', 'channel', ACCOUNT.as('account'), 'entry_id'])
    .select(HEAD.as('head'))
    .select(['debit_paise as debit', 'credit_paise as credit'])
    .where('entry_id', 'in', (query) =>
      query
        .selectFrom('ledger_lines')
        .leftJoin('payment_bills', (join) =>
          join.on('account', '=', sql`'bill:' || payment_bills.id`),
        )
        .select('entry_id')
        .where(HEAD, '=', head),
    )
    .orderBy('entry_id')
    .orderBy('line')
    .execute();
  const entries = Map.groupBy(rows, ({ entry_id }) => entry_id);
  return [...entries.values()].flatMap((lines): LineSum[] => {
    const own = lines.filter((line) => line.head === head);
    const others = lines.filter((line) => line.head !== head);
    const against = others.find((line) => line.head === null) ?? others[0];
    const net = own.reduce((sum, line) => sum + Number(line.credit) - Number(line.debit), 0);
    const sumOf = ({ reason, gateway, channel, account }: (typeof rows)[number], sides: Sides) => ({
      reason,
      gateway,
      channel,
      account,
      ...sides,
    });
    return [
      ...own.map((line) => sumOf(line, numbers({ count: 1, ...line }))),
      // A move from one account to another of the same head stands against nothing.
      ...(against && net !== 0
        ? [
            sumOf(against, {
              count: 1,
              debitPaise: Math.max(net, 0),
              creditPaise: Math.max(-net, 0),
            }),
          ]
        : []),
    ];
  });
}

/** Adds up sums of the same reason, gateway and account. */
function added(day: Day, sums: readonly LineSum[]): DayBookRow[] {
  const found = new Map<string, DayBookRow>();
  for (const { channel: _, ...sum } of sums) {
    const key = [sum.reason, sum.gateway, sum.account].join(' ');
    const before = found.get(key);
    found.set(key, {
      day,
      ...sum,
      ...(before && {
        count: before.count + sum.count,
        debitPaise: before.debitPaise + sum.debitPaise,
        creditPaise: before.creditPaise + sum.creditPaise,
      }),
    });
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/** Adds up the ledger by day. It names no payer and no account number of one. */
export async function dayBook(
  db: Db,
  { gateway, channel, head, ...period }: DayBookChoice,
): Promise<DayBookRow[]> {
  const rows: DayBookRow[] = [];
  for (const day of daysOf(period) ?? []) {
    const sums = head ? await headSums(db, day, head) : await allSums(db, day);
    const chosen = sums.filter(
      (sum) =>
        (!gateway || sum.gateway === gateway) && (!channel || channelOf(sum)?.name === channel),
    );
    rows.push(...added(day, chosen));
  }
  return rows;
}

/** @returns the gateways of the ledger, for a choice among them */
export const gatewaysOfBook = async (db: Db): Promise<string[]> =>
  (
    await db.selectFrom('ledger_entries').select('gateway').distinct().orderBy('gateway').execute()
  ).map(({ gateway }) => gateway);

/** Adds up a book: debits are credits. */
export const totalsOf = (
  rows: readonly DayBookRow[],
): { debitPaise: number; creditPaise: number } =>
  rows.reduce(
    (sums, row) => ({
      debitPaise: sums.debitPaise + row.debitPaise,
      creditPaise: sums.creditPaise + row.creditPaise,
    }),
    { debitPaise: 0, creditPaise: 0 },
  );

/** Writes the day book as CSV, in rupees with two decimals. */
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
        rupeesText(row.debitPaise),
        rupeesText(row.creditPaise),
      ]),
    )
    .join('');
