/** The mark of a day with events: the entry of the list that it leads to. */
export interface DayMark {
  to: string;
  count: number;
  holiday: boolean;
}

/** A month of the calendar. */
export interface CalendarMonth {
  /** Its first day. */
  first: string;
  weeks: (string | null)[][];
  /** The marks of the whole year, by day. */
  marked: ReadonlyMap<string, DayMark>;
  /** The events of which only the months are known, and this is one of them. */
  open: readonly { slug: string; title: string }[];
}

const isEmpty = ({ weeks, marked, open }: CalendarMonth): boolean =>
  open.length === 0 && weeks.flat().every((day) => day === null || !marked.has(day));

/** The number of months at the beginning of a year that are over and have no event. */
export function emptyBeginning(
  months: readonly CalendarMonth[],
  isPast: (day: string) => boolean,
): number {
  const shown = months.findIndex(
    (month) => !isEmpty(month) || !isPast(month.weeks.flat().findLast((day) => day !== null)!),
  );
  return shown === -1 ? months.length : shown;
}

/**
 * The weeks of a month from Sunday to Saturday: days as `2026-12-07`, `null` for days of the
 * neighbouring months.
 */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, '0');
  const cells = [
    ...Array<null>(first).fill(null),
    ...Array.from({ length: days }, (_, index) => `${year}-${two(month)}-${two(index + 1)}`),
  ];
  const padded = [...cells, ...Array<null>((7 - (cells.length % 7)) % 7).fill(null)];
  return Array.from({ length: padded.length / 7 }, (_, week) =>
    padded.slice(week * 7, week * 7 + 7),
  );
}

/** The days of a range that are in a year: an event may begin in one and end in a far one. */
export const datesInYear = (year: number, first: string, last: string): string[] =>
  datesBetween(
    first > `${year}-01-01` ? first : `${year}-01-01`,
    last < `${year}-12-31` ? last : `${year}-12-31`,
  );

/** The days of a range, both ends included: `2026-12-07`. */
export function datesBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (
    let at = Date.parse(`${first}T00:00:00Z`);
    at <= Date.parse(`${last}T00:00:00Z`);
    at += 86_400_000
  )
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
