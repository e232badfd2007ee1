import fs from 'node:fs';
import path from 'node:path';

const OWNER_ONLY = 0o600;

/**
 * Creates a database file that only its owner can read, whatever the umask. If the file exists,
 * removes the rights of others from it and its log. SQLite gives the files beside a database the
 * rights of the database.
 */
export function makePrivateFile(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.closeSync(fs.openSync(file, 'a', OWNER_ONLY));
  for (const one of [file, `${file}-wal`, `${file}-shm`])
    if (fs.existsSync(one)) fs.chmodSync(one, OWNER_ONLY);
}
