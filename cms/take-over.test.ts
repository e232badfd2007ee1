import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import type { Locale } from '@pune/i18n';
import type { Publisher } from '@pune/publisher';
import type { Change } from '@pune/publisher/outbox';
import { leaseStore, LeaseTaken, takeLease } from './publisher-lease.ts';
import { outboxOf } from './publisher-outbox.ts';
import { fenced, takeOver } from './take-over.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let snapshot: Snapshot;
beforeAll(async () => (t = await openTestCms()));
afterAll(async () => {
  snapshot?.close();
  await t.close();
});

const outbox = () => outboxOf(t.cms);
const apply = (changes: readonly Change[]): void => {
  for (const { collection, documentId, versions } of changes)
    for (const [locale, version] of Object.entries(versions))
      snapshot.apply(collection, documentId, locale as Locale, version ?? null);
};
/** Acknowledges everything that waits, as the publisher did that is gone. */
async function acknowledge(at: Date): Promise<void> {
  await outbox().acknowledge(
    (await outbox().next(1000)).map((change) => ({
      change,
      status: 'live' as const,
      pages: [],
      follow: 0,
      ms: { queue: 1, plan: 2, render: 3, live: 4 },
      at: at.toISOString(),
    })),
  );
}
/**
 * Takes over, and returns what the engine was given before anything is rendered.
 * @param beforeRead is called before each read of the outbox with the number of the read
 */
async function missed(
  inheritedAt: number,
  beforeRead: (read: number) => Promise<void> = async () => {},
): Promise<Change[]> {
  const taken: Change[] = [];
  const publisher = {
    takeOver: (catchUp: () => Promise<void>) => catchUp(),
    async intake(changes: readonly Change[]) {
      taken.push(...changes);
      return { begun: changes.length, held: [] };
    },
  } as unknown as Publisher;
  let reads = 0;
  await takeOver({
    cms: t.cms,
    snapshot,
    publisher,
    outbox: {
      ...outbox(),
      async next(limit, page) {
        await beforeRead(++reads);
        return outbox().next(limit, page);
      },
    },
    inheritedAt,
    log: () => {},
  });
  return taken;
}

it('finds what was acknowledged after the copy, also where the time of change says nothing', async () => {
  const { id: department } = await t.department('Roads');
  const { id } = await t.cms.create({
    collection: 'circulars',
    locale: 'en',
    data: {
      ...(pageData('Water cuts', { _status: 'published' }) as object),
      department,
      issuedOn: '2026-11-30',
      number: 'W-1',
    } as never,
    overrideAccess: true,
  });
  snapshot = openSnapshot(':memory:');
  apply(await outbox().next(1000));
  const copiedAt = Date.now();
  await acknowledge(new Date(copiedAt - 3_600_000));
  expect(await missed(copiedAt)).toEqual([]);

  // The circular loses its department; it has not been saved itself.
  await t.cms.delete({ collection: 'departments', id: department, overrideAccess: true });
  await acknowledge(new Date(copiedAt + 60_000));
  const found = await missed(copiedAt);
  // MongoDB has no foreign keys: the circular keeps the number of its department, and is as it was.
  const emptied = t.cms.db.name === 'mongoose' ? [] : [`circulars/${id}`];
  expect(found.map(({ collection, documentId }) => `${collection}/${documentId}`)).toEqual(
    expect.arrayContaining([...emptied, `departments/${department}`]),
  );
  apply(found);
  await acknowledge(new Date());
  expect(await missed(copiedAt)).toEqual([]);
});

it.each([1, 2, 3])(
  'finds a change that the former holder acknowledges late, before read %i of the outbox',
  async (moment) => {
    const data = { ...(pageData('Roads', { _status: 'published' }) as object) } as never;
    const { id } = await t.department(`Roads ${moment}`);
    apply(await outbox().next(1000));
    await acknowledge(new Date());
    const copiedAt = Date.now();
    await t.cms.update({ collection: 'departments', id, data, locale: 'en' });
    // The holder has checked the lease, and stands still before it deletes the row and writes the receipt.
    const found = await missed(copiedAt, async (read) => {
      if (read === moment) await acknowledge(new Date());
    });
    expect(found.map(({ documentId }) => documentId)).toContain(String(id));
    await acknowledge(new Date());
  },
);

it('acknowledges nothing after another publisher has taken the lease', async () => {
  const quick = { beatMs: 60_000, expireMs: 300, onLost: () => {} };
  const first = await takeLease(leaseStore(t.cms), { folder: 'a:/srv/a', ...quick });
  const given: unknown[] = [];
  const own = fenced(
    { next: async () => [], acknowledge: async (receipts) => void given.push(...receipts) },
    first,
  );
  await own.acknowledge([{} as never]);
  expect(given).toHaveLength(1);
  const second = await takeLease(leaseStore(t.cms), { folder: 'b:/srv/b', ...quick, beatMs: 100 });
  await expect(own.acknowledge([{} as never])).rejects.toThrow(LeaseTaken);
  expect(given).toHaveLength(1);
  await Promise.all([first.release(), second.release()]);
});
