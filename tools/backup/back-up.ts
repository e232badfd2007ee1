import fs from 'node:fs';
import path from 'node:path';
import { copyDatabase } from './databases.ts';
import { noteErasures } from './erasures.ts';
import { sqliteFileOf, type Installation } from './installation.ts';
import { storeKeys, type KeyFolders } from './key-halves.ts';
import { copyFolder, readListing } from './listings.ts';
import {
  deleteManifest,
  readManifests,
  writeManifest,
  type DatabaseEntry,
  type Manifest,
} from './manifests.ts';
import { objectsIn, type Objects } from './objects.ts';

export interface BackUpOptions {
  installation: Installation;
  root: string;
  /** The folder of all backups. */
  folder: string;
  /** The number of backups to keep, at least 1. */
  keep: number;
  /** Older backups than these days are deleted, however few there are; 30 by default. */
  keepDays?: number;
  /** The folders of the halves of the keys; null: the keys are not stored. */
  keyFolders: KeyFolders | null;
  release: string;
  now?: () => Date;
}

export interface BackedUp {
  manifest: Manifest;
  /** Files that were copied because no earlier backup had them. */
  copied: number;
  /** Older backups that were deleted. */
  deleted: number;
}

/**
 * Reserves the folder for one backup at a time.
 *
 * @throws if another backup works in the folder
 */
function reserve(folder: string): () => void {
  const lock = path.join(folder, 'backup.lock');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pid = fs.existsSync(lock) ? Number(fs.readFileSync(lock, 'utf8')) : 0;
  if (pid > 0 && fs.existsSync(`/proc/${pid}`))
    throw new Error(`[backup] Another backup (process ${pid}) works in ${folder}`);
  fs.rmSync(lock, { force: true });
  fs.writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
  // Half-written copies of a backup that was killed.
  fs.rmSync(path.join(folder, 'drafts'), { recursive: true, force: true });
  return () => fs.rmSync(lock, { force: true });
}

async function storeDatabase(
  objects: Objects,
  url: string,
  { draft, ...options }: { draft: string; root: string; now: () => Date },
): Promise<DatabaseEntry> {
  const facts = await copyDatabase(url, draft, options);
  const { digest, bytes } = objects.put(draft);
  fs.rmSync(draft);
  return { ...facts, digest, bytes };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Deletes all but the newest backups, and those older than the days that they are kept, with the
 * objects that only they had. The newest one stays.
 */
function deleteOld(
  folder: string,
  objects: Objects,
  { keep, keepDays, now }: { keep: number; keepDays: number; now: Date },
): number {
  const all = readManifests(folder);
  const since = new Date(now.getTime() - keepDays * DAY_MS).toISOString();
  const newest = all.at(-1);
  const kept = all.slice(-keep).filter((one) => one === newest || one.startedAt >= since);
  const old = all.filter((one) => !kept.includes(one));
  for (const manifest of old) deleteManifest(folder, manifest);
  const needed = new Set<string>();
  for (const { databases, folders } of kept) {
    for (const { digest } of Object.values(databases)) needed.add(digest);
    for (const listing of Object.values(folders)) {
      needed.add(listing.digest);
      for (const { digest } of readListing(objects, listing)) needed.add(digest);
    }
  }
  objects.keepOnly(needed);
  return old.length;
}

/**
 * Backs up an installation, also while it runs. The databases are copied before the files: a file
 * is stored before a row names it, so that the copy of the files has every file that a row names.
 *
 * @throws an error for the operator; then the folder has no manifest of this backup
 */
export async function backUp(options: BackUpOptions): Promise<BackedUp> {
  const { installation, root, folder, keep, keyFolders, release } = options;
  const { keepDays = 30, now = () => new Date() } = options;
  if (!Number.isInteger(keep) || keep < 1)
    throw new Error('[backup] --keep needs a number of backups, 1 or more');
  if (!(keepDays >= 1)) throw new Error('[backup] --days needs a number of days, 1 or more');
  const letGo = reserve(folder);
  try {
    const startedAt = now().toISOString();
    const objects = objectsIn(folder);
    const draft = path.join(folder, 'drafts', 'copy');
    const before = readManifests(folder).at(-1);
    const database = (url: string) => storeDatabase(objects, url, { draft, root, now });
    const databases = {
      services: await database(installation.servicesUrl),
      content: await database(installation.contentUrl),
    };
    const folders: Manifest['folders'] = {};
    let copied = 0;
    for (const [store, place] of Object.entries(installation.folders)) {
      const listing = before?.folders[store];
      const known = listing && objects.has(listing) ? readListing(objects, listing) : [];
      const { copied: fresh, ...entry } = copyFolder(objects, place, { before: known, draft });
      folders[store] = entry;
      copied += fresh;
    }
    const keys = keyFolders
      ? storeKeys(installation.dataDir, keyFolders, before?.keys ?? null)
      : null;
    const finishedAt = now().toISOString();
    const manifest = {
      format: 1,
      startedAt,
      finishedAt,
      release,
      databases,
      folders,
      keys,
    } as const;
    writeManifest(folder, manifest);
    const deleted = deleteOld(folder, objects, { keep, keepDays, now: now() });
    await noteErasures(
      folder,
      sqliteFileOf(installation.servicesUrl, root) ?? installation.servicesUrl,
      readManifests(folder)[0]!.startedAt,
    );
    return { manifest, copied, deleted };
  } finally {
    letGo();
  }
}
