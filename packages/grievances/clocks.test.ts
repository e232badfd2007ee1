import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addOfficeTime, officeTimeBetween, type BusinessCalendar } from './business-calendar.ts';
import {
  clocksAfter,
  clocksAtFiling,
  clockState,
  expectedResolution,
  nextDue,
  nextTimedEvent,
  reopenUntil,
  type Clocks,
} from './clocks.ts';
import type { GrievanceStatus } from './grievances.constants.ts';
import { GRIEVANCE_EVENTS, transition, TRANSITIONS, type GrievanceEvent } from './transitions.ts';

const HOUR_MS = 3_600_000;
const WEEKDAY = { from: '10:00', to: '18:00' };
/** Monday to Friday, and Saturday until 14:00. 8 December 2026 is a Tuesday. */
const calendar: BusinessCalendar = {
  hours: [WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, { from: '10:00', to: '14:00' }, null],
  holidays: [{ date: '2026-12-08' }, { date: '2026-12-25' }],
};
const limits = { acknowledgeHours: 4, resolveHours: 16 };
/** A time in India in December 2026. */
const at = (time: string): string => new Date(`2026-12-${time}:00+05:30`).toISOString();
const plus = (start: string, hours: number): string =>
  addOfficeTime(calendar, new Date(start), hours * HOUR_MS).toISOString();

describe('office time', () => {
  test.each([
    ['within a day', '02T10:00', 3, '02T13:00'],
    ['to the minute of closing', '02T10:00', 8, '02T18:00'],
    ['over the night', '02T17:00', 2, '03T11:00'],
    ['from before the opening', '02T06:00', 1, '02T11:00'],
    ['from after the closing', '02T20:00', 1, '03T11:00'],
    ['over Saturday afternoon and Sunday', '05T13:00', 2, '07T11:00'],
    ['over a holiday', '07T17:00', 2, '09T11:00'],
  ])('is counted %s', (_, start, hours, end) => {
    expect(plus(at(start), hours)).toBe(at(end));
    expect(officeTimeBetween(calendar, new Date(at(start)), new Date(at(end)))).toBe(
      hours * HOUR_MS,
    );
  });

  const instants = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  test('that was added is found between start and end, and never ends outside office hours', () =>
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 400 * HOUR_MS }), (start, ms) => {
        const end = addOfficeTime(calendar, start, ms);
        expect(officeTimeBetween(calendar, start, end)).toBe(ms);
        expect(officeTimeBetween(calendar, new Date(end.getTime() - 1), end)).toBe(1);
      }),
    ));

  test('needs office hours', () =>
    expect(() =>
      addOfficeTime({ hours: Array(7).fill(null), holidays: [] }, new Date(), 1),
    ).toThrow(/no office hours/));
});

interface Step {
  event: GrievanceEvent;
  status: GrievanceStatus;
  at: string;
}
const run = (filedAt: string, steps: readonly Step[]): Clocks =>
  steps.reduce(
    (clocks, step) => clocksAfter(clocks, step, limits, calendar),
    clocksAtFiling(filedAt, limits, calendar),
  );

describe('the clocks of a grievance', () => {
  const filed = at('02T10:00');
  const clocks = clocksAtFiling(filed, limits, calendar);

  test('both start when it is filed', () =>
    expect(clocks).toMatchObject({
      acknowledgeBy: at('02T14:00'),
      resolveFrom: filed,
      resolveBy: at('03T18:00'),
    }));

  test('a reply acknowledges, and restarts nothing', () =>
    expect(run(filed, [{ event: 'reply', status: 'submitted', at: at('02T11:00') }])).toEqual({
      ...clocks,
      acknowledgedAt: at('02T11:00'),
    }));

  test('a transfer, a note and an answer of the citizen change nothing', () => {
    for (const event of ['transfer', 'note', 'answer', 'escalate'] as const)
      expect(run(filed, [{ event, status: 'submitted', at: at('02T11:00') }])).toEqual(clocks);
  });

  test('parked time does not count, and does not count as resolved', () => {
    const parked = run(filed, [{ event: 'park', status: 'parked', at: at('02T12:00') }]);
    expect([parked.parkedAt, parked.resolvedAt, nextDue('parked', parked)]).toEqual([
      at('02T12:00'),
      null,
      at('03T18:00'),
    ]);
    // 14 of 16 hours were left.
    const on = clocksAfter(
      parked,
      { event: 'unpark', status: 'assigned', at: at('10T10:00') },
      limits,
      calendar,
    );
    expect([on.parkedAt, on.resolveBy]).toEqual([null, at('11T16:00')]);
    // The day begins before the office opens: nothing of the 14 hours has passed by then.
    expect(expectedResolution(parked, '2026-12-10', calendar)).toBe(at('11T16:00'));
    expect(expectedResolution(on, null, calendar)).toBe(at('11T16:00'));
  });

  test('an overdue case is expected when its parking ends, at the earliest', () => {
    const late = run(filed, [{ event: 'park', status: 'parked', at: at('04T10:00') }]);
    expect(expectedResolution(late, '2026-12-10', calendar)).toBe('2026-12-09T18:30:00.000Z');
  });

  test('parking does not rescue a case that is overdue', () => {
    const late = run(filed, [
      { event: 'park', status: 'parked', at: at('04T10:00') },
      { event: 'unpark', status: 'assigned', at: at('10T10:00') },
    ]);
    expect(late.resolveBy).toBe(at('03T18:00'));
  });

  test('a dispute starts the clock of the resolution anew; the acknowledgement stays', () =>
    expect(
      run(filed, [
        { event: 'resolve', status: 'resolved', at: at('02T12:00') },
        { event: 'dispute', status: 'reopened', at: at('04T10:00') },
      ]),
    ).toEqual({
      acknowledgeBy: at('02T14:00'),
      acknowledgedAt: at('02T12:00'),
      resolveFrom: at('04T10:00'),
      resolveBy: at('07T14:00'),
      resolvedAt: null,
      parkedAt: null,
    }));

  test('the reopen window starts at the resolution, and comments do not restart it', () => {
    const resolve: Step = { event: 'resolve', status: 'resolved', at: at('02T12:00') };
    const talk: Step[] = [
      { event: 'answer', status: 'resolved', at: at('03T12:00') },
      { event: 'reply', status: 'resolved', at: at('04T12:00') },
    ];
    expect(run(filed, [resolve, ...talk]).resolvedAt).toBe(at('02T12:00'));
    expect(reopenUntil(at('02T12:00'))).toBe(new Date('2027-01-02T00:00:00+05:30').toISOString());
  });

  /** Random walks through the table of transitions, at random times of a year. */
  const walks = fc
    .tuple(
      fc.array(
        fc.tuple(fc.constantFrom(...GRIEVANCE_EVENTS), fc.integer({ min: 1, max: 200 * HOUR_MS })),
        { maxLength: 40 },
      ),
      fc.integer({ min: 0, max: 300 * 24 * HOUR_MS }),
    )
    .map(([chosen, offset]) => {
      let time = Date.parse('2026-01-05T04:30:00Z') + offset;
      const filedAt = new Date(time).toISOString();
      let status: GrievanceStatus = 'submitted';
      const steps: Step[] = [];
      for (const [event, wait] of chosen) {
        const moved = transition(status, event, TRANSITIONS[event].by[0]);
        if (moved.kind !== 'Moved' || event === 'submit') continue;
        time += wait;
        status = moved.to;
        steps.push({ event, status, at: new Date(time).toISOString() });
      }
      return { filedAt, steps };
    });

  test('count the time limit of the category exactly, without the parked time', () =>
    fc.assert(
      fc.property(walks, ({ filedAt, steps }) => {
        const found = run(filedAt, steps);
        if (found.parkedAt) return;
        const since = steps.filter(({ at: time }) => time >= found.resolveFrom);
        let parkedAt: string | null = null;
        let due = plus(found.resolveFrom, limits.resolveHours);
        let parkedMs = 0;
        for (const { status, at: time } of since) {
          if (status === 'parked') parkedAt ??= time;
          else if (parkedAt !== null) {
            if (parkedAt < due) {
              const stood = officeTimeBetween(calendar, new Date(parkedAt), new Date(time));
              parkedMs += stood;
              due = plus(found.resolveFrom, limits.resolveHours + parkedMs / HOUR_MS);
            }
            parkedAt = null;
          }
        }
        expect(found.resolveBy).toBe(due);
      }),
      { numRuns: 300 },
    ));
});

describe('what happens by itself', () => {
  const filed = at('02T10:00');
  const clocks = clocksAtFiling(filed, limits, calendar);
  const next = (status: GrievanceStatus, now: Clocks, more: object = {}) =>
    nextTimedEvent(status, now, {
      parkedUntil: null,
      breaches: { acknowledge: 0, resolve: 0 },
      limits,
      calendar,
      ...more,
    });

  test('a case without acknowledgement escalates, then at the due time, then after each half of it', () => {
    expect(next('submitted', clocks)).toEqual({
      event: 'escalate',
      at: at('02T14:00'),
      clock: 'acknowledge',
    });
    const breached = (resolve: number) =>
      next('submitted', clocks, { breaches: { acknowledge: 1, resolve } });
    expect([0, 1, 2].map((n) => breached(n)?.at)).toEqual([
      at('03T18:00'),
      at('04T18:00'),
      at('07T14:00'),
    ]);
    expect(breached(5)).toBeNull();
  });

  test('a parked case goes on at the start of its day, a resolved one lapses after seven whole days', () => {
    expect(next('parked', { ...clocks, parkedAt: filed }, { parkedUntil: '2026-12-20' })).toEqual({
      event: 'unpark',
      at: at('20T00:00'),
    });
    expect(next('resolved', { ...clocks, resolvedAt: at('03T12:00') })).toEqual({
      event: 'lapse',
      at: at('11T00:00'),
    });
    expect([next('closed', clocks), next('merged', clocks)]).toEqual([null, null]);
  });

  test('a year of a thousand cases takes less than a second of a processor', () => {
    const start = process.cpuUsage();
    let events = 0;
    for (let n = 0; n < 1_000; n += 1) {
      let breaches = { acknowledge: 0, resolve: 0 };
      const own = clocksAtFiling(
        new Date(Date.parse('2026-01-01T00:00:00Z') + n * 8 * HOUR_MS).toISOString(),
        limits,
        calendar,
      );
      for (let found; (found = next('submitted', own, { breaches })); events += 1)
        if (found.event === 'escalate')
          breaches = { ...breaches, [found.clock]: breaches[found.clock] + 1 };
    }
    expect(events).toBe(6_000);
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });
});

const clockAt = (time: string) => new Date(`2026-11-${time}:00Z`);
test.each([
  ['half the time gone', null, clockAt('25T12:00'), null, 'running', 50],
  ['the last moment', null, clockAt('25T14:00'), null, 'running', 100],
  ['one minute over', null, clockAt('25T14:01'), null, 'late', 100],
  ['done, asked much later', clockAt('25T11:00'), clockAt('28T10:00'), null, 'done', 25],
  ['done too late', clockAt('25T15:00'), clockAt('25T16:00'), null, 'late', 100],
  ['a clock set back', null, clockAt('25T09:00'), null, 'running', 0],
  ['parked, asked much later', null, clockAt('28T10:00'), clockAt('25T12:00'), 'parked', 50],
])('a clock of four hours: %s', (_, doneAt, now, parkedAt, state, usedPercent) => {
  expect(clockState(clockAt('25T10:00'), clockAt('25T14:00'), doneAt, now, parkedAt)).toEqual({
    state,
    usedPercent,
  });
});
