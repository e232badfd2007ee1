import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { openSnapshot } from '@pune/content/snapshot';
import { expect, it } from 'vitest';
import type { Change, ChangeReceipt } from '../outbox.ts';
import { createPublisher } from '../publisher.ts';
import { createPublisherService } from '../service.ts';
import { createEditor } from '../testing/editor.ts';
import { memoryBucket } from '../testing/memory-bucket.ts';
import { plainRender, plainSites } from '../testing/plain-pages.ts';
import { seededRandom } from '../testing/random.ts';
import { createReplica } from './replica.ts';
import { replicatedTarget } from './replicated-target.ts';
import { filesBelow } from './uploads.ts';
import { openWriter } from './writer.ts';

const EDITS = 20;

/** Reads all files of a release but the precompressed ones, which each machine writes itself. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const files = (await filesBelow(folder)).filter((file) => !/\.(?:br|gz)$/.test(file));
  return Object.fromEntries(
    files.map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
}

it('gives every host the bytes of the publisher, edit by edit', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hosts-'));
  const { bucket, faults } = memoryBucket();
  const sites = plainSites;
  const hosts = ['one', 'two', 'three'].map((host) =>
    createReplica({ bucket, host, root: path.join(folder, host), pollMs: 2, beatMs: 50 }),
  );
  const running = hosts.map((host) => host.run());
  const writer = await openWriter({ bucket, pollMs: 2 });
  const portals = sites.map((config) => ({
    config,
    target: replicatedTarget({
      portal: config.id,
      folder: path.join(folder, 'published', config.id),
      writer,
      togetherMs: 0,
      editsMax: 7,
    }),
    rendererId: 'plain',
    assets: path.join(folder, 'none'),
    load: async () => plainRender,
  }));
  const editor = createEditor(
    (await sampleDocuments()) as never,
    sites.map(({ id }) => id),
  );
  const random = seededRandom(30);
  const given: Change[] = editor
    .everything()
    .map((change, index) => ({ ...change, id: `initial-${index}` }));
  const receipts: ChangeReceipt[] = [];
  const done = new Set<string>();
  const snapshot = openSnapshot(path.join(folder, 'content.db'), {
    now: () => Date.parse('2026-11-30T06:30:00Z'),
  });
  const publisher = createPublisher({ snapshot, portals, mediaFolder: folder });
  const service = createPublisherService({
    publisher,
    snapshot,
    portals,
    outbox: {
      next: async (limit: number, page = 1) =>
        given.filter(({ id }) => !done.has(id)).slice((page - 1) * limit, page * limit),
      acknowledge: async (acknowledged: ChangeReceipt[]) => {
        receipts.push(...acknowledged);
        for (const { change } of acknowledged) done.add(change.id);
      },
    },
  });
  await publisher.recall();
  await service.publishFully();
  let calls = 0;
  faults.before = (_, key) => {
    if (key !== 'head.json' && ++calls % 23 === 0) throw new Error('No route to the bucket');
  };
  for (let edit = 1; edit <= EDITS; edit++) {
    given.push(editor.edit(random, edit).change);
    for (let tries = 0; ; tries++)
      try {
        while (await service.drain());
        break;
      } catch (error) {
        if (tries > 20) throw error;
      }
    if (edit % 8 === 0) for (const { target } of portals) await target.tick!().catch(() => {});
  }
  faults.before = () => {};
  while (await service.drain());
  expect(receipts.length).toBeGreaterThan(EDITS);
  for (const { id } of sites) {
    const own = await contentOf(path.join(folder, 'published', id, 'current/'));
    expect(Object.keys(own).length).toBeGreaterThan(20);
    for (const host of ['one', 'two', 'three'])
      await expect.poll(() => contentOf(path.join(folder, host, id, 'current/'))).toEqual(own);
  }
  for (const host of hosts) host.stop();
  await Promise.all(running);
  for (const { target } of portals) target.close();
  snapshot.close();
  fs.rmSync(folder, { recursive: true, force: true });
});
