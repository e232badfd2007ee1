import { addDays, dayInIndia, instantInIndia, type Day } from '@pune/std/india-time';

/**
 * The office hours of a week in India's time, Monday first: `{ from: '10:00', to: '18:00' }`, or
 * null for a day on which offices are closed.
 */
export type OfficeHours = readonly ({ from: string; to: string } | null)[];

/** The times at which offices work. */
export interface BusinessCalendar {
  hours: OfficeHours;
  holidays: readonly { date: Day }[];
}

/** A calendar without an office hour within this time is a mistake of its editor. */
const DAYS_MAX = 4_000;

/** Opening and closing time of a day in milliseconds; null if offices are closed. */
function opening(calendar: BusinessCalendar, day: Day): { from: number; to: number } | null {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const hours = calendar.hours[weekday];
  if (!hours || calendar.holidays.some(({ date }) => date === day)) return null;
  return {
    from: instantInIndia(`${day}T${hours.from}`).getTime(),
    to: instantInIndia(`${day}T${hours.to}`).getTime(),
  };
}

/** True for a day on which offices work. */
export const isOfficeDay = (calendar: BusinessCalendar, day: Day): boolean =>
  opening(calendar, day) !== null;

/**
 * Adds office time to an instant. Time outside office hours does not count: an hour that starts on
 * Saturday night ends an hour after the next opening.
 *
 * @param ms milliseconds of office time, zero or more
 *
 * @throws if the calendar has no office hours
 */
export function addOfficeTime(calendar: BusinessCalendar, start: Date, ms: number): Date {
  let left = ms;
  let day = dayInIndia(start);
  for (let days = 0; days < DAYS_MAX; days += 1, day = addDays(day, 1)) {
    const hours = opening(calendar, day);
    if (!hours) continue;
    const from = Math.max(hours.from, start.getTime());
    if (hours.to <= from) continue;
    if (from + left <= hours.to) return new Date(from + left);
    left -= hours.to - from;
  }
  throw new Error('[grievances] [calendar] The business calendar has no office hours: add some');
}

/** @returns the office time between two instants in milliseconds; zero if they are swapped */
export function officeTimeBetween(calendar: BusinessCalendar, start: Date, end: Date): number {
  let total = 0;
  for (let day = dayInIndia(start); day <= dayInIndia(end); day = addDays(day, 1)) {
    const hours = opening(calendar, day);
    if (!hours) continue;
    const [from, to] = [Math.max(hours.from, start.getTime()), Math.min(hours.to, end.getTime())];
    total += Math.max(0, to - from);
  }
  return total;
}
