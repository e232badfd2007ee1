import { dayOf } from '../content-model.ts';
import { EVENT_REPEATS } from './events.collection.ts';
import type { EventCard } from './events.published.ts';
import { occurrences } from './occurrences.ts';

/** An event that began at most this many days ago may still be on. */
const LONGEST_EVENT_DAYS = 62;
/** How far ahead lists look for the next time of an event that comes again. */
const DAYS_AHEAD = 370;
const DAY_MS = 86_400_000;

/** An event of a list; of one that repeats, one time of it. */
export interface EventEntry {
  date: string;
  card: EventCard;
}

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const lastDay = ({ startsAt, endsAt }: Pick<EventCard, 'startsAt' | 'endsAt'>): string =>
  dayOf(endsAt ?? startsAt);

/** By day; events of which only the month is known come last in the month in which they begin. */
function inOrder(a: EventEntry, b: EventEntry): number {
  const key = ({ date, card }: EventEntry) => (card.monthOnly ? `${date.slice(0, 7)}~` : date);
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** Each time that an event of the list is on between two days, as an entry of its own. */
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

/** Lists events, oldest first: those of some days, of a year, or those that repeat so. */
export type AskEvents<E extends EventEntry> = (query: {
  from?: string;
  year?: number;
  where?: ['repeats', string];
}) => E[];

/** Events that repeat began some day, perhaps long ago: they are asked for by how they repeat. */
const repeating = <E extends EventEntry>(ask: AskEvents<E>): E[] =>
  EVENT_REPEATS.flatMap((repeats) => ask({ where: ['repeats', repeats] }));

/** Events that are on or to come, the next one first; of those that repeat, the next time. */
export function comingUp<E extends EventEntry>(
  ask: AskEvents<E>,
  today: string,
  repeats: readonly E[] = repeating(ask),
): E[] {
  const recent = once(ask({ from: daysAfter(today, -LONGEST_EVENT_DAYS) })).filter(
    ({ card }) => lastDay(card) >= today,
  );
  const next = repeats.flatMap((entry) =>
    times([entry], today, daysAfter(today, DAYS_AHEAD)).slice(0, 1),
  );
  return [...recent, ...next].sort(inOrder);
}

/** Everything that is on in a year, each time of it, in order. */
export function eventsOfYear<E extends EventEntry>(ask: AskEvents<E>, year: number): E[] {
  const begun = once([...ask({ year: year - 1 }), ...ask({ year })]);
  return times([...begun, ...repeating(ask)], `${year}-01-01`, `${year}-12-31`).sort(inOrder);
}
