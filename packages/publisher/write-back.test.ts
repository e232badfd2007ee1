import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { startWriteBack } from './write-back.ts';

let folder: string;
let file: string;
let snapshot: Snapshot;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'write-back-'));
  file = path.join(folder, 'content.db');
  snapshot = openSnapshot(file);
});
afterEach(() => {
  snapshot.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The value of the state in the file itself, as a reader without the journal sees it. */
function valueInFile(): string | undefined {
  const copy = path.join(folder, 'copy.db');
  fs.copyFileSync(file, copy);
  const db = new DatabaseSync(copy, { readOnly: true });
  try {
    return db.prepare("select value from state where name = 'test'").get()?.value as string;
  } catch {
    return undefined; // The file is being written.
  } finally {
    db.close();
  }
}
const pagesAtCommit = () =>
  snapshot.db.prepare('pragma wal_autocheckpoint').get()!.wal_autocheckpoint;

it('copies commits into the file, one after another, while a transaction is open', async () => {
  const writeBack = startWriteBack(snapshot, file, { everyMs: 10 });
  for (const value of ['one', 'two']) {
    snapshot.state.set('test', value);
    snapshot.db.exec('begin immediate');
    snapshot.state.set('test', 'not committed');
    await expect.poll(valueInFile, { timeout: 20_000 }).toBe(value);
    snapshot.db.exec('rollback');
  }
  await writeBack.stop();
});

it('writes back at once when asked, so that the journal begins anew once no reader is in it', async () => {
  const writeBack = startWriteBack(snapshot, file, { everyMs: 60_000 });
  const journal = () => Number(snapshot.db.prepare('pragma wal_checkpoint(passive)').get()!.log);
  const readers = [0, 1].map(() => new DatabaseSync(file, { readOnly: true }));
  const read = (reader: DatabaseSync) => {
    reader.exec('begin');
    reader.prepare('select count(*) from state').get();
  };
  // One of two readers always reads, as two render workers do.
  read(readers[0]!);
  for (let n = 0; n < 20; n++) {
    snapshot.state.set('test', 'x'.repeat(20_000) + n);
    read(readers[(n + 1) % 2]!);
    readers[n % 2]!.exec('commit');
    await writeBack.now();
  }
  const long = journal();
  expect(long).toBeGreaterThan(60);
  for (const reader of readers) if (reader.isTransaction) reader.exec('commit');
  await writeBack.now();
  snapshot.state.set('test', 'after');
  expect(journal()).toBeLessThan(10);
  for (const reader of readers) reader.close();
  await writeBack.stop();
});

it('is done at once when its thread has ended', async () => {
  const writeBack = startWriteBack(snapshot, file, { everyMs: 60_000 });
  await writeBack.stop();
  await writeBack.now();
});

it('leaves the journal alone after it was stopped', async () => {
  const writeBack = startWriteBack(snapshot, file, { everyMs: 10 });
  snapshot.state.set('test', 'before');
  await expect.poll(valueInFile, { timeout: 20_000 }).toBe('before');
  await writeBack.stop();
  snapshot.state.set('test', 'after');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(valueInFile()).toBe('before');
});

it('leaves the journal to the commits if its thread fails, and says so', async () => {
  const before = pagesAtCommit();
  const troubles: unknown[] = [];
  const writeBack = startWriteBack(snapshot, path.join(folder, 'missing', 'content.db'), {
    onTrouble: (error) => void troubles.push(error),
  });
  expect(pagesAtCommit()).toBeGreaterThan(Number(before));
  await expect.poll(() => troubles.length, { timeout: 20_000 }).toBe(1);
  expect(pagesAtCommit()).toBe(before);
  await writeBack.stop();
});
