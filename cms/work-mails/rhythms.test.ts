import { expect, it } from 'vitest';
import { dueDay, mailDue } from './rhythms.ts';

const india = (local: string) => new Date(`${local}:00+05:30`);
const EARLIER = india('2026-11-01T12:00');

it('a daily mail is due from seven in the morning in India', () => {
  expect(dueDay('daily', india('2026-11-29T06:59'))).toBe('2026-11-28');
  expect(dueDay('daily', india('2026-11-29T07:00'))).toBe('2026-11-29');
});

it('a weekly mail is that of the last Monday', () => {
  // 30 November 2026 is a Monday.
  expect(dueDay('weekly', india('2026-11-30T06:59'))).toBe('2026-11-23');
  expect(dueDay('weekly', india('2026-11-30T07:00'))).toBe('2026-11-30');
  expect(dueDay('weekly', india('2026-12-06T23:00'))).toBe('2026-11-30');
});

it('each mail is due once, and after an interruption only the newest', () => {
  const daily = { rhythm: 'daily', chosenAt: EARLIER } as const;
  const now = india('2026-11-29T09:00');
  expect(mailDue({ ...daily, done: null }, now)).toBe('2026-11-29');
  expect(mailDue({ ...daily, done: '2026-11-25' }, now)).toBe('2026-11-29');
  expect(mailDue({ ...daily, done: '2026-11-29' }, now)).toBeNull();
});

it('the first mail comes after the choice, and none after the choice of none', () => {
  const now = india('2026-11-29T09:00');
  const chosenAt = india('2026-11-29T08:00');
  expect(mailDue({ rhythm: 'daily', chosenAt, done: null }, now)).toBeNull();
  expect(mailDue({ rhythm: 'daily', chosenAt, done: null }, india('2026-11-30T07:00'))).toBe(
    '2026-11-30',
  );
  expect(mailDue({ rhythm: 'never', chosenAt: EARLIER, done: null }, now)).toBeNull();
});
