import fs, { type BigIntStats } from 'node:fs';

/*
 * Synchronous reads of published files, which avoid libuv's thread pool. A process has four
 * threads; anything that blocks them (an unresponsive name server, a compressor, a query of the
 * data lake) would delay every page. A release is in the page cache: reading a page takes less time
 * than handing it to a thread.
 */

/** @returns `null` if the file is missing or not readable */
export function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

export const statOf = (file: string): BigIntStats | null =>
  attempt(() => fs.statSync(file, { bigint: true }));
/** Opens a file for reading; the caller closes the handle. */
export const openFile = (file: string): number | null => attempt(() => fs.openSync(file, 'r'));
export const textOfFile = (file: string): string | null =>
  attempt(() => fs.readFileSync(file, 'utf8'));
export const linkTarget = (link: string): string | null => attempt(() => fs.readlinkSync(link));
