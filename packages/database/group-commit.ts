import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/**
 * A group that others keep joining is committed after so long, so that its first member does not
 * wait for ever.
 */
const GROUP_MS_MAX = 10;
const STATEMENTS_KEPT = 300;
/** How long another process may keep the write lock. */
const LOCK_MS_MAX = 20_000;
/** How often the write lock is asked for. */
const LOCK_PAUSE_MS = 1;
/**
 * A process with more to write leaves the lock free for so long: longer than another process
 * pauses.
 */
const GAP_MS = 2;
const SQLITE_BUSY = 5;
/**
 * The real ones, also where a test has stopped the clock: a commit that never comes would hold
 * everybody up.
 */
const afterThisTurn = globalThis.setImmediate;
const { setTimeout: realTimeout } = globalThis;
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => void realTimeout(resolve, ms));

/** True if another process holds the lock that a statement needs. */
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
 * Changes that reach the disk together. Nobody who took part, or saw what they wrote, goes on
 * before they are there.
 */
export interface Group {
  /** Rejects when the whole of it was lost. */
  durable: Promise<void>;
  openedAt: number;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * One connection to a SQLite file, used by one caller at a time. A commit with `synchronous=full`
 * waits for the disk, up to tens of milliseconds; so transactions that are ready at the same moment
 * are committed together: each is a savepoint in one transaction of the database, and is
 * acknowledged when that transaction has reached the disk.
 */
export class GroupCommit {
  readonly #db: DatabaseSync;
  readonly #waiters: (() => void)[] = [];
  readonly #statements = new Map<string, StatementSync>();
  #isTaken = false;
  #group: Group | null = null;
  /**
   * The last group was committed although callers wait: another process may have its turn first.
   */
  #leavesGap = false;

  readonly #groupMsMax: number;
  readonly #busyTimeoutMs: number;

  /**
   * @param busyTimeoutMs how long statements other than the beginning of a group wait for another
   *   process
   */
  constructor(db: DatabaseSync, { groupMsMax = GROUP_MS_MAX, busyTimeoutMs = 0 } = {}) {
    this.#db = db;
    this.#groupMsMax = groupMsMax;
    this.#busyTimeoutMs = busyTimeoutMs;
  }

  /** What is written and read until then may still be lost. */
  get group(): Group | null {
    return this.#group;
  }

  async take(): Promise<void> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiters.push(resolve));
    this.#isTaken = true;
  }

  /** Hands on to the next caller, who joins the group; with nobody left, the group is committed. */
  giveBack(): void {
    const next = this.#waiters.shift();
    if (this.#group && next && performance.now() - this.#group.openedAt > this.#groupMsMax) {
      this.commit();
      this.#leavesGap = true;
    }
    if (next) return next();
    this.#isTaken = false;
    // Whoever the event loop wakes in this turn may still join.
    if (this.#group)
      afterThisTurn(() => {
        if (!this.#isTaken) this.commit();
      });
  }

  /**
   * Takes the write lock at once: a transaction that reads first and writes later fails when
   * another process wrote in between. SQLite itself would wait in this thread, so that no page
   * could be served meanwhile, and would ask less and less often.
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

  /** Joins the group, or begins one. */
  async join(): Promise<Group> {
    if (this.#group) return this.#group;
    await this.#begin();
    let [resolve, reject]: [() => void, (error: unknown) => void] = [() => {}, () => {}];
    const durable = new Promise<void>((done, fail) => {
      [resolve, reject] = [done, fail];
    });
    // Each member hears of a failure itself; a group whose members are gone must not end the
    // process.
    durable.catch(() => {});
    this.#group = { durable, openedAt: performance.now(), resolve, reject };
    return this.#group;
  }

  /** Writes the group to the disk. */
  commit(): void {
    const group = this.#group;
    if (!group) return;
    this.#group = null;
    try {
      this.#db.exec('commit');
      group.resolve();
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('rollback');
      group.reject(error);
    }
  }

  /**
   * SQLite takes back a whole transaction by itself on a full disk and the like
   * (https://www.sqlite.org/lang_transaction.html): then the group is lost.
   */
  noticeLoss(error: unknown): void {
    if (!this.#group || this.#db.isTransaction) return;
    const group = this.#group;
    this.#group = null;
    group.reject(error);
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** Prepared once: most statements come again and again. */
  prepare(sql: string): StatementSync {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.#db.prepare(sql);
    if (this.#statements.size >= STATEMENTS_KEPT)
      this.#statements.delete(this.#statements.keys().next().value!);
    this.#statements.set(sql, statement);
    return statement;
  }

  run(
    sql: string,
    parameters: readonly unknown[],
  ): { rows: unknown[]; changes?: bigint; lastInsertRowid?: bigint } {
    const statement = this.prepare(sql);
    if (statement.columns().length > 0)
      return { rows: statement.all(...(parameters as SQLInputValue[])) };
    const { changes, lastInsertRowid } = statement.run(...(parameters as SQLInputValue[]));
    return { rows: [], changes: BigInt(changes), lastInsertRowid: BigInt(lastInsertRowid) };
  }

  close(): void {
    this.commit();
    this.#statements.clear();
    this.#db.close();
  }
}
