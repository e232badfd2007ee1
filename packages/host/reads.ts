import fs, { type BigIntStats } from 'node:fs';

/*
 * Reads of published files, without the threads of libuv. A process has four of them, and whatever else holds them (a name server
 * that does not answer, a compressor, a query of the lake) would hold up every page. A release lies in the memory of the system:
 * to read a page takes less time than to hand it to a thread.
 */

/** Returns `null` instead of throwing, for a file that is missing or may not be read. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

export const statOf = (file: string): BigIntStats | null =>
  attempt(() => fs.statSync(file, { bigint: true }));
/** A handle for reading; the caller closes it. */
export const openFile = (file: string): number | null => attempt(() => fs.openSync(file, 'r'));
export const textOf = (file: string): string | null => attempt(() => fs.readFileSync(file, 'utf8'));
export const linkTarget = (link: string): string | null => attempt(() => fs.readlinkSync(link));
