import type { Card } from '@pune/content';
import type { Day } from '@pune/std/india-time';

/** The kinds of circular that decide something; the others tell or remind. */
export const DECIDING_KINDS = ['resolution', 'office-order', 'delegation', 'circular'] as const;

/** A decision in a list: a policy in force, or an order that has not ended. */
export interface Decision {
  title: string;
  href: string;
  /** The name of its kind, in the reader's language. */
  kind: string;
  /** The day from which it holds. */
  day: Day;
}

/** The decisions, the newest first. Those of one day keep the order in which they were given. */
export const newestFirst = (decisions: readonly Decision[], limit: number): Decision[] =>
  decisions.toSorted((a, b) => Number(a.day < b.day) - Number(a.day > b.day)).slice(0, limit);

type Dated = Pick<Card<'events'>, 'title' | 'slug'> & {
  card: Pick<Card<'events'>['card'], 'kind' | 'applyBy'>;
};

/**
 * The hearings that still take objections or applications, each with its last day: the one that
 * closes first is first.
 *
 * @param isPast true for a day that is over
 */
export const openHearings = <E extends Dated>(
  events: readonly E[],
  isPast: (day: Day) => boolean,
): { event: E; until: Day }[] =>
  events
    .flatMap((event) =>
      event.card.kind === 'hearing' && event.card.applyBy && !isPast(event.card.applyBy)
        ? [{ event, until: event.card.applyBy }]
        : [],
    )
    .toSorted((a, b) => Number(a.until > b.until) - Number(a.until < b.until));
