import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from './suites.testing.ts';
import type { TestDatabase } from './database.testing.ts';
import { openDatabase } from './database.ts';
import {
  finish,
  forgetEnded,
  idempotencyKey,
  once,
  release,
  reserve,
  RUNNING_SECONDS_MAX,
} from './idempotency.ts';
import { createOutbox, enqueue, retrySeconds } from './outbox.ts';
import { secondsToWait, senderOf } from './rate-limit.ts';
import { migrateShared, type SharedTables } from './shared.migrations.ts';

const NOON = new Date('2026-11-25T12:00:00Z');
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

describeOnEachDatabase('the shared tables', (open) => {
  let opened: TestDatabase<SharedTables>;
  let db: Kysely<SharedTables>;
  beforeAll(async () => {
    opened = await open<SharedTables>();
    db = opened.db;
    await migrateShared(db);
    await migrateShared(db);
  });
  beforeEach(async () => {
    for (const table of ['idempotency_keys', 'outbox_messages', 'rate_limits'] as const)
      await db.deleteFrom(table).execute();
  });

  describe('an idempotency key', () => {
    const key = (body: unknown = { amount: 1 }, chosen: string | undefined = 'abc') =>
      idempotencyKey('bills pay', chosen, '203.0.113.7', body);

    test('returns the stored answer to a repeated request, and does the work once', async () => {
      let times = 0;
      const pay = () =>
        once(
          db,
          key(),
          () => NOON,
          async () => ({ receipt: ++times }),
        );
      expect(await pay()).toEqual({ kind: 'Done', answer: { receipt: 1 }, again: false });
      expect(await pay()).toEqual({ kind: 'Done', answer: { receipt: 1 }, again: true });
    });

    test('is refused for another body, and is limited to its scope', async () => {
      await once(
        db,
        key(),
        () => NOON,
        async () => 'paid',
      );
      expect(
        await once(
          db,
          key({ amount: 2 }),
          () => NOON,
          async () => 'paid',
        ),
      ).toEqual({ kind: 'KeyReused' });
      expect(
        await once(
          db,
          idempotencyKey('refunds', 'abc', '', { amount: 2 }),
          () => NOON,
          async () => 'refunded',
        ),
      ).toMatchObject({ kind: 'Done', again: false });
    });

    test('reports that the work is still running', async () => {
      expect(await reserve(db, key(), NOON)).toMatchObject({ kind: 'Reserved' });
      expect(await reserve(db, key(), after(5))).toEqual({ kind: 'StillRunning' });
      expect(await reserve(db, key(), after(RUNNING_SECONDS_MAX + 1))).toMatchObject({
        kind: 'Reserved',
      });
    });

    test('lets one of many concurrent requests through', async () => {
      let times = 0;
      const answers = await Promise.all(
        Array.from({ length: 8 }, () =>
          once(
            db,
            key(),
            () => NOON,
            async () => ++times,
          ),
        ),
      );
      expect(times).toBe(1);
      expect(answers.map((answer) => answer.kind === 'Done' && answer.answer)).toEqual(
        Array(8).fill(1),
      );
      expect(answers.filter((answer) => answer.kind === 'Done' && !answer.again)).toHaveLength(1);
    });

    test('is free again after failed work, which is rolled back', async () => {
      const fail = once(
        db,
        key(),
        () => NOON,
        async (transaction) => {
          await enqueue(transaction, { topic: 'mail', dedupeKey: 'x', payload: null }, NOON);
          throw new Error('gateway');
        },
      );
      await expect(fail).rejects.toThrow('gateway');
      expect(await db.selectFrom('outbox_messages').selectAll().execute()).toEqual([]);
      expect(
        await once(
          db,
          key(),
          () => NOON,
          async () => 'paid',
        ),
      ).toMatchObject({ kind: 'Done', again: false });
    });

    test('waits for a pending answer, and reports work with a reservation as running', async () => {
      const begun = Promise.withResolvers<void>();
      const slow = once(
        db,
        key(),
        () => NOON,
        async () => {
          begun.resolve();
          await new Promise((resolve) => setTimeout(resolve, 30));
          return 'paid';
        },
      );
      await begun.promise;
      expect(
        await once(
          db,
          key(),
          () => NOON,
          async () => 'paid twice',
        ),
      ).toEqual({ kind: 'Done', answer: 'paid', again: true });
      await slow;
      await reserve(db, idempotencyKey('slow', 'abc', '', {}), NOON);
      expect(
        await once(
          db,
          idempotencyKey('slow', 'abc', '', {}),
          () => NOON,
          async () => 'paid',
        ),
      ).toEqual({ kind: 'StillRunning' });
    });

    test('seals answers, so that the database alone cannot read them', async () => {
      await once(
        db,
        key(),
        () => NOON,
        async () => ({ secret: 'link-to-the-receipt' }),
      );
      expect(
        JSON.stringify(await db.selectFrom('idempotency_keys').selectAll().execute()),
      ).not.toMatch(/link-to-the-receipt|"abc"/);
    });

    test('is derived from the content if the client sent none', async () => {
      expect(idempotencyKey('s', undefined, 'a', { x: 1 }).hash).toBe(
        idempotencyKey('s', undefined, 'a', { x: 1 }).hash,
      );
      for (const [sender, body] of [
        ['b', { x: 1 }],
        ['a', { x: 2 }],
      ] as const)
        expect(idempotencyKey('s', undefined, sender, body).hash).not.toBe(
          idempotencyKey('s', undefined, 'a', { x: 1 }).hash,
        );
    });

    test('expires, and returns the notes of dead work for cleaning up', async () => {
      const reservation = await reserve(db, key(), NOON, 'photo-1');
      expect(await forgetEnded(db, 'bills pay', after(RUNNING_SECONDS_MAX + 1))).toEqual([
        'photo-1',
      ]);
      await once(
        db,
        key(),
        () => NOON,
        async () => 'paid',
      );
      await forgetEnded(db, 'bills pay', after(24 * 3600 + 1));
      expect(await db.selectFrom('idempotency_keys').selectAll().execute()).toEqual([]);
      await release(db, key(), (reservation as { startedAt: string }).startedAt);
      await expect(
        db
          .transaction()
          .execute((transaction) => finish(transaction, key(), NOON.toISOString(), 1)),
      ).rejects.toThrow('taken by another');
    });
  });

  describe('the outbox', () => {
    const put = (dedupeKey: string, payload: unknown = { n: dedupeKey }, availableAt?: Date) =>
      db
        .transaction()
        .execute((transaction) =>
          enqueue(transaction, { topic: 'mail', dedupeKey, payload, availableAt }, NOON),
        );

    test('delivers no message twice while its worker is slow with earlier ones', async () => {
      let time = after(1);
      const seen: string[] = [];
      const taker = (name: string, slow: (n: string) => Promise<void>) =>
        createOutbox({
          db,
          handlers: {
            mail: async (payload) => {
              const { n } = payload as { n: string };
              await slow(n);
              seen.push(`${n} by ${name}`);
            },
          },
          now: () => time,
          leaseSeconds: 60,
        });
      for (const [place, name] of ['a', 'b', 'c'].entries())
        await put(name, undefined, after(place / 10));
      const second = taker('the second', async () => {});
      await taker('the first', async (n) => {
        // Each message takes 40 of the 60 seconds; in the middle of `b` another worker drains.
        time = new Date(time.getTime() + 40_000);
        if (n === 'b') await second.drain();
      }).drain();
      expect(seen.toSorted().map((entry) => entry.slice(0, 1))).toEqual(['a', 'b', 'c']);
    });

    test('delivers each message once, in order', async () => {
      const seen: unknown[] = [];
      const outbox = createOutbox({
        db,
        handlers: { mail: async (payload) => void seen.push(payload) },
        now: () => after(1),
      });
      expect([await put('a'), await put('a'), await put('b', { n: 'b' }, after(0.5))]).toEqual([
        true,
        false,
        true,
      ]);
      expect([await outbox.drain(), await outbox.drain()]).toEqual([2, 0]);
      expect(seen).toEqual([{ n: 'a' }, { n: 'b' }]);
      expect(await outbox.count()).toEqual({ waiting: 0, done: 2, failed: 0 });
    });

    test('keeps no message of a transaction that rolled back', async () => {
      await expect(
        db.transaction().execute(async (transaction) => {
          await enqueue(transaction, { topic: 'mail', dedupeKey: 'a', payload: null }, NOON);
          throw new Error('no');
        }),
      ).rejects.toThrow();
      expect(
        await createOutbox({ db, handlers: { mail: async () => {} }, now: () => after(1) }).drain(),
      ).toBe(0);
    });

    test('retries with increasing delays, then sets a message aside with the kind of the error, never its message', async () => {
      let time = NOON;
      const failures: number[] = [];
      const outbox = createOutbox({
        db,
        handlers: {
          mail: async () => {
            throw new TypeError('to 9800000000');
          },
        },
        now: () => time,
        random: () => 0,
        attemptsMax: 3,
        onFailure: (_, __, attempts) => failures.push(attempts),
      });
      await put('a');
      for (let seconds = 0; seconds < 60; seconds += 1) {
        time = after(seconds);
        await outbox.drain();
      }
      expect(failures).toEqual([1, 2, 3]);
      expect(await outbox.count()).toEqual({ waiting: 0, done: 0, failed: 1 });
      expect(
        (await db.selectFrom('outbox_messages').select('error').executeTakeFirstOrThrow()).error,
      ).toBe('TypeError');
    });

    test('does not let one failing message block the others', async () => {
      const seen: string[] = [];
      const outbox = createOutbox({
        db,
        handlers: {
          mail: async (payload) => {
            if ((payload as { n: string }).n === 'a') throw new Error('no');
            seen.push((payload as { n: string }).n);
          },
        },
        now: () => after(1),
      });
      await put('a');
      await put('b');
      await outbox.drain();
      expect(seen).toEqual(['b']);
    });

    test('leases a message to one worker at a time, and to another when the first one died', async () => {
      const other = openDatabase<SharedTables>(opened.url);
      const seen: string[] = [];
      const taker = (name: string, database: Kysely<SharedTables>, at: Date) =>
        createOutbox({
          db: database,
          handlers: { mail: async () => void seen.push(name) },
          now: () => at,
          leaseSeconds: 60,
        });
      for (let n = 0; n < 12; n++) await put(`m${n}`);
      await Promise.all([
        taker('one', db, after(1)).drain(),
        taker('two', other, after(1)).drain(),
      ]);
      expect(seen).toHaveLength(12);
      await put('last');
      await db
        .updateTable('outbox_messages')
        .set({ leased_until: after(61).toISOString(), attempts: 1 })
        .where('dedupe_key', '=', 'last')
        .execute();
      expect(await taker('two', other, after(30)).drain()).toBe(0);
      expect(await taker('two', other, after(62)).drain()).toBe(1);
      await other.destroy();
    });

    test('survives a clock that is set back by an hour: nothing goes out twice, and nothing is lost', async () => {
      const HOUR = 3600;
      const seen: string[] = [];
      const taker = (seconds: number) =>
        createOutbox({
          db,
          handlers: { mail: async (payload) => void seen.push((payload as { n: string }).n) },
          now: () => after(seconds),
          leaseSeconds: 60,
        });
      await put('done');
      await put('leased', undefined, after(1));
      expect(await taker(0).drain()).toBe(1);
      // Its worker died while it had the message.
      await db
        .updateTable('outbox_messages')
        .set({ leased_until: after(61).toISOString(), attempts: 1 })
        .where('dedupe_key', '=', 'leased')
        .execute();
      expect(await taker(-HOUR).drain()).toBe(0);
      // An event that was queued by the wrong clock is due at once.
      await db
        .transaction()
        .execute((transaction) =>
          enqueue(
            transaction,
            { topic: 'mail', dedupeKey: 'new', payload: { n: 'new' } },
            after(-HOUR),
          ),
        );
      expect(await taker(-HOUR).drain()).toBe(1);
      expect(await taker(62).drain()).toBe(1);
      expect(seen).toEqual(['done', 'new', 'leased']);
    });

    test('leaves topics without a handler alone, and deletes done messages', async () => {
      await put('a');
      expect(
        await createOutbox({ db, handlers: { sms: async () => {} }, now: () => after(1) }).drain(),
      ).toBe(0);
      const outbox = createOutbox({ db, handlers: { mail: async () => {} }, now: () => after(1) });
      await outbox.drain();
      await outbox.forgetDone(after(2));
      expect(await outbox.count()).toEqual({ waiting: 0, done: 0, failed: 0 });
    });
  });

  describe('a rate limit', () => {
    const limit = { scope: 'otp', perWindow: 3, windowSeconds: 600 };
    test('counts across processes, returns the seconds to wait, and resets with the window', async () => {
      const other = openDatabase<SharedTables>(opened.url);
      const waits = await Promise.all(
        [db, other, db, other, db].map((database) =>
          secondsToWait(database, limit, 'x', after(100)),
        ),
      );
      expect(waits.filter((seconds) => seconds === 0)).toHaveLength(3);
      expect(waits.filter((seconds) => seconds === 500)).toHaveLength(2);
      expect(await secondsToWait(db, limit, 'y', after(100))).toBe(0);
      expect(await secondsToWait(db, limit, 'x', after(600))).toBe(0);
      expect(
        JSON.stringify(await db.selectFrom('rate_limits').selectAll().execute()),
      ).not.toContain('"x"');
      await other.destroy();
    });
  });
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['', ''],
])('the address %s counts for %s', (address, sender) => expect(senderOf(address)).toBe(sender));

test('retry delays grow, with jitter, up to six hours', () => {
  expect([1, 2, 3, 30].map((attempts) => retrySeconds(attempts, () => 0))).toEqual([
    2.5,
    5,
    10,
    3 * 3600,
  ]);
  expect(retrySeconds(1, () => 1)).toBe(5);
});
