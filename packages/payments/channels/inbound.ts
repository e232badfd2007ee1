import type { Day } from '@pune/std/india-time';
import { applyIntentFact } from '../apply-facts.ts';
import type { Context } from '../context.ts';
import type { GatewayFact } from '../gateway.ts';
import type { Tx } from '../ledger.ts';
import { CURRENCY, isAmount } from '../money.ts';
import { findIntent, insertEvent } from '../payments.repository.ts';
import type { BillHead, PaymentChannel } from '../payments.constants.ts';
import { setAside } from '../suspense.ts';
import type { SuspenseReason } from '../facts.ts';
import { storeReport } from '../finance/reconciliation/sides.ts';
import { divide } from './divide.ts';
import { insertInbound, lockDues } from './inbound-intents.ts';
import type { Source } from './source.ts';

/** The answer to a message of another party. `Refused` is a message that proves no sender. */
export type ChannelAnswer =
  | { kind: 'Answered'; status: number; contentType: string; body: string }
  | { kind: 'Refused'; reason: 'signature' | 'stale' | 'malformed' };

/**
 * A channel by which another party calls us. Its messages may come twice, late and in any order, so
 * the same message has the same answer and one effect.
 */
export interface InboundChannel extends Source {
  name: PaymentChannel;
  /** Verifies the raw bytes before it interprets them. There is no default. */
  receive(context: Context, rawBody: Uint8Array, headers: Headers): Promise<ChannelAnswer>;
}

/** Money that has reached us, or a person of the city, for one account number. */
export interface Received {
  channel: PaymentChannel;
  head: BillHead;
  accountNumber: string;
  amountPaise: number;
  /** Unique at the source: the same order is the same payment. */
  orderId: string;
  /** The reference of the bank, or the number of the paper receipt. */
  paymentId: string;
  /** The day on which the payer paid: a rebate of that day holds, even if the news is late. */
  paidOn: Day;
  occurredAt: string;
  language: 'en' | 'mr' | 'hi';
}
/** Money that is set aside. */
export type MoneyAside = Pick<Received, 'orderId' | 'paymentId' | 'amountPaise' | 'occurredAt'> & {
  /** Rupees without it. */
  currency?: string;
};
export type ReceiveResult =
  | { kind: 'Credited'; intentId: string; again: boolean }
  | { kind: 'SetAside'; reason: SuspenseReason; again: boolean };

const factOf = (source: Source, received: MoneyAside): GatewayFact => ({
  eventId: `received ${received.orderId}`,
  kind: 'captured',
  merchantId: source.merchantId,
  orderId: received.orderId,
  reference: null,
  paymentId: received.paymentId,
  amountPaise: received.amountPaise,
  currency: received.currency ?? CURRENCY,
  feePaise: 0,
  occurredAt: received.occurredAt,
  refund: null,
});

/**
 * Books money that has been received for an account number, once: the oldest bill first, and what no
 * bill needs as an advance of the account. Money for an account that is not known is set aside.
 */
export async function receiveMoney(
  context: Context,
  tx: Tx,
  source: Source,
  received: Received,
): Promise<ReceiveResult> {
  if (!isAmount(received.amountPaise))
    throw new RangeError(
      `[payments] [channels] ${received.amountPaise} paise were reported by ${source.name}: expected a positive integer`,
    );
  const dues = await lockDues(tx, received, received.paidOn);
  const fact = factOf(source, received);
  if (dues.length === 0) return setMoneyAside(context, tx, source, received, 'unknown_order');
  const intent = await insertInbound(context, tx, source, {
    ...received,
    valueDate: received.paidOn,
    parts: divide(received.amountPaise, dues),
    expiresAt: context.now(),
  });
  if (!intent) {
    const before = await findIntent(tx, { gateway: source.name, orderId: received.orderId });
    if (before!.amount_paise === received.amountPaise)
      return { kind: 'Credited', intentId: before!.id, again: true };
    // Another amount is other money, although the bank gave both the same reference.
    const [orderId, paymentId] = [received.orderId, received.paymentId].map(
      (id) => `${id} ${received.amountPaise}`,
    ) as [string, string];
    const other = { ...received, orderId, paymentId };
    return setMoneyAside(context, tx, source, other, 'second_payment');
  }
  const applied = await applyIntentFact(context, tx, source.name, source.merchantId, fact);
  if (applied.kind !== 'Moves')
    throw new Error(
      `[payments] [channels] A payment of ${source.name} was not booked: ${applied.kind}`,
    );
  return { kind: 'Credited', intentId: intent.id, again: false };
}

/** Sets received money aside, once, with the event that reported it and an alarm. */
export async function setMoneyAside(
  context: Context,
  tx: Tx,
  source: Source,
  received: MoneyAside,
  reason: SuspenseReason,
): Promise<ReceiveResult> {
  const fact = factOf(source, received);
  const fresh = await insertFact(context, tx, source, fact, 'suspense', reason);
  if (fresh) await setAside(context, tx, source.name, fact, reason, null);
  return { kind: 'SetAside', reason, again: !fresh };
}

/**
 * Books received money at the bank, once, and expects it on the bank's statement under the reference
 * of the payment.
 */
export async function arrivedAtBank(
  context: Context,
  tx: Tx,
  source: Source,
  received: Pick<Received, 'orderId' | 'paymentId' | 'amountPaise' | 'occurredAt'>,
): Promise<void> {
  const fact: GatewayFact = {
    ...factOf(source, received as Received),
    eventId: `arrived ${received.orderId}`,
    kind: 'settled',
    settlement: received.paymentId,
  };
  const applied = await applyIntentFact(context, tx, source.name, source.merchantId, fact);
  if (applied.kind !== 'Duplicate') await storeReport(tx, source.name, [fact]);
}

/** Records a fact that belongs to no payment. @returns false if it was recorded before */
async function insertFact(
  context: Context,
  tx: Tx,
  source: Source,
  fact: GatewayFact,
  outcome: 'suspense' | 'stored',
  detail: string | null,
): Promise<boolean> {
  return insertEvent(tx, source.name, fact, {
    intentId: null,
    refundId: null,
    step: 0,
    outcome,
    detail,
    receivedAt: context.now(),
  });
}
