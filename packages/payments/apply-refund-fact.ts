import { enqueue } from '@pune/database/outbox';
import { takenFrom } from './allocations.ts';
import type { Applied } from './judge.ts';
import type { Gateway, GatewayFact } from './gateway.ts';
import { dayInIndia } from './india-dates.ts';
import type { SuspenseReason } from './judge.ts';
import { account, holdingsOf, post, type Line, type Tx } from './ledger.ts';
import {
  billsOfIntent,
  demandOf,
  findIntent,
  findRefund,
  insertEvent,
  lockBill,
  lockIntent,
  lockRefund,
  type Context,
  type IntentRow,
  type RefundRow,
} from './rows.ts';
import { setAside, TOPICS } from './suspense.ts';
import { refundAfter, type RefundEvent } from './transitions.ts';

export const REFUND_EVENT_OF: Partial<Record<GatewayFact['kind'], RefundEvent>> = {
  refund_pending: 'submit',
  refunded: 'succeed',
  refund_failed: 'fail',
  refund_returned: 'return',
};

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

async function findRefundOf(tx: Tx, fact: GatewayFact): Promise<RefundRow | null> {
  if (fact.refund!.reference) return findRefund(tx, fact.refund!.reference);
  const row = await tx
    .selectFrom('payment_refunds')
    .select('id')
    .where('gateway_refund_id', '=', fact.refund!.refundId)
    .executeTakeFirst();
  return row ? findRefund(tx, row.id) : null;
}

/** Applies a fact about a refund: in one transaction, once, in any order. */
export async function applyRefundFact(
  context: Context,
  tx: Tx,
  gateway: Gateway,
  fact: GatewayFact,
): Promise<Applied> {
  const found = await findRefundOf(tx, fact);
  const intent = found && (await lockIntent(tx, found.intent_id));
  const refund = found && intent?.gateway === gateway.name ? await lockRefund(tx, found.id) : null;
  const event = REFUND_EVENT_OF[fact.kind];
  const wrong = event ? await misfit(tx, gateway, intent, refund, fact) : null;
  const to = event && refund && !wrong ? refundAfter(refund.state, event) : null;
  const moves = to !== null && to !== refund!.state;
  const outcome = wrong ? 'suspense' : moves ? 'applied' : refund ? 'stale' : 'stored';
  const fresh = await insertEvent(tx, gateway.name, fact, {
    intentId: refund ? intent!.id : null,
    refundId: refund?.id ?? null,
    step: refund?.version ?? 0,
    outcome,
    detail: wrong,
    receivedAt: context.now(),
  });
  if (!fresh) return { kind: 'Duplicate' };
  if (wrong) {
    await setAside(context, tx, gateway.name, fact, wrong, intent?.id ?? null);
    return { kind: 'Suspense', reason: wrong };
  }
  if (!refund || !event) return { kind: 'Stored' };
  if (moves && to === 'refunded') await giveBack(context, tx, intent!, refund);
  if (moves && to === 'returned') await takeBack(context, tx, intent!, refund);
  // A failure reported after a success is outdated, or the bank returned the money: ask the
  // gateway.
  const doubtful = event === 'fail' && refund.state === 'refunded';
  const open = to === 'requested' || to === 'pending' || doubtful;
  await tx
    .updateTable('payment_refunds')
    .set({
      state: to!,
      gateway_refund_id: refund.gateway_refund_id ?? fact.refund!.refundId,
      next_poll_at: doubtful ? context.now().toISOString() : open ? refund.next_poll_at : null,
    })
    .where('id', '=', refund.id)
    .execute();
  return { kind: moves ? 'Moves' : 'Stale' };
}

async function misfit(
  tx: Tx,
  gateway: Gateway,
  intent: IntentRow | null,
  refund: RefundRow | null,
  fact: GatewayFact,
): Promise<SuspenseReason | null> {
  // A refund made on the gateway's own site lacks our reference: the order then identifies the
  // payment.
  const isOurs =
    fact.merchantId === gateway.merchantId ||
    (fact.merchantId === '' &&
      (await findIntent(tx, { gateway: gateway.name, orderId: fact.orderId })) !== null);
  if (!isOurs) return 'merchant';
  if (!refund || !intent) return fact.kind === 'refunded' ? 'unknown_refund' : null;
  if (fact.orderId !== intent.order_id) return 'order';
  if (fact.currency !== refund.currency) return 'currency';
  if (fact.amountPaise !== refund.amount_paise) return 'refund_amount';
  // A refund that had been given up succeeds late, after another refund took its place.
  const late = fact.kind === 'refunded' && refund.state === 'failed';
  return late && (await refundedPaise(tx, intent.id)) + refund.amount_paise > intent.amount_paise
    ? 'refund_beyond_captured'
    : null;
}

/**
 * Posts the money that leaves: first from advances, then from credits of bills, the last one first.
 */
async function giveBack(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  refund: RefundRow,
): Promise<void> {
  for (const { bill_id } of await billsOfIntent(tx, intent.id)) await lockBill(tx, bill_id);
  const taken = takenFrom(await holdingsOf(tx, intent.id), refund.amount_paise);
  const lines: Line[] = [
    { account: account.gateway(intent.gateway), creditPaise: refund.amount_paise },
    ...taken.map(({ account: name, paise }) => ({ account: name, debitPaise: paise })),
  ];
  await post(
    tx,
    {
      reason: 'refund',
      gateway: intent.gateway,
      currency: intent.currency,
      valueDate: dayInIndia(context.now()),
      intentId: intent.id,
      refundId: refund.id,
      lines,
    },
    context.now(),
  );
  await enqueue(
    tx,
    {
      topic: TOPICS.refund,
      dedupeKey: refund.id,
      payload: { refundId: refund.id, intentId: intent.id },
    },
    context.now(),
  );
}

/** Posts a refund that the bank returned: it becomes an advance of the paid account. */
async function takeBack(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  refund: RefundRow,
): Promise<void> {
  const [first] = await billsOfIntent(tx, intent.id);
  const { head, accountNumber } = demandOf(await lockBill(tx, first!.bill_id));
  const lines = [
    { account: account.gateway(intent.gateway), debitPaise: refund.amount_paise },
    { account: account.advance(head, accountNumber), creditPaise: refund.amount_paise },
  ];
  await post(
    tx,
    {
      reason: 'refund_return',
      gateway: intent.gateway,
      currency: intent.currency,
      valueDate: dayInIndia(context.now()),
      intentId: intent.id,
      refundId: refund.id,
      lines,
    },
    context.now(),
  );
  await enqueue(
    tx,
    {
      topic: TOPICS.refund,
      dedupeKey: `${refund.id} returned`,
      payload: { refundId: refund.id, intentId: intent.id },
    },
    context.now(),
  );
}
