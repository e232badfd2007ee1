import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { openForReading } from '@pune/content/reading';
import { openSnapshot } from '@pune/content/snapshot';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Change } from '../outbox.ts';
import { createPublisher } from '../publisher.ts';
import { createEditor } from '../testing/editor.ts';
import { memoryBucket } from '../testing/memory-bucket.ts';
import { plainRender, plainSites } from '../testing/plain-pages.ts';
import { seededRandom } from '../testing/random.ts';
import type { Bucket } from './bucket.ts';
import { inherit } from './inherit.ts';
import { HEAD, readCommits, type Head } from './log.ts';
import { createReplica } from './replica.ts';
import { replicatedTarget } from './replicated-target.ts';
import { createSnapshotCopies, createSnapshotFollower } from './snapshot-copies.ts';
import { filesBelow } from './uploads.ts';
import { openWriter } from './writer.ts';

const now = () => Date.parse('2026-11-30T06:30:00Z');
const EDITS = 20;
const ids = plainSites.map(({ id }) => id);

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'take-over-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Opens a publisher on a machine of its own, as the heir of the one before. */
async function openOn(bucket: Bucket, machine: string) {
  const published = path.join(folder, machine, 'published');
  const snapshotFile = path.join(folder, machine, 'content.db');
  fs.mkdirSync(published, { recursive: true });
  const writer = await openWriter({ bucket, pollMs: 2 });
  const inheritedAt = await inherit({ writer, portals: ids, folder: published, snapshotFile });
  const snapshot = openSnapshot(snapshotFile, { now });
  const targets = plainSites.map(({ id }) =>
    replicatedTarget({ portal: id, folder: path.join(published, id), writer, togetherMs: 0 }),
  );
  let rendered = 0;
  const publisher = createPublisher({
    snapshot,
    portals: plainSites.map((config, index) => ({
      config,
      target: targets[index]!,
      rendererId: 'plain',
      assets: path.join(folder, 'none'),
      load: async () => async (page, content) => (rendered++, plainRender(page, content)),
    })),
    mediaFolder: folder,
    now,
  });
  return {
    publisher,
    writer,
    inheritedAt,
    published,
    rendered: () => rendered,
    saveSnapshot: () => createSnapshotCopies(bucket, writer.epoch, now).save(snapshotFile),
    close(): void {
      for (const target of targets) target.close();
      snapshot.close();
    },
  };
}

const headOf = async (bucket: Bucket): Promise<Head> => {
  const found = await bucket.get(HEAD);
  if (found === null || found === 'unchanged') throw new Error('No head');
  return JSON.parse(found.body.toString('utf8')) as Head;
};

/** The pages of a portal by the bytes of a folder of its release. */
async function pagesIn(release: string): Promise<Map<string, string>> {
  const files = (await filesBelow(release)).filter((file) => !/\.(?:br|gz)$/.test(file));
  return new Map(
    files.map((file) => [file, fs.readFileSync(path.join(release, file), 'utf8')] as const),
  );
}

/** Follows the releases on a machine until it has all of them, as a publisher that stands by. */
async function standBy(bucket: Bucket, machine: string): Promise<void> {
  const root = path.join(folder, machine, 'published');
  const follower = createReplica({ bucket, host: 'stand-by', root, pollMs: 2, isHost: false });
  const following = follower.run();
  const state = (id: string) => path.join(root, id, '.replica.json');
  await expect.poll(() => ids.every((id) => fs.existsSync(state(id)))).toBe(true);
  follower.stop();
  await following;
}

it('goes on with the pages that hosts show, renders what was acknowledged after the copy, and takes nothing away', async () => {
  const { bucket } = memoryBucket();
  const editor = createEditor((await sampleDocuments()) as never, ids);
  const random = seededRandom(30);
  const first = await openOn(bucket, 'one');
  await first.publisher.absorb(editor.everything());
  for (const id of ids) await first.publisher.makeRelease(id);
  for (let edit = 1; edit <= EDITS; edit++)
    await first.publisher.publish(editor.edit(random, edit).change);
  await first.saveSnapshot();
  const since: Change[] = [];
  for (let edit = EDITS + 1; edit <= 2 * EDITS; edit++) {
    since.push(editor.edit(random, edit).change);
    await first.publisher.publish(since.at(-1)!);
  }
  const made = first.rendered();
  const tips = (await headOf(bucket)).portals;
  const before = new Map<string, Map<string, string>>();
  for (const id of ids)
    before.set(id, await pagesIn(path.join(first.published, id, tips[id]!.release)));

  await standBy(bucket, 'two');
  expect(await bucket.list('hosts/')).toEqual([]);

  const second = await openOn(bucket, 'two');
  expect(second.inheritedAt).toBe(now());
  await second.publisher.takeOver(async () => {
    await second.publisher.intake(since);
  });
  // Pages of the changes since the copy, and no release.
  expect(second.rendered()).toBeGreaterThan(0);
  expect(second.rendered()).toBeLessThan(made / 4);
  for (const id of ids) {
    const head = (await headOf(bucket)).portals[id]!;
    expect(head.release).toBe(tips[id]!.release);
    const written = await readCommits(bucket, head.tip, tips[id]!.tip);
    const files = written.flatMap(({ commit }) => commit.files.map(({ path: file }) => file));
    expect(files, 'hosts had these bytes').toEqual([]);
    expect(await pagesIn(path.join(second.published, id, head.release))).toEqual(before.get(id));
  }

  // The next edit goes live, and the former publisher writes no more.
  const { change } = editor.edit(random, 1000);
  const receipt = await second.publisher.publish(change);
  expect(receipt.pages.filter(({ error }) => error)).toEqual([]);
  await expect(first.saveSnapshot().then(() => second.saveSnapshot())).resolves.toBeUndefined();
  await expect(first.saveSnapshot()).rejects.toThrow(/changed by another writer/);
  first.close();
  second.close();
});

it('inherits nothing where the last commits are its own, and nothing without a copy', async () => {
  const { bucket } = memoryBucket();
  const editor = createEditor((await sampleDocuments()) as never, ids);
  const first = await openOn(bucket, 'one');
  await first.publisher.absorb(editor.everything());
  for (const id of ids) await first.publisher.makeRelease(id);
  first.close();
  const other = await openOn(bucket, 'two');
  expect(other.inheritedAt).toBeNull();
  await other.publisher.recall();
  expect(ids.map((id) => other.publisher.liveOf(id))).toEqual(ids.map(() => null));
  other.close();
  const again = await openOn(bucket, 'one');
  expect(again.inheritedAt).toBeNull();
  await again.publisher.recall();
  expect(ids.every((id) => again.publisher.liveOf(id))).toBe(true);
  again.close();
});

it('goes on also with portals that were not changed while it stood by', async () => {
  const { bucket } = memoryBucket();
  const editor = createEditor((await sampleDocuments()) as never, ids);
  const first = await openOn(bucket, 'one');
  await first.publisher.absorb(editor.everything());
  for (const id of ids) await first.publisher.makeRelease(id);
  await first.saveSnapshot();
  const tips = (await headOf(bucket)).portals;
  const before = await Promise.all(
    ids.map((id) => pagesIn(path.join(first.published, id, tips[id]!.release))),
  );
  first.close();
  await standBy(bucket, 'one');

  const again = await openOn(bucket, 'one');
  expect(again.inheritedAt).toBe(now());
  await again.publisher.takeOver(async () => {});
  for (const [index, id] of ids.entries())
    expect(await pagesIn(path.join(again.published, id, tips[id]!.release))).toEqual(before[index]);
  const { change } = editor.edit(seededRandom(31), 1);
  const receipt = await again.publisher.publish(change);
  expect(receipt.pages.filter(({ error }) => error)).toEqual([]);
  again.close();
});

it('gives a host the newest copy to search in, while a reader has the former one open', async () => {
  const { bucket } = memoryBucket();
  const editor = createEditor((await sampleDocuments()) as never, ids);
  const first = await openOn(bucket, 'one');
  await first.publisher.absorb(editor.everything().slice(0, 20));
  const file = path.join(folder, 'host/content.db');
  const follow = createSnapshotFollower(bucket, file);
  expect(await follow()).toBe(false);
  await first.saveSnapshot();
  expect(await follow()).toBe(true);
  expect(await follow()).toBe(false);
  const reader = openForReading(file);
  const documents = () => reader.sql('select count(*) as n from documents').get()!['n'] as number;
  const before = documents();
  await first.publisher.absorb(editor.everything());
  await first.saveSnapshot();
  expect(await follow()).toBe(true);
  expect(documents()).toBeGreaterThan(before);
  reader.close();
  first.close();
});
