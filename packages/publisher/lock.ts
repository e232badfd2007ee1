import { DatabaseSync } from 'node:sqlite';
import { makePrivateFile } from '@pune/content/private-file';

/**
 * Held by one process at a time. The system lets go of it when that process ends, however it ends.
 */
export interface PublisherLock {
  release(): void;
}

/** Locks are let go of by hand or with the process, and not when nobody looks at them any more. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock on a snapshot, so that two publishers never write it at once: a lock of SQLite on
 * a file beside it, which is gone with the process that holds it.
 * @returns `null` while another process holds it
 */
export function takeLock(snapshotFile: string): PublisherLock | null {
  makePrivateFile(`${snapshotFile}.lock`);
  const db = new DatabaseSync(`${snapshotFile}.lock`, { timeout: 0 });
  try {
    db.exec('pragma journal_mode = delete; begin exclusive');
    held.add(db);
    return { release: () => (held.delete(db), db.close()) };
  } catch (error) {
    db.close();
    if (/locked|busy/i.test(String(error))) return null;
    throw error;
  }
}
