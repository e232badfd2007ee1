import type { Card, Locale, Reader } from '@pune/content';
import type { EventCard } from '@pune/content-models/events/events.published.ts';
import { dayOf } from '@pune/content-models/content-model.ts';
import { formatDateRange, formatMonth, formatTime } from '@pune/i18n/format';

/** An event that began at most this many days ago may still be on. */
const LONGEST_EVENT_DAYS = 62;

const daysBefore = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

export const lastDay = ({ startsAt, endsAt }: Pick<EventCard, 'startsAt' | 'endsAt'>): string => dayOf(endsAt ?? startsAt);

/** An event whose day is still open is entered for its whole month, with a note that says so. */
export function isMonthOnly({ startsAt, endsAt, dateNote }: Pick<EventCard, 'startsAt' | 'endsAt' | 'dateNote'>): boolean {
  const [first, last] = [dayOf(startsAt), dayOf(endsAt ?? startsAt)];
  const endOfMonth = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 0)).getUTCDate();
  return dateNote !== null && first.endsWith('-01') && last === `${first.slice(0, 8)}${endOfMonth}`;
}

/** By day; within a month those without a day come last. */
const inOrder = (a: Card<'events'>, b: Card<'events'>): number => {
  const key = ({ date, card }: Card<'events'>) => (isMonthOnly(card) ? lastDay(card) + '~' : date);
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
};

/** Events that are on or to come, the next one first. */
export function comingUp(content: Reader, locale: Locale, options: { limit?: number; summaries?: boolean } = {}): Card<'events'>[] {
  const today = content.today();
  const recent = content.list('events', { locale, from: daysBefore(today, LONGEST_EVENT_DAYS), order: 'oldest', summaries: options.summaries });
  return recent.filter(({ card }) => lastDay(card) >= today).sort(inOrder).slice(0, options.limit);
}

/** `7 December 2026, 10:00–12:00`; `27–29 November 2026`. */
export function eventWhen(card: Pick<EventCard, 'startsAt' | 'endsAt' | 'allDay' | 'dateNote'>, locale: Locale): string {
  if (isMonthOnly(card)) return formatMonth(card.startsAt, locale);
  const { startsAt, endsAt, allDay } = card;
  const days = formatDateRange(startsAt, endsAt ?? startsAt, locale);
  if (allDay) return days;
  const sameDay = endsAt && dayOf(endsAt) === dayOf(startsAt);
  return `${days}, ${formatTime(startsAt, locale)}${sameDay ? `–${formatTime(endsAt, locale)}` : ''}`;
}

export const eventTime = ({ startsAt, endsAt, allDay }: Pick<EventCard, 'startsAt' | 'endsAt' | 'allDay'>, locale: Locale): string | null =>
  allDay ? null : `${formatTime(startsAt, locale)}${endsAt && dayOf(endsAt) === dayOf(startsAt) ? `–${formatTime(endsAt, locale)}` : ''}`;
