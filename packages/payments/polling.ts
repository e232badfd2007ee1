import { alarm } from './books.ts';
import type { Context } from './context.ts';
import type { StatusResult } from './gateway.ts';
import { askStatus, CANCELS, cancelIntent, step } from './intent-steps.ts';
import { findIntent, findRefund, type IntentRow } from './payments.repository.ts';
import { askRefund } from './refunds.ts';
import { isPaid } from './transitions.ts';

const FIRST_SECONDS = 20;
const SECONDS_MAX = 3_600;
const BATCH = 100;
/** The number of failed polls before an alarm: a momentary fault is gone by then. */
const FAILED_TURNS_TOLD_AT = 5;

/**
 * The delay before the next poll: 20, 40, 80 … seconds, at most an hour, with jitter of a quarter
 * in both directions.
 */
export const pollSeconds = (polls: number, random: () => number): number =>
  Math.min(FIRST_SECONDS * 2 ** Math.min(polls, 20), SECONDS_MAX) * (0.75 + random() / 2);

/**
 * @returns true if the gateway cannot cancel orders, its page is closed, and it knows of no attempt
 */
function isLapsed(context: Context, intent: IntentRow, answer: StatusResult | null): boolean {
  const minutes = context.gateways.get(intent.gateway)?.lapseMinutes;
  return (
    minutes !== undefined &&
    Date.parse(intent.expires_at) + minutes * 60_000 <= context.now().getTime() &&
    answer?.kind === 'Status' &&
    answer.facts.length === 0 &&
    !answer.isTried
  );
}

/**
 * Polls one intent: an unknown outcome is asked about until the gateway's horizon, and an unpaid
 * order ends.
 */
async function pollIntent(context: Context, intent: IntentRow): Promise<void> {
  const now = context.now();
  const answer = await askStatus(context, intent);
  const { state } = (await findIntent(context.db, { id: intent.id }))!;
  if (isPaid(state) || state === 'expired' || state === 'cancelled') return;
  const [isPastOrder, isPastHorizon] = [
    intent.expires_at <= now.toISOString(),
    intent.horizon_at <= now.toISOString(),
  ];
  if (state === 'failed' && isPastHorizon) return stopAsking(context, intent.id);
  // The payer of a channel that calls us has not paid in time: nothing is left to ask.
  const isInbound = context.sources.has(intent.gateway);
  if (
    (state === 'created' && intent.order_id === null && isPastOrder) ||
    (isInbound && isPastOrder)
  )
    return void (await step(context, intent.id, 'expire'));
  if (
    state === 'pending' &&
    isPastOrder &&
    !isPastHorizon &&
    (await cancelIntent(context, intent, CANCELS.late)) === 'Cancelled'
  )
    return;
  if (state === 'pending' && isLapsed(context, intent, answer))
    return void (await step(context, intent.id, 'expire', 'no attempt to pay'));
  if (isPastHorizon && state !== 'failed') {
    const ended = await step(context, intent.id, 'expire', 'unknown until the horizon');
    if (ended === 'expired')
      await context.db.transaction().execute((tx) =>
        alarm(context, tx, `horizon ${intent.id}`, {
          intentId: intent.id,
          reason: 'horizon',
          state,
        }),
      );
    return;
  }
  const later = new Date(
    now.getTime() + pollSeconds(intent.polls, context.random) * 1000,
  ).toISOString();
  await context.db
    .updateTable('payment_intents')
    .set((row) => ({ polls: row('polls', '+', 1), next_poll_at: later }))
    .where('id', '=', intent.id)
    .where('state', 'in', ['created', 'pending', 'authorised', 'failed'])
    .execute();
}

/**
 * Polls one refund, without a time limit, because the money belongs to a payer. Past the gateway's
 * horizon an operator is alerted too.
 */
async function pollRefund(context: Context, id: string): Promise<void> {
  const refund = (await findRefund(context.db, id))!;
  await askRefund(context, refund);
  const now = context.now().getTime();
  const later = new Date(now + pollSeconds(refund.polls, context.random) * 1000).toISOString();
  const asked = await context.db
    .updateTable('payment_refunds')
    .set((row) => ({ polls: row('polls', '+', 1), next_poll_at: later }))
    .where('id', '=', id)
    .where('state', 'in', ['requested', 'pending'])
    .executeTakeFirst();
  const gateway = context.gateways.get(
    (await findIntent(context.db, { id: refund.intent_id }))!.gateway,
  );
  if (
    asked.numUpdatedRows === 0n ||
    !gateway ||
    now - Date.parse(refund.created_at) < gateway.horizonHours * 3_600_000
  )
    return;
  await context.db
    .transaction()
    .execute((tx) =>
      alarm(context, tx, `refund horizon ${id}`, { refundId: id, reason: 'refund_horizon' }),
    );
}

const stopAsking = async (context: Context, id: string): Promise<void> =>
  void (await context.db
    .updateTable('payment_intents')
    .set({ next_poll_at: null })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .execute());

/**
 * Delays a row whose poll failed, like one that the gateway did not answer, so that it does not
 * block the others. An operator is alerted once.
 */
async function setBack(
  context: Context,
  table: 'payment_intents' | 'payment_refunds',
  id: string,
): Promise<void> {
  await context.db.transaction().execute(async (tx) => {
    const { polls } = await tx
      .updateTable(table)
      .set((row) => ({ polls: row('polls', '+', 1) }))
      .where('id', '=', id)
      .returning('polls')
      .executeTakeFirstOrThrow();
    await tx
      .updateTable(table)
      .set({
        next_poll_at: new Date(
          context.now().getTime() + pollSeconds(polls, context.random) * 1000,
        ).toISOString(),
      })
      .where('id', '=', id)
      .where('next_poll_at', 'is not', null)
      .execute();
    if (polls >= FAILED_TURNS_TOLD_AT)
      await alarm(context, tx, `turn failed ${id}`, {
        [table === 'payment_refunds' ? 'refundId' : 'intentId']: id,
        reason: 'turn_failed',
      });
  });
}

/**
 * Polls every payment and refund that is due. A failure does not block the others, and is retried
 * with increasing delays.
 *
 * @returns the number polled, and the errors
 */
export async function poll(context: Context): Promise<{ polled: number; errors: unknown[] }> {
  const at = context.now().toISOString();
  const errors: unknown[] = [];
  const turn = async (
    table: 'payment_intents' | 'payment_refunds',
    work: (id: string) => Promise<void>,
  ): Promise<number> => {
    const due = await context.db
      .selectFrom(table)
      .select('id')
      .where('next_poll_at', '<=', at)
      .orderBy('next_poll_at')
      .limit(BATCH)
      .execute();
    for (const { id } of due) {
      await work(id).catch(async (error: unknown) => {
        errors.push(error);
        await setBack(context, table, id).catch((again: unknown) => void errors.push(again));
      });
    }
    return due.length;
  };
  const intents = await turn('payment_intents', async (id) =>
    pollIntent(context, (await findIntent(context.db, { id }))!),
  );
  const refunds = await turn('payment_refunds', (id) => pollRefund(context, id));
  return { polled: intents + refunds, errors };
}
