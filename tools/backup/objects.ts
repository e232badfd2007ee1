import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../../packages/database/synced-files.ts';

const CHUNK_BYTES = 1024 * 1024;
const DIGEST = /^[0-9a-f]{64}$/;

/** A stored file: SHA-256 in hexadecimal, and its length. */
export interface StoredObject {
  digest: string;
  bytes: number;
}

/**
 * Copies a file chunk by chunk.
 *
 * @param target the descriptor to write to; null to compute the digest only
 */
function readThrough(source: string, target: number | null): StoredObject {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const from = fs.openSync(source, 'r');
  let bytes = 0;
  try {
    for (;;) {
      const read = fs.readSync(from, chunk);
      if (read === 0) break;
      const part = chunk.subarray(0, read);
      hash.update(part);
      if (target !== null) fs.writeFileSync(target, part);
      bytes += read;
    }
  } finally {
    fs.closeSync(from);
  }
  return { digest: hash.digest('hex'), bytes };
}

/** @returns the digest and length of a file */
export const digestOfFile = (file: string): StoredObject => readThrough(file, null);

/** Copies a file to a new private file, and waits until it is on the disk. */
export function copyDurably(source: string, target: string): StoredObject {
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  const descriptor = fs.openSync(target, 'w', 0o600);
  try {
    const stored = readThrough(source, descriptor);
    fs.fsyncSync(descriptor);
    return stored;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Files by the digest of their bytes: equal files are stored once, in all backups of a folder. */
export function objectsIn(folder: string) {
  const placeOf = (digest: string): string => {
    if (!DIGEST.test(digest)) throw new Error(`[backup] ${digest.slice(0, 20)} is no digest`);
    return path.join(folder, 'objects', digest.slice(0, 2), digest);
  };
  const has = ({ digest, bytes }: StoredObject): boolean =>
    fs.statSync(placeOf(digest), { throwIfNoEntry: false })?.size === bytes;
  return {
    placeOf,
    has,
    /** Stores a copy of a file, unless its bytes are stored already. */
    put(source: string): StoredObject & { isNew: boolean } {
      const draft = path.join(folder, 'drafts', `${process.pid}`);
      const stored = copyDurably(source, draft);
      if (has(stored)) {
        fs.rmSync(draft);
        return { ...stored, isNew: false };
      }
      const place = placeOf(stored.digest);
      fs.mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
      fs.renameSync(draft, place);
      syncFolder(path.dirname(place));
      return { ...stored, isNew: true };
    },
    /** Deletes all objects but those in `kept`. @returns the number of deleted objects */
    keepOnly(kept: ReadonlySet<string>): number {
      let deleted = 0;
      const all = path.join(folder, 'objects');
      for (const shelf of fs.existsSync(all) ? fs.readdirSync(all) : [])
        for (const digest of fs.readdirSync(path.join(all, shelf))) {
          if (kept.has(digest)) continue;
          fs.rmSync(path.join(all, shelf, digest));
          deleted += 1;
        }
      return deleted;
    },
  };
}
export type Objects = ReturnType<typeof objectsIn>;
