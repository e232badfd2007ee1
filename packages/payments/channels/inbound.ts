import type { Day } from '@pune/std/india-time';
import { applyIntentFact } from '../apply-facts.ts';
import { computeBill } from '../bills/compute-bill.ts';
import { ruleBook } from '../rules/stored-rules.ts';
import type { Context } from '../context.ts';
import type { GatewayFact } from '../gateway.ts';
import { creditsOf, type Tx } from '../ledger.ts';
import { CURRENCY, isAmount } from '../money.ts';
import {
  demandOf,
  findIntent,
  insertEvent,
  insertOwnEvent,
  lockBill,
  secretHash,
  type IntentRow,
} from '../payments.repository.ts';
import type { BillHead, PaymentChannel } from '../payments.constants.ts';
import { setAside } from '../suspense.ts';
import type { SuspenseReason } from '../facts.ts';
import { divide, type Part } from './divide.ts';
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
export type ReceiveResult =
  | { kind: 'Credited'; intentId: string; again: boolean }
  | { kind: 'SetAside'; reason: SuspenseReason; again: boolean };

const HORIZON_MS = 3 * 24 * 3_600_000;

const factOf = (source: Source, received: Received): GatewayFact => ({
  eventId: `received ${received.orderId}`,
  kind: 'captured',
  merchantId: source.merchantId,
  orderId: received.orderId,
  reference: null,
  paymentId: received.paymentId,
  amountPaise: received.amountPaise,
  currency: CURRENCY,
  feePaise: 0,
  occurredAt: received.occurredAt,
  refund: null,
});

/**
 * Locks the bills of an account, always in the same order, and computes what each of them needs.
 *
 * @returns the oldest bill first
 */
export async function lockDues(
  tx: Tx,
  { head, accountNumber }: Pick<Received, 'head' | 'accountNumber'>,
  asOf: Day,
): Promise<{ billId: string; duePaise: number }[]> {
  const rows = await tx
    .selectFrom('payment_bills')
    .select(['id', 'period'])
    .where('head', '=', head)
    .where('account_number', '=', accountNumber)
    .orderBy('id')
    .execute();
  const book = await ruleBook(tx);
  const dues: { billId: string; period: string; duePaise: number }[] = [];
  for (const { id, period } of rows) {
    const demand = demandOf(await lockBill(tx, id));
    const { duePaise } = computeBill(demand, await creditsOf(tx, id), asOf, book);
    dues.push({ billId: id, period, duePaise });
  }
  return dues.toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

/**
 * Inserts an attempt of an inbound channel that its source knows by `orderId`.
 *
 * @returns null if the source has reported this order before
 */
export async function insertInbound(
  context: Context,
  tx: Tx,
  source: Source,
  {
    channel,
    language,
    orderId,
    valueDate,
    parts,
    expiresAt,
  }: Pick<Received, 'channel' | 'language' | 'orderId'> & {
    valueDate: Day;
    parts: readonly Part[];
    expiresAt: Date;
  },
): Promise<IntentRow | null> {
  const now = context.now();
  const created: IntentRow = {
    id: context.randomText(18),
    secret_hash: secretHash(context.randomText(24)),
    payer_hash: null,
    gateway: source.name,
    state: 'pending',
    amount_paise: parts.reduce((sum, { paise }) => sum + paise, 0),
    currency: CURRENCY,
    order_id: orderId,
    payment_id: null,
    checkout: null,
    channel,
    language,
    value_date: valueDate,
    created_at: now.toISOString(),
    expires_at: expiresAt.toISOString(),
    horizon_at: new Date(now.getTime() + HORIZON_MS).toISOString(),
    next_poll_at: expiresAt.toISOString(),
    polls: 0,
    version: 2,
  };
  const inserted = await tx
    .insertInto('payment_intents')
    .values(created)
    .onConflict((conflict) => conflict.columns(['gateway', 'order_id']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return null;
  await tx
    .insertInto('payment_intent_bills')
    .values(
      parts.map(({ billId, paise }) => ({
        intent_id: created.id,
        bill_id: billId,
        amount_paise: paise,
      })),
    )
    .execute();
  await insertOwnEvent(tx, { ...created, order_id: null, version: 1 }, 'create', now);
  await insertOwnEvent(tx, created, 'submit', now);
  return created;
}

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
    return { kind: 'Credited', intentId: before!.id, again: true };
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
  received: Pick<Received, 'orderId' | 'paymentId' | 'amountPaise' | 'occurredAt'>,
  reason: SuspenseReason,
): Promise<ReceiveResult> {
  const fact = factOf(source, received as Received);
  const fresh = await insertFact(context, tx, source, fact, 'suspense', reason);
  if (fresh) await setAside(context, tx, source.name, fact, reason, null);
  return { kind: 'SetAside', reason, again: !fresh };
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
