import { sql } from 'kysely';
import type { Db } from '../../ledger.ts';
import type { BillHead } from '../../payments.constants.ts';
import type { Receipt } from '../../payments.schema.ts';
import { receiptOf } from '../../receipts/receipts.ts';

const ROWS_MAX = 100;

/** A payment as the books have it. */
export interface PaymentRecord {
  id: string;
  state: string;
  gateway: string;
  channel: string;
  amountPaise: number;
  paymentId: string | null;
  valueDate: string;
  createdAt: string;
  receipt: Receipt | null;
  bills: readonly {
    id: string;
    head: BillHead;
    accountNumber: string;
    period: string;
    paise: number;
  }[];
  entries: readonly {
    at: string;
    reason: string;
    account: string;
    debitPaise: number;
    creditPaise: number;
  }[];
  refunds: readonly { id: string; state: string; paise: number; at: string }[];
  cases: readonly { id: string; type: string; number: string; status: string }[];
}

/** Reads the lines of a payment in the order of posting. The account of a bill is its head. */
const entriesOf = (db: Db, intentId: string) =>
  db
    .selectFrom('ledger_entries')
    .innerJoin('ledger_lines', 'ledger_lines.entry_id', 'ledger_entries.id')
    .leftJoin('payment_bills', (join) => join.on('account', '=', sql`'bill:' || payment_bills.id`))
    .select(['at', 'reason', 'account', 'debit_paise', 'credit_paise', 'head'])
    .where('intent_id', '=', intentId)
    .orderBy('at')
    .orderBy('entry_id')
    .orderBy('line')
    .limit(ROWS_MAX)
    .execute();

/** Reads a payment with its bills, entries, refunds and cases; null for an unknown one. */
export async function paymentRecord(db: Db, id: string): Promise<PaymentRecord | null> {
  const intent = await db
    .selectFrom('payment_intents')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!intent) return null;
  const bills = await db
    .selectFrom('payment_intent_bills')
    .innerJoin('payment_bills', 'payment_bills.id', 'bill_id')
    .select(['payment_bills.id', 'head', 'account_number', 'period', 'amount_paise'])
    .where('intent_id', '=', id)
    .orderBy('period')
    .execute();
  const refunds = await db
    .selectFrom('payment_refunds')
    .select(['id', 'state', 'amount_paise', 'created_at'])
    .where('intent_id', '=', id)
    .orderBy('created_at')
    .execute();
  return {
    id,
    state: intent.state,
    gateway: intent.gateway,
    channel: intent.channel,
    amountPaise: Number(intent.amount_paise),
    paymentId: intent.payment_id,
    valueDate: intent.value_date,
    createdAt: intent.created_at,
    receipt: await receiptOf(db, id),
    bills: bills.map((bill) => ({
      id: bill.id,
      head: bill.head,
      accountNumber: bill.account_number,
      period: bill.period,
      paise: Number(bill.amount_paise),
    })),
    entries: (await entriesOf(db, id)).map((line) => ({
      at: line.at,
      reason: line.reason,
      account: line.head ?? line.account.replace(/^advance:.*$/, 'advance'),
      debitPaise: Number(line.debit_paise),
      creditPaise: Number(line.credit_paise),
    })),
    refunds: refunds.map((refund) => ({
      id: refund.id,
      state: refund.state,
      paise: Number(refund.amount_paise),
      at: refund.created_at,
    })),
    cases: await db
      .selectFrom('payment_cases')
      .select(['id', 'type', 'number', 'status'])
      .where('intent_id', '=', id)
      .orderBy('opened_at')
      .execute(),
  };
}

/** The payments of a bill, each with what it credited. */
export interface BillPayment {
  intentId: string;
  day: string;
  gateway: string;
  receiptNumber: string | null;
  paise: number;
}

/** Reads what was credited to a bill, and taken back from it, by payment. */
export async function billPayments(db: Db, billId: string): Promise<BillPayment[]> {
  const rows = await db
    .selectFrom('ledger_lines')
    .innerJoin('ledger_entries', 'ledger_entries.id', 'ledger_lines.entry_id')
    .leftJoin('payment_receipts', 'payment_receipts.intent_id', 'ledger_entries.intent_id')
    .select(['ledger_entries.intent_id', 'value_date', 'gateway', 'number'])
    .select(['credit_paise', 'debit_paise'])
    .where('account', '=', `bill:${billId}`)
    .orderBy('at')
    .limit(ROWS_MAX)
    .execute();
  return rows.flatMap((row) =>
    row.intent_id === null
      ? []
      : [
          {
            intentId: row.intent_id,
            day: row.value_date,
            gateway: row.gateway,
            receiptNumber: row.number,
            paise: Number(row.credit_paise) - Number(row.debit_paise),
          },
        ],
  );
}
