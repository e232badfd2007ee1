import { setTimeout as wait } from 'node:timers/promises';
import { APIError, isolateObjectProperty, type Payload, type PayloadRequest } from 'payload';

type Id = number | string;
type Database = Pick<
  Payload['db'],
  'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'
>;

/** All methods that write. */
const WRITES = [
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
] as const;
type Write = (args: { req?: { transactionID?: unknown } }) => Promise<unknown>;

/**
 * How long a write outside of a transaction waits for running transactions: its own caller may hold
 * one, and so never finish.
 */
const LONE_WRITE_WAIT_MS = 5000;

type Sqlite = Database &
  Pick<Payload['db'], (typeof WRITES)[number]> & {
    /** The driver's connection pool. */ client: { reconnect: () => unknown };
  };

/**
 * Queues all writes of this process. SQLite has one writer, and its driver blocks the process while
 * it waits for another. The queue contains transactions, and each write outside of one, such as an
 * editor's preferences or a failed sign-in.
 *
 * @param beginTries how often `begin` is tried if another process blocks it for the whole busy
 *   timeout
 */
export function serializeTransactions(db: Sqlite, beginTries = 1): void {
  const begin = db.beginTransaction.bind(db);
  const releases = new Map<Id, () => void>();
  let last = Promise.resolve();

  /**
   * Waits for its turn in the queue.
   *
   * @returns a function that ends the turn, or `null` if the wait exceeded the limit
   */
  async function turn(limitMs?: number): Promise<(() => void) | null> {
    const before = last;
    let release!: () => void;
    last = new Promise((resolve) => (release = resolve));
    if (limitMs === undefined || (await endsWithin(before, limitMs))) {
      await before;
      return release;
    }
    void before.then(release);
    return null;
  }

  async function beginInTurn(release: () => void, options?: object): Promise<Id | null> {
    for (let tries = 1; ; tries++) {
      try {
        const id = await begin(options);
        if (id === null) release();
        else releases.set(id, release);
        return id;
      } catch (error) {
        const isBusy = /SQLITE_BUSY|is locked/.test(String(error));
        // After a busy error the driver leaves a half-begun transaction on its connection, on which
        // no later one could be committed.
        if (isBusy) db.client.reconnect();
        if (isBusy && tries < beginTries) continue;
        release();
        throw error;
      }
    }
  }

  const ending =
    (end: (id: Id | Promise<Id>) => Promise<void>) => async (pending: Id | Promise<Id>) => {
      const id = await pending;
      try {
        await end(id);
      } finally {
        releases.get(id)?.();
        releases.delete(id);
      }
    };
  db.beginTransaction = async (options) => beginInTurn((await turn())!, options);
  db.commitTransaction = ending(db.commitTransaction.bind(db));
  db.rollbackTransaction = ending(db.rollbackTransaction.bind(db));

  const writes = db as unknown as Record<string, Write>;
  for (const name of WRITES) {
    const write = writes[name]!.bind(db);
    writes[name] = async (args) => {
      if ((await args.req?.transactionID) != null) return write(args);
      const release = await turn(LONE_WRITE_WAIT_MS);
      const transactionID = release && (await beginInTurn(release));
      if (transactionID === null) return write(args);
      try {
        const req = isolateObjectProperty((args.req ?? {}) as PayloadRequest, 'transactionID');
        req.transactionID = transactionID;
        const result = await write({ ...args, req });
        await db.commitTransaction(transactionID);
        return result;
      } catch (error) {
        await db.rollbackTransaction(transactionID);
        throw error;
      }
    };
  }
}

async function endsWithin(work: Promise<void>, limitMs: number): Promise<boolean> {
  const timer = new AbortController();
  const ends = await Promise.race([
    work.then(() => true),
    wait(limitMs, false, { ref: false, signal: timer.signal }).catch(() => false),
  ]);
  timer.abort();
  return ends;
}

/**
 * Makes the caller of a failed commit fail: Payload's SQL adapters swallow the error, and report an
 * unsaved document as saved.
 */
export function reportFailedCommits(
  db: Database & { drizzle: { transaction: Drizzle }; sessions?: Record<string, unknown> },
): void {
  const outcomes = new WeakMap<object, Promise<unknown>>();
  const transaction = db.drizzle.transaction.bind(db.drizzle);
  db.drizzle.transaction = (work, ...options) => {
    const outcome: Promise<unknown> = transaction(
      (tx) => {
        queueMicrotask(() => outcomes.set(tx, outcome));
        return work(tx);
      },
      ...options,
    );
    return outcome;
  };
  const commit = db.commitTransaction.bind(db);
  db.commitTransaction = async (pending) => {
    const id = await pending;
    const session = db.sessions?.[id] as Session | undefined;
    const outcome = session && outcomes.get(session.db as object);
    await commit(id);
    await outcome;
  };
}

type Drizzle = (work: (tx: object) => Promise<unknown>, ...options: unknown[]) => Promise<unknown>;

/** A transaction of Payload's SQL adapters: its connection, and the functions that end it. */
interface Session {
  db: unknown;
  resolve: () => Promise<void>;
  reject: () => Promise<void>;
}

const refuse = (): never => {
  throw new APIError(
    'This took too long and was undone: nothing of it is saved. Try again.',
    503,
    undefined,
    true,
  );
};

/**
 * Rolls back a transaction that exceeds the time limit, so that it does not block others. Later
 * statements of it are refused: Payload would run them outside of any transaction.
 */
export function limitTransactions(
  db: Database & { sessions?: Record<string, unknown> },
  limitMs: number,
): void {
  const begin = db.beginTransaction.bind(db);
  const commit = db.commitTransaction.bind(db);
  const rollback = db.rollbackTransaction.bind(db);
  const timers = new Map<Id, NodeJS.Timeout>();
  const undone = new Map<string, Session>();
  const sessions = db.sessions as Record<string, Session>;
  db.sessions = new Proxy(sessions, {
    get: (all, id) => undone.get(String(id)) ?? Reflect.get(all, id),
  });

  const undo = (id: Id): void => {
    timers.delete(id);
    const { reject } = sessions[id]!;
    undone.set(String(id), {
      db: new Proxy({}, { get: refuse }),
      resolve: async () => refuse(),
      reject,
    });
    rollback(id).catch(() => {});
  };
  const stopTimer = (id: Id): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
  };

  db.beginTransaction = async (options) => {
    const id = await begin(options);
    if (id !== null) timers.set(id, setTimeout(undo, limitMs, id).unref());
    return id;
  };
  db.commitTransaction = async (pending) => {
    const id = await pending;
    stopTimer(id);
    if (undone.has(String(id))) refuse();
    await commit(id);
  };
  db.rollbackTransaction = async (pending) => {
    const id = await pending;
    stopTimer(id);
    if (!undone.has(String(id))) await rollback(id);
  };
}

/** Calls back after each rollback, before the waiting caller continues. */
export function afterRollbacks(db: Database, callback: (id: Id) => Promise<void>): void {
  const rollback = db.rollbackTransaction.bind(db);
  db.rollbackTransaction = async (pending) => {
    const id = await pending;
    await rollback(id);
    await callback(id);
  };
}
