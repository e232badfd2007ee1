import type { Brand, PreviewRequest } from '@pune/snapshot/previews';
import type { Snapshot } from '@pune/snapshot';
import type { PublishedSite } from '@pune/snapshot/model';

/**
 * Version of the tables below and of the digests in them. Raise it when the tables or the results of
 * queries have another form: they are then rebuilt by a full publish.
 */
const LAYOUT = 9;
/**
 * Ids are never assigned again (`autoincrement`): the work queue may still hold the id of a deleted
 * page, and must not apply it to another page.
 */
const SCHEMA = `
  create table if not exists releases (id integer primary key autoincrement, site text not null, name text not null, renderer text not null, made_at text, unique (site, name));
  create table if not exists pages (id integer primary key autoincrement, release integer not null, page text not null, parent text, hash text, picture text, unique (release, page));
  create table if not exists outlines (page integer primary key, outline text not null);
  create table if not exists brands (name text primary key, brand text not null) without rowid;
  create index if not exists pages_by_parent on pages (release, parent);
  create table if not exists questions (
    id integer primary key autoincrement, key text not null unique, collection text, locale text, site text, year integer, document text, digest text not null);
  create index if not exists questions_by_scope on questions (collection, document, year, locale, site);
  create table if not exists reads (question integer, page integer, primary key (question, page)) without rowid;
  create index if not exists reads_by_page on reads (page, question);
  create table if not exists files (page integer, name text, primary key (page, name)) without rowid;
  create index if not exists files_by_name on files (name);`;

/** The tables of this layout and the queued work that refers to them by id. */
const TABLES = [
  'reads',
  'files',
  'outlines',
  'questions',
  'pages',
  'brands',
  'failures',
  'releases',
  'work',
  'uncompressed',
  'last_questions',
  'following_questions',
];

/** The tables of the dependency graph and what is remembered about them. */
export interface Graph {
  readonly snapshot: Snapshot;
  /** The portals by id: their page trees may differ. */
  readonly sites: ReadonlyMap<string, PublishedSite>;
  /** Number of pages per release; deleted when pages are added or removed. */
  readonly counts: Map<number, number>;
  /** True while pages of dropped releases may be left. */
  hasOrphans: boolean;
}

/** A release: one portal as one renderer made it. */
export interface TrackedRelease {
  id: number;
  /** The portal's id. */
  site: string;
  name: string;
  renderer: string;
  /** The instant when it was complete; `null` while it is being rendered. */
  madeAt: string | null;
}

/** The preview picture that stands for a page where it is shared. */
export interface Picture {
  asked: PreviewRequest;
  brand: Brand;
}

/** A row of `pages`: a page of a release, or an index page of its tree. */
export interface TrackedPage {
  id: number;
  release: number;
  /** The page's path (`/mr/x/`), or the name of an index page (`~circulars/2026`). */
  page: string;
  /**
   * Digest of the written bytes; `null` before the first write, empty if the bytes on disk are
   * unknown.
   */
  hash: string | null;
}

/** Returns true if a page is an index page. */
export const isBranch = ({ page }: Pick<TrackedPage, 'page'>): boolean => page.startsWith('~');

/**
 * Creates the tables, or opens them. Drops tables of another layout: the next full publish fills
 * them again.
 */
export function openGraph(snapshot: Snapshot, sites: ReadonlyMap<string, PublishedSite>): Graph {
  const { db, state } = snapshot;
  if (state.get('tracking layout') !== String(LAYOUT)) {
    // Queued work refers to pages and queries by ids that would be assigned again.
    for (const table of TABLES) db.exec(`drop table if exists ${table}`);
    state.set('tracking layout', String(LAYOUT));
  }
  db.exec(SCHEMA);
  return { snapshot, sites, counts: new Map(), hasOrphans: true };
}
