import {
  brandName,
  previewRequestName,
  type Brand,
  type PreviewRequest,
} from '@pune/snapshot/previews';
import type { Graph } from './tables.ts';

/** Returns the media files that a page shows. */
export const filesOf = ({ snapshot }: Graph, page: number): string[] =>
  snapshot
    .sql('select name from files where page = ?')
    .all(page)
    .map(({ name }) => name as string);

/**
 * Returns `true` if a page of a release shows a file, even a page that waits for its deletion.
 * `cross join` starts with the few pages that show the file: SQLite would start with all pages of
 * the release and scan 28,000 of them for each picture.
 */
export const isShown = ({ snapshot }: Graph, release: number, name: string): boolean =>
  snapshot
    .sql(
      'select 1 as one from files cross join pages on pages.id = files.page where name = ? and release = ? limit 1',
    )
    .get(name, release) !== undefined;

/** The media files that a page shows since it was rendered, and those that it no longer shows. */
export interface FileChanges {
  added: string[];
  gone: string[];
}

/**
 * Records a rendered page: the digest of its bytes, its preview picture, and the media files that
 * it shows, the preview picture among them.
 */
export function made(
  graph: Graph,
  id: number,
  hash: string,
  picture: PreviewRequest | null,
  files: readonly string[] = [],
  isNew = false,
): FileChanges {
  graph.snapshot
    .sql('update pages set hash = ?, picture = ? where id = ?')
    .run(hash, picture && JSON.stringify(picture), id);
  const names = picture ? [...files, previewRequestName(picture)] : files;
  return showsFiles(graph, id, new Set(names), isNew);
}

/** Replaces the list of media files that a page shows. */
function showsFiles(
  graph: Graph,
  page: number,
  names: ReadonlySet<string>,
  isNew: boolean,
): FileChanges {
  const { sql } = graph.snapshot;
  const before = new Set(isNew ? [] : filesOf(graph, page));
  const added = [...names].filter((name) => !before.has(name));
  const gone = [...before].filter((name) => !names.has(name));
  for (const name of added) sql('insert or ignore into files values (?, ?)').run(page, name);
  for (const name of gone) sql('delete from files where page = ? and name = ?').run(page, name);
  return { added, gone };
}

/** Records a brand under its name. */
export const noteBrand = ({ snapshot }: Graph, brand: Brand): void =>
  void snapshot
    .sql('insert or ignore into brands values (?, ?)')
    .run(brandName(brand), JSON.stringify(brand));

/** Returns the brands of all recorded preview pictures, by name. */
export const brands = ({ snapshot }: Graph): Map<string, Brand> =>
  new Map(
    snapshot
      .sql('select name, brand from brands')
      .all()
      .map(({ name, brand }) => [name as string, JSON.parse(brand as string) as Brand]),
  );

/**
 * Returns the preview pictures of some pages of a release, by address, starting after the address
 * `after`. Pass the last one returned to continue.
 */
export const picturesOf = (
  { snapshot }: Graph,
  release: number,
  after: string,
  limit: number,
): { page: string; picture: PreviewRequest }[] =>
  snapshot
    .sql(
      'select page, picture from pages where release = ? and page > ? and picture is not null order by page limit ?',
    )
    .all(release, after, limit)
    .map(({ page, picture }) => ({
      page: page as string,
      picture: JSON.parse(picture as string) as PreviewRequest,
    }));
