import type { GatewayFact } from './gateway.ts';
import { dayInIndia } from './india-dates.ts';
import { capture } from './captures.ts';
import { isMoney, judge, type Applied, type Verdict } from './judge.ts';
import { post, type Tx } from './ledger.ts';
import { applyRefundFact } from './apply-refund-fact.ts';
import { findIntent, insertEvent, lockIntent, type Context, type IntentRow } from './rows.ts';
import { releaseFromSuspense, setAside, settleLines } from './suspense.ts';
import { INTENT_FINAL, INTENT_TRANSITIONS, type IntentEvent } from './transitions.ts';

/**
 * Applies a fact of a gateway once: event id, transition, ledger entry, receipt number and outbox
 * message are written in one transaction. Repeated events, and events in any order, are safe.
 */
export async function applyFact(
  context: Context,
  gatewayName: string,
  fact: GatewayFact,
): Promise<Applied> {
  const gateway = context.gateways.get(gatewayName);
  if (!gateway)
    throw new Error(
      `[payments] Unknown gateway "${gatewayName}": known are ${[...context.gateways.keys()].join(', ')}`,
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

async function applyIntentFact(
  context: Context,
  tx: Tx,
  gateway: string,
  merchantId: string,
  fact: GatewayFact,
): Promise<Applied> {
  const found =
    (await findIntent(tx, { gateway, orderId: fact.orderId })) ??
    (fact.reference === null ? null : await findIntent(tx, { id: fact.reference }));
  const intent = found && found.gateway === gateway ? await lockIntent(tx, found.id) : null;
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

/** Money in suspense that has reached the bank stays there until an operator has decided. */
async function isFree(tx: Tx, gateway: string, { paymentId }: GatewayFact): Promise<boolean> {
  const held = await tx
    .selectFrom('payment_suspense')
    .select('id')
    .where('gateway', '=', gateway)
    .where('subject', '=', `payment ${paymentId}`)
    .where('resolved_at', 'is', null)
    .where('settled', '=', 1)
    .executeTakeFirst();
  return held === undefined;
}

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
      await capture(context, tx, row, fact.paymentId);
    }
    if (step === 'settle') {
      const lines = settleLines(
        intent.gateway,
        intent.amount_paise,
        Math.min(fact.feePaise, intent.amount_paise),
      );
      await post(
        tx,
        {
          reason: 'settle',
          gateway: intent.gateway,
          currency: intent.currency,
          valueDate: dayInIndia(context.now()),
          intentId: intent.id,
          lines,
        },
        context.now(),
      );
    }
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
