import { emptyHistogram, observe, type HistogramState } from '@pune/std/histogram';
import { sql } from 'kysely';
import type { Db } from '../ledger.ts';

/** Payments whose money a bank has or holds, and for which there is no receipt yet. */
export interface WithoutReceipt {
  /** `set_aside`: the money matched no payment. `held`: the bank holds it, and has not said more. */
  reason: 'set_aside' | 'held';
  payments: number;
  oldestSeconds: number;
}

/** The times from the bank's capture to the receipt. The numbers identify no payment. */
export interface ReceiptState {
  /** Seconds from the capture, as the bank states it, to the receipt: since this process began. */
  delays: HistogramState;
  waiting: readonly WithoutReceipt[];
}

/** The objective counts a receipt within five minutes. */
const BOUNDS_SECONDS = [1, 5, 15, 60, 300, 900, 3600];
/** A payment that waits for less is on its way: webhooks are repeated, and banks are asked. */
export const WITHOUT_RECEIPT_SECONDS = 600;
/** Money that was set aside earlier stands in the books; an alert of a day ago was read. */
const SET_ASIDE_SECONDS = 86_400;
/** Receipts that are counted at once; the others follow with the next reading. */
const RECEIPTS_MAX = 500;

const before = (now: Date, seconds: number) =>
  new Date(now.getTime() - seconds * 1000).toISOString();
const secondsSince = (now: Date, at: string) =>
  Math.max(0, (now.getTime() - Date.parse(at)) / 1000);

async function setAside(db: Db, now: Date): Promise<WithoutReceipt> {
  const row = await db
    .selectFrom('payment_suspense')
    .select(({ fn }) => [fn.countAll().as('payments'), fn.min('opened_at').as('oldest')])
    .where('resolved_at', 'is', null)
    .where('posted', '=', 1)
    // A refund that was not decided here is negative.
    .where('amount_paise', '>', 0)
    .where('opened_at', '<=', before(now, WITHOUT_RECEIPT_SECONDS))
    .where('opened_at', '>', before(now, SET_ASIDE_SECONDS))
    .executeTakeFirstOrThrow();
  return stateOf('set_aside', row, now);
}

async function held(db: Db, now: Date): Promise<WithoutReceipt> {
  const row = await db
    .selectFrom('payment_intents')
    .innerJoin('payment_events', 'payment_events.intent_id', 'payment_intents.id')
    .select(({ fn }) => [
      fn.count('payment_intents.id').distinct().as('payments'),
      fn.min('received_at').as('oldest'),
    ])
    // Only intents that are still asked about: the index of `next_poll_at` has few rows.
    .where('next_poll_at', 'is not', null)
    .where('state', '=', 'authorised')
    .where('kind', '=', 'authorised')
    .where('outcome', '=', 'applied')
    .where('received_at', '<=', before(now, WITHOUT_RECEIPT_SECONDS))
    .executeTakeFirstOrThrow();
  return stateOf('held', row, now);
}

const stateOf = (
  reason: WithoutReceipt['reason'],
  { payments, oldest }: { payments: number | string | bigint; oldest: string | null },
  now: Date,
): WithoutReceipt => ({
  reason,
  payments: Number(payments),
  oldestSeconds: oldest === null ? 0 : secondsSince(now, oldest),
});

/** The position of a receipt: serials have no gaps, and commit in their order. */
interface Position {
  year: string;
  serial: number;
}

async function newestReceipt(db: Db): Promise<Position> {
  const row = await db
    .selectFrom('payment_receipts')
    .select(['financial_year', 'serial'])
    .orderBy('financial_year', 'desc')
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { year: row.financial_year, serial: row.serial } : { year: '', serial: 0 };
}

const receiptsAfter = (db: Db, { year, serial }: Position) =>
  db
    .selectFrom('payment_receipts')
    .innerJoin('payment_events', 'payment_events.intent_id', 'payment_receipts.intent_id')
    .select(({ fn }) => ['financial_year', 'serial', fn.min('occurred_at').as('captured_at')])
    .select(sql<string>`min(issued_at)`.as('issued_at'))
    .where('kind', 'in', ['captured', 'settled'])
    .where('outcome', '=', 'applied')
    .where(({ or, and, eb }) =>
      or([
        eb('financial_year', '>', year),
        and([eb('financial_year', '=', year), eb('serial', '>', serial)]),
      ]),
    )
    .groupBy(['financial_year', 'serial'])
    .orderBy('financial_year')
    .orderBy('serial')
    .limit(RECEIPTS_MAX)
    .execute();

/**
 * Creates a reader of `ReceiptState`. The tables of payments must exist. Receipts from before the
 * first reading are not counted: a counter of Prometheus begins at 0.
 */
export function createReceiptWatch(db: Db, now: () => Date): () => Promise<ReceiptState> {
  const delays = emptyHistogram(BOUNDS_SECONDS);
  let last: Position | null = null;
  return async () => {
    last ??= await newestReceipt(db);
    for (const { financial_year, serial, captured_at, issued_at } of await receiptsAfter(
      db,
      last,
    )) {
      // The clock of a bank may be ahead of ours.
      observe(delays, Math.max(0, (Date.parse(issued_at) - Date.parse(captured_at)) / 1000));
      last = { year: financial_year, serial };
    }
    const at = now();
    return { delays, waiting: [await setAside(db, at), await held(db, at)] };
  };
}
