import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Notifier } from '@pune/notify/notifier';
import { expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from './grievances.testing.ts';

const NOTE = 'The hole was filled with asphalt.';

describeOnEachDatabase('e-mails to officers', (open) => {
  let office: TestOffice;
  let sent: { to: string; at: string }[];
  let isDown: boolean;
  const email: Notifier = {
    name: 'recorder',
    channel: 'email',
    async send({ address }) {
      if (isDown) return { kind: 'Unavailable', reason: 'down' };
      sent.push({ to: address, at: office.clock.now.toISOString() });
      return { kind: 'Sent', providerId: null };
    },
  };
  async function begin(deliversAtOnce: boolean) {
    sent = [];
    isDown = false;
    // Wednesday, 10:00 in India.
    office = await createTestOffice((await open()).db, '2026-11-25T04:30:00.000Z', {
      notifiers: { email },
      deliversAtOnce,
    });
  }
  const at = (time: string) => void (office.clock.now = new Date(time));
  /** The minute's schedule: the same instants for all processes. */
  const sweep = () => office.grievances.runTimedEvents();
  const receivers = () => sent.map(({ to }) => to);

  /** Resolves a case, and has its reporter disagree. */
  async function dispute({ number, secret }: Awaited<ReturnType<TestOffice['file']>>) {
    await office.act(number, 'field', 'start');
    const { photo } = office;
    await office.act(number, 'field', 'resolve', { words: NOTE }, [photo()]);
    const { version } = await office.rowOf(number);
    const words = 'The hole is still there.';
    await office.grievances.actForReporter(secret, { action: 'dispute', words, version });
  }

  test('go out right after the commit of a filing and of a dispute, without any sweep', async () => {
    await begin(true);
    const filed = await office.file();
    await expect.poll(receivers).toEqual(['field@pune.example']);
    await dispute(filed);
    await expect.poll(receivers).toEqual(['field@pune.example', 'ward@pune.example']);
    await sweep();
    expect(sent).toHaveLength(2);
    expect(office.failures).toEqual([]);
  });

  test('are sent within a minute by the sweep alone: new, disputed, escalated; each once', async () => {
    await begin(false);
    at('2026-11-25T04:30:01.000Z');
    const filedAt = office.clock.now;
    const filed = await office.file();
    at('2026-11-25T04:31:00.000Z');
    // Two hosts run the same schedule.
    await Promise.all([sweep(), sweep()]);
    expect(sent).toHaveLength(1);
    expect(Date.parse(sent[0]!.at) - filedAt.getTime()).toBeLessThan(60_000);

    at('2026-11-25T04:31:20.000Z');
    await dispute(filed);
    at('2026-11-25T04:32:00.000Z');
    await sweep();
    expect(receivers()).toEqual(['field@pune.example', 'ward@pune.example']);

    // The time of a second case to acknowledge ends a moment after a run of the schedule.
    at('2026-11-25T04:33:01.000Z');
    const second = await office.file();
    await sweep();
    const dueMs = Date.parse(second.acknowledgeBy);
    at(new Date(dueMs - 1000).toISOString());
    await sweep();
    expect(receivers().slice(2)).toEqual(['field@pune.example']);
    at(new Date(dueMs + 59_000).toISOString());
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(receivers().slice(3)).toEqual(['ward@pune.example']);
    expect(Date.parse(sent.at(-1)!.at) - dueMs).toBeLessThan(60_000);
  });

  test('a gateway that is down delays them, and loses and doubles none', async () => {
    await begin(true);
    isDown = true;
    await office.file();
    await expect
      .poll(() =>
        office.db
          .selectFrom('notify_events')
          .select('reason')
          .where('reason', '=', 'down')
          .execute(),
      )
      .toHaveLength(1);
    isDown = false;
    at('2026-11-25T04:31:00.000Z');
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(sent).toHaveLength(1);
  });

  test('a burst of filings is delivered whole', async () => {
    await begin(true);
    await Promise.all(Array.from({ length: 12 }, () => office.file()));
    await expect.poll(() => sent.length).toBe(12);
  });
});
