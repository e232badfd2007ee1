import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  datesBetween,
  datesInYear,
  emptyBeginning,
  weeksOf,
  type CalendarMonth,
} from './events.months.ts';

describe('the weeks of a month', () => {
  it('begin on Sunday', () => {
    expect(weeksOf(2026, 12)[0]).toEqual([
      null,
      null,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
    ]);
    expect(weeksOf(2027, 2).map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
  });

  it('hold every day once, on its weekday', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const weeks = weeksOf(year, month);
          const days = weeks.flat().filter((day) => day !== null);
          expect(days).toEqual(datesBetween(days[0]!, days.at(-1)!));
          expect(
            days[0]!.endsWith('-01') &&
              new Date(Date.parse(days.at(-1)!) + 86_400_000).getUTCDate() === 1,
          ).toBe(true);
          for (const week of weeks)
            week.forEach((day, place) => day && expect(new Date(day).getUTCDay()).toBe(place));
        },
      ),
    );
  });
});

it('lists the days of an event in one year, however far away it ends', () => {
  expect(datesInYear(2027, '2026-12-30', '9999-12-31')).toEqual(
    datesBetween('2027-01-01', '2027-12-31'),
  );
  expect(datesInYear(2028, '2028-02-28', '2028-03-01')).toEqual([
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
  ]);
  expect(datesInYear(2027, '2025-12-30', '2026-02-01')).toEqual([]);
});

describe('the months without an event at the beginning of a year', () => {
  const marked = new Map([['2026-04-10', { to: 'd2026-04-10', count: 1, holiday: false }]]);
  const months = (openIn: number, marks = marked): CalendarMonth[] =>
    Array.from({ length: 12 }, (_, index) => ({
      first: `2026-${String(index + 1).padStart(2, '0')}-01`,
      weeks: weeksOf(2026, index + 1),
      marked: marks,
      open: index + 1 === openIn ? [{ slug: 'fair', title: 'Fair' }] : [],
    }));
  const before = (today: string) => (day: string) => day < today;

  it('are counted until one has an event, also one whose day is not known', () => {
    expect(emptyBeginning(months(0), before('2026-12-31'))).toBe(3);
    expect(emptyBeginning(months(2), before('2026-12-31'))).toBe(1);
    expect(emptyBeginning(months(1), before('2026-12-31'))).toBe(0);
  });

  it('are counted until one is not over', () => {
    expect(emptyBeginning(months(0), before('2026-02-28'))).toBe(1);
    expect(emptyBeginning(months(0), before('2026-03-01'))).toBe(2);
    expect(emptyBeginning(months(0), before('2025-12-31'))).toBe(0);
  });

  it('are all months of a year that passed without any', () => {
    expect(emptyBeginning(months(0, new Map()), before('2027-01-01'))).toBe(12);
  });
});
