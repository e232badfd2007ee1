import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Holding } from './allocations.ts';
import type { Credit } from './bills/bill.ts';
import type { Day } from '@pune/std/india-time';
import { assertPaise, CURRENCY } from './money.ts';
import type { PaymentTables } from './payments.tables.ts';

export type Db = Kysely<PaymentTables>;
export type Tx = Transaction<PaymentTables>;

/**
 * Ledger account names. The paid amount of a bill is the balance of its own account: there is no
 * second copy that could differ.
 */
export const account = {
  /** The balance that a gateway owes us. */
  gateway: (name: string) => `gateway:${name}`,
  bank: 'bank',
  /** Fees withheld by gateways. */
  fees: 'fees',
  bill: (billId: string) => `bill:${billId}`,
  /** Paid beyond the due: it belongs to the payer. */
  advance: (head: string, accountNumber: string) => `advance:${head}:${accountNumber}`,
  /** Money whose purpose is not yet known. */
  suspense: 'suspense',
  /** The discounts of an incentive, less those that refunds took back. */
  incentive: (id: string) => `incentive:${id}`,
  /** Money given up by decision, such as a difference of a paisa that no side explains. */
  writtenOff: 'written_off',
  /** Money to be returned by the bank's transfer, until the statement shows that it left. */
  returns: 'returns',
  /** Cash that counters miss (debit) or have beyond what they took (credit), until it is made good. */
  counterDifferences: 'counter_differences',
};

export interface Line {
  account: string;
  debitPaise?: number;
  creditPaise?: number;
}
export interface Entry {
  reason:
    | 'capture'
    | 'settle'
    | 'refund'
    | 'refund_return'
    | 'suspense'
    | 'suspense_release'
    /** A discount of an incentive, and what a refund took back of it. */
    | 'incentive'
    | 'incentive_return'
    /** Refunds that a gateway kept back from a payment to the bank. */
    | 'net_refunds'
    /** A charge of the bank. */
    | 'bank_fee'
    /** The charge for a cheque that the bank returned, on the bill that it was for. */
    | 'cheque_charge'
    /** A drawer whose count differs from what was taken. */
    | 'counter_difference'
    /** A decision of finance officers about money in suspense. */
    | 'decision';
  gateway: string;
  currency: string;
  valueDate: Day;
  intentId?: string | null;
  refundId?: string | null;
  lines: Line[];
}

/**
 * The channel of a payment, for the rows that belong to it; `unknown` for rows that belong to none.
 */
export const channelOfIntent = (intentId: string | null) =>
  sql<string>`coalesce((select channel from payment_intents where id = ${intentId}), 'unknown')`;

/**
 * Posts one entry and updates the balances. Lines without an amount are omitted.
 *
 * @throws if debits and credits differ: the transaction must not commit
 */
export async function post(tx: Tx, entry: Entry, now: Date): Promise<void> {
  const lines = entry.lines
    .map(({ account: name, debitPaise = 0, creditPaise = 0 }) => ({
      account: name,
      debit: assertPaise(debitPaise),
      credit: assertPaise(creditPaise),
    }))
    .filter(({ debit, credit }) => debit !== credit);
  const off = lines.reduce((sum, { debit, credit }) => sum + debit - credit, 0);
  if (off !== 0 || lines.length < 2)
    throw new Error(
      `[payments] [ledger] An entry for "${entry.reason}" does not balance: debits exceed credits by ${off} paise`,
    );
  const id = randomUUID();
  await tx
    .insertInto('ledger_entries')
    .values({
      id,
      reason: entry.reason,
      gateway: entry.gateway,
      intent_id: entry.intentId ?? null,
      refund_id: entry.refundId ?? null,
      channel: channelOfIntent(entry.intentId ?? null),
      value_date: entry.valueDate,
      at: now.toISOString(),
    })
    .execute();
  await tx
    .insertInto('ledger_lines')
    .values(
      lines.map((line, index) => ({
        entry_id: id,
        line: index + 1,
        account: line.account,
        currency: entry.currency,
        debit_paise: line.debit,
        credit_paise: line.credit,
      })),
    )
    .execute();
  // Always lock in the same order, so that two entries cannot deadlock.
  for (const line of lines.toSorted((a, b) => (a.account < b.account ? -1 : 1))) {
    const change = line.debit - line.credit;
    await tx
      .insertInto('ledger_balances')
      .values({ account: line.account, currency: entry.currency, balance_paise: change })
      .onConflict((conflict) =>
        conflict
          .columns(['account', 'currency'])
          .doUpdateSet({ balance_paise: sql`ledger_balances.balance_paise + ${change}` }),
      )
      .execute();
  }
}

/** @returns the debits of an account above its credits, in paise; negative for credits above them */
export async function balanceOf(db: Db | Tx, name: string): Promise<number> {
  const row = await db
    .selectFrom('ledger_balances')
    .select('balance_paise')
    .where('account', '=', name)
    .executeTakeFirst();
  return Number(row?.balance_paise ?? 0);
}

/** @returns the credits of a bill, less refunds, each with its value date */
export async function creditsOf(db: Db | Tx, billId: string): Promise<Credit[]> {
  const rows = await db
    .selectFrom('ledger_lines')
    .innerJoin('ledger_entries', 'ledger_entries.id', 'ledger_lines.entry_id')
    .select(['debit_paise', 'credit_paise', 'value_date', 'reason'])
    .where('account', '=', account.bill(billId))
    .orderBy('value_date')
    .execute();
  return rows.map(creditFrom);
}

const creditFrom = (row: {
  debit_paise: unknown;
  credit_paise: unknown;
  value_date: Day;
  reason: string;
}): Credit => ({
  paise: Number(row.credit_paise) - Number(row.debit_paise),
  valueDate: row.value_date,
  ...(row.reason === 'cheque_charge' && { isCharge: true }),
});

/** @returns the credits of each of these bills that has any */
export async function creditsOfBills(
  db: Db | Tx,
  billIds: readonly string[],
): Promise<Map<string, Credit[]>> {
  if (billIds.length === 0) return new Map();
  const bills = new Map(billIds.map((id) => [account.bill(id), id]));
  const rows = await db
    .selectFrom('ledger_lines')
    .innerJoin('ledger_entries', 'ledger_entries.id', 'ledger_lines.entry_id')
    .select(['account', 'debit_paise', 'credit_paise', 'value_date', 'reason'])
    .where('account', 'in', [...bills.keys()])
    .orderBy('value_date')
    .execute();
  const credits = new Map<string, Credit[]>();
  for (const row of rows) {
    const id = bills.get(row.account)!;
    credits.set(id, [...(credits.get(id) ?? []), creditFrom(row)]);
  }
  return credits;
}

/** @returns the advance of an account: money beyond the needs of its bills */
export async function advanceOf(db: Db | Tx, head: string, accountNumber: string): Promise<number> {
  const row = await db
    .selectFrom('ledger_balances')
    .select('balance_paise')
    .where('account', '=', account.advance(head, accountNumber))
    .where('currency', '=', CURRENCY)
    .executeTakeFirst();
  // Received money is a credit.
  return row ? Math.max(0, -Number(row.balance_paise)) : 0;
}

/** The advances of the numbers for which an intent paid: one that was moved on is not among them. */
async function ownAdvances(tx: Tx, intentId: string): Promise<Set<string>> {
  const numbers = await tx
    .selectFrom('payment_intent_bills')
    .innerJoin('payment_bills', 'payment_bills.id', 'bill_id')
    .select(['head', 'account_number'])
    .where('intent_id', '=', intentId)
    .execute();
  return new Set(numbers.map((row) => account.advance(row.head, row.account_number)));
}

/**
 * @returns the ledger accounts that hold the money of an intent, in the order of posting, with the
 *   remaining amounts. Money that a decision moved to another number is that number's.
 */
export async function holdingsOf(tx: Tx, intentId: string): Promise<Holding[]> {
  const own = await ownAdvances(tx, intentId);
  const rows = await tx
    .selectFrom('ledger_lines')
    .innerJoin('ledger_entries', 'ledger_entries.id', 'ledger_lines.entry_id')
    .select(['account', 'debit_paise', 'credit_paise'])
    .where('intent_id', '=', intentId)
    // A discount is no money of the payer: a refund takes it back, and never pays it out.
    .where('reason', 'not in', ['incentive', 'incentive_return'])
    .where((row) => row.or([row('account', 'like', 'bill:%'), row('account', 'like', 'advance:%')]))
    .orderBy('ledger_entries.at')
    .orderBy('line')
    .execute();
  const held = new Map<string, number>();
  for (const row of rows)
    held.set(
      row.account,
      (held.get(row.account) ?? 0) + Number(row.credit_paise) - Number(row.debit_paise),
    );
  return [...held]
    .map(([name, paise]) => ({ account: name, paise }))
    .filter(({ account: name, paise }) => paise > 0 && (name.startsWith('bill:') || own.has(name)));
}
