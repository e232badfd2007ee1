import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Published } from '@pune/content-models/content-model.ts';
import { PAGED_COLLECTIONS } from '@pune/content-models/models.ts';
import type { Locale } from '@pune/i18n';
import { createAnswers, type Kind } from './answers.ts';
import { runningClock, standingClock } from './clock.ts';
import type { Collection, Read, Reader, Scope } from './content.ts';
import { CLOCK, PREVIEWS } from './content.ts';
import { soundOf } from './search-text.ts';

const SCHEMA = `
  create table if not exists documents (
    collection text, id text, locale text, slug text, title text, summary text, date text, category text,
    portals text, updated_at text, data text, card text, digest text,
    primary key (collection, id, locale)) without rowid;
  create index if not exists documents_by_slug on documents (collection, slug, locale);
  create index if not exists documents_by_department on documents (collection, locale, json_extract(card, '$.department'));
  create index if not exists documents_by_supersedes on documents (collection, locale, json_extract(card, '$.supersedes'));
  create table if not exists placements (
    rowid integer primary key, site text, collection text, locale text, date text, slug text, year integer, category text, id text);
  create index if not exists placements_by_date on placements (site, collection, locale, date, slug, id);
  create index if not exists placements_by_year on placements (site, collection, locale, year, date, slug, id);
  create index if not exists placements_by_slug on placements (site, collection, slug, locale);
  create index if not exists placements_by_document on placements (collection, id, locale);
  create virtual table if not exists search using fts5 (
    site unindexed, collection unindexed, id unindexed, locale unindexed, slug unindexed, title, summary, body, roman,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
  create table if not exists state (name text primary key, value text) without rowid;`;

export const digestOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

export interface SnapshotOptions {
  /** Readers in other processes open it so; only the publisher writes. */
  readOnly?: boolean;
  /** A reader that renders pages for the publisher: its time stands still where the publisher's does. */
  isStanding?: boolean;
  /** Milliseconds since 1970. */
  now?: () => number;
}

export type Snapshot = ReturnType<typeof openSnapshot>;

/** The published content of all portals and languages in one file: written by the publisher alone, read by everybody, rebuildable. */
export function openSnapshot(file: string, { readOnly = false, isStanding = false, now = Date.now }: SnapshotOptions = {}) {
  if (file !== ':memory:' && !readOnly) fs.mkdirSync(path.dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { readOnly, timeout: 5000 });
  if (!readOnly) db.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${SCHEMA}`);
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    let statement = prepared.get(text);
    if (!statement) prepared.set(text, (statement = db.prepare(text)));
    return statement;
  };
  const state = {
    get: (name: string) => sql('select value from state where name = ?').get(name)?.value as string | undefined,
    set: (name: string, value: string) => void sql('insert into state values (?, ?) on conflict (name) do update set value = excluded.value').run(name, value),
  };
  const clock = readOnly && !isStanding ? runningClock(now) : standingClock(now, state);
  /** Counts the states of the content: answers of one state agree with each other. */
  const version = (): number => Number(state.get('version') ?? 0);
  const nextVersion = (): void => state.set('version', String(version() + 1));
  const answers = createAnswers(sql as never, clock);
  /** Asks a question again, by the key under which it was recorded. */
  const answer = (key: string): string => {
    const [kind, ...args] = JSON.parse(key) as [Kind, ...unknown[]];
    return (answers[kind] as (...args: unknown[]) => string)(...args);
  };

  const close = () => {
    prepared.clear();
    db.close();
  };
  return { db, sql, answer, state, clock, version, nextVersion, close, reader: createReader(answers), ...createWriter(sql) };
}

/** A list of the documents with one value concerns those that have it, before or after a change, and no others. */
const valueOf = ({ where, audience }: { where?: readonly [string, string | number]; audience?: string }): string =>
  where ? `${where[0]}:${where[1]}` : audience ? `audience:${audience}` : '';

/** A typed view of the snapshot for one portal that notes every question it answers. */
const createReader = (answers: ReturnType<typeof createAnswers>) =>
  function reader(site: string, record?: (read: Read) => void): Reader {
    const anywhere = { locale: '', site: '', year: 0, document: '' } as const;
    const ask = <T>(kind: Kind, args: unknown[], scope: Partial<Scope> & { collection: string }): T => {
      const text = (answers[kind] as (...args: unknown[]) => string)(...args);
      record?.({ key: JSON.stringify([kind, ...args]), scope: { ...anywhere, ...scope }, digest: digestOf(text) });
      return JSON.parse(text) as T;
    };
    const content: Reader = {
      site,
      get: (collection, id, locale) => ask('get', [collection, id, locale], { collection, locale, document: `id:${id}` }),
      bySlug: (collection, slug, locale) => ask('bySlug', [collection, slug, locale], { collection, locale, document: `slug:${slug}` }),
      title: (collection, id, locale) => ask('title', [collection, id, locale], { collection, document: `id:${id}` }),
      address: (collection, id, portals) => ask('address', [collection, id, portals], { collection, document: `id:${id}` }),
      link: (collection, id, locale, portals) => ask('link', [collection, id, locale, portals], { collection, document: `id:${id}` }),
      list: (collection, query) => ask('list', [site, collection, query], { collection, site, locale: query.locale, year: query.year ?? 0, document: valueOf(query) }),
      count: (collection, query) => ask('count', [site, collection, query], { collection, site, locale: query.locale, year: query.year ?? 0, document: valueOf(query) }),
      years: (collection, locale) => ask('years', [site, collection, locale], { collection, site, locale }),
      slugs: (collection, year = 0) => ask('slugs', [site, collection, year], { collection, site, year }),
      slugYears: (collection) => ask('slugYears', [site, collection], { collection, site }),
      addresses: (collection, query) => ask('addresses', [site, collection, query], { collection, site, locale: query.locale, year: query.year ?? 0 }),
      lastChange: (collection, query) => ask('lastChange', [site, collection, query], { collection, site, locale: query.locale, year: query.year ?? 0 }),
      languages: (collection, id) => ask('languages', [collection, id], { collection, document: `id:${id}` }),
      versions: (collection, slug) => ask('versions', [site, collection, slug], { collection, site, document: `slug:${slug}` }),
      settings: (locale, names) => ask('settings', [site, locale, names], { collection: 'settings', locale, document: `slug:${site}` }),
      settingsChange: (locale) => ask('settingsChange', [site, locale], { collection: 'settings', locale, document: `slug:${site}` }),
      navigation: (locale, part) => ask('navigation', [site, locale, part], { collection: 'navigation', locale, document: `slug:${site}` }),
      today: () => ask('today', [], { collection: CLOCK }),
      isPast: (day) => ask('isPast', [day], { collection: CLOCK }),
      isPastInstant(instant) {
        const at = new Date(instant).toISOString();
        return ask('isPastInstant', [at], { collection: CLOCK, document: instantScope(at) });
      },
      preview: (preview) => ask('preview', [preview], { collection: PREVIEWS }),
    };
    return content;
  };

/** An instant as the part of a scope: those that have come are found by their order. */
export const instantScope = (instant: string): string => `at:${instant}`;

/** Where a document is found: a change is looked for under its places before and after. */
export interface Place {
  collection: string;
  id: string;
  locale: Locale;
  slug: string;
  year: number;
  sites: string[];
  /** `department:7`, `audience:student`: the values by which lists may be narrowed. */
  values: string[];
}

const valuesOf = (card: string, audience: string | null): string[] => [
  ...Object.entries((JSON.parse(card) ?? {}) as Record<string, unknown>).flatMap(([field, value]) => (typeof value === 'string' || typeof value === 'number' ? [`${field}:${value}`] : [])),
  ...(JSON.parse(audience ?? '[]') as string[]).map((value) => `audience:${value}`),
];

const createWriter = (sql: (text: string) => StatementSync) => {
  const place = (collection: string, id: string, locale: Locale): Place | null => {
    const row = sql("select slug, date, portals, card, json_extract(data, '$.audience') as audience from documents where collection = ? and id = ? and locale = ?").get(collection, id, locale);
    return row ? { collection, id, locale, slug: row.slug as string, year: Number((row.date as string).slice(0, 4)), sites: JSON.parse(row.portals as string), values: valuesOf(row.card as string, row.audience as string | null) } : null;
  };

  function remove(collection: string, id: string, locale: Locale): void {
    for (const { rowid } of sql('select rowid from placements where collection = ? and id = ? and locale = ?').all(collection, id, locale)) {
      sql('delete from search where rowid = ?').run(rowid!);
      sql('delete from placements where rowid = ?').run(rowid!);
    }
    sql('delete from documents where collection = ? and id = ? and locale = ?').run(collection, id, locale);
  }

  function put(d: Published): void {
    remove(d.collection, d.id, d.locale);
    sql('insert into documents values (?,?,?,?,?,?,?,?,?,?,?,?,?)').run(
      d.collection, d.id, d.locale, d.slug, d.title, d.summary, d.date, d.category,
      JSON.stringify(d.portals), d.updatedAt, JSON.stringify(d.data), JSON.stringify(d.card), digestOf(JSON.stringify(d)),
    );
    const searchable = PAGED_COLLECTIONS.includes(d.collection as Collection);
    for (const site of d.portals) {
      const { lastInsertRowid } = sql('insert into placements (site, collection, locale, date, slug, year, category, id) values (?,?,?,?,?,?,?,?)')
        .run(site, d.collection, d.locale, d.date, d.slug, Number(d.date.slice(0, 4)), d.category, d.id);
      if (searchable)
        sql('insert into search (rowid, site, collection, id, locale, slug, title, summary, body, roman) values (?,?,?,?,?,?,?,?,?,?)')
          .run(lastInsertRowid, site, d.collection, d.id, d.locale, d.slug, d.title, d.summary, d.text, soundOf(`${d.title}\n${d.summary}`));
    }
  }

  /** Brings one language version to `published` (`null` takes it away); tells where it was and is. Nothing happens when it is so already. */
  function apply(collection: Collection | string, id: string, locale: Locale, published: Published | null): Place[] {
    const digest = sql('select digest from documents where collection = ? and id = ? and locale = ?').get(collection, id, locale)?.digest;
    if (digest === (published ? digestOf(JSON.stringify(published)) : undefined)) return [];
    const before = place(collection, id, locale);
    if (published) put(published);
    else remove(collection, id, locale);
    const after = place(collection, id, locale);
    return [before, after].filter((p) => p !== null);
  }

  /** What the snapshot holds, for the sweep: the digest of each language version. */
  const held = (): { collection: string; id: string; locale: Locale; digest: string }[] =>
    sql('select collection, id, locale, digest from documents order by collection, id, locale').all() as never;

  const idsOf = (collection: string): string[] => sql('select distinct id from documents where collection = ?').all(collection).map((row) => row.id as string);

  /** The times of change of a document's language versions. */
  const timesOf = (collection: string, id: string): string[] => sql('select updated_at from documents where collection = ? and id = ?').all(collection, id).map((row) => row.updated_at as string);

  return { place, apply, held, idsOf, timesOf };
};

/** The digest under which `held` knows a published version. */
export const publishedDigest = (published: Published): string => digestOf(JSON.stringify(published));

let shared: Snapshot | undefined;
/** The snapshot named by `CONTENT_SNAPSHOT`, opened once a process, for `astro build` and `astro dev`. */
export const snapshot = (): Snapshot => (shared ??= openSnapshot(process.env.CONTENT_SNAPSHOT ?? ':memory:', { readOnly: Boolean(process.env.CONTENT_SNAPSHOT) }));
