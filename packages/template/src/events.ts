import type { Card, Locale, Reader } from '@pune/content';
import type { Audience } from '@pune/content-models/audiences.ts';
import type { EventCard } from '@pune/content-models/events/events.published.ts';
import { dayOf } from '@pune/content-models/content-model.ts';
import { EVENT_REPEATS } from '@pune/content-models/events/events.collection.ts';
import { formatDateRange, formatMonth, formatTime } from '@pune/i18n/format';
import { occurrences } from './event-occurrences.ts';

/** An event that began at most this many days ago may still be on. */
const LONGEST_EVENT_DAYS = 62;

export const daysBefore = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

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

/** How far ahead lists look for the next time of an event that comes again. */
const DAYS_AHEAD = 370;

type Options = { summaries?: boolean; audience?: Audience };

/** Each time that an event of the list is on between two days, as an entry of its own. */
const times = (cards: readonly Card<'events'>[], from: string, to: string): Card<'events'>[] =>
  cards.flatMap((entry) => occurrences(entry.card, from, to).map((card) => ({ ...entry, card, date: dayOf(card.startsAt) })));

/** Events that repeat began some day, perhaps long ago: they are asked for by how they repeat. */
const repeating = (content: Reader, locale: Locale, options: Options): Card<'events'>[] =>
  EVENT_REPEATS.flatMap((repeats) => content.list('events', { locale, where: ['repeats', repeats], order: 'oldest', ...options }));

const once = (cards: readonly Card<'events'>[]) => cards.filter(({ card }) => !card.repeats);

/** Events that are on or to come, the next one first; of those that repeat, the next time. */
export function comingUp(content: Reader, locale: Locale, { limit, ...options }: Options & { limit?: number } = {}): Card<'events'>[] {
  const today = content.today();
  const recent = once(content.list('events', { locale, from: daysBefore(today, LONGEST_EVENT_DAYS), order: 'oldest', ...options })).filter(({ card }) => lastDay(card) >= today);
  const next = repeating(content, locale, options).flatMap((entry) => times([entry], today, daysBefore(today, -DAYS_AHEAD)).slice(0, 1));
  return [...recent, ...next].sort(inOrder).slice(0, limit);
}

/** Everything that is on in a year, each time of it, in order. */
export function eventsOfYear(content: Reader, locale: Locale, year: number): Card<'events'>[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const begun = once([...content.list('events', { locale, year: year - 1, order: 'oldest' }), ...content.list('events', { locale, year, order: 'oldest' })]);
  return times([...begun, ...repeating(content, locale, {})], first, last).sort(inOrder);
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
