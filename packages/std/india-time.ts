/**
 * India's time: one zone, UTC+05:30 all year (no summer time since 1945). A fixed offset needs
 * addition only; Luxon and Temporal would bring a time zone database for one constant.
 */

/** The offset as ISO 8601 writes it. */
export const INDIA_OFFSET = '+05:30';
export const INDIA_OFFSET_MINUTES = 330;
/** The name that `Intl` and iCalendar use. */
export const INDIA_ZONE = 'Asia/Kolkata';
const OFFSET_MS = INDIA_OFFSET_MINUTES * 60_000;
const DAY_MS = 86_400_000;

/** A calendar day: `2026-05-31`. Days sort and compare as text. */
export type Day = string;

/** Returns a date whose UTC fields show India's clock at an instant. */
export const toIndiaClock = (at: Date | string | number): Date =>
  new Date(new Date(at).getTime() + OFFSET_MS);

/** Returns the instant at which India's clock shows the UTC fields of a date. */
export const fromIndiaClock = (clock: Date | number): Date => new Date(Number(clock) - OFFSET_MS);

/** Returns the day in India at an instant: 31 May ends at 18:29:59.999 UTC. */
export const dayInIndia = (at: Date | string | number): Day =>
  toIndiaClock(at).toISOString().slice(0, 10);

/**
 * Returns true for a day that is in the calendar, `2028-02-29`. `Date` itself takes 30 February for
 * 2 March.
 */
export function isCalendarDay(text: string): text is Day {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/**
 * Returns the instant of a local time in India, `2026-05-31T14:05`; an invalid date for malformed
 * text or a clock time such as `24:61`. Does not compare the day with the calendar; `isCalendarDay`
 * does.
 */
export const instantInIndia = (local: string): Date => new Date(`${local}${INDIA_OFFSET}`);

/** Returns the instant at which a day begins in India. */
export const dayStart = (day: Day): Date => instantInIndia(`${day}T00:00:00`);

/** Returns the day that is a number of days after a day, or before it if the number is negative. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
