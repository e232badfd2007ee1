import type { AlertCard } from './alerts.published.ts';
import { alertState, byGravity, isActual } from './alerts.state.ts';

/** An alert in a list, in one language. */
export interface AlertEntry {
  id: string;
  slug: string;
  title: string;
  card: Pick<
    AlertCard,
    'event' | 'severity' | 'status' | 'area' | 'effective' | 'expires' | 'allClearAt' | 'sentAt'
  >;
}

/** The fields that a list must select so that `alertsInForce` can filter it. */
export const IN_FORCE_FIELDS = [
  'id',
  'slug',
  'title',
  'event',
  'severity',
  'status',
  'area',
  'effective',
  'expires',
  'allClearAt',
  'sentAt',
] as const;

/**
 * The entries of several languages without duplicates: each document in the first of the languages
 * that it is published in.
 */
export function inFirstLanguage<E extends { id: string }, L extends string>(
  locales: readonly L[],
  list: (locale: L) => readonly E[],
): (E & { locale: L })[] {
  const found = new Map<string, E & { locale: L }>();
  for (const locale of locales)
    for (const entry of list(locale))
      if (!found.has(entry.id)) found.set(entry.id, { ...entry, locale });
  return [...found.values()];
}

/**
 * Filters the actual alerts that are in force at the moment that `isPast` compares with, and sorts
 * them gravest first.
 */
export const inForce = <E extends AlertEntry>(
  alerts: readonly E[],
  isPast: (instant: string) => boolean,
): E[] =>
  alerts
    .filter(({ card }) => isActual(card) && alertState(card, isPast) === 'current')
    .sort((a, b) => byGravity(a.card, b.card));
