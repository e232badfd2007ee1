import { describe, expect, it } from 'vitest';
import { newestFirst, openHearings } from './home.record.ts';

const hearing = (title: string, applyBy: string | null, kind = 'hearing' as const) => ({
  title,
  slug: title,
  card: { kind, applyBy },
});
const past = (today: string) => (day: string) => day < today;

describe('hearings that take objections', () => {
  const events = [
    hearing('later', '2027-01-20'),
    hearing('first', '2026-12-31'),
    hearing('without a last day', null),
    hearing('a last date of another kind', '2026-12-01', 'deadline' as never),
  ];

  it.each([
    ['2026-11-28', ['first', 'later']],
    ['2026-12-31', ['first', 'later']],
    ['2027-01-01', ['later']],
    ['2027-01-21', []],
  ])('on %s: %j, the one that closes first first', (today, titles) => {
    expect(openHearings(events, past(today)).map(({ event }) => event.title)).toEqual(titles);
  });
});

describe('decisions', () => {
  const decision = (title: string, day: string) => ({ title, href: '', kind: '', day });

  it('are the newest ones; those of one day keep their order', () => {
    const all = [
      decision('order of May', '2025-05-04'),
      decision('policy of May', '2025-05-04'),
      decision('order of October', '2025-10-13'),
      decision('plan', '1987-01-01'),
    ];
    expect(newestFirst(all, 3).map(({ title }) => title)).toEqual([
      'order of October',
      'order of May',
      'policy of May',
    ]);
  });
});
