import { toLatinDigits } from './digits.ts';

const DAY_FIRST = /^(\d{1,2})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads a day as people in India write it, `24-12-2026` or `२४/१२/२०२६`, or in ISO 8601.
 *
 * @returns the day in ISO 8601, or null if the calendar has no such day
 */
export function readDay(typed: string): string | null {
  const text = toLatinDigits(typed).trim();
  const [, first, month, last] = DAY_FIRST.exec(text) ?? YEAR_FIRST.exec(text) ?? [];
  if (!first || !month || !last) return null;
  const [day, year] = first.length === 4 ? [last, first] : [first, last];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written
    ? null
    : written;
}
