import { applyFacts } from './apply-facts.ts';
import type { Context } from './context.ts';
import { ask, type StatusResult } from './gateway.ts';
import {
  findIntent,
  insertOwnEvent,
  lockIntent,
  orderKey,
  type IntentRow,
} from './payments.repository.ts';
import { INTENT_TRANSITIONS, intentSteps, isPaid, type IntentEvent } from './transitions.ts';

/** @returns true if the attempt ended without a payment */
export const isOver = (state: IntentRow['state']): boolean =>
  state === 'failed' || state === 'expired' || state === 'cancelled';

/**
 * Requests the status of an intent's order from its gateway, and applies the reported facts.
 *
 * @returns the gateway's answer; null for an intent without an order
 */
export async function askStatus(context: Context, intent: IntentRow): Promise<StatusResult | null> {
  const gateway = context.gateways.get(intent.gateway);
  if (!gateway || intent.order_id === null) return null;
  const answer = await ask(() => gateway.fetchStatus(orderKey(intent)));
  if (answer.kind === 'Status') await applyFacts(context, intent.gateway, answer.facts);
  return answer;
}

const stateOf = async (context: Context, intent: IntentRow): Promise<IntentRow['state']> =>
  (await findIntent(context.db, { id: intent.id }))!.state;

/**
 * Asks for the status of an intent. Without an order or a valid answer of the gateway, nothing
 * changes.
 *
 * @returns the state of the intent afterwards
 */
export async function refresh(context: Context, intent: IntentRow): Promise<IntentRow['state']> {
  await askStatus(context, intent);
  return stateOf(context, intent);
}

/**
 * Applies an event of our own decision to an intent, if `INTENT_TRANSITIONS` allows it in the current
 * state. Stores the columns of `more` in any case, but keeps a first order: of two requests at once,
 * both show its page.
 *
 * @returns the state of the intent afterwards
 */
export async function step(
  context: Context,
  id: string,
  event: IntentEvent,
  detail: string | null = null,
  more: { order_id?: string; checkout?: string } = {},
): Promise<IntentRow['state']> {
  return context.db.transaction().execute(async (tx) => {
    const intent = (await lockIntent(tx, id))!;
    const isSecondOrder =
      more.order_id !== undefined && intent.checkout !== null && intent.order_id !== more.order_id;
    if (isSecondOrder) return intent.state;
    const moves = intentSteps(intent.state, event).length > 0;
    const state = moves ? INTENT_TRANSITIONS[event].to : intent.state;
    if (moves) await insertOwnEvent(tx, { ...intent, ...more }, event, context.now(), null, detail);
    const over = state === 'expired' || state === 'cancelled';
    await tx
      .updateTable('payment_intents')
      .set({ state, ...more, ...(over ? { next_poll_at: null } : {}) })
      .where('id', '=', id)
      .execute();
    return state;
  });
}

/** Reasons for ending an attempt, as stored in its event. */
export const CANCELS = {
  person: 'given up',
  newer: 'another attempt of the same browser',
  late: 'nobody paid in time',
} as const;
export type Cancel = (typeof CANCELS)[keyof typeof CANCELS];

export type CancelOutcome = 'Cancelled' | 'TooLate' | 'Unknown';

/**
 * Ends an unpaid attempt. The gateway is asked first: a payment made in the meantime stands. An
 * order of a gateway that cannot cancel ends only if its payer gives up and no bank is at work;
 * money that comes all the same is set aside.
 */
export async function cancelIntent(
  context: Context,
  intent: IntentRow,
  why: Cancel,
): Promise<CancelOutcome> {
  if (intent.state === 'authorised' || isPaid(intent.state)) return 'TooLate';
  if (intent.order_id !== null) {
    const gateway = context.gateways.get(intent.gateway);
    if (!gateway || (!gateway.cancelOrder && why !== CANCELS.person)) return 'Unknown';
    if (gateway.cancelOrder) {
      const answer = await ask(() => gateway.cancelOrder!(orderKey(intent)));
      if (answer.kind === 'Unknown') return 'Unknown';
      if (answer.kind === 'TooLate') {
        const state = await refresh(context, intent);
        return isOver(state) ? 'Cancelled' : 'TooLate';
      }
    } else {
      const answer = await askStatus(context, intent);
      if (answer?.kind !== 'Status' || answer.isTried) return 'Unknown';
    }
  }
  const state = await step(context, intent.id, 'cancel', why);
  return isOver(state) ? 'Cancelled' : 'TooLate';
}
