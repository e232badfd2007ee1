import type { LastQuery } from '../tracking/affected-pages.ts';
import type { TrackedPage } from '../tracking/tables.ts';
import {
  CHANGED,
  FRESH,
  GONE,
  HIGH,
  IMMEDIATE,
  LOW,
  LOWEST,
  NORMAL,
  RANK,
  type WorkKind,
} from '../transitions.ts';
import type { Queue } from './tables.ts';

/**
 * A change that affects more pages of live releases than this gets low priority, so that smaller
 * changes overtake it.
 */
const LOW_PRIORITY_PAGES = 100;

export interface PlannedPage {
  page: TrackedPage;
  kind: WorkKind;
  changes: ReadonlySet<string>;
  /** True if the page is rendered before others, however many pages its change affects. */
  isFirst?: boolean;
}

/**
 * A page that is queued already keeps the earlier position, unless it is to be deleted: pages that
 * link to it may have been queued just now. A page queued for deletion may be wanted again.
 */
const QUEUE_PAGE = `insert into work (page, release, kind, priority, batch) values (?, ?, ?, ?, ?) on conflict (page) do update set
  kind = case when work.kind = ${RANK[FRESH]} and excluded.kind = ${RANK[CHANGED]} then ${RANK[FRESH]} else excluded.kind end,
  batch = case when excluded.kind = ${RANK[GONE]} then excluded.batch else work.batch end,
  priority = case when excluded.kind = ${RANK[GONE]} then max(${NORMAL}, min(priority, excluded.priority)) else min(priority, excluded.priority) end,
  due = 0`;

const EXPECT_OUTCOME = `insert into outcomes (change, site, page, action) values (?, ?, ?, ?)
  on conflict (change, site, page) do update set action = excluded.action, is_done = 0, hash = null, live_at = null, error = null`;

/**
 * Queues the pages of a plan. Pages of a release in `live` are recorded for the receipts of their
 * changes.
 */
export function plan(
  queue: Queue,
  pages: readonly PlannedPage[],
  live: ReadonlyMap<number, string>,
): void {
  const { sql } = queue;
  const batch = ++queue.batch;
  const counts = pageCounts(pages, live);
  let isOvertaken = false;
  for (const planned of pages) {
    const { page, kind, changes } = planned;
    isOvertaken ||=
      kind === GONE &&
      sql('select kind from work where page = ?').get(page.id)?.kind === RANK[CHANGED];
    sql(QUEUE_PAGE).run(
      page.id,
      page.release,
      RANK[kind],
      priorityOf(queue, planned, counts),
      batch,
    );
    const site = live.get(page.release);
    if (site === undefined) continue;
    for (const change of changes)
      sql(EXPECT_OUTCOME).run(change, site, page.page, kind === GONE ? 'delete' : 'put');
  }
  // A page that was queued to lose its link to a deleted page, and is now to be deleted itself,
  // keeps that link to its end. Delete both in one batch.
  if (isOvertaken) sql(`update work set batch = ? where kind = ${RANK[GONE]}`).run(batch);
}

/**
 * Counts the pages of each change, which decides its priority. Pages of kept releases, which are
 * rendered after a rollback only, do not count.
 */
function pageCounts(
  pages: readonly PlannedPage[],
  live: ReadonlyMap<number, string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { page, changes, isFirst } of pages)
    if (!isFirst && live.has(page.release))
      for (const change of changes) counts.set(change, (counts.get(change) ?? 0) + 1);
  return counts;
}

/** Returns the priority of a planned page. `counts` has the number of pages of each change. */
function priorityOf(
  { isUrgent }: Queue,
  { page, kind, changes, isFirst }: PlannedPage,
  counts: ReadonlyMap<string, number>,
): number {
  if (kind === FRESH || (kind === CHANGED && isUrgent?.(page.page))) return IMMEDIATE;
  if (isFirst) return HIGH;
  const isWide = (change: string) => (counts.get(change) ?? 0) > LOW_PRIORITY_PAGES;
  return changes.size > 0 && [...changes].every(isWide) ? LOW : NORMAL;
}

/**
 * Records queries whose pages have the lowest priority, in every release. Reads no pages: they may
 * be all pages of a portal, and others are waiting.
 */
export function planLast({ sql }: Queue, queries: readonly LastQuery[]): void {
  for (const { query, changes } of queries) {
    sql(`insert or ignore into last_questions select releases.id, questions.id from questions
      join releases on questions.site in ('', releases.site) where questions.id = ?`).run(query);
    for (const change of changes)
      sql('insert or ignore into following_questions values (?, ?)').run(change, query);
  }
}

/** Queues the pages of the next lowest-priority query. Returns `false` if there is none. */
export function noteLast(queue: Queue, releases: readonly number[]): boolean {
  const { sql } = queue;
  const next = sql(
    'select release, question from last_questions where release in (select value from json_each(?)) limit 1',
  ).get(JSON.stringify(releases)) as { release: number; question: number } | undefined;
  if (!next) return false;
  sql(`insert into work (page, release, kind, priority, batch) select pages.id, release, ${RANK[CHANGED]}, ${LOWEST}, ? from reads cross join pages on pages.id = reads.page
    where question = ? and release = ? and parent is not null on conflict (page) do update set due = 0`).run(
    ++queue.batch,
    next.question,
    next.release,
  );
  sql('delete from last_questions where release = ? and question = ?').run(
    next.release,
    next.question,
  );
  return true;
}

/** Queues a page for rendering without a change that caused it. */
export const again = (queue: Queue, page: number, kind: WorkKind = CHANGED): void =>
  void queue
    .sql(
      `insert into work (page, release, kind, priority, batch) select id, release, ?, ${LOW}, ? from pages where id = ? on conflict (page) do update set due = 0`,
    )
    .run(RANK[kind], ++queue.batch, page);
