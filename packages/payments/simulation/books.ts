import { CANCELS } from '../intent-steps.ts';
import type { Db } from '../ledger.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { differences } from './comparison.ts';
import type { Simulated } from './simulation.ts';

/**
 * Checks the final state of a simulation: the invariants of the ledger, each rupee at each
 * provider and the bank, and each status and receipt that a payer was shown.
 *
 * @returns the violations, in words
 */
export async function problemsOf(story: Simulated, db: Db): Promise<string[]> {
  const { problems, citizens, payments } = story;
  const found = [...problems];
  const findings = await verifyLedger(db);
  if (!isRight(findings)) found.push(reportOf(findings));
  found.push(
    ...(await differences(db, story)),
    ...(await failedUnasked(db, story)),
    ...(await loose(db)),
  );
  found.push(...(await endedByOthers(db)));
  for (const { key, paymentIds, told, receipts, secret } of citizens) {
    if (paymentIds.size > 1) found.push(`One key (${key}) made ${paymentIds.size} payments`);
    if (secret === null) continue;
    const view = await payments.find(secret);
    if (told.has('paid') && view?.status !== 'paid')
      found.push(`Somebody was told that they had paid, and now it is ${view?.status}`);
    if (
      receipts.size > 1 ||
      (view?.receipt && receipts.size === 1 && !receipts.has(view.receipt.number))
    )
      found.push(`A payment had receipts ${[...receipts].join()} and ${view?.receipt?.number}`);
  }
  return found;
}

/**
 * Checks that each attempt that was ended in favour of a newer one has a newer one of the same
 * browser for one of its bills.
 */
async function endedByOthers(db: Db): Promise<string[]> {
  const ended = await db
    .selectFrom('payment_events')
    .innerJoin('payment_intents', 'payment_intents.id', 'intent_id')
    .select(['intent_id', 'payer_hash', 'created_at'])
    .where('kind', '=', 'own_cancel')
    .where('detail', '=', CANCELS.newer)
    .execute();
  const found: string[] = [];
  for (const { intent_id, payer_hash, created_at } of ended) {
    const bills = db
      .selectFrom('payment_intent_bills')
      .select('bill_id')
      .where('intent_id', '=', intent_id);
    const newer = await db
      .selectFrom('payment_intents')
      .innerJoin('payment_intent_bills', 'payment_intent_bills.intent_id', 'payment_intents.id')
      .select('id')
      .where('bill_id', 'in', bills)
      .where('payer_hash', '=', payer_hash ?? 'nobody')
      .where('id', '!=', intent_id)
      .where('created_at', '>=', created_at)
      .executeTakeFirst();
    if (!newer) found.push(`Payment ${intent_id} was ended, and its browser began no other`);
  }
  return found;
}

/** Checks that each failed payment failed at the gateway too: an unknown outcome is `pending`. */
async function failedUnasked(db: Db, { providers }: Simulated): Promise<string[]> {
  const refused = new Set<string>();
  for (const { refusedOrders } of providers)
    for (const order of await refusedOrders()) refused.add(order);
  const ours = await db
    .selectFrom('payment_events')
    .select(['intent_id', 'order_id', 'kind'])
    .where('kind', 'in', ['failed', 'own_fail'])
    .where('outcome', '=', 'applied')
    // A channel that asks us is refused by us, before its money moves.
    .where(
      'gateway',
      'in',
      providers.map(({ gateway }) => gateway.name),
    )
    .execute();
  return ours
    .filter(({ order_id }) => order_id === null || !refused.has(order_id))
    .map(({ intent_id, kind }) => `Payment ${intent_id} failed (${kind}), and no bank said so`);
}

/**
 * Checks that all payments and refunds are in a final state, and that each receipt, refund and
 * suspense item has its outbox message.
 */
async function loose(db: Db): Promise<string[]> {
  const found: string[] = [];
  const open = await db
    .selectFrom('payment_intents')
    .select(['id', 'state'])
    .where('state', 'not in', ['settled', 'failed', 'expired', 'cancelled'])
    // Cash is brought to the bank in sums, not payment by payment.
    .where('gateway', 'not in', ['agent', 'counter'])
    .execute();
  found.push(...open.map(({ id, state }) => `Payment ${id} is still ${state}`));
  const refunds = await db
    .selectFrom('payment_refunds')
    .select(['id', 'state'])
    .where('state', 'in', ['requested', 'pending'])
    .execute();
  found.push(...refunds.map(({ id, state }) => `Refund ${id} is still ${state}`));
  const messages = new Set(
    (await db.selectFrom('outbox_messages').select(['topic', 'dedupe_key']).execute()).map(
      ({ topic, dedupe_key }) => `${topic} ${dedupe_key}`,
    ),
  );
  for (const { number } of await db.selectFrom('payment_receipts').select('number').execute())
    if (!messages.has(`payments.receipt ${number}`)) found.push(`Receipt ${number} has no message`);
  // What a bank's line leaves unexplained is told again when its amount changes.
  const told = new Set([...messages].map((message) => message.split(' ').slice(0, 3).join(' ')));
  for (const { id } of await db.selectFrom('payment_suspense').select('id').execute())
    if (!told.has(`payments.alarm suspense ${id}`)) found.push(`Suspense ${id} has no alarm`);
  for (const { id } of await db
    .selectFrom('payment_refunds')
    .select('id')
    .where('state', '=', 'refunded')
    .execute())
    if (!messages.has(`payments.refund ${id}`)) found.push(`Refund ${id} has no message`);
  return found;
}
