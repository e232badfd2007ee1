import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';

type Id = number | string;
type Database = Pick<Payload['db'], 'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'>;

/** How long an update outside any transaction waits for those that run. */
const LONE_UPDATE_WAIT_MS = 5000;

/**
 * SQLite has one writer. Two transactions begun in one process wait for each other until the busy timeout and fail,
 * so the second begins only when the first has ended.
 */
export function serializeTransactions(db: Database & Pick<Payload['db'], 'updateOne'>): void {
  const begin = db.beginTransaction.bind(db);
  const commit = db.commitTransaction.bind(db);
  const rollback = db.rollbackTransaction.bind(db);
  const releases = new Map<Id, () => void>();
  let last = Promise.resolve();

  db.beginTransaction = async (options) => {
    const before = last;
    let release!: () => void;
    last = new Promise((resolve) => (release = resolve));
    await before;
    try {
      const id = await begin(options);
      if (id === null) release();
      else releases.set(id, release);
      return id;
    } catch (error) {
      release();
      throw error;
    }
  };

  const ending = (end: (id: Id | Promise<Id>) => Promise<void>) => async (pending: Id | Promise<Id>) => {
    const id = await pending;
    try {
      await end(id);
    } finally {
      releases.get(id)?.();
      releases.delete(id);
    }
  };
  db.commitTransaction = ending(commit);
  db.rollbackTransaction = ending(rollback);

  // Payload counts wrong passwords outside any transaction: while one runs, such an update would stop this process, and with
  // it the transaction that it waits for, until the busy timeout. It waits here instead; not for ever, in case that is its own.
  const update = db.updateOne.bind(db);
  db.updateOne = async (args) => {
    if ((await args.req?.transactionID) == null) await Promise.race([last, wait(LONE_UPDATE_WAIT_MS, undefined, { ref: false })]);
    return update(args);
  };
}

/** Calls back after each commit: hooks of documents run before it, when no other process sees their rows yet. */
export function afterCommits(db: Database, callback: (id: Id) => void): void {
  const commit = db.commitTransaction.bind(db);
  db.commitTransaction = async (pending) => {
    const id = await pending;
    await commit(id);
    callback(id);
  };
}
