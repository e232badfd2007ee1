import { postCapture, postRefund, postReturnedRefund, postSettlement } from './books.ts';
import { adoptPrinted } from './channels/printed-bills.ts';
import type { Source } from './channels/source.ts';
import type { Context } from './context.ts';
import {
  isMoney,
  judge,
  REFUND_EVENT_OF,
  type Applied,
  type SuspenseReason,
  type Verdict,
} from './facts.ts';
import type { GatewayFact } from './gateway.ts';
import type { Tx } from './ledger.ts';
import {
  findIntent,
  findRefund,
  insertEvent,
  lockIntent,
  lockRefund,
  refundedPaise,
  type IntentRow,
  type RefundRow,
} from './payments.repository.ts';
import { isFree, releaseFromSuspense, setAside } from './suspense.ts';
import { INTENT_FINAL, INTENT_TRANSITIONS, refundAfter, type IntentEvent } from './transitions.ts';

/**
 * Applies a fact of a gateway once: event id, transition, ledger entry, receipt number and outbox
 * message are written in one transaction. Repeated events, and events in any order, are safe.
 */
export async function applyFact(
  context: Context,
  gatewayName: string,
  fact: GatewayFact,
): Promise<Applied> {
  const gateway = context.gateways.get(gatewayName) ?? context.sources.get(gatewayName);
  if (!gateway)
    throw new Error(
      `[payments] Unknown gateway "${gatewayName}": known are ${[...context.gateways.keys(), ...context.sources.keys()].join(', ')}`,
    );
  // Polling returns the same events repeatedly: most are recognised without a transaction.
  const known = await context.db
    .selectFrom('payment_events')
    .select('event_id')
    .where('gateway', '=', gatewayName)
    .where('event_id', '=', fact.eventId)
    .executeTakeFirst();
  if (known) return { kind: 'Duplicate' };
  const apply = () =>
    context.db
      .transaction()
      .execute(async (tx) =>
        fact.refund
          ? applyRefundFact(context, tx, gateway, fact)
          : applyIntentFact(context, tx, gatewayName, gateway.merchantId, fact),
      );
  for (let tries = 1; ; tries += 1) {
    try {
      return await apply();
    } catch (error) {
      if (tries >= TRIES_MAX || !RETRIED.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

/** PostgreSQL aborts one of two transactions in a deadlock: a retry succeeds. */
const RETRIED = new Set(['40P01', '40001']);
const TRIES_MAX = 3;

/**
 * Applies facts one after another; a failure does not block the others.
 *
 * @throws the first error, at the end
 */
export async function applyFacts(
  context: Context,
  gatewayName: string,
  facts: readonly GatewayFact[],
): Promise<Applied[]> {
  const applied: Applied[] = [];
  const errors: unknown[] = [];
  for (const fact of facts)
    await applyFact(context, gatewayName, fact).then(
      (outcome) => void applied.push(outcome),
      (error: unknown) => void errors.push(error),
    );
  if (errors.length > 0) throw errors[0];
  return applied;
}

/** Applies a fact about a payment in the transaction of its caller. */
export async function applyIntentFact(
  context: Context,
  tx: Tx,
  gateway: string,
  merchantId: string,
  fact: GatewayFact,
): Promise<Applied> {
  const found =
    (await findIntent(tx, { gateway, orderId: fact.orderId })) ??
    (fact.reference === null ? null : await findIntent(tx, { id: fact.reference }));
  const intent =
    found && found.gateway === gateway
      ? await lockIntent(tx, found.id)
      : found
        ? null
        : await adoptPrinted(context, tx, { name: gateway, merchantId }, fact);
  let verdict: Verdict = judge(intent, merchantId, fact);
  if (verdict.kind === 'Moves' && isMoney(fact.kind) && !(await isFree(tx, gateway, fact)))
    verdict = { kind: 'Suspense', reason: 'second_payment' };
  const detail = verdict.kind === 'Suspense' ? verdict.reason : null;
  const fresh = await insertEvent(tx, gateway, fact, {
    intentId: intent?.id ?? null,
    refundId: null,
    step: intent?.version ?? 0,
    outcome: OUTCOMES[verdict.kind],
    detail,
    receivedAt: context.now(),
  });
  if (!fresh) return { kind: 'Duplicate' };
  if (verdict.kind === 'Suspense')
    await setAside(context, tx, gateway, fact, verdict.reason, intent?.id ?? null);
  if (verdict.kind === 'Moves') await move(context, tx, intent!, verdict.steps, fact);
  return verdict.kind === 'Suspense' ? verdict : { kind: verdict.kind };
}

const OUTCOMES: Record<Verdict['kind'], string> = {
  Moves: 'applied',
  Stale: 'stale',
  Stored: 'stored',
  Suspense: 'suspense',
};

async function move(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  steps: IntentEvent[],
  fact: GatewayFact,
): Promise<void> {
  const row = { ...intent, order_id: intent.order_id ?? fact.orderId };
  for (const step of steps) {
    if (step === 'capture') {
      await releaseFromSuspense(context, tx, intent.gateway, fact.paymentId);
      await postCapture(context, tx, row, fact.paymentId);
    }
    if (step === 'settle') await postSettlement(context, tx, intent, fact.feePaise);
  }
  const state = INTENT_TRANSITIONS[steps.at(-1)!].to;
  // A failed payment is still polled until the horizon: banks answer late.
  const asked = state === 'failed' || !(INTENT_FINAL as readonly string[]).includes(state);
  const paid = state === 'captured' || state === 'settled';
  await tx
    .updateTable('payment_intents')
    .set({
      state,
      order_id: row.order_id,
      payment_id: steps.includes('capture') ? fact.paymentId : intent.payment_id,
      next_poll_at: asked && !paid ? (intent.next_poll_at ?? context.now().toISOString()) : null,
    })
    .where('id', '=', intent.id)
    .execute();
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
async function applyRefundFact(
  context: Context,
  tx: Tx,
  gateway: Source,
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
  if (moves && to === 'refunded') await postRefund(context, tx, intent!, refund);
  if (moves && to === 'returned') await postReturnedRefund(context, tx, intent!, refund);
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
  gateway: Source,
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
