import { Worker } from 'node:worker_threads';
import type { Snapshot } from '@pune/snapshot';
import type { WriteBackData } from './write-back.worker.ts';

/** Pause between two write-backs. */
const EVERY_MS = 2000;
/**
 * Database pages in the journal from which a commit writes them back itself: 128 MB, so that the
 * journal stays bounded if a full publish outruns the thread.
 */
const PAGES_MAX = 32_000;

export interface WriteBackOptions {
  everyMs?: number;
  /** Called if the thread fails. Commits then write the journal back again. */
  onTrouble?: (error: unknown) => void;
}

export interface WriteBack {
  /** Resolves when the thread has ended. Call it before the snapshot is closed. */
  stop(): Promise<void>;
}

/**
 * Starts a thread that writes the journal (WAL) of the snapshot back into its file. SQLite would do
 * it within a commit, whenever 8000 pages are in the journal: at random places of a large city's
 * snapshot that takes seconds on a busy disk, in which edits wait and the event loop stands still.
 * @param file the file of the snapshot
 */
export function startWriteBack(
  { db }: Pick<Snapshot, 'db'>,
  file: string,
  { everyMs = EVERY_MS, onTrouble = () => {} }: WriteBackOptions = {},
): WriteBack {
  const before = Number(db.prepare('pragma wal_autocheckpoint').get()!.wal_autocheckpoint);
  const writeBackFrom = (pages: number) => db.exec(`pragma wal_autocheckpoint = ${pages}`);
  writeBackFrom(PAGES_MAX);
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(new URL('./write-back.worker.ts', import.meta.url), {
    workerData: { file, everyMs, stop } satisfies WriteBackData,
    // Modules that the publisher preloads are for its process, not for this thread.
    execArgv: [],
  });
  thread.unref();
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  thread.on('error', (error) => {
    if (db.isOpen) writeBackFrom(before);
    onTrouble(error);
  });
  return {
    async stop() {
      thread.ref();
      Atomics.store(stop, 0, 1);
      Atomics.notify(stop, 0);
      await ended;
    },
  };
}
