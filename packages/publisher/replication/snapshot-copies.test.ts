import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { memoryBucket } from '../testing/memory-bucket.ts';
import { Conflict } from './bucket.ts';
import { createSnapshotCopies, fetchSnapshot } from './snapshot-copies.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'snapshot-copies-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string): string => path.join(folder, `${name}.db`);
/** Makes a snapshot that holds its name. */
function snapshotOf(name: string): string {
  fs.rmSync(fileOf(name), { force: true });
  const db = new DatabaseSync(fileOf(name));
  db.exec('create table names (name)');
  db.prepare('insert into names values (?)').run(name);
  db.close();
  return fileOf(name);
}
/** The name in the newest copy, and its instant. */
async function newestOf({ bucket }: ReturnType<typeof memoryBucket>) {
  const at = await fetchSnapshot(bucket, fileOf('fetched'));
  if (at === null) return null;
  const db = new DatabaseSync(fileOf('fetched'));
  const { name } = db.prepare('select name from names').get()!;
  db.close();
  return { name, at };
}

it('a save that ends late deletes no copy of the successor', async () => {
  const memory = memoryBucket();
  const { bucket, faults } = memory;
  const former = createSnapshotCopies(bucket, 5, () => 1000);
  await former.save(snapshotOf('one'));
  await former.save(snapshotOf('two'));
  let resume = (): void => {};
  const stalled = new Promise<void>((resolve) => (resume = resolve));
  let stall = (): void => {};
  const isStalled = new Promise<void>((resolve) => (stall = resolve));
  faults.after = async (call, key) => {
    if (call !== 'put' || key !== 'snapshot.json') return;
    faults.after = () => {};
    stall();
    await stalled;
  };
  const late = former.save(snapshotOf('three'));
  await isStalled;
  const heir = createSnapshotCopies(bucket, 6, () => 2000);
  await heir.begin();
  await heir.save(snapshotOf('four'));
  resume();
  await late;
  expect(await newestOf(memory)).toEqual({ name: 'four', at: 2000 });
  await heir.save(snapshotOf('five'));
  expect(await bucket.list('snapshots/')).toHaveLength(2);
});

it('no copy of a former publisher is accepted once its successor has begun', async () => {
  const memory = memoryBucket();
  const { bucket } = memory;
  const former = createSnapshotCopies(bucket, 5, () => 1000);
  await former.save(snapshotOf('one'));
  const heir = createSnapshotCopies(bucket, 6, () => 2000);
  await heir.begin();
  await expect(former.save(snapshotOf('late'))).rejects.toThrow(Conflict);
  await expect(former.begin()).rejects.toThrow(Conflict);
  // The heir begins from the copy of the former one, as of then.
  expect(await newestOf(memory)).toEqual({ name: 'one', at: 1000 });
});

it('a save that comes between the reads and the writes of the successor is inherited', async () => {
  const memory = memoryBucket();
  const { bucket, faults } = memory;
  const former = createSnapshotCopies(bucket, 5, () => 1000);
  await former.save(snapshotOf('one'));
  faults.before = async (call) => {
    if (call !== 'list') return;
    faults.before = () => {};
    await former.save(snapshotOf('two'));
  };
  await createSnapshotCopies(bucket, 6).begin();
  expect(await newestOf(memory)).toMatchObject({ name: 'two' });
});

it('a copy whose publisher was killed before it was named goes with the next publisher', async () => {
  const memory = memoryBucket();
  const { bucket, faults } = memory;
  const former = createSnapshotCopies(bucket, 5, () => 1000);
  await former.save(snapshotOf('one'));
  faults.before = (call, key) => {
    if (call === 'put' && key === 'snapshot.json') throw new Error('Killed');
  };
  await expect(former.save(snapshotOf('two'))).rejects.toThrow('Killed');
  faults.before = () => {};
  expect(await bucket.list('snapshots/')).toHaveLength(2);
  await createSnapshotCopies(bucket, 6).begin();
  expect(await bucket.list('snapshots/')).toHaveLength(1);
  expect(await newestOf(memory)).toMatchObject({ name: 'one' });
});

it('there is nothing to take over in an empty bucket', async () => {
  const memory = memoryBucket();
  await createSnapshotCopies(memory.bucket, 1).begin();
  expect(await newestOf(memory)).toBeNull();
  expect(memory.objects.size).toBe(0);
});
