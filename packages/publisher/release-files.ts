import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { digestOf } from '@pune/snapshot/digest';
import { changeServed } from './change-mark.ts';
import { digestTime } from './digest-time.ts';
import { fileOf, type Release } from './target.ts';

/** Folder beside the releases of a portal for files that are not in place yet. */
export const STAGING = '.staging';
const PRECOMPRESSED = ['.br', '.gz'];
/** Smaller bodies are served uncompressed. */
const COMPRESSED_BYTES_MIN = 256;

/**
 * Compresses with brotli. Without `LGWIN` brotli would use a window of 4 MB for a page of 20 kB and
 * take ten times as long.
 */
const brotliOf = (quality: number, body: Uint8Array) =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 16,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });

/**
 * With its styles, a larger page would not fit into the first round trip of a connection: the size
 * from which a page is compressed again, by the quality. Quality 9 takes a few milliseconds and
 * saves a fiftieth; 10 and 11 take twenty to two hundred and save a tenth.
 */
const HEAVY_BYTES: readonly (readonly [quality: number, bytes: number])[] = [
  [9, 6000],
  [10, 6450],
  [11, 6800],
];
/** Compresses a page: one millisecond for most. The few heavy ones are compressed again. */
function brotli(body: Uint8Array): Buffer {
  let result = brotliOf(5, body);
  for (const [quality, bytes] of HEAVY_BYTES)
    if (result.length > bytes) result = brotliOf(quality, body);
  return result;
}

/** Replaced files are deleted later, after the pages that replaced them were seen live. */
const CLEAR_AFTER_MS = 2000;

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

export interface ReleaseFilesOptions {
  /**
   * Set to write precompressed files (`.br`, `.gz`): immediately in a release that is not live,
   * else when `compress` is called.
   */
  compressed?: boolean;
  /**
   * Set for a release that is being made: no visitor reads it, so its files are written in place.
   */
  isUnseen?: boolean;
}

/** The folder of one release, with the edits that are not in place yet. */
interface ReleaseFolder {
  readonly folder: string;
  /** Folder of this process for files that are not in place yet. */
  readonly staging: string;
  /** Pages to put into place at the next flush: the staged file, or `null` for a deletion. */
  readonly pending: Map<string, string | null>;
  /** Replaced files, which are deleted later. */
  readonly old: ReturnType<typeof createOldFiles>;
  /** Folders of an unseen release that this process has created or seen. */
  readonly made: Set<string>;
  /** Number of the next staged file. */
  serial: number;
}

/**
 * Opens the files of one release. `put` writes files to a staging folder; `flush` renames all of
 * them into place at once, so that the pages of one edit appear together. Files are not fsynced, so
 * no edit waits for the disk: after a power failure the publisher compares them with the recorded
 * digests.
 */
export function releaseFiles(
  folder: string,
  { compressed = true, isUnseen = false }: ReleaseFilesOptions = {},
): Release {
  const beside = path.dirname(folder);
  const staging = path.join(beside, STAGING, `${path.basename(folder)}.${process.pid}`);
  const files: ReleaseFolder = {
    folder,
    staging,
    pending: new Map(),
    old: createOldFiles(path.join(staging, 'old')),
    made: new Set(),
    serial: 0,
  };
  return {
    name: path.basename(folder),
    folder,
    put(page, body) {
      if (isUnseen) putUnseen(files, page, body, compressed);
      else stage(files, page, body);
    },
    read: (page) => readIfThere(path.join(folder, fileOf(page))),
    ...(isUnseen && {
      take: (page: string, from: Release, hash: string) =>
        takeOver(files, from.folder, page, hash, compressed),
    }),
    delete(page) {
      files.pending.delete(page);
      files.pending.set(page, null);
    },
    asset(name, source, { isShared = false } = {}) {
      const file = path.join(folder, 'media', path.basename(name));
      if (fs.existsSync(file) || !fs.existsSync(source)) return;
      if (!isShared || !link(source, file)) replace(files, file, fs.readFileSync(source));
    },
    ...(compressed && {
      compress(page: string): void {
        const file = path.join(folder, fileOf(page));
        if (!fs.existsSync(file)) return; // The page was deleted meanwhile.
        for (const each of precompressed(file, fs.readFileSync(file)))
          replace(files, each.file, each.body, each.time);
      },
    }),
    flush() {
      if (files.pending.size > 0) changeServed(beside, () => place(files));
      files.serial = 0;
      void files.old.clear();
    },
  };
}

/** Writes a page in place, with its precompressed files: no visitor reads the release yet. */
function putUnseen(
  files: ReleaseFolder,
  page: string,
  body: Uint8Array,
  compressed: boolean,
): void {
  makeBelow(files, path.dirname(fileOf(page)));
  const file = path.join(files.folder, fileOf(page));
  write(files, file, body, digestTime(body));
  if (compressed)
    for (const each of precompressed(file, body)) write(files, each.file, each.body, each.time);
}

/**
 * Gives a page of another release a name in this one too, with its precompressed files: files of a
 * release are replaced, never overwritten.
 * @returns `false` if its bytes do not have the digest
 */
function takeOver(
  files: ReleaseFolder,
  other: string,
  page: string,
  hash: string,
  compressed: boolean,
): boolean {
  const [source, file] = [other, files.folder].map((folder) => path.join(folder, fileOf(page)));
  const body = readIfThere(source!);
  if (!body || digestOf(body) !== hash) return false;
  if (!link(source!, file!)) putUnseen(files, page, body, compressed);
  else if (compressed) {
    const time = digestTime(body);
    const twins = PRECOMPRESSED.map((extension) => `${source}${extension}`);
    if (twins.every((twin) => isOfTime(twin, time)))
      for (const extension of PRECOMPRESSED) link(`${source}${extension}`, `${file}${extension}`);
    else
      for (const each of precompressed(file!, body)) write(files, each.file, each.body, each.time);
  }
  return true;
}

/** Returns the bytes of a file, `null` if it is missing. */
function readIfThere(file: string): Buffer | null {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Returns true if a precompressed file exists and has the time of its page. */
const isOfTime = (file: string, time: number): boolean =>
  fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs === time * 1000;

/** Writes a page to the staging folder. */
function stage(files: ReleaseFolder, page: string, body: Uint8Array): void {
  fs.accessSync(files.folder);
  const ready = nextStaged(files);
  write(files, ready, body, digestTime(body));
  // Delete first: the map is ordered by insertion, and the page takes its last position.
  files.pending.delete(page);
  files.pending.set(page, ready);
}

const nextStaged = (files: ReleaseFolder): string =>
  path.join(files.staging, String(files.serial++));

/** Maximum number of folders to remember, some 1 MB: nearly every page has one. */
const FOLDERS_MAX = 10_000;

/** Creates a folder and its parents below the release folder, which must exist. */
function makeBelow(files: ReleaseFolder, below: string): void {
  if (below === '.' || files.made.has(below)) return;
  if (files.made.size >= FOLDERS_MAX) files.made.clear();
  makeBelow(files, path.dirname(below));
  try {
    fs.mkdirSync(path.join(files.folder, below));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  files.made.add(below);
}

/**
 * Writes a complete file, with the given time. Creates its folder only when opening fails, because
 * the folder exists for nearly every page.
 */
function write(files: ReleaseFolder, file: string, body: Uint8Array, time: number): void {
  const descriptor = withFolder(files, file, () => fs.openSync(file, 'w'));
  try {
    // Unlike a single `write`, continues after a short write, as on a nearly full disk.
    fs.writeFileSync(descriptor, body);
    fs.futimesSync(descriptor, time, time);
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * Runs a step, and once again after creating the folder of the file if that is missing.
 * @throws if the release folder itself is gone
 */
function withFolder<T>({ folder }: ReleaseFolder, file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    fs.accessSync(folder);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    return step();
  }
}

const move = (files: ReleaseFolder, ready: string, file: string): void =>
  withFolder(files, file, () => fs.renameSync(ready, file));

/** Replaces one file by rename. */
function replace(
  files: ReleaseFolder,
  file: string,
  body: Uint8Array,
  time = digestTime(body),
): void {
  const ready = nextStaged(files);
  write(files, ready, body, time);
  move(files, ready, file);
}

/** Yields the precompressed files of a page. */
function* precompressed(
  file: string,
  body: Uint8Array,
): Generator<{ file: string; body: Uint8Array; time: number }> {
  if (body.length < COMPRESSED_BYTES_MIN) return;
  const time = digestTime(body);
  yield { file: `${file}.br`, body: brotli(body), time };
  yield { file: `${file}.gz`, body: gzipSync(body, { level: 6 }), time };
}

/** Puts pending pages into place, and deletes the pages that are to be deleted. */
function place(files: ReleaseFolder): void {
  const { folder, pending, old } = files;
  for (const [page, ready] of pending) {
    const file = path.join(folder, fileOf(page));
    if (ready === null) remove(files, page, file);
    else {
      // Precompressed files first: they must never be served for other bytes of the page.
      for (const extension of PRECOMPRESSED) old.take(`${file}${extension}`);
      old.keep(file);
      move(files, ready, file);
    }
    pending.delete(page);
  }
}

/** Deletes the file of a page, and its folder if no page is below it. */
function remove({ old }: ReleaseFolder, page: string, file: string): void {
  for (const extension of ['', ...PRECOMPRESSED]) old.take(`${file}${extension}`);
  if (!page.endsWith('/')) return;
  try {
    fs.rmdirSync(path.dirname(file));
  } catch {
    // Pages exist below it.
  }
}

/** Creates a hard link. Returns `false` if that is not possible, for example across disks. */
function link(source: string, file: string): boolean {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  try {
    fs.linkSync(source, file);
    return true;
  } catch {
    return fs.existsSync(file);
  }
}

/**
 * Keeps files that were replaced or deleted until the new ones are live. Freeing the blocks of a
 * file takes the file system over a millisecond, fifty times as long as a rename, and happens when
 * its last link is removed: so they keep a link here and are deleted later.
 */
function createOldFiles(folder: string) {
  const files: string[] = [];
  let serial = 0;
  let clearing = false;

  /** Gives the file a name in this folder. Creates the folder if it is missing. */
  function place(file: string, give: (file: string, name: string) => void): void {
    const name = path.join(folder, String(serial++));
    try {
      give(file, name);
    } catch (error) {
      if (!isMissing(error) || !fs.existsSync(file)) throw error;
      fs.mkdirSync(folder, { recursive: true });
      give(file, name);
    }
    files.push(name);
  }

  return {
    /** Adds a hard link to the file before its name is given to a new file. */
    keep(file: string): void {
      try {
        place(file, fs.linkSync);
      } catch {
        // There was no file, or the file system has no hard links: the blocks are freed at once.
      }
    },
    /** Moves the file here, if it exists. */
    take(file: string): void {
      // A rename that fails takes ten times as long as this check, and most pages of an edit have no
      // precompressed files.
      if (!fs.existsSync(file)) return;
      try {
        place(file, fs.renameSync);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
    /** Deletes all kept files, one after another, after a delay. */
    async clear(): Promise<void> {
      if (clearing || files.length === 0) return;
      clearing = true;
      await wait(CLEAR_AFTER_MS, undefined, { ref: false });
      for (let file = files.pop(); file !== undefined; file = files.pop())
        await fs.promises.unlink(file).catch(() => {});
      clearing = false;
    },
  };
}
