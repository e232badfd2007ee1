import fs, { type BigIntStats } from 'node:fs';
import { TWIN_SUFFIX, type Encoding } from './encodings.ts';
import type { Range } from './ranges.ts';
import { openFile } from './reads.ts';

/** Files up to this size are read whole: one read is cheaper than a stream. */
const READ_WHOLE_BYTES_MAX = 512 * 1024;

/** A file as it was sent. */
export interface SentFile {
  file: string;
  /** The file's inode, size and time when its bytes were read. */
  seen: BigIntStats;
  /** The bytes of the answer, compressed or not; `null` for a streamed file. */
  body: Buffer | null;
  /** The precompressed variant that did not exist yet; absent if the body will not get smaller. */
  awaited?: string;
}

/** Gives memory for the bytes of a body. */
export type Allocate = (bytes: number) => Buffer;

export type Compressed = Exclude<Encoding, 'identity'>;

/**
 * Identifies the bytes of a file among all files that had its name: files are replaced by rename.
 */
export const identityOf = ({ ino, size, mtimeNs }: BigIntStats): string =>
  `${ino.toString(36)}-${size.toString(36)}-${mtimeNs.toString(36)}`;

/** The entity tag of a file's bytes in an encoding. */
export const tagOf = (seen: BigIntStats, encoding: Encoding): string =>
  encoding === 'identity' ? `"${identityOf(seen)}"` : `"${identityOf(seen)}-${encoding}"`;

/**
 * Returns true if a precompressed variant has the time of its file: the publisher gives both a
 * digest of the file as their time, so any other holds other bytes.
 */
export const isTwinOf = (twin: BigIntStats, page: Pick<BigIntStats, 'mtimeNs'>): boolean =>
  twin.isFile() && twin.mtimeNs === page.mtimeNs;

/** Reads a part of an open file. */
export function readPart(handle: number, { start, end }: Range, allocate: Allocate): Buffer {
  const body = allocate(end - start + 1);
  let filled = 0;
  while (filled < body.length) {
    const bytesRead = fs.readSync(handle, body, filled, body.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled === body.length ? body : body.subarray(0, filled);
}

/**
 * Reads the precompressed variant of a file that was seen as `page`.
 *
 * @returns null if there is none of these bytes
 */
export function readTwin(
  file: string,
  page: BigIntStats,
  encoding: Compressed,
  allocate: Allocate,
): Buffer | null {
  const handle = openFile(file + TWIN_SUFFIX[encoding]);
  if (handle === null) return null;
  try {
    const twin = fs.fstatSync(handle, { bigint: true });
    if (!isTwinOf(twin, page)) return null;
    return readPart(handle, { start: 0, end: Number(twin.size) - 1 }, allocate);
  } finally {
    fs.closeSync(handle);
  }
}

/** Files up to this size are read whole; larger files and ranges are streamed. */
export const isReadWhole = ({ start, end }: Range): boolean =>
  end - start + 1 <= READ_WHOLE_BYTES_MAX;

/**
 * Streams a part of an open file, and closes the file at its end or when the client disconnects.
 */
export const streamPart = (handle: number, { start, end }: Range): fs.ReadStream =>
  fs.createReadStream('', { fd: handle, start, end });
