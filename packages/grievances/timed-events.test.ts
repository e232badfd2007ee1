import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeEach, expect, test } from 'vitest';
import { createTestOffice, prepareTestOffice, type TestOffice } from './grievances.testing.ts';
import { createMessages } from './messages.ts';
import { createStoredConfigurations } from './stored-configurations.ts';
import { createTimedEvents } from './timed-events.ts';
import { TEST_SEAL } from './grievances.testing.ts';

const NOTE = 'The hole was filled with asphalt.';
const NOTHING = { escalate: 0, lapse: 0, unpark: 0, route: 0 };

describeOnEachDatabase('what happens to cases by itself', (open) => {
  let office: TestOffice;
  beforeEach(async () => {
    // Wednesday, 10:00 in India.
    office = await createTestOffice((await open(prepareTestOffice)).db, '2026-11-25T04:30:00.000Z');
  });
  const run = () => office.grievances.runTimedEvents();
  const at = (time: string) => {
    office.clock.now = new Date(`2026-${time}:00+05:30`);
  };
  const steps = async (number: string) =>
    (
      await office.db
        .selectFrom('grievance_events')
        .innerJoin('grievances', 'grievances.id', 'grievance_events.grievance_id')
        .select(['event', 'grievance_events.data'])
        .where('number', '=', number)
        .orderBy('step')
        .execute()
    ).map(({ event, data }) => {
      const { owner, clock } = JSON.parse(data) as { owner?: string; clock?: string };
      const post = Object.entries(office.posts).find(([, id]) => id === owner)?.[0];
      return [event, clock, post].filter(Boolean).join(' ');
    });

  test('at each breach a case goes up one level, once, however often and by how many it is run', async () => {
    const { number } = await office.file();
    at('11-25T18:00');
    await Promise.all([run(), run(), run()]);
    await run();
    expect(await steps(number)).toEqual(['submit field', 'escalate acknowledge ward']);
    at('12-03T17:59');
    expect(await run()).toEqual(NOTHING);
    at('12-03T18:00');
    expect(await run()).toEqual({ ...NOTHING, escalate: 1 });
    // Half of the time limit later: 28 office hours.
    at('12-09T14:00');
    expect(await run()).toEqual({ ...NOTHING, escalate: 1 });
    expect(await steps(number)).toEqual([
      'submit field',
      'escalate acknowledge ward',
      'escalate resolve head',
      'escalate resolve commissioner',
    ]);
    expect(office.failures).toEqual([]);
  });

  test('after a long silence of the server, each level is passed in order, and the top keeps the case', async () => {
    const { number } = await office.file();
    office.clock.now = new Date('2028-01-01T00:00:00Z');
    await run();
    const events = await steps(number);
    expect(events.slice(0, 4)).toEqual([
      'submit field',
      'escalate acknowledge ward',
      'escalate resolve head',
      'escalate resolve commissioner',
    ]);
    expect(events.slice(4)).toEqual(Array(3).fill('escalate resolve commissioner'));
    expect(await run()).toEqual(NOTHING);
  });

  test('a case without an owner gets one as soon as there is a post, and escalates', async () => {
    const { number } = await office.file();
    await office.db
      .updateTable('grievances')
      .set({ owner_post: null })
      .where('number', '=', number)
      .execute();
    expect(await run()).toEqual({ ...NOTHING, route: 1 });
    expect((await office.rowOf(number)).owner_post).toBe(office.posts.field);
  });

  test('the cases of a post that ended go to the next responsible one', async () => {
    const { number } = await office.file();
    await office.db
      .updateTable('staff_posts')
      .set({ ended_at: office.now().toISOString() })
      .where('id', '=', office.posts.field)
      .execute();
    expect(await run()).toEqual({ ...NOTHING, route: 1 });
    expect((await office.rowOf(number)).owner_post).toBe(office.posts.ward);
    expect((await office.grievances.find(number))!.events).toHaveLength(1);
  });

  test('parked work goes on when its day has come, with the time that was left', async () => {
    const { number } = await office.file();
    await office.act(number, 'field', 'park', { until: '2026-12-14', words: 'A drain is built.' });
    at('12-13T23:59');
    expect(await run()).toEqual(NOTHING);
    at('12-14T00:00');
    expect(await run()).toEqual({ ...NOTHING, unpark: 1 });
    expect(await office.rowOf(number)).toMatchObject({
      status: 'assigned',
      parked_at: null,
      parked_until: null,
      // 56 office hours of seven working days, from Monday on.
      resolve_by: new Date('2026-12-22T18:00:00+05:30').toISOString(),
    });
  });

  test('a resolution lapses after seven whole days, unless the reporter disputes it', async () => {
    const resolve = async () => {
      const filed = await office.file();
      await office.act(filed.number, 'field', 'start');
      office.pass(0.1);
      await office.act(filed.number, 'field', 'resolve', { words: NOTE }, [office.photo()]);
      return filed;
    };
    const [quiet, disputed] = [await resolve(), await resolve()];
    const { version } = await office.rowOf(disputed.number);
    const dispute = () =>
      office.grievances.actForReporter(disputed.secret, {
        action: 'dispute',
        words: 'The hole is still there.',
        version,
      });
    expect(await dispute()).toEqual({ kind: 'Recorded' });
    expect(await dispute(), 'a double click').toEqual({ kind: 'Recorded' });
    expect(await steps(disputed.number)).toEqual([
      'submit field',
      'start',
      'resolve',
      'dispute ward',
    ]);
    at('12-02T23:59');
    expect((await run()).lapse).toBe(0);
    at('12-03T00:00');
    expect((await run()).lapse).toBe(1);
    expect((await office.rowOf(quiet.number)).status).toBe('closed');
    expect((await office.rowOf(disputed.number)).status).toBe('reopened');
  });

  test('a closed case is reopened within the window, which answers do not restart', async () => {
    const { number, secret } = await office.file();
    await office.act(number, 'field', 'start');
    office.pass(0.1);
    await office.act(number, 'field', 'resolve', { words: NOTE }, [office.photo()]);
    const act = async (action: 'confirm' | 'reopen' | 'answer', words = '') =>
      office.grievances.actForReporter(secret, {
        action,
        words,
        version: (await office.rowOf(number)).version,
      });
    at('12-01T10:00');
    expect(await act('answer', 'Thank you very much.')).toEqual({ kind: 'Recorded' });
    expect(await act('confirm')).toEqual({ kind: 'Recorded' });
    expect(await act('answer', 'One more thing.')).toEqual({
      kind: 'NotPossible',
      status: 'closed',
    });
    at('12-25T23:59');
    expect(await office.grievances.findForReporter(secret)).toMatchObject({ actions: ['reopen'] });
    at('12-26T00:00');
    expect(await office.grievances.findForReporter(secret)).toMatchObject({ actions: [] });
    expect(await act('reopen', 'The hole is back again.')).toMatchObject({ kind: 'NotPossible' });
    at('12-25T10:00');
    expect(await act('reopen', 'short')).toMatchObject({ kind: 'WordsRefused' });
    expect(await act('reopen', 'The hole is back again.')).toEqual({ kind: 'Recorded' });
    expect(await office.rowOf(number)).toMatchObject({
      status: 'reopened',
      resolved_at: null,
      owner_post: office.posts.ward,
    });
    const shown = JSON.stringify(await office.grievances.find(number));
    expect(shown).not.toMatch(/Thank you|back again/);
    expect(JSON.stringify(await office.grievances.findForReporter(secret))).toMatch(/back again/);
  });

  test('a failing case does not hold up the others', async () => {
    const [first, second] = [await office.file(), await office.file()];
    at('11-25T18:00');
    const failures: unknown[] = [];
    const messages = createMessages({
      tellFollowers: async () => {},
      db: office.db as never,
      seal: TEST_SEAL,
      queue: office.notify.queue,
      withdraw: office.notify.withdraw,
    });
    const timed = createTimedEvents({
      db: office.db as never,
      configuration: createStoredConfigurations(office.db as never, office.now).newest,
      messages: {
        ...messages,
        tell: async (tx, row, event, now) => {
          if (row.id === first.id) throw new Error('no message');
          await messages.tell(tx, row, event, now);
        },
      },
      now: office.now,
      onFailure: (error) => failures.push(error),
    });
    expect((await timed.run()).escalate).toBe(1);
    expect(failures).toHaveLength(1);
    expect(await steps(first.number)).toEqual(['submit field']);
    expect(await steps(second.number)).toHaveLength(2);
    // Nothing of the failed one is half there: the next run records it.
    expect((await run()).escalate).toBe(1);
  });
});
