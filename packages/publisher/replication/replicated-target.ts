import fs from 'node:fs';
import path from 'node:path';
import { createQueue } from '@pune/std/queue';
import { filesystemTarget } from '../targets/filesystem.ts';
import { fileOf, type Release, type Target } from '../target.ts';
import { createSweeper } from './garbage.ts';
import { openLibrary, type Library } from './library.ts';
import {
  commitKey,
  digestOfBytes,
  encodeCommit,
  isEdit,
  placedFiles,
  readCommits,
  type Commit,
  type EditedFile,
  type PortalHead,
  type StoredFile,
  type WholeCommit,
} from './log.ts';
import { uploadRelease } from './uploads.ts';
import type { Writer } from './writer.ts';

export interface ReplicatedTargetOptions {
  portal: string;
  /** Folder of the publisher's own copy of the releases, which no host serves. */
  folder: string;
  writer: Writer;
  /**
   * Time between a commit and its display: each host has fetched it by then, and all show it
   * together.
   */
  togetherMs?: number;
  /** Number of edits after which the live release is listed anew, for hosts that join. */
  editsMax?: number;
}

/** A portal in the bucket, as its publisher sees it. */
interface Published {
  readonly portal: string;
  readonly folder: string;
  readonly writer: Writer;
  readonly togetherMs: number;
  readonly library: Library;
  /** Runs a commit after those before it. */
  readonly inOrder: <T>(task: () => Promise<T>) => Promise<T>;
  /** Files of the live release that were put or deleted, and wait for a flush. */
  readonly waiting: Set<string>;
  /** Files of the live release that changed since the last commit. */
  readonly changed: Set<string>;
  /** Edits since the release was listed. */
  edits: number;
  /** Releases whose bodies are being uploaded: nothing refers to them yet. */
  uploads: number;
  /** Sweeps that are due. */
  sweeps: number;
}

/** A sweep finds objects without reference, the next one deletes them. */
const SWEEPS = 2;

/**
 * Creates a target whose releases hosts pull from a bucket. The publisher's own copy is a folder, as
 * with `filesystemTarget`; each flush commits the changed files of the live release. A flush or an
 * activation returns when every living host shows it.
 */
export function replicatedTarget({
  portal,
  folder,
  writer,
  togetherMs = 150,
  editsMax = 500,
}: ReplicatedTargetOptions): Target & { close(): void } {
  const own = filesystemTarget(folder);
  const published: Published = {
    portal,
    folder,
    writer,
    togetherMs,
    library: openLibrary(folder),
    inOrder: createQueue(),
    waiting: new Set(),
    changed: new Set(),
    edits: 0,
    uploads: 0,
    sweeps: 0,
  };
  const { library, inOrder } = published;
  const sweep = createSweeper(writer, portal);
  const releases = new Map<string, Release>();
  return {
    ...own,
    open(name) {
      let release = releases.get(name);
      if (!release) releases.set(name, (release = replicated(published, own.open(name))));
      return release;
    },
    liveRelease: async () => (isOwn(published) ? headOf(published)!.release : null),
    prepare: (name) => prepare(published, name),
    activate: (name) =>
      inOrder(async () => {
        await own.activate(name);
        const { files } = await upload(published, name);
        published.changed.clear();
        published.waiting.clear();
        await commitWhole(published, name, files, 'next');
      }),
    async remove(name) {
      if (name === headOf(published)?.release)
        throw new Error(`[publisher] ${name} is the live release: activate another one first`);
      await own.remove(name);
      releases.delete(name);
    },
    async tick() {
      if (!isOwn(published)) return;
      const { release } = headOf(published)!;
      if (published.changed.size > 0) await inOrder(() => commitEdits(published, release));
      if (published.edits >= editsMax)
        await inOrder(() => commitWhole(published, release, library.files()));
      if (published.sweeps === 0 || published.uploads > 0) return;
      published.sweeps -= 1;
      await inOrder(sweep);
    },
    close: () => library.close(),
  };
}

const headOf = ({ writer, portal }: Published): PortalHead | null => writer.portal(portal);

/**
 * Returns true if the newest commit is of this publisher. Else another one has written since, and
 * its pages are not in this copy.
 */
function isOwn(published: Published): boolean {
  const tip = headOf(published)?.tip;
  return tip !== undefined && published.library.isOwn(tip);
}

const isLive = (published: Published, name: string): boolean =>
  isOwn(published) && headOf(published)!.release === name;

/** A release whose flushes are committed while it is live. */
function replicated(published: Published, release: Release): Release {
  const { library, waiting, changed, inOrder } = published;
  const note = (files: Set<string>, file: string): void => {
    if (isLive(published, release.name)) files.add(file);
  };
  return {
    ...release,
    async put(page, body) {
      await release.put(page, body);
      note(waiting, fileOf(page));
    },
    async delete(page) {
      await release.delete(page);
      note(waiting, fileOf(page));
    },
    async asset(name, source, options) {
      await release.asset(name, source, options);
      const file = `media/${path.basename(name)}`;
      // It is in place at once, and committed with the next pages or by `tick`.
      if (library.digestOf(file) === null) note(changed, file);
    },
    async flush() {
      await release.flush();
      if (!isLive(published, release.name)) return;
      for (const file of waiting) changed.add(file);
      waiting.clear();
      if (changed.size > 0) await inOrder(() => commitEdits(published, release.name));
    },
  };
}

/** Commits the changed files of the live release, as the publisher's copy has them now. */
async function commitEdits(published: Published, release: string): Promise<void> {
  const { writer, library, folder, changed } = published;
  await writer.settled();
  const { tip, next } = headOf(published)!;
  const files: EditedFile[] = [];
  const bodies: Buffer[] = [];
  const paths = [...changed];
  for (const file of paths) {
    const { body, time } = readIfThere(path.join(folder, release, file));
    const digest = body && digestOfBytes(body);
    // A page that was rendered again after a crash may be there already.
    if (digest === library.digestOf(file)) continue;
    if (!body || digest === null) files.push({ path: file, digest: null });
    else {
      files.push({ path: file, digest, time, start: bytesOf(bodies), bytes: body.length });
      bodies.push(body);
    }
  }
  if (files.length > 0) {
    const edit: Commit = { kind: 'edit', release, previous: tip, files };
    library.edit(placedFiles(await commit(published, edit, bodies, next, 'coming'), files));
    published.edits += 1;
  }
  for (const file of paths) changed.delete(file);
}

/**
 * Commits the list of all files of a release, whose bodies the bucket has. If the release is live
 * already, the one that hosts fetch meanwhile stays the next one.
 */
async function commitWhole(
  published: Published,
  release: string,
  files: StoredFile[],
  first?: 'next',
): Promise<void> {
  const head = headOf(published);
  const whole: Commit = { kind: 'whole', release, previous: head?.tip ?? null, files };
  await commit(published, whole, [], first ? null : (head?.next ?? null), first);
  if (first) published.library.replace(files);
  published.edits = 0;
  published.sweeps = SWEEPS;
}

/**
 * Uploads a commit, makes it the newest one, and waits for the hosts.
 * @param first the commit's place in the head while the hosts fetch it: none shows it before each of
 *   them can, so no visitor gets a page from one host and an older one from another
 */
async function commit(
  { writer, portal, library, togetherMs }: Published,
  description: Commit,
  bodies: readonly Buffer[],
  next: string | null,
  first?: 'coming' | 'next',
): Promise<{ key: string; start: number }> {
  const object = encodeCommit(description, bodies);
  const key = commitKey(portal, object);
  await writer.bucket.put(key, object);
  const before = writer.portal(portal);
  library.noteTips(before?.tip ?? null, key);
  if (before && first) {
    await writer.change(portal, { ...before, coming: null, [first]: key });
    await writer.acknowledged(portal, key, first);
  }
  const at = writer.now() + togetherMs;
  const { release } = description;
  await writer.change(portal, { release, tip: key, at, next, coming: null });
  await writer.acknowledged(portal, key, 'tip');
  return { key, start: object.length - bytesOf(bodies) };
}

/** Uploads a release and waits until every living host has fetched it. Edits go on meanwhile. */
async function prepare(published: Published, name: string): Promise<void> {
  const { writer, portal, library, inOrder } = published;
  // Hosts show nothing yet that a download could disturb.
  if (!headOf(published)) return;
  const whole = await upload(published, name);
  library.prepare(whole.files);
  const object = encodeCommit(whole);
  const key = commitKey(portal, object);
  await writer.bucket.put(key, object);
  await inOrder(() => writer.change(portal, { ...headOf(published)!, coming: null, next: key }));
  await writer.acknowledged(portal, key, 'next', true);
}

/** Uploads the bodies of a release that the bucket lacks. */
async function upload(published: Published, release: string): Promise<WholeCommit> {
  const { writer, portal, library } = published;
  await writer.settled();
  await learn(published);
  published.uploads += 1;
  try {
    const folder = path.join(published.folder, release);
    const files = await uploadRelease({ bucket: writer.bucket, portal, library, folder });
    return { kind: 'whole', release, previous: headOf(published)?.tip ?? null, files };
  } finally {
    published.uploads -= 1;
  }
}

/** Reads from the bucket which bodies it has, unless that is known. */
async function learn(published: Published): Promise<void> {
  const { writer, library } = published;
  const tip = headOf(published)?.tip;
  if (!tip || (isOwn(published) && !library.isEmpty())) return;
  for (const read of await readCommits(writer.bucket, tip, null))
    if (isEdit(read)) library.edit(placedFiles(read, read.commit.files));
    else library.replace((read.commit as WholeCommit).files);
}

const bytesOf = (bodies: readonly Buffer[]): number =>
  bodies.reduce((sum, { length }) => sum + length, 0);

function readIfThere(file: string): { body: Buffer | null; time: number } {
  try {
    const time = Math.floor(fs.statSync(file).mtimeMs / 1000);
    return { body: fs.readFileSync(file), time };
  } catch {
    return { body: null, time: 0 };
  }
}
