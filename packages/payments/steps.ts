import { applyFact } from './apply-fact.ts';
import { ask } from './gateway.ts';
import {
  findIntent,
  insertOwnEvent,
  lockIntent,
  orderKey,
  type Context,
  type IntentRow,
} from './rows.ts';
import { INTENT_TRANSITIONS, intentSteps, type IntentEvent } from './transitions.ts';

/**
 * Does the work for each item; a failure does not block the others.
 *
 * @throws the first error, at the end
 */
export async function forAll<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const errors: unknown[] = [];
  for (const item of items) await work(item).catch((error: unknown) => void errors.push(error));
  if (errors.length > 0) throw errors[0];
}

/**
 * Asks the gateway about one intent, and applies its facts.
 *
 * @returns the new state
 */
export async function refresh(context: Context, intent: IntentRow): Promise<IntentRow['state']> {
  const gateway = context.gateways.get(intent.gateway);
  if (gateway && intent.order_id !== null) {
    const answer = await ask(() => gateway.fetchStatus(orderKey(intent)));
    if (answer.kind === 'Status')
      await forAll(
        answer.facts,
        async (fact) => void (await applyFact(context, intent.gateway, fact)),
      );
  }
  return (await findIntent(context.db, { id: intent.id }))!.state;
}

/**
 * Moves an intent by our own decision, if the table allows it.
 *
 * @returns the new state
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
