import { addDays, dayInIndia, instantInIndia, toIndiaClock } from '@pune/std/india-time';

/** Full hours of India's clock between which messages that are not about a danger wait. */
export interface QuietHours {
  from: number;
  until: number;
}

/** @returns the instant at which the quiet hours end; null outside them, and if there are none */
export function quietUntil(now: Date, hours: QuietHours | null): Date | null {
  if (!hours) return null;
  const { from, until } = hours;
  const hour = toIndiaClock(now).getUTCHours();
  const isQuiet = from > until ? hour >= from || hour < until : hour >= from && hour < until;
  if (!isQuiet) return null;
  const today = dayInIndia(now);
  const day = hour < until ? today : addDays(today, 1);
  return instantInIndia(`${day}T${String(until).padStart(2, '0')}:00:00`);
}
