import type { DateFieldValidation } from 'payload';
import { dayOf } from './content-model.ts';

type Siblings = Record<string, unknown>;

interface Order {
  /** The field of the beginning, in the same row or document. */
  from: string;
  /** The beginning of the sentence about the end: "It is valid". */
  what: string;
  /** True if hours count; else days do. */
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
  `${dayInWords(value)}, ${new Intl.DateTimeFormat('en-IN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Kolkata' }).format(new Date(value))}`;

/**
 * Says in words that an end lies before its beginning, or nothing. Both are days (`2026-12-03`) or
 * instants.
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

/** The check of a date that must not lie before another one of the same row or document. */
export const notBefore =
  ({ from, what, byHour = () => false }: Order): DateFieldValidation =>
  (value, options) => {
    // Replaces Payload's own check, which pages and the publisher would have to load Payload for.
    if (!value) return options.required ? 'Give a day.' : true;
    if (Number.isNaN(Date.parse(textOf(value))))
      return `“${textOf(value)}” is no day: write it as 3 December 2026.`;
    const siblings = (options.siblingData ?? {}) as Siblings;
    return orderProblem(siblings[from], value, { what, isByHour: byHour(siblings) }) ?? true;
  };
