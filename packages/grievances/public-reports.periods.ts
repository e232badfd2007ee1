import { addDays, dayInIndia, dayStart, type Day } from '@pune/std/india-time';
import { PERIOD_DAYS, type StatisticsPeriod } from './public-reports.constants.ts';

/** Periods of the public figures. Days and months are those of India's calendar. */

const MONTH_CHARACTERS = 7;
const MONTHS_OF_YEAR = 12;

/** An instant before which a figure counts, and the one from which. */
export interface Window {
  from: string;
  asOf: string;
}

/** @returns the month of an instant: `2026-11` */
export const monthOf = (at: Date | string): string => dayInIndia(at).slice(0, MONTH_CHARACTERS);

/** The month that is a number of months after a month. */
export function addMonths(month: string, months: number): string {
  const [year, index] = month.split('-').map(Number) as [number, number];
  const at = year * MONTHS_OF_YEAR + index - 1 + months;
  const shown = String((at % MONTHS_OF_YEAR) + 1).padStart(2, '0');
  return `${String(Math.floor(at / MONTHS_OF_YEAR)).padStart(4, '0')}-${shown}`;
}

const firstDay = (month: string): Day => `${month}-01`;

/** The instants at which a month begins and ends in India. */
export const monthBounds = (month: string): { from: string; to: string } => ({
  from: dayStart(firstDay(month)).toISOString(),
  to: dayStart(firstDay(addMonths(month, 1))).toISOString(),
});

/** The months from one to another, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** @returns the window of a period: its whole days, and the present day until `asOf` */
export const windowOf = (period: StatisticsPeriod, asOf: string): Window => ({
  from: dayStart(addDays(dayInIndia(asOf), -PERIOD_DAYS[period])).toISOString(),
  asOf,
});

/** A day or a month of which figures are kept: `2026-11-28`, `2026-11`. */
export type Bucket = string;

/** The day and the month in which an instant is counted. */
export function bucketsOf(at: string): readonly [day: Bucket, month: Bucket] {
  const day = dayInIndia(at);
  return [day, day.slice(0, MONTH_CHARACTERS)];
}

/** The buckets that together are a window: the days of its first month, then whole months. */
export function bucketsWithin({ from, asOf }: Window): Bucket[] {
  const [first, firstMonth] = bucketsOf(from);
  const [today, month] = bucketsOf(asOf);
  if (first === firstDay(firstMonth)) return monthsBetween(firstMonth, month);
  const days: Day[] = [];
  for (let day = first; day <= today && day.startsWith(firstMonth); day = addDays(day, 1))
    days.push(day);
  return [...days, ...monthsBetween(addMonths(firstMonth, 1), month)];
}
