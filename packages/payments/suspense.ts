import { alarm, settleLines } from './books.ts';
import type { Context } from './context.ts';
import { isMoney, subjectOf, type SuspenseReason } from './facts.ts';
import type { GatewayFact } from './gateway.ts';
import { dayInIndia } from '@pune/std/india-time';
import { account, post, type Tx } from './ledger.ts';

/**
 * Builds the ledger lines that move money between the gateway's account and suspense.
 *
 * @param paise positive for received money, negative for a refund that was not decided here
 */
function suspenseLines(gateway: string, paise: number) {
  const [to, from] =
    paise > 0
      ? [account.gateway(gateway), account.suspense]
      : [account.suspense, account.gateway(gateway)];
  return [
    { account: to, debitPaise: Math.abs(paise) },
    { account: from, creditPaise: Math.abs(paise) },
  ];
}

/**
 * Sets an unmatched fact aside, with an alarm. Money that is ours is posted to the ledger; nothing
 * is lost or hidden.
 */
export async function setAside(
  context: Context,
  tx: Tx,
  gateway: string,
  fact: GatewayFact,
  reason: SuspenseReason,
  intentId: string | null,
): Promise<void> {
  const now = context.now();
  // Money of another merchant never reached us.
  const ours = reason !== 'merchant';
  const paise =
    ours && isMoney(fact.kind)
      ? fact.amountPaise
      : ours && fact.kind === 'refunded'
        ? -fact.amountPaise
        : 0;
  const base = { gateway, currency: fact.currency, valueDate: dayInIndia(now), intentId };
  const id = context.randomText(12);
  const inserted = await tx
    .insertInto('payment_suspense')
    .values({
      id,
      gateway,
      subject: subjectOf(fact),
      reason,
      intent_id: intentId,
      amount_paise: paise === 0 ? fact.amountPaise : paise,
      currency: fact.currency,
      posted: paise === 0 ? 0 : 1,
      settled: 0,
      opened_at: now.toISOString(),
      resolved_at: null,
    })
    .onConflict((conflict) => conflict.columns(['gateway', 'subject']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) {
    if (paise !== 0)
      await post(tx, { ...base, reason: 'suspense', lines: suspenseLines(gateway, paise) }, now);
    await alarm(context, tx, `suspense ${id}`, { suspenseId: id, reason, gateway });
  }
  if (fact.kind !== 'settled' || !ours) return;
  const settled = await tx
    .updateTable('payment_suspense')
    .set({ settled: 1 })
    .where('gateway', '=', gateway)
    .where('subject', '=', subjectOf(fact))
    .where('settled', '=', 0)
    .where('resolved_at', 'is', null)
    .executeTakeFirst();
  if (settled.numUpdatedRows === 1n)
    await post(
      tx,
      {
        ...base,
        reason: 'settle',
        lines: settleLines(gateway, fact.amountPaise, fact.feePaise),
      },
      now,
    );
}

/**
 * Releases a payment from suspense when a later event matches it: its money leaves suspense before
 * it is captured.
 *
 * @returns false if it was settled in the meantime: then an operator must decide
 */
export async function releaseFromSuspense(
  context: Context,
  tx: Tx,
  gateway: string,
  paymentId: string | null,
): Promise<boolean> {
  if (paymentId === null) return true;
  const row = await tx
    .selectFrom('payment_suspense')
    .selectAll()
    .where('gateway', '=', gateway)
    .where('subject', '=', `payment ${paymentId}`)
    .where('resolved_at', 'is', null)
    .executeTakeFirst();
  if (!row) return true;
  if (row.settled === 1) return false;
  const now = context.now();
  await tx
    .updateTable('payment_suspense')
    .set({ resolved_at: now.toISOString() })
    .where('id', '=', row.id)
    .execute();
  if (row.posted === 1)
    await post(
      tx,
      {
        reason: 'suspense_release',
        gateway,
        currency: row.currency,
        valueDate: dayInIndia(now),
        intentId: row.intent_id,
        lines: suspenseLines(gateway, -Number(row.amount_paise)),
      },
      now,
    );
  return true;
}

/** Money in suspense that has reached the bank stays there until an operator has decided. */
export async function isFree(
  tx: Tx,
  gateway: string,
  { paymentId }: GatewayFact,
): Promise<boolean> {
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
