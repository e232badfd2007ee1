import fs, { type BigIntStats } from 'node:fs';

/*
 * Synchronous reads of published files, which avoid libuv's thread pool. A process has four
 * threads; anything that blocks them (an unresponsive name server, a compressor, a query of the
 * data lake) would delay every page. A release is in the page cache: reading a page takes less time
 * than handing it to a thread.
 */

/** Faults of the machine, which say nothing about the file: a 404 would be wrong. */
const FAULTS = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EIO']);

/**
 * @returns `null` if the file is missing or not readable
 * @throws a fault of the machine, such as that a process has opened all files that it may
 */
export function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (FAULTS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return null;
  }
}

export const statOf = (file: string): BigIntStats | null =>
  attempt(() => fs.statSync(file, { bigint: true }));
/** Opening a named pipe would otherwise wait for its other end. */
const READ = fs.constants.O_RDONLY | fs.constants.O_NONBLOCK;
/** Opens a file for reading; the caller closes the handle. */
export const openFile = (file: string): number | null => attempt(() => fs.openSync(file, READ));
export const textOfFile = (file: string): string | null =>
  attempt(() => fs.readFileSync(file, 'utf8'));
export const linkTarget = (link: string): string | null => attempt(() => fs.readlinkSync(link));
