import type { Locale } from '@pune/i18n';
import { INDIA_ZONE, instantInIndia, isCalendarDay, toIndiaClock } from '@pune/std/india-time';

/**
 * Conversions for editors, who read and write India's time, regardless of their machine's time
 * zone.
 */
const format = (options: Intl.DateTimeFormatOptions, tag = 'en-GB') =>
  new Intl.DateTimeFormat(tag, { timeZone: INDIA_ZONE, ...options });
const clockFormat = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const minuteFormat = format({ hour: '2-digit', minute: '2-digit' });
const dayFormat = (tag: string) => format({ day: 'numeric', month: 'long', year: 'numeric' }, tag);
/** Digits are Latin in every language, as in all figures of the admin. */
const DAY_FORMATS: Record<Locale, Intl.DateTimeFormat> = {
  en: dayFormat('en-GB'),
  mr: dayFormat('mr-IN-u-nu-latn'),
  hi: dayFormat('hi-IN-u-nu-latn'),
};

/** `14:05:09` */
export const clock = (at: string): string => clockFormat.format(new Date(at));
/** `26 November 2026` */
export const day = (at: string, language: Locale = 'en'): string =>
  DAY_FORMATS[language].format(new Date(at)).replace(',', '');
/** `26 November 2026, 14:05` */
export const dayAndMinute = (at: string, language: Locale = 'en'): string =>
  `${day(at, language)}, ${minuteFormat.format(new Date(at))}`;
/** `14:05`, preceded by the day unless it is the day of `now`. */
export const minuteOrDay = (at: string, now: number, language: Locale = 'en'): string =>
  day(at) === day(new Date(now).toISOString())
    ? minuteFormat.format(new Date(at))
    : dayAndMinute(at, language);
/** `14:05:09`, preceded by the day unless it is the day of `now`. */
export const clockOrDay = (at: string, now: number = Date.now(), language: Locale = 'en'): string =>
  day(at) === day(new Date(now).toISOString()) ? clock(at) : `${day(at, language)}, ${clock(at)}`;

/** `2026-11-26` or `2026-11-26T14:05`, the format of browsers' inputs. */
export const localInput = (at: string, isDay: boolean): string =>
  toIndiaClock(at)
    .toISOString()
    .slice(0, isDay ? 10 : 16);

/**
 * Converts `2026-11-26T14:05` in India's time to an instant in UTC: `2026-11-26T08:35:00.000Z`.
 * Returns `null` for any other text.
 */
export function instantOf(local: string): string | null {
  if (!/^.{10}T\d\d:\d\d(:\d\d)?$/.test(local) || !isCalendarDay(local.slice(0, 10))) return null;
  const at = instantInIndia(local);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Formats milliseconds in the largest whole unit: `3 seconds`, `12 minutes`, `5 hours`, `2 days`. */
export function duration(ms: number, language: Locale = 'en'): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000],
  ] as const;
  const [unit, size] = units.find(([, size]) => ms >= size) ?? ['second', 1000];
  const count = Math.max(0, Math.floor(ms / size));
  return new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(count);
}
