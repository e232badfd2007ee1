import { describe, expect, test } from 'vitest';
import { readDay } from './typed-day.ts';

describe('a day', () => {
  test.each([
    ['24-12-2026', '2026-12-24'],
    ['4/1/2027', '2027-01-04'],
    ['२४.१२.२०२६', '2026-12-24'],
    [' 24 12 2026 ', '2026-12-24'],
    ['2026-12-24', '2026-12-24'],
    ['2026-2-4', null],
    ['31-02-2026', null],
    ['24-12', null],
    ['12-24-2026', null],
  ])('%s is %s', (typed, day) => expect(readDay(typed)).toBe(day));
});
