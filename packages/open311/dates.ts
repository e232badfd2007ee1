import { z } from 'zod';
import { DAYS_MAX } from './open311.schema.ts';

const DAY_MS = 86_400_000;
const SPAN_MS = DAYS_MAX * DAY_MS;

/** The W3C profile of ISO 8601 with a time zone (https://www.w3.org/TR/NOTE-datetime). */
const w3 = z.iso.datetime({ offset: true });

/** Formats an instant as the interface does: UTC, without milliseconds. */
export const w3Date = (at: Date | string): string =>
  `${new Date(at).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;

/**
 * Parses a time with its zone. A form decodes the plus sign of an offset that was not
 * percent-encoded as a blank.
 *
 * @returns null for a text that is no such time
 */
export function parseW3Date(given: string): Date | null {
  const text = given.trim().replace(/ (?=\d{2}:\d{2}$)/, '+');
  return w3.safeParse(text).success ? new Date(text) : null;
}

export type Span =
  | { kind: 'Span'; from: Date; to: Date }
  | { kind: 'DateInvalid'; field: 'start_date' | 'end_date' }
  | { kind: 'SpanReversed' }
  | { kind: 'SpanLong' };

/**
 * Reads the span of a query: by default the 90 days until now; 90 days from or until the one given
 * date; between two given dates, which are at most 90 days apart.
 */
export function spanOf(start: string | undefined, end: string | undefined, now: Date): Span {
  const from = start === undefined ? undefined : parseW3Date(start);
  if (from === null) return { kind: 'DateInvalid', field: 'start_date' };
  const to = end === undefined ? undefined : parseW3Date(end);
  if (to === null) return { kind: 'DateInvalid', field: 'end_date' };
  const last = to ?? (from ? new Date(from.getTime() + SPAN_MS) : now);
  const first = from ?? new Date(last.getTime() - SPAN_MS);
  if (first > last) return { kind: 'SpanReversed' };
  if (last.getTime() - first.getTime() > SPAN_MS) return { kind: 'SpanLong' };
  return { kind: 'Span', from: first, to: last };
}
