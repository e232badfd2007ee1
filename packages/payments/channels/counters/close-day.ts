import { dayInIndia, type Day } from '@pune/std/india-time';
import { alarm, settleLines } from '../../books.ts';
import type { Context } from '../../context.ts';
import { account, post, type Db, type Tx } from '../../ledger.ts';
import { CURRENCY } from '../../money.ts';
import { storeDeposit } from '../deposits.ts';
import { COUNTER, MEANS, type Means } from './counters.constants.ts';
import { lockSession, type Session } from './sessions.ts';

/** The notes and coins of a drawer: the number of each note, and coins in rupees. */
export const NOTES = [500, 200, 100, 50, 20, 10] as const;
export interface Count {
  notes: Readonly<Record<(typeof NOTES)[number], number>>;
  coinsRupees: number;
}

export const paiseOf = ({ notes, coinsRupees }: Count): number =>
  100 * NOTES.reduce((sum, note) => sum + note * notes[note], coinsRupees);

/** The closing of a counter: what it took, by means, and whether the drawer agrees. */
export interface Closing {
  payments: number;
  /** The number of payments by each means. */
  countByMeans: Record<Means, number>;
  paiseByMeans: Record<Means, number>;
  expectedCashPaise: number;
  countedCashPaise: number;
  /** Negative: cash is missing. */
  differencePaise: number;
}
export type CloseResult =
  | { kind: 'Closed'; closing: Closing; again: boolean }
  | { kind: 'SessionNotFound' }
  | { kind: 'SessionOfOther' };

const zeros = () => Object.fromEntries(MEANS.map((means) => [means, 0])) as Record<Means, number>;

/** Adds up a session. @param countedPaise the cash in the drawer; of an open one, what is expected */
export async function closingOf(
  db: Db | Tx,
  session: Session,
  countedPaise: number | null,
): Promise<Closing> {
  const rows = await db
    .selectFrom('payment_counter_payments')
    .select(['means', 'amount_paise'])
    .where('session_id', '=', session.id)
    .execute();
  const [countByMeans, paiseByMeans] = [zeros(), zeros()];
  for (const { means, amount_paise } of rows) {
    countByMeans[means] += 1;
    paiseByMeans[means] += Number(amount_paise);
  }
  const expectedCashPaise = Number(session.opening_paise) + paiseByMeans.cash;
  const countedCashPaise = countedPaise ?? expectedCashPaise;
  return {
    payments: rows.length,
    countByMeans,
    paiseByMeans,
    expectedCashPaise,
    countedCashPaise,
    differencePaise: countedCashPaise - expectedCashPaise,
  };
}

/** Closes a session with the count of its cash. The first count stands; a difference stays visible. */
export async function closeSession(
  context: Context,
  tx: Tx,
  sessionId: string,
  count: Count,
  person: string,
): Promise<CloseResult> {
  const session = await lockSession(tx, sessionId);
  if (!session) return { kind: 'SessionNotFound' };
  if (session.opened_by !== person) return { kind: 'SessionOfOther' };
  if (session.closed_at !== null)
    return {
      kind: 'Closed',
      closing: await closingOf(tx, session, Number(session.counted_paise)),
      again: true,
    };
  const closing = await closingOf(tx, session, paiseOf(count));
  await tx
    .updateTable('payment_counter_sessions')
    .set({
      closed_at: context.now().toISOString(),
      counted_paise: closing.countedCashPaise,
      expected_paise: closing.expectedCashPaise,
      notes: JSON.stringify(count),
    })
    .where('id', '=', sessionId)
    .execute();
  await tx.deleteFrom('payment_counter_drawers').where('session_id', '=', sessionId).execute();
  return { kind: 'Closed', closing, again: false };
}

export type ConfirmResult =
  | { kind: 'Confirmed'; differencePaise: number; again: boolean }
  | { kind: 'SessionOpen' }
  | { kind: 'SessionNotFound' }
  /** The second person is another one than the clerk. */
  | { kind: 'OwnSession' };

/**
 * The part of a difference that is money of payers: cash that is missing beyond the takings was
 * change of the drawer, which the ledger does not hold.
 */
const postedOf = ({ differencePaise, paiseByMeans }: Closing): number =>
  Math.max(differencePaise, -paiseByMeans.cash);

/** Confirms a count by a second person, and posts its difference, with a case for finance. */
export async function confirmClosing(
  context: Context,
  tx: Tx,
  sessionId: string,
  person: string,
): Promise<ConfirmResult> {
  const session = await lockSession(tx, sessionId);
  if (!session) return { kind: 'SessionNotFound' };
  if (session.closed_at === null) return { kind: 'SessionOpen' };
  if (session.opened_by === person) return { kind: 'OwnSession' };
  const closing = await closingOf(tx, session, Number(session.counted_paise));
  const { differencePaise } = closing;
  if (session.confirmed_at !== null) return { kind: 'Confirmed', differencePaise, again: true };
  const now = context.now();
  await tx
    .updateTable('payment_counter_sessions')
    .set({ confirmed_by: person, confirmed_at: now.toISOString() })
    .where('id', '=', sessionId)
    .execute();
  const posted = postedOf(closing);
  if (posted !== 0) {
    const [to, from] =
      posted < 0
        ? [account.counterDifferences, account.gateway(COUNTER)]
        : [account.gateway(COUNTER), account.counterDifferences];
    await post(
      tx,
      {
        reason: 'counter_difference',
        gateway: COUNTER,
        currency: CURRENCY,
        valueDate: dayInIndia(session.closed_at),
        lines: [
          { account: to, debitPaise: Math.abs(posted) },
          { account: from, creditPaise: Math.abs(posted) },
        ],
      },
      now,
    );
  }
  if (differencePaise !== 0)
    await alarm(context, tx, `counter difference ${sessionId}`, {
      reason: 'counter_difference',
      item: sessionId,
      gateway: COUNTER,
      paise: differencePaise,
    });
  return { kind: 'Confirmed', differencePaise, again: false };
}

/** The ways in which takings reach the bank: the drawer, the cheques, and the bank of the terminal. */
export const DEPOSITS = ['cash', 'cheques', 'cards'] as const;
export type DepositKind = (typeof DEPOSITS)[number];
const MEANS_OF: Readonly<Record<DepositKind, readonly Means[]>> = {
  cash: ['cash'],
  cheques: ['cheque', 'dd'],
  cards: ['card', 'micard'],
};

export interface Deposit {
  kind: DepositKind;
  /** The number of the slip, as the bank statement names it. */
  reference: string;
  depositedOn: Day;
}
export type DepositResult =
  | { kind: 'Deposited'; paise: number; again: boolean }
  | { kind: 'NothingToDeposit' }
  | { kind: 'NotConfirmed' }
  | { kind: 'SessionNotFound' }
  | { kind: 'OtherReference' };

/** @returns what is to be brought to the bank: of cash, what was counted, not what was taken */
export function toDeposit(closing: Closing, kind: DepositKind): number {
  const taken = MEANS_OF[kind].reduce((sum, means) => sum + closing.paiseByMeans[means], 0);
  return kind === 'cash' ? taken + postedOf(closing) : taken;
}

/** Books a deposit of a confirmed session at the bank, once for each kind. */
export async function depositTakings(
  context: Context,
  tx: Tx,
  sessionId: string,
  { kind, reference, depositedOn }: Deposit,
  person: string,
): Promise<DepositResult> {
  const session = await lockSession(tx, sessionId);
  if (!session) return { kind: 'SessionNotFound' };
  if (session.confirmed_at === null) return { kind: 'NotConfirmed' };
  const closing = await closingOf(tx, session, Number(session.counted_paise));
  const paise = toDeposit(closing, kind);
  if (paise === 0) return { kind: 'NothingToDeposit' };
  const known = await tx
    .selectFrom('payment_counter_deposits')
    .select('reference')
    .where('session_id', '=', sessionId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (known)
    return known.reference === reference
      ? { kind: 'Deposited', paise, again: true }
      : { kind: 'OtherReference' };
  const now = context.now();
  await tx
    .insertInto('payment_counter_deposits')
    .values({
      session_id: sessionId,
      kind,
      reference,
      paise,
      deposited_on: depositedOn,
      deposited_by: person,
      at: now.toISOString(),
    })
    .execute();
  await post(
    tx,
    {
      reason: 'settle',
      gateway: COUNTER,
      currency: CURRENCY,
      valueDate: depositedOn,
      lines: settleLines(COUNTER, paise, 0),
    },
    now,
  );
  const payments = await tx
    .selectFrom('payment_counter_payments')
    .innerJoin('payment_intents', 'payment_intents.id', 'intent_id')
    .select(['intent_id as orderId', 'payment_id as paymentId'])
    .select('payment_counter_payments.amount_paise as paise')
    .where('session_id', '=', sessionId)
    .where('means', 'in', MEANS_OF[kind])
    .orderBy('serial')
    .execute();
  await storeDeposit(tx, {
    gateway: COUNTER,
    id: `${sessionId} ${kind}`,
    reference,
    day: depositedOn,
    paise,
    payments,
  });
  return { kind: 'Deposited', paise, again: false };
}
