import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderIdentity, LeaseTaken, takeLease } from './publisher-lease.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

const QUICK = { beatMs: 100, expireMs: 1500, settleMs: 200 };
const lost: string[] = [];
const take = (folder: string, options = {}) =>
  takeLease(t.cms.kv, { folder, ...QUICK, onLost: (reason) => lost.push(reason), ...options });

describe('the right to publish a content database', () => {
  it('is refused to a second data folder while the first one’s publisher lives, in words', async () => {
    const first = await take('a:/srv/a');
    const refused = await take('b:/srv/b').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LeaseTaken);
    expect(String(refused)).toMatch(
      /publisher of a:\/srv\/a works on this content database.*same DATA_DIR/s,
    );
    await first.release();
    // A released lease is free at once.
    const started = Date.now();
    await (await take('b:/srv/b')).release();
    expect(Date.now() - started).toBeLessThan(QUICK.expireMs);
  });

  it('is taken over from one that died, and one that comes back too late stops', async () => {
    await take('a:/srv/a', { beatMs: 60_000 });
    const second = await take('b:/srv/b');
    expect(lost).toEqual([]);
    await second.release();

    // Far longer than the others watch it, also where this process stands still for seconds.
    const late = await take('a:/srv/a', { beatMs: 6000 });
    const third = await take('b:/srv/b');
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
    const next = await take('a:/srv/a');
    expect(Date.now() - started).toBeLessThan(QUICK.expireMs);
    await next.release();
  });

  it('goes to one of two that come at the same moment', async () => {
    const results = await Promise.allSettled(
      ['a:/srv/a', 'b:/srv/b'].map((folder) => take(folder, { settleMs: 600 })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const result of results) if (result.status === 'fulfilled') await result.value.release();
  });

  it('knows a data folder from its copy', () => {
    const copy = path.join(t.folder, 'copy');
    fs.mkdirSync(copy);
    expect(folderIdentity(copy)).not.toBe(folderIdentity(t.folder));
    expect(folderIdentity(copy)).toBe(folderIdentity(path.join(copy, '../copy')));
  });
});
