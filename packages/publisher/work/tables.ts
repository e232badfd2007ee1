import type { Snapshot } from '@pune/snapshot';
import type { ContentModel } from '@pune/snapshot/model';
import { FRESH, RANK } from '../transitions.ts';

/** SQL condition: the page was processed and not yet seen live. */
export const UNSEEN = 'is_done = 1 and live_at is null and error is null';

/** The processing order of the pages of a release, in SQL. */
export const TURN = `priority, kind <> ${RANK[FRESH]}, batch, kind, page`;

/**
 * The durable work queue. `work` has a row for each page of any release that must be rendered again
 * or deleted. `outcomes` has a row for each page of a live release that a change affected; these
 * rows become the receipt of the change. `uncompressed` has a row for each page in place without
 * precompressed files. `last_questions` holds queries whose pages have the lowest priority, by
 * release; their pages are queued when nothing else of the release is due. `following_questions`
 * holds those queries by change: the receipt counts their pages.
 */
const SCHEMA = `
  create table if not exists work (
    page integer primary key, release integer not null, kind integer not null, priority integer not null, batch integer not null,
    error text, tries integer not null default 0, since integer, due integer not null default 0);
  create index if not exists work_by_turn on work (release, ${TURN});
  create index if not exists work_failing on work (release) where error is not null;
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
export const PAGES_AT_WORK = 'work cross join pages on pages.id = work.page';

/** The tables of the queue and the number of the last plan. */
export interface Queue {
  readonly sql: Snapshot['sql'];
  readonly db: Snapshot['db'];
  /** True for pages that clients fetch in an emergency. */
  readonly isUrgent: ContentModel['isUrgent'];
  /** Number of the last plan: pages of earlier plans come first within a priority. */
  batch: number;
}

/** Opens the work queue in the database of the snapshot. */
export function openQueue({ db, sql, model }: Snapshot): Queue {
  db.exec(SCHEMA);
  const { last } = sql('select max(batch) as last from work').get()!;
  return { db, sql, isUrgent: model.isUrgent, batch: Number(last ?? 0) };
}
