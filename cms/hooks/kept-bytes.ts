import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Payload, PayloadRequest } from 'payload';

/**
 * Backs up the bytes of files. Payload deletes the bytes of a replaced or deleted file before it
 * knows if the change succeeds; if the change fails, they are restored.
 */

type Id = number | string;

export interface FileFolders {
  mediaDir: string;
  /** Contains one folder for each version whose bytes were replaced. */
  fileVersionsDir: string;
}

/** The names under which Payload stores a file and its thumbnail. */
export interface StoredFile {
  id: Id;
  filename?: string | null;
  sizes?: Record<string, { filename?: string | null }> | null;
}

interface KeptBytes {
  /** The folder's name below `fileVersionsDir`. */
  folder: string;
  filename: string;
  /** Names in the media folder that are backed up here. */
  names: string[];
}

/**
 * Backups of running changes, by transaction; databases without transactions report failures
 * through the request's error.
 */
const unfinished = new Map<Id, { kept: KeptBytes; folders: FileFolders }[]>();
const keptBy = ({ context }: PayloadRequest): Map<string, KeptBytes> =>
  (context.keptBytes ??= new Map()) as Map<string, KeptBytes>;

const at = (...parts: string[]): string =>
  path.join(/* turbopackIgnore: true */ ...(parts as [string]));
const isThere = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  );

/** Creates a hard link, or a copy if the folders are on different disks. */
async function link(from: string, to: string): Promise<void> {
  await fs.link(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (!['EXDEV', 'EPERM', 'EMLINK'].includes(error.code ?? '')) throw error;
    await fs.copyFile(from, to);
  });
}

/**
 * Backs up the bytes of a file before it is replaced or deleted; `releaseBytes` or `putBack` must
 * follow.
 */
export async function keepBytes(
  req: PayloadRequest,
  file: StoredFile,
  folders: FileFolders,
): Promise<void> {
  const names = [
    file.filename,
    ...Object.values(file.sizes ?? {}).map((size) => size?.filename),
  ].flatMap((name) => (name ? [path.basename(name)] : []));
  const there = (
    await Promise.all(
      names.map(async (name) => ((await isThere(at(folders.mediaDir, name))) ? [name] : [])),
    )
  ).flat();
  if (!file.filename || there.length === 0) return;
  const kept: KeptBytes = {
    folder: randomUUID(),
    filename: path.basename(file.filename),
    names: there,
  };
  await fs.mkdir(at(folders.fileVersionsDir, kept.folder), { recursive: true, mode: 0o700 });
  for (const name of there)
    await link(at(folders.mediaDir, name), at(folders.fileVersionsDir, kept.folder, name));
  keptBy(req).set(String(file.id), kept);
  const transaction = await req.transactionID;
  if (transaction != null)
    unfinished.set(transaction, [...(unfinished.get(transaction) ?? []), { kept, folders }]);
}

/**
 * Ends the backup of a file: the bytes become an earlier version, or are deleted.
 *
 * @returns the name of the version's folder, or `null` if there is none
 */
export async function releaseBytes(
  req: PayloadRequest,
  id: Id,
  isVersion: boolean,
  { fileVersionsDir }: FileFolders,
): Promise<string | null> {
  const kept = keptBy(req).get(String(id));
  if (!kept) return null;
  keptBy(req).delete(String(id));
  const folder = at(fileVersionsDir, kept.folder);
  const isWhole = isVersion && kept.names.includes(kept.filename);
  if (!isWhole) {
    await fs.rm(folder, { recursive: true, force: true });
    return null;
  }
  // Thumbnails can be regenerated from the bytes; but until the commit they may have to be
  // restored.
  const transaction = await req.transactionID;
  if (transaction == null) await dropSmaller(kept, fileVersionsDir);
  return kept.folder;
}

/** Deletes the thumbnails of a backup. */
async function dropSmaller(
  { folder, filename, names }: KeptBytes,
  fileVersionsDir: string,
): Promise<void> {
  for (const name of names)
    if (name !== filename) await fs.rm(at(fileVersionsDir, folder, name), { force: true });
}

/** Restores the bytes of a backup whose files are missing, and deletes the backup. */
async function putBack(
  { folder, names }: KeptBytes,
  { mediaDir, fileVersionsDir }: FileFolders,
): Promise<void> {
  for (const name of names) {
    const [source, file] = [at(fileVersionsDir, folder, name), at(mediaDir, name)];
    if (!(await isThere(file)) && (await isThere(source))) await link(source, file);
  }
  await fs.rm(at(fileVersionsDir, folder), { recursive: true, force: true });
}

/**
 * Ends the backups of a committed transaction: they can no longer be restored, and their thumbnails
 * are deleted in the background, ignoring errors. The bytes of earlier versions stay.
 */
export function bytesCommitted(transaction: Id): void {
  const ended = unfinished.get(transaction) ?? [];
  unfinished.delete(transaction);
  for (const { kept, folders } of ended)
    void dropSmaller(kept, folders.fileVersionsDir).catch(() => {});
}

/**
 * Restores the bytes of files from their backups after a transaction was rolled back: the database
 * still references the files, but Payload has deleted their bytes.
 */
export async function bytesRolledBack(transaction: Id): Promise<void> {
  const ended = unfinished.get(transaction) ?? [];
  unfinished.delete(transaction);
  for (const { kept, folders } of ended) await putBack(kept, folders);
}

/**
 * Restores the bytes of files that a failed request was replacing or deleting, from the backups
 * that `releaseBytes` has not ended. Databases without transactions have only this; on others
 * `bytesRolledBack` restores them too.
 */
export async function bytesNotReplaced(req: PayloadRequest, folders: FileFolders): Promise<void> {
  for (const kept of keptBy(req).values()) await putBack(kept, folders);
  keptBy(req).clear();
}

const HOUR_MS = 60 * 60 * 1000;

/**
 * Cleans up after a process that was killed during a change: folders without a version are restored
 * if the database still references their bytes, and deleted.
 *
 * @returns the number of folders that were cleaned up
 */
export async function mendKeptBytes(
  payload: Payload,
  folders: FileFolders,
  now = Date.now(),
): Promise<number> {
  const entries = await fs.readdir(folders.fileVersionsDir).catch(() => [] as string[]);
  let mended = 0;
  for (const folder of entries) {
    const { mtimeMs } = await fs.stat(at(folders.fileVersionsDir, folder));
    // A recent folder may belong to a running change.
    if (now - mtimeMs < HOUR_MS) continue;
    const { totalDocs } = await payload.count({
      collection: 'file-versions',
      where: { kept: { equals: folder } },
      overrideAccess: true,
    });
    if (totalDocs > 0) continue;
    const names = await fs.readdir(at(folders.fileVersionsDir, folder));
    const { docs } = await payload.find({
      collection: 'media',
      where: { or: [{ filename: { in: names } }, { 'sizes.small.filename': { in: names } }] },
      pagination: false,
      depth: 0,
      overrideAccess: true,
    });
    const wanted = new Set(
      (docs as unknown as StoredFile[]).flatMap((doc) => [
        doc.filename,
        ...Object.values(doc.sizes ?? {}).map((size) => size?.filename),
      ]),
    );
    await putBack(
      { folder, filename: '', names: names.filter((name) => wanted.has(name)) },
      folders,
    );
    mended++;
  }
  return mended;
}
