import { randomUUID } from 'node:crypto';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Published } from '@pune/content-models/content-model';
import { withdrawnIn } from '@pune/content-models/withdrawals';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { INDIA } from './queries.ts';
import type { Collection, Place } from './content.ts';
import { digestOfValue } from './digest.ts';
import { rowsOf, valuesOf } from './document-rows.ts';
import { facetsBetween, type Shown } from './facets.ts';
import { partsOf } from './parts.ts';
import { makePrivateFile } from './private-file.ts';
import {
  CONTENT_REVISION,
  openForReading,
  PATIENCE_MS,
  readingOf,
  type ReadableSnapshot,
} from './reading.ts';
import { isSearchKind, type SearchEntry } from './search-rows.ts';
import { createSearchWriter } from './search-writer.ts';

export type { Place } from './content.ts';
export { mayDiffer } from './facets.ts';
export { DAY_SCOPE, instantScope } from './reader.ts';

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
  create table if not exists listings (
    site text, collection text, locale text, value text, date text, slug text, id text,
    primary key (site, collection, locale, value, date, slug, id)) without rowid;
  create index if not exists listings_by_document on listings (collection, id, locale);
  create table if not exists searchable (
    rowid integer primary key, site text, collection text, id text, locale text, slug text, title text, summary text, words text, body text);
  create index if not exists searchable_by_document on searchable (collection, id, locale, site);
  create index if not exists searchable_by_site on searchable (site, locale);
  create virtual table if not exists search using fts5 (
    place, title, summary, words, body, sound, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
  create table if not exists spellings (word text primary key) without rowid;
  create table if not exists spelling_grams (gram text, word text, primary key (gram, word)) without rowid;
  create table if not exists state (name text primary key, value text) without rowid;`;

/**
 * Version of the snapshot's format. Raise it when the tables or the data in them change: the
 * snapshot is then rebuilt from the CMS.
 */
const FORM = 7;
export type Snapshot = ReturnType<typeof openSnapshot>;

/**
 * Opens the snapshot for writing: the published content of all portals and languages in one file.
 * The publisher is its only writer; other processes open it with `openForReading`. It can be
 * rebuilt from the CMS.
 * @param options.now returns milliseconds since 1970
 */
export function openSnapshot(file: string, { now = Date.now }: { now?: () => number } = {}) {
  if (file !== ':memory:') makePrivateFile(file);
  const db = new DatabaseSync(file, { timeout: PATIENCE_MS });
  // Checkpoint every 32 MB: database pages that a release rewrites many times are copied only once.
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536; pragma wal_autocheckpoint = 8000',
  );
  if (db.prepare('pragma user_version').get()!.user_version !== FORM) empty(db);
  db.exec(`${SCHEMA} pragma user_version = ${FORM}`);
  const { beginChange, ...reading } = readingOf(db, { isWatched: true, isStanding: false, now });
  return {
    ...reading,
    ...createWriter(reading.sql, beginChange, () =>
      reading.state.set(CONTENT_REVISION, randomUUID()),
    ),
  };
}

/**
 * Drops every table, including the publisher's tables. The publisher then renders everything again.
 */
function empty(db: DatabaseSync): void {
  const tables = db
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'search\\_%' escape '\\'",
    )
    .all();
  for (const { name } of tables) db.exec(`drop table "${name as string}"`);
}

const createWriter = (
  sql: (text: string) => StatementSync,
  beginChange: () => (places: readonly Place[]) => void,
  changed: () => void,
) => {
  const search = createSearchWriter(sql);

  function shown(collection: string, id: string, locale: Locale): Shown | null {
    const row = sql(
      `select slug, title, summary, date, date(updated_at, ${INDIA}) as updatedOn, portals, category, card, json_extract(data, '$.audience') as audience, json_type(data, '$.withdrawn') is not null as withdrawn from documents where collection = ? and id = ? and locale = ?`,
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
        ...valuesOf(card, row.date, category, JSON.parse(audience ?? '[]')),
        ...partsOf(row.slug),
        // A document that is withdrawn leaves every list.
        ...(withdrawn ? ['withdrawn'] : []),
      ],
    };
  }

  const placeOf = (
    collection: string,
    id: string,
    locale: Locale,
    { slug, date, portals, values }: Shown,
  ): Place => ({
    collection,
    id,
    locale,
    slug,
    year: Number(date.slice(0, 4)),
    sites: JSON.parse(portals),
    values: [...values],
  });

  const place = (collection: string, id: string, locale: Locale): Place | null => {
    const version = shown(collection, id, locale);
    return version && placeOf(collection, id, locale, version);
  };

  function remove(collection: string, id: string, locale: Locale): void {
    search.remove(collection, id, locale);
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
    const { document, placements, listings } = rowsOf(d);
    sql('insert into documents values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)').run(...document);
    for (const row of placements)
      sql(
        'insert into placements (site, collection, locale, date, slug, title, year, bucket, updated_at, id, withdrawn) values (?,?,?,?,?,?,?,?,?,?,?)',
      ).run(...row);
    for (const row of listings) sql('insert into listings values (?,?,?,?,?,?,?)').run(...row);
    if (isSearchKind(d.collection))
      search.put(d.portals, {
        kind: d.collection,
        id: d.id,
        locale: d.locale,
        slug: d.slug,
        title: titleInSearch(d),
        summary: d.summary,
        words: '',
        body: d.text,
      });
  }

  /**
   * Sets the entries of a portal that are no documents: its functions and lists. Does nothing if
   * they are unchanged.
   */
  function describe(site: string, entries: readonly SearchEntry[]): void {
    if (search.describe(site, entries)) changed();
  }

  /**
   * Sets one language version to `published`, or removes it if `null`. Does nothing if the version
   * is unchanged.
   * @returns the places of the version before and after; empty if it is unchanged
   */
  function apply(
    collection: Collection | string,
    id: string,
    locale: Locale,
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
    const places = facets
      ? [{ ...placeOf(collection, id, locale, after), facets }]
      : [before, after]
          .flatMap((version) => version ?? [])
          .map((version) => placeOf(collection, id, locale, version));
    endChange(places);
    return places;
  }

  /** Returns every language version in the snapshot with its digest. */
  const held = (): { collection: string; id: string; locale: Locale; digest: string }[] =>
    sql(
      'select collection, id, locale, digest from documents order by collection, id, locale',
    ).all() as never;

  const idsOf = (collection: string): string[] =>
    sql('select distinct id from documents where collection = ?')
      .all(collection)
      .map((row) => row.id as string);

  /** Returns the digests of a document's language versions. */
  const digestsOf = (collection: string, id: string): Map<Locale, string> =>
    new Map(
      sql('select locale, digest from documents where collection = ? and id = ?')
        .all(collection, id)
        .map(({ locale, digest }) => [locale as Locale, digest as string]),
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

  return { place, apply, describe, held, idsOf, digestsOf, timesIn };
};

/** Returns the digest under which `held` lists a published version. */
export const publishedDigest = (published: Published): string => digestOfValue(published);

/** The title of a document in results of a search: one that was withdrawn is marked. */
const titleInSearch = ({ title, locale, data }: Published): string =>
  withdrawnIn(data) ? t(locale)('withdrawn_title', { title }) : title;

let shared: ReadableSnapshot | undefined;
/**
 * Returns the snapshot named by `CONTENT_SNAPSHOT`, opened once per process, for `astro build` and
 * `astro dev`.
 */
export const snapshot = (): ReadableSnapshot =>
  (shared ??= process.env.CONTENT_SNAPSHOT
    ? openForReading(process.env.CONTENT_SNAPSHOT)
    : openSnapshot(':memory:'));
