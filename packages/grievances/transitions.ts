import type { GrievanceStatus } from './grievances.constants.ts';

/** The events of a grievance, as stored in its history. */
export const GRIEVANCE_EVENTS = [
  'submit',
  'acknowledge',
  'assign',
  'start',
  'park',
  'resolve',
  'close',
  'reopen',
] as const;
export type GrievanceEvent = (typeof GRIEVANCE_EVENTS)[number];

/**
 * The states in which an event is possible, and the resulting state. `null` is the state before
 * filing.
 */
export const TRANSITIONS: Record<
  GrievanceEvent,
  { from: readonly (GrievanceStatus | null)[]; to: GrievanceStatus }
> = {
  submit: { from: [null], to: 'submitted' },
  acknowledge: { from: ['submitted', 'reopened'], to: 'acknowledged' },
  assign: {
    from: ['acknowledged', 'assigned', 'in_progress', 'parked', 'reopened'],
    to: 'assigned',
  },
  start: { from: ['assigned', 'parked'], to: 'in_progress' },
  park: { from: ['assigned', 'in_progress'], to: 'parked' },
  resolve: { from: ['assigned', 'in_progress', 'parked'], to: 'resolved' },
  close: { from: ['resolved'], to: 'closed' },
  reopen: { from: ['resolved', 'closed'], to: 'reopened' },
};

export type TransitionResult =
  | { kind: 'Moved'; to: GrievanceStatus }
  | { kind: 'TransitionRefused'; from: GrievanceStatus | null; event: GrievanceEvent };

export function transition(from: GrievanceStatus | null, event: GrievanceEvent): TransitionResult {
  const { from: possible, to } = TRANSITIONS[event];
  return possible.includes(from)
    ? { kind: 'Moved', to }
    : { kind: 'TransitionRefused', from, event };
}

/** The usual states of a grievance: a timeline shows those still to come. */
export const USUAL_COURSE: readonly GrievanceStatus[] = [
  'submitted',
  'acknowledged',
  'assigned',
  'in_progress',
  'resolved',
  'closed',
];
