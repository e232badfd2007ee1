import fc from 'fast-check';
// The package declares no named exports for Node.
// oxlint-disable-next-line import/default
import rrule from 'rrule';
import { dayOf } from '../content-model.ts';
import { describe, expect, it } from 'vitest';
import { occurrences, weekdayOfMonth } from './occurrences.ts';

const event = (
  repeats: 'weekly' | 'monthly' | 'yearly' | null,
  startsAt: string,
  endsAt: string | null = null,
  repeatsUntil: string | null = null,
) => ({ startsAt, endsAt, repeats, repeatsUntil });
const days = (found: { startsAt: string }[]) => found.map(({ startsAt }) => dayOf(startsAt));

describe('occurrences', () => {
  it('of an event that happens once are that one, while it is on', () => {
    const once = event(null, '2026-11-27T04:30:00.000Z', '2026-11-29T12:30:00.000Z');
    expect(occurrences(once, '2026-11-29', '2026-12-31')).toEqual([once]);
    expect(occurrences(once, '2026-11-30', '2026-12-31')).toEqual([]);
    expect(occurrences(once, '2026-11-01', '2026-11-26')).toEqual([]);
  });

  it('of a monthly one fall on the same weekday of the month', () => {
    const firstMonday = event('monthly', '2026-12-07T10:00:00+05:30', '2026-12-07T12:00:00+05:30');
    expect(days(occurrences(firstMonday, '2026-12-01', '2027-04-30'))).toEqual([
      '2026-12-07',
      '2027-01-04',
      '2027-02-01',
      '2027-03-01',
      '2027-04-05',
    ]);
    expect(occurrences(firstMonday, '2027-01-04', '2027-01-04')).toEqual([
      { ...firstMonday, startsAt: '2027-01-04T04:30:00.000Z', endsAt: '2027-01-04T06:30:00.000Z' },
    ]);
  });

  it('count a fifth weekday as the last one', () => {
    expect(weekdayOfMonth('2026-11-30T10:00:00+05:30')).toEqual({ weekday: 1, nth: -1 });
    expect(
      days(occurrences(event('monthly', '2026-11-30T10:00:00+05:30'), '2026-11-01', '2027-02-28')),
    ).toEqual(['2026-11-30', '2026-12-28', '2027-01-25', '2027-02-22']);
  });

  it('know the weekday in India, where the day is another than in Greenwich', () => {
    const early = event('weekly', '2026-12-01T00:30:00+05:30');
    expect(days(occurrences(early, '2026-12-01', '2026-12-15'))).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
    ]);
  });

  it('end with the last day, and none come before the first', () => {
    const market = event('weekly', '2026-12-01T09:00:00+05:30', null, '2026-12-15');
    expect(days(occurrences(market, '2026-01-01', '2027-12-31'))).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
    ]);
  });

  it('lie within the days asked for, keep their length, and are found in parts as in one', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 96 }),
        fc.constantFrom('weekly', 'monthly', 'yearly', null),
        day,
        day,
        day,
        (start, hour, hours, repeats, a, b, c) => {
          const startsAt = new Date(
            Date.parse(`${start}T00:00:00+05:30`) + hour * 3_600_000,
          ).toISOString();
          const some = event(
            repeats,
            startsAt,
            new Date(Date.parse(startsAt) + hours * 3_600_000).toISOString(),
          );
          const [from, middle, to] = [a, b, c].sort() as [string, string, string];
          const found = occurrences(some, from, to);
          for (const one of found) {
            expect(dayOf(one.endsAt!) >= from && dayOf(one.startsAt) <= to).toBe(true);
            expect(Date.parse(one.endsAt!) - Date.parse(one.startsAt)).toBe(hours * 3_600_000);
          }
          const parts = [...occurrences(some, from, middle), ...occurrences(some, middle, to)];
          expect(new Set(parts.map((one) => one.startsAt))).toEqual(
            new Set(found.map((one) => one.startsAt)),
          );
        },
      ),
    );
  });

  it('are those of a library that knows RFC 5545', () => {
    const { RRule } = rrule;
    const WEEKDAYS = [RRule.SU, RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA];
    const frequency = { weekly: RRule.WEEKLY, monthly: RRule.MONTHLY, yearly: RRule.YEARLY };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.constantFrom('weekly' as const, 'monthly' as const, 'yearly' as const),
        fc.integer({ min: 0, max: 3000 }),
        (first, repeats, skip) => {
          const at = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000);
          const start = at(first);
          const startsAt = `${start.toISOString().slice(0, 10)}T10:00:00+05:30`;
          const { weekday, nth } = weekdayOfMonth(startsAt);
          const rule = new RRule({
            freq: frequency[repeats],
            dtstart: start,
            ...(repeats === 'monthly' && { byweekday: WEEKDAYS[weekday]!.nth(nth) }),
          });
          const [from, to] = [at(skip), at(skip + 800)];
          const expected = rule
            .between(from, to, true)
            .map((date) => date.toISOString().slice(0, 10));
          expect(
            days(
              occurrences(
                event(repeats, startsAt),
                from.toISOString().slice(0, 10),
                to.toISOString().slice(0, 10),
              ),
            ),
          ).toEqual(expected);
        },
      ),
    );
  });
});
