import fs from 'node:fs';
import path from 'node:path';
import { filesystemTarget } from '../targets/filesystem.ts';
import type { Target } from '../target.ts';
import type { Bucket } from './bucket.ts';
import {
  digestOfBytes,
  filesAfter,
  isEdit,
  readCommits,
  readObject,
  type EditCommit,
  type PortalHead,
  type ReadCommit,
  type StoredFile,
  type WholeCommit,
} from './log.ts';

/** What a host shows of a portal, stored beside its releases. */
interface Shown {
  release: string;
  tip: string;
  /** Name of the folder of the release. */
  folder: string;
}

/** The releases of one portal on a host. */
export interface Copies {
  readonly root: string;
  readonly bucket: Bucket;
  readonly target: Target;
  shown: Shown | null;
  /** The release that is fetched before it becomes live. */
  next: { key: string; folder: string } | null;
  /** Names of the folders that are being filled. */
  readonly filling: Set<string>;
  /** The edit that is fetched before it is shown. */
  coming: { key: string; commits: ReadCommit[] } | null;
  /** Pages whose precompressed files are still to be written. */
  uncompressed: string[];
}

/** Resolves at the instant at which all hosts show a commit. */
export type Instant = () => Promise<void>;

const STATE = '.replica.json';
/** Prefix of the release folders that hosts build; those of a publisher begin with a year. */
const OF_HOSTS = 'r-';
const DOWNLOADS_AT_ONCE = 4;
/** Pages whose precompressed files a host writes itself. */
const COMPRESSED = /\.(?:html|xml|json|txt|ics|csv)$/;
const INDEX = /(^|\/)index\.html$/;

/** Opens the releases that a host has of a portal. */
export function openCopies(root: string, bucket: Bucket): Copies {
  fs.mkdirSync(root, { recursive: true });
  const target = filesystemTarget(root);
  return {
    root,
    bucket,
    target,
    shown: readShown(root),
    next: null,
    filling: new Set(),
    coming: null,
    uncompressed: [],
  };
}

function readShown(root: string): Shown | null {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, STATE), 'utf8')) as Shown;
  } catch {
    return null;
  }
}

/** Notes what is shown, after it is. A host that was killed in between does it again. */
function noteShown(copies: Copies, shown: Shown): void {
  const file = path.join(copies.root, STATE);
  fs.writeFileSync(`${file}.tmp`, JSON.stringify(shown));
  fs.renameSync(`${file}.tmp`, file);
  copies.shown = shown;
}

/** Returns true if the live release in a folder is one that a host, or a stand-by, has built. */
export async function isFollowed(root: string): Promise<boolean> {
  return (await filesystemTarget(root).liveRelease())?.startsWith(OF_HOSTS) ?? false;
}

/** Fetches a release that will become live. */
export async function fetchNext(copies: Copies, key: string): Promise<void> {
  const [whole] = await readCommits(copies.bucket, key, null);
  const folder = await buildFolder(copies, key, (whole!.commit as WholeCommit).files);
  copies.next = { key, folder };
}

/** Fetches the next edit of the release that visitors see, before it is put into place. */
export async function fetchComing(copies: Copies, { tip, coming }: PortalHead): Promise<void> {
  if (!coming || copies.coming?.key === coming || copies.shown?.tip !== tip) return;
  copies.coming = { key: coming, commits: await readCommits(copies.bucket, coming, tip) };
}

/** Shows the newest commit at its instant. */
export async function showNewest(
  copies: Copies,
  { tip, release, next }: PortalHead,
  instant: Instant,
): Promise<void> {
  const { bucket, shown, coming } = copies;
  const commits =
    coming?.key === tip ? coming.commits : await readCommits(bucket, tip, shown?.tip ?? null);
  copies.coming = null;
  const edits = commits.filter(isEdit);
  const whole = commits.find((read) => !isEdit(read))?.commit;
  // A release that is listed anew has the files that are shown.
  const isListedAnew = whole?.previous === shown?.tip && whole?.release === shown?.release;
  if (shown && (!whole || isListedAnew)) {
    await applyEdits(copies, shown.folder, edits, instant);
    noteShown(copies, { release, tip, folder: shown.folder });
  } else {
    const files = filesAfter(whole as WholeCommit, edits);
    const folder = await buildFolder(copies, tip, files);
    if (copies.next?.key !== next) copies.next = null;
    await switchTo(copies, folder, instant);
    noteShown(copies, { release, tip, folder });
    copies.uncompressed = uncompressedOf(files);
  }
}

/**
 * Makes the folder of a release as hosts show it, for the publisher that goes on with it. Files that
 * a follower has fetched into the same root are linked.
 */
export async function buildRelease(
  root: string,
  bucket: Bucket,
  { tip, release }: PortalHead,
): Promise<StoredFile[]> {
  const copies = openCopies(root, bucket);
  const commits = await readCommits(bucket, tip, null);
  const whole = commits.find((read) => !isEdit(read))!.commit as WholeCommit;
  const files = filesAfter(whole, commits.filter(isEdit));
  await fillFolder(copies, release, files);
  // A follower that comes later finds none of the folders that are removed.
  await fs.promises.rm(path.join(root, STATE), { force: true });
  await copies.target.activate(release);
  for (const name of await copies.target.releases())
    if (name !== release) await copies.target.remove(name);
  return files;
}

/** Writes the precompressed files of one page. Returns `false` if there is none left. */
export function compressOne({ uncompressed, target, shown }: Copies): boolean {
  const page = uncompressed.shift();
  if (page !== undefined) void target.open(shown!.folder).compress?.(page);
  return page !== undefined;
}

/** Applies edits to the release that visitors see. */
async function applyEdits(
  { target, uncompressed }: Copies,
  folder: string,
  edits: readonly ReadCommit<EditCommit>[],
  instant: Instant,
): Promise<void> {
  const release = target.open(folder);
  for (const { commit, bodies } of edits)
    for (const file of commit.files)
      if (file.digest === null) await release.delete(pageOf(file.path));
      else {
        const body = bodies.subarray(file.start, file.start + file.bytes);
        await release.put(pageOf(file.path), checked(body, file));
      }
  await instant();
  await release.flush();
  for (const { commit } of edits)
    for (const { path: file, digest } of commit.files)
      if (digest !== null && isPage(file)) uncompressed.push(pageOf(file));
}

/**
 * Makes a folder with the files of a release, and returns its name. Files that another folder of
 * this host has with the same bytes are linked, all others downloaded.
 */
async function buildFolder(
  copies: Copies,
  key: string,
  files: readonly StoredFile[],
): Promise<string> {
  const name = `${OF_HOSTS}${path.basename(key)}`;
  // A host that was killed between the switch and its note shows the folder already.
  const isWhole = copies.next?.key === key || (await copies.target.liveRelease()) === name;
  if (isWhole) return name;
  copies.filling.add(name);
  try {
    await fillFolder(copies, name, files);
  } finally {
    copies.filling.delete(name);
  }
  return name;
}

async function fillFolder(
  { root, bucket, shown, next }: Copies,
  name: string,
  files: readonly StoredFile[],
): Promise<void> {
  const folder = path.join(root, name);
  await fs.promises.rm(folder, { recursive: true, force: true });
  await fs.promises.mkdir(folder, { recursive: true });
  const others = [next?.folder, shown?.folder].filter((other) => other !== undefined);
  const missing = new Map<string, StoredFile[]>();
  for (const file of files) {
    await fs.promises.mkdir(path.dirname(path.join(folder, file.path)), { recursive: true });
    if (
      await linkFrom(
        others.map((other) => path.join(root, other)),
        file,
        folder,
      )
    )
      continue;
    const ofObject = missing.get(file.object);
    if (ofObject) ofObject.push(file);
    else missing.set(file.object, [file]);
  }
  const objects = [...missing];
  const downloads = Array.from({ length: DOWNLOADS_AT_ONCE }, async () => {
    try {
      for (let one = objects.pop(); one; one = objects.pop()) await download(bucket, one, folder);
    } finally {
      // After an error the others end as well, and nothing is written any more when it is thrown.
      objects.length = 0;
    }
  });
  for (const ended of await Promise.allSettled(downloads))
    if (ended.status === 'rejected') throw ended.reason;
}

/** Links a file from the first folder that has its bytes. */
async function linkFrom(
  folders: readonly string[],
  file: StoredFile,
  folder: string,
): Promise<boolean> {
  for (const other of folders)
    try {
      const source = path.join(other, file.path);
      checked(await fs.promises.readFile(source), file);
      await fs.promises.link(source, path.join(folder, file.path));
      return true;
    } catch {
      // The other folder lacks these bytes.
    }
  return false;
}

/** Writes the files whose bytes are in one object. */
async function download(
  bucket: Bucket,
  [object, files]: [string, StoredFile[]],
  folder: string,
): Promise<void> {
  const bodies = await readObject(bucket, object);
  for (const stored of files) {
    const { path: name, start, bytes, time } = stored;
    const file = path.join(folder, name);
    await fs.promises.writeFile(file, checked(bodies.subarray(start, start + bytes), stored));
    await fs.promises.utimes(file, time, time);
  }
}

/**
 * Switches visitors to another folder. The one that they saw before is kept, and one that is fetched
 * for later; older ones go.
 */
async function switchTo(copies: Copies, folder: string, instant: Instant) {
  const { target, shown, next, filling } = copies;
  await instant();
  await target.activate(folder);
  const kept = new Set([folder, shown?.folder, next?.folder, ...filling]);
  for (const name of await target.releases()) if (!kept.has(name)) await target.remove(name);
}

function checked(body: Buffer, { path: file, digest }: { path: string; digest: string }): Buffer {
  if (digestOfBytes(body) === digest) return body;
  throw new Error(`[publisher] [replication] The bucket has other bytes of ${file}`);
}

const isPage = (file: string): boolean => COMPRESSED.test(file) && !file.startsWith('media/');
/** The page of a file, as `fileOf` names it. */
const pageOf = (file: string): string => `/${file.replace(INDEX, '$1')}`;

/** Returns the pages whose precompressed files are not among the files of a release. */
function uncompressedOf(files: readonly StoredFile[]): string[] {
  const names = new Set(files.map(({ path: file }) => file));
  return [...names].filter((file) => isPage(file) && !names.has(`${file}.br`)).map(pageOf);
}
