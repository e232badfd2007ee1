import path from 'node:path';
import {
  SqliteAdapter,
  SqliteDialect,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { secondCopyFolderOf } from '../env.ts';
import { GroupCommit, whenFree, type Group } from '../group-commit.ts';
import { makePrivateFile } from '../private-files.ts';

/** Another process may hold the write lock briefly: wait instead of failing. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Creates a SQLite dialect for `file` (`:memory:` for none), on Node's own module: there is no
 * native package to install. WAL lets other processes read while one writes; `synchronous=full`
 * keeps acknowledged writes through a power cut; `secure_delete` overwrites deleted data, which
 * would otherwise stay in the file until its page is reused. All dialects of one file in one
 * process share a connection, even across bundles that contain this module twice: two connections
 * would wait for each other's lock while they block the thread.
 *
 * @param needsSecondCopy rejects writes with SecondCopyFailed that are not in the second copy,
 *   where there is one; without it they are accepted
 */
export function sqliteDialect(file: string, { needsSecondCopy = false } = {}): Dialect {
  // Kysely never uses this config, because `createDriver` returns our own driver.
  const dialect = new SqliteDialect({
    database: async () => {
      throw new Error('unused');
    },
  });
  dialect.createDriver = () => new GroupCommitDriver(file, needsSecondCopy);
  dialect.createAdapter = () => new OneAtATimeAdapter();
  return dialect;
}

class OneAtATimeAdapter extends SqliteAdapter {
  /** `GroupCommit` serialises callers across all dialects of a file, so Kysely need not. */
  override get supportsMultipleConnections() {
    return true;
  }
  /**
   * SQLite rolls back schema changes too: a process that dies in a migration leaves no partial
   * change, and two processes migrate one after the other.
   */
  override get supportsTransactionalDdl() {
    return true;
  }
}

interface Shared {
  commits: GroupCommit;
  users: number;
}
const SHARED = Symbol.for('@pune/database: open SQLite files');
const shared = ((globalThis as Record<symbol, unknown>)[SHARED] ??= new Map<
  string,
  Shared
>()) as Map<string, Shared>;

async function openFile(file: string): Promise<GroupCommit> {
  const { DatabaseSync } = await import('node:sqlite');
  if (file !== ':memory:') makePrivateFile(file);
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  // Of two processes that make the file together, SQLite refuses one at once, whatever the timeout.
  await whenFree(() => db.exec('pragma journal_mode = wal'));
  db.exec('pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;');
  // An in-memory database has no disk to wait for: without a time limit, the order of callers does
  // not depend on the speed of the machine.
  if (file === ':memory:') return new GroupCommit(db, { groupMsMax: Infinity });
  const { changeLogOf } = await import('../second-copy.ts');
  const changeLog = await changeLogOf(db, file, secondCopyFolderOf(file));
  return new GroupCommit(db, { busyTimeoutMs: BUSY_TIMEOUT_MS, changeLog });
}

async function share(file: string): Promise<GroupCommit> {
  if (file === ':memory:') return openFile(file);
  const place = path.resolve(file);
  const opened = shared.get(place) ?? { commits: await openFile(file), users: 0 };
  // Another caller may have opened the file in the meantime.
  const kept = shared.get(place) ?? opened;
  if (kept !== opened) opened.commits.close();
  shared.set(place, kept);
  kept.users += 1;
  return kept.commits;
}

function leave(file: string, commits: GroupCommit): void {
  const place = path.resolve(file);
  const kept = shared.get(place);
  if (kept?.commits !== commits) return commits.close();
  kept.users -= 1;
  if (kept.users > 0) return;
  shared.delete(place);
  commits.close();
}

class GroupCommitDriver implements Driver {
  readonly #file: string;
  readonly #needsSecondCopy: boolean;
  #commits: GroupCommit | undefined;

  constructor(file: string, needsSecondCopy: boolean) {
    this.#file = file;
    this.#needsSecondCopy = needsSecondCopy;
  }
  async init(): Promise<void> {
    this.#commits = await share(this.#file);
  }
  async acquireConnection(): Promise<Turn> {
    await this.#commits!.take();
    return new Turn(this.#commits!, this.#needsSecondCopy);
  }
  /**
   * Begins a snapshot for a read-only transaction, which holds no lock that others need; any other
   * transaction joins the current group.
   */
  async beginTransaction(turn: Turn, { accessMode }: TransactionSettings): Promise<void> {
    await turn.begin(accessMode === 'read only');
  }
  async commitTransaction(turn: Turn): Promise<void> {
    await turn.commit();
  }
  async rollbackTransaction(turn: Turn): Promise<void> {
    turn.rollback();
  }
  async savepoint(turn: Turn, name: string): Promise<void> {
    turn.exec(`savepoint "${name}"`);
  }
  async rollbackToSavepoint(turn: Turn, name: string): Promise<void> {
    turn.exec(`rollback to "${name}"`);
  }
  async releaseSavepoint(turn: Turn, name: string): Promise<void> {
    turn.exec(`release "${name}"`);
  }
  async releaseConnection(turn: Turn): Promise<void> {
    await turn.end();
  }
  async destroy(): Promise<void> {
    if (this.#commits) leave(this.#file, this.#commits);
  }
}

const WRITES: ReadonlySet<string> = new Set([
  'InsertQueryNode',
  'UpdateQueryNode',
  'DeleteQueryNode',
  'MergeQueryNode',
]);

/** The lease of the connection by one caller, from acquiring to releasing it. */
class Turn implements DatabaseConnection {
  readonly #commits: GroupCommit;
  readonly #needsSecondCopy: boolean;
  #mode: 'statements' | 'member' | 'snapshot' = 'statements';
  #isOver = false;
  /** The group that must be on disk before the caller gets its result. */
  #waitsFor: Group | null = null;

  constructor(commits: GroupCommit, needsSecondCopy: boolean) {
    this.#commits = commits;
    this.#needsSecondCopy = needsSecondCopy;
  }

  async #join(): Promise<Group> {
    if (this.#needsSecondCopy) this.#commits.requireSecondCopy();
    return this.#commits.join();
  }

  /**
   * Waits until a group is on the disk, and on the second one. A failure of the second one is the
   * caller's only if the caller needs it: the alarm says so to the operator.
   */
  async #whenKept(group: Group): Promise<void> {
    await group.durable;
    if (this.#needsSecondCopy) await group.copied;
    else await group.copied.catch(() => {});
  }

  /**
   * Re-acquires the connection for a statement that follows a commit on the same lease; otherwise
   * it would run in another caller's transaction.
   */
  async #again(): Promise<void> {
    await this.#commits.take();
    this.#isOver = false;
  }

  async begin(isSnapshot: boolean): Promise<void> {
    if (this.#isOver) await this.#again();
    if (isSnapshot) {
      this.#commits.commit();
      this.#commits.exec('begin');
      this.#mode = 'snapshot';
      return;
    }
    this.#waitsFor = await this.#join();
    this.#commits.exec('savepoint member');
    this.#mode = 'member';
  }

  async commit(): Promise<void> {
    if (this.#mode === 'member') this.#attempt(() => this.#commits.exec('release member'));
    else this.#commits.exec('commit');
    this.#mode = 'statements';
    await this.end();
  }

  rollback(): void {
    // After a loss SQLite has already rolled back: there is no savepoint left.
    if (this.#mode === 'snapshot') this.#commits.exec('rollback');
    if (this.#mode === 'member' && this.#commits.group === this.#waitsFor)
      this.#commits.exec('rollback to member; release member');
    this.#mode = 'statements';
    this.#waitsFor = null;
  }

  /**
   * Releases the connection first, so that other callers continue while this one waits for the
   * disk.
   */
  async end(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#commits.giveBack();
    if (this.#waitsFor) await this.#whenKept(this.#waitsFor);
  }

  exec(sql: string): void {
    this.#attempt(() => this.#commits.exec(sql));
  }

  async executeQuery<R>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#isOver) await this.#again();
    // On a lease that outlives its transaction, the earlier group may have been committed; report
    // its failure now.
    if (this.#waitsFor && this.#waitsFor !== this.#commits.group && this.#mode === 'statements')
      await this.#whenKept(this.#waitsFor);
    await this.#prepareFor(query.kind);
    const { rows, changes, lastInsertRowid } = this.#attempt(() =>
      this.#commits.run(sql, parameters),
    );
    return { rows: rows as R[], numAffectedRows: changes, insertId: lastInsertRowid };
  }

  async *streamQuery<R>({
    sql,
    parameters,
    query,
  }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    if (this.#isOver) await this.#again();
    await this.#prepareFor(query.kind);
    for (const row of this.#commits.prepare(sql).iterate(...(parameters as never[])))
      yield { rows: [row as R] };
  }

  async #prepareFor(kind: string): Promise<void> {
    if (this.#mode === 'snapshot') return;
    if (this.#mode === 'member') {
      // The transaction is gone, so the statement would run outside of it.
      if (this.#commits.group !== this.#waitsFor)
        throw new Error(
          '[database] [sqlite] An earlier error rolled back the transaction: begin it again',
        );
      return;
    }
    if (WRITES.has(kind)) this.#waitsFor = await this.#join();
    // A read may return rows that are not on disk yet: wait for their group before the caller acts
    // on them.
    else if (kind === 'SelectQueryNode') this.#waitsFor = this.#commits.group;
    // Pragmas and similar statements run outside a group.
    else this.#commits.commit();
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.#commits.noticeLoss(error);
      throw error;
    }
  }
}
