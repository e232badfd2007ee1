import type { DateFieldValidation } from 'payload';
import { INDIA_ZONE } from '@pune/std/india-time';
import { dayOf } from './content-model.ts';

type Siblings = Record<string, unknown>;

interface Order {
  /** The name of the field with the beginning, in the same row or document. */
  from: string;
  /** The beginning of the message about the end: "It is valid". */
  what: string;
  /** Compares instants if it returns true, else calendar days. */
  byHour?: (siblings: Siblings) => boolean;
}

const dayInWords = (value: string): string =>
  new Intl.DateTimeFormat('en-IN', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${dayOf(value)}T00:00:00Z`));
const hourInWords = (value: string): string =>
  `${dayInWords(value)}, ${new Intl.DateTimeFormat('en-IN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: INDIA_ZONE }).format(new Date(value))}`;

/**
 * Checks the order of two days (`2026-12-03`) or instants.
 *
 * @returns a message for the editor if the end is before the beginning
 */
export function orderProblem(
  from: unknown,
  until: unknown,
  { what, isByHour }: { what: string; isByHour: boolean },
): string | null {
  if (!from || !until) return null;
  const [begins, ends] = [textOf(from), textOf(until)];
  const isBefore = isByHour ? Date.parse(ends) < Date.parse(begins) : dayOf(ends) < dayOf(begins);
  if (!isBefore) return null;
  const inWords = isByHour ? hourInWords : dayInWords;
  return `${what} until ${inWords(ends)}, which is before it begins (${inWords(begins)}). Correct one of the two.`;
}

const textOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : String(value);

/** The validation of a date that must not be before another date of the same row or document. */
export const notBefore =
  ({ from, what, byHour = () => false }: Order): DateFieldValidation =>
  (value, options) => {
    // Replaces Payload's own validation: importing it would load Payload into pages and the
    // publisher.
    if (!value) return options.required ? 'Give a day.' : true;
    if (Number.isNaN(Date.parse(textOf(value))))
      return `“${textOf(value)}” is no day: write it as 3 December 2026.`;
    const siblings = (options.siblingData ?? {}) as Siblings;
    return orderProblem(siblings[from], value, { what, isByHour: byHour(siblings) }) ?? true;
  };
