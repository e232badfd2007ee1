import fs from 'node:fs';
import path from 'node:path';

const [FILE, FOLDER] = [0o600, 0o700];
const OTHERS = 0o077;
const ALL = 0o777;
/**
 * Of a disk that is read-only, or that keeps no rights (FUSE, SMB), and of a file of another
 * account. ENOENT: the file was deleted meanwhile.
 */
const REFUSALS: ReadonlySet<unknown> = new Set([
  'EPERM',
  'EACCES',
  'EROFS',
  'ENOTSUP',
  'ENOSYS',
  'ENOENT',
]);

/** Files and folders of which this process has said that their rights stay as they are. */
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
 * @returns false where the rights stay other than these: the file is another account's, or its disk
 *   takes no rights
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
 * Gives a file or folder its rights. Where that is not possible, a line of the log says so, once a
 * process: a disk that another account has mounted is no reason to stop.
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
 * Makes a database file that its owner alone may read, whatever the umask, and takes others' rights
 * from one that is there, with its log. SQLite gives the files beside a database the rights of the
 * database.
 */
export function makePrivateFile(file: string): void {
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  fs.closeSync(fs.openSync(file, 'a', FILE));
  for (const one of [file, `${file}-wal`, `${file}-shm`])
    if (fs.existsSync(one)) giveRights(one, FILE);
}

/**
 * Makes a folder for its owner alone. One that others may enter is of an earlier version: their
 * rights are taken from it, which closes the way to everything in it, and then from that, so that a
 * copy of it is private too.
 */
export function makePrivateFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: FOLDER });
  // A walk takes long where there are many photos: only a folder that has just been closed gets
  // one.
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
