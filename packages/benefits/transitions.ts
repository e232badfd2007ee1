export const APPLICATION_STATES = [
  'submitted',
  'in_review',
  'papers_needed',
  'approved',
  'rejected',
  'paused',
  'ended',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];
export const PAYMENT_STATES = [
  'planned',
  'held',
  'sent',
  'credited',
  'returned',
  'cancelled',
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

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
 * The states of an application in the department. A rejected applicant files a new application,
 * with a new number.
 */
export const APPLICATION_TRANSITIONS = {
  submit: { from: [null], to: 'submitted', means: 'the application is handed in' },
  review: { from: ['submitted', 'papers_needed'], to: 'in_review', means: 'an officer checks it' },
  ask: { from: ['in_review'], to: 'papers_needed', means: 'a paper is missing' },
  approve: { from: ['in_review'], to: 'approved', means: 'payments can begin' },
  reject: { from: ['in_review', 'papers_needed'], to: 'rejected', means: 'refused, with a reason' },
  pause: { from: ['approved'], to: 'paused', means: 'a yearly proof is missing' },
  resume: { from: ['paused'], to: 'approved', means: 'the proof is there' },
  end: { from: ['approved', 'paused'], to: 'ended', means: 'the scheme or the claim is over' },
} as const satisfies Record<string, Transition<ApplicationState>>;
export type ApplicationEvent = keyof typeof APPLICATION_TRANSITIONS;

/**
 * The states of an instalment. Banks return money days after accepting it, even after reporting a
 * credit; a returned instalment is sent again once the reason is resolved, or is cancelled.
 */
export const PAYMENT_TRANSITIONS = {
  plan: { from: [null], to: 'planned', means: 'an instalment falls due' },
  hold: { from: ['planned'], to: 'held', means: 'something is missing' },
  release: { from: ['held'], to: 'planned', means: 'it is there' },
  send: { from: ['planned'], to: 'sent', means: 'the batch went to the bank' },
  credit: { from: ['sent'], to: 'credited', means: 'the bank paid it in' },
  return: {
    from: ['sent', 'credited'],
    to: 'returned',
    means: 'the bank sent it back, with a code',
  },
  retry: { from: ['returned'], to: 'planned', means: 'it goes with the next batch' },
  cancel: {
    from: ['planned', 'held', 'returned'],
    to: 'cancelled',
    means: 'it is not owed any more',
  },
} as const satisfies Record<string, Transition<PaymentState>>;
export type PaymentEvent = keyof typeof PAYMENT_TRANSITIONS;

/** Final states. `credited` is not one: money may still be returned. */
export const APPLICATION_FINAL: readonly ApplicationState[] = ['rejected', 'ended'];
export const PAYMENT_FINAL: readonly PaymentState[] = ['cancelled'];

export type TransitionResult<State> =
  | { kind: 'Moved'; to: State }
  | { kind: 'TransitionRefused'; from: State | null; event: string };

function move<State>(
  table: Record<string, Transition<State>>,
  from: State | null,
  event: string,
): TransitionResult<State> {
  const { from: possible, to } = table[event]!;
  return possible.includes(from)
    ? { kind: 'Moved', to }
    : { kind: 'TransitionRefused', from, event };
}
export const moveApplication = (from: ApplicationState | null, event: ApplicationEvent) =>
  move<ApplicationState>(APPLICATION_TRANSITIONS, from, event);
export const movePayment = (from: PaymentState | null, event: PaymentEvent) =>
  move<PaymentState>(PAYMENT_TRANSITIONS, from, event);
