import { describe, expect, it } from 'vitest';
import { boardOn, officesOn } from './home.today.ts';

const event = (
  title: string,
  startsAt: string,
  {
    kind = 'holiday' as const,
    endsAt = null as string | null,
    monthOnly = 0 as 0 | 1,
    applyBy = null as string | null,
  } = {},
) => ({ title, slug: title, card: { kind, startsAt, endsAt, monthOnly, applyBy } });
/** Midnight of a day in India, as the calendar stores it. */
const midnight = (day: string) => `${day}T00:00:00+05:30`;
const christmas = event('Christmas', midnight('2026-12-25'));
const diwali = event('Diwali', midnight('2026-11-08'), { endsAt: midnight('2026-11-11') });

describe('the municipal offices on a day', () => {
  it.each([
    ['2026-11-27', 'working'],
    ['2026-11-28', 'weekend'],
    ['2026-11-29', 'weekend'],
    ['2026-12-25', 'closed'],
    ['2026-11-11', 'closed'],
  ])('on %s: %s', (day, state) => {
    expect(officesOn(day, [diwali, christmas]).state).toBe(state);
  });

  it('names the holiday of the day and the next one', () => {
    const { holiday, next } = officesOn('2026-11-09', [diwali, christmas]);
    expect([holiday?.title, next?.title]).toEqual(['Diwali', 'Christmas']);
  });

  it('closes nothing for a holiday of which only the month is known', () => {
    const open = event('Diwali', midnight('2027-10-01'), { monthOnly: 1 });
    expect(officesOn('2027-10-01', [open]).state).toBe('working');
  });
});

const clockOf = (today: string) => ({ isPast: (day: string) => day < today, today: () => today });

describe('the board of a day', () => {
  it.each([
    ['2026-12-22', null],
    ['2026-12-23', '2026-12-25'],
    ['2026-12-25', '2026-12-25'],
    ['2026-12-26', null],
  ])('on %s names the closing of %s', (day, named) => {
    expect(boardOn(clockOf(day), [christmas])?.day ?? null).toBe(named);
  });

  it('names the day itself within a holiday of several days', () => {
    expect(boardOn(clockOf('2026-11-10'), [diwali])).toMatchObject({
      kind: 'holiday',
      day: '2026-11-10',
    });
  });

  it('names the last day to apply that comes first, until it has passed', () => {
    const hearing = (title: string, applyBy: string) =>
      event(title, midnight('2026-12-20'), { kind: 'hearing' as never, applyBy });
    const events = [hearing('later', '2026-12-09'), hearing('first', '2026-12-05')];
    expect(boardOn(clockOf('2026-12-01'), events)).toMatchObject({
      kind: 'last-day',
      day: '2026-12-05',
      event: { title: 'first' },
    });
    expect(boardOn(clockOf('2026-12-06'), events)?.event.title).toBe('later');
    expect(boardOn(clockOf('2026-12-10'), events)).toBeNull();
    expect(boardOn(clockOf('2026-11-01'), events)).toBeNull();
  });

  it('prefers a closing, which more people meet', () => {
    const hearing = event('hearing', midnight('2027-01-04'), {
      kind: 'hearing' as never,
      applyBy: '2026-12-26',
    });
    expect(boardOn(clockOf('2026-12-24'), [hearing, christmas])?.kind).toBe('holiday');
  });
});
