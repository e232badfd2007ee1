import type { Locale } from '@pune/i18n';
import { BENGALI_ZERO, DEVANAGARI_ZERO, GUJARATI_ZERO, toLatinDigits } from '@pune/std/digits';
import { instantInIndia } from '@pune/std/india-time';
import { day, dayAndMinute } from './india-time.ts';

/**
 * Parses dates and times in Indian formats. It never uses `new Date('03/12/2026')`, which is the
 * twelfth of March. Pure.
 */

export type Kind = 'day' | 'dayAndTime';

/** The instant to store: Payload stores a day as noon in UTC. */
export type Typed =
  | { kind: 'Empty' }
  | { kind: 'Instant'; iso: string }
  | { kind: 'NoDate'; message: string };

const ZEROS = [DEVANAGARI_ZERO, BENGALI_ZERO, GUJARATI_ZERO];
const LANGUAGES = ['en', 'mr', 'hi'];

const plain = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\.$/, '');

/** Month names in three languages, long and short, with their numbers. */
const MONTHS = new Map(
  LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from(
        { length: 12 },
        (_, n) => [plain(format.format(new Date(Date.UTC(2026, n, 1)))), n + 1] as const,
      );
    }),
  ),
);
MONTHS.set('sept', 9);

const TIME =
  /^(?<text>.*?)[\s,T]+(?<hour>\d{1,2})[:.](?<minute>\d\d)(?:[:.]\d\d)?\s*(?<half>[ap]\.?m\.?)?$/iu;
const DAY_FIRST = /^(?<day>\d{1,2})\s*[/.\-\s]\s*(?<month>\d{1,2})\s*[/.\-\s]\s*(?<year>\d{4})$/u;
const YEAR_FIRST = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/u;
const NAMED =
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s/.-]+(?<name>[\p{L}\p{M}.]+),?[\s/.-]+(?<year>\d{4})$/iu;

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-12-03`, or null for an invalid day. */
function calendarDay(text: string): string | null {
  const {
    year,
    month,
    day: date,
    name,
  } = (DAY_FIRST.exec(text) ?? YEAR_FIRST.exec(text) ?? NAMED.exec(text))?.groups ?? {};
  const number = name ? MONTHS.get(plain(name)) : Number(month);
  if (!year || !date || !number) return null;
  const at = new Date(Date.UTC(Number(year), number - 1, Number(date)));
  const isThere =
    at.getUTCMonth() === number - 1 && at.getUTCDate() === Number(date) && Number(year) >= 1800;
  return isThere ? `${year}-${two(number)}-${two(Number(date))}` : null;
}

/** `14:30`, or null for an invalid time. */
function timeOfDay({ hour, minute, half }: Record<string, string | undefined>): string | null {
  const isTwelve = Boolean(half);
  const hours = Number(hour);
  if (isTwelve ? hours < 1 || hours > 12 : hours > 23) return null;
  if (Number(minute) > 59) return null;
  const shifted = isTwelve ? (hours % 12) + (/^p/i.test(half!) ? 12 : 0) : hours;
  return `${two(shifted)}:${minute}`;
}

const NO_DATE: Record<Kind, (typed: string) => string> = {
  day: (typed) =>
    `“${typed}” is no day. Write the day like 27/11/2026: the day first, the year with four digits.`,
  dayAndTime: (typed) =>
    `“${typed}” is no day and time. Write the day and time like 27/11/2026 14:30: the day first, the year with four digits.`,
};
const noDate = (text: string, kind: Kind): Typed => ({
  kind: 'NoDate',
  message: NO_DATE[kind](text.slice(0, 40)),
});

/** Parses the text that an editor typed into a field, in India's time. */
export function typedDate(typed: string, kind: Kind): Typed {
  const text = toLatinDigits(typed, ZEROS).replace(/\s+/g, ' ').trim();
  if (text === '') return { kind: 'Empty' };
  const clock = TIME.exec(text);
  const date = calendarDay((clock?.groups!.text ?? text).trim());
  if (kind === 'day')
    return date && !clock
      ? { kind: 'Instant', iso: `${date}T12:00:00.000Z` }
      : noDate(typed.trim(), kind);
  const time = clock ? timeOfDay(clock.groups!) : null;
  if (!date || !time) return noDate(typed.trim(), kind);
  return { kind: 'Instant', iso: instantInIndia(`${date}T${time}`).toISOString() };
}

const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/;
export const isIso = (value: string): boolean =>
  ISO.test(value) && !Number.isNaN(Date.parse(value));

/** Formats the text of the field: a stored date in words, other text as typed. */
export const shownDate = (value: string, kind: Kind, language: Locale = 'en'): string =>
  !isIso(value) ? value : kind === 'day' ? day(value, language) : dayAndMinute(value, language);
