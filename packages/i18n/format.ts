import { INDIA_ZONE, instantInIndia } from '@pune/std/india-time';
import type { Locale } from './i18n.ts';

/** Formats dates and numbers in the digits of the language: `२४ नोव्हेंबर २०२६`, `₹१२,६१८`. */
const TAG: Record<Locale, string> = { en: 'en-IN', mr: 'mr-IN-u-nu-deva', hi: 'hi-IN-u-nu-deva' };

type Format = Intl.DateTimeFormat | Intl.ListFormat | Intl.NumberFormat | Intl.RelativeTimeFormat;

const cache = new Map<string, Format>();
function kept<T extends Format>(key: string, make: () => T): T {
  let format = cache.get(key) as T | undefined;
  if (!format) cache.set(key, (format = make()));
  return format;
}

/**
 * A calendar day (`2026-11-24`) or an instant, shown in India's time. A calendar day is read as
 * noon in India.
 */
const instant = (value: string | Date): Date =>
  typeof value === 'string' && value.length === 10
    ? instantInIndia(`${value}T12:00:00`)
    : new Date(value);

const dateFormat = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  kept(
    `${locale} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(TAG[locale], { timeZone: INDIA_ZONE, ...options }),
  );

/** A cache: every page has days, and many of them are equal. */
const days: Record<Locale, Map<string | number, string>> = {
  en: new Map(),
  mr: new Map(),
  hi: new Map(),
};
const DAYS_MAX = 10_000;

/**
 * A date with the day before the month in every language, without the comma of CLDR's Marathi
 * format: `24 November 2026`, `२४ नोव्हेंबर २०२६`.
 */
export function formatDate(value: string | Date, locale: Locale): string {
  const known = days[locale];
  const key = typeof value === 'string' ? value : value.getTime();
  let day = known.get(key);
  if (day === undefined) {
    if (known.size >= DAYS_MAX) known.clear();
    known.set(
      key,
      (day = dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
        .format(instant(value))
        .replace(',', '')),
    );
  }
  return day;
}

/** A range of days: `27–29 November 2026`; one day if both are the same. */
export function formatDateRange(from: string | Date, to: string | Date, locale: Locale): string {
  const [first, last] = [formatDate(from, locale), formatDate(to, locale)];
  if (first === last) return first;
  return dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
    .formatRange(instant(from), instant(to))
    .replaceAll(',', '')
    .replace(/[\u2009\u202f]/g, ' ');
}

/** A month: `November 2026`, `नोव्हेंबर २०२६`. */
export const formatMonth = (value: string | Date, locale: Locale): string =>
  dateFormat(locale, { month: 'long', year: 'numeric' }).format(instant(value)).replace(',', '');

/** A range of months: `June–July 2027`; one month if both are the same. */
export function formatMonthRange(from: string | Date, to: string | Date, locale: Locale): string {
  const [first, last] = [formatMonth(from, locale), formatMonth(to, locale)];
  if (first === last) return first;
  return dateFormat(locale, { month: 'long', year: 'numeric' })
    .formatRange(instant(from), instant(to))
    .replaceAll(',', '')
    .replace(/[\s\u2009\u202f]*–[\s\u2009\u202f]*/g, '–');
}

/** A range of months for a calendar leaf: `Oct–Nov`; `Dec`. */
export function formatShortMonths(from: string | Date, to: string | Date, locale: Locale): string {
  const [first, last] = [from, to].map((value) => dateParts(value, locale).month);
  return first === last ? first! : `${first}–\u200b${last}`;
}

/** A day without its year: `7 December`, `७ डिसेंबर`. */
export const formatDayMonth = (value: string | Date, locale: Locale): string =>
  dateFormat(locale, { day: 'numeric', month: 'long' }).format(instant(value));

/** A day without its year, as short as the language has it: `7 Dec`, `७ डिसें`. */
export const formatShortDay = (value: string | Date, locale: Locale): string =>
  dateFormat(locale, { day: 'numeric', month: 'short' }).format(instant(value));

/** The name of a weekday: `Monday`, `सोमवार`. */
export const formatWeekday = (value: string | Date, locale: Locale): string =>
  dateFormat(locale, { weekday: 'long' }).format(instant(value));

/** A list within a sentence: `4 January and 1 February`; in Hindi too without a comma before “and”. */
export const formatList = (items: readonly string[], locale: Locale): string =>
  kept(`list ${locale}`, () => new Intl.ListFormat(TAG[locale], { type: 'conjunction' }))
    .format(items)
    .replace(', और ', ' और ');

/** The full stop of a language, for a sentence that a template ends. */
export const fullStop = (locale: Locale): string => (locale === 'hi' ? '।' : '.');

/** A figure with its unit; no space before a percent sign: `25 km/h`, `90%`. */
export const withUnit = (figure: string, unit: string): string =>
  unit === '%' ? `${figure}%` : `${figure} ${unit}`;

/** A time on the 24-hour clock, which needs no English "pm" in a Marathi sentence: `15:30`. */
export const formatTime = (value: string | Date, locale: Locale): string =>
  dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    instant(value),
  );

/** A date with its time: `24 November 2026, 15:30`. */
export const formatDateTime = (value: string | Date, locale: Locale): string =>
  `${formatDate(value, locale)}, ${formatTime(value, locale)}`;

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A distance in time, in the largest unit that fits: `in 3 hours`, `२ दिवसांपूर्वी`. */
export function formatRelative(value: string | Date, now: Date, locale: Locale): string {
  const away = new Date(value).getTime() - now.getTime();
  const [unit, length] = UNITS.find(([, size]) => Math.abs(away) >= size) ?? UNITS[2];
  return kept(`relative ${locale}`, () => new Intl.RelativeTimeFormat(TAG[locale])).format(
    Math.trunc(away / length),
    unit,
  );
}

const unitFormat = (unit: 'minute' | 'hour', locale: Locale) =>
  kept(
    `${unit} ${locale}`,
    () => new Intl.NumberFormat(TAG[locale], { style: 'unit', unit, unitDisplay: 'long' }),
  );

/** A length of time in hours and minutes, rounded up to a minute: `2 hours 5 minutes`. */
export function formatDuration(seconds: number, locale: Locale): string {
  const minutes = Math.ceil(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return [
    hours > 0 && unitFormat('hour', locale).format(hours),
    (minutes % 60 > 0 || hours === 0) && unitFormat('minute', locale).format(minutes % 60),
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * The parts of a date for a calendar leaf: `{ day: '7', month: 'Dec', weekday: 'Mon', year: '2026'
 * }`.
 */
export function dateParts(
  value: string | Date,
  locale: Locale,
): { day: string; month: string; weekday: string; year: string } {
  const part = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, options).format(instant(value));
  return {
    day: part({ day: 'numeric' }),
    month: part({ month: 'short' }),
    weekday: part({ weekday: 'short' }),
    year: part({ year: 'numeric' }),
  };
}

export const formatNumber = (value: number, locale: Locale): string =>
  kept(`n ${locale}`, () => new Intl.NumberFormat(TAG[locale])).format(value);

/** A number without grouping, for years: `२०२६`. */
export const formatYear = (value: number, locale: Locale): string =>
  kept(`y ${locale}`, () => new Intl.NumberFormat(TAG[locale], { useGrouping: false })).format(
    value,
  );

/**
 * A sum in rupees from paise: `₹500`, `₹१०.५०`, `₹५,००,०००`. Whole rupees have no decimals. The
 * sign is added to a plain number, because CLDR groups Marathi currency by thousands, unlike
 * readers in Maharashtra.
 */
export function formatRupees(paise: number, locale: Locale): string {
  const digits = paise % 100 === 0 ? 0 : 2;
  const format = kept(
    `r ${locale} ${digits}`,
    () =>
      new Intl.NumberFormat(TAG[locale], {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  return `${paise < 0 ? '-' : ''}₹${format.format(Math.abs(paise) / 100)}`;
}

/** A file size with the international unit and the digits of the language: `84 kB`, `1.2 MB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [value, unit] =
    bytes < 1_000_000
      ? [Math.max(1, Math.round(bytes / 1000)), 'kB']
      : bytes < 1_000_000_000
        ? [Math.round(bytes / 100_000) / 10, 'MB']
        : [Math.round(bytes / 100_000_000) / 10, 'GB'];
  return `${formatNumber(value, locale)} ${unit}`;
}
