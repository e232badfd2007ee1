import type { Card, Locale, Reader } from '@pune/content';
import type { EventCard } from '@pune/content-models/events/published';
import { eventsOfYear } from '@pune/content-models/events/coming-up';
import { dayOf } from '@pune/content-models/content-model';
import { t } from '@pune/i18n/server';
import { formatDate, formatDateRange, formatMonthRange, formatTime } from '@pune/i18n/format';

/** The fields of a row of events; `FULL_EVENT_FIELDS` adds the summary and the place. */
export const EVENT_FIELDS = [
  'slug',
  'title',
  'startsAt',
  'endsAt',
  'allDay',
  'monthOnly',
  'applyBy',
  'dateNote',
] as const;
export const FULL_EVENT_FIELDS = [...EVENT_FIELDS, 'summary', 'kind', 'venue'] as const;

/** Every occurrence of the events of a year, in order. */
export const eventCardsOfYear = (content: Reader, locale: Locale, year: number): Card<'events'>[] =>
  eventsOfYear(
    (query) =>
      content.list('events', {
        locale,
        order: 'oldest',
        fields: ['date', 'repeats', 'repeatsUntil', 'kind', ...EVENT_FIELDS],
        ...query,
      }),
    year,
  );

/**
 * The date of an event: `7 December 2026, 10:00–12:00`; `27–29 November 2026`; `June–July 2027` if
 * only the month is known.
 */
export function eventWhen(
  card: Pick<EventCard, 'startsAt' | 'endsAt' | 'allDay'> & {
    monthOnly: EventCard['monthOnly'] | boolean;
  },
  locale: Locale,
): string {
  const { startsAt, endsAt, allDay } = card;
  if (card.monthOnly) return formatMonthRange(startsAt, endsAt ?? startsAt, locale);
  const days = formatDateRange(startsAt, endsAt ?? startsAt, locale);
  if (allDay) return days;
  const sameDay = endsAt && dayOf(endsAt) === dayOf(startsAt);
  return `${days}, ${formatTime(startsAt, locale)}${sameDay ? `–${formatTime(endsAt, locale)}` : ''}`;
}

export const eventTime = (
  { startsAt, endsAt, allDay }: Pick<EventCard, 'startsAt' | 'endsAt' | 'allDay'>,
  locale: Locale,
): string | null =>
  allDay
    ? null
    : `${formatTime(startsAt, locale)}${endsAt && dayOf(endsAt) === dayOf(startsAt) ? `–${formatTime(endsAt, locale)}` : ''}`;

/**
 * The last day to apply, for feeds and calendars: `Last day to apply: 22 November 2026 (passed)`.
 */
export function applyByText(content: Reader, day: string, locale: Locale): string {
  const T = t(locale);
  return `${T('apply_by')}: ${formatDate(day, locale)}${content.isPast(day) ? ` (${T('apply_by_passed')})` : ''}`;
}
