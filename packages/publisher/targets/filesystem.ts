import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fileOf, type Target } from '../target.ts';

export interface FilesystemOptions {
  /** Whether each file is on the disk when `put` returns. A full publish into a new release syncs once, at its end. */
  durable?: boolean;
  /** Whether compressed twins (`.br`, `.gz`) are written beside each page. */
  compressed?: boolean;
}

/** Without `LGWIN` brotli takes a window of 4 MB for a page of 20 kB, and ten times as long. */
const brotli = (body: Uint8Array) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });

/** Files below one folder, each replaced by rename. */
export function filesystemTarget(root: string, { durable = true, compressed = true }: FilesystemOptions = {}): Target {
  function write(file: string, body: Uint8Array) {
    // `current` is a link that a full publish sets: a folder in its place would stand in the way of every release.
    fs.accessSync(root);
    // Asked each time: what was there may belong to a release that is no longer the live one.
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const temporary = `${file}.${process.pid}.tmp`;
    const descriptor = fs.openSync(temporary, 'w');
    try {
      // Goes on where a write stopped short, as on a disk that is nearly full.
      fs.writeFileSync(descriptor, body);
      if (durable) fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(temporary, file);
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
    put(page, body) {
      const file = path.join(root, fileOf(page));
      // Twins of other bytes must never be served for this page: they go before it changes and return after it.
      if (compressed) for (const twin of [`${file}.br`, `${file}.gz`]) fs.rmSync(twin, { force: true });
      write(file, body);
      if (!compressed || body.length < 1024) return;
      write(`${file}.br`, brotli(body));
      write(`${file}.gz`, gzipSync(body, { level: 6 }));
    },
    delete(page) {
      const file = path.join(root, fileOf(page));
      for (const name of [file, `${file}.br`, `${file}.gz`]) fs.rmSync(name, { force: true });
      if (!page.endsWith('/')) return;
      try {
        fs.rmdirSync(path.dirname(file));
      } catch {
        // Pages live below it.
      }
    },
    asset(name, source, { isShared = false } = {}) {
      const file = path.join(root, 'media', path.basename(name));
      if (fs.existsSync(file) || !fs.existsSync(source)) return;
      if (!isShared || !link(source, file)) write(file, fs.readFileSync(source));
    },
  };
}
