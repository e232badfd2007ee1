import { DatabaseSync } from 'node:sqlite';
import { makePrivateFile } from '@pune/snapshot/private-file';

/**
 * A lock that one process holds at a time. The operating system releases it when the process ends,
 * however it ends.
 */
export interface PublisherLock {
  release(): void;
}

/** Keeps connections reachable: garbage collection would close them and release the lock. */
const held = new Set<DatabaseSync>();

/**
 * Acquires the lock of a snapshot, so that only one publisher writes it. The lock is an exclusive
 * SQLite transaction on a file beside the snapshot.
 * @returns `null` if another process holds the lock
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
