import { idempotencyKey as keyOf, once } from '@pune/database/idempotency';
import { applyFacts } from './apply-facts.ts';
import type { Context } from './context.ts';
import { ask, type GatewayFact } from './gateway.ts';
import type { Tx } from './ledger.ts';
import { isAmount } from './money.ts';
import {
  findIntent,
  findRefund,
  insertOwnEvent,
  leftOf,
  lockIntent,
  lockRefund,
  type RefundRow,
} from './payments.repository.ts';
import type { RefundRequest, RefundStatus } from './payments.schema.ts';
import { isPaid, PUBLIC_REFUND_STATUS, refundAfter, REFUND_TRANSITIONS } from './transitions.ts';

export type RefundOutcome =
  | {
      kind: 'Requested';
      refundId: string;
      status: RefundStatus;
      amountPaise: number;
      again: boolean;
    }
  | { kind: 'PaymentNotFound' }
  | { kind: 'NotPaid' }
  | { kind: 'RefundNotSupported' }
  /** The amount exceeds the rest of the captured money. */
  | { kind: 'BeyondCaptured'; refundablePaise: number }
  /** The amount is not a positive integer of paise. */
  | { kind: 'AmountInvalid' }
  | { kind: 'StillRunning' }
  | { kind: 'KeyReused' };

type Inserted =
  | { kind: 'Inserted'; id: string }
  | Exclude<RefundOutcome, { kind: 'Requested' | 'StillRunning' | 'KeyReused' }>;

/**
 * Decides a refund, once, and requests it from the gateway. Completed and pending refunds never
 * exceed the captured amount.
 */
export async function requestRefund(
  context: Context,
  intentId: string,
  request: RefundRequest,
  sender: string,
): Promise<RefundOutcome> {
  const { idempotencyKey, ...content } = request;
  if (content.amountPaise !== undefined && !isAmount(content.amountPaise))
    return { kind: 'AmountInvalid' };
  const done = await once(
    context.db,
    keyOf('payments refunds', idempotencyKey, sender, [intentId, content]),
    context.now,
    (tx) => insertRefund(context, tx, intentId, request),
  );
  if (done.kind !== 'Done') return done;
  if (done.answer.kind !== 'Inserted') return done.answer;
  const refund = (await findRefund(context.db, done.answer.id))!;
  if (refund.state === 'requested') await askRefund(context, refund);
  const after = (await findRefund(context.db, refund.id))!;
  return {
    kind: 'Requested',
    refundId: after.id,
    status: PUBLIC_REFUND_STATUS[after.state],
    amountPaise: after.amount_paise,
    again: done.again,
  };
}

async function insertRefund(
  context: Context,
  tx: Tx,
  intentId: string,
  request: RefundRequest,
): Promise<Inserted> {
  const intent = await lockIntent(tx, intentId);
  if (!intent) return { kind: 'PaymentNotFound' };
  if (!isPaid(intent.state)) return { kind: 'NotPaid' };
  if (!context.gateways.get(intent.gateway)?.refund) return { kind: 'RefundNotSupported' };
  const { paise: refundablePaise } = await leftOf(tx, intent);
  const amount = request.amountPaise ?? refundablePaise;
  if (!isAmount(amount) || amount > refundablePaise)
    return { kind: 'BeyondCaptured', refundablePaise };
  const now = context.now();
  const refund: RefundRow = {
    id: context.randomText(18),
    intent_id: intentId,
    amount_paise: amount,
    currency: intent.currency,
    state: 'requested',
    reason: request.reason,
    gateway_refund_id: null,
    created_at: now.toISOString(),
    next_poll_at: now.toISOString(),
    polls: 0,
    version: 1,
  };
  await tx.insertInto('payment_refunds').values(refund).execute();
  await insertOwnEvent(tx, intent, 'refund_request', now, refund);
  return { kind: 'Inserted', id: refund.id };
}

/**
 * Asks the gateway for the state of a refund, and requests the refund again if it is unknown there.
 * The reference makes a repetition harmless.
 */
export async function askRefund(context: Context, refund: RefundRow): Promise<void> {
  const intent = (await findIntent(context.db, { id: refund.intent_id }))!;
  const gateway = context.gateways.get(intent.gateway);
  if (!gateway?.refund) return;
  const order = {
    reference: refund.id,
    orderId: intent.order_id!,
    paymentId: intent.payment_id ?? '',
    amountPaise: refund.amount_paise,
    currency: refund.currency,
  };
  const known =
    refund.state === 'requested' && refund.polls === 0
      ? null
      : await ask(() => gateway.fetchRefund!({ ...order, refundId: refund.gateway_refund_id }));
  const answer =
    known === null || known.kind === 'NotFound' ? await ask(() => gateway.refund!(order)) : known;
  if (answer.kind === 'Refused') return refuse(context, refund.id, answer.reason);
  if (answer.kind !== 'Accepted' && answer.kind !== 'Status') return;
  const facts = answer.facts.map((fact, index) =>
    index === answer.facts.length - 1 ? returnedOr(refund, fact) : fact,
  );
  await applyFacts(context, intent.gateway, facts);
  if (refund.state === 'refunded')
    await context.db
      .updateTable('payment_refunds')
      .set({ next_poll_at: null })
      .where('id', '=', refund.id)
      .where('state', '=', 'refunded')
      .execute();
}

/** Converts a failure after a success, in the gateway's latest answer, to returned money. */
const returnedOr = (refund: RefundRow, fact: GatewayFact): GatewayFact =>
  refund.state === 'refunded' && fact.kind === 'refund_failed'
    ? { ...fact, kind: 'refund_returned', eventId: `${fact.eventId} returned` }
    : fact;

async function refuse(context: Context, refundId: string, reason: string): Promise<void> {
  await context.db.transaction().execute(async (tx) => {
    const { intent_id } = (await findRefund(tx, refundId))!;
    const intent = (await lockIntent(tx, intent_id))!;
    const refund = (await lockRefund(tx, refundId))!;
    if (refundAfter(refund.state, 'fail') === refund.state) return;
    await insertOwnEvent(tx, intent, 'refund_fail', context.now(), refund, reason);
    await tx
      .updateTable('payment_refunds')
      .set({ state: REFUND_TRANSITIONS.fail.to, next_poll_at: null })
      .where('id', '=', refundId)
      .execute();
  });
}
