import fs from 'node:fs';
import path from 'node:path';

const [FILE, FOLDER] = [0o600, 0o700];
const OTHERS = 0o077;
const ALL = 0o777;
/**
 * Error codes of a read-only disk, of a file system without permissions (FUSE, SMB), and of a file
 * of another account. ENOENT: the file was deleted in the meantime.
 */
const REFUSALS: ReadonlySet<unknown> = new Set([
  'EPERM',
  'EACCES',
  'EROFS',
  'ENOTSUP',
  'ENOSYS',
  'ENOENT',
]);

/** Files and folders for which this process has already logged a warning. */
const warned = new Set<string>();

function refused<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (REFUSALS.has((error as NodeJS.ErrnoException).code)) return otherwise;
    throw error;
  }
}

/**
 * @returns false if the permissions could not be set: another account owns the file, or the file
 *   system has no permissions
 */
function changeRights(file: string, mode: number): boolean {
  const { uid, mode: before } = fs.statSync(file);
  if ((before & ALL) === mode) return true;
  if (process.getuid && process.getuid() !== uid) return false;
  return (
    refused(() => (fs.chmodSync(file, mode), true), false) &&
    (fs.statSync(file).mode & ALL) === mode
  );
}

/**
 * Sets the permissions of a file or folder. If that is not possible, logs a warning once a process:
 * a disk mounted by another account is no reason to stop.
 *
 * @returns true if the permissions are set
 */
export function giveRights(file: string, mode: number): boolean {
  const place = path.resolve(file);
  if (warned.has(place)) return false;
  if (changeRights(place, mode)) return true;
  warned.add(place);
  console.warn(
    `[database] [files] ${place} keeps its rights, because another account owns it or its disk takes none: see to it that no other account can read it`,
  );
  return false;
}

/**
 * Creates a database file that only its owner may read, regardless of the umask, and restricts an
 * existing file and its log. SQLite gives the files beside a database the permissions of the
 * database.
 */
export function makePrivateFile(file: string): void {
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  fs.closeSync(fs.openSync(file, 'a', FILE));
  for (const one of [file, `${file}-wal`, `${file}-shm`])
    if (fs.existsSync(one)) giveRights(one, FILE);
}

/**
 * Creates a folder that only its owner may enter. If the folder exists and others may enter it (an
 * earlier version made it), restricts the folder first, which protects everything below, and then
 * its contents, so that a copy is private too.
 */
export function makePrivateFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: FOLDER });
  // A walk takes long where there are many photos: do it only for a folder that has just been
  // restricted.
  if ((fs.statSync(folder).mode & OTHERS) === 0 || !giveRights(folder, FOLDER)) return;
  for (const entry of refused(
    () => fs.readdirSync(folder, { recursive: true, withFileTypes: true }),
    [],
  )) {
    if (entry.isSymbolicLink()) continue;
    refused(
      () =>
        changeRights(path.join(entry.parentPath, entry.name), entry.isDirectory() ? FOLDER : FILE),
      false,
    );
  }
}
