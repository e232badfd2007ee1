/** Returns today's date in India, where the readers are. */
export const todayInIndia = (now: Date = new Date()): string =>
  new Date(now.getTime() + 5.5 * 3_600_000).toISOString().slice(0, 10);

const DAY_MS = 86_400_000;
/** Returns the first midnight in India after an instant. */
const midnightAfter = (instant: string): string =>
  new Date(Date.parse(`${todayInIndia(new Date(instant))}T00:00:00+05:30`) + DAY_MS).toISOString();

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
    today: () => todayInIndia(new Date(moment())),
    isDue: (nextInstant) =>
      now() >=
      Math.min(
        Date.parse(midnightAfter(moment())),
        nextInstant === undefined ? Infinity : Date.parse(nextInstant),
      ),
    move() {
      const from = moment();
      const to = [from, new Date(now()).toISOString()].sort()[1]!;
      kept.set(MOMENT, to);
      return { from, to, isNewDay: todayInIndia(new Date(from)) !== todayInIndia(new Date(to)) };
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
    today: () => todayInIndia(new Date(now())),
    isDue: () => false,
    move: () => ({ from: moment(), to: moment(), isNewDay: false }),
  };
}
