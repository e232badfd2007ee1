import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Demand } from './bills/bill.ts';
import { storedFacts } from './bills/versions.ts';
import type { MaskedOwner } from './bills/owners.ts';
import type { GatewayFact } from './gateway.ts';
import { isAdvance, type Holding } from './allocations.ts';
import { channelOfIntent, holdingsOf, type Db, type Tx } from './ledger.ts';
import type { PaymentTables } from './payments.tables.ts';
import type { IntentEvent, RefundEvent } from './transitions.ts';

export type IntentRow = Selectable<PaymentTables['payment_intents']>;
export type RefundRow = Selectable<PaymentTables['payment_refunds']>;
export type BillRow = Selectable<PaymentTables['payment_bills']>;

/**
 * Hashes the payer's secret. Attempts of one browser have the same hash; without cookies an attempt
 * belongs to no known browser.
 */
export const payerHash = (payer: string): string =>
  createHash('sha256').update(`payer ${payer}`).digest('base64url');

export const secretHash = (secret: string): string =>
  createHash('sha256').update(`payment ${secret}`).digest('base64url');

const withNumbers = <Row extends { amount_paise: number }>(row: Row): Row => ({
  ...row,
  amount_paise: Number(row.amount_paise),
});

/**
 * Locks a row by an update, which works on both databases; its version is the step of the next
 * event.
 */
export async function lockIntent(tx: Tx, id: string): Promise<IntentRow | null> {
  const row = await tx
    .updateTable('payment_intents')
    .set((columns) => ({ version: columns('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row ? withNumbers(row) : null;
}
export async function lockRefund(tx: Tx, id: string): Promise<RefundRow | null> {
  const row = await tx
    .updateTable('payment_refunds')
    .set((columns) => ({ version: columns('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row ? withNumbers(row) : null;
}
export async function lockBill(tx: Tx, id: string): Promise<BillRow> {
  return tx
    .updateTable('payment_bills')
    .set((columns) => ({ version: columns('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function findIntent(
  db: Db | Tx,
  by: { id: string } | { secret: string } | { gateway: string; orderId: string },
): Promise<IntentRow | null> {
  const query = db.selectFrom('payment_intents').selectAll();
  const row = await (
    'id' in by
      ? query.where('id', '=', by.id)
      : 'secret' in by
        ? query.where('secret_hash', '=', secretHash(by.secret))
        : query.where('gateway', '=', by.gateway).where('order_id', '=', by.orderId)
  ).executeTakeFirst();
  return row ? withNumbers(row) : null;
}

export async function findRefund(db: Db | Tx, id: string): Promise<RefundRow | null> {
  const row = await db
    .selectFrom('payment_refunds')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? withNumbers(row) : null;
}

/**
 * Sums the refunds of an intent that are complete or in progress. Failed and returned refunds do
 * not count.
 */
export async function refundedPaise(tx: Tx, intentId: string): Promise<number> {
  const rows = await tx
    .selectFrom('payment_refunds')
    .select(['amount_paise', 'state'])
    .where('intent_id', '=', intentId)
    .execute();
  return rows.reduce(
    (sum, { amount_paise, state }) =>
      sum + (state === 'failed' || state === 'returned' ? 0 : Number(amount_paise)),
    0,
  );
}

/** The money of a payment that can still be given back. */
export interface Left {
  paise: number;
  /** The part of it that no bill needs. */
  advancePaise: number;
}

/**
 * Computes what is left of a payment: what the gateway has not given back, and what our books still
 * hold for its payer. Refunds under way are taken from advances first, as they will be.
 */
export async function leftOf(tx: Tx, intent: IntentRow): Promise<Left> {
  const holdings = await holdingsOf(tx, intent.id);
  const sum = (some: readonly Holding[]) => some.reduce((total, { paise }) => total + paise, 0);
  const { waiting } = await tx
    .selectFrom('payment_refunds')
    .select(({ fn }) => fn.sum('amount_paise').as('waiting'))
    .where('intent_id', '=', intent.id)
    .where('state', 'in', ['requested', 'pending'])
    .executeTakeFirstOrThrow();
  const captured = intent.amount_paise - (await refundedPaise(tx, intent.id));
  const paise = Math.max(0, Math.min(captured, sum(holdings) - Number(waiting ?? 0)));
  const advancePaise = sum(holdings.filter(isAdvance)) - Number(waiting ?? 0);
  return { paise, advancePaise: Math.max(0, Math.min(paise, advancePaise)) };
}

export async function billsOfIntent(
  db: Db | Tx,
  intentId: string,
): Promise<{ bill_id: string; amount_paise: number }[]> {
  const rows = await db
    .selectFrom('payment_intent_bills')
    .select(['bill_id', 'amount_paise'])
    .where('intent_id', '=', intentId)
    .orderBy('bill_id')
    .execute();
  return rows.map(withNumbers);
}

export const demandOf = (row: Omit<BillRow, 'version'>): Demand => ({
  id: row.id,
  head: row.head,
  accountNumber: row.account_number,
  period: row.period,
  issuedOn: row.issued_on,
  sample: row.sample === 1,
  ...storedFacts(row.facts),
  owner: row.owner === null ? null : (JSON.parse(row.owner) as MaskedOwner),
});

export const orderKey = (intent: IntentRow) => ({
  orderId: intent.order_id!,
  reference: intent.id,
  amountPaise: intent.amount_paise,
});

/** @returns false if this event was applied before */
export async function insertEvent(
  tx: Tx,
  gateway: string,
  fact: GatewayFact,
  more: {
    intentId: string | null;
    refundId: string | null;
    step: number;
    outcome: string;
    detail: string | null;
    receivedAt: Date;
  },
): Promise<boolean> {
  const result = await tx
    .insertInto('payment_events')
    .values({
      gateway,
      event_id: fact.eventId,
      kind: fact.kind,
      intent_id: more.intentId,
      refund_id: more.refundId,
      step: more.step,
      outcome: more.outcome,
      detail: more.detail,
      order_id: fact.orderId,
      payment_id: fact.paymentId,
      channel: channelOfIntent(more.intentId),
      amount_paise: fact.amountPaise,
      currency: fact.currency,
      occurred_at: fact.occurredAt,
      received_at: more.receivedAt.toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['gateway', 'event_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Records our own decision among the gateway's events, so that a replay is complete. */
export async function insertOwnEvent(
  tx: Tx,
  intent: IntentRow,
  event: IntentEvent | `refund_${RefundEvent}`,
  now: Date,
  refund: RefundRow | null = null,
  detail: string | null = null,
): Promise<void> {
  const subject = refund ?? intent;
  await tx
    .insertInto('payment_events')
    .values({
      gateway: intent.gateway,
      event_id: `own ${subject.id} ${subject.version}`,
      kind: `own_${event}`,
      intent_id: intent.id,
      refund_id: refund?.id ?? null,
      step: subject.version,
      outcome: 'applied',
      detail,
      order_id: intent.order_id,
      payment_id: intent.payment_id,
      channel: intent.channel,
      amount_paise: subject.amount_paise,
      currency: intent.currency,
      occurred_at: now.toISOString(),
      received_at: now.toISOString(),
    })
    .execute();
}
