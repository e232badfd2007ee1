import type { Kysely } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from './database.testing.ts';
import { createOutbox, enqueue } from './outbox.ts';
import { plansOf, recordQueries } from './query-plans.testing.ts';
import { readQueues } from './queues.ts';
import { migrateShared, type SharedTables } from './shared.migrations.ts';
import { describeOnEachDatabase } from './suites.testing.ts';

const NOON = new Date('2026-11-28T12:00:00Z');
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

describeOnEachDatabase('the state of queues', (open) => {
  let opened: TestDatabase<SharedTables>;
  let db: Kysely<SharedTables>;
  beforeAll(async () => {
    opened = await open<SharedTables>();
    db = opened.db;
    await migrateShared(db);
  });

  const mail = (dedupeKey: string, availableAt = NOON) =>
    enqueue(db, { topic: 'mail', dedupeKey, payload: null, availableAt }, NOON);
  const drain = (seconds: number, attemptsMax: number, fails: boolean) =>
    createOutbox({
      db,
      handlers: {
        mail: async () => {
          if (fails) throw new Error('away');
        },
      },
      now: () => after(seconds),
      random: () => 1,
      attemptsMax,
    }).drain();

  test('a retry does not make a message younger, and a later time does not make it older', async () => {
    expect(await readQueues(db, NOON)).toEqual([]);
    await mail('first');
    await mail('tomorrow', after(86_400));
    await enqueue(db, { topic: 'sms', dedupeKey: 'done', payload: null }, NOON);
    await createOutbox({ db, handlers: { sms: async () => {} }, now: () => NOON }).drain();
    await drain(100, 20, true);
    const mails = { topic: 'mail', waiting: 2, due: 1, failed: 0 };
    expect(await readQueues(db, after(101))).toEqual([{ ...mails, oldestSeconds: 101 }]);
    expect(await readQueues(db, after(86_460))).toEqual([
      { ...mails, due: 2, oldestSeconds: 86_460 },
    ]);
    await drain(200, 2, true);
    expect(await readQueues(db, after(201))).toEqual([
      { topic: 'mail', waiting: 1, due: 0, oldestSeconds: 0, failed: 1 },
    ]);
  });

  test('counting reads an index alone', async () => {
    const recorded = recordQueries(db);
    await readQueues(recorded.db, NOON);
    const [steps] = await plansOf(db, recorded.take(), { prefersIndexes: true });
    expect(steps).toMatchObject([{ table: 'outbox_messages', index: 'outbox_messages_queues' }]);
  });

  test('a row of an older version counts from its time of delivery', async () => {
    await db.deleteFrom('outbox_messages').execute();
    await mail('old');
    await db.updateTable('outbox_messages').set({ due_at: null }).execute();
    expect(await readQueues(db, after(30))).toMatchObject([{ due: 1, oldestSeconds: 30 }]);
  });
});
