import type { Day } from '@pune/std/india-time';

/** Adds months to a day; if the day does not exist in that month, it is the month's last day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)))
    .toISOString()
    .slice(0, 10);
}

/** @returns the financial year of a day, from 1 April: `2026-27` */
export function financialYear(day: Day): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/**
 * @returns the day in a financial year: `04-01` … `12-31` are in its first calendar year, `01-01` …
 *   `03-31` in its second
 */
export const dayOfFinancialYear = (period: string, monthAndDay: string): Day =>
  `${Number(period.slice(0, 4)) + (monthAndDay < '04-01' ? 1 : 0)}-${monthAndDay}`;

/** @returns the last day of the financial year of a day: 31 March */
export const lastDayOfFinancialYear = (day: Day): Day =>
  dayOfFinancialYear(financialYear(day), '03-31');
