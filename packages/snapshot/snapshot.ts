import { randomUUID } from 'node:crypto';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Place, Published, Reader } from './content.ts';
import { digestOfValue } from './digest.ts';
import { rowsOf, valuesOf } from './document-rows.ts';
import { facetsBetween, type Shown } from './facets.ts';
import type { ContentModel } from './model.ts';
import { partsOf } from './parts.ts';
import { makePrivateFile } from './private-file.ts';
import { INDIA } from './queries.ts';
import { targetsOf } from './references.ts';
import type { ContentChange } from './result-cache.ts';
import {
  CONTENT_REVISION,
  openForReading,
  PATIENCE_MS,
  readingOf,
  type ReadableSnapshot,
} from './reading.ts';

export type { Place } from './content.ts';
export type { ContentChange } from './result-cache.ts';

const SCHEMA = `
  create table if not exists documents (
    collection text, id text, locale text, slug text, title text, summary text, date text, category text,
    portals text, updated_at text, digest text, data_digest text, card text, data text,
    unique (collection, id, locale));
  create index if not exists documents_by_slug on documents (collection, slug, locale);
  create index if not exists documents_by_change on documents (collection, id, updated_at);
  create table if not exists placements (
    rowid integer primary key, site text, collection text, locale text, date text, slug text, title text, year integer, bucket integer, updated_at text, id text, withdrawn integer);
  create index if not exists placements_by_date on placements (site, collection, locale, date, slug, id, withdrawn);
  create index if not exists placements_by_year on placements (site, collection, locale, year, date, slug, id, withdrawn);
  create index if not exists placements_by_title on placements (site, collection, locale, title, date, slug, id, withdrawn);
  create index if not exists placements_by_bucket on placements (site, collection, bucket, slug, locale, updated_at);
  create index if not exists placements_by_change on placements (site, collection, locale, updated_at);
  create index if not exists placements_by_slug on placements (site, collection, slug, locale, id);
  create index if not exists placements_by_document on placements (collection, id, locale, site);
  create table if not exists placed (site text, collection text, n integer, primary key (site, collection)) without rowid;
  create trigger if not exists placement_added after insert on placements begin
    insert into placed values (new.site, new.collection, 1) on conflict do update set n = n + 1; end;
  create trigger if not exists placement_removed after delete on placements begin
    update placed set n = n - 1 where site = old.site and collection = old.collection; end;
  create table if not exists listings (
    site text, collection text, locale text, value text, date text, slug text, id text,
    primary key (site, collection, locale, value, date, slug, id)) without rowid;
  create index if not exists listings_by_document on listings (collection, id, locale);
  create table if not exists state (name text primary key, value text) without rowid;`;

/**
 * Version of the snapshot's format. Raise it when the tables or the data in them change: the
 * snapshot is then rebuilt from the CMS.
 */
const FORM = 10;
/** The version of a model's own tables stands below the one of these. */
const FORMS_OF_MODEL_MAX = 1000;
/** Number of changes that are remembered: more than are ever applied together with an edit. */
const CHANGES_MAX = 100;
/** The changed field of a document to which another one begins or ceases to refer. */
const REFERRED: ReadonlySet<string> = new Set(['referrers']);
export type Snapshot<Content extends Reader = Reader> = ReturnType<typeof openSnapshot<Content>>;

/**
 * Opens the snapshot for writing: the published content of all portals and languages in one file,
 * with its readers, and the model of the content as `model`.
 * The publisher is its only writer; other processes open it with `openForReading`. It can be
 * rebuilt from the CMS.
 * @param options.now returns milliseconds since 1970
 */
export function openSnapshot<Content extends Reader>(
  file: string,
  model: ContentModel<Content>,
  { now = Date.now }: { now?: () => number } = {},
) {
  if (file !== ':memory:') makePrivateFile(file);
  const db = new DatabaseSync(file, { timeout: PATIENCE_MS });
  // Checkpoint every 32 MB: database pages that a release rewrites many times are copied only once.
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536; pragma wal_autocheckpoint = 8000; pragma journal_size_limit = 134217728',
  );
  const form = FORM * FORMS_OF_MODEL_MAX + (model.index?.form ?? 0);
  if (db.prepare('pragma user_version').get()!.user_version !== form) empty(db);
  db.exec(`${SCHEMA} ${model.index?.schema ?? ''} pragma user_version = ${form}`);
  const { beginChange, ...reading } = readingOf(db, model, {
    isWatched: true,
    readsAll: false,
    now,
  });
  /** Starts a revision: content has changed that no document holds. */
  const beginRevision = () => reading.state.set(CONTENT_REVISION, randomUUID());
  const changes: ContentChange[] = [];
  function noteChange(): (places: readonly Place[]) => void {
    const [endChange, from] = [beginChange(), reading.version()];
    return (places) => {
      endChange(places);
      if (changes.push({ from, to: reading.version(), places }) > CHANGES_MAX) changes.shift();
    };
  }
  return {
    ...reading,
    beginRevision,
    /** The last changes of the content, for readers in other threads; see `follow`. */
    changes: changes as readonly ContentChange[],
    ...createWriter(reading.sql, model, noteChange, beginRevision),
  };
}

/**
 * Drops every table, including the publisher's tables. The publisher then renders everything again.
 */
function empty(db: DatabaseSync): void {
  const tables = db
    .prepare(
      // A virtual table takes the tables that it consists of with it.
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by sql like 'create virtual%' desc",
    )
    .all();
  for (const { name } of tables) db.exec(`drop table if exists "${name as string}"`);
}

const createWriter = (
  sql: (text: string) => StatementSync,
  {
    index: ownIndex,
    listedBy = [],
    references = [],
  }: Pick<ContentModel<never>, 'index' | 'listedBy' | 'references'>,
  beginChange: () => (places: readonly Place[]) => void,
  changed: () => void,
) => {
  const index = ownIndex?.open(sql);

  function shown(collection: string, id: string, locale: string): Shown | null {
    const row = sql(
      `select slug, title, summary, date, date(updated_at, ${INDIA}) as updatedOn, portals, category, card, json_extract(data, '$.audience') as audience, json_extract(data, '$.withdrawn') is not null as withdrawn from documents where collection = ? and id = ? and locale = ?`,
    ).get(collection, id, locale) as
      | (Omit<Shown, 'values' | 'card'> & {
          category: string;
          card: string;
          audience: string | null;
          withdrawn: 0 | 1;
        })
      | undefined;
    if (!row) return null;
    const { category, audience, withdrawn, ...version } = row;
    const card = JSON.parse(row.card) as unknown;
    return {
      ...version,
      card,
      values: [
        ...valuesOf(card, row.date, category, JSON.parse(audience ?? '[]'), listedBy),
        ...partsOf(row.slug),
        // A document that is withdrawn leaves every list.
        ...(withdrawn ? ['withdrawn'] : []),
      ],
    };
  }

  const placeOf = (
    collection: string,
    id: string,
    locale: string,
    { slug, date, portals, values }: Shown,
  ): Place => ({
    collection,
    id,
    locale,
    slug,
    date,
    year: Number(date.slice(0, 4)),
    sites: JSON.parse(portals),
    values: [...values],
  });

  const place = (collection: string, id: string, locale: string): Place | null => {
    const version = shown(collection, id, locale);
    return version && placeOf(collection, id, locale, version);
  };

  function remove(collection: string, id: string, locale: string): void {
    index?.remove(collection, id, locale);
    sql('delete from placements where collection = ? and id = ? and locale = ?').run(
      collection,
      id,
      locale,
    );
    sql('delete from listings where collection = ? and id = ? and locale = ?').run(
      collection,
      id,
      locale,
    );
    sql('delete from documents where collection = ? and id = ? and locale = ?').run(
      collection,
      id,
      locale,
    );
  }

  function put(d: Published): void {
    remove(d.collection, d.id, d.locale);
    const { document, placements, listings } = rowsOf(d, listedBy);
    sql('insert into documents values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)').run(...document);
    for (const row of placements)
      sql(
        'insert into placements (site, collection, locale, date, slug, title, year, bucket, updated_at, id, withdrawn) values (?,?,?,?,?,?,?,?,?,?,?)',
      ).run(...row);
    for (const row of listings) sql('insert into listings values (?,?,?,?,?,?,?)').run(...row);
    index?.put(d);
  }

  /** Returns the places of the documents to which a version refers at its places. */
  const targetPlaces = (places: readonly Place[]): Place[] =>
    places.flatMap(({ collection, locale, values }) =>
      targetsOf(references, collection, values).flatMap((target) => {
        const version = shown(target.collection, target.id, locale);
        return version
          ? [{ ...placeOf(target.collection, target.id, locale, version), facets: REFERRED }]
          : [];
      }),
    );

  /**
   * Sets one language version to `published`, or removes it if `null`. Does nothing if the version
   * is unchanged.
   * @returns the places of the version before and after, and those of the documents to which it refers;
   *   empty if it is unchanged
   */
  function apply(
    collection: string,
    id: string,
    locale: string,
    published: Published | null,
  ): Place[] {
    const digest = sql(
      'select digest from documents where collection = ? and id = ? and locale = ?',
    ).get(collection, id, locale)?.digest;
    if (digest === (published ? digestOfValue(published) : undefined)) return [];
    const endChange = beginChange();
    const before = shown(collection, id, locale);
    if (published) put(published);
    else remove(collection, id, locale);
    changed();
    const after = shown(collection, id, locale);
    const facets = before && after && facetsBetween(before, after);
    const own = facets
      ? [{ ...placeOf(collection, id, locale, after), facets }]
      : [before, after]
          .flatMap((version) => version ?? [])
          .map((version) => placeOf(collection, id, locale, version));
    // A version that keeps its place in every list refers to the same documents.
    const places = facets ? own : [...own, ...targetPlaces(own)];
    endChange(places);
    return places;
  }

  /** Returns every language version in the snapshot with its digest. */
  const held = (): { collection: string; id: string; locale: string; digest: string }[] =>
    sql(
      'select collection, id, locale, digest from documents order by collection, id, locale',
    ).all() as never;

  const idsOf = (collection: string): string[] =>
    sql('select distinct id from documents where collection = ?')
      .all(collection)
      .map((row) => row.id as string);

  /** Returns the digests of a document's language versions. */
  const digestsOf = (collection: string, id: string): Map<string, string> =>
    new Map(
      sql('select locale, digest from documents where collection = ? and id = ?')
        .all(collection, id)
        .map(({ locale, digest }) => [locale as string, digest as string]),
    );

  /**
   * Returns the times of change of each document's language versions in a collection, by document
   * id. Reads the index only.
   */
  function timesIn(collection: string): Map<string, string[]> {
    const times = new Map<string, string[]>();
    for (const { id, updated_at: at } of sql(
      'select id, updated_at from documents indexed by documents_by_change where collection = ?',
    ).all(collection)) {
      const known = times.get(id as string);
      if (known) known.push(at as string);
      else times.set(id as string, [at as string]);
    }
    return times;
  }

  return { place, apply, held, idsOf, digestsOf, timesIn };
};

/** Returns the digest under which `held` lists a published version. */
export const publishedDigest = (published: Published): string => digestOfValue(published);

let shared: ReadableSnapshot | undefined;
/**
 * Returns the snapshot named by `CONTENT_SNAPSHOT`, opened once per process, for `astro build` and
 * `astro dev`.
 */
export const sharedSnapshot = <Content extends Reader>(
  model: ContentModel<Content>,
): ReadableSnapshot<Content> =>
  (shared ??= process.env.CONTENT_SNAPSHOT
    ? openForReading(process.env.CONTENT_SNAPSHOT, model)
    : openSnapshot(':memory:', model)) as ReadableSnapshot<Content>;
