import { exposition } from '@pune/std/metrics';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCms, type TestCms } from '../testing/test-cms.ts';
import { publishingMetrics } from './publishing-metrics.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

const NOON = Date.parse('2026-11-28T12:00:00.000Z');
const at = (seconds: number) => new Date(NOON + seconds * 1000).toISOString();

const outboxRow = (seconds: number) =>
  t.cms.db.create({
    collection: 'outbox',
    data: {
      contentType: 'pages',
      documentId: '7',
      title: 'A title that no metric has',
      operation: 'publish',
      versions: {},
      at: at(seconds),
    },
  });
const receipt = (seconds: number, status: 'live' | 'failed', ms: Record<string, number>) =>
  t.cms.db.create({
    collection: 'receipts',
    data: {
      title: 'A title that no metric has',
      contentType: 'pages',
      documentId: '7',
      operation: 'publish',
      status,
      pages: [],
      pageCount: 0,
      ms,
      at: at(seconds),
    },
  });

it('tells what waits and for how long, and counts each receipt once', async () => {
  let now = NOON;
  await receipt(-60, 'live', { queue: 90_000 });
  const metrics = publishingMetrics({ opened: () => t.cms, now: () => new Date(now) });
  await outboxRow(10);
  await outboxRow(20);
  await receipt(5, 'live', { queue: 10, plan: 5, render: 60, live: 20 });
  await receipt(15, 'live', { queue: 4_000, plan: 5, render: 60, live: 20 });
  await receipt(25, 'failed', { queue: 1, plan: 1, render: 1, live: 1 });
  now = NOON + 40_000;
  for (let scrape = 0; scrape < 2; scrape += 1) {
    const text = await exposition(metrics);
    expect(text).toContain('pune_cms_outbox_waiting 2\n');
    expect(text).toContain('pune_cms_outbox_oldest_seconds 30\n');
    expect(text).toContain('pune_cms_publish_seconds_bucket{le="0.1"} 1\n');
    expect(text).toContain('pune_cms_publish_seconds_count 2\n');
    expect(text).toContain('pune_cms_publish_failed_total 1');
    expect(text).toContain('pune_source_up{source="content database"} 1');
    expect(text).not.toContain('A title');
  }
  await receipt(35, 'live', { queue: 10 });
  expect(await exposition(metrics)).toContain('pune_cms_publish_seconds_count 3\n');
});

it.each([
  ['is not open yet', () => null],
  ['fails', () => ({ find: async () => Promise.reject(new Error('away')) }) as never],
  ['does not answer', () => ({ find: () => new Promise(() => {}) }) as never],
])('a database that %s is down, and the scrape does not wait', async (_, opened) => {
  const text = await exposition(publishingMetrics({ opened }));
  expect(text).toContain('pune_source_up{source="content database"} 0');
  expect(text).not.toMatch(/^pune_cms_outbox_waiting/m);
});
