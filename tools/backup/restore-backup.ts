import fs from 'node:fs';
import path from 'node:path';
import { writeSynced } from '../../packages/database/synced-files.ts';
import { kindOf, restoreDatabase } from './databases.ts';
import { newestCopy, replay, type Replayed } from '../../packages/database/replay.ts';
import { filesBelow, sqliteFileOf, type Installation } from './installation.ts';
import { amendOlder, type Amended } from './erasures.ts';
import { joinKeys, type KeyFolders } from './key-halves.ts';
import { makePublic, readListing, restoreFolder } from './listings.ts';
import type { Manifest } from './manifests.ts';
import { copyDurably, objectsIn, type Objects } from './objects.ts';
import {
  CONTENT_FOLDERS,
  contentCopiesIn,
  contentFolderIn,
  type ContentCopy,
} from '../second-copy/content-copier.ts';
import {
  requirePostgresData,
  restoreServers,
  type PostgresData,
  type RestoredServers,
} from '../second-copy/restore-servers.ts';
import { keptServiceSecrets } from '../start/service-secrets.ts';
import { endRestore, noteProgress, progressIn, type Progress } from './restoring.ts';

export interface RestoreOptions {
  folder: string;
  manifest: Manifest;
  installation: Installation;
  root: string;
  /** Put present data aside instead of refusing them. */
  replace: boolean;
  /** Take citizens' data from the second copy, which is newer than any backup, if there is one. */
  newest: boolean;
  keyFolders: KeyFolders | null;
  /** Folders for the data of PostgreSQL servers that are restored from their second copy. */
  postgresData?: PostgresData;
  /** The databases on servers are intact, and stay as they are. */
  keepServers?: boolean;
  now?: () => Date;
}

export interface Restored {
  /** The folder in which the former data are kept; null if there were none. */
  aside: string | null;
  files: number;
  /** The additions from the second copy; null if it was not used. */
  replayed: Replayed | null;
  /** The servers that were restored from their second copy. */
  servers: RestoredServers;
  /** The moment of the restored content, where it is not of a server's log: ISO 8601. */
  contentAt: string | null;
  /** The changes to citizens' data that are of a backup; null if they are the last ones. */
  amended: Amended | null;
}

const isEmpty = (folder: string): boolean =>
  !fs.existsSync(folder) || fs.readdirSync(folder).length === 0;

/** @throws for the operator if a process of an installation works on the data folder */
function refuseRunning(dataDir: string): void {
  const claims = path.join(dataDir, 'processes');
  for (const name of fs.existsSync(claims) ? fs.readdirSync(claims) : []) {
    const { pid } = JSON.parse(fs.readFileSync(path.join(claims, name), 'utf8')) as { pid: number };
    if (fs.existsSync(`/proc/${pid}`))
      throw new Error(
        `[restore] The system runs on ${dataDir} (process ${pid}): stop it first, with kill ${pid}`,
      );
  }
}

/**
 * Makes place for the restored data, or goes on with an unfinished restore.
 *
 * @throws for the operator if the data folder has other data
 */
function makePlace({ installation, replace, manifest }: RestoreOptions, stamp: string) {
  const { dataDir } = installation;
  refuseRunning(dataDir);
  const unfinished = progressIn(dataDir);
  if (unfinished && unfinished.backup !== manifest.startedAt)
    throw new Error(
      `[restore] ${dataDir} has an unfinished restore of the backup of ${unfinished.backup}: name that time, or empty the folder`,
    );
  if (unfinished) return { aside: null, progress: unfinished, mayOverwrite: true };
  const aside = isEmpty(dataDir) ? null : `${dataDir}.replaced-${stamp}`;
  if (aside && !replace)
    throw new Error(
      `[restore] ${dataDir} is not empty: give an empty DATA_DIR, or --replace, which keeps the present data in ${aside}`,
    );
  if (aside) fs.renameSync(dataDir, aside);
  const progress: Progress = { backup: manifest.startedAt, stamp, done: [] };
  noteProgress(dataDir, progress);
  return { aside, progress, mayOverwrite: false };
}

/** Puts a folder outside of the data folder aside. */
function makePlaceFor(folder: string, { installation, replace }: RestoreOptions, stamp: string) {
  if (folder.startsWith(installation.dataDir + path.sep) || isEmpty(folder)) return;
  if (!replace)
    throw new Error(
      `[restore] ${folder} is not empty: give --replace, which keeps its files aside, or empty it`,
    );
  fs.renameSync(folder, `${folder}.replaced-${stamp}`);
}

/** @returns the file of a services database on SQLite that has a second copy */
function fileWithSecondCopy({ installation, root, newest }: RestoreOptions): string | null {
  const { secondCopy, servicesUrl } = installation;
  const file = sqliteFileOf(servicesUrl, root);
  return newest && file && secondCopy && newestCopy(secondCopy) !== null ? file : null;
}

/** Replaces the services database of the backup by the one of the second copy. */
function replaySecondCopy(options: RestoreOptions): Replayed | null {
  const file = fileWithSecondCopy(options);
  if (!file) return null;
  const draft = `${file}.replayed`;
  fs.rmSync(draft, { force: true });
  const replayed = replay(options.installation.secondCopy!, draft);
  fs.renameSync(draft, file);
  return replayed;
}

/** Copies files that came after the backup: those of citizens and of editors. @returns their number */
function restoreNewFiles({ installation, newest }: RestoreOptions): number {
  const { secondCopy, folders } = installation;
  if (!newest || !secondCopy) return 0;
  const content = contentFolderIn(secondCopy);
  return [
    newFilesOf(path.join(secondCopy, 'files'), folders.files),
    ...CONTENT_FOLDERS.map((store) =>
      newFilesOf(path.join(content, store), folders[store], { isPublic: store === 'media' }),
    ),
  ].reduce((sum, count) => sum + count, 0);
}

/** Copies files that a folder lacks, or has in an older state. */
function newFilesOf(from: string, to: string, { isPublic = false } = {}): number {
  let count = 0;
  for (const name of filesBelow(from)) {
    const place = path.join(to, name);
    const [copy, present] = [path.join(from, name), place].map((file) =>
      fs.statSync(file, { throwIfNoEntry: false }),
    );
    const isThere = present && present.size === copy!.size;
    if (isThere || name.endsWith('.tmp')) continue;
    copyDurably(path.join(from, name), place);
    if (isPublic) makePublic(place);
    count += 1;
  }
  return count;
}

/** The copy of the content database that is newer than the backup; null if there is none. */
function newerContent({ installation, newest, manifest }: RestoreOptions): ContentCopy | null {
  const { secondCopy, contentUrl } = installation;
  if (!newest || !secondCopy || manifest.databases.content.kind !== kindOf(contentUrl)) return null;
  const copy = contentCopiesIn(secondCopy).at(-1);
  return copy && copy.at > manifest.databases.content.at ? copy : null;
}

async function restoreDatabases(
  objects: Objects,
  options: RestoreOptions,
  progress: Progress,
): Promise<Pick<Restored, 'replayed' | 'servers' | 'contentAt'>> {
  const { installation, manifest, root, replace } = options;
  const urls = { services: installation.servicesUrl, content: installation.contentUrl };
  const servers = await restoreServers(options, progress);
  let contentAt: string | null = null;
  for (const store of ['services', 'content'] as const) {
    if (progress.done.includes(store)) continue;
    const { kind, digest, at } = manifest.databases[store];
    if (options.keepServers && sqliteFileOf(urls[store], root) === null) continue;
    const aside = replace ? `replaced_${progress.stamp.replaceAll(/\D/g, '')}` : null;
    const newer = store === 'content' ? newerContent(options) : null;
    const source = newer?.file ?? objects.placeOf(digest);
    if (store === 'content') contentAt = newer?.at ?? at;
    await restoreDatabase(source, urls[store], { kind, root, aside });
    progress.done.push(store);
    noteProgress(installation.dataDir, progress);
  }
  return { replayed: replaySecondCopy(options), servers, contentAt };
}

/** True if the citizens' data of a backup were restored, and not the last acknowledged ones. */
const isOlder = (
  { keepServers, installation, root }: RestoreOptions,
  { replayed, servers }: Pick<Restored, 'replayed' | 'servers'>,
): boolean =>
  replayed === null &&
  !servers.some(({ name }) => name === 'services') &&
  !(keepServers && sqliteFileOf(installation.servicesUrl, root) === null);

function amend(
  { folder, manifest, installation, root }: RestoreOptions,
  aside: string | null,
  now: Date,
): Promise<Amended> {
  const { secondCopy, servicesUrl, dataDir } = installation;
  // The audit of what is erased is signed by a key that was restored, or is in the environment.
  for (const [name, key] of Object.entries(keptServiceSecrets(dataDir))) process.env[name] ||= key;
  return amendOlder(
    sqliteFileOf(servicesUrl, root) ?? servicesUrl,
    { folder, since: manifest.databases.services.at, secondCopy, aside },
    now,
  );
}

/**
 * Restores a backup into an empty data folder, or goes on with a restore that did not finish. Pages,
 * snapshot and search are not restored: the next start makes them. While the restore is unfinished,
 * `unfinishedRestore` says so.
 *
 * @throws an error for the operator; the data folder then counts as unfinished
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { folder, manifest, installation, keyFolders, now = () => new Date() } = options;
  const objects = objectsIn(folder);
  // Read before anything is changed: a missing half must not leave half a restore.
  const keys = manifest.keys && keyFolders ? joinKeys(manifest.keys, keyFolders) : {};
  const stamp = now().toISOString().replaceAll(':', '-');
  if (!progressIn(installation.dataDir)) requirePostgresData(options);
  const { aside, progress, mayOverwrite } = makePlace(options, stamp);
  const databases = await restoreDatabases(objects, options, progress);
  let files = 0;
  for (const [store, place] of Object.entries(installation.folders)) {
    const listing = manifest.folders[store];
    if (!listing) continue;
    if (!mayOverwrite) makePlaceFor(place, options, progress.stamp);
    const isPublic = store === 'media';
    restoreFolder(objects, readListing(objects, listing), { folder: place, isPublic });
    files += listing.files;
  }
  files += restoreNewFiles(options);
  for (const [name, text] of Object.entries(keys))
    writeSynced(path.join(installation.dataDir, path.basename(name)), text);
  const amended = isOlder(options, databases) ? await amend(options, aside, now()) : null;
  endRestore(installation.dataDir);
  return { aside, files, ...databases, amended };
}
