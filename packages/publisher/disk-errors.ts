const DISK = ['ENOSPC', 'EROFS', 'EACCES', 'EMFILE', 'EIO'];
/** A file that another process removed or made, and a snapshot that cannot be read or written. */
const STORE = ['ENOENT', 'ENOTDIR', 'EEXIST', 'ERR_SQLITE_ERROR'];

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException)?.code ?? '';

/** Returns true for errors of the disk, such as a full one: the change waits and is retried. */
export const isDiskError = (error: unknown): boolean => DISK.includes(codeOf(error));

/**
 * Returns true for errors that are not the fault of the page, such as a full disk: the whole work
 * waits and is retried.
 */
export const isFatal = (error: unknown): boolean =>
  isDiskError(error) || STORE.includes(codeOf(error));
