import { CLOCK, type Read, type Reader } from '@pune/content';
import { expand, type SitePages } from '@pune/content/pages';
import { digestOf, instantScope, type Place, type Snapshot } from '@pune/content/snapshot';

const SCHEMA = `
  create table if not exists questions (
    id integer primary key, key text not null unique, collection text, locale text, site text, year integer, document text, digest text not null);
  create index if not exists questions_by_scope on questions (collection, document, site, locale, year);
  create table if not exists reads (question integer, site text, page text, primary key (question, site, page)) without rowid;
  create index if not exists reads_by_page on reads (site, page, question);
  create table if not exists pages (site text, page text, parent text, hash text, primary key (site, page)) without rowid;
  create index if not exists pages_by_parent on pages (site, parent, page);
  create table if not exists failures (site text, page text, error text, primary key (site, page)) without rowid;`;

export interface SitePage {
  site: string;
  page: string;
}

/** What each page asked, which answers it got, and which pages there are: the publisher's memory, kept beside the content it is about. */
export function createTracking(snapshot: Snapshot, sites: ReadonlyMap<string, SitePages>) {
  const { db, sql } = snapshot;
  db.exec(SCHEMA);

  /** Runs `work` with a recording reader and replaces what the page is known to have read: also when it fails, so that a mended answer brings it back. */
  async function recorded<T>(site: string, page: string, work: (content: Reader) => T | Promise<T>): Promise<{ result: T; reads: Read[] }> {
    const reads = new Map<string, Read>();
    try {
      const result = await work(snapshot.reader(site, (read) => reads.set(read.key, read)));
      return { result, reads: [...reads.values()] };
    } finally {
      remember(site, page, [...reads.values()]);
    }
  }

  function remember(site: string, page: string, reads: readonly Read[]): void {
    const ids = new Set(reads.map(questionId));
    const known = new Set(sql('select question from reads where site = ? and page = ?').all(site, page).map((row) => row.question as number));
    for (const id of ids) if (!known.has(id)) sql('insert or ignore into reads values (?, ?, ?)').run(id, site, page);
    for (const id of known) if (!ids.has(id)) sql('delete from reads where question = ? and site = ? and page = ?').run(id, site, page);
  }

  const questionId = ({ key, scope, digest }: Read): number =>
    sql(`insert into questions (key, collection, locale, site, year, document, digest) values (?,?,?,?,?,?,?)
      on conflict (key) do update set digest = excluded.digest returning id`)
      .get(key, scope.collection, scope.locale, scope.site, scope.year, scope.document, digest)!.id as number;

  /** Asks again every question whose scope holds one of the places; tells the pages for which an answer differs. */
  function affectedBy(places: readonly Place[]): { pages: SitePage[]; asked: number } {
    const asked = new Set<number>();
    const pages = new Map<string, SitePage>();
    for (const place of places)
      for (const document of ['', `id:${place.id}`, `slug:${place.slug}`, ...place.values])
        for (const question of sql(`select id, key, digest, site, locale, year from questions where collection = ? and document = ?`).all(place.collection, document)) {
          const { id, site, locale, year } = question as { id: number; site: string; locale: string; year: number };
          const outside = (site && !place.sites.includes(site)) || (locale && locale !== place.locale) || (year && year !== place.year);
          if (outside || asked.has(id)) continue;
          asked.add(id);
          const digest = digestOf(snapshot.answer(question.key as string));
          if (digest === question.digest) continue;
          sql('update questions set digest = ? where id = ?').run(digest, id);
          for (const read of sql('select site, page from reads where question = ?').all(id)) pages.set(`${read.site} ${read.page}`, read as unknown as SitePage);
        }
    return { pages: [...pages.values()], asked: asked.size };
  }

  const childrenOf = (site: string, branch: string) => sql('select page from pages where site = ? and parent = ?').all(site, branch).map((row) => row.page as string);

  /** Brings a branch up to date: `fresh` gets the pages that are new below it, `gone` those that are no longer. */
  async function regrow(site: string, branch: string, fresh: Set<string>, gone: Set<string>): Promise<void> {
    const { result } = await recorded(site, branch, (content) => expand(branch, content, sites.get(site)!));
    const wanted = new Set(result);
    const known = new Set(childrenOf(site, branch));
    for (const page of known) if (!wanted.has(page)) gone.add(page);
    for (const page of wanted) {
      if (known.has(page)) continue;
      sql(`insert into pages values (?, ?, ?, null) on conflict (site, page) do update set parent = excluded.parent`).run(site, page, branch);
      gone.delete(page); // it moved here from another branch
      if (page.startsWith('~')) await regrow(site, page, fresh, gone);
      else fresh.add(page);
    }
  }

  /** Forgets a page or a branch with all that is below it; tells the pages that are to be deleted. */
  function forget(site: string, page: string): string[] {
    const below = childrenOf(site, page).flatMap((child) => forget(site, child));
    sql('delete from pages where site = ? and page = ?').run(site, page);
    sql('delete from reads where site = ? and page = ?').run(site, page);
    sql('delete from failures where site = ? and page = ?').run(site, page);
    return page.startsWith('~') ? below : [page, ...below];
  }

  function forgetSite(site: string): void {
    for (const table of ['pages', 'reads', 'failures']) sql(`delete from ${table} where site = ?`).run(site);
    db.exec('delete from questions where id not in (select question from reads)');
  }

  return {
    recorded,
    affectedBy,
    regrow,
    forget,
    forgetSite,
    hashOf: (site: string, page: string) => sql('select hash from pages where site = ? and page = ?').get(site, page)?.hash as string | null | undefined,
    setHash: (site: string, page: string, hash: string) => void sql('update pages set hash = ? where site = ? and page = ?').run(hash, site, page),
    isKnown: (site: string, page: string) => sql('select 1 as one from pages where site = ? and page = ?').get(site, page) !== undefined,
    /** Every page that is live on a portal, with the digest of its bytes. */
    pagesOf: (site: string) => sql("select page, hash from pages where site = ? and page not like '~%' order by page").all(site) as { page: string; hash: string | null }[],
    failures: () => sql('select site, page, error from failures').all() as unknown as (SitePage & { error: string })[],
    setFailure: (site: string, page: string, error: string) =>
      void sql('insert into failures values (?, ?, ?) on conflict (site, page) do update set error = excluded.error').run(site, page, error),
    clearFailure: (site: string, page: string) => void sql('delete from failures where site = ? and page = ?').run(site, page),
    /** The next instant that a page asked about. */
    nextInstant(): string | undefined {
      const after = instantScope(snapshot.clock.moment());
      const next = sql('select min(document) as next from questions where collection = ? and document > ? and document < ?').get(CLOCK, after, instantScope('~'))?.next as string | null;
      return next?.slice(instantScope('').length);
    },
    /** Moves the clock; questions whose answers time may have changed are asked again through this place. */
    passTime(): Place[] {
      const { from, to } = snapshot.clock.move();
      const come = sql('select distinct document from questions where collection = ? and document > ? and document <= ?').all(CLOCK, instantScope(from), instantScope(to));
      return [{ collection: CLOCK, id: '', locale: 'en', slug: '', year: 0, sites: [], values: come.map(({ document }) => document as string) }];
    },
  };
}
export type Tracking = ReturnType<typeof createTracking>;
