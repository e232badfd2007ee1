import type { Change } from '../outbox.ts';
import type { Outcome } from '../transitions.ts';
import { UNSEEN, type Queue } from './tables.ts';

/** The expected response of a live address. */
export interface LivePage extends Pick<Outcome, 'action' | 'hash'> {
  /** The portal's id. */
  site: string;
  /** The page's path in the portal. */
  page: string;
}

/** The recorded outcome of a page of a change. */
export interface RecordedOutcome extends LivePage {
  /** The instant when the page was seen live. */
  liveAt: string | null;
  error: string | null;
  ms: number | null;
}

type ChangeFacts = Pick<Change, 'id' | 'collection' | 'documentId' | 'title' | 'at'>;

/** A change whose receipt is not complete. Times are milliseconds since 1970. */
export interface ChangeAtWork extends ChangeFacts {
  started: number;
  planned: number;
  rendered: number;
}

/**
 * Records a change whose receipt is to be made.
 * @param started when its intake started, in milliseconds since 1970
 * @param planned when its pages were queued
 */
export const begin = (
  { sql }: Queue,
  { id, collection, documentId, title, at }: ChangeFacts,
  started: number,
  planned: number,
): void =>
  void sql(
    'insert into changes (id, collection, document, title, at, started, planned) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing',
  ).run(id, collection, documentId, title, at, started, planned);

/** Returns `true` if a change was started and not yet acknowledged. */
export const isBegun = ({ sql }: Queue, change: string): boolean =>
  sql('select 1 as one from changes where id = ?').get(change) !== undefined;

/** Returns the ids of changes that were started and not yet acknowledged. */
export const begun = ({ sql }: Queue): string[] =>
  sql('select id from changes')
    .all()
    .map((row) => row.id as string);

/**
 * Records the outcome of a page for every change that waits for it. An earlier change that has not
 * seen the page live yet then expects these bytes.
 */
export const settle = (
  { sql }: Queue,
  site: string,
  page: string,
  { action, hash, error, ms }: Outcome,
): void =>
  void sql(
    `update outcomes set is_done = 1, action = ?, hash = ?, error = ?, ms = ?, live_at = null where site = ? and page = ? and (is_done = 0 or (? is null and ${UNSEEN}))`,
  ).run(action, hash, error, ms, site, page, error);

/**
 * Returns the pages of a portal that changes still wait for, to be processed or to be seen live.
 */
export const openPages = ({ sql }: Queue, site: string): string[] =>
  sql(`select distinct page from outcomes where site = ? and (is_done = 0 or ${UNSEEN})`)
    .all(site)
    .map((row) => row.page as string);

/** Returns pages that were processed and not yet seen live. */
export const unseen = ({ sql }: Queue, limit: number): LivePage[] =>
  sql(`select distinct site, page, action, hash from outcomes where ${UNSEEN} limit ?`).all(
    limit,
  ) as unknown as LivePage[];

/**
 * Returns the current expected state of a page not yet seen live: it may have been rendered again
 * meanwhile.
 */
export const wanted = (
  { sql }: Queue,
  site: string,
  page: string,
): Pick<LivePage, 'action' | 'hash'> | undefined =>
  sql(`select action, hash from outcomes where site = ? and page = ? and ${UNSEEN} limit 1`).get(
    site,
    page,
  ) as never;

/**
 * Records that a page was seen live with this hash, or the error. A page that was rendered again
 * meanwhile stays unseen.
 */
export const seen = (
  { sql }: Queue,
  { site, page, action, hash }: LivePage,
  liveAt: string | null,
  error: string | null,
): void =>
  void sql(
    `update outcomes set live_at = ?, error = ? where site = ? and page = ? and action = ? and hash is ? and ${UNSEEN}`,
  ).run(liveAt, error, site, page, action, hash);

/** Records the time when the last page of each change was processed. */
export const noteRendered = ({ sql }: Queue, at: number): void =>
  void sql(
    'update changes set rendered = ? where rendered is null and not exists (select 1 from outcomes where change = changes.id and is_done = 0)',
  ).run(at);

/** Returns changes whose pages were all seen live or have failed. */
export const finished = ({ sql }: Queue): ChangeAtWork[] =>
  sql(`select id, collection, document as documentId, title, at, started, planned, rendered from changes
    where rendered is not null and not exists (select 1 from outcomes where change = changes.id and (is_done = 0 or (${UNSEEN}))) order by started, at, id`).all() as unknown as ChangeAtWork[];

/** Returns the number of pages of live releases that follow after the receipt of a change. */
export const follow = ({ sql }: Queue, change: string, live: Iterable<number>): number =>
  sql(`select count(*) as n from following_questions as following cross join reads on reads.question = following.question
    cross join pages on pages.id = reads.page where change = ? and release in (select value from json_each(?))`).get(
    change,
    JSON.stringify([...live]),
  )!.n as number;

/** Returns the outcome of each page of a change. */
export const outcomes = ({ sql }: Queue, change: string): RecordedOutcome[] =>
  sql(
    'select site, page, action, hash, live_at as liveAt, error, ms from outcomes where change = ? order by site, page',
  ).all(change) as never;

/** Removes changes and their outcomes. */
export function end({ sql }: Queue, changes: readonly string[]): void {
  for (const change of changes) {
    sql('delete from outcomes where change = ?').run(change);
    sql('delete from following_questions where change = ?').run(change);
    sql('delete from changes where id = ?').run(change);
  }
}
