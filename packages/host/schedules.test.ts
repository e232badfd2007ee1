import { Cron } from 'croner';
import { describe, expect, test } from 'vitest';
import type { MountedFunction } from './functions.ts';
import { findFunctions } from './functions.ts';
import { createHostLog } from './log.ts';
import { cronOf, runScheduled, startSchedules, type ScheduleOptions } from './schedules.ts';
import { FUNCTIONS } from './testing/testing.ts';

const lines: Record<string, unknown>[] = [];
const options: ScheduleOptions = {
  log: createHostLog('info', {
    write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  }),
  origin: 'http://127.0.0.1:1',
  requestId: () => 'r1',
  waitUntil: () => {},
};
const scheduled = (schedule: string, run: () => void): MountedFunction => ({
  name: 'x',
  config: { schedule, preferStatic: false },
  capability: null,
  load: async () => () => {
    run();
    return undefined;
  },
});

describe('schedules', () => {
  test.each([
    ['@daily', '2026-11-26T00:00:00.000Z'],
    ['@hourly', '2026-11-25T11:00:00.000Z'],
    ['*/5 * * * *', '2026-11-25T10:35:00.000Z'],
  ])('%s runs next at %s', (schedule, expected) => {
    const cron = new Cron(cronOf(schedule), { timezone: 'UTC', paused: true });
    expect(cron.nextRun(new Date('2026-11-25T10:30:00Z'))?.toISOString()).toBe(expected);
  });

  test('a function receives the time of its next run, as at Netlify', async () => {
    const told: string[] = [];
    (globalThis as { reminders?: string[] }).reminders = told;
    const fn = findFunctions(FUNCTIONS).find(({ name }) => name === 'reminders')!;
    await runScheduled(fn, new Date('2026-11-26T00:00:00Z'), options);
    expect(told).toEqual(['2026-11-26T00:00:00.000Z']);
    expect(lines.at(-1)).toMatchObject({ message: 'schedule', function: 'reminders', status: 204 });
  });

  test('a failed run is logged and does not end the host', async () => {
    const failing = scheduled('@daily', () => {
      throw new Error('no');
    });
    await expect(runScheduled(failing, null, options)).resolves.toBeUndefined();
    expect(lines.at(-1)).toMatchObject({ message: 'schedule failed', level: 'error' });
  });

  test('the log of a failure has its name and stack, never its message, which may quote a person', async () => {
    await runScheduled(
      scheduled('@daily', () => {
        JSON.parse('{"mobile": 9822012345');
      }),
      null,
      options,
    );
    expect(lines.at(-1)).toMatchObject({
      message: 'schedule failed',
      error: { name: 'SyntaxError' },
    });
    expect(JSON.stringify(lines.at(-1))).not.toContain('9822012345');
  });

  test('the end of each run is told, with its failure and the next run', async () => {
    const runs: unknown[] = [];
    const telling = { ...options, ended: (run: object) => void runs.push(run) };
    const nextRun = new Date('2026-11-26T00:00:00Z');
    const fails = () => {
      throw new Error('no');
    };
    await runScheduled(
      scheduled('@daily', () => {}),
      nextRun,
      telling,
    );
    await runScheduled(scheduled('@daily', fails), nextRun, telling);
    expect(runs).toEqual([
      { name: 'x', isFailed: false, nextRun },
      { name: 'x', isFailed: true, nextRun },
    ]);
  });

  test('schedules run until they are stopped', async () => {
    let runs = 0;
    const stop = startSchedules(
      [
        scheduled('* * * * * *', () => runs++),
        { ...scheduled('', () => {}), config: { path: ['/x'], preferStatic: false } },
      ],
      options,
    );
    await expect.poll(() => runs).toBeGreaterThan(0);
    stop();
    const then = runs;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(runs).toBe(then);
  });
});
