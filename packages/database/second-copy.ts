import fs from 'node:fs';
import path from 'node:path';
import type { DatabaseSync, Session, StatementSync } from 'node:sqlite';
import { whenFree, type ChangeLog } from './group-commit.ts';
import {
  changesFile,
  copyFile,
  deleteOlder,
  encode,
  keepAside,
  makeFullCopy,
  newestIn,
  readRecord,
} from './second-copy-files.ts';
import { writeSynced } from './synced-files.ts';

/** Changes are replaced by a new copy when they are larger than this, and than the database. */
const CHANGES_BYTES_MAX = 64 * 1024 * 1024;
/** The pause before a copy that failed is tried again. */
const RETRY_MS = 5_000;
const TABLE = `create table if not exists second_copy (
  id integer primary key not null check (id = 1), generation integer not null,
  sequence integer not null, end integer not null, schema integer not null)`;

/** The second copy of citizens' data cannot be written: what must be on two disks was not accepted. */
export class SecondCopyFailed extends Error {
  override readonly name = 'SecondCopyFailed';
}

/** The one row of `second_copy`: it is part of the transaction that the changes belong to. */
interface Position {
  /** Names a full copy and the changes after it. */
  generation: number;
  /** The number of groups of commits. */
  sequence: number;
  /** The end of the last committed record in the file of changes. */
  end: number;
  /** SQLite's counter of changes of the schema, which a changeset does not contain. */
  schema: number;
}

/**
 * Keeps a second copy of a SQLite database in another folder: a full copy, and the changes of each
 * group of commits after it, which are on that disk before the group is acknowledged. All processes
 * write under the database's own write lock, so that the changes have one order. The row
 * `second_copy` is committed with the changes: a record of a group that was not committed is
 * overwritten by the next one.
 */
export class SecondCopy implements ChangeLog {
  readonly #db: DatabaseSync;
  readonly #file: string;
  readonly #folder: string;
  readonly #readPosition: StatementSync;
  readonly #readSchema: StatementSync;
  #session: Session | null = null;
  #opened: { generation: number; descriptor: number } | null = null;
  /** Full copies that this process has seen or makes, by generation. */
  readonly #copies = new Map<number, Promise<void>>();
  #failedAt = -Infinity;

  constructor(db: DatabaseSync, file: string, folder: string) {
    this.#db = db;
    this.#file = path.resolve(file);
    this.#folder = path.resolve(folder);
    this.#readPosition = db.prepare('select generation, sequence, end, schema from second_copy');
    this.#readSchema = db.prepare('pragma schema_version');
  }

  /** @returns true if the last attempt to write the copy failed */
  get isFailing(): boolean {
    return this.#failedAt > -Infinity;
  }

  /**
   * Checks before work that must be on both disks.
   *
   * @throws SecondCopyFailed if the second disk takes no file
   */
  require(): void {
    if (!this.isFailing) return;
    if (performance.now() - this.#failedAt < RETRY_MS) throw new SecondCopyFailed(this.#words());
    try {
      this.probe();
    } catch (error) {
      this.#failedAt = performance.now();
      throw new SecondCopyFailed(this.#words(), { cause: error });
    }
  }

  /** @throws if the second disk takes no file */
  probe(): void {
    writeSynced(path.join(this.#folder, 'probe'), Buffer.from(String(Date.now())));
  }

  #words(): string {
    return `[database] [second-copy] ${this.#folder} cannot be written: payments are refused, and new grievances are on one disk only`;
  }

  #fail(error: unknown): SecondCopyFailed {
    if (!this.isFailing)
      console.error(`${this.#words()} (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
    this.#failedAt = performance.now();
    return error instanceof SecondCopyFailed
      ? error
      : new SecondCopyFailed(this.#words(), { cause: error });
  }

  /** Begins to record changes, in a transaction that has written nothing. */
  begin(): void {
    this.#session = this.#db.createSession();
  }

  /** Forgets the recorded changes. */
  drop(): void {
    this.#session?.close();
    this.#session = null;
  }

  /**
   * Writes the recorded changes before the commit of their transaction.
   *
   * @returns a promise that settles when the group is in the second copy, after the commit; it
   *   rejects with SecondCopyFailed
   */
  write(): Promise<void> {
    const position = this.#readPosition.get() as unknown as Position;
    const { schema_version: schema } = this.#readSchema.get() as { schema_version: number };
    try {
      if (this.#isLost(position) || schema !== position.schema || !this.#hasChanges(position))
        return this.#newGeneration(position, schema);
      if (this.#isOlder(position)) {
        keepAside(this.#folder, position.generation);
        return this.#newGeneration(position, schema);
      }
      const changes = this.#session!.changeset();
      this.drop();
      if (changes.length === 0) return this.#copyOf(position.generation);
      const end = this.#append(position, changes);
      this.#setPosition({ ...position, sequence: position.sequence + 1, end });
      return this.#copyOf(position.generation);
    } catch (error) {
      this.drop();
      return this.#breakChain(position, error);
    }
  }

  /** True after a failure, until a full copy is on its way. */
  #isLost({ generation }: Position): boolean {
    return this.isFailing && !this.#copies.has(generation);
  }

  #setPosition({ generation, sequence, end, schema }: Position): void {
    this.#db
      .prepare('update second_copy set generation = ?, sequence = ?, end = ?, schema = ?')
      .run(generation, sequence, end, schema);
  }

  /** Without these changes, later ones are worth nothing: the next group begins with a full copy. */
  #breakChain(position: Position, error: unknown): Promise<void> {
    const { generation, sequence } = position;
    this.#setPosition({ generation: generation + 1, sequence: sequence + 1, end: 0, schema: -1 });
    const failed = Promise.reject(this.#fail(error));
    failed.catch(() => {});
    return failed;
  }

  #hasChanges({ generation, end }: Position): boolean {
    const size = fs.statSync(changesFile(this.#folder, generation), {
      throwIfNoEntry: false,
    })?.size;
    if (size === undefined || size < end) return false;
    if (end <= CHANGES_BYTES_MAX) return true;
    return end <= fs.statSync(this.#file).size;
  }

  #append({ generation, sequence, end }: Position, changes: Uint8Array): number {
    const descriptor = this.#descriptorOf(generation);
    const record = encode({ sequence: sequence + 1, at: Date.now(), changes });
    for (let written = 0; written < record.length;)
      written += fs.writeSync(descriptor, record, written, record.length - written, end + written);
    const after = end + record.length;
    // A record of a group that was not committed, longer than this one.
    if (fs.fstatSync(descriptor).size > after) fs.ftruncateSync(descriptor, after);
    fs.fdatasyncSync(descriptor);
    return after;
  }

  #descriptorOf(generation: number): number {
    if (this.#opened?.generation === generation) return this.#opened.descriptor;
    if (this.#opened) fs.closeSync(this.#opened.descriptor);
    this.#opened = null;
    const descriptor = fs.openSync(changesFile(this.#folder, generation), 'r+');
    this.#opened = { generation, descriptor };
    return descriptor;
  }

  /**
   * Finds a database that is older than its second copy: a former one was put back by hand. One
   * record after the end is of a group whose process died before the commit.
   */
  #isOlder({ generation, end }: Position): boolean {
    if (this.#opened?.generation === generation) return false;
    const descriptor = this.#descriptorOf(generation);
    const next = readRecord(descriptor, end);
    return next !== null && readRecord(descriptor, next.end) !== null;
  }

  #newGeneration(position: Position, schema: number): Promise<void> {
    this.drop();
    this.#requireKeys();
    const generation = Math.max(position.generation, newestIn(this.#folder)) + 1;
    writeSynced(changesFile(this.#folder, generation), Buffer.alloc(0));
    this.#setPosition({ generation, sequence: position.sequence + 1, end: 0, schema });
    // The copy is made by another connection, which sees this group after its commit.
    return new Promise((resolve, reject) => {
      setImmediate(() => void this.#copyOf(generation).then(resolve, reject));
    });
  }

  /** @throws for a table whose changes SQLite cannot record */
  #requireKeys(): void {
    const bare = this.#db
      .prepare(
        `select name from pragma_table_list as t
         where schema = 'main' and type = 'table' and name not like 'sqlite_%'
         and not exists (select 1 from pragma_table_info(t.name) where pk > 0)`,
      )
      .get() as { name: string } | undefined;
    if (bare)
      throw new SecondCopyFailed(
        `[database] [second-copy] The table ${bare.name} has no primary key: give it one`,
      );
  }

  #copyOf(generation: number): Promise<void> {
    const known = this.#copies.get(generation);
    if (known) return known;
    const made = this.#attemptCopy(generation);
    made.catch(() => {});
    this.#copies.clear();
    this.#copies.set(generation, made);
    return made;
  }

  /** @throws SecondCopyFailed */
  async #attemptCopy(generation: number): Promise<void> {
    try {
      await this.#makeCopy(generation);
      this.#failedAt = -Infinity;
    } catch (error) {
      this.#copies.delete(generation);
      throw this.#fail(error);
    }
  }

  /** Makes the full copy of a generation, unless another process has made it. */
  async #makeCopy(generation: number): Promise<void> {
    const place = copyFile(this.#folder, generation);
    if (fs.existsSync(place)) return;
    await makeFullCopy(this.#file, place);
    deleteOlder(this.#folder, generation);
  }

  close(): void {
    this.drop();
    if (this.#opened) fs.closeSync(this.#opened.descriptor);
    this.#opened = null;
  }
}

/**
 * Notes each group of a process without a second copy, in a database that has, or had, one: the next
 * process with one begins with a full copy.
 */
const brokenChain = (db: DatabaseSync): ChangeLog => ({
  require: () => {},
  begin: () => {},
  drop: () => {},
  write: async () =>
    db.exec(
      'update second_copy set generation = generation + 1, sequence = sequence + 1, end = 0, schema = -1',
    ),
  close: () => {},
});

/**
 * @param folder of the second copy; null if this process has none
 *
 * @returns the log of changes of a database; null if it needs none
 */
export async function changeLogOf(
  db: DatabaseSync,
  file: string,
  folder: string | null,
): Promise<ChangeLog | null> {
  const isThere = db.prepare("select 1 from sqlite_master where name = 'second_copy'").get();
  if (folder === null) return isThere ? brokenChain(db) : null;
  await whenFree(() => {
    if (!isThere) db.exec(TABLE);
    db.exec('insert or ignore into second_copy values (1, 0, 0, 0, -1)');
  });
  return new SecondCopy(db, file, folder);
}
