import type { Transition } from '../transitions.ts';

/** The states of a payer's request for money back, or for moving an advance to another number. */
export const REQUEST_STATES = [
  'asked',
  'checking',
  'approved',
  'sent',
  'paid',
  'refused',
  'withdrawn',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/**
 * The course of a request. A refund that the bank returned is approved still, and is sent again. A
 * transfer is in our own books, so it is never on its way.
 */
export const REQUEST_TRANSITIONS = {
  ask: { from: [null], to: 'asked', means: 'the payer asks' },
  check: { from: ['asked'], to: 'checking', means: 'an officer looks at it' },
  approve: { from: ['asked', 'checking'], to: 'approved', means: 'the office agrees' },
  refuse: {
    from: ['asked', 'checking'],
    to: 'refused',
    means: 'the office refuses, with a reason',
  },
  send: {
    from: ['asked', 'checking', 'approved'],
    to: 'sent',
    means: 'the bank has the refund',
  },
  pay: {
    from: ['asked', 'checking', 'approved', 'sent'],
    to: 'paid',
    means: 'the money arrived, or was credited',
  },
  fail: { from: ['sent', 'paid'], to: 'approved', means: 'the bank sent it back' },
  withdraw: { from: ['asked'], to: 'withdrawn', means: 'the payer takes it back' },
} as const satisfies Record<string, Transition<RequestState>>;
export type RequestEvent = keyof typeof REQUEST_TRANSITIONS;

/** States in which the payer may ask anew. */
export const REQUEST_FINAL: readonly RequestState[] = ['paid', 'refused', 'withdrawn'];

/** @returns the state after an event; null if it is not possible */
export function requestAfter(from: RequestState | null, event: RequestEvent): RequestState | null {
  const { from: possible, to }: Transition<RequestState> = REQUEST_TRANSITIONS[event];
  return possible.includes(from) ? to : null;
}
