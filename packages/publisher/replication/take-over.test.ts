import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { openForReading } from '@pune/content/reading';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Change } from '../outbox.ts';
import { createEditor } from '../testing/editor.ts';
import {
  machineNow,
  openMachine,
  pagesIn,
  portalIds as ids,
  type Machine,
} from '../testing/machine.ts';
import { memoryBucket } from '../testing/memory-bucket.ts';
import { seededRandom } from '../testing/random.ts';
import type { Bucket } from './bucket.ts';
import { HEAD, readCommits, type Head } from './log.ts';
import { createReplica } from './replica.ts';
import { createSnapshotFollower } from './snapshot-copies.ts';

const EDITS = 20;

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'take-over-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const openOn = (bucket: Bucket, machine: string) => openMachine(bucket, path.join(folder, machine));

const headOf = async (bucket: Bucket): Promise<Head> => {
  const found = await bucket.get(HEAD);
  if (found === null || found === 'unchanged') throw new Error('No head');
  return JSON.parse(found.body.toString('utf8')) as Head;
};

/** A publisher on machine one, whose portals are live, with an editor of the same content. */
async function begin() {
  const { bucket } = memoryBucket();
  const editor = createEditor((await sampleDocuments()) as never, ids);
  const first = await openOn(bucket, 'one');
  await first.publisher.absorb(editor.everything());
  for (const id of ids) await first.publisher.makeRelease(id);
  return { bucket, editor, first };
}

/** The newest commits of the portals, and their pages on a machine. */
async function shownOn(bucket: Bucket, { published }: Pick<Machine, 'published'>) {
  const tips = (await headOf(bucket)).portals;
  const pages = await Promise.all(
    ids.map((id) => pagesIn(path.join(published, id, tips[id]!.release))),
  );
  return { tips, pages };
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
  const { bucket, editor, first } = await begin();
  const random = seededRandom(30);
  for (let edit = 1; edit <= EDITS; edit++)
    await first.publisher.publish(editor.edit(random, edit).change);
  await first.saveSnapshot();
  const since: Change[] = [];
  for (let edit = EDITS + 1; edit <= 2 * EDITS; edit++) {
    since.push(editor.edit(random, edit).change);
    await first.publisher.publish(since.at(-1)!);
  }
  const made = first.rendered();
  const { tips, pages } = await shownOn(bucket, first);

  await standBy(bucket, 'two');
  expect(await bucket.list('hosts/')).toEqual([]);

  const second = await openOn(bucket, 'two');
  expect(second.inheritedAt).toBe(machineNow());
  await second.publisher.takeOver(async () => {
    await second.publisher.intake(since);
  });
  // Pages of the changes since the copy, and no release.
  expect(second.rendered()).toBeGreaterThan(0);
  expect(second.rendered()).toBeLessThan(made / 4);
  for (const [index, id] of ids.entries()) {
    const head = (await headOf(bucket)).portals[id]!;
    expect(head.release).toBe(tips[id]!.release);
    const written = await readCommits(bucket, head.tip, tips[id]!.tip);
    const files = written.flatMap(({ commit }) => commit.files.map(({ path: file }) => file));
    expect(files, 'hosts had these bytes').toEqual([]);
    expect(await pagesIn(path.join(second.published, id, head.release))).toEqual(pages[index]);
  }

  // The next edit goes live, and the former publisher writes no more.
  const { change } = editor.edit(random, 1000);
  const receipt = await second.publisher.publish(change);
  expect(receipt.pages.filter(({ error }) => error)).toEqual([]);
  await expect(first.saveSnapshot()).rejects.toThrow(/changed by another writer/);
  await second.saveSnapshot();
  first.close();
  second.close();
});

it('inherits nothing where the last commits are its own, and nothing without a copy', async () => {
  const { bucket, first } = await begin();
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
  const { bucket, editor, first } = await begin();
  await first.saveSnapshot();
  const { tips, pages } = await shownOn(bucket, first);
  first.close();
  await standBy(bucket, 'one');

  const again = await openOn(bucket, 'one');
  expect(again.inheritedAt).toBe(machineNow());
  await again.publisher.takeOver(async () => {});
  for (const [index, id] of ids.entries())
    expect(await pagesIn(path.join(again.published, id, tips[id]!.release))).toEqual(pages[index]);
  const { change } = editor.edit(seededRandom(31), 1);
  const receipt = await again.publisher.publish(change);
  expect(receipt.pages.filter(({ error }) => error)).toEqual([]);
  again.close();
});

it('goes on with what another one acknowledged without a page, although the last commit is its own', async () => {
  const { bucket, editor, first } = await begin();
  await first.saveSnapshot();
  first.close();
  const other = await openOn(bucket, 'two');
  const { tip } = other.writer.portal(ids[0]!)!;
  await other.publisher.takeOver(async () => {});
  other.settle();
  // The portals have no page of it.
  const [document] = editor.everything().filter(({ collection }) => collection === 'media');
  const versions = structuredClone(document!.versions);
  for (const version of Object.values(versions))
    Object.assign(version!, { id: 'unseen', slug: 'unseen' });
  const change = { ...document!, id: 'unseen', documentId: 'unseen', versions };
  await other.publisher.publish(change);
  await other.saveSnapshot();
  expect(other.writer.portal(ids[0]!)!.tip).toBe(tip);
  other.close();

  const again = await openOn(bucket, 'one');
  expect(again.inheritedAt).toBe(machineNow());
  const reader = openForReading(again.snapshotFile);
  const found = reader.sql('select count(*) as n from documents where id = ?').get('unseen');
  expect(found!['n']).toBeGreaterThan(0);
  reader.close();
  again.close();
});

it('forgets its old snapshot where another one published since and left no copy', async () => {
  const { bucket, editor, first } = await begin();
  first.close();
  const other = await openOn(bucket, 'two');
  await other.publisher.absorb(editor.everything());
  for (const id of ids) await other.publisher.makeRelease(id);
  other.close();
  const again = await openOn(bucket, 'one');
  expect(again.inheritedAt).toBeNull();
  const reader = openForReading(again.snapshotFile);
  expect(reader.sql('select count(*) as n from documents').get()!['n']).toBe(0);
  reader.close();
  // All portals are made anew, from the content of the CMS.
  await again.publisher.absorb(editor.everything());
  for (const id of ids) await again.publisher.makeRelease(id);
  const { tips, pages } = await shownOn(bucket, again);
  for (const [index, id] of ids.entries()) {
    expect(again.publisher.liveOf(id)!.name).toBe(tips[id]!.release);
    expect(pages[index]!.size).toBeGreaterThan(0);
  }
  again.close();
});

it('inherits again what it had not caught up with, and nothing once it had', async () => {
  const { bucket, first } = await begin();
  await first.saveSnapshot();
  first.close();
  for (let start = 1; start <= 2; start++) {
    const interrupted = await openOn(bucket, 'two');
    expect(interrupted.inheritedAt).toBe(machineNow());
    interrupted.close();
  }
  const second = await openOn(bucket, 'two');
  await second.publisher.takeOver(async () => {});
  second.settle();
  second.close();
  const again = await openOn(bucket, 'two');
  expect(again.inheritedAt).toBeNull();
  again.close();
});

it('a copy is whole although a killed process left the journal of another one', async () => {
  const { bucket, first } = await begin();
  const copy = `${first.snapshotFile}.copy`;
  await first.saveSnapshot();
  // A copy that is being made: its journal says that the file was empty before.
  const half = new DatabaseSync(copy);
  half.exec('pragma journal_mode = delete; pragma cache_size = 1; begin; create table half (a)');
  for (let row = 0; row < 100; row++) half.exec('insert into half values (zeroblob(10000))');
  fs.copyFileSync(`${copy}-journal`, `${copy}-kept`);
  half.close();
  fs.renameSync(`${copy}-kept`, `${copy}-journal`);
  first.close();
  const follow = createSnapshotFollower(bucket, first.snapshotFile);
  expect(await follow()).toBe(true);
  const reader = openForReading(first.snapshotFile);
  const count = reader.sql('select count(*) as n from documents').get()!['n'];
  expect(count).toBeGreaterThan(0);
  reader.close();
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
