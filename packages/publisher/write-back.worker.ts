// Thread of `write-back.ts`: copies the journal of a SQLite file into the file, over and over.
import { DatabaseSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';
import { ASKED, DONE, STOPPED } from './write-back.turns.ts';

export interface WriteBackData {
  file: string;
  everyMs: number;
  /** See `write-back.turns.ts`. */
  turns: Int32Array<SharedArrayBuffer>;
}

const { file, everyMs, turns } = workerData as WriteBackData;
const db = new DatabaseSync(file, { timeout: 0 });
for (;;) {
  const turn = Atomics.load(turns, ASKED);
  // `passive` waits for no reader and no writer, and none waits for it.
  db.exec('pragma wal_checkpoint(passive)');
  Atomics.store(turns, DONE, turn);
  Atomics.notify(turns, DONE);
  if (!Atomics.load(turns, STOPPED)) Atomics.wait(turns, ASKED, turn, everyMs);
  if (Atomics.load(turns, STOPPED)) break;
}
db.close();
