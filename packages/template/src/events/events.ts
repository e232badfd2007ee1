import type { Card, Locale, Reader } from '@pune/content';
import type { EventCard } from '@pune/content-models/events/published';
import { eventsOfYear } from '@pune/content-models/events/coming-up';
import { occurrences } from '@pune/content-models/events/occurrences';
import { dayOf } from '@pune/content-models/content-model';
import { addDays } from '@pune/std/india-time';
import { t } from '@pune/i18n/server';
import {
  formatDate,
  formatDateRange,
  formatDayMonth,
  formatList,
  formatMonthRange,
  formatNumber,
  formatTime,
  formatWeekday,
} from '@pune/i18n/format';

/** The fields of a row of events; `FULL_EVENT_FIELDS` adds the summary and the place. */
export const EVENT_FIELDS = [
  'slug',
  'title',
  'date',
  'startsAt',
  'endsAt',
  'allDay',
  'monthOnly',
  'applyBy',
  'applyDaysBefore',
  'repeats',
  'repeatsUntil',
  'nth',
  'dateNote',
  'cost',
  'stepFree',
] as const;
export const FULL_EVENT_FIELDS = [...EVENT_FIELDS, 'summary', 'kind', 'venue'] as const;

/** Every occurrence of the events of a year, in order. */
export const eventCardsOfYear = (content: Reader, locale: Locale, year: number): Card<'events'>[] =>
  eventsOfYear(
    (query) =>
      content.list('events', {
        locale,
        order: 'oldest',
        fields: ['kind', ...EVENT_FIELDS],
        ...query,
      }),
    year,
  );

/** The words of the three languages that say that an event costs nothing. */
const FREE = new Set(['free', 'free entry', 'मोफत', 'विनामूल्य', 'निःशुल्क', 'मुफ़्त', 'निशुल्क']);

/** True for a cost that says nothing but that there is none; `Free for children` is a cost. */
export const isFree = (cost: string): boolean =>
  FREE.has(cost.trim().replace(/[.।]$/, '').toLowerCase());

/** True for an event that comes several times a year: lists show it as one row. */
export const isRegular = ({ repeats }: Pick<EventCard, 'repeats'>): boolean =>
  repeats === 'weekly' || repeats === 'monthly';

type Days = Pick<EventCard, 'startsAt' | 'endsAt'> & {
  monthOnly: EventCard['monthOnly'] | boolean;
};

/** The days of an event: `27–29 November 2026`; `June–July 2027` if only the month is known. */
export const eventDays = ({ startsAt, endsAt, monthOnly }: Days, locale: Locale): string =>
  (monthOnly ? formatMonthRange : formatDateRange)(startsAt, endsAt ?? startsAt, locale);

/** The days of an event with its hours: `7 December 2026, 10:00–12:00`. */
export function eventWhen(card: Days & Pick<EventCard, 'allDay'>, locale: Locale): string {
  const time = card.monthOnly ? null : eventTime(card, locale);
  return [eventDays(card, locale), time].filter(Boolean).join(', ');
}

/** The days of an event in full, with the weekday of a single day: `Friday, 15 January 2027`. */
export function eventDate(event: Days, locale: Locale): string {
  const days = eventDays(event, locale);
  const isOneDay =
    !event.monthOnly && dayOf(event.endsAt ?? event.startsAt) === dayOf(event.startsAt);
  return isOneDay ? `${formatWeekday(event.startsAt, locale)}, ${days}` : days;
}

/** The hours of an event, `10:00–12:00`; `null` if it lasts all day. */
export const eventTime = (
  { startsAt, endsAt, allDay }: Pick<EventCard, 'startsAt' | 'endsAt' | 'allDay'>,
  locale: Locale,
): string | null =>
  allDay
    ? null
    : `${formatTime(startsAt, locale)}${endsAt && dayOf(endsAt) === dayOf(startsAt) ? `–${formatTime(endsAt, locale)}` : ''}`;

type Repeating = Pick<
  EventCard,
  'startsAt' | 'endsAt' | 'repeats' | 'repeatsUntil' | 'nth' | 'applyDaysBefore'
>;

/** The repetition of an event: `Every first Monday, until 1 November 2027`; empty without one. */
export function repetition(
  { startsAt, repeats, repeatsUntil, nth }: Omit<Repeating, 'endsAt' | 'applyDaysBefore'>,
  locale: Locale,
): string {
  if (!repeats) return '';
  const T = t(locale);
  const weekday = formatWeekday(startsAt, locale);
  const words = {
    weekly: () => T('events:every_week', { weekday }),
    monthly: () =>
      T('events:every_month', {
        weekday,
        nth: T(`events:nth_${nth === -1 ? 'last' : (nth ?? 1)}`),
      }),
    yearly: () => T('events:every_year'),
  }[repeats]();
  return repeatsUntil
    ? `${words}, ${T('events:until', { date: formatDate(repeatsUntil, locale) })}`
    : words;
}

const DAYS_AHEAD = 370;
const TIMES_SHOWN = 3;
const TIMES_SHOWN_MAX = 12;

/**
 * The occurrences of an event that are not over: the next three within a year.
 * @param isPast is asked about few days, so that the page is made anew only when one of them passes
 */
export function nextTimes<E extends Repeating>(event: E, isPast: (day: string) => boolean): E[] {
  let year = Number(dayOf(event.startsAt).slice(0, 4));
  while (isPast(`${year}-12-31`)) year += 1;
  const times = occurrences(event, `${year}-01-01`, addDays(`${year}-12-31`, DAYS_AHEAD));
  // The days are in order: each question leaves out half of the remaining ones.
  let [next, end] = [0, times.length];
  while (next < end) {
    const middle = (next + end) >> 1;
    const { startsAt, endsAt } = times[middle]!;
    if (isPast(dayOf(endsAt ?? startsAt))) next = middle + 1;
    else end = middle;
  }
  return times
    .slice(next, next + TIMES_SHOWN)
    .filter(({ startsAt }) => isPast(addDays(dayOf(startsAt), -DAYS_AHEAD - 1)));
}

/**
 * Returns the next occurrence for which one can still apply; `null` if the event does not come
 * several times a year, or takes no applications.
 */
export function openForApplications<E extends Repeating & { applyBy?: string | null }>(
  event: E,
  isPast: (day: string) => boolean,
): E | null {
  if (!isRegular(event)) return null;
  const from = dayOf(event.startsAt);
  return (
    occurrences(event, from, addDays(from, DAYS_AHEAD)).find(
      ({ applyBy }) => applyBy && !isPast(applyBy),
    ) ?? null
  );
}

/**
 * The occurrences after the one that a card shows: `then 4 January and 1 February`. Empty for an
 * event that does not come several times a year.
 *
 * @param until names all of them until this day, twelve at most; otherwise two
 */
export function laterTimes(card: Repeating, locale: Locale, until?: string): string {
  if (!isRegular(card)) return '';
  const from = addDays(dayOf(card.endsAt ?? card.startsAt), 1);
  const later = occurrences(card, from, until ?? addDays(from, DAYS_AHEAD)).slice(
    0,
    until ? TIMES_SHOWN_MAX : TIMES_SHOWN - 1,
  );
  const dates = formatList(
    later.map(({ startsAt }) => formatDayMonth(startsAt, locale)),
    locale,
  );
  return dates && t(locale)('events:later', { dates });
}

/**
 * The last day to apply, for feeds and calendars: `Last day to apply: 22 November 2026 (passed)`.
 */
export function applyByText(content: Reader, day: string, locale: Locale): string {
  const T = t(locale);
  return `${T('apply_by')}: ${formatDate(day, locale)}${content.isPast(day) ? ` (${T('apply_by_passed')})` : ''}`;
}

/** The rule for applications of a repeating event: `Apply at least 15 days before.` */
export const applyRule = (days: number, locale: Locale): string =>
  days === 0
    ? t(locale)('events:apply_days_before_0')
    : t(locale)('events:apply_days_before', { count: days, days: formatNumber(days, locale) });
