import { expect, test } from 'vitest';
import { clockState, dueTimes } from './clocks.ts';

const at = (time: string) => new Date(`2026-11-${time}:00Z`);

test('both clocks start when the grievance is filed', () => {
  expect(dueTimes(at('25T10:00'), { acknowledgeHours: 24, resolveHours: 168 })).toEqual({
    acknowledgeBy: new Date('2026-11-26T10:00:00Z'),
    resolveBy: new Date('2026-12-02T10:00:00Z'),
  });
});

test.each([
  ['half the time gone', null, at('25T12:00'), { state: 'running', usedPercent: 50 }],
  ['the last moment', null, at('25T14:00'), { state: 'running', usedPercent: 100 }],
  ['one minute over', null, at('25T14:01'), { state: 'late', usedPercent: 100 }],
  [
    'done in time, asked much later',
    at('25T11:00'),
    at('28T10:00'),
    { state: 'done', usedPercent: 25 },
  ],
  ['done too late', at('25T15:00'), at('25T16:00'), { state: 'late', usedPercent: 100 }],
  ['a clock set back', null, at('25T09:00'), { state: 'running', usedPercent: 0 }],
])('a clock of four hours: %s', (_, doneAt, now, expected) => {
  expect(clockState(at('25T10:00'), at('25T14:00'), doneAt, now)).toEqual(expected);
});
