import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIso, shownDate, typedDate } from './typed-dates.ts';

const isoOf = (text: string, kind: 'day' | 'dayAndTime' = 'day') => {
  const typed = typedDate(text, kind);
  return typed.kind === 'Instant' ? typed.iso : typed.kind;
};

describe('a typed day', () => {
  it.each([
    '03/12/2026',
    '3/12/2026',
    '03-12-2026',
    '03.12.2026',
    '3 12 2026',
    '2026-12-03',
    '3 December 2026',
    '3rd Dec 2026',
    '03-Dec-2026',
    '०३/१२/२०२६',
    '३ डिसेंबर २०२६',
    '3 दिसंबर 2026',
    ' 03 / 12 / 2026 ',
  ])('%s is the third of December', (text) => expect(isoOf(text)).toBe('2026-12-03T12:00:00.000Z'));

  it.each(['27/11/2026', '27-11-2026', '27.11.2026', '2026-11-27'])(
    '%s is the twenty-seventh of November',
    (text) => expect(isoOf(text)).toBe('2026-11-27T12:00:00.000Z'),
  );

  it.each([
    '12/31/2026',
    '31/02/2026',
    '29/02/2027',
    '03/12/26',
    'tomorrow',
    '3 Smarch 2026',
    '0/12/2026',
    '03/12',
    '03/12/2026 14:30',
    '1/1/0026',
  ])('%s is none, and is said so', (text) =>
    expect(typedDate(text, 'day')).toMatchObject({
      kind: 'NoDate',
      message: expect.stringContaining('27/11/2026'),
    }),
  );

  it('may be empty', () => expect(typedDate('  ', 'day')).toEqual({ kind: 'Empty' }));
});

describe('a typed day and time', () => {
  it.each([
    '03/12/2026 14:30',
    '03/12/2026, 2:30 pm',
    '3 December 2026, 14:30',
    '2026-12-03T14:30',
    '०३-१२-२०२६ १४.३०',
  ])('%s is in India', (text) =>
    expect(isoOf(text, 'dayAndTime')).toBe('2026-12-03T09:00:00.000Z'),
  );
  it('knows midnight and noon', () => {
    expect(isoOf('3/12/2026 12:00 am', 'dayAndTime')).toBe('2026-12-02T18:30:00.000Z');
    expect(isoOf('3/12/2026 12:00 pm', 'dayAndTime')).toBe('2026-12-03T06:30:00.000Z');
  });
  it.each(['03/12/2026', '03/12/2026 25:00', '03/12/2026 13:00 pm', '03/12/2026 10:75'])(
    '%s is none',
    (text) => expect(isoOf(text, 'dayAndTime')).toBe('NoDate'),
  );
});

it('the shown text parses to the same date', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1950-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      (at) => {
        const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString();
        expect(isoOf(shownDate(minute, 'dayAndTime'), 'dayAndTime')).toBe(minute);
        const noon = `${minute.slice(0, 10)}T12:00:00.000Z`;
        expect(isoOf(shownDate(noon, 'day'))).toBe(noon);
      },
    ),
  );
});

it('a stored date is distinguished from a typed one', () => {
  expect(
    ['2026-12-03', '2026-12-03T12:00:00.000Z', '2026-12-03T14:30:00+05:30'].map(isIso),
  ).toEqual([true, true, true]);
  expect(['03/12/2026', 'December 2026', '2026', '2026-13-01'].map(isIso)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
