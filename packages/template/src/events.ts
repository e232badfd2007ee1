import type { Card, Locale, Reader } from '@pune/content';
import type { EventCard } from '@pune/content-models/events/events.published.ts';
import { dayOf } from '@pune/content-models/content-model.ts';
import { formatDateRange, formatTime } from '@pune/i18n/format';

/** An event that began at most this many days ago may still be on. */
const LONGEST_EVENT_DAYS = 62;

const daysBefore = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

export const lastDay = ({ startsAt, endsAt }: Pick<EventCard, 'startsAt' | 'endsAt'>): string => dayOf(endsAt ?? startsAt);

/** Events that are on or to come, the next one first. */
export function comingUp(content: Reader, locale: Locale, options: { limit?: number; summaries?: boolean } = {}): Card<'events'>[] {
  const today = content.today();
  const recent = content.list('events', { locale, from: daysBefore(today, LONGEST_EVENT_DAYS), order: 'oldest', summaries: options.summaries });
  return recent.filter(({ card }) => lastDay(card) >= today).slice(0, options.limit);
}

/** `7 December 2026, 10:00–12:00`; `27–29 November 2026`. */
export function eventWhen({ startsAt, endsAt, allDay }: Pick<EventCard, 'startsAt' | 'endsAt' | 'allDay'>, locale: Locale): string {
  const days = formatDateRange(startsAt, endsAt ?? startsAt, locale);
  if (allDay) return days;
  const sameDay = endsAt && dayOf(endsAt) === dayOf(startsAt);
  return `${days}, ${formatTime(startsAt, locale)}${sameDay ? `–${formatTime(endsAt, locale)}` : ''}`;
}

export const eventTime = ({ startsAt, endsAt, allDay }: Pick<EventCard, 'startsAt' | 'endsAt' | 'allDay'>, locale: Locale): string | null =>
  allDay ? null : `${formatTime(startsAt, locale)}${endsAt && dayOf(endsAt) === dayOf(startsAt) ? `–${formatTime(endsAt, locale)}` : ''}`;
