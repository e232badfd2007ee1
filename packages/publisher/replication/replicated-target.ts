import fs from 'node:fs';
import path from 'node:path';
import { createQueue } from '@pune/std/queue';
import { filesystemTarget } from '../targets/filesystem.ts';
import { fileOf, type Release, type Target } from '../target.ts';
import { createSweeper } from './garbage.ts';
import { openLibrary } from './library.ts';
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

/** A sweep finds objects without reference, the next one deletes them. */
const SWEEPS = 2;

/**
 * Creates a target whose releases hosts pull from a bucket. The publisher's own copy is a folder, as
 * with `filesystemTarget`; each flush commits the changed files of the live release. A flush or an
 * activation returns when every live host shows it.
 */
export function replicatedTarget({
  portal,
  folder,
  writer,
  togetherMs = 250,
  editsMax = 500,
}: ReplicatedTargetOptions): Target & { close(): void } {
  const { bucket } = writer;
  const own = filesystemTarget(folder);
  const library = openLibrary(folder);
  const inOrder = createQueue();
  /** Files of the live release that were put or deleted, and wait for a flush. */
  const waiting = new Set<string>();
  /** Files of the live release that changed since the last commit. */
  const changed = new Set<string>();
  let edits = 0;
  /** Releases whose bodies are being uploaded: nothing refers to them yet. */
  let uploads = 0;
  const sweep = createSweeper(bucket, portal);
  let sweeps = 0;

  const head = (): PortalHead | null => writer.portal(portal);
  /**
   * True if the newest commit is of this publisher. Else another one has written since, and its
   * pages are not in this copy.
   */
  const isOwn = (): boolean => head() !== null && library.isOwn(head()!.tip);
  const isLive = (name: string): boolean => isOwn() && head()!.release === name;

  /** Uploads a commit, makes it the newest one, and waits for the hosts. */
  async function commit(description: Commit, bodies: Buffer[], next: string | null) {
    const object = encodeCommit(description, bodies);
    const key = commitKey(portal, object);
    await bucket.put(key, object);
    library.noteTips(head()?.tip ?? null, key);
    const at = writer.now() + togetherMs;
    await writer.change(portal, { release: description.release, tip: key, at, next });
    await writer.acknowledged(portal, key, 'tip');
    return { key, start: object.length - bytesOf(bodies) };
  }

  /** Commits the changed files, as the publisher's copy has them now. */
  async function commitEdits(release: string): Promise<void> {
    await writer.settled();
    const { tip, next } = head()!;
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
      const made = await commit({ kind: 'edit', release, previous: tip, files }, bodies, next);
      library.edit(placedFiles(made, files));
      edits += 1;
    }
    for (const file of paths) changed.delete(file);
  }

  /** Reads from the bucket which bodies it has, unless that is known. */
  async function learn(): Promise<void> {
    const tip = head()?.tip;
    if (!tip || (isOwn() && !library.isEmpty())) return;
    for (const read of await readCommits(bucket, tip, null))
      if (isEdit(read)) library.edit(placedFiles(read, read.commit.files));
      else library.replace((read.commit as WholeCommit).files);
  }

  async function upload(release: string): Promise<WholeCommit> {
    await writer.settled();
    await learn();
    uploads += 1;
    const from = path.join(folder, release);
    const files = await uploadRelease({ bucket, portal, library, folder: from }).finally(
      () => (uploads -= 1),
    );
    return { kind: 'whole', release, previous: head()?.tip ?? null, files };
  }

  /** Commits the list of all files of a release, whose bodies the bucket has. */
  async function commitWhole(release: string, files: StoredFile[]): Promise<void> {
    await commit({ kind: 'whole', release, previous: head()?.tip ?? null, files }, [], null);
    library.replace(files);
    edits = 0;
    sweeps = SWEEPS;
  }

  const releases = new Map<string, Release>();
  function open(name: string): Release {
    let release = releases.get(name);
    if (!release) releases.set(name, (release = replicated(own.open(name))));
    return release;
  }

  /** A release whose flushes are committed while it is live. */
  function replicated(release: Release): Release {
    const note = (files: Set<string>, file: string): void => {
      if (isLive(release.name)) files.add(file);
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
        if (!isLive(release.name)) return;
        for (const file of waiting) changed.add(file);
        waiting.clear();
        if (changed.size > 0) await inOrder(() => commitEdits(release.name));
      },
    };
  }

  return {
    ...own,
    open,
    liveRelease: async () => (isOwn() ? head()!.release : null),
    async prepare(name) {
      const now = head();
      // Hosts show nothing yet that a download could disturb.
      if (!now) return;
      const whole = await upload(name);
      library.prepare(whole.files);
      const object = encodeCommit(whole);
      const key = commitKey(portal, object);
      await bucket.put(key, object);
      await inOrder(() => writer.change(portal, { ...head()!, next: key }));
      await writer.acknowledged(portal, key, 'next');
    },
    activate: (name) =>
      inOrder(async () => {
        await own.activate(name);
        const { files } = await upload(name);
        changed.clear();
        waiting.clear();
        await commitWhole(name, files);
      }),
    async remove(name) {
      if (name === head()?.release)
        throw new Error(`[publisher] ${name} is the live release: activate another one first`);
      await own.remove(name);
      releases.delete(name);
    },
    async tick() {
      await own.tick?.();
      if (!isOwn()) return;
      if (changed.size > 0) await inOrder(() => commitEdits(head()!.release));
      if (edits >= editsMax)
        await inOrder(async () => commitWhole(head()!.release, library.files()));
      if (sweeps > 0 && uploads === 0) {
        sweeps -= 1;
        await inOrder(() => sweep(head()!));
      }
    },
    close: () => library.close(),
  };
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
