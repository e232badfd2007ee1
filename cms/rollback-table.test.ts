import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { memoryBucket } from '@pune/publisher/testing/memory-bucket.ts';
import { openMachine } from '@pune/publisher/testing/machine.ts';
import { releasesTable } from './rollback-table.ts';

it('lists the releases of each portal, with what waits', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'releases-'));
  expect(releasesTable(path.join(folder, 'content.db'))).toContain('no release yet');
  const { publisher, snapshotFile, close } = await openMachine(memoryBucket().bucket, folder);
  expect(releasesTable(snapshotFile)).toContain('no release yet');
  const first = await publisher.makeRelease('city');
  const second = await publisher.makeRelease('city');
  const [, ...rows] = releasesTable(snapshotFile).split('\n');
  expect(rows.map((row) => row.split(/ {2,}/).slice(0, 2))).toEqual(
    [second, first].map(({ name }) => ['city', name]),
  );
  expect(rows[0]).toMatch(/ up to date$/);
  close();
  fs.rmSync(folder, { recursive: true });
});
