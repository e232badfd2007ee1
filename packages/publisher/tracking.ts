import { CLOCK, type Dependency, type Reader } from '@pune/content';
import {
  previewRequestName,
  brandName,
  type PreviewRequest,
  type Brand,
} from '@pune/content/previews';
import { expand, type SitePages } from '@pune/content/page-tree';
import {
  DAY_SCOPE,
  instantScope,
  mayDiffer,
  type Place,
  type Snapshot,
} from '@pune/content/snapshot';
import { renderPriorityOf, withoutClock } from '@pune/content/priorities';

/**
 * Version of the tables below. Raise it when they change: they are then rebuilt by a full publish.
 */
const LAYOUT = 6;
/**
 * Ids are never assigned again (`autoincrement`): the work queue may still hold the id of a deleted
 * page, and must not apply it to another page.
 */
const SCHEMA = `
  create table if not exists releases (id integer primary key autoincrement, site text not null, name text not null, renderer text not null, made_at text, unique (site, name));
  create table if not exists pages (id integer primary key autoincrement, release integer not null, page text not null, parent text, hash text, picture text, unique (release, page));
  create table if not exists brands (name text primary key, brand text not null) without rowid;
  create index if not exists pages_by_parent on pages (release, parent);
  create table if not exists questions (
    id integer primary key autoincrement, key text not null unique, collection text, locale text, site text, year integer, document text, digest text not null);
  create index if not exists questions_by_scope on questions (collection, document, year, locale, site);
  create table if not exists reads (question integer, page integer, primary key (question, page)) without rowid;
  create index if not exists reads_by_page on reads (page, question);
  create table if not exists files (page integer, name text, primary key (page, name)) without rowid;
  create index if not exists files_by_name on files (name);`;

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

/** A recorded query whose result may have changed. */
interface AffectedQuery {
  key: string;
  collection: string;
  digest: string;
  changes: Set<string>;
}

/** A page that depends on a changed result. */
export interface AffectedPage {
  page: TrackedPage;
  changes: Set<string>;
  /** True if the page is rendered before other pages. */
  isFirst: boolean;
}

/** A query whose pages are rendered after all others. */
export interface LastQuery {
  query: number;
  changes: ReadonlySet<string>;
}

/** The place of a document before or after a change, with the id of the change. */
export type ChangedPlace = Place & { change: string };

/** Returns true if a page is an index page. */
export const isBranch = ({ page }: Pick<TrackedPage, 'page'>): boolean => page.startsWith('~');

/**
 * Creates the dependency graph of the publisher: the queries that the pages of every release ran,
 * the digests of the results, and the files that each page shows. It is stored in the snapshot's
 * database, so both change in one transaction.
 */
export function createTracking(snapshot: Snapshot, sites: ReadonlyMap<string, SitePages>) {
  const { db, sql } = snapshot;
  prepareTables(snapshot);
  let hasOrphans = true;
  /** Number of pages per release; deleted when pages are added or removed. */
  const counts = new Map<number, number>();

  const releaseOf = (id: number) =>
    sql('select id, site, name, renderer, made_at as madeAt from releases where id = ?').get(id) as
      | TrackedRelease
      | undefined;
  const siteOf = (release: number): SitePages => sites.get(releaseOf(release)!.site)!;
  const pageOf = (release: number, page: string) =>
    sql('select id, release, page, hash from pages where release = ? and page = ?').get(
      release,
      page,
    ) as TrackedPage | undefined;

  /**
   * Runs `work` with a recording reader and replaces the dependencies of the page. They are
   * recorded even if `work` fails, so that a corrected result triggers a retry.
   */
  async function recorded<T>(
    { id, release }: TrackedPage,
    work: (content: Reader) => T | Promise<T>,
  ): Promise<{ result: T; reads: Dependency[]; picture: Picture | null }> {
    const reads = new Map<string, Dependency>();
    try {
      let picture: Picture | null = null;
      const result = await work(
        snapshot.reader(
          siteOf(release).id,
          (read) => reads.set(read.key, read),
          (asked, brand) => (picture = { asked, brand }),
        ),
      );
      return { result, reads: [...reads.values()], picture };
    } finally {
      remember(id, [...reads.values()].map(queryId));
    }
  }

  /** Replaces the dependencies of a page. */
  function remember(page: number, queries: readonly number[], isNew = false): void {
    const ids = new Set(queries);
    // A page of a new release has no dependencies yet: insert all of them in one statement.
    if (isNew)
      return void sql('insert or ignore into reads select value, ? from json_each(?)').run(
        page,
        JSON.stringify([...ids]),
      );
    const known = new Set(
      sql('select question from reads where page = ?')
        .all(page)
        .map((row) => row.question as number),
    );
    for (const id of ids) if (!known.has(id)) sql('insert into reads values (?, ?)').run(id, page);
    for (const id of known)
      if (!ids.has(id)) sql('delete from reads where question = ? and page = ?').run(id, page);
  }

  /** Returns the media files that a page shows. */
  const filesOf = (page: number) =>
    sql('select name from files where page = ?')
      .all(page)
      .map(({ name }) => name as string);

  /**
   * Replaces the list of media files that a page shows.
   * @returns the files that it showed before and no longer shows
   */
  function showsFiles(page: number, names: ReadonlySet<string>, isNew = false): string[] {
    const before = isNew ? [] : filesOf(page);
    const known = new Set(before);
    for (const name of names)
      if (!known.has(name)) sql('insert or ignore into files values (?, ?)').run(page, name);
    const gone = before.filter((name) => !names.has(name));
    for (const name of gone) sql('delete from files where page = ? and name = ?').run(page, name);
    return gone;
  }

  const knownQuery = (key: string) =>
    sql('select id, digest from questions where key = ?').get(key) as
      | { id: number; digest: string }
      | undefined;

  /**
   * Records a query with its result's digest. Returns its id, or `undefined` if the query is known.
   */
  const addQuery = ({ key, scope, digest }: Dependency): number | undefined =>
    sql(
      'insert into questions (key, collection, locale, site, year, document, digest) values (?,?,?,?,?,?,?) on conflict (key) do nothing returning id',
    ).get(key, scope.collection, scope.locale, scope.site, scope.year, scope.document, digest)
      ?.id as number | undefined;

  /** Records a query and its result's digest. Returns its id. */
  function queryId(read: Dependency): number {
    const known = knownQuery(read.key);
    if (!known) return addQuery(read)!;
    if (known.digest !== read.digest)
      sql('update questions set digest = ? where id = ?').run(read.digest, known.id);
    return known.id;
  }

  /**
   * Records a result that a render worker read at an earlier time.
   * @param isCertain true if the content has not changed since
   * @returns the query's id, and whether the result is still current; if not, the page must be
   *   rendered again
   */
  function recordResult(read: Dependency, isCertain: boolean): { id: number; isCurrent: boolean } {
    // Most queries of a new release are not recorded yet, so try the insert first.
    const added = isCertain ? addQuery(read) : undefined;
    if (added !== undefined) return { id: added, isCurrent: true };
    const known = knownQuery(read.key);
    if (known) return { id: known.id, isCurrent: known.digest === read.digest };
    const digest = snapshot.digestOfResult(read.key, read.scope.collection);
    return { id: addQuery({ ...read, digest })!, isCurrent: digest === read.digest };
  }

  const QUERIES_AT = `select id, key, digest from questions where collection = ? and document = ? and year in (0, ?) and locale in ('', ?) and site in ('', ?)`;

  /**
   * Returns the recorded queries whose results may have changed, with the changes that may have
   * caused it.
   */
  function queriesAt(places: readonly ChangedPlace[]): Map<number, AffectedQuery> {
    const found = new Map<number, AffectedQuery>();
    for (const place of places)
      for (const document of ['', `id:${place.id}`, `slug:${place.slug}`, ...place.values])
        for (const site of place.sites.length > 0 ? place.sites : [''])
          for (const row of sql(QUERIES_AT).all(
            place.collection,
            document,
            place.year,
            place.locale,
            site,
          )) {
            const { id, key, digest } = row as { id: number; key: string; digest: string };
            if (place.facets && !mayDiffer(key, place.facets)) continue;
            const known = found.get(id);
            if (known) known.changes.add(place.change);
            else
              found.set(id, {
                key,
                collection: place.collection,
                digest,
                changes: new Set([place.change]),
              });
          }
    return found;
  }

  /**
   * Runs every query again whose scope contains one of the places and compares the results (early
   * cut-off: pages whose results are equal are not rendered).
   * @returns the pages of all releases that depend on a changed result, with the changes that
   *   caused it; and the changed queries of lowest priority, whose pages are looked up later
   *   because they may be all pages of a portal
   */
  function affectedBy(places: readonly ChangedPlace[]): {
    pages: AffectedPage[];
    last: LastQuery[];
    asked: number;
  } {
    const pages = new Map<number, AffectedPage>();
    const last = new Map<string, { query: number; changes: Set<string> }>();
    const queries = queriesAt(places);
    /** A query that depends on time is recorded under two keys: run it once. */
    const digests = new Map<string, string>();
    for (const [id, { key, collection, digest: before, changes }] of queries) {
      const query = withoutClock(key);
      let digest = digests.get(query);
      if (digest === undefined)
        digests.set(query, (digest = snapshot.digestOfResult(key, collection)));
      if (digest === before) continue;
      sql('update questions set digest = ? where id = ?').run(digest, id);
      const priority = renderPriorityOf(key);
      if (priority === 'last') {
        // The same pages record both keys: count them once.
        const asked = last.get(query);
        if (asked) for (const change of changes) asked.changes.add(change);
        else last.set(query, { query: id, changes: new Set(changes) });
        continue;
      }
      for (const row of sql(
        'select pages.id, release, pages.page, hash from reads join pages on pages.id = reads.page join releases on releases.id = release where question = ? and parent is not null',
      ).all(id)) {
        const page = row as unknown as TrackedPage;
        let known = pages.get(page.id);
        if (!known) pages.set(page.id, (known = { page, changes: new Set(), isFirst: false }));
        for (const change of changes) known.changes.add(change);
        known.isFirst ||= priority === 'first';
      }
    }
    return { pages: [...pages.values()], last: [...last.values()], asked: queries.size };
  }

  /** Returns the children of an index page. */
  const childrenOf = (release: number, branch: string) =>
    sql('select id, release, page, hash from pages where release = ? and parent = ?').all(
      release,
      branch,
    ) as unknown as TrackedPage[];

  /**
   * Expands an index page: updates its children. Adds pages that are new below it to `fresh`, and
   * pages that are no longer there to `gone`.
   */
  async function expandBranch(
    branch: TrackedPage,
    fresh: Map<string, TrackedPage>,
    gone: Map<string, TrackedPage>,
  ): Promise<void> {
    const { release, page: name } = branch;
    const { result } = await recorded(branch, (content) => expand(name, content, siteOf(release)));
    const wanted = new Set(result);
    const known = new Map(childrenOf(release, name).map((child) => [child.page, child]));
    counts.delete(release);
    for (const child of known.values()) if (!wanted.has(child.page)) gone.set(child.page, child);
    for (const page of wanted) {
      if (known.has(page)) continue;
      const added = sql(
        'insert into pages (release, page, parent) values (?, ?, ?) on conflict do nothing returning id, release, page, hash',
      ).get(release, page, name) as TrackedPage | undefined;
      const before = added
        ? null
        : sql('select parent from pages where release = ? and page = ?').get(release, page);
      const child =
        added ??
        (sql(
          'update pages set parent = ? where release = ? and page = ? returning id, release, page, hash',
        ).get(name, release, page) as unknown as TrackedPage);
      gone.delete(page); // it moved here from another index page
      if (isBranch(child)) await expandBranch(child, fresh, gone);
      // A page that only moved, as when an index page is split, has not changed.
      else if (!before || before.parent === null) fresh.set(page, child);
    }
  }

  /**
   * Detaches a page or an index page from the tree. Returns the pages to delete, which stay
   * recorded until they are deleted.
   */
  function detach(page: TrackedPage): TrackedPage[] {
    if (!isBranch(page)) {
      sql('update pages set parent = null where id = ?').run(page.id);
      return [page];
    }
    const pages = childrenOf(page.release, page.page).flatMap(detach);
    forget(page);
    return pages;
  }

  /** Deletes the rows of a page, its dependencies and its files. */
  function forget({ id }: Pick<TrackedPage, 'id'>): void {
    counts.clear();
    sql('delete from reads where page = ?').run(id);
    sql('delete from files where page = ?').run(id);
    sql('delete from pages where id = ?').run(id);
  }

  return {
    recorded,
    remember,
    filesOf,
    /**
     * Returns `true` if a page of a release shows a file, even a page that waits for its deletion.
     * `cross join` starts with the few pages that show the file: SQLite would start with all pages
     * of the release and scan 28,000 of them for each picture.
     */
    isShown: (release: number, name: string): boolean =>
      sql(
        'select 1 as one from files cross join pages on pages.id = files.page where name = ? and release = ? limit 1',
      ).get(name, release) !== undefined,
    /** Returns the media files that the pages of a release show. */
    filesIn: (release: number): Set<string> =>
      new Set(
        sql('select distinct name from files join pages on pages.id = files.page where release = ?')
          .all(release)
          .map(({ name }) => name as string),
      ),
    recordResult,
    affectedBy,
    expandBranch,
    detach,
    forget,
    releaseOf,
    releases: () =>
      sql(
        'select id, site, name, renderer, made_at as madeAt from releases order by id',
      ).all() as unknown as TrackedRelease[],
    /** Adds an empty release with the root of its tree. */
    addRelease(
      site: string,
      at: string,
      renderer: string,
    ): { release: TrackedRelease; root: TrackedPage } {
      const { id } = sql(
        'insert into releases (site, name, renderer) values (?, ?, ?) returning id',
      ).get(site, '', renderer)!;
      // Names are unique and sort by time.
      const name = `${at.replace(/[-:.]/g, '')}-${String(id).padStart(4, '0')}-${renderer.slice(0, 8)}`;
      sql('update releases set name = ? where id = ?').run(name, id!);
      sql(`insert into pages (release, page, parent) values (?, '~', '')`).run(id!);
      return { release: releaseOf(id as number)!, root: pageOf(id as number, '~')! };
    },
    /** Records the instant when a release was complete. */
    completeRelease: (id: number, at: string) =>
      void sql('update releases set made_at = ? where id = ?').run(at, id),
    /** Drops a release. Changes no longer affect it; its pages are deleted gradually by `clear`. */
    forgetRelease(id: number): void {
      sql('delete from releases where id = ?').run(id);
      hasOrphans = true;
    },
    /** Deletes some pages of dropped releases. Returns `true` if there are more. */
    clear(limit = 500): boolean {
      if (!hasOrphans) return false;
      const orphans = sql(
        'select id from pages where release not in (select id from releases) limit ?',
      ).all(limit) as { id: number }[];
      for (const page of orphans) forget(page);
      hasOrphans = orphans.length === limit;
      if (!hasOrphans)
        db.exec('delete from questions where id not in (select question from reads)');
      return hasOrphans;
    },
    pageOf,
    /**
     * Records a rendered page: the digest of its bytes, its preview picture, and the media files
     * that it shows.
     * @returns the media files that it showed before and no longer shows
     */
    made(
      id: number,
      hash: string,
      picture: PreviewRequest | null,
      files: readonly string[] = [],
      isNew = false,
    ): string[] {
      sql('update pages set hash = ?, picture = ? where id = ?').run(
        hash,
        picture && JSON.stringify(picture),
        id,
      );
      return showsFiles(
        id,
        new Set(picture ? [...files, previewRequestName(picture)] : files),
        isNew,
      );
    },
    /** Records a brand under its name. */
    noteBrand: (brand: Brand) =>
      void sql('insert or ignore into brands values (?, ?)').run(
        brandName(brand),
        JSON.stringify(brand),
      ),
    /** Returns the brands of all recorded preview pictures, by name. */
    brands: () =>
      new Map(
        sql('select name, brand from brands')
          .all()
          .map(({ name, brand }) => [name as string, JSON.parse(brand as string) as Brand]),
      ),
    /**
     * Returns the preview pictures of some pages of a release, starting after page id `after`. Pass
     * the last id returned to continue.
     */
    picturesOf: (release: number, after: number, limit: number) =>
      sql(
        'select id, picture from pages where release = ? and id > ? and picture is not null order by id limit ?',
      )
        .all(release, after, limit)
        .map(({ id, picture }) => ({
          id: id as number,
          picture: JSON.parse(picture as string) as PreviewRequest,
        })),
    /** Returns every page of a release with the digest of its bytes. */
    pagesOf: (release: number) =>
      sql(
        "select id, release, page, hash from pages where release = ? and page not like '~%' order by page",
      ).all(release) as unknown as TrackedPage[],
    /** Returns the pages of a release that depend on a first-priority query. */
    firstPagesOf(release: number): string[] {
      const queries = sql("select id, key from questions where collection = 'alerts'")
        .all()
        .filter(({ key }) => renderPriorityOf(key as string) === 'first');
      const asking = queries.flatMap(({ id }) =>
        sql(
          'select pages.page from reads cross join pages on pages.id = reads.page where question = ? and release = ? and parent is not null',
        ).all(id!, release),
      );
      return [...new Set(asking.map(({ page }) => page as string))];
    },
    childrenOf,
    /**
     * Counts the pages of a release in the index alone: addresses begin with a slash, index pages
     * do not.
     */
    countPages(release: number): number {
      let count = counts.get(release);
      if (count === undefined)
        counts.set(
          release,
          (count = sql(
            "select count(*) as n from pages where release = ? and page >= '/' and page < '0'",
          ).get(release)!.n as number),
        );
      return count;
    },
    /** Returns `true` if a page of a release was written. */
    hasMadePages: (release: number) =>
      sql(
        "select 1 as one from pages where release = ? and hash is not null and page not like '~%' limit 1",
      ).get(release) !== undefined,
    /** Returns the next instant that a page asked about. */
    nextInstant(): string | undefined {
      const after = instantScope(snapshot.clock.moment());
      const next = sql(
        'select min(document) as next from questions where collection = ? and document > ? and document < ?',
      ).get(CLOCK, after, instantScope('~'))?.next as string | null;
      return next?.slice(instantScope('').length);
    },
    /**
     * Moves the clock. Returns a place whose scope contains the time queries that may have changed.
     */
    passTime(): Place[] {
      const { from, to, isNewDay } = snapshot.clock.move();
      const come = sql(
        'select distinct document from questions where collection = ? and document > ? and document <= ?',
      ).all(CLOCK, instantScope(from), instantScope(to));
      return [
        {
          collection: CLOCK,
          id: '',
          locale: 'en',
          slug: '',
          year: 0,
          sites: [],
          values: [
            ...come.map(({ document }) => document as string),
            ...(isNewDay ? [DAY_SCOPE] : []),
          ],
        },
      ];
    },
  };
}
export type Tracking = ReturnType<typeof createTracking>;

/** Creates the tables. Drops tables of another layout: the next full publish fills them again. */
function prepareTables({ db, state }: Snapshot): void {
  if (state.get('tracking layout') !== String(LAYOUT)) {
    // Queued work refers to pages and queries by ids that would be assigned again.
    for (const table of [
      'reads',
      'files',
      'questions',
      'pages',
      'brands',
      'failures',
      'releases',
      'work',
      'uncompressed',
      'last_questions',
    ])
      db.exec(`drop table if exists ${table}`);
    state.set('tracking layout', String(LAYOUT));
  }
  db.exec(SCHEMA);
}
