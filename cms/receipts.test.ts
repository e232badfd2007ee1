import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetReceipts } from './receipts.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

const now = new Date('2026-11-25T06:00:00Z');
const daysAgo = (days: number, minutes = 0) =>
  new Date(now.getTime() - days * 86_400_000 + minutes * 60_000).toISOString();
const receipt = (documentId: string, title: string, at: string) =>
  t.cms.db.create({
    collection: 'receipts',
    data: {
      title,
      contentType: 'pages',
      documentId,
      operation: 'publish',
      status: 'live',
      pages: [],
      pageCount: 0,
      ms: {},
      at,
    },
  });
const titlesOf = async (documentId: string) =>
  (
    await t.cms.find({
      collection: 'receipts',
      where: { documentId: { equals: documentId } },
      sort: '-at',
      pagination: false,
      overrideAccess: true,
    })
  ).docs.map(({ title }) => title);

describe('receipts', () => {
  it('are kept for a year, and the last twenty of each document for ever', async () => {
    for (let n = 0; n < 30; n++) await receipt('busy', `old ${n}`, daysAgo(400, n));
    for (let n = 0; n < 5; n++) await receipt('busy', `new ${n}`, daysAgo(300, n));
    for (let n = 0; n < 3; n++) await receipt('quiet', `old ${n}`, daysAgo(900, n));
    for (let n = 0; n < 25; n++) await receipt('lively', `new ${n}`, daysAgo(30, n));
    expect(await forgetReceipts(t.cms, now)).toBe(15);
    expect(await titlesOf('busy')).toEqual([
      ...[4, 3, 2, 1, 0].map((n) => `new ${n}`),
      ...Array.from({ length: 15 }, (_, n) => `old ${29 - n}`),
    ]);
    expect(await titlesOf('quiet')).toHaveLength(3);
    expect(await titlesOf('lively')).toHaveLength(25);
    expect(await forgetReceipts(t.cms, now)).toBe(0);
  });
});

describe('schedules', () => {
  it('are kept for a year once they are done with, and as long as they wait', async () => {
    const schedule = (title: string, at: string, state: string) =>
      t.cms.db.create({
        collection: 'schedules',
        data: {
          title,
          contentType: 'pages',
          documentId: '1',
          action: 'publish',
          at,
          state,
          byName: 'Asha',
          tries: 0,
        },
      });
    await schedule('Done long ago', daysAgo(400), 'done');
    await schedule('Cancelled long ago', daysAgo(400), 'cancelled');
    await schedule('Still waiting', daysAgo(400), 'waiting');
    await schedule('Done lately', daysAgo(300), 'done');
    await forgetReceipts(t.cms, now);
    expect(
      (await t.cms.find({ collection: 'schedules', sort: 'title', overrideAccess: true })).docs.map(
        ({ title }) => title,
      ),
    ).toEqual(['Done lately', 'Still waiting']);
  });
});
