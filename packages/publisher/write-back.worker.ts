// Thread of `write-back.ts`: copies the journal of a SQLite file into the file, over and over.
import { DatabaseSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';

/** `stop` holds a 1 when the thread is to end. */
export interface WriteBackData {
  file: string;
  everyMs: number;
  stop: Int32Array<SharedArrayBuffer>;
}

const { file, everyMs, stop } = workerData as WriteBackData;
const db = new DatabaseSync(file, { timeout: 0 });
// `passive` waits for no reader and no writer, and none waits for it.
do db.exec('pragma wal_checkpoint(passive)');
while (Atomics.wait(stop, 0, 0, everyMs) === 'timed-out');
db.close();
