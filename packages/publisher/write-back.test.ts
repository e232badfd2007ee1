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
