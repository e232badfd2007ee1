import { addDays, dayInIndia, dayStart, type Day } from '@pune/std/india-time';
import { addOfficeTime, officeTimeBetween, type BusinessCalendar } from './business-calendar.ts';
import type { GrievanceStatus } from './grievances.constants.ts';
import { acknowledges, stageOf, type GrievanceEvent } from './transitions.ts';

const HOUR_MS = 3_600_000;
/** The reporter has this long to confirm or dispute a resolution. */
export const CONFIRM_DAYS = 7;
/** A closed grievance may be reopened for this long after its resolution. */
export const REOPEN_DAYS = 30;
export const PARKED_DAYS_MAX = 365;
/** Later breaches reach no further level: cities have fewer. */
const BREACHES_MAX = 5;

/** The time limits of a grievance category, in office hours. */
export interface TimeLimits {
  acknowledgeHours: number;
  resolveHours: number;
}

/** The two SLA clocks of a grievance. Times are ISO 8601 texts in UTC. */
export interface Clocks {
  acknowledgeBy: string;
  acknowledgedAt: string | null;
  /** The start of the clock of the resolution: the filing, or the last reopening. */
  resolveFrom: string;
  resolveBy: string;
  resolvedAt: string | null;
  /** Set while the clock of the resolution stands still. */
  parkedAt: string | null;
}

const later = (calendar: BusinessCalendar, start: string, ms: number): string =>
  addOfficeTime(calendar, new Date(start), ms).toISOString();

/** Starts both clocks of a grievance. */
export const clocksAtFiling = (
  at: string,
  { acknowledgeHours, resolveHours }: TimeLimits,
  calendar: BusinessCalendar,
): Clocks => ({
  acknowledgeBy: later(calendar, at, acknowledgeHours * HOUR_MS),
  acknowledgedAt: null,
  resolveFrom: at,
  resolveBy: later(calendar, at, resolveHours * HOUR_MS),
  resolvedAt: null,
  parkedAt: null,
});

/** The due time after a pause; one that had passed before the pause stays. */
function unpausedDue(
  { resolveBy, parkedAt }: { resolveBy: string; parkedAt: string },
  at: string,
  calendar: BusinessCalendar,
): string {
  const [from, due] = [new Date(parkedAt), new Date(resolveBy)];
  return from >= due ? resolveBy : later(calendar, at, officeTimeBetween(calendar, from, due));
}

/** Moves the due time by the office time for which the clock stood still. */
function unparked(clocks: Clocks, at: string, calendar: BusinessCalendar): Clocks {
  const { parkedAt, resolveBy } = clocks;
  if (parkedAt === null) return clocks;
  return {
    ...clocks,
    resolveBy: unpausedDue({ resolveBy, parkedAt }, at, calendar),
    parkedAt: null,
  };
}

/**
 * Applies an event to the clocks. They follow from the events alone: the same events give the same
 * due times. A reply does not restart a clock, and neither does a transfer; a disputed resolution
 * starts the clock of the resolution anew.
 *
 * @param status the state after the event
 */
export function clocksAfter(
  before: Clocks,
  { event, status, at }: { event: GrievanceEvent; status: GrievanceStatus; at: string },
  limits: TimeLimits,
  calendar: BusinessCalendar,
): Clocks {
  let clocks = before;
  if (acknowledges(event)) clocks = { ...clocks, acknowledgedAt: clocks.acknowledgedAt ?? at };
  if (status === 'parked') return event === 'park' ? { ...clocks, parkedAt: at } : clocks;
  clocks = unparked(clocks, at, calendar);
  if (event === 'resolve') return { ...clocks, resolvedAt: at };
  if (event !== 'dispute' && event !== 'reopen') return clocks;
  const resolveBy = later(calendar, at, limits.resolveHours * HOUR_MS);
  return { ...clocks, resolveFrom: at, resolveBy, resolvedAt: null };
}

/**
 * The due time of the clock that ends next; null while the office need not act. The clock of a
 * parked case stands still at its due time.
 */
export function nextDue(status: GrievanceStatus, clocks: Clocks): string | null {
  if (status === 'resolved' || stageOf(status) === 'completed') return null;
  return clocks.acknowledgedAt === null && clocks.acknowledgeBy < clocks.resolveBy
    ? clocks.acknowledgeBy
    : clocks.resolveBy;
}

/**
 * The time at which a case is to be resolved. Parked work goes on at the latest at the start of its
 * day: what was left of the time limit is counted from then on.
 *
 * @param parkedUntil the day until which the case is parked; null if it is not
 */
export function expectedResolution(
  clocks: Pick<Clocks, 'resolveBy' | 'parkedAt'>,
  parkedUntil: Day | null,
  calendar: BusinessCalendar,
): string {
  const { resolveBy, parkedAt } = clocks;
  if (parkedUntil === null || parkedAt === null) return resolveBy;
  const goesOn = dayStart(parkedUntil).toISOString();
  const due = unpausedDue({ resolveBy, parkedAt }, goesOn, calendar);
  return due > goesOn ? due : goesOn;
}

/** The number of breaches of each clock after which a grievance was escalated. */
export interface Breaches {
  acknowledge: number;
  resolve: number;
}
export type BreachedClock = keyof Breaches;

/** An event that happens by itself when its time has come. `clock` is the breached one. */
export type TimedEvent =
  | { event: 'escalate'; at: string; clock: BreachedClock }
  | { event: 'lapse' | 'unpark'; at: string };

export const confirmUntil = (resolvedAt: string): string =>
  dayStart(addDays(dayInIndia(resolvedAt), CONFIRM_DAYS + 1)).toISOString();

/** The end of the reopen window: it starts at the resolution, and no comment restarts it. */
export const reopenUntil = (resolvedAt: string): string =>
  dayStart(addDays(dayInIndia(resolvedAt), REOPEN_DAYS + 1)).toISOString();

/** The days until which a case may be parked on a day: tomorrow, and a year later. */
export const parkingDays = (now: Date): { first: Day; last: Day } => ({
  first: addDays(dayInIndia(now), 1),
  last: addDays(dayInIndia(now), PARKED_DAYS_MAX),
});

function nextBreach(
  clocks: Clocks,
  breaches: Breaches,
  limits: TimeLimits,
  calendar: BusinessCalendar,
): TimedEvent | null {
  const { acknowledgeBy, acknowledgedAt, resolveBy } = clocks;
  const again = (breaches.resolve * limits.resolveHours * HOUR_MS) / 2;
  const overdue = again === 0 ? resolveBy : later(calendar, resolveBy, again);
  const resolve = breaches.resolve < BREACHES_MAX ? overdue : null;
  if (acknowledgedAt === null && breaches.acknowledge === 0)
    if (resolve === null || acknowledgeBy <= resolve)
      return { event: 'escalate', at: acknowledgeBy, clock: 'acknowledge' };
  return resolve === null ? null : { event: 'escalate', at: resolve, clock: 'resolve' };
}

/**
 * Finds the next event that happens by itself: an escalation at the breach of a clock and again
 * after each half of the time limit, the lapse of the reporter's period to disagree, or the end of
 * parking at the start of its day.
 *
 * @param parkedUntil the day until which the case is parked
 */
export function nextTimedEvent(
  status: GrievanceStatus,
  clocks: Clocks,
  {
    parkedUntil,
    breaches,
    limits,
    calendar,
  }: {
    parkedUntil: Day | null;
    breaches: Breaches;
    limits: TimeLimits;
    calendar: BusinessCalendar;
  },
): TimedEvent | null {
  if (status === 'parked')
    return parkedUntil === null
      ? null
      : { event: 'unpark', at: dayStart(parkedUntil).toISOString() };
  if (status === 'resolved') return { event: 'lapse', at: confirmUntil(clocks.resolvedAt!) };
  if (stageOf(status) === 'completed') return null;
  return nextBreach(clocks, breaches, limits, calendar);
}

/** A time limit of a grievance at an instant. `late`: overdue, or completed after the due time. */
export type ClockState = {
  state: 'running' | 'parked' | 'done' | 'late';
  /** The used time in percent, 0…100. */
  usedPercent: number;
};

/**
 * @param doneAt the instant when the required step was done, `null` if it is open
 * @param parkedAt the instant at which the clock stopped, `null` if it runs
 */
export function clockState(
  startedAt: Date,
  dueAt: Date,
  doneAt: Date | null,
  now: Date,
  parkedAt: Date | null = null,
): ClockState {
  const end = doneAt ?? parkedAt ?? now;
  const used =
    (end.getTime() - startedAt.getTime()) / Math.max(1, dueAt.getTime() - startedAt.getTime());
  const usedPercent = Math.min(100, Math.max(0, Math.round(used * 100)));
  if (end > dueAt) return { state: 'late', usedPercent };
  if (doneAt) return { state: 'done', usedPercent };
  return { state: parkedAt ? 'parked' : 'running', usedPercent };
}
