import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { noteStandBy } from '@pune/publisher/stand-by';
import { emptyHistogram } from '@pune/std/histogram';
import { expect, test } from 'vitest';
import { createSystemMetrics } from './system-metrics.ts';

const receipts = { delays: emptyHistogram([1]), waiting: [] };
const textOf = async (dataDir: string, sharesPublishing: boolean) =>
  await createSystemMetrics({
    dataDir,
    queues: async () => ({ topics: [], channels: [] }),
    receipts: async () => receipts,
    databaseState: async () => 'ok',
    certificate: undefined,
    backups: undefined,
    sharesPublishing,
  }).metrics();

test('a machine without a publisher is no failing source where another one publishes', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'publisher-metrics-'));
  const up = 'pune_source_up{source="publisher"} ';
  expect(await textOf(folder, false)).toContain(`${up}0`);
  expect(await textOf(folder, true)).toContain(`${up}1`);
  // It stands by now; the status is from when it published, an hour ago and in trouble.
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const status = { at, trouble: 'no room', held: [1], work: { total: 1, failing: [] } };
  fs.writeFileSync(path.join(folder, 'publisher-status.json'), JSON.stringify(status));
  expect(await textOf(folder, true)).toContain('pune_publisher_trouble 1');
  noteStandBy(folder);
  const text = await textOf(folder, true);
  expect(text).toContain('pune_publisher_trouble 0');
  expect(text).not.toMatch(/^pune_publisher_held_changes \d/m);
  const [, seen] = /^pune_publisher_seen_timestamp_seconds ([\d.e+]+)$/m.exec(text)!;
  expect(Date.now() / 1000 - Number(seen)).toBeLessThan(60);
  fs.rmSync(folder, { recursive: true });
});
