import path from 'node:path';
import fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/**
 * Progress of a deploy. It is recorded before the request to Netlify, so that a deploy whose
 * response was lost can be found by its title.
 */
export type DeployState = 'creating' | 'uploading' | 'ready' | 'published' | 'failed';

export interface Deploy {
  /** Our unique title; also the name of its folder of files. */
  title: string;
  /** Netlify's id, `null` before its response. */
  id: string | null;
  release: string;
  state: DeployState;
  /** The deploy contains every edit up to this number. */
  seq: number;
  publishedAt: number | null;
}

/** The last edit of a page since the release's deploy. The content is in the release's folder. */
export interface Edit {
  page: string;
  seq: number;
  action: 'put' | 'delete';
  /** True if visitors had no such page before. */
  isNew: boolean;
  /** Number of the edit in the page store, 0 for none. */
  stored: number;
  changedAt: number;
}

export interface ChangingPage {
  page: string;
  /** Time of its last edit. */
  changedAt: number;
  /** Time when the page store listed it as changing, `null` before. */
  markedAt: number | null;
  /** Time when no cache held it any more. */
  purgedAt: number | null;
}

const SCHEMA = `
create table if not exists facts (name text primary key, value text not null) strict;
create table if not exists deploys (title text primary key, id text, release text not null, state text not null, seq integer not null, publishedAt integer) strict;
create table if not exists edits (
  release text not null, page text not null, seq integer not null, action text not null, isNew integer not null, stored integer not null default 0, changedAt integer not null,
  primary key (release, page)
) strict;
create table if not exists changing (release text not null, page text not null, changedAt integer not null, markedAt integer, purgedAt integer, primary key (release, page)) strict;
`;

export type NetlifyState = ReturnType<typeof openNetlifyState>;

/**
 * Opens the state database of pending work at Netlify, beside the releases. Each statement is
 * durable when it returns.
 */
// oxlint-disable-next-line max-lines-per-function -- a driver: one statement each over one database.
export function openNetlifyState(folder: string) {
  fs.mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(path.join(folder, '.netlify.db'));
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000');
  db.exec(SCHEMA);
  const run = (sql: string, ...values: (string | number | null)[]) =>
    void db.prepare(sql).run(...values);
  const all = <T>(sql: string, ...values: (string | number | null)[]) =>
    db.prepare(sql).all(...values) as T[];

  function inTransaction(work: () => void): void {
    db.exec('begin immediate');
    try {
      work();
      db.exec('commit');
    } catch (error) {
      db.exec('rollback');
      throw error;
    }
  }

  /** Runs one statement for many rows in a transaction. */
  const each = (sql: string, rows: readonly (string | number | null)[][]) =>
    inTransaction(() => {
      const statement = db.prepare(sql);
      for (const row of rows) statement.run(...row);
    });
  const editOf = (row: Edit & { isNew: unknown }): Edit => ({ ...row, isNew: Boolean(row.isNew) });
  const edits = (where: string, ...values: (string | number | null)[]) =>
    all<Edit>(
      `select page, seq, action, isNew, stored, changedAt from edits where ${where}`,
      ...values,
    ).map(editOf);
  const deploys = (where: string, ...values: (string | number | null)[]) =>
    all<Deploy>(
      `select title, id, release, state, seq, publishedAt from deploys where ${where}`,
      ...values,
    );

  function fact(name: string): string | null {
    return all<{ value: string }>('select value from facts where name = ?', name)[0]?.value ?? null;
  }

  function setFact(name: string, value: string | null): void {
    if (value === null) run('delete from facts where name = ?', name);
    else
      run(
        'insert into facts (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
        name,
        value,
      );
  }

  const lastSeq = (): number => Number(fact('seq') ?? 0);

  return {
    fact,
    setFact,
    lastSeq,
    close: () => db.close(),

    /** Records a group of edits before their files change. */
    addEdits: (
      release: string,
      group: readonly Pick<Edit, 'page' | 'action' | 'isNew'>[],
      at: number,
    ): void =>
      inTransaction(() => {
        let seq = lastSeq();
        // A new page stays new until it was written to the store.
        for (const { page, action, isNew } of group) {
          run(
            `insert into edits (release, page, seq, action, isNew, changedAt) values (?, ?, ?, ?, ?, ?)
               on conflict (release, page) do update set seq = excluded.seq, action = excluded.action, isNew = case when stored = 0 then isNew else excluded.isNew end, changedAt = excluded.changedAt`,
            release,
            page,
            ++seq,
            action,
            Number(isNew),
            at,
          );
        }
        setFact('seq', String(seq));
      }),
    edits: (release: string): Edit[] => edits('release = ? order by seq', release),
    unstoredEdits: (release: string): Edit[] =>
      edits('release = ? and stored < seq order by seq', release),
    setStored: (release: string, page: string, seq: number): void =>
      run('update edits set stored = ? where release = ? and page = ?', seq, release, page),
    foldedEdits: (release: string, seq: number): Edit[] =>
      edits('release = ? and seq <= ?', release, seq),
    /** Deletes edits that a deploy contains and the page store never did. */
    dropDeployed: (release: string, seq: number): void =>
      run('delete from edits where release = ? and seq <= ? and stored = 0', release, seq),
    dropEdit: (release: string, page: string, seq: number): void =>
      run('delete from edits where release = ? and page = ? and seq = ?', release, page, seq),

    /** Returns the pages that caches must not keep. */
    changing: (release: string): ChangingPage[] =>
      all(
        'select page, changedAt, markedAt, purgedAt from changing where release = ? order by page',
        release,
      ),
    addChanging: (release: string, pages: readonly string[], at: number): void =>
      each(
        'insert into changing (release, page, changedAt) values (?, ?, ?) on conflict (release, page) do update set changedAt = excluded.changedAt',
        pages.map((page) => [release, page, at]),
      ),
    setMarked: (release: string, pages: readonly string[], at: number): void =>
      each(
        'update changing set markedAt = ? where release = ? and page = ? and markedAt is null',
        pages.map((page) => [at, release, page]),
      ),
    setPurged: (release: string, pages: readonly string[], at: number): void =>
      each(
        'update changing set purgedAt = ? where release = ? and page = ?',
        pages.map((page) => [at, release, page]),
      ),
    /** Clears the marks, before the page store is updated. */
    unmark: (release: string, pages: readonly string[]): void =>
      each(
        'update changing set markedAt = null, purgedAt = null where release = ? and page = ?',
        pages.map((page) => [release, page]),
      ),
    dropChanging: (release: string, pages: readonly string[]): void =>
      each(
        'delete from changing where release = ? and page = ?',
        pages.map((page) => [release, page]),
      ),

    addDeploy: ({ title, release, seq }: Pick<Deploy, 'title' | 'release' | 'seq'>): void =>
      run(
        "insert into deploys (title, release, state, seq) values (?, ?, 'creating', ?)",
        title,
        release,
        seq,
      ),
    setDeploy: (title: string, state: DeployState, id: string | null): void =>
      run('update deploys set state = ?, id = coalesce(?, id) where title = ?', state, id, title),
    /** Records a published deploy and deletes the release's earlier ones. */
    setPublished: ({ title, release }: Deploy, at: number): void =>
      inTransaction(() => {
        run(
          "update deploys set state = 'published', publishedAt = coalesce(publishedAt, ?) where title = ?",
          at,
          title,
        );
        run(
          'delete from deploys where release = ? and title <> ? and rowid < (select rowid from deploys where title = ?)',
          release,
          title,
          title,
        );
      }),
    /** Returns the unfinished deploy of a release. */
    openDeploy: (release: string): Deploy | null =>
      deploys(
        "release = ? and state in ('creating', 'uploading') order by rowid desc limit 1",
        release,
      )[0] ?? null,
    /** Returns the last deploy of a release that can be served. */
    readyDeploy: (release: string): Deploy | null =>
      deploys(
        "release = ? and state in ('ready', 'published') order by rowid desc limit 1",
        release,
      )[0] ?? null,
    openTitles: (): string[] =>
      deploys("state in ('creating', 'uploading')").map(({ title }) => title),
    forget(release: string): void {
      for (const table of ['deploys', 'edits', 'changing'])
        run(`delete from ${table} where release = ?`, release);
    },
  };
}
