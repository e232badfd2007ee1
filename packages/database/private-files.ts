import fs from 'node:fs';
import path from 'node:path';

const [FILE, FOLDER] = [0o600, 0o700];
const OTHERS = 0o077;

/**
 * Makes a database file that its owner alone may read, whatever the umask, and takes others' rights from one that is there, with its log.
 * SQLite gives the files beside a database the rights of the database.
 */
export function makePrivateFile(file: string): void {
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  fs.closeSync(fs.openSync(file, 'a', FILE));
  for (const one of [file, `${file}-wal`, `${file}-shm`]) if (fs.existsSync(one)) fs.chmodSync(one, FILE);
}

/** Makes a folder for its owner alone. One that others may enter is of an earlier version: their rights are taken from everything in it. */
export function makePrivateFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: FOLDER });
  if ((fs.statSync(folder).mode & OTHERS) === 0) return;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    fs.chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? FOLDER : FILE);
  }
  // Last: a process that died before takes the rights away at the next start.
  fs.chmodSync(folder, FOLDER);
}
