import { addDays, dayInIndia, instantInIndia, type Day } from '@pune/std/india-time';

/** The rhythm in which an account gets its work by e-mail, and the days of its mails. Pure. */

export const RHYTHMS = ['daily', 'weekly', 'never'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** The key of Payload's preferences under which an account keeps its rhythm. */
export const WORK_MAIL_PREFERENCE = 'pune-work-mail';

/** A preference as it is stored. */
export interface WorkMailChoice {
  rhythm: Rhythm;
  /** The language of the admin in which it was chosen. */
  language: string;
}

export const isRhythm = (value: unknown): value is Rhythm => RHYTHMS.includes(value as Rhythm);

/** Before the working day begins. */
const HOUR = '07:00';
const MONDAY = 1;
const DAYS_OF_WEEK = 7;

const beginning = (day: Day): Date => instantInIndia(`${day}T${HOUR}:00`);

/**
 * The day whose mail is the newest that is due: today from seven in the morning in India, or the
 * last Monday.
 */
export function dueDay(rhythm: Exclude<Rhythm, 'never'>, now: Date): Day {
  const today = dayInIndia(now);
  const day = now < beginning(today) ? addDays(today, -1) : today;
  if (rhythm === 'daily') return day;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday - MONDAY + DAYS_OF_WEEK) % DAYS_OF_WEEK));
}

/**
 * Returns the day of the mail that an account is to get; null if it got that one, or chose the mail
 * later. A mail that could not be sent in time is due until the next one.
 *
 * @param done the day of the last mail
 */
export function mailDue(
  { rhythm, chosenAt, done }: { rhythm: Rhythm; chosenAt: Date; done: Day | null },
  now: Date,
): Day | null {
  if (rhythm === 'never') return null;
  const day = dueDay(rhythm, now);
  if (done !== null && done >= day) return null;
  return chosenAt > beginning(day) ? null : day;
}
