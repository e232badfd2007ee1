import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { standingClock } from './clock.ts';
import type { Dependency, Published, Reader } from './content.ts';
import type { ContentModel } from './model.ts';
import { rowsOf } from './document-rows.ts';
import { createQueries } from './queries.ts';
import { PATIENCE_MS } from './reading.ts';
import { createReader } from './reader.ts';

/** A document as it would be published: its language versions replace those of the snapshot. */
export interface Draft {
  collection: string;
  id: string;
  versions: readonly Published[];
}

/** The tables that a draft changes, with the columns that queries read. */
const TABLES = {
  documents:
    'collection, id, locale, slug, title, summary, date, category, portals, updated_at, digest, data_digest, card, data',
  placements:
    'site, collection, locale, date, slug, title, year, bucket, updated_at, id, withdrawn',
  listings: 'site, collection, locale, value, date, slug, id',
};
type Table = keyof typeof TABLES;
const TABLE_NAMES = Object.keys(TABLES) as Table[];

/** Hints name indexes of tables; here the names of the tables are views. */
const INDEX_HINT = / indexed by \w+/g;

const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Returns the definition of a view that hides a table of the snapshot on this connection: queries
 * find the rows of the draft instead of those of its published versions, and all others as published.
 */
const viewOf = (table: Table, { collection, id }: Pick<Draft, 'collection' | 'id'>): string =>
  `drop view if exists temp.${table}; create temp view ${table} as
    select ${TABLES[table]} from main.${table} where collection <> ${textLiteral(collection)} or id <> ${textLiteral(id)}
    union all select ${TABLES[table]} from temp.draft_${table}`;

/** The numbers of placements, with those of the draft. */
const PLACED =
  'create temp view placed as select site, collection, (select count(*) from placements where placements.site = counted.site and placements.collection = counted.collection) as n from main.placed as counted';

export type DraftReading<Content extends Reader = Reader> = ReturnType<
  typeof openForDrafts<Content>
>;

/**
 * Opens the snapshot for pages of drafts. The file is opened read-only, and drafts are in the memory
 * of this connection: nothing of a draft is ever written.
 */
export function openForDrafts<Content extends Reader>(file: string, model: ContentModel<Content>) {
  const db = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE_MS });
  db.exec('pragma temp_store = memory');
  // As columns have the affinities of the table, SQLite searches a view as it searches the table.
  for (const table of TABLE_NAMES)
    db.exec(
      `create temp table draft_${table} as select ${TABLES[table]} from main.${table} limit 0`,
    );
  db.exec(PLACED);
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    let statement = prepared.get(text);
    if (!statement) prepared.set(text, (statement = db.prepare(text.replace(INDEX_HINT, ''))));
    return statement;
  };
  const clock = standingClock(Date.now, {
    get: (name) =>
      db.prepare('select value from main.state where name = ?').get(name)?.value as
        | string
        | undefined,
    set() {
      throw new Error('[snapshot] The snapshot has no moment yet: the publisher has never run');
    },
  });
  const queries = createQueries(sql as never, clock, {}, model);
  // No revision: a result belongs to one draft, and is not kept for the next one.
  const { reader } = createReader<Content>(queries, model, () => null);

  function put({ versions }: Draft): void {
    const insert = (table: Table, row: readonly (string | number)[]) =>
      sql(`insert into temp.draft_${table} values (${row.map(() => '?').join(',')})`).run(...row);
    for (const table of TABLE_NAMES) db.exec(`delete from temp.draft_${table}`);
    for (const version of versions) {
      const { document, placements, listings } = rowsOf(version, model.listedBy);
      insert('documents', document);
      for (const row of placements) insert('placements', row);
      for (const row of listings) insert('listings', row);
    }
  }

  /**
   * Reads for one portal as if a draft were published, at one revision of the snapshot.
   *
   * @returns the result of `read`, and the queries that it ran
   */
  async function withDraft<T>(
    draft: Draft,
    site: string,
    read: (content: Content) => Promise<T>,
  ): Promise<{ result: T; reads: Dependency[] }> {
    db.exec('begin');
    try {
      put(draft);
      for (const table of TABLE_NAMES) db.exec(viewOf(table, draft));
      const reads: Dependency[] = [];
      const result = await read(reader(site, (dependency) => reads.push(dependency)));
      return { result, reads };
    } finally {
      db.exec('rollback');
    }
  }

  return {
    model,
    withDraft,
    /** Returns true if another published document of the collection has the slug. */
    isTaken: (collection: string, slug: string, id: string): boolean =>
      db
        .prepare(
          'select 1 as one from main.documents indexed by documents_by_slug where collection = ? and slug = ? and id <> ? limit 1',
        )
        .get(collection, slug, id) !== undefined,
    /** Returns the complete published data of a document, for the files that a page shows. */
    dataOf(collection: string, id: string, locale: string): unknown {
      const row = db
        .prepare('select data from main.documents where collection = ? and id = ? and locale = ?')
        .get(collection, id, locale);
      return row ? JSON.parse(row.data as string) : null;
    },
    /** Returns the renderer of a release, or null. */
    rendererOf: (site: string, release: string): string | null =>
      (db
        .prepare('select renderer from main.releases where site = ? and name = ?')
        .get(site, release)?.renderer as string | undefined) ?? null,
    close(): void {
      prepared.clear();
      db.close();
    },
  };
}
