import { WEEKDAYS, type Weekday } from '@pune/content-models/places/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilometres, type LatLng } from './places.distance.ts';
import { rangesLabel, daysLabel, weekOf } from './places.ts';

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const entry = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }), time, time)
  .filter(([, a, b]) => a !== b)
  .map(([days, a, b]) => ({ days, opens: a < b ? a : b, closes: a < b ? b : a }));

describe('opening hours', () => {
  it('open at the same minutes as the entries, on every day once', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), time, (hours, at) => {
        const rows = weekOf(hours);
        const days = rows.flatMap(({ from, to }) =>
          WEEKDAYS.slice(WEEKDAYS.indexOf(from), WEEKDAYS.indexOf(to) + 1),
        );
        expect(days).toEqual([...WEEKDAYS]);
        const isOpen = (ranges: readonly { opens: string; closes: string }[]) =>
          ranges.some(({ opens, closes }) => opens <= at && at < closes);
        for (const day of WEEKDAYS) {
          const row = rows.find(
            ({ from, to }) =>
              WEEKDAYS.indexOf(from) <= WEEKDAYS.indexOf(day) &&
              WEEKDAYS.indexOf(day) <= WEEKDAYS.indexOf(to),
          )!;
          expect(isOpen(row.ranges)).toBe(isOpen(hours.filter(({ days: on }) => on.includes(day))));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('say nothing if no source states them', () => expect(weekOf([])).toEqual([]));

  it('are words in the digits of the language', () => {
    const weekdays: Weekday[] = ['mon', 'tue', 'thu', 'fri', 'sat', 'sun'];
    const rows = weekOf([{ days: weekdays, opens: '09:30', closes: '17:30' }]);
    expect(rows.map((row) => `${daysLabel(row, 'en')}: ${rangesLabel(row, 'en')}`)).toEqual([
      'Monday – Tuesday: 09:30 – 17:30',
      'Wednesday: closed',
      'Thursday – Sunday: 09:30 – 17:30',
    ]);
    expect(rangesLabel(rows[0]!, 'mr')).toBe('०९:३० – १७:३०');
  });
});

describe('distances', () => {
  const SHANIWARWADA: LatLng = [18.5195, 73.8553];

  it('are those of a map', () => {
    expect(kilometres(SHANIWARWADA, [18.4973, 73.8467])).toBeCloseTo(2.63, 1);
    expect(kilometres(SHANIWARWADA, [19.076, 72.8777])).toBeCloseTo(119.9, 0);
  });

  it('are symmetric, and nothing at the same place', () => {
    const position = fc.tuple(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    );
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(kilometres(a, b)).toBeCloseTo(kilometres(b, a), 6);
        expect(kilometres(a, a)).toBeCloseTo(0, 6);
      }),
      { numRuns: 60 },
    );
  });
});
