import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { digestOf } from '@pune/snapshot/digest';
import { fileOf } from './target.ts';

/** Pages that are looked at without a pause, a tenth of a second on a slow disk. */
const PAGES_TOGETHER = 200;

/** Tolerance between two readings of the same machine start. */
const TOLERANCE_MS = 60_000;

/** Returns the time when this machine started, in milliseconds since 1970. */
export const machineStart = (): number => Math.round(Date.now() - os.uptime() * 1000);

/** Returns true if two readings are of the same machine start. */
export const isSameStart = (one: number, other: number): boolean =>
  Math.abs(one - other) <= TOLERANCE_MS;

const readIfThere = (file: string): Buffer | null => {
  try {
    return fs.readFileSync(file);
  } catch {
    return null;
  }
};

/** Returns true if the precompressed file is missing or contains the bytes of the page. */
function isCompressionOf(file: string, unpack: (body: Buffer) => Buffer, body: Buffer): boolean {
  const compressed = readIfThere(file);
  if (!compressed) return true;
  try {
    return unpack(compressed).equals(body);
  } catch {
    return false;
  }
}

/**
 * Returns pages whose files or precompressed files differ from what was written: truncated or
 * missing, as after a power failure.
 */
export function differingPages<Page extends { page: string; hash: string | null }>(
  folder: string,
  pages: readonly Page[],
): Page[] {
  return pages.filter(({ page, hash }) => {
    if (!hash) return false;
    const file = path.join(folder, fileOf(page));
    const body = readIfThere(file);
    return (
      !body ||
      digestOf(body) !== hash ||
      !isCompressionOf(`${file}.br`, brotliDecompressSync, body) ||
      !isCompressionOf(`${file}.gz`, gunzipSync, body)
    );
  });
}

/** Yields the entries of a folder one after the other; none if it is missing. */
function* entriesOf(folder: string): Generator<fs.Dirent> {
  if (!fs.existsSync(folder)) return;
  const opened = fs.opendirSync(folder);
  try {
    for (let entry = opened.readSync(); entry; entry = opened.readSync()) yield entry;
  } finally {
    opened.closeSync();
  }
}

/** Yields the names of all media files in a release, whether a page shows them or not. */
export function* filesBeside(folder: string): Generator<string> {
  for (const { name } of entriesOf(path.join(folder, 'media'))) yield name;
}

/** Yields the addresses of all pages in a folder. */
function* pagesBelow(folder: string, address = '/'): Generator<string> {
  for (const entry of entriesOf(path.join(folder, address)))
    if (entry.isDirectory()) yield* pagesBelow(folder, `${address}${entry.name}/`);
    else if (entry.isFile() && entry.name === 'index.html') yield address;
}

/**
 * Returns pages on disk that do not belong to the release: their deletion did not reach the disk.
 * @param isKnown returns `true` for a page that belongs to the release
 */
export async function strayPages(
  folder: string,
  isKnown: (page: string) => boolean,
): Promise<string[]> {
  const strays: string[] = [];
  let seen = 0;
  for (const page of pagesBelow(folder)) {
    if (!isKnown(page)) strays.push(page);
    // A large release takes minutes, in which timers go on.
    if (++seen % PAGES_TOGETHER === 0) await breathe();
  }
  return strays;
}
