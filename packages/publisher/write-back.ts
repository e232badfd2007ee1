import { Worker } from 'node:worker_threads';
import type { Snapshot } from '@pune/snapshot';
import { ASKED, DONE, STOPPED } from './write-back.turns.ts';
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
  /** Runs a checkpoint at once. Resolves when it is finished, as far as readers allow. */
  now(): Promise<void>;
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
  const turns = new Int32Array(new SharedArrayBuffer(12));
  const thread = new Worker(new URL('./write-back.worker.ts', import.meta.url), {
    workerData: { file, everyMs, turns } satisfies WriteBackData,
    // Modules that the publisher preloads are for its process, not for this thread.
    execArgv: [],
  });
  thread.unref();
  let isEnded = false;
  const ended = new Promise<void>((resolve) =>
    thread.once('exit', () => {
      isEnded = true;
      resolve();
    }),
  );
  /** Ends the pause of the thread. Returns the number of the turn that follows. */
  function wake(): number {
    const turn = Atomics.add(turns, ASKED, 1) + 1;
    Atomics.notify(turns, ASKED);
    return turn;
  }
  thread.on('error', (error) => {
    if (db.isOpen) writeBackFrom(before);
    onTrouble(error);
  });
  return {
    async now() {
      const turn = wake();
      for (let done = 0; !isEnded && (done = Atomics.load(turns, DONE)) < turn;)
        await Promise.race([ended, Atomics.waitAsync(turns, DONE, done).value]);
    },
    async stop() {
      thread.ref();
      Atomics.store(turns, STOPPED, 1);
      wake();
      await ended;
    },
  };
}
