import type { Selectable } from 'kysely';
import { dayInIndia, type Day } from '@pune/std/india-time';
import { settleLines } from '../books.ts';
import type { Context } from '../context.ts';
import { post, type Db, type Tx } from '../ledger.ts';
import { CURRENCY, isAmount } from '../money.ts';
import type { BillHead } from '../payments.constants.ts';
import { receiptOf } from '../receipts/receipts.ts';
import type { Receipt } from '../payments.schema.ts';
import { beyondLimit, channelNamed, type BeyondLimit } from './channels.ts';
import type { ChannelTables } from './channels.tables.ts';
import { receiveMoney } from './inbound.ts';
import { lockDues } from './inbound-intents.ts';

export const COUNTER = 'counter';
const source = { name: COUNTER, merchantId: 'counters' } as const;

/** `micard`: the prepaid card of the city, read by the outlet's terminal. */
export const MEANS = ['cash', 'card', 'micard'] as const;
export type Means = (typeof MEANS)[number];
type Session = Selectable<ChannelTables['payment_counter_sessions']>;

/** Opens the session of a person at a counter. One post has one open session at an outlet. */
export const openSession = (
  context: Context,
  { outlet, postId, openingPaise }: { outlet: string; postId: string; openingPaise: number },
): Promise<{ kind: 'Opened'; sessionId: string } | { kind: 'AlreadyOpen'; sessionId: string }> =>
  context.db.transaction().execute(async (tx) => {
    const open = await tx
      .selectFrom('payment_counter_sessions')
      .select('id')
      .where('outlet', '=', outlet)
      .where('post', '=', postId)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (open) return { kind: 'AlreadyOpen', sessionId: open.id };
    const id = context.randomText(12);
    await tx
      .insertInto('payment_counter_sessions')
      .values({
        id,
        outlet,
        post: postId,
        opening_paise: openingPaise,
        last_serial: 0,
        opened_at: context.now().toISOString(),
        closed_at: null,
        counted_paise: null,
        expected_paise: null,
        deposit_reference: null,
      })
      .execute();
    return { kind: 'Opened', sessionId: id };
  });

export interface CounterPayment {
  head: BillHead;
  accountNumber: string;
  amountPaise: number;
  means: Means;
  /** The reference on the slip of the terminal; required for cards. */
  terminalReference?: string;
  /** One press of the button is one payment. */
  idempotencyKey: string;
}
export type TakeResult =
  | { kind: 'Taken'; receipt: Receipt; intentId: string; again: boolean }
  | BeyondLimit
  /** A counter takes no advances: the amount is more than the account owes. */
  | { kind: 'BeyondDue'; duePaise: number }
  | { kind: 'AccountNotFound' }
  | { kind: 'AmountInvalid' }
  | { kind: 'TerminalReferenceMissing' }
  | { kind: 'SessionClosed' }
  | { kind: 'KeyReused' };

/** Sums the cash that an account paid at counters on a day. */
async function cashTodayPaise(
  tx: Tx,
  { head, accountNumber }: Pick<CounterPayment, 'head' | 'accountNumber'>,
  now: Date,
): Promise<number> {
  const rows = await tx
    .selectFrom('payment_counter_payments')
    .select(['amount_paise', 'at'])
    .where('head', '=', head)
    .where('account_number', '=', accountNumber)
    .where('means', '=', 'cash')
    .where('at', '>', new Date(now.getTime() - 86_400_000).toISOString())
    .execute();
  return rows
    .filter(({ at }) => dayInIndia(new Date(at)) === dayInIndia(now))
    .reduce((sum, row) => sum + Number(row.amount_paise), 0);
}

/** Locks a session by an update, which works on both databases. */
const lockSession = (tx: Tx, id: string): Promise<Session | undefined> =>
  tx
    .updateTable('payment_counter_sessions')
    .set((row) => ({ last_serial: row('last_serial', '+', 0) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();

/** Takes a payment at a counter, once for each key, with a receipt to print. */
export const takePayment = (
  context: Context,
  sessionId: string,
  payment: CounterPayment,
): Promise<TakeResult> =>
  context.db.transaction().execute(async (tx): Promise<TakeResult> => {
    const { head, accountNumber, amountPaise, means, idempotencyKey } = payment;
    if (!isAmount(amountPaise)) return { kind: 'AmountInvalid' };
    if (means !== 'cash' && !payment.terminalReference) return { kind: 'TerminalReferenceMissing' };
    const session = await lockSession(tx, sessionId);
    if (!session) return { kind: 'SessionClosed' };
    const known = await tx
      .selectFrom('payment_counter_payments')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('idempotency_key', '=', idempotencyKey)
      .executeTakeFirst();
    if (known) {
      const isSame =
        known.head === head &&
        known.account_number === accountNumber &&
        known.means === means &&
        Number(known.amount_paise) === amountPaise;
      if (!isSame) return { kind: 'KeyReused' };
      const receipt = (await receiptOf(tx, known.intent_id))!;
      return { kind: 'Taken', receipt, intentId: known.intent_id, again: true };
    }
    if (session.closed_at !== null) return { kind: 'SessionClosed' };
    const now = context.now();
    const today = dayInIndia(now);
    const dues = await lockDues(tx, payment, today);
    if (dues.length === 0) return { kind: 'AccountNotFound' };
    const duePaise = dues.reduce((sum, due) => sum + due.duePaise, 0);
    if (amountPaise > duePaise) return { kind: 'BeyondDue', duePaise };
    // The limits are those of cash: a card is known to its bank.
    if (means === 'cash') {
      const beyond = beyondLimit(
        channelNamed('counter'),
        amountPaise,
        await cashTodayPaise(tx, payment, now),
      );
      if (beyond) return beyond;
    }
    const serial = session.last_serial + 1;
    const booked = await receiveMoney(context, tx, source, {
      channel: COUNTER,
      head,
      accountNumber,
      amountPaise,
      orderId: `${sessionId} ${serial}`,
      paymentId: payment.terminalReference ?? `${session.outlet}-${sessionId}-${serial}`,
      paidOn: today,
      occurredAt: now.toISOString(),
      language: 'mr',
    });
    if (booked.kind !== 'Credited') return { kind: 'AccountNotFound' };
    await tx
      .insertInto('payment_counter_payments')
      .values({
        session_id: sessionId,
        serial,
        idempotency_key: idempotencyKey,
        means,
        terminal_reference: payment.terminalReference ?? null,
        amount_paise: amountPaise,
        head,
        account_number: accountNumber,
        intent_id: booked.intentId,
        at: now.toISOString(),
      })
      .execute();
    await tx
      .updateTable('payment_counter_sessions')
      .set({ last_serial: serial })
      .where('id', '=', sessionId)
      .execute();
    const receipt = (await receiptOf(tx, booked.intentId))!;
    return { kind: 'Taken', receipt, intentId: booked.intentId, again: false };
  });

/** The closing of a counter: what it took, by means, and whether the drawer agrees. */
export interface Closing {
  payments: number;
  paiseByMeans: Record<Means, number>;
  expectedCashPaise: number;
  countedCashPaise: number;
  /** Negative: cash is missing. */
  differencePaise: number;
}
export type CloseResult =
  | { kind: 'Closed'; closing: Closing; again: boolean }
  | { kind: 'SessionNotFound' };

async function closingOf(tx: Db | Tx, session: Session, countedPaise: number): Promise<Closing> {
  const rows = await tx
    .selectFrom('payment_counter_payments')
    .select(['means', 'amount_paise'])
    .where('session_id', '=', session.id)
    .execute();
  const paiseByMeans: Record<Means, number> = { cash: 0, card: 0, micard: 0 };
  for (const { means, amount_paise } of rows) paiseByMeans[means] += Number(amount_paise);
  const expectedCashPaise = Number(session.opening_paise) + paiseByMeans.cash;
  return {
    payments: rows.length,
    paiseByMeans,
    expectedCashPaise,
    countedCashPaise: countedPaise,
    differencePaise: countedPaise - expectedCashPaise,
  };
}

/** Closes a session with the count of its cash. The first count stands; a difference stays visible. */
export const closeSession = (
  context: Context,
  sessionId: string,
  countedPaise: number,
): Promise<CloseResult> =>
  context.db.transaction().execute(async (tx): Promise<CloseResult> => {
    const session = await lockSession(tx, sessionId);
    if (!session) return { kind: 'SessionNotFound' };
    if (session.closed_at !== null) {
      const closing = await closingOf(tx, session, Number(session.counted_paise));
      return { kind: 'Closed', closing, again: true };
    }
    const closing = await closingOf(tx, session, countedPaise);
    await tx
      .updateTable('payment_counter_sessions')
      .set({
        closed_at: context.now().toISOString(),
        counted_paise: countedPaise,
        expected_paise: closing.expectedCashPaise,
      })
      .where('id', '=', sessionId)
      .execute();
    return { kind: 'Closed', closing, again: false };
  });

export type DepositResult =
  | { kind: 'Deposited'; paise: number; again: boolean }
  | { kind: 'SessionOpen' }
  | { kind: 'SessionNotFound' }
  | { kind: 'OtherReference' };

/**
 * Books the deposit of a closed session's takings at the bank, once. It is what the counter took,
 * not what was counted: a shortage stays in the counter's account until it is made good.
 */
export const depositTakings = (
  context: Context,
  sessionId: string,
  { reference, depositedOn }: { reference: string; depositedOn: Day },
): Promise<DepositResult> =>
  context.db.transaction().execute(async (tx): Promise<DepositResult> => {
    const session = await lockSession(tx, sessionId);
    if (!session) return { kind: 'SessionNotFound' };
    if (session.closed_at === null) return { kind: 'SessionOpen' };
    const closing = await closingOf(tx, session, Number(session.counted_paise));
    const missing = Math.min(closing.paiseByMeans.cash, Math.max(0, -closing.differencePaise));
    const paise = closing.paiseByMeans.cash - missing;
    if (session.deposit_reference !== null)
      return session.deposit_reference === reference
        ? { kind: 'Deposited', paise, again: true }
        : { kind: 'OtherReference' };
    await tx
      .updateTable('payment_counter_sessions')
      .set({ deposit_reference: reference })
      .where('id', '=', sessionId)
      .execute();
    if (paise > 0)
      await post(
        tx,
        {
          reason: 'settle',
          gateway: COUNTER,
          currency: CURRENCY,
          valueDate: depositedOn,
          lines: settleLines(COUNTER, paise, 0),
        },
        context.now(),
      );
    return { kind: 'Deposited', paise, again: false };
  });

/** @returns the sessions of a day whose drawer did not agree, or that are still open */
export async function sessionsToLookAt(
  db: Db,
  day: Day,
): Promise<{ sessionId: string; outlet: string; post: string; differencePaise: number | null }[]> {
  const rows = await db
    .selectFrom('payment_counter_sessions')
    .selectAll()
    .orderBy('opened_at')
    .execute();
  return rows
    .filter(({ opened_at }) => dayInIndia(new Date(opened_at)) === day)
    .map((row) => ({
      sessionId: row.id,
      outlet: row.outlet,
      post: row.post,
      differencePaise:
        row.closed_at === null ? null : Number(row.counted_paise) - Number(row.expected_paise),
    }))
    .filter(({ differencePaise }) => differencePaise !== 0);
}
