import type { PaymentStatus, RefundStatus } from './payments.constants.ts';

export const INTENT_STATES = [
  'created',
  'pending',
  'authorised',
  'captured',
  'settled',
  'failed',
  'expired',
  'cancelled',
] as const;
export type IntentState = (typeof INTENT_STATES)[number];
export const REFUND_STATES = ['requested', 'pending', 'refunded', 'failed', 'returned'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

/**
 * The states in which an event is possible, and the resulting state. `null` is the state before
 * creation. `means` is printed in the diagrams.
 */
export interface Transition<State> {
  from: readonly (State | null)[];
  to: State;
  means: string;
}

/**
 * The states of an attempt to pay. They only move forward, except that a failed payment may still
 * be authorised or captured: banks answer late. An unknown outcome stays `pending`.
 */
export const INTENT_TRANSITIONS = {
  create: { from: [null], to: 'created', means: 'a person begins to pay' },
  submit: { from: ['created'], to: 'pending', means: 'the gateway has the order' },
  authorise: {
    from: ['created', 'pending', 'failed'],
    to: 'authorised',
    means: 'the bank holds the money',
  },
  capture: {
    from: ['created', 'pending', 'authorised', 'failed'],
    to: 'captured',
    means: 'the money is ours: receipt',
  },
  settle: { from: ['captured'], to: 'settled', means: 'the money is in our bank' },
  fail: { from: ['created', 'pending', 'authorised'], to: 'failed', means: 'the bank refused' },
  cancel: { from: ['created', 'pending'], to: 'cancelled', means: 'the person gave up' },
  expire: {
    from: ['created', 'pending', 'authorised'],
    to: 'expired',
    means: 'nothing came in time',
  },
} as const satisfies Record<string, Transition<IntentState>>;
export type IntentEvent = keyof typeof INTENT_TRANSITIONS;

/** The states of a refund. A bank may return a refund after it was sent. */
export const REFUND_TRANSITIONS = {
  request: { from: [null], to: 'requested', means: 'a refund is decided' },
  submit: { from: ['requested'], to: 'pending', means: 'the gateway has it' },
  succeed: { from: ['requested', 'pending', 'failed'], to: 'refunded', means: 'the money left' },
  fail: { from: ['requested', 'pending'], to: 'failed', means: 'the gateway refused' },
  return: { from: ['refunded'], to: 'returned', means: 'the bank sent it back' },
} as const satisfies Record<string, Transition<RefundState>>;
export type RefundEvent = keyof typeof REFUND_TRANSITIONS;

/**
 * States in which no event is expected. `failed` is one, although a late answer may still change
 * it.
 */
export const INTENT_FINAL: readonly IntentState[] = ['settled', 'failed', 'expired', 'cancelled'];
export const REFUND_FINAL: readonly RefundState[] = ['refunded', 'failed', 'returned'];

/** @returns true for states with a receipt */
export const isPaid = (state: IntentState): boolean => state === 'captured' || state === 'settled';

const possible = <State>(
  table: Record<string, Transition<State>>,
  from: State | null,
  event: string,
): boolean => table[event]!.from.includes(from);

/**
 * @returns the steps by which an event moves an intent; empty if it adds nothing. Settled money was
 *   captured first, even if the capture is reported later.
 */
export function intentSteps(from: IntentState | null, event: IntentEvent): IntentEvent[] {
  if (possible(INTENT_TRANSITIONS, from, event)) return [event];
  return event === 'settle' && possible(INTENT_TRANSITIONS, from, 'capture')
    ? ['capture', 'settle']
    : [];
}

export const intentAfter = (from: IntentState | null, event: IntentEvent): IntentState | null =>
  intentSteps(from, event).reduce<IntentState | null>(
    (_, step) => INTENT_TRANSITIONS[step].to,
    from,
  );

export const refundAfter = (from: RefundState | null, event: RefundEvent): RefundState | null =>
  possible(REFUND_TRANSITIONS, from, event) ? REFUND_TRANSITIONS[event].to : from;

/** Maps the internal states to the few public ones. */
export const PUBLIC_STATUS: Record<IntentState, PaymentStatus> = {
  created: 'open',
  pending: 'pending',
  authorised: 'pending',
  captured: 'paid',
  settled: 'paid',
  failed: 'failed',
  expired: 'expired',
  cancelled: 'cancelled',
};
export const PUBLIC_REFUND_STATUS: Record<RefundState, RefundStatus> = {
  requested: 'pending',
  pending: 'pending',
  refunded: 'refunded',
  failed: 'failed',
  returned: 'returned',
};
