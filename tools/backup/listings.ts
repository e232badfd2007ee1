import fs from 'node:fs';
import path from 'node:path';
import { filesBelow, PASSING_FOLDERS } from './installation.ts';
import { copyDurably, type Objects, type StoredObject } from './objects.ts';

/** One file of a store. `path` uses `/`; `mtimeMs` tells an unchanged file without reading it. */
export interface ListedFile extends StoredObject {
  path: string;
  mtimeMs: number;
}

export function readListing(objects: Objects, { digest }: { digest: string }): ListedFile[] {
  const lines = fs.readFileSync(objects.placeOf(digest), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as ListedFile);
}

/** @returns null if the file was deleted meanwhile */
function listed(
  objects: Objects,
  file: { folder: string; name: string },
  before: ListedFile | undefined,
): (ListedFile & { isNew: boolean }) | null {
  const place = path.join(file.folder, file.name);
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return null;
  const { mtimeMs } = stat;
  if (before?.bytes === stat.size && before.mtimeMs === mtimeMs && objects.has(before))
    return { ...before, isNew: false };
  try {
    return { path: file.name, mtimeMs, ...objects.put(place) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Copies the new files of a folder, and lists all of them.
 *
 * @param before the listing of the previous backup
 *
 * @returns the object with the listing, and the number of files that were copied
 */
export function copyFolder(
  objects: Objects,
  folder: string,
  { before, draft }: { before: readonly ListedFile[]; draft: string },
): StoredObject & { files: number; filesBytes: number; copied: number } {
  const known = new Map(before.map((file) => [file.path, file]));
  const counts = { files: 0, filesBytes: 0, copied: 0 };
  fs.mkdirSync(path.dirname(draft), { recursive: true, mode: 0o700 });
  const lines = fs.openSync(draft, 'w', 0o600);
  try {
    for (const name of filesBelow(folder)) {
      if (PASSING_FOLDERS.has(name.split('/')[0]!) || name.endsWith('.tmp')) continue;
      const file = listed(objects, { folder, name }, known.get(name));
      if (!file) continue;
      const { isNew, ...entry } = file;
      fs.writeFileSync(lines, `${JSON.stringify(entry satisfies ListedFile)}\n`);
      counts.files += 1;
      counts.filesBytes += entry.bytes;
      if (isNew) counts.copied += 1;
    }
  } finally {
    fs.closeSync(lines);
  }
  const { digest, bytes } = objects.put(draft);
  fs.rmSync(draft);
  return { digest, bytes, ...counts };
}

/** Others than the owner may read these files: a web server serves them. */
const PUBLIC_FILE = 0o644;
const PUBLIC_FOLDER = 0o755;

/** Lets a web server read a restored file. */
export const makePublic = (file: string): void => fs.chmodSync(file, PUBLIC_FILE);

/**
 * Writes the files of a listing into a folder.
 *
 * @param isPublic whether a web server may read the files
 *
 * @throws an error that names a file whose bytes are not those of its digest
 */
export function restoreFolder(
  objects: Objects,
  files: readonly ListedFile[],
  { folder, isPublic }: { folder: string; isPublic: boolean },
): void {
  const base = path.resolve(folder);
  if (isPublic) fs.mkdirSync(base, { recursive: true, mode: PUBLIC_FOLDER });
  for (const { path: name, digest, mtimeMs } of files) {
    const place = path.resolve(base, name);
    if (!place.startsWith(base + path.sep))
      throw new Error(`[backup] The backup names a file outside of its folder: ${name}`);
    const copy = copyDurably(objects.placeOf(digest), place);
    if (copy.digest !== digest)
      throw new Error(`[backup] ${objects.placeOf(digest)} is damaged: it is no longer ${name}`);
    if (isPublic) makePublic(place);
    fs.utimesSync(place, mtimeMs / 1000, mtimeMs / 1000);
  }
}
