import fs from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { makePrivateFile } from '@pune/snapshot/private-file';
import { Conflict, type Bucket } from './bucket.ts';
import { digestOfBytes, readObject } from './log.ts';

/**
 * Copies of the publisher's snapshot in the bucket: content, dependencies and the digests of pages.
 * With the newest one a publisher on another machine goes on where the last one ended, instead of
 * rendering every portal anew.
 */
const NEWEST = 'snapshot.json';
const COPIES = 'snapshots/';
/** A copy is written in one step, beside the publisher's writes. */
const PAGES_A_STEP = 1 << 30;

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

interface NewestCopy {
  /** The epoch of the publisher that wrote it, or that has taken it over. */
  epoch: number;
  /** Everything that was acknowledged before is in it; milliseconds since 1970. */
  at: number;
  key: string;
  /** The copy before, which another machine may be reading. */
  previous: string | null;
}

async function readNewest(bucket: Bucket): Promise<{ copy: NewestCopy; tag: string } | null> {
  const found = await bucket.get(NEWEST);
  if (found === null || found === 'unchanged') return null;
  return { copy: JSON.parse(found.body.toString('utf8')) as NewestCopy, tag: found.tag };
}

/** @throws Conflict if it is of a later epoch */
async function readNewestOf(bucket: Bucket, epoch: number): ReturnType<typeof readNewest> {
  const newest = await readNewest(bucket);
  if (newest && newest.copy.epoch > epoch) throw new Conflict(NEWEST);
  return newest;
}

/** @throws Conflict if another one has been written since the one with this tag */
const writeNewest = (bucket: Bucket, copy: NewestCopy, tag = 'absent'): Promise<string> =>
  bucket.put(NEWEST, Buffer.from(JSON.stringify(copy)), tag);

export interface SnapshotCopies {
  /**
   * Makes the newest copy one of this epoch, before it is inherited: from now on those of former
   * publishers are refused. Deletes copies whose publisher was killed before it named them.
   * @throws Conflict after a publisher of a later epoch has begun
   */
  begin(): Promise<void>;
  /**
   * Copies the snapshot into the bucket.
   * @throws Conflict after a publisher of a later epoch has written one
   */
  save(snapshotFile: string): Promise<void>;
}

export const createSnapshotCopies = (
  bucket: Bucket,
  epoch: number,
  now: () => number = Date.now,
): SnapshotCopies => ({
  begin: () => beginCopies(bucket, epoch),
  async save(snapshotFile) {
    const at = now();
    const body = await compress(await bytesOf(snapshotFile));
    const before = await readNewestOf(bucket, epoch);
    const key = `${COPIES}${digestOfBytes(body)}`;
    if (before?.copy.key === key) return;
    await bucket.put(key, body);
    await writeNewest(bucket, { epoch, at, key, previous: before?.copy.key ?? null }, before?.tag);
    // No other one: a successor may have written copies in the meantime.
    const old = before?.copy.previous;
    if (old && old !== key) await bucket.delete(old);
  },
});

const BEGIN_TRIES_MAX = 10;

async function beginCopies(bucket: Bucket, epoch: number): Promise<void> {
  for (let tries = 1; ; tries++) {
    const before = await readNewestOf(bucket, epoch);
    if (!before) return;
    const { key, previous } = before.copy;
    // Listed before the epoch is written: copies of a successor come later.
    const unnamed = (await bucket.list(COPIES)).filter((one) => one !== key && one !== previous);
    try {
      await writeNewest(bucket, { ...before.copy, epoch }, before.tag);
    } catch (error) {
      // A former publisher has named another copy.
      if (!(error instanceof Conflict) || tries >= BEGIN_TRIES_MAX) throw error;
      continue;
    }
    for (const one of unnamed) await bucket.delete(one);
    return;
  }
}

/** Reads a snapshot that its publisher writes meanwhile, through a connection of its own. */
async function bytesOf(snapshotFile: string): Promise<Buffer> {
  const file = copyBeside(snapshotFile);
  const db = new DatabaseSync(snapshotFile, { readOnly: true });
  try {
    await backup(db, file, { rate: PAGES_A_STEP });
    return await fs.promises.readFile(file);
  } finally {
    db.close();
    removeDatabase(file);
  }
}

/**
 * Returns the name of the copy that is made beside a snapshot, without what a process left there that
 * was killed: a journal of another copy would be played back into this one.
 */
function copyBeside(snapshotFile: string): string {
  const file = `${snapshotFile}.copy`;
  removeDatabase(file);
  makePrivateFile(file);
  return file;
}

function removeDatabase(file: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm'])
    fs.rmSync(`${file}${ending}`, { force: true });
}

/** Empties a snapshot, so that it is filled again from the CMS. Readers have the file open. */
export async function emptySnapshot(snapshotFile: string): Promise<void> {
  if (!fs.existsSync(snapshotFile)) return;
  const empty = new DatabaseSync(':memory:');
  try {
    await backup(empty, snapshotFile, { rate: PAGES_A_STEP });
  } finally {
    empty.close();
  }
}

/**
 * Puts the newest copy in the place of a snapshot.
 * @returns the instant of the copy; `null` if there is none
 */
export async function fetchSnapshot(bucket: Bucket, snapshotFile: string): Promise<number | null> {
  const newest = await readNewest(bucket);
  if (!newest) return null;
  await fetchCopy(bucket, newest.copy, snapshotFile);
  return newest.copy.at;
}

/**
 * Creates a function that replaces the snapshot of a host if there is a newer copy.
 * @param before is called before each replacement
 */
export function createSnapshotFollower(
  bucket: Bucket,
  snapshotFile: string,
  before: () => void = () => {},
) {
  let held = '';
  return async (): Promise<boolean> => {
    const newest = await readNewest(bucket);
    if (!newest || newest.copy.key === held) return false;
    before();
    await fetchCopy(bucket, newest.copy, snapshotFile);
    held = newest.copy.key;
    return true;
  };
}

async function fetchCopy(bucket: Bucket, { key }: NewestCopy, snapshotFile: string): Promise<void> {
  const body = await decompress(await readObject(bucket, key));
  fs.mkdirSync(path.dirname(snapshotFile), { recursive: true });
  makePrivateFile(snapshotFile);
  const file = copyBeside(snapshotFile);
  fs.writeFileSync(file, body);
  // Written page by page and not renamed: processes that read the snapshot have it open.
  const db = new DatabaseSync(file);
  try {
    await backup(db, snapshotFile, { rate: PAGES_A_STEP });
  } finally {
    db.close();
    removeDatabase(file);
  }
}
