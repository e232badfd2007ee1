import { addDays, dayInIndia, instantInIndia, toIndiaClock } from '@pune/std/india-time';

/** Thursday, as `Date` counts days: the weekend can still be planned. */
const WEEKDAY = 4;
const FROM_HOUR = 9;
/** A system that was down on the day sends on the next one; after that the list is left out. */
const LATE_DAYS_MAX = 1;
const WEEK_DAYS = 7;

/** @returns the Thursday to which a weekly list belongs that is due; null if none is */
export function weekOf(now: Date): string | null {
  const clock = toIndiaClock(now);
  const late = (clock.getUTCDay() - WEEKDAY + WEEK_DAYS) % WEEK_DAYS;
  const isDue = late === 0 ? clock.getUTCHours() >= FROM_HOUR : late <= LATE_DAYS_MAX;
  return isDue ? addDays(dayInIndia(now), -late) : null;
}

/** @returns the day to which a daily list belongs that is due; the day before until 9 o'clock */
export const dayOfList = (now: Date): string =>
  addDays(dayInIndia(now), toIndiaClock(now).getUTCHours() >= FROM_HOUR ? 0 : -1);

/** The time of which a list of some days tells, which ends in the morning of a day. */
export function spanOf(day: string, days: number): { since: string; until: string } {
  const morning = (date: string) =>
    instantInIndia(`${date}T${String(FROM_HOUR).padStart(2, '0')}:00:00`).toISOString();
  return { since: morning(addDays(day, -days)), until: morning(day) };
}
