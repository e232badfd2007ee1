import { enqueue } from '@pune/database/outbox';
import type { Context } from '../../context.ts';
import { dayInIndia } from '@pune/std/india-time';
import { chequeChargeOn } from '../../bills/cheque-charges.ts';
import { account, post, type Db, type Tx } from '../../ledger.ts';
import { CURRENCY } from '../../money.ts';
import { ruleBook } from '../../rules/stored-rules.ts';
import { postRefund } from '../../books.ts';
import {
  billsOfIntent,
  insertOwnEvent,
  leftOf,
  lockIntent,
  lockRefund,
  type RefundRow,
} from '../../payments.repository.ts';
import { REFUND_TRANSITIONS } from '../../transitions.ts';
import { RETURNED } from '../../receipts/void-receipts.ts';
import { COUNTER } from './counters.constants.ts';

/** The topic by which payers are told that the bank returned a cheque. */
export const CHEQUE_TOPIC = 'payments.cheque_returned';

/** A payment by cheque or demand draft that the bank may return. */
export interface Cheque {
  intentId: string;
  paise: number;
}

/** @returns the cheque that a receipt is for; null for another payment, or one that was returned */
export async function chequeOf(db: Db | Tx, receiptNumber: string): Promise<Cheque | null> {
  const row = await db
    .selectFrom('payment_receipts')
    .innerJoin(
      'payment_counter_payments as counter',
      'counter.intent_id',
      'payment_receipts.intent_id',
    )
    .leftJoin('payment_refunds as refund', (join) =>
      join
        .onRef('refund.intent_id', '=', 'payment_receipts.intent_id')
        .on('refund.reason', '=', RETURNED),
    )
    .select(['payment_receipts.intent_id as intentId', 'counter.amount_paise as paise'])
    .where('payment_receipts.number', '=', receiptNumber)
    .where('counter.means', 'in', ['cheque', 'dd'])
    .where('refund.id', 'is', null)
    .executeTakeFirst();
  return row ? { intentId: row.intentId, paise: Number(row.paise) } : null;
}

/** Adds the charge of the rule in force to the first bill of the cheque; nothing without one. */
async function chargeBill(context: Context, tx: Tx, intentId: string): Promise<void> {
  const now = context.now();
  const today = dayInIndia(now);
  const paise = chequeChargeOn(today, await ruleBook(tx));
  const [first] = await billsOfIntent(tx, intentId);
  if (paise === 0 || !first) return;
  await post(
    tx,
    {
      reason: 'cheque_charge',
      gateway: COUNTER,
      currency: CURRENCY,
      valueDate: today,
      lines: [
        { account: account.bill(first.bill_id), debitPaise: paise },
        { account: account.fees, creditPaise: paise },
      ],
    },
    now,
  );
}

/**
 * Takes a cheque that its bank returned out of the books: its bills are due again, as of the day on
 * which it was taken, as if it had never come, with the charge of the rule in force. The receipt
 * stays, and is void.
 *
 * @returns false if the money of the payment is not whole any more
 */
export async function returnCheque(
  context: Context,
  tx: Tx,
  { intentId, paise }: Cheque,
): Promise<boolean> {
  const intent = await lockIntent(tx, intentId);
  if (!intent || intent.gateway !== COUNTER) return false;
  if ((await leftOf(tx, intent)).paise !== paise) return false;
  const now = context.now();
  const refund: RefundRow = {
    id: context.randomText(18),
    intent_id: intentId,
    amount_paise: paise,
    currency: intent.currency,
    state: 'requested',
    reason: RETURNED,
    gateway_refund_id: null,
    created_at: now.toISOString(),
    next_poll_at: null,
    polls: 0,
    version: 1,
  };
  await tx.insertInto('payment_refunds').values(refund).execute();
  await insertOwnEvent(tx, intent, 'refund_request', now, refund);
  const locked = (await lockRefund(tx, refund.id))!;
  await insertOwnEvent(tx, intent, 'refund_succeed', now, locked);
  await tx
    .updateTable('payment_refunds')
    .set({ state: REFUND_TRANSITIONS.succeed.to })
    .where('id', '=', refund.id)
    .execute();
  await postRefund(context, tx, intent, refund, intent.value_date);
  await chargeBill(context, tx, intentId);
  await enqueue(tx, { topic: CHEQUE_TOPIC, dedupeKey: refund.id, payload: { intentId } }, now);
  return true;
}
