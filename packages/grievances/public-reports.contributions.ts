import type { GrievanceStatus } from './grievances.constants.ts';
import type { CountedRow } from './public-reports.changes.ts';
import { hoursBetween, type Counter, type TimedStep } from './public-reports.figures.ts';
import { stageOf } from './transitions.ts';

/** A step that the figures count, or the undo of one. */
export interface CountedEvent {
  step: number;
  event: string;
  at: string;
  wrongRoute: boolean;
}

/** The events that the figures count, and the one that takes a step back. */
export const COUNTED_EVENTS = ['resolve', 'dispute', 'reopen', 'transfer', 'undo'] as const;

/** Takes what a report adds to the figures. */
export interface Contributions {
  /** @param at the instant at which it happened; null for a state, which has none */
  count: (counter: Counter, at: string | null) => void;
  /** @param hours from the filing to the step */
  time: (step: TimedStep, at: string, hours: number) => void;
}

/**
 * True while the clock of the resolution stands still before its end: parked work is not late. A
 * merged report has no time limit of its own.
 */
const isPromised = ({ status, parked_at: parkedAt, resolve_by: resolveBy }: CountedRow): boolean =>
  status !== 'merged' && (parkedAt === null || parkedAt >= resolveBy);

function contributeLimits(row: CountedRow, asOf: string, { count }: Contributions): void {
  const { status, resolve_by: resolveBy, resolved_at: resolvedAt } = row;
  const { acknowledge_by: acknowledgeBy, acknowledged_at: acknowledgedAt } = row;
  const isDue = isPromised(row) && resolveBy < asOf;
  if (isDue) {
    count('resolveDue', resolveBy);
    if (resolvedAt !== null && resolvedAt <= resolveBy) count('resolveInTime', resolveBy);
  }
  if (acknowledgeBy < asOf) {
    count('acknowledgeDue', acknowledgeBy);
    if (acknowledgedAt !== null && acknowledgedAt <= acknowledgeBy)
      count('acknowledgeInTime', acknowledgeBy);
  }
  if (stageOf(status as GrievanceStatus) === 'completed' || status === 'resolved') return;
  count('open', null);
  if (isDue) count('late', null);
}

/**
 * Computes what a report adds to the figures at an instant. A time limit counts from its end on, so
 * that a report counts for more as time passes.
 *
 * @param events those of `COUNTED_EVENTS`; later ones than the row count for nothing
 */
export function contribute(
  row: CountedRow,
  events: readonly CountedEvent[],
  asOf: string,
  to: Contributions,
): void {
  const { submitted_at: filedAt, acknowledged_at: acknowledgedAt } = row;
  to.count('filed', filedAt);
  contributeLimits(row, asOf, to);
  if (acknowledgedAt !== null)
    to.time('acknowledged', acknowledgedAt, hoursBetween(filedAt, acknowledgedAt));
  const known = events.filter(({ step }) => step <= row.version);
  const undone = new Set(known.flatMap(({ event, step }) => (event === 'undo' ? step - 1 : [])));
  for (const { event, step, at, wrongRoute } of known) {
    if (undone.has(step)) continue;
    if (event === 'resolve') to.time('resolved', at, hoursBetween(filedAt, at));
    if (event === 'dispute') to.count('disputed', at);
    if (event === 'reopen') to.count('reopened', at);
    if (event === 'transfer' && wrongRoute) to.count('wrongRoutes', at);
  }
}
