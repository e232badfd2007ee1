import { addDays, fromIndiaClock, toIndiaClock } from '@pune/std/india-time';
import { dayOf } from '../content-model.ts';
import type { EVENT_REPEATS } from './events.collection.ts';

interface Repeating {
  startsAt: string;
  endsAt: string | null;
  repeats: (typeof EVENT_REPEATS)[number] | null;
  repeatsUntil: string | null;
  applyBy?: string | null;
  applyDaysBefore?: number | null;
  nth?: Nth | null;
}

/** A weekday of a month: the first to the fourth, or the last. */
export type Nth = 1 | 2 | 3 | 4 | -1;

/**
 * The weekday of a monthly event: `{ weekday: 1, nth: 1 }` is the first Monday. A fifth weekday
 * counts as the last of the month, `nth: -1`.
 */
export function weekdayOfMonth(startsAt: string): { weekday: number; nth: Nth } {
  const start = toIndiaClock(startsAt);
  const nth = Math.ceil(start.getUTCDate() / 7);
  return { weekday: start.getUTCDay(), nth: nth === 5 ? -1 : (nth as Nth) };
}

/** The last day to apply for the occurrence that starts at `startsAt`. */
export const applyByOf = (startsAt: string, daysBefore: number | null | undefined): string | null =>
  daysBefore === null || daysBefore === undefined ? null : addDays(dayOf(startsAt), -daysBefore);

const DAY_MS = 86_400_000;

/** The occurrence `count` months after `start`: the same weekday of the month at the same hour. */
function monthsAfter(
  start: Date,
  count: number,
  { weekday, nth }: { weekday: number; nth: Nth },
): number {
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + count];
  const hour = start.getTime() % DAY_MS;
  if (nth === -1) {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return last.getTime() - ((last.getUTCDay() - weekday + 7) % 7) * DAY_MS + hour;
  }
  const first = new Date(Date.UTC(year, month, 1));
  return (
    first.getTime() + (((weekday - first.getUTCDay() + 7) % 7) + (nth - 1) * 7) * DAY_MS + hour
  );
}

/**
 * The n-th occurrence after the first, with India's local time in the UTC fields; none for 29
 * February in common years.
 */
function timeOf(
  { startsAt, nth }: Pick<Repeating, 'startsAt' | 'nth'>,
  repeats: NonNullable<Repeating['repeats']>,
  n: number,
): number | null {
  const start = toIndiaClock(startsAt);
  if (repeats === 'weekly') return start.getTime() + n * 7 * DAY_MS;
  if (repeats === 'monthly') {
    const weekday = weekdayOfMonth(startsAt);
    return monthsAfter(start, n, { ...weekday, nth: nth ?? weekday.nth });
  }
  const next = new Date(start);
  next.setUTCFullYear(start.getUTCFullYear() + n);
  return next.getUTCMonth() === start.getUTCMonth() ? next.getTime() : null;
}

/** A number of occurrences that can be skipped: all of them are before `clock`. */
const timesBefore = (
  startsAt: string,
  repeats: NonNullable<Repeating['repeats']>,
  clock: number,
): number =>
  Math.max(
    0,
    Math.floor(
      (clock - toIndiaClock(startsAt).getTime()) /
        ({ weekly: 7, monthly: 31, yearly: 366 }[repeats] * DAY_MS),
    ) - 1,
  );

/**
 * The occurrences of an event between two days in India, both included, by the rules of RFC 5545
 * for weekly repetition, monthly repetition on the same weekday, and yearly repetition. An event
 * without repetition has at most one.
 */
export function occurrences<E extends Repeating>(event: E, from: string, to: string): E[] {
  const { startsAt, endsAt, repeats, repeatsUntil, applyDaysBefore } = event;
  if (!repeats) return dayOf(startsAt) <= to && dayOf(endsAt ?? startsAt) >= from ? [event] : [];
  const length = endsAt ? Date.parse(endsAt) - Date.parse(startsAt) : 0;
  const last = Date.parse(`${repeatsUntil && repeatsUntil < to ? repeatsUntil : to}T23:59:59.999Z`);
  const found: E[] = [];
  for (let n = timesBefore(startsAt, repeats, Date.parse(`${from}T00:00:00Z`) - length); ; n++) {
    const clock = timeOf(event, repeats, n);
    if (clock === null) continue;
    if (clock > last) return found;
    const at = fromIndiaClock(clock).toISOString();
    const applyBy = applyByOf(at, applyDaysBefore);
    const time = {
      ...event,
      ...(applyBy && { applyBy }),
      startsAt: at,
      endsAt: endsAt && fromIndiaClock(clock + length).toISOString(),
    };
    if (dayOf(time.endsAt ?? time.startsAt) >= from) found.push(time);
  }
}
