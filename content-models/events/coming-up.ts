import { addDays } from '@pune/std/india-time';
import { dayOf } from '../content-model.ts';
import { EVENT_REPEATS } from './events.collection.ts';
import type { EventCard } from './events.published.ts';
import { occurrences } from './occurrences.ts';

/** The maximum duration of an event: one that began earlier is over. */
const LONGEST_EVENT_DAYS = 125;
/** The number of days in which lists look for the next occurrence of a repeating event. */
const DAYS_AHEAD = 370;

/** An event in a list; for a repeating event, one of its occurrences. */
export interface EventEntry {
  date: string;
  card: EventCard;
}

/** The last day of an event; of one whose day is not known, the last day of its last month. */
export function lastDay({
  startsAt,
  endsAt,
  monthOnly = 0,
}: Pick<EventCard, 'startsAt' | 'endsAt'> & {
  monthOnly?: EventCard['monthOnly'] | boolean;
}): string {
  const day = dayOf(endsAt ?? startsAt);
  if (!monthOnly) return day;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Orders by day. Events of which only the month is known come last in their first month. */
function inOrder(a: EventEntry, b: EventEntry): number {
  const key = ({ date, card }: EventEntry) => (card.monthOnly ? `${date.slice(0, 7)}~` : date);
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** The occurrences of the listed events between two days, each as an entry of its own. */
const times = <E extends EventEntry>(entries: readonly E[], from: string, to: string): E[] =>
  entries.flatMap((entry) =>
    occurrences(entry.card, from, to).map((card) => ({
      ...entry,
      card,
      date: dayOf(card.startsAt),
    })),
  );

const once = <E extends EventEntry>(entries: readonly E[]): E[] =>
  entries.filter(({ card }) => !card.repeats);

/** Queries events, oldest first: those from a day on, of a year, or with a certain repetition. */
export type AskEvents<E extends EventEntry> = (query: {
  from?: string;
  year?: number;
  where?: ['repeats', string];
}) => E[];

/** Repeating events may have begun long ago, so they are queried by their repetition. */
const repeating = <E extends EventEntry>(ask: AskEvents<E>): E[] =>
  EVENT_REPEATS.flatMap((repeats) => ask({ where: ['repeats', repeats] }));

/** The current and upcoming events, next first; for a repeating event, its next occurrence. */
export function comingUp<E extends EventEntry>(
  ask: AskEvents<E>,
  today: string,
  repeats: readonly E[] = repeating(ask),
): E[] {
  const recent = once(ask({ from: addDays(today, -LONGEST_EVENT_DAYS) })).filter(
    ({ card }) => lastDay(card) >= today,
  );
  const next = repeats.flatMap((entry) =>
    times([entry], today, addDays(today, DAYS_AHEAD)).slice(0, 1),
  );
  return [...recent, ...next].sort(inOrder);
}

/** All occurrences of the events of a year, in order. */
export function eventsOfYear<E extends EventEntry>(ask: AskEvents<E>, year: number): E[] {
  const begun = once([...ask({ year: year - 1 }), ...ask({ year })]);
  return times([...begun, ...repeating(ask)], `${year}-01-01`, `${year}-12-31`).sort(inOrder);
}
