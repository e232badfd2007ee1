import type { Snapshot } from '@pune/content/snapshot';
import { isFetchedForAlerts } from '@pune/content/priorities';
import type { Change } from './outbox.ts';
import type { LastQuery, TrackedPage } from './tracking.ts';

/**
 * Kinds of work. New pages are written first, then changed pages that may link to them, then
 * deletions, so that no visitor meets a dead link. New pages precede all queued work, even of
 * earlier changes, because any page rendered from now on may link to them.
 */
export const FRESH = 0;
export const CHANGED = 1;
export const GONE = 2;
export type WorkKind = typeof FRESH | typeof CHANGED | typeof GONE;

/**
 * A change that affects more pages than this gets low priority, so that smaller changes overtake
 * it.
 */
const LOW_PRIORITY_PAGES = 100;

/**
 * Priorities, in processing order. New pages have the first priority, because others may link to
 * them.
 */
export const IMMEDIATE = -1;
const HIGH = 0;
const NORMAL = 1;
export const LOW = 2;
export const LOWEST = 3;

/** SQL condition: the page was processed and not yet seen live. */
const UNSEEN = 'is_done = 1 and live_at is null and error is null';

const RETRY_MS_MIN = 2000;
const RETRY_MS_MAX = 10 * 60_000;

/**
 * The durable work queue. `work` has a row for each page of any release that must be rendered again
 * or deleted. `outcomes` has a row for each page of a live release that a change affected; these
 * rows become the receipt of the change. `uncompressed` has a row for each page in place without
 * precompressed files. `last_questions` holds queries whose pages have the lowest priority, by
 * release; their pages are queued when nothing else of the release is due. `following` holds those
 * queries by change: the receipt counts their pages.
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
  drop table if exists following;
  create table if not exists following_questions (change text not null, question integer not null, primary key (change, question)) without rowid;
  create table if not exists outcomes (
    change text not null, site text not null, page text not null, action text not null, is_done integer not null default 0,
    hash text, live_at text, error text, ms real, primary key (change, site, page)) without rowid;
  create index if not exists outcomes_by_page on outcomes (site, page, is_done);
  create index if not exists outcomes_open on outcomes (change) where is_done = 0;
  create index if not exists outcomes_unseen on outcomes (change, site, page) where ${UNSEEN};`;

/** `cross join` fixes the join order: the queue is short and a release has very many pages. */
const PAGES_AT_WORK = 'work cross join pages on pages.id = work.page';

/** The expected response of a live address. */
export interface LivePage {
  /** The portal's id. */
  site: string;
  /** The page's path in the portal. */
  page: string;
  action: 'put' | 'delete';
  hash: string | null;
}

/** A queued page that is due. */
export interface Task extends TrackedPage {
  kind: WorkKind;
  tries: number;
  /** From `LOW` on, batches are small, so that new work waits for few pages. */
  priority: number;
}

/** A page that fails to render. It is retried at growing intervals. */
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
  kind: WorkKind;
  changes: ReadonlySet<string>;
  /** True if the page is rendered before others, however many pages its change affects. */
  isFirst?: boolean;
}

/** A change whose receipt is not complete. Times are milliseconds since 1970. */
export interface ChangeAtWork extends Pick<
  Change,
  'id' | 'collection' | 'documentId' | 'title' | 'at'
> {
  started: number;
  planned: number;
  rendered: number;
}

export type Work = ReturnType<typeof createWork>;

/** Opens the work queue in the database of the snapshot. */
export function createWork({ db, sql }: Snapshot) {
  db.exec(SCHEMA);
  let batch = Number(sql('select max(batch) as last from work').get()!.last ?? 0);

  /** Counts the pages of each change, which decides its priority. */
  function pageCounts(pages: readonly PlannedPage[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { changes, isFirst } of pages)
      for (const change of changes) if (!isFirst) counts.set(change, (counts.get(change) ?? 0) + 1);
    return counts;
  }

  return {
    /**
     * Queues the pages of a plan. Pages of a release in `live` are recorded for the receipts of
     * their changes.
     */
    plan(pages: readonly PlannedPage[], live: ReadonlyMap<number, string>): void {
      batch++;
      const counts = pageCounts(pages);
      let isOvertaken = false;
      for (const { page, kind, changes, isFirst } of pages) {
        isOvertaken ||=
          kind === GONE &&
          sql('select kind from work where page = ?').get(page.id)?.kind === CHANGED;
        const isLow =
          changes.size > 0 &&
          [...changes].every((change) => (counts.get(change) ?? 0) > LOW_PRIORITY_PAGES);
        const isImmediate = kind === FRESH || (kind === CHANGED && isFetchedForAlerts(page.page));
        const priority = isImmediate ? IMMEDIATE : isFirst ? HIGH : isLow ? LOW : NORMAL;
        // A page that is queued already keeps the earlier position, unless it is to be deleted:
        // pages that link to it may have been queued just now. A page queued for deletion may be
        // wanted again.
        sql(`insert into work (page, kind, priority, batch) values (?, ?, ?, ?) on conflict (page) do update set
          kind = case when work.kind = ${FRESH} and excluded.kind = ${CHANGED} then ${FRESH} else excluded.kind end,
          batch = case when excluded.kind = ${GONE} then excluded.batch else work.batch end,
          priority = case when excluded.kind = ${GONE} then max(${NORMAL}, min(priority, excluded.priority)) else min(priority, excluded.priority) end,
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
      // A page that was queued to lose its link to a deleted page, and is now to be deleted itself,
      // keeps that link to its end. Delete both in one batch.
      if (isOvertaken) sql(`update work set batch = ? where kind = ${GONE}`).run(batch);
    },
    /**
     * Records queries whose pages have the lowest priority, in every release. Reads no pages: they
     * may be all pages of a portal, and others are waiting.
     */
    planLast(queries: readonly LastQuery[]): void {
      for (const { query, changes } of queries) {
        sql(`insert or ignore into last_questions select releases.id, questions.id from questions
          join releases on questions.site in ('', releases.site) where questions.id = ?`).run(
          query,
        );
        for (const change of changes)
          sql('insert or ignore into following_questions values (?, ?)').run(change, query);
      }
    },
    /** Queues the pages of the next lowest-priority query. Returns `false` if there is none. */
    noteLast(releases: readonly number[]): boolean {
      const next = sql(
        'select release, question from last_questions where release in (select value from json_each(?)) limit 1',
      ).get(JSON.stringify(releases)) as { release: number; question: number } | undefined;
      if (!next) return false;
      sql(`insert into work (page, kind, priority, batch) select pages.id, ${CHANGED}, ${LOWEST}, ? from reads cross join pages on pages.id = reads.page
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
    /** Queues a page for rendering without a change that caused it. */
    again: (page: number, kind: WorkKind = CHANGED): void =>
      void sql(
        `insert into work (page, kind, priority, batch) values (?, ?, ${LOW}, ?) on conflict (page) do update set due = 0`,
      ).run(page, kind, ++batch),

    /** Returns the next due pages of these releases, in processing order. */
    next: (releases: readonly number[], now: number, limit: number): Task[] =>
      sql(`select pages.id, release, pages.page, hash, kind, tries, priority from ${PAGES_AT_WORK}
        where due <= ? and release in (select value from json_each(?)) order by priority, kind <> ${FRESH}, batch, kind, work.page limit ?`).all(
        now,
        JSON.stringify(releases),
        limit,
      ) as unknown as Task[],
    /** Returns `true` if pages of these releases are due, and all of them at lowest priority. */
    isLowestDue(releases: readonly number[], now: number): boolean {
      const [next] = this.next(releases, now, 1);
      if (next) return next.priority >= LOWEST;
      return (
        sql(
          'select 1 as one from last_questions where release in (select value from json_each(?)) limit 1',
        ).get(JSON.stringify(releases)) !== undefined
      );
    },
    /**
     * Returns the minimum number of pages left to render: a lowest-priority query counts as one
     * page until its pages are queued.
     */
    left: (release: number): number =>
      sql(
        `select (select count(*) from ${PAGES_AT_WORK} where release = ?) + (select count(*) from last_questions where release = ?) as n`,
      ).get(release, release)!.n as number,

    /** Removes a page from the queue. */
    done: (page: number): void => void sql('delete from work where page = ?').run(page),
    /** Records the error of a page and the time of its next try. */
    failed(page: number, error: string, tries: number, now: number): void {
      const due = now + Math.min(RETRY_MS_MIN * 4 ** tries, RETRY_MS_MAX);
      sql(
        'update work set error = ?, tries = tries + 1, since = coalesce(since, ?), due = ? where page = ?',
      ).run(error, now, due, page);
    },
    /** Returns the failing pages of a release, the oldest failure first. */
    failures: (release: number): FailingPage[] =>
      sql(
        `select release, pages.page, error, tries, since, due from ${PAGES_AT_WORK} where release = ? and error is not null order by since, pages.page`,
      ).all(release) as unknown as FailingPage[],
    /** Makes every failed page due now. */
    retryFailures: (): void => void sql('update work set due = 0 where error is not null').run(),
    /**
     * Clears the digests of queued pages: after a crash or rollback their bytes on disk are
     * unknown.
     */
    markUncertain: (): void =>
      void db.exec(
        "update pages set hash = '' where hash is not null and id in (select page from work)",
      ),
    /** Deletes the work of pages and releases that no longer exist. */
    clear: (): void =>
      void db.exec(
        'delete from work where page not in (select id from pages); delete from uncompressed where page not in (select id from pages); delete from last_questions where release not in (select id from releases)',
      ),

    /** Records that a page was written without precompressed files. */
    placed: (page: number): void =>
      void sql('insert or ignore into uncompressed values (?)').run(page),
    /**
     * Returns pages without precompressed files. Skips dropped releases: their files are gone and
     * their rows are deleted gradually.
     */
    uncompressed: (limit: number): Pick<TrackedPage, 'id' | 'release' | 'page'>[] =>
      sql(
        'select pages.id, release, pages.page from uncompressed cross join pages on pages.id = uncompressed.page join releases on releases.id = release limit ?',
      ).all(limit) as never,
    /** Records that a page has its precompressed files. */
    compressed: (page: number): void =>
      void sql('delete from uncompressed where page = ?').run(page),

    /**
     * Records a change whose receipt is to be made.
     * @param started when its intake started, in milliseconds since 1970
     * @param planned when its pages were queued
     */
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
    /** Returns `true` if a change was started and not yet acknowledged. */
    isBegun: (change: string): boolean =>
      sql('select 1 as one from changes where id = ?').get(change) !== undefined,
    /**
     * Records the outcome of a page for every change that waits for it. An earlier change that has
     * not seen the page live yet then expects these bytes.
     */
    settle: (
      site: string,
      page: string,
      outcome: { action: 'put' | 'delete'; hash: string | null; error: string | null; ms: number },
    ): void =>
      void sql(
        `update outcomes set is_done = 1, action = ?, hash = ?, error = ?, ms = ?, live_at = null where site = ? and page = ? and (is_done = 0 or (? is null and ${UNSEEN}))`,
      ).run(outcome.action, outcome.hash, outcome.error, outcome.ms, site, page, outcome.error),
    /**
     * Returns the pages of a portal that changes still wait for, to be processed or to be seen
     * live.
     */
    openPages: (site: string): string[] =>
      sql(`select distinct page from outcomes where site = ? and (is_done = 0 or ${UNSEEN})`)
        .all(site)
        .map((row) => row.page as string),
    /** Returns pages that were processed and not yet seen live. */
    unseen: (limit: number): LivePage[] =>
      sql(`select distinct site, page, action, hash from outcomes where ${UNSEEN} limit ?`).all(
        limit,
      ) as unknown as LivePage[],
    /**
     * Returns the current expected state of a page not yet seen live: it may have been rendered
     * again meanwhile.
     */
    wanted: (site: string, page: string): Pick<LivePage, 'action' | 'hash'> | undefined =>
      sql(
        `select action, hash from outcomes where site = ? and page = ? and ${UNSEEN} limit 1`,
      ).get(site, page) as never,
    /**
     * Records that a page was seen live with this hash, or the error. A page that was rendered
     * again meanwhile stays unseen.
     */
    seen: (
      { site, page, action, hash }: LivePage,
      liveAt: string | null,
      error: string | null,
    ): void =>
      void sql(
        `update outcomes set live_at = ?, error = ? where site = ? and page = ? and action = ? and hash is ? and ${UNSEEN}`,
      ).run(liveAt, error, site, page, action, hash),
    /** Records the time when the last page of each change was processed. */
    noteRendered: (at: number): void =>
      void sql(
        'update changes set rendered = ? where rendered is null and not exists (select 1 from outcomes where change = changes.id and is_done = 0)',
      ).run(at),
    /** Returns changes whose pages were all seen live or have failed. */
    finished: (): ChangeAtWork[] =>
      sql(`select id, collection, document as documentId, title, at, started, planned, rendered from changes
        where rendered is not null and not exists (select 1 from outcomes where change = changes.id and (is_done = 0 or (${UNSEEN}))) order by started, at, id`).all() as unknown as ChangeAtWork[],
    /** Returns the number of pages of live releases that follow after the receipt of a change. */
    follow: (change: string, live: Iterable<number>): number =>
      sql(`select count(*) as n from following_questions as following cross join reads on reads.question = following.question
        cross join pages on pages.id = reads.page where change = ? and release in (select value from json_each(?))`).get(
        change,
        JSON.stringify([...live]),
      )!.n as number,
    /** Returns the outcome of each page of a change. */
    outcomes: (
      change: string,
    ): (LivePage & { liveAt: string | null; error: string | null; ms: number | null })[] =>
      sql(
        'select site, page, action, hash, live_at as liveAt, error, ms from outcomes where change = ? order by site, page',
      ).all(change) as never,
    /** Removes changes and their outcomes. */
    end(changes: readonly string[]): void {
      for (const change of changes) {
        sql('delete from outcomes where change = ?').run(change);
        sql('delete from following_questions where change = ?').run(change);
        sql('delete from changes where id = ?').run(change);
      }
    },
    /** Returns the ids of changes that were started and not yet acknowledged. */
    begun: (): string[] =>
      sql('select id from changes')
        .all()
        .map((row) => row.id as string),
    /** Returns the number of queued pages of all releases. */
    count: (): number => sql('select count(*) as n from work').get()!.n as number,
  };
}
