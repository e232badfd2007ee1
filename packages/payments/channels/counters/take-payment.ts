import { dayInIndia, type Day } from '@pune/std/india-time';
import { smallestPart } from '../../bills/part-payments.ts';
import type { Context } from '../../context.ts';
import { addMonths } from '../../india-dates.ts';
import type { Tx } from '../../ledger.ts';
import { isAmount } from '../../money.ts';
import type { BillHead } from '../../payments.constants.ts';
import type { Receipt } from '../../payments.schema.ts';
import { receiptOf } from '../../receipts/receipts.ts';
import { beyondLimit, channelNamed, type BeyondLimit } from '../channels.ts';
import { receiveMoney } from '../inbound.ts';
import { lockDues } from '../inbound-intents.ts';
import { CHANNEL_OF_PLACE, COUNTER, type Means, type Place } from './counters.constants.ts';
import { lockSession, type Session } from './sessions.ts';

const source = { name: COUNTER, merchantId: 'counters' } as const;

/** A cheque is paid for three months from its date (RBI, DBOD.AML.BC.No.47 of 4 November 2011). */
const CHEQUE_MONTHS = 3;

/** A cheque or a demand draft. */
export interface Instrument {
  number: string;
  bank: string;
  datedOn: Day;
}

export interface CounterPayment {
  head: BillHead;
  accountNumber: string;
  amountPaise: number;
  means: Means;
  /** The reference on the slip of the terminal; required for cards. */
  terminalReference?: string | undefined;
  /** Required for cheques and demand drafts. */
  instrument?: Instrument | undefined;
  /** The language of the receipt; Marathi by default. */
  language?: 'en' | 'mr' | 'hi';
  /** One press of the button is one payment. */
  idempotencyKey: string;
}
export type TakeResult =
  | { kind: 'Taken'; receipt: Receipt; intentId: string; again: boolean }
  | BeyondLimit
  /** A counter takes no advances: the amount is more than the account owes. */
  | { kind: 'BeyondDue'; duePaise: number }
  /** The bills of the head are paid whole, or in parts from an amount on; null if whole alone. */
  | { kind: 'PartTooSmall'; fromPaise: number | null; duePaise: number }
  | { kind: 'AccountNotFound' }
  | { kind: 'AmountInvalid' }
  | { kind: 'TerminalReferenceMissing' }
  /** The slip belongs to another payment: a slip is the proof of one. */
  | { kind: 'SlipUsed' }
  | { kind: 'InstrumentMissing' }
  /** A date after today, or before the months for which banks pay. */
  | { kind: 'InstrumentDate' }
  | { kind: 'SessionClosed' }
  /** The session is that of another person: each drawer has one. */
  | { kind: 'SessionOfOther' }
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

const isByCard = ({ means }: Pick<CounterPayment, 'means'>): boolean =>
  means === 'card' || means === 'micard';

/** Cash could be taken twice for one slip, and the slip shown for both. */
async function faultOfSlip(tx: Tx, payment: CounterPayment): Promise<TakeResult | null> {
  if (!isByCard(payment)) return null;
  const used = await tx
    .selectFrom('payment_counter_payments')
    .select('intent_id')
    .where('terminal_reference', '=', payment.terminalReference!)
    .executeTakeFirst();
  return used ? { kind: 'SlipUsed' } : null;
}

/** Checks what a means of payment needs. @returns null if nothing is missing */
function faultOfMeans(
  { means, terminalReference, instrument }: CounterPayment,
  today: Day,
): TakeResult | null {
  if (isByCard({ means })) return terminalReference ? null : { kind: 'TerminalReferenceMissing' };
  if (means === 'cash') return null;
  if (!instrument) return { kind: 'InstrumentMissing' };
  const isPayable =
    instrument.datedOn <= today && addMonths(instrument.datedOn, CHEQUE_MONTHS) >= today;
  return isPayable ? null : { kind: 'InstrumentDate' };
}

/** The reference on the receipt: the slip, the instrument, or the number at the counter. */
function referenceOf(
  { means, terminalReference, instrument }: CounterPayment,
  session: Session,
  serial: number,
): string {
  if (instrument && (means === 'cheque' || means === 'dd'))
    return `${means === 'dd' ? 'DD' : 'CHQ'} ${instrument.number} ${instrument.bank}`;
  return terminalReference && means !== 'cash'
    ? terminalReference
    : `${session.outlet}-${session.id}-${serial}`;
}

/** The payment of a key that was used before. */
async function takenBefore(
  tx: Tx,
  sessionId: string,
  { head, accountNumber, amountPaise, means, idempotencyKey }: CounterPayment,
): Promise<TakeResult | null> {
  const known = await tx
    .selectFrom('payment_counter_payments')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  if (!known) return null;
  const isSame =
    known.head === head &&
    known.account_number === accountNumber &&
    known.means === means &&
    Number(known.amount_paise) === amountPaise;
  if (!isSame) return { kind: 'KeyReused' };
  const receipt = (await receiptOf(tx, known.intent_id))!;
  return { kind: 'Taken', receipt, intentId: known.intent_id, again: true };
}

/** Compares the amount with what is due, and cash with the limits: a card is known to its bank. */
async function faultOfAmount(
  tx: Tx,
  payment: CounterPayment,
  now: Date,
): Promise<TakeResult | null> {
  const { head, amountPaise, means } = payment;
  const today = dayInIndia(now);
  const dues = await lockDues(tx, payment, today);
  if (dues.length === 0) return { kind: 'AccountNotFound' };
  const duePaise = dues.reduce((sum, due) => sum + due.duePaise, 0);
  if (amountPaise > duePaise) return { kind: 'BeyondDue', duePaise };
  if (amountPaise < duePaise) {
    const fromPaise = smallestPart(head, duePaise, today);
    if (fromPaise === null || amountPaise < fromPaise)
      return { kind: 'PartTooSmall', fromPaise, duePaise };
  }
  return means === 'cash'
    ? beyondLimit(channelNamed('counter'), amountPaise, await cashTodayPaise(tx, payment, now))
    : null;
}

/** Takes a payment at a counter, once for each key, with a receipt to print. */
export async function takePayment(
  context: Context,
  tx: Tx,
  sessionId: string,
  payment: CounterPayment,
  person: string,
): Promise<TakeResult> {
  if (!isAmount(payment.amountPaise)) return { kind: 'AmountInvalid' };
  const now = context.now();
  const today = dayInIndia(now);
  const session = await lockSession(tx, sessionId);
  if (!session) return { kind: 'SessionClosed' };
  if (session.opened_by !== person) return { kind: 'SessionOfOther' };
  const before = await takenBefore(tx, sessionId, payment);
  if (before) return before;
  if (session.closed_at !== null) return { kind: 'SessionClosed' };
  const fault =
    faultOfMeans(payment, today) ??
    (await faultOfSlip(tx, payment)) ??
    (await faultOfAmount(tx, payment, now));
  return fault ?? book(context, tx, session, payment);
}

async function book(
  context: Context,
  tx: Tx,
  session: Session,
  payment: CounterPayment,
): Promise<TakeResult> {
  const { head, accountNumber, amountPaise, means, instrument } = payment;
  const now = context.now();
  const serial = session.last_serial + 1;
  const booked = await receiveMoney(context, tx, source, {
    channel: CHANNEL_OF_PLACE[session.place as Place],
    head,
    accountNumber,
    amountPaise,
    orderId: `${session.id} ${serial}`,
    paymentId: referenceOf(payment, session, serial),
    paidOn: dayInIndia(now),
    occurredAt: now.toISOString(),
    language: payment.language ?? 'mr',
  });
  if (booked.kind !== 'Credited') return { kind: 'AccountNotFound' };
  const isInstrument = means === 'cheque' || means === 'dd';
  await tx
    .insertInto('payment_counter_payments')
    .values({
      session_id: session.id,
      serial,
      idempotency_key: payment.idempotencyKey,
      means,
      terminal_reference: isByCard(payment) ? payment.terminalReference! : null,
      instrument: isInstrument && instrument ? JSON.stringify(instrument) : null,
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
    .where('id', '=', session.id)
    .execute();
  const receipt = (await receiptOf(tx, booked.intentId))!;
  return { kind: 'Taken', receipt, intentId: booked.intentId, again: false };
}
