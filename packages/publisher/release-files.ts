import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fileOf, type Release } from './target.ts';

/** Beside the releases of a portal: files that are not in place yet. */
export const STAGING = '.staging';
const TWINS = ['.br', '.gz'];
/** Smaller bodies are served as they are. */
const COMPRESSED_BYTES_MIN = 1024;

/** Without `LGWIN` brotli takes a window of 4 MB for a page of 20 kB, and ten times as long. */
const brotliOf = (quality: number, body: Uint8Array) =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 16,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });

/** With its styles, more would not fit into the first round trip of a connection. */
const HEAVY_BYTES = 7200;
/**
 * Pages take a millisecond. The few heavy ones, such as the home page in Devanagari, take twenty or
 * fifty more and become a tenth smaller.
 */
function brotli(body: Uint8Array): Buffer {
  let twin = brotliOf(5, body);
  for (const quality of [10, 11]) if (twin.length > HEAVY_BYTES) twin = brotliOf(quality, body);
  return twin;
}

/** Old files are cleared away when the pages that replaced them were seen live. */
const CLEAR_AFTER_MS = 500;

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

export interface ReleaseFilesOptions {
  /**
   * Whether pages get compressed twins (`.br`, `.gz`): at once in a release that nobody reads yet,
   * else when `compress` is called.
   */
  compressed?: boolean;
  /** A release that nobody reads yet: its files are written in place. */
  isUnseen?: boolean;
}

/**
 * The files of one release. What is put is written beside the release first; `flush` renames all of
 * it into place in one go, so that the pages of one edit appear together. Nothing is forced to the
 * disk: after a power failure the publisher compares files with what it remembers, so that an edit
 * need not wait for the disk.
 */
export function releaseFiles(
  folder: string,
  { compressed = true, isUnseen = false }: ReleaseFilesOptions = {},
): Release {
  const staging = path.join(
    path.dirname(folder),
    STAGING,
    `${path.basename(folder)}.${process.pid}`,
  );
  /**
   * What comes into place at the next flush, by page: the file that is ready beside the release, or
   * `null` for a deletion.
   */
  const pending = new Map<string, string | null>();
  let serial = 0;
  const old = createOldFiles(path.join(staging, 'old'));

  /** Folders of a release that nobody reads yet, which this process has made or seen. */
  const made = new Set<string>();

  /** Makes a folder and those above it, up to the release, which must be there. */
  function make(below: string): void {
    if (below === '.' || made.has(below)) return;
    make(path.dirname(below));
    try {
      fs.mkdirSync(path.join(folder, below));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    made.add(below);
  }

  /**
   * Writes a file whole. Folders are there for nearly every page: they are made when one is
   * missing.
   */
  function write(file: string, body: Uint8Array): void {
    const descriptor = open(file);
    try {
      // Goes on where a write stopped short, as on a disk that is nearly full.
      fs.writeFileSync(descriptor, body);
    } finally {
      fs.closeSync(descriptor);
    }
  }

  function open(file: string): number {
    try {
      return fs.openSync(file, 'w');
    } catch (error) {
      makeFolderOf(file, error);
      return fs.openSync(file, 'w');
    }
  }

  /** Makes the folder that was missing, but none in place of a release that is gone. */
  function makeFolderOf(file: string, error: unknown): void {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    fs.accessSync(folder);
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }

  function move(ready: string, file: string): void {
    try {
      fs.renameSync(ready, file);
    } catch (error) {
      makeFolderOf(file, error);
      fs.renameSync(ready, file);
    }
  }

  /** Puts a file where another one may be. */
  function exchange(ready: string, file: string): void {
    old.keep(file);
    move(ready, file);
  }

  function writeTwins(
    file: string,
    body: Uint8Array,
    place: (file: string, body: Uint8Array) => void,
  ): void {
    if (body.length < COMPRESSED_BYTES_MIN) return;
    place(`${file}.br`, brotli(body));
    place(`${file}.gz`, gzipSync(body, { level: 6 }));
  }

  function remove(page: string): void {
    const file = path.join(folder, fileOf(page));
    for (const extension of ['', ...TWINS]) old.take(`${file}${extension}`);
    if (!page.endsWith('/')) return;
    try {
      fs.rmdirSync(path.dirname(file));
    } catch {
      // Pages live below it.
    }
  }

  /** One file under two names, where both lie on one disk. */
  function link(source: string, file: string): boolean {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    try {
      fs.linkSync(source, file);
      return true;
    } catch {
      return fs.existsSync(file);
    }
  }

  /** Replaces one file by rename. */
  function replace(file: string, body: Uint8Array): void {
    const ready = path.join(staging, String(serial++));
    write(ready, body);
    move(ready, file);
  }

  return {
    name: path.basename(folder),
    folder,
    put(page, body) {
      if (isUnseen) {
        make(path.dirname(fileOf(page)));
        const file = path.join(folder, fileOf(page));
        write(file, body);
        if (compressed) writeTwins(file, body, write);
        return;
      }
      fs.accessSync(folder);
      const ready = path.join(staging, String(serial++));
      write(ready, body);
      // One page is one place in the order of a group, the last one.
      pending.delete(page);
      pending.set(page, ready);
    },
    delete(page) {
      pending.delete(page);
      pending.set(page, null);
    },
    asset(name, source, { isShared = false } = {}) {
      const file = path.join(folder, 'media', path.basename(name));
      if (fs.existsSync(file) || !fs.existsSync(source)) return;
      if (!isShared || !link(source, file)) replace(file, fs.readFileSync(source));
    },
    ...(compressed && {
      compress(page: string): void {
        const file = path.join(folder, fileOf(page));
        if (!fs.existsSync(file)) return; // It is gone since.
        writeTwins(file, fs.readFileSync(file), replace);
      },
    }),
    flush() {
      for (const [page, ready] of pending) {
        if (ready === null) remove(page);
        else {
          const file = path.join(folder, fileOf(page));
          // Twins of other bytes must never be served for this page: they go before it changes.
          for (const twin of TWINS) old.take(`${file}${twin}`);
          exchange(ready, file);
        }
        pending.delete(page);
      }
      serial = 0;
      void old.clear();
    },
  };
}

/**
 * Files that were replaced or deleted. To give back a file's blocks takes the file system more than
 * a millisecond, fifty times as long as to rename it, and it does so with the last name of the
 * file: here the old ones keep one until the new ones are live.
 */
function createOldFiles(folder: string) {
  const files: string[] = [];
  let serial = 0;
  let clearing = false;

  /** Gives the file a name here; the folder is made when it is missing. */
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
    /** Has the file go on under another name when its own is given to another. */
    keep(file: string): void {
      try {
        place(file, fs.linkSync);
      } catch {
        // There was none, or the file system knows no second names: its blocks are given back at
        // once.
      }
    },
    /** Takes the file away, if it is there. */
    take(file: string): void {
      try {
        place(file, fs.renameSync);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
    /** Clears all of them away, one after another, in a while. */
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
