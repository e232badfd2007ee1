import type { GrievanceTables } from './grievances.tables.ts';

/** The causes for which a time limit passed. */
export const BREACH_CAUSES = [
  'wrong_route',
  'transferred',
  'disputed',
  'parked',
  'untouched',
  'in_work',
] as const;
export type BreachCause = (typeof BREACH_CAUSES)[number];

export type PastEvent = Pick<GrievanceTables['grievance_events'], 'event' | 'by' | 'data'>;

const isWrongRoute = ({ event, data }: PastEvent): boolean =>
  event === 'transfer' && (JSON.parse(data) as { wrongRoute?: boolean }).wrongRoute === true;

/**
 * Finds the cause of a breach in what happened before. The first that applies counts: a case that
 * went to the wrong office was late there already.
 *
 * @param before the events before the breach
 */
export function causeOf(before: readonly PastEvent[]): BreachCause {
  const happened = (...names: readonly string[]) =>
    before.some(({ event }) => names.includes(event));
  if (before.some(isWrongRoute)) return 'wrong_route';
  if (happened('transfer')) return 'transferred';
  if (happened('dispute', 'reopen')) return 'disputed';
  if (happened('park')) return 'parked';
  return before.some(({ by, event }) => by === 'office' && event !== 'note')
    ? 'in_work'
    : 'untouched';
}
