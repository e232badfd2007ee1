import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { digestOf } from '@pune/snapshot/digest';
import { fileOf } from './target.ts';

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

/** Returns the names of all media files in a release, whether a page shows them or not. */
export function filesBeside(folder: string): string[] {
  try {
    return fs.readdirSync(path.join(folder, 'media'));
  } catch {
    return [];
  }
}

/**
 * Returns pages on disk that do not belong to the release: their deletion did not reach the disk.
 */
export function strayPages(folder: string, pages: readonly { page: string }[]): string[] {
  const known = new Set(pages.map(({ page }) => fileOf(page)));
  const found = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html');
  return found
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .filter((file) => !known.has(file))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`);
}
