import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { withPrecompressed, type Place, type PlacedFile, type StoredFile } from './log.ts';

/**
 * The publisher's record of what the bucket has: the files of the live release with the place of
 * their bytes, and the newest commits. It is a file beside the releases, so its size is no matter of
 * memory, and it can be deleted: it is then read from the bucket again.
 */
export type Library = ReturnType<typeof openLibrary>;

const SCHEMA = `
  create table if not exists files (
    path text primary key, digest text not null, object text not null,
    start integer not null, bytes integer not null, time integer not null
  ) without rowid;
  create index if not exists files_by_digest on files (digest);
  create table if not exists prepared (
    digest text primary key, object text not null, start integer not null, bytes integer not null
  ) without rowid;
  create table if not exists tips (name text primary key, commit_key text) without rowid;
`;

/** The statements on the record's file. */
function openTables(folder: string) {
  fs.mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(path.join(folder, '.replicated.db'));
  db.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${SCHEMA}`);
  const columns = 'path, digest, object, start, bytes, time';
  return {
    db,
    setFile: db.prepare(`insert or replace into files (${columns}) values (?, ?, ?, ?, ?, ?)`),
    removeFile: db.prepare('delete from files where path = ?'),
    allFiles: db.prepare(`select ${columns} from files order by path`),
    anyFile: db.prepare('select 1 from files limit 1'),
    placeOf: db.prepare(
      'select object, start, bytes from files where digest = :digest union all select object, start, bytes from prepared where digest = :digest limit 1',
    ),
    digestOf: db.prepare('select digest from files where path = ?'),
    setPrepared: db.prepare(
      'insert or replace into prepared (digest, object, start, bytes) values (?, ?, ?, ?)',
    ),
    setTip: db.prepare('insert or replace into tips (name, commit_key) values (?, ?)'),
    tip: db.prepare('select commit_key from tips where name = ?'),
  };
}

function inTransaction(db: DatabaseSync, run: () => void): void {
  db.exec('begin immediate');
  try {
    run();
    db.exec('commit');
  } catch (error) {
    db.exec('rollback');
    throw error;
  }
}

/** Opens the record in the folder of a portal's releases. */
export function openLibrary(folder: string) {
  const tables = openTables(folder);
  const { db } = tables;
  const setFile = ({ path: file, digest, object, start, bytes, time }: StoredFile): void =>
    void tables.setFile.run(file, digest, object, start, bytes, time);
  const tipOf = (name: string): string | null =>
    (tables.tip.get(name)?.['commit_key'] as string | undefined) ?? null;

  return {
    /** Returns a place of these bytes in the bucket. */
    placeOf: (digest: string): Place | null =>
      (tables.placeOf.get({ digest }) as Place | undefined) ?? null,
    digestOf: (file: string): string | null =>
      (tables.digestOf.get(file)?.['digest'] as string | undefined) ?? null,
    isEmpty: (): boolean => tables.anyFile.get() === undefined,
    /** Records a whole release in place of all that was known. */
    replace: (files: readonly StoredFile[]): void =>
      inTransaction(db, () => {
        db.exec('delete from files; delete from prepared');
        for (const file of files) setFile(file);
      }),
    /** Records the places of a release that will become live. */
    prepare: (files: readonly StoredFile[]): void =>
      inTransaction(db, () => {
        db.exec('delete from prepared');
        for (const { digest, object, start, bytes } of files)
          tables.setPrepared.run(digest, object, start, bytes);
      }),
    /** Records the files of an edit; a file without a digest is gone. */
    edit: (files: readonly PlacedFile[]): void =>
      inTransaction(db, () => {
        for (const file of files) {
          for (const name of withPrecompressed(file.path)) tables.removeFile.run(name);
          if (file.digest !== null) setFile(file);
        }
      }),
    files: (): StoredFile[] => tables.allFiles.all() as unknown as StoredFile[],
    /** Returns true if this publisher wrote the commit last, or was about to when it ended. */
    isOwn: (key: string): boolean => key === tipOf('last') || key === tipOf('following'),
    /** Notes that a commit is about to follow another one. */
    noteTips: (last: string | null, following: string): void =>
      inTransaction(db, () => {
        tables.setTip.run('last', last);
        tables.setTip.run('following', following);
      }),
    close: (): void => db.close(),
  };
}
