import { isBranch, type Graph, type TrackedPage } from './tables.ts';

const COLUMNS = 'id, release, page, hash';

/** Returns a page of a release by its path, or an index page by its name. */
export const pageOf = ({ snapshot }: Graph, release: number, page: string) =>
  snapshot.sql(`select ${COLUMNS} from pages where release = ? and page = ?`).get(release, page) as
    | TrackedPage
    | undefined;

/**
 * Returns a page of a release if its bytes are known and current: it is in the tree and does not wait
 * to be rendered.
 */
export const currentPageOf = ({ snapshot }: Graph, release: number, page: string) =>
  snapshot
    .sql(
      `select ${COLUMNS} from pages where release = ? and page = ? and hash > '' and parent is not null
      and not exists (select 1 from work where work.page = pages.id)
      and not exists (select 1 from last_questions join reads using (question) where last_questions.release = pages.release and reads.page = pages.id)`,
    )
    .get(release, page) as TrackedPage | undefined;

/** Records a page of a new release as equal to another page: its digest, outline, dependencies and files. */
export function copyPage({ snapshot: { sql } }: Graph, from: number, to: number): void {
  sql(
    'update pages set (hash, picture) = (select hash, picture from pages where id = ?) where id = ?',
  ).run(from, to);
  sql('insert or replace into outlines select ?, outline from outlines where page = ?').run(
    to,
    from,
  );
  sql('insert or ignore into reads select question, ? from reads where page = ?').run(to, from);
  sql('insert or ignore into files select ?, name from files where page = ?').run(to, from);
}

/** Returns the addresses of a release in the order in which its tree was expanded. */
export const addressesOf = ({ snapshot }: Graph, release: number): string[] =>
  snapshot
    .sql("select page from pages where release = ? and page not like '~%' order by id")
    .all(release)
    .map(({ page }) => page as string);

/** Yields every page of a release with the digest of its bytes, in chunks by address. */
export function* pagesInChunks(
  { snapshot }: Graph,
  release: number,
  limit = 500,
): Generator<TrackedPage[]> {
  for (let last = ''; ;) {
    const pages = snapshot
      .sql(
        `select ${COLUMNS} from pages where release = ? and page > ? and page not like '~%' order by page limit ?`,
      )
      .all(release, last, limit) as unknown as TrackedPage[];
    if (pages.length > 0) yield pages;
    if (pages.length < limit) return;
    last = pages.at(-1)!.page;
  }
}

/** Returns the children of an index page. */
export const childrenOf = ({ snapshot }: Graph, release: number, branch: string) =>
  snapshot
    .sql(`select ${COLUMNS} from pages where release = ? and parent = ?`)
    .all(release, branch) as unknown as TrackedPage[];

/** An index page's child that `placeBelow` has placed. */
export interface PlacedChild {
  child: TrackedPage;
  /** True unless the page only moved here from another index page. */
  isNew: boolean;
}

/** Records a page as a child of an index page: a new one, a moved one or one wanted again. */
export function placeBelow(
  { snapshot: { sql } }: Graph,
  release: number,
  branch: string,
  page: string,
): PlacedChild {
  const added = sql(
    `insert into pages (release, page, parent) values (?, ?, ?) on conflict do nothing returning ${COLUMNS}`,
  ).get(release, page, branch) as TrackedPage | undefined;
  if (added) return { child: added, isNew: true };
  const before = sql('select parent from pages where release = ? and page = ?').get(release, page);
  const child = sql(
    `update pages set parent = ? where release = ? and page = ? returning ${COLUMNS}`,
  ).get(branch, release, page) as unknown as TrackedPage;
  return { child, isNew: !before || before.parent === null };
}

/**
 * Detaches a page or an index page from the tree. Returns the pages to delete, which stay recorded
 * until they are deleted.
 */
export function detach(graph: Graph, page: TrackedPage): TrackedPage[] {
  if (!isBranch(page)) {
    graph.snapshot.sql('update pages set parent = null where id = ?').run(page.id);
    return [page];
  }
  const pages = childrenOf(graph, page.release, page.page).flatMap((child) => detach(graph, child));
  forget(graph, page);
  return pages;
}

/** Deletes the rows of a page, its dependencies and its files. */
export function forget(
  { snapshot: { sql }, counts }: Graph,
  { id }: Pick<TrackedPage, 'id'>,
): void {
  counts.clear();
  sql('delete from reads where page = ?').run(id);
  sql('delete from files where page = ?').run(id);
  sql('delete from outlines where page = ?').run(id);
  sql('delete from pages where id = ?').run(id);
}

/**
 * Counts the pages of a release in the index alone: addresses begin with a slash, index pages do
 * not.
 */
export function countPages({ snapshot, counts }: Graph, release: number): number {
  let count = counts.get(release);
  if (count === undefined)
    counts.set(
      release,
      (count = snapshot
        .sql("select count(*) as n from pages where release = ? and page >= '/' and page < '0'")
        .get(release)!.n as number),
    );
  return count;
}

/** Returns `true` if a page of a release was written. */
export const hasMadePages = ({ snapshot }: Graph, release: number): boolean =>
  snapshot
    .sql(
      "select 1 as one from pages where release = ? and hash is not null and page not like '~%' limit 1",
    )
    .get(release) !== undefined;

/** Returns the pages of a release that depend on a first-priority query. */
export function firstPagesOf({ snapshot: { sql, model } }: Graph, release: number): string[] {
  const kinds = Object.entries(model.queries ?? {}).filter(
    ([, { priority }]) => priority === 'first',
  );
  // A key begins with its kind: `["alertsInForce",…`. The index of keys has them side by side.
  const queries = kinds.flatMap(([kind]) =>
    sql('select id from questions where key >= ? and key < ?').all(`["${kind}"`, `["${kind}"~`),
  );
  const asking = queries.flatMap(({ id }) =>
    sql(
      'select pages.page from reads cross join pages on pages.id = reads.page where question = ? and release = ? and parent is not null',
    ).all(id!, release),
  );
  return [...new Set(asking.map(({ page }) => page as string))];
}
