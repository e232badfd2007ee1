import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/**
 * The maximum age of a group that others keep joining, so that its first member does not wait
 * forever.
 */
const GROUP_MS_MAX = 10;
const STATEMENTS_KEPT = 300;
/** The maximum time to wait for another process that holds the write lock. */
const LOCK_MS_MAX = 20_000;
/** The interval between two attempts to take the write lock. */
const LOCK_PAUSE_MS = 1;
/**
 * The pause before this process takes the write lock again: longer than another process waits
 * between two attempts.
 */
const GAP_MS = 2;
const SQLITE_BUSY = 5;
/**
 * The real timers, even where a test uses fake ones: a commit that never runs would block every
 * caller.
 */
const afterThisTurn = globalThis.setImmediate;
const { setTimeout: realTimeout } = globalThis;
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => void realTimeout(resolve, ms));

/** @returns true if another process holds the lock that a statement needs */
const isBusy = (error: unknown): boolean =>
  ((error as { errcode?: number }).errcode! & 0xff) === SQLITE_BUSY;

/**
 * Does work that needs a lock of the file as soon as no other process holds it; the thread goes on
 * meanwhile.
 */
export async function whenFree(work: () => void): Promise<void> {
  for (const until = performance.now() + LOCK_MS_MAX; ; await pause(LOCK_PAUSE_MS)) {
    try {
      work();
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
  }
}

/**
 * Changes that reach the disk with one commit. Callers that wrote in the group, or read its
 * changes, wait for `durable`.
 */
export interface Group {
  /** Rejects when the whole group was lost. */
  durable: Promise<void>;
  /** Settles when the group is in the second copy too; set by the commit. */
  copied: Promise<void>;
  openedAt: number;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Records the changes of each group elsewhere (`second-copy.ts`). */
export interface ChangeLog {
  /** @throws SecondCopyFailed if work that must be recorded cannot be */
  require: () => void;
  /** Begins to record, in a transaction that has written nothing. */
  begin: () => void;
  /** Forgets the recorded changes. */
  drop: () => void;
  /**
   * Writes the recorded changes before the commit of their transaction.
   *
   * @returns a promise that settles, after the commit, when they are kept
   */
  write: () => Promise<void>;
  close: () => void;
}

/** A statement of the cache. To list its columns takes longer than to run it, and is done once. */
interface Prepared {
  statement: StatementSync;
  hasRows: boolean;
}

export interface GroupCommitOptions {
  groupMsMax?: number;
  busyTimeoutMs?: number;
  changeLog?: ChangeLog | null;
}

/**
 * One connection to a SQLite file, leased to one caller at a time. A commit with `synchronous=full`
 * waits for the disk, up to tens of milliseconds, so transactions that are ready at the same moment
 * are committed as a group: each is a savepoint in one database transaction, and is acknowledged
 * when that transaction has reached the disk.
 */
export class GroupCommit {
  readonly #db: DatabaseSync;
  readonly #waiters: (() => void)[] = [];
  readonly #statements = new Map<string, Prepared>();
  #isTaken = false;
  #group: Group | null = null;
  /**
   * True after a group was committed while callers were waiting: another process may take the lock
   * first.
   */
  #leavesGap = false;

  readonly #groupMsMax: number;
  readonly #busyTimeoutMs: number;
  readonly #changeLog: ChangeLog | null;

  /**
   * @param busyTimeoutMs how long statements other than the `begin` of a group wait for another
   *   process
   */
  constructor(db: DatabaseSync, options: GroupCommitOptions = {}) {
    const { groupMsMax = GROUP_MS_MAX, busyTimeoutMs = 0, changeLog = null } = options;
    this.#db = db;
    this.#groupMsMax = groupMsMax;
    this.#busyTimeoutMs = busyTimeoutMs;
    this.#changeLog = changeLog;
  }

  /** @throws SecondCopyFailed if work that must be on two disks would be on one */
  requireSecondCopy(): void {
    this.#changeLog?.require();
  }

  /** @returns the group that is not on disk yet: its writes may still be lost */
  get group(): Group | null {
    return this.#group;
  }

  async take(): Promise<void> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiters.push(resolve));
    this.#isTaken = true;
  }

  /**
   * Releases the connection to the next caller, which joins the group. If no caller waits, commits
   * the group.
   */
  giveBack(): void {
    const next = this.#waiters.shift();
    if (this.#group && next && performance.now() - this.#group.openedAt > this.#groupMsMax) {
      this.commit();
      this.#leavesGap = true;
    }
    if (next) return next();
    this.#isTaken = false;
    // Callers that the event loop wakes in this turn may still join.
    if (this.#group)
      afterThisTurn(() => {
        if (!this.#isTaken) this.commit();
      });
  }

  /**
   * Takes the write lock at once: a transaction that reads first and writes later fails when
   * another process wrote in between. The wait is our own because SQLite's busy handler would block
   * this thread, so that no page could be served, and would retry less and less often.
   */
  async #begin(): Promise<void> {
    if (this.#leavesGap) await pause(GAP_MS);
    this.#leavesGap = false;
    await whenFree(() => {
      try {
        this.#db.exec('pragma busy_timeout = 0; begin immediate');
      } finally {
        this.#db.exec(`pragma busy_timeout = ${this.#busyTimeoutMs}`);
      }
    });
  }

  /** Joins the current group, or begins a new one. */
  async join(): Promise<Group> {
    if (this.#group) return this.#group;
    await this.#begin();
    let [resolve, reject]: [() => void, (error: unknown) => void] = [() => {}, () => {}];
    const durable = new Promise<void>((done, fail) => {
      [resolve, reject] = [done, fail];
    });
    // Each member handles the failure itself; a group whose members are gone must not end the
    // process with an unhandled rejection.
    durable.catch(() => {});
    this.#changeLog?.begin();
    const copied = Promise.resolve();
    this.#group = { durable, copied, openedAt: performance.now(), resolve, reject };
    return this.#group;
  }

  /** Commits the group to disk. */
  commit(): void {
    const group = this.#group;
    if (!group) return;
    this.#group = null;
    try {
      group.copied = this.#changeLog?.write() ?? group.copied;
      this.#db.exec('commit');
      group.resolve();
    } catch (error) {
      this.#changeLog?.drop();
      if (this.#db.isTransaction) this.#db.exec('rollback');
      group.reject(error);
    }
  }

  /**
   * Marks the group lost if SQLite has rolled back the whole transaction by itself, for example on
   * a full disk (https://www.sqlite.org/lang_transaction.html).
   */
  noticeLoss(error: unknown): void {
    if (!this.#group || this.#db.isTransaction) return;
    const group = this.#group;
    this.#group = null;
    this.#changeLog?.drop();
    group.reject(error);
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** Returns a cached prepared statement: most statements repeat. */
  prepare(sql: string): StatementSync {
    return this.#prepared(sql).statement;
  }

  #prepared(sql: string): Prepared {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.#db.prepare(sql);
    if (this.#statements.size >= STATEMENTS_KEPT)
      this.#statements.delete(this.#statements.keys().next().value!);
    const prepared = { statement, hasRows: statement.columns().length > 0 };
    this.#statements.set(sql, prepared);
    return prepared;
  }

  run(
    sql: string,
    parameters: readonly unknown[],
  ): { rows: unknown[]; changes?: bigint; lastInsertRowid?: bigint } {
    const { statement, hasRows } = this.#prepared(sql);
    if (hasRows) return { rows: statement.all(...(parameters as SQLInputValue[])) };
    const { changes, lastInsertRowid } = statement.run(...(parameters as SQLInputValue[]));
    return { rows: [], changes: BigInt(changes), lastInsertRowid: BigInt(lastInsertRowid) };
  }

  close(): void {
    this.commit();
    this.#statements.clear();
    this.#changeLog?.close();
    this.#db.close();
  }
}
