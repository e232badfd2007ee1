import type { GrievanceStatus } from './grievances.constants.ts';

/** The people and processes that act on a grievance, as stored in its events. */
export const ACTORS = ['citizen', 'office', 'system'] as const;
export type Actor = (typeof ACTORS)[number];

/**
 * An event: the states in which it is possible (`null` before filing), the resulting state (`null`
 * if the state stays), and who may cause it. `acknowledges` stops the clock of the acknowledgement.
 * `canBeUndone`: the officer who caused it can take it back while nothing was sent. `means` is
 * printed in the diagram.
 */
interface Transition {
  from: readonly (GrievanceStatus | null)[];
  to: GrievanceStatus | null;
  by: readonly Actor[];
  acknowledges?: true;
  canBeUndone?: true;
  means: string;
}

/** The states in which the office has work to do, without parked cases. */
const AT_WORK = ['submitted', 'acknowledged', 'assigned', 'in_progress', 'reopened'] as const;
const OPEN = [...AT_WORK, 'parked'] as const;
const ALIVE = [...OPEN, 'resolved'] as const;
const COMPLETED = ['closed', 'merged'] as const;

/** The states and events of a grievance. */
export const TRANSITIONS = {
  submit: { from: [null], to: 'submitted', by: ['citizen'], means: 'a citizen files it' },
  acknowledge: {
    from: ['submitted', 'reopened'],
    to: 'acknowledged',
    by: ['office'],
    acknowledges: true,
    canBeUndone: true,
    means: 'the office confirms that it has read it',
  },
  assign: {
    from: OPEN,
    to: 'assigned',
    by: ['office'],
    acknowledges: true,
    canBeUndone: true,
    means: 'a post becomes responsible for the work',
  },
  start: {
    from: AT_WORK.filter((status) => status !== 'in_progress'),
    to: 'in_progress',
    by: ['office'],
    acknowledges: true,
    canBeUndone: true,
    means: 'the work begins',
  },
  park: {
    from: AT_WORK,
    to: 'parked',
    by: ['office'],
    acknowledges: true,
    canBeUndone: true,
    means: 'long-term work, with a date and a public reason',
  },
  unpark: {
    from: ['parked'],
    to: 'assigned',
    by: ['office', 'system'],
    canBeUndone: true,
    means: 'the work goes on, at the latest on that date',
  },
  note: { from: [...ALIVE, ...COMPLETED], to: null, by: ['office'], means: 'internal' },
  reply: {
    from: ALIVE,
    to: null,
    by: ['office'],
    acknowledges: true,
    canBeUndone: true,
    means: 'the office answers in public',
  },
  answer: { from: ALIVE, to: null, by: ['citizen'], means: 'the reporter answers' },
  transfer: {
    from: AT_WORK,
    to: null,
    by: ['office'],
    canBeUndone: true,
    means: 'another department or office is responsible',
  },
  resolve: {
    from: OPEN,
    to: 'resolved',
    by: ['office'],
    acknowledges: true,
    canBeUndone: true,
    means: 'the work is done, with evidence',
  },
  confirm: { from: ['resolved'], to: 'closed', by: ['citizen'], means: 'the reporter agrees' },
  dispute: { from: ['resolved'], to: 'reopened', by: ['citizen'], means: 'the reporter disagrees' },
  lapse: {
    from: ['resolved'],
    to: 'closed',
    by: ['system'],
    means: 'the period to disagree is over',
  },
  reopen: {
    from: ['closed'],
    to: 'reopened',
    by: ['citizen'],
    means: 'the problem is back within the reopen window',
  },
  merge: {
    from: OPEN,
    to: 'merged',
    by: ['office'],
    acknowledges: true,
    canBeUndone: true,
    means: 'another grievance reports the same problem',
  },
  absorb: {
    from: ALIVE,
    to: null,
    by: ['office'],
    means: 'another grievance was merged into it',
  },
  release: {
    from: [...ALIVE, ...COMPLETED],
    to: null,
    by: ['office'],
    means: 'the merge of another grievance into it was taken back',
  },
  route: {
    from: ALIVE,
    to: null,
    by: ['system'],
    means: 'another post takes over, because the former one ended',
  },
  undo: {
    from: [...ALIVE, 'merged'],
    // The state before the step that is taken back: `recordStep` gets it.
    to: null,
    by: ['office'],
    means: 'an officer takes the own last step back before anything about it was sent',
  },
  escalate: { from: AT_WORK, to: null, by: ['system'], means: 'a due time passed' },
} as const satisfies Record<string, Transition>;

export type GrievanceEvent = keyof typeof TRANSITIONS;
/** The events of a grievance, as stored in its history. */
export const GRIEVANCE_EVENTS = Object.keys(TRANSITIONS) as [GrievanceEvent, ...GrievanceEvent[]];

/**
 * States that no event leaves but an undo. A closed grievance is left within the reopen window.
 */
export const FINAL: readonly GrievanceStatus[] = ['merged'];

export type TransitionResult =
  | { kind: 'Moved'; to: GrievanceStatus }
  | { kind: 'TransitionRefused'; from: GrievanceStatus | null; event: GrievanceEvent };

const rowOf = (event: GrievanceEvent): Transition => TRANSITIONS[event];

/** @returns the state after an event; refused if the state or the actor does not allow it */
export function transition(
  from: GrievanceStatus | null,
  event: GrievanceEvent,
  by: Actor,
): TransitionResult {
  const { from: possible, to, by: actors } = rowOf(event);
  return possible.includes(from) && actors.includes(by)
    ? { kind: 'Moved', to: to ?? from! }
    : { kind: 'TransitionRefused', from, event };
}

/** The states in which an event is possible. */
export const statesOf = (event: GrievanceEvent): readonly GrievanceStatus[] =>
  rowOf(event).from.filter((status) => status !== null);

/** True if an event shows that the office has read the grievance. */
export const acknowledges = (event: GrievanceEvent): boolean => rowOf(event).acknowledges === true;

/** True if the officer who caused an event can take it back. */
export const canBeUndone = (event: GrievanceEvent): boolean => rowOf(event).canBeUndone === true;

/** Leaves out the steps that were taken back, with the undo that follows each. */
export function standing<T extends { event: string }>(events: readonly T[]): T[] {
  const kept: T[] = [];
  for (const event of events)
    if (event.event === 'undo') kept.pop();
    else kept.push(event);
  return kept;
}

/**
 * The queue of a state: `open` is the office's turn; `waiting` is parked work, or the reporter's
 * turn; `completed` is neither. Parked work is not completed.
 */
export const STAGES = ['open', 'waiting', 'completed'] as const;
export type Stage = (typeof STAGES)[number];
export const stageOf = (status: GrievanceStatus): Stage =>
  (AT_WORK as readonly string[]).includes(status)
    ? 'open'
    : (COMPLETED as readonly string[]).includes(status)
      ? 'completed'
      : 'waiting';

/** The usual states of a grievance: a timeline shows those still to come. */
export const USUAL_COURSE: readonly GrievanceStatus[] = [
  'submitted',
  'acknowledged',
  'assigned',
  'in_progress',
  'resolved',
  'closed',
];
