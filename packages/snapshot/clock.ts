import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';

/** Returns the first midnight in India after an instant. */
const midnightAfter = (instant: string): Date => dayStart(addDays(dayInIndia(instant), 1));

/** Storage that keeps the clock's moment between runs of the publisher. */
interface Kept {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}
const MOMENT = 'moment';

export interface Clock {
  /** The instant at which pages are rendered. */
  moment(): string;
  today(): string;
  /**
   * Returns true if time alone changes pages by now: midnight has passed, or the next instant that
   * pages asked about.
   */
  isDue(nextInstant: string | undefined): boolean;
  /**
   * Moves the clock forward to now, never back. Returns the old and the new moment, and whether
   * another day has begun in India.
   */
  move(): { from: string; to: string; isNewDay: boolean };
}

/**
 * Creates the clock of the published pages. It stands still until the publisher moves it, so all
 * pages of one revision agree about what is past. A move is a change like any other: queries about
 * time are run again. The moment is stored with the pages, so a publisher that was down catches up.
 */
export function standingClock(now: () => number, kept: Kept): Clock {
  const moment = () => kept.get(MOMENT)!;
  if (kept.get(MOMENT) === undefined) kept.set(MOMENT, new Date(now()).toISOString());
  return {
    moment,
    today: () => dayInIndia(moment()),
    isDue: (nextInstant) =>
      now() >=
      Math.min(
        midnightAfter(moment()).getTime(),
        nextInstant === undefined ? Infinity : Date.parse(nextInstant),
      ),
    move() {
      const from = moment();
      const to = [from, new Date(now()).toISOString()].sort()[1]!;
      kept.set(MOMENT, to);
      return { from, to, isNewDay: dayInIndia(from) !== dayInIndia(to) };
    },
  };
}

/**
 * Creates a clock that follows real time, for readers in other processes, whose pages need not
 * agree with any others.
 */
export function runningClock(now: () => number): Clock {
  const moment = () => new Date(now()).toISOString();
  return {
    moment,
    today: () => dayInIndia(now()),
    isDue: () => false,
    move: () => ({ from: moment(), to: moment(), isNewDay: false }),
  };
}
