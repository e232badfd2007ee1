import type { Card } from '@pune/content';
import { dayOf } from '@pune/content-models/content-model';
import { addDays, type Day } from '@pune/std/india-time';

/** The fields of an event from which the state of a day follows. */
export const TODAY_FIELDS = [
  'slug',
  'title',
  'kind',
  'startsAt',
  'endsAt',
  'monthOnly',
  'applyBy',
] as const;

type Dated = Pick<Card<'events'>, 'title' | 'slug'> & {
  card: Pick<Card<'events'>['card'], 'kind' | 'startsAt' | 'endsAt' | 'monthOnly' | 'applyBy'>;
};

/** A board is hung this many days before its entry: before a closing, and before a last day. */
const CLOSING_DAYS_AHEAD = 2;
const LAST_DAY_DAYS_AHEAD = 10;

const SATURDAY = 6;
const SUNDAY = 0;
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const isHoliday = ({ card }: Dated): boolean => card.kind === 'holiday' && !card.monthOnly;
const isOn = ({ card: { startsAt, endsAt } }: Dated, day: Day): boolean =>
  dayOf(startsAt) <= day && day <= dayOf(endsAt ?? startsAt);

/**
 * The municipal offices on a day, as far as the calendar tells: a public holiday, a weekend or a
 * working day. The hours of an office are its own.
 */
export function officesOn<E extends Dated>(
  day: Day,
  events: readonly E[],
): { state: 'closed' | 'weekend' | 'working'; holiday: E | undefined; next: E | undefined } {
  const holidays = events.filter(isHoliday);
  const holiday = holidays.find((event) => isOn(event, day));
  const next = holidays.find(({ card }) => dayOf(card.startsAt) > day);
  const isWeekend = [SATURDAY, SUNDAY].includes(weekdayOf(day));
  return { state: holiday ? 'closed' : isWeekend ? 'weekend' : 'working', holiday, next };
}

/** A board on a home page: an entry of the calendar, which takes it down when its day is over. */
export interface TodayBoard<E> {
  kind: 'holiday' | 'last-day';
  /** The day that the board names. */
  day: Day;
  event: E;
}

/** The clock as pages ask it: a page that asks whether a day is past is made anew after that day. */
export interface DayClock {
  isPast(day: Day): boolean;
  today(): Day;
}

/**
 * The board of today: the holiday that closes the offices next, else the last day of applications
 * that comes next. `null` if neither is near.
 */
export function boardOn<E extends Dated>(
  clock: DayClock,
  events: readonly E[],
): TodayBoard<E> | null {
  const isNear = (day: Day, daysAhead: number) => clock.isPast(addDays(day, -daysAhead - 1));
  const closing = events.find(
    (event) =>
      isHoliday(event) &&
      isNear(dayOf(event.card.startsAt), CLOSING_DAYS_AHEAD) &&
      !clock.isPast(dayOf(event.card.endsAt ?? event.card.startsAt)),
  );
  if (closing) {
    const begins = dayOf(closing.card.startsAt);
    return { kind: 'holiday', day: clock.isPast(begins) ? clock.today() : begins, event: closing };
  }
  const ending = events
    .flatMap((event) => (event.card.applyBy ? [{ day: event.card.applyBy, event }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .find(({ day }) => !clock.isPast(day));
  return ending && isNear(ending.day, LAST_DAY_DAYS_AHEAD) ? { kind: 'last-day', ...ending } : null;
}
