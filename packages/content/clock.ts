/** Today in India, where the portals' readers are. */
export const todayInIndia = (now: Date = new Date()): string =>
  new Date(now.getTime() + 5.5 * 3_600_000).toISOString().slice(0, 10);

const DAY_MS = 86_400_000;
/** The midnight in India that follows an instant. */
const midnightAfter = (instant: string): string =>
  new Date(Date.parse(`${todayInIndia(new Date(instant))}T00:00:00+05:30`) + DAY_MS).toISOString();

/** Where the moment is kept between two runs of the publisher. */
interface Kept {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}
const MOMENT = 'moment';

export interface Clock {
  /** The instant that pages are made at. */
  moment(): string;
  today(): string;
  /**
   * Whether there is something that time alone changes: midnight, or the next of the instants that
   * pages asked about.
   */
  isDue(nextInstant: string | undefined): boolean;
  /** Goes on to now, never back; tells between which instants. */
  move(): { from: string; to: string };
}

/**
 * The time of the published pages. It stands still until the publisher moves it: no two pages of
 * one state of the portals disagree about what is past, and moving it is a change like any other,
 * whose questions are asked again. It is kept with the pages, so that a publisher that was away
 * catches up with what became past meanwhile.
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
      return { from, to };
    },
  };
}

/**
 * The time as it is, for readers in other processes, which render nothing that has to agree with
 * anything later.
 */
export function runningClock(now: () => number): Clock {
  const moment = () => new Date(now()).toISOString();
  return {
    moment,
    today: () => todayInIndia(new Date(now())),
    isDue: () => false,
    move: () => ({ from: moment(), to: moment() }),
  };
}
