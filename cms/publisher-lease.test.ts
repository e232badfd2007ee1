import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  currentLease,
  folderIdentity,
  leaseStore,
  LeaseTaken,
  takeLease,
  type LeaseStore,
} from './publisher-lease.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

const QUICK = { beatMs: 100, expireMs: 1500 };
/** Far longer than a busy machine takes: who has the lease sooner did not wait for its end. */
const WATCHED_MS = 60_000;
const lost: string[] = [];
const take = (folder: string, options = {}) =>
  takeLease(leaseStore(t.cms), {
    folder,
    ...QUICK,
    onLost: (reason) => lost.push(reason),
    ...options,
  });

describe('the right to publish a content database', () => {
  it('is refused to a second data folder while the first one’s publisher lives, in words', async () => {
    const first = await take('a:/srv/a');
    const refused = await take('b:/srv/b', { expireMs: WATCHED_MS }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(LeaseTaken);
    expect(String(refused)).toMatch(
      /publisher of a:\/srv\/a works on this content database.*same DATA_DIR/s,
    );
    await first.release();
    // A released lease is free at once.
    const started = Date.now();
    await (await take('b:/srv/b', { expireMs: WATCHED_MS })).release();
    expect(Date.now() - started).toBeLessThan(WATCHED_MS);
  });

  it('is taken over from one that died, and one that comes back too late stops', async () => {
    await take('a:/srv/a', { beatMs: 60_000 });
    const second = await take('b:/srv/b');
    expect(lost).toEqual([]);
    await second.release();

    // Far longer than the others watch it, also where this process stands still for seconds.
    const late = await take('a:/srv/a', { beatMs: 6000 });
    const third = await take('b:/srv/b', { expireMs: 300 });
    // Refused at once, before it learns so by itself.
    await expect(late.check()).rejects.toThrow(LeaseTaken);
    await third.check();
    expect(third.epoch).toBe(late.epoch + 1);
    await expect.poll(() => lost.length).toBe(1);
    expect(lost[0]).toContain('publisher of b:/srv/b');
    await late.release();
    await wait(QUICK.beatMs * 3);
    expect(lost).toHaveLength(1);
    await third.release();
  });

  it('is had at once by the next publisher of the same data folder, which a lock of its own lets in', async () => {
    await take('a:/srv/a', { beatMs: 60_000 });
    const started = Date.now();
    const next = await take('a:/srv/a', { expireMs: WATCHED_MS });
    expect(Date.now() - started).toBeLessThan(WATCHED_MS);
    await next.release();
  });

  it('goes to one of five that come at the same moment', async () => {
    const results = await Promise.allSettled(
      ['a', 'b', 'c', 'd', 'e'].map((folder) =>
        take(`${folder}:/srv`, { expireMs: WATCHED_MS, onLost: () => {} }),
      ),
    );
    const taken = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    for (const { reason } of results.filter((one) => one.status === 'rejected'))
      expect(reason).toBeInstanceOf(LeaseTaken);
    expect(taken).toHaveLength(1);
    await taken[0]!.release();
  });

  it('is not pushed out by a former holder that comes back late', async () => {
    const store = leaseStore(t.cms);
    let resume = (): void => {};
    const stalled = new Promise<void>((resolve) => (resume = resolve));
    let isStalling = false;
    const slow = {
      ...store,
      set: async (key: string, row: never) => {
        if (isStalling) await stalled;
        await store.set(key, row);
      },
    };
    const former = await takeLease(slow, { folder: 'a:/srv/a', ...QUICK, onLost: () => {} });
    // It has seen that the lease is its own, and renews it only after another one has taken it.
    isStalling = true;
    await wait(QUICK.beatMs * 2);
    const next = await take('b:/srv/b');
    resume();
    await wait(QUICK.beatMs * 3);
    await next.check();
    await expect(former.check()).rejects.toThrow(LeaseTaken);
    await former.release();
    await next.check();
    expect(await currentLease(store)).toMatchObject({ folder: 'b:/srv/b', released: false });
    await next.release();
  });

  it('follows one of an earlier version, which had a single row', async () => {
    const store = leaseStore(t.cms);
    for (const key of await store.keys())
      if (key.startsWith('publisher-lease')) await store.delete(key);
    const row = { folder: 'old:/srv', holder: 'h', epoch: 70, beat: 1, released: false };
    await store.set('publisher', row);
    let lastBeat = Promise.resolve();
    const beat = () => store.set('publisher', { ...row, beat: ++row.beat });
    const beating = setInterval(() => (lastBeat = lastBeat.then(beat)), 100);
    await expect(take('b:/srv/b', { expireMs: WATCHED_MS })).rejects.toThrow(LeaseTaken);
    clearInterval(beating);
    await lastBeat;
    const next = await take('b:/srv/b');
    expect(next.epoch).toBe(71);
    expect(await store.keys()).not.toContain('publisher');
    await next.release();
  });

  it('gets a number above that of the bucket, where a restored database has lower ones or none', async () => {
    const store = leaseStore(t.cms);
    const { epoch } = (await currentLease(store))!;
    const after = await take('b:/srv/b', { lastNumber: async () => epoch + 40 });
    expect(after.epoch).toBe(epoch + 41);
    await after.release();
    const next = await take('b:/srv/b', { lastNumber: async () => epoch + 40 });
    expect(next.epoch).toBe(epoch + 42);
    await next.release();
    for (const key of await store.keys())
      if (key.startsWith('publisher-lease')) await store.delete(key);
    const restored = await take('b:/srv/b', { lastNumber: async () => epoch + 42 });
    expect(restored.epoch).toBe(epoch + 43);
    await restored.release();
  });

  it('is of one alone where the database has lost a row, and gives its number to another one', async () => {
    const store = leaseStore(t.cms);
    const former = await take('a:/srv/a', { beatMs: 60_000 });
    const key = `publisher-lease ${former.epoch}`;
    const row = (await currentLease(store))!;
    // A standby database without the last write becomes the primary one; a publisher takes the number.
    const rival = { ...row, folder: 'b:/srv/b', holder: 'rival' };
    await store.set(key, rival);
    await expect(former.check()).rejects.toThrow(/publisher of b:\/srv\/b/);
    await former.release();
    expect(await currentLease(store)).toEqual(rival);
    await store.delete(key);
  });

  it('knows a data folder from its copy', () => {
    const copy = path.join(t.folder, 'copy');
    fs.mkdirSync(copy);
    expect(folderIdentity(copy)).not.toBe(folderIdentity(t.folder));
    expect(folderIdentity(copy)).toBe(folderIdentity(path.join(copy, '../copy')));
  });
});

/** The rows in memory, each access at a moment of the scheduler's choice. */
function scheduledStore(scheduler: fc.Scheduler): LeaseStore {
  const rows = new Map<string, unknown>();
  const at = <T>(what: string, act: () => T): Promise<T> =>
    scheduler.schedule(Promise.resolve(), what).then(act);
  return {
    get: (key) => at('get', () => (rows.get(key) ?? null) as never),
    keys: () => at('keys', () => [...rows.keys()]),
    set: (key, row) => at('set', () => void rows.set(key, row)),
    delete: (key) => at('delete', () => void rows.delete(key)),
    insert: (key, row) => at('insert', () => !rows.has(key) && !!rows.set(key, row)),
  };
}

it('whatever the order in which publishers reach the rows, one alone has the lease', () =>
  fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 5 }), async (scheduler, count) => {
      const store = scheduledStore(scheduler);
      const taking = Array.from({ length: count }, (_, n) =>
        takeLease(store, {
          folder: String(n),
          beatMs: 60_000,
          expireMs: -1,
          onLost: () => {},
        }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(LeaseTaken);
        }),
      );
      const leases = (await scheduler.waitFor(Promise.all(taking))).filter((lease) => !!lease);
      const epochs = leases.map(({ epoch }) => epoch);
      expect(new Set(epochs).size).toBe(epochs.length);
      const held = leases.map(({ epoch, check }) =>
        check().then(
          () => [epoch],
          () => [],
        ),
      );
      expect((await scheduler.waitFor(Promise.all(held))).flat()).toEqual([Math.max(...epochs)]);
      await scheduler.waitFor(Promise.all(leases.map((lease) => lease.release())));
    }),
    { numRuns: 300 },
  ));
