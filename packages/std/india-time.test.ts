import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayInIndia,
  dayStart,
  fromIndiaClock,
  INDIA_OFFSET,
  INDIA_OFFSET_MINUTES,
  INDIA_ZONE,
  instantInIndia,
  isCalendarDay,
  toIndiaClock,
} from './india-time.ts';

const instants = fc.date({
  min: new Date('1950-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const days = instants.map(dayInIndia);

describe("India's time", () => {
  it('agrees with the time zone database in all seasons', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: INDIA_ZONE,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    fc.assert(
      fc.property(instants, (at) => {
        const clock = toIndiaClock(at).toISOString().slice(0, 19).replace('T', ' ');
        expect(clock).toBe(format.format(at));
        expect(dayInIndia(at)).toBe(clock.slice(0, 10));
      }),
    );
  });

  it('has one offset, as text and as minutes', () => {
    const [, hours, minutes] = /^\+(\d\d):(\d\d)$/.exec(INDIA_OFFSET)!;
    expect(Number(hours) * 60 + Number(minutes)).toBe(INDIA_OFFSET_MINUTES);
  });

  it.each([
    ['2026-05-31T18:29:59.999Z', '2026-05-31'],
    ['2026-05-31T18:30:00.000Z', '2026-06-01'],
    ['2026-12-31T18:30:00Z', '2027-01-01'],
    ['2026-11-25T00:30:00+05:30', '2026-11-25'],
  ])('at %s the day is %s', (at, day) => {
    expect(dayInIndia(at)).toBe(day);
    expect(dayInIndia(new Date(at))).toBe(day);
    expect(dayInIndia(Date.parse(at))).toBe(day);
  });

  it('a day contains its first instant and no earlier one', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayInIndia(dayStart(day))).toBe(day);
        expect(dayInIndia(dayStart(day).getTime() - 1)).toBe(addDays(day, -1));
      }),
    );
  });

  it('the clock leads back to its instant', () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(fromIndiaClock(toIndiaClock(at))).toEqual(at);
        expect(instantInIndia(toIndiaClock(at).toISOString().slice(0, -1))).toEqual(at);
      }),
    );
  });

  it('a local time that does not exist is an invalid date', () => {
    expect(instantInIndia('2026-05-31T14:05').toISOString()).toBe('2026-05-31T08:35:00.000Z');
    expect(instantInIndia('2026-05-31T24:61').getTime()).toBeNaN();
  });

  it('a day is in the calendar, or is none', () => {
    for (const day of ['2026-05-31', '2028-02-29']) expect(isCalendarDay(day), day).toBe(true);
    for (const none of ['2026-02-30', '2027-02-29', '2026-13-01', '31 May 2026', '2026-5-31', ''])
      expect(isCalendarDay(none), none).toBe(false);
  });

  it('days are counted over months, years and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
});
