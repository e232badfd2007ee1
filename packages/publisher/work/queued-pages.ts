import type { TrackedPage } from '../tracking/tables.ts';
import { CHANGED, FRESH, GONE, LOWEST, RANK, type WorkKind } from '../transitions.ts';
import { PAGES_AT_WORK, TURN, type Queue } from './tables.ts';

const RETRY_MS_MIN = 2000;
const RETRY_MS_MAX = 10 * 60_000;

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

/** SQL expression: the name of a kind. */
const KIND = `case kind when ${RANK[FRESH]} then '${FRESH}' when ${RANK[CHANGED]} then '${CHANGED}' else '${GONE}' end`;

/** The next due pages of one release: release, instant and limit are parameters. */
const NEXT_OF_ONE = `select * from (select * from work where release = ? and due <= ? order by ${TURN} limit ?)`;

/**
 * Returns the next due pages of these releases, in processing order. Each release is
 * queried separately: kept releases that are not live have long queues, which only a rollback reads.
 */
export function next(
  { sql }: Queue,
  releases: readonly number[],
  now: number,
  limit: number,
): Task[] {
  if (releases.length === 0) return [];
  const soonest = `select *, row_number() over (order by ${TURN}) as turn from (${releases.map(() => NEXT_OF_ONE).join(' union all ')}) order by turn limit ?`;
  return sql(
    `select pages.id, pages.release, pages.page, hash, ${KIND} as kind, tries, priority from (${soonest}) as soonest
      cross join pages on pages.id = soonest.page order by turn`,
  ).all(...releases.flatMap((release) => [release, now, limit]), limit) as unknown as Task[];
}

/** Returns `true` if pages of these releases are due, and all of them at lowest priority. */
export function isLowestDue(queue: Queue, releases: readonly number[], now: number): boolean {
  const [first] = next(queue, releases, now, 1);
  if (first) return first.priority >= LOWEST;
  return (
    queue
      .sql(
        'select 1 as one from last_questions where release in (select value from json_each(?)) limit 1',
      )
      .get(JSON.stringify(releases)) !== undefined
  );
}

/**
 * Returns the minimum number of pages left to render: a lowest-priority query counts as one page
 * until its pages are queued.
 */
export const left = ({ sql }: Queue, release: number): number =>
  sql(
    `select (select count(*) from work where release = ?) + (select count(*) from last_questions where release = ?) as n`,
  ).get(release, release)!.n as number;

/** Returns the number of queued pages of all releases. */
export const count = ({ sql }: Queue): number =>
  sql('select count(*) as n from work').get()!.n as number;

/** Removes a page from the queue. */
export const done = ({ sql }: Queue, page: number): void =>
  void sql('delete from work where page = ?').run(page);

/** Records the error of a page and the time of its next try. */
export function failed(
  { sql }: Queue,
  page: number,
  error: string,
  tries: number,
  now: number,
): void {
  const due = now + Math.min(RETRY_MS_MIN * 4 ** tries, RETRY_MS_MAX);
  sql(
    'update work set error = ?, tries = tries + 1, since = coalesce(since, ?), due = ? where page = ?',
  ).run(error, now, due, page);
}

/** Returns the failing pages of a release, the oldest failure first. */
export const failures = ({ sql }: Queue, release: number): FailingPage[] =>
  sql(
    `select work.release, pages.page, error, tries, since, due from ${PAGES_AT_WORK} where work.release = ? and error is not null order by since, pages.page`,
  ).all(release) as unknown as FailingPage[];

/** Makes every failed page due now. */
export const retryFailures = ({ sql }: Queue): void =>
  void sql('update work set due = 0 where error is not null').run();

/**
 * Clears the digests of pages that are due: after a crash or rollback their bytes on disk are
 * unknown. A failed transaction may have both queued and written pages of lowest priority; after the
 * rollback they are due by their query only.
 */
export const markUncertain = ({ db }: Queue): void =>
  db.exec(`update pages set hash = '' where hash is not null and id in (select page from work);
    update pages set hash = '' where hash is not null and id in (
      select pages.id from last_questions cross join reads using (question)
      cross join pages on pages.id = reads.page and pages.release = last_questions.release)`);

/** Deletes the work of pages and releases that no longer exist. */
export const clear = ({ db }: Queue): void =>
  db.exec(
    'delete from work where page not in (select id from pages); delete from uncompressed where page not in (select id from pages); delete from last_questions where release not in (select id from releases)',
  );

/** Records that a page was written without precompressed files. */
export const placed = ({ sql }: Queue, page: number): void =>
  void sql('insert or ignore into uncompressed values (?)').run(page);

/**
 * Returns pages without precompressed files. Skips dropped releases: their files are gone and their
 * rows are deleted gradually.
 */
export const uncompressed = (
  { sql }: Queue,
  limit: number,
): Pick<TrackedPage, 'id' | 'release' | 'page'>[] =>
  sql(
    'select pages.id, release, pages.page from uncompressed cross join pages on pages.id = uncompressed.page join releases on releases.id = release limit ?',
  ).all(limit) as never;

/** Records that a page has its precompressed files. */
export const compressed = ({ sql }: Queue, page: number): void =>
  void sql('delete from uncompressed where page = ?').run(page);
