import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesBetween, weeksOf } from './events.months.ts';

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
