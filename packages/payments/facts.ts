import type { GatewayFact } from './gateway.ts';
import type { IntentRow } from './payments.repository.ts';
import { intentSteps, isPaid, type IntentEvent, type RefundEvent } from './transitions.ts';

/** Maps a gateway's fact to the event of an intent. */
export const INTENT_EVENT_OF: Partial<Record<GatewayFact['kind'], IntentEvent>> = {
  authorised: 'authorise',
  captured: 'capture',
  settled: 'settle',
  failed: 'fail',
  cancelled: 'cancel',
  expired: 'expire',
};

/** Maps a gateway's fact to the event of a refund. */
export const REFUND_EVENT_OF: Partial<Record<GatewayFact['kind'], RefundEvent>> = {
  refund_pending: 'submit',
  refunded: 'succeed',
  refund_failed: 'fail',
  refund_returned: 'return',
};

export type SuspenseReason =
  | 'merchant'
  | 'unknown_order'
  | 'order'
  | 'amount'
  | 'currency'
  | 'second_payment'
  | 'after_end'
  | 'unknown_refund'
  | 'refund_amount'
  | 'refund_beyond_captured';
export type Verdict =
  | { kind: 'Moves'; steps: IntentEvent[] }
  | { kind: 'Stale' }
  | { kind: 'Stored' }
  | { kind: 'Suspense'; reason: SuspenseReason };

const suspense = (reason: SuspenseReason): Verdict => ({ kind: 'Suspense', reason });
/** @returns true for facts that report received money */
export const isMoney = (kind: GatewayFact['kind']): boolean =>
  kind === 'captured' || kind === 'settled';

/**
 * @returns the key under which a fact is set aside. All facts about the money of one payment share a
 *   key, and all about one refund; any other fact has a key of its own.
 */
export const subjectOf = (fact: GatewayFact): string =>
  fact.refund
    ? `refund ${fact.refund.refundId}`
    : fact.paymentId && isMoney(fact.kind)
      ? `payment ${fact.paymentId}`
      : `event ${fact.eventId}`;

/**
 * Decides the effect of a fact on an intent in its current state. Merchant, order, amount and
 * currency must match: a mismatch goes to suspense.
 */
export function judge(intent: IntentRow | null, merchantId: string, fact: GatewayFact): Verdict {
  const event = INTENT_EVENT_OF[fact.kind];
  if (!event) return { kind: 'Stored' };
  if (fact.merchantId !== merchantId) return suspense('merchant');
  if (!intent) return isMoney(fact.kind) ? suspense('unknown_order') : { kind: 'Stored' };
  if (intent.order_id !== null && intent.order_id !== fact.orderId) return suspense('order');
  if (fact.currency !== intent.currency) return suspense('currency');
  if (fact.amountPaise !== intent.amount_paise) return suspense('amount');
  if (isMoney(fact.kind) && isPaid(intent.state) && fact.paymentId !== intent.payment_id)
    return suspense('second_payment');
  if (isMoney(fact.kind) && (intent.state === 'expired' || intent.state === 'cancelled'))
    return suspense('after_end');
  const steps = intentSteps(intent.state, event);
  return steps.length > 0 ? { kind: 'Moves', steps } : { kind: 'Stale' };
}

/** The outcome of a fact. */
export type Applied =
  | { kind: 'Moves' | 'Stale' | 'Stored' | 'Duplicate' }
  | { kind: 'Suspense'; reason: SuspenseReason };
