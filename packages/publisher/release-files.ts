import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fileOf, type Release } from './target.ts';

/** Smaller bodies are served as they are. */
const COMPRESSED_BYTES_MIN = 1024;

/** What a process is writing, beside the folders of the releases. */
export const WRITING = '.writing-';

/** Without `LGWIN` brotli takes a window of 4 MB for a page of 20 kB, and ten times as long. */
const brotli = (body: Uint8Array) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });

export interface ReleaseFilesOptions {
  /** Whether compressed twins (`.br`, `.gz`) are written beside each page. */
  compressed?: boolean;
  /** A release that nobody reads yet: its files are written in place. */
  isUnseen?: boolean;
}

/**
 * The files of one release, each replaced by rename. They are not forced to the disk one by one: after a power failure the publisher
 * compares them with what it remembers, so that an edit need not wait for the disk.
 */
export function releaseFiles(folder: string, { compressed = true, isUnseen = false }: ReleaseFilesOptions = {}): Release {
  /** Beside the releases, so that no reader meets what a crash left half written. */
  const temporary = path.join(path.dirname(folder), `${WRITING}${process.pid}`);

  function write(file: string, body: Uint8Array) {
    const descriptor = isUnseen ? inFolder(file, () => fs.openSync(file, 'w')) : fs.openSync(temporary, 'w');
    try {
      // Goes on where a write stopped short, as on a disk that is nearly full.
      fs.writeFileSync(descriptor, body);
    } finally {
      fs.closeSync(descriptor);
    }
    if (!isUnseen) inFolder(file, () => fs.renameSync(temporary, file));
  }

  /** Folders are there for nearly every page: they are made when one is missing, and never in place of a release that is gone. */
  function inFolder<T>(file: string, act: () => T): T {
    try {
      return act();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      fs.accessSync(folder);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      return act();
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

  return {
    name: path.basename(folder),
    folder,
    put(page, body) {
      const file = path.join(folder, fileOf(page));
      // Twins of other bytes must never be served for this page: they go before it changes and return after it.
      if (compressed && !isUnseen) for (const twin of [`${file}.br`, `${file}.gz`]) fs.rmSync(twin, { force: true });
      write(file, body);
      if (!compressed || body.length < COMPRESSED_BYTES_MIN) return;
      write(`${file}.br`, brotli(body));
      write(`${file}.gz`, gzipSync(body, { level: 6 }));
    },
    delete(page) {
      const file = path.join(folder, fileOf(page));
      for (const name of [file, `${file}.br`, `${file}.gz`]) fs.rmSync(name, { force: true });
      if (!page.endsWith('/')) return;
      try {
        fs.rmdirSync(path.dirname(file));
      } catch {
        // Pages live below it.
      }
    },
    asset(name, source, { isShared = false } = {}) {
      const file = path.join(folder, 'media', path.basename(name));
      if (fs.existsSync(file) || !fs.existsSync(source)) return;
      if (!isShared || !link(source, file)) write(file, fs.readFileSync(source));
    },
    flush() {},
  };
}
