import { openDatabase } from '@pune/database';
import { createRemarks } from '@pune/remarks';
import { expect, test } from 'vitest';
import { drainAndSweep } from './drain.ts';

test('each step runs even if others fail, and every failure is told', async () => {
  const ran: string[] = [];
  const step =
    <T>(name: string, result: T) =>
    async () => (ran.push(name), result);
  // The database has no tables of this feature.
  const remarks = createRemarks({ db: openDatabase<any>(':memory:'), now: () => new Date(0) });
  let failed: unknown;
  try {
    await drainAndSweep(
      {
        alerts: { run: step('alerts', 0) },
        eventsDigest: { run: () => Promise.reject(new Error('no snapshot')) },
        changesMails: { run: step('changes', 0) },
        notify: { drain: step('messages', 0) },
        remarks,
        citizens: { sweep: step('citizens', { erasedUnused: 1 }) },
      } as never,
      { now: () => 0 },
    );
  } catch (error) {
    failed = error;
  }
  expect(ran).toEqual(['alerts', 'changes', 'messages', 'citizens']);
  expect((failed as AggregateError).errors.map(String)).toEqual([
    'Error: no snapshot',
    expect.stringContaining('page_views'),
  ]);
});
