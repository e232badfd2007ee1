import type { Snapshot } from '@pune/content/snapshot';
import { isFetchedForAlerts } from '@pune/content/turns';
import type { Change } from './feed.ts';
import type { LastQuestion, TrackedPage } from './tracking.ts';

/**
 * New pages come first, then those that link to them, then deletions: no reader meets a link to
 * nothing. New pages go before everything that waits, also of earlier changes: whatever is rendered
 * from now on may link to them.
 */
export const FRESH = 0;
export const CHANGED = 1;
export const GONE = 2;
export type Kind = typeof FRESH | typeof CHANGED | typeof GONE;

/** A change of so many pages lets smaller ones overtake it. */
const WIDE_PAGES = 100;

/**
 * Priorities of work, each before the next. New pages are among those made at once: others may link
 * to them.
 */
export const AT_ONCE = -1;
const FIRST = 0;
const NARROW = 1;
export const WIDE = 2;
export const LAST = 3;

/** Made, and not seen live yet. */
const UNSEEN = 'is_done = 1 and live_at is null and error is null';

const RETRY_MS_MIN = 2000;
const RETRY_MS_MAX = 10 * 60_000;

/**
 * What is left to do, durable: `work` holds a row for each page, of any release, that must be made
 * again or deleted; `outcomes` one for each page of a live release that a change touched, which
 * become the receipt of the change when nothing of it is left; `uncompressed` one for each page
 * that is in place without its compressed twins. Questions whose pages come last stand in
 * `last_questions`, by release, until nothing else of that release is due; then their pages become
 * work. `following` keeps for the receipt how many those are.
 */
const SCHEMA = `
  create table if not exists work (
    page integer primary key, kind integer not null, priority integer not null, batch integer not null,
    error text, tries integer not null default 0, since integer, due integer not null default 0);
  create index if not exists work_by_turn on work (priority, kind <> ${FRESH}, batch, kind, page);
  create table if not exists changes (
    id text primary key, collection text not null, document text not null, title text not null, at text not null,
    started integer not null, planned integer not null, rendered integer) without rowid;
  create table if not exists uncompressed (page integer primary key);
  create table if not exists last_questions (release integer not null, question integer not null, primary key (release, question)) without rowid;
  create table if not exists following (change text primary key, pages integer not null) without rowid;
  create table if not exists outcomes (
    change text not null, site text not null, page text not null, action text not null, is_done integer not null default 0,
    hash text, live_at text, error text, ms real, primary key (change, site, page)) without rowid;
  create index if not exists outcomes_by_page on outcomes (site, page, is_done);
  create index if not exists outcomes_open on outcomes (change) where is_done = 0;
  create index if not exists outcomes_unseen on outcomes (change, site, page) where ${UNSEEN};`;

/** Little is at work, and a release has very many pages: SQLite is told where to begin. */
const PAGES_AT_WORK = 'work cross join pages on pages.id = work.page';

/** What a live address is to answer with. */
export interface LivePage {
  site: string;
  page: string;
  action: 'put' | 'delete';
  hash: string | null;
}

/** A page whose turn it is. */
export interface Task extends TrackedPage {
  kind: Kind;
  tries: number;
  /**
   * From `WIDE` on, few pages are made at a time, so that what comes meanwhile waits for few of
   * them.
   */
  priority: number;
}

/** A page that could not be made, and is tried again less and less often. */
export interface FailingPage {
  release: number;
  page: string;
  error: string;
  tries: number;
  /** Milliseconds since 1970. */
  since: number;
  due: number;
}

export interface PlannedPage {
  page: TrackedPage;
  kind: Kind;
  changes: ReadonlySet<string>;
  /** True if the page is made before other pages, however many its change touches. */
  isFirst?: boolean;
}

/** The row of a change whose receipt is being made. Times in milliseconds since 1970. */
export interface ChangeAtWork extends Pick<
  Change,
  'id' | 'collection' | 'documentId' | 'title' | 'at'
> {
  started: number;
  planned: number;
  rendered: number;
}

export type Work = ReturnType<typeof createWork>;

export function createWork({ db, sql }: Snapshot) {
  db.exec(SCHEMA);
  let batch = Number(sql('select max(batch) as last from work').get()!.last ?? 0);

  /** Which changes touch so many pages that others go first. */
  function widths(pages: readonly PlannedPage[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { changes, isFirst } of pages)
      for (const change of changes) if (!isFirst) counts.set(change, (counts.get(change) ?? 0) + 1);
    return counts;
  }

  return {
    /**
     * Notes the pages of a plan; those of a release in `live` stand in the receipts of their
     * changes.
     */
    plan(pages: readonly PlannedPage[], live: ReadonlyMap<number, string>): void {
      batch++;
      const counts = widths(pages);
      let isOvertaken = false;
      for (const { page, kind, changes, isFirst } of pages) {
        isOvertaken ||=
          kind === GONE &&
          sql('select kind from work where page = ?').get(page.id)?.kind === CHANGED;
        const isWide =
          changes.size > 0 &&
          [...changes].every((change) => (counts.get(change) ?? 0) > WIDE_PAGES);
        const isAtOnce = kind === FRESH || (kind === CHANGED && isFetchedForAlerts(page.page));
        const priority = isAtOnce ? AT_ONCE : isFirst ? FIRST : isWide ? WIDE : NARROW;
        // A page that waits already goes with the earlier of its turns, unless it is to be deleted:
        // those that link to it may only wait since now. One that was to be deleted may be wanted
        // again.
        sql(`insert into work (page, kind, priority, batch) values (?, ?, ?, ?) on conflict (page) do update set
          kind = case when work.kind = ${FRESH} and excluded.kind = ${CHANGED} then ${FRESH} else excluded.kind end,
          batch = case when excluded.kind = ${GONE} then excluded.batch else work.batch end,
          priority = case when excluded.kind = ${GONE} then max(${NARROW}, min(priority, excluded.priority)) else min(priority, excluded.priority) end,
          due = 0`).run(page.id, kind, priority, batch);
        const site = live.get(page.release);
        if (site === undefined) continue;
        for (const change of changes)
          sql(`insert into outcomes (change, site, page, action) values (?, ?, ?, ?)
            on conflict (change, site, page) do update set action = excluded.action, is_done = 0, hash = null, live_at = null, error = null`).run(
            change,
            site,
            page.page,
            kind === GONE ? 'delete' : 'put',
          );
      }
      // A page that was to lose its link to a deleted one, and is to be deleted itself now, holds
      // that link to its end: both go together.
      if (isOvertaken) sql(`update work set batch = ? where kind = ${GONE}`).run(batch);
    },
    /**
     * Notes questions whose pages come last, in every release; receipts of their changes tell how
     * many pages of live releases follow.
     */
    planLast(questions: readonly LastQuestion[], live: ReadonlyMap<number, string>): void {
      for (const { question, changes } of questions) {
        const pages = sql(
          'select release, count(*) as n from reads cross join pages on pages.id = reads.page join releases on releases.id = release where question = ? group by release',
        ).all(question);
        for (const { release, n } of pages as { release: number; n: number }[]) {
          sql('insert or ignore into last_questions values (?, ?)').run(release, question);
          if (!live.has(release)) continue;
          for (const change of changes)
            sql(
              'insert into following values (?, ?) on conflict (change) do update set pages = pages + excluded.pages',
            ).run(change, n);
        }
      }
    },
    /**
     * Notes the pages of the next question that comes last as work. Tells whether there was such a
     * question.
     */
    noteLast(releases: readonly number[]): boolean {
      const next = sql(
        'select release, question from last_questions where release in (select value from json_each(?)) limit 1',
      ).get(JSON.stringify(releases)) as { release: number; question: number } | undefined;
      if (!next) return false;
      sql(`insert into work (page, kind, priority, batch) select pages.id, ${CHANGED}, ${LAST}, ? from reads cross join pages on pages.id = reads.page
        where question = ? and release = ? and parent is not null on conflict (page) do update set due = 0`).run(
        ++batch,
        next.question,
        next.release,
      );
      sql('delete from last_questions where release = ? and question = ?').run(
        next.release,
        next.question,
      );
      return true;
    },
    /** Notes a page that must be made again although no change tells of it. */
    again: (page: number, kind: Kind = CHANGED): void =>
      void sql(
        `insert into work (page, kind, priority, batch) values (?, ?, ${WIDE}, ?) on conflict (page) do update set due = 0`,
      ).run(page, kind, ++batch),

    /** The next pages of these releases, in order. */
    next: (releases: readonly number[], now: number, limit: number): Task[] =>
      sql(`select pages.id, release, pages.page, hash, kind, tries, priority from ${PAGES_AT_WORK}
        where due <= ? and release in (select value from json_each(?)) order by priority, kind <> ${FRESH}, batch, kind, work.page limit ?`).all(
        now,
        JSON.stringify(releases),
        limit,
      ) as unknown as Task[],
    /**
     * At least so many pages are left to be made; those of a question that comes last count as one
     * until they are noted.
     */
    left: (release: number): number =>
      sql(
        `select (select count(*) from ${PAGES_AT_WORK} where release = ?) + (select count(*) from last_questions where release = ?) as n`,
      ).get(release, release)!.n as number,

    done: (page: number): void => void sql('delete from work where page = ?').run(page),
    failed(page: number, error: string, tries: number, now: number): void {
      const due = now + Math.min(RETRY_MS_MIN * 4 ** tries, RETRY_MS_MAX);
      sql(
        'update work set error = ?, tries = tries + 1, since = coalesce(since, ?), due = ? where page = ?',
      ).run(error, now, due, page);
    },
    failures: (release: number): FailingPage[] =>
      sql(
        `select release, pages.page, error, tries, since, due from ${PAGES_AT_WORK} where release = ? and error is not null order by since, pages.page`,
      ).all(release) as unknown as FailingPage[],
    /** Makes every failing page due. */
    retryFailures: (): void => void sql('update work set due = 0 where error is not null').run(),
    /** After a crash it is not certain which bytes lie where work is left. */
    distrust: (): void =>
      void db.exec(
        "update pages set hash = '' where hash is not null and id in (select page from work)",
      ),
    /** Of pages that are no longer remembered nothing is left to do. */
    clear: (): void =>
      void db.exec(
        'delete from work where page not in (select id from pages); delete from uncompressed where page not in (select id from pages); delete from last_questions where release not in (select id from releases)',
      ),

    /** Notes a page that was put in place without its twins. */
    placed: (page: number): void =>
      void sql('insert or ignore into uncompressed values (?)').run(page),
    /**
     * Of releases that are forgotten none: their files are gone, and their pages are cleared away
     * bit by bit.
     */
    uncompressed: (limit: number): Pick<TrackedPage, 'id' | 'release' | 'page'>[] =>
      sql(
        'select pages.id, release, pages.page from uncompressed cross join pages on pages.id = uncompressed.page join releases on releases.id = release limit ?',
      ).all(limit) as never,
    compressed: (page: number): void =>
      void sql('delete from uncompressed where page = ?').run(page),

    begin: (
      {
        id,
        collection,
        documentId,
        title,
        at,
      }: Pick<Change, 'id' | 'collection' | 'documentId' | 'title' | 'at'>,
      started: number,
      planned: number,
    ): void =>
      void sql(
        'insert into changes (id, collection, document, title, at, started, planned) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing',
      ).run(id, collection, documentId, title, at, started, planned),
    isBegun: (change: string): boolean =>
      sql('select 1 as one from changes where id = ?').get(change) !== undefined,
    /**
     * Tells every change that waits for the page what became of it; where an earlier change has not
     * seen it live yet, these are the bytes to look for.
     */
    settle: (
      site: string,
      page: string,
      outcome: { action: 'put' | 'delete'; hash: string | null; error: string | null; ms: number },
    ): void =>
      void sql(
        `update outcomes set is_done = 1, action = ?, hash = ?, error = ?, ms = ?, live_at = null where site = ? and page = ? and (is_done = 0 or (? is null and ${UNSEEN}))`,
      ).run(outcome.action, outcome.hash, outcome.error, outcome.ms, site, page, outcome.error),
    /** The pages that changes of a portal wait for, to be made or to be seen. */
    openPages: (site: string): string[] =>
      sql(`select distinct page from outcomes where site = ? and (is_done = 0 or ${UNSEEN})`)
        .all(site)
        .map((row) => row.page as string),
    /** Pages that were made and not yet seen live. */
    unseen: (limit: number): LivePage[] =>
      sql(`select distinct site, page, action, hash from outcomes where ${UNSEEN} limit ?`).all(
        limit,
      ) as unknown as LivePage[],
    /** What a page that was not yet seen live is now: it may have been made again since. */
    wanted: (site: string, page: string): Pick<LivePage, 'action' | 'hash'> | undefined =>
      sql(
        `select action, hash from outcomes where site = ? and page = ? and ${UNSEEN} limit 1`,
      ).get(site, page) as never,
    /**
     * Notes that a page was seen live with this hash, or in words why not; what was made again
     * meanwhile is still to be seen.
     */
    seen: (
      { site, page, action, hash }: LivePage,
      liveAt: string | null,
      error: string | null,
    ): void =>
      void sql(
        `update outcomes set live_at = ?, error = ? where site = ? and page = ? and action = ? and hash is ? and ${UNSEEN}`,
      ).run(liveAt, error, site, page, action, hash),
    /** Notes when the last page of each change was made. */
    noteRendered: (at: number): void =>
      void sql(
        'update changes set rendered = ? where rendered is null and not exists (select 1 from outcomes where change = changes.id and is_done = 0)',
      ).run(at),
    /** Changes whose pages are all made and seen, or known to have failed. */
    finished: (): ChangeAtWork[] =>
      sql(`select id, collection, document as documentId, title, at, started, planned, rendered from changes
        where rendered is not null and not exists (select 1 from outcomes where change = changes.id and (is_done = 0 or (${UNSEEN}))) order by started, at, id`).all() as unknown as ChangeAtWork[],
    /** How many pages of a change follow after its receipt. */
    follow: (change: string): number =>
      Number(sql('select pages from following where change = ?').get(change)?.pages ?? 0),
    outcomes: (
      change: string,
    ): (LivePage & { liveAt: string | null; error: string | null; ms: number | null })[] =>
      sql(
        'select site, page, action, hash, live_at as liveAt, error, ms from outcomes where change = ? order by site, page',
      ).all(change) as never,
    end(changes: readonly string[]): void {
      for (const change of changes) {
        sql('delete from outcomes where change = ?').run(change);
        sql('delete from following where change = ?').run(change);
        sql('delete from changes where id = ?').run(change);
      }
    },
    /** Changes that are begun and not acknowledged. */
    begun: (): string[] =>
      sql('select id from changes')
        .all()
        .map((row) => row.id as string),
    count: (): number => sql('select count(*) as n from work').get()!.n as number,
  };
}
