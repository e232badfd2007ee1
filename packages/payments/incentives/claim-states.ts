import type { Transition } from '../transitions.ts';

export const CLAIM_STATES = ['reserved', 'granted', 'settled', 'released', 'returned'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/**
 * The states of a discount. A released one is reserved again if its payment arrives late and the
 * budget still has room.
 */
export const CLAIM_TRANSITIONS = {
  reserve: { from: [null, 'released'], to: 'reserved', means: 'the budget keeps the amount' },
  grant: { from: ['reserved'], to: 'granted', means: 'the payment arrived: the bill is credited' },
  settle: { from: ['granted'], to: 'settled', means: 'the payment is in our bank' },
  release: { from: ['reserved'], to: 'released', means: 'the payment ended, or needs no discount' },
  return: { from: ['granted', 'settled'], to: 'returned', means: 'a refund took it back whole' },
} as const satisfies Record<string, Transition<ClaimState>>;
/** States in which no event is expected. */
export const CLAIM_FINAL: readonly ClaimState[] = ['settled', 'released', 'returned'];
export type ClaimEvent = keyof typeof CLAIM_TRANSITIONS;

/** @returns the states from which an event is possible */
export const statesBefore = (event: ClaimEvent): ClaimState[] =>
  (CLAIM_TRANSITIONS[event].from as readonly (ClaimState | null)[]).filter(
    (state) => state !== null,
  );
