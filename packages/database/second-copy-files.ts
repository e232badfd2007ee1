import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { syncFolder, writeSynced } from './synced-files.ts';

/** All pages in one step: copied in one read transaction, which no writer can restart. */
const ALL_PAGES = 2 ** 31 - 1;
const BUSY_MS = 10_000;
/** Before the changes of a group: sequence, time, length (8 bytes each), and their SHA-256. */
const HEADER_BYTES = 56;

/** The changes of one group of commits. `at`: milliseconds since 1970. */
export interface ChangeRecord {
  sequence: number;
  at: number;
  changes: Uint8Array;
  end: number;
}

const numbered = (generation: number): string => String(generation).padStart(10, '0');
export const copyFile = (folder: string, generation: number): string =>
  path.join(folder, `copy-${numbered(generation)}.db`);
export const changesFile = (folder: string, generation: number): string =>
  path.join(folder, `changes-${numbered(generation)}.log`);

export function encode({ sequence, at, changes }: Omit<ChangeRecord, 'end'>): Buffer {
  const record = Buffer.alloc(HEADER_BYTES + changes.length);
  record.writeBigUInt64BE(BigInt(sequence), 0);
  record.writeBigUInt64BE(BigInt(at), 8);
  record.writeBigUInt64BE(BigInt(changes.length), 16);
  record.set(changes, HEADER_BYTES);
  const digest = createHash('sha256').update(record.subarray(0, 24)).update(changes).digest();
  record.set(digest, 24);
  return record;
}

/** @returns the record at an offset; null at the end, and for a record that was not written whole */
export function readRecord(descriptor: number, offset: number): ChangeRecord | null {
  const header = Buffer.alloc(HEADER_BYTES);
  if (fs.readSync(descriptor, header, 0, HEADER_BYTES, offset) < HEADER_BYTES) return null;
  const length = Number(header.readBigUInt64BE(16));
  const end = offset + HEADER_BYTES + length;
  if (end > fs.fstatSync(descriptor).size) return null;
  const changes = Buffer.alloc(length);
  fs.readSync(descriptor, changes, 0, length, offset + HEADER_BYTES);
  const digest = createHash('sha256').update(header.subarray(0, 24)).update(changes).digest();
  if (!digest.equals(header.subarray(24))) return null;
  const at = Number(header.readBigUInt64BE(8));
  return { sequence: Number(header.readBigUInt64BE(0)), at, changes, end };
}

/** Copies a database in use to one file without a log, synced. The file appears when it is whole. */
export async function makeFullCopy(file: string, place: string): Promise<void> {
  const draft = `${place}.${process.pid}.tmp`;
  fs.closeSync(fs.openSync(draft, 'w', 0o600));
  const source = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  try {
    await backup(source, draft, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
  const copy = new DatabaseSync(draft);
  copy.exec('pragma journal_mode = delete');
  copy.close();
  const descriptor = fs.openSync(draft, 'r+');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
  fs.renameSync(draft, place);
  syncFolder(path.dirname(place));
}

const FILE = /^(?:copy|changes)-(\d{10})\.(?:db|log)/;

const generationsIn = (folder: string): { name: string; generation: number }[] =>
  fs.readdirSync(folder).flatMap((name) => {
    const found = FILE.exec(name);
    return found ? [{ name, generation: Number(found[1]) }] : [];
  });

/** @returns the number of the newest generation; 0 if there is none */
export const newestIn = (folder: string): number =>
  fs.existsSync(folder)
    ? Math.max(0, ...generationsIn(folder).map(({ generation }) => generation))
    : 0;

/** Keeps the files of a generation that is newer than the database, for the operator. */
export function keepAside(folder: string, generation: number): void {
  console.error(
    `[database] [second-copy] The database is older than its second copy: the newer changes are kept in ${folder}/newer-…`,
  );
  for (const { name, generation: one } of generationsIn(folder))
    if (one === generation)
      fs.renameSync(path.join(folder, name), path.join(folder, `newer-${Date.now()}-${name}`));
}

/** Deletes the files of generations that a newer full copy replaces. */
export function deleteOlder(folder: string, generation: number): void {
  for (const { name, generation: one } of generationsIn(folder))
    if (one < generation) fs.rmSync(path.join(folder, name), { force: true });
}

/** Checks that the second disk takes files and has a full copy. It does not read the database. */
export function secondCopyState(folder: string): 'ok' | 'failing' {
  try {
    writeSynced(path.join(folder, 'probe'), Buffer.from(String(Date.now())));
    const names = fs.readdirSync(folder);
    const copies = names.filter((name) => /^copy-\d{10}\.db$/.test(name));
    const newest = newestIn(folder);
    return newest === 0 || copies.includes(path.basename(copyFile(folder, newest)))
      ? 'ok'
      : 'failing';
  } catch {
    return 'failing';
  }
}
