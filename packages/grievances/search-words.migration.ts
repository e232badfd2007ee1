import { sql, type Kysely } from 'kysely';
import { isPostgres, storedWords } from './search-words.ts';

const ROWS_AT_ONCE = 500;

/** Words are split and folded by the program, so that both databases find the same. */
async function createPostgresTable(db: Kysely<any>): Promise<void> {
  await sql`
    create table grievance_words (
      grievance_id text primary key references grievances (id) on delete cascade,
      words text not null,
      vector tsvector not null
        generated always as (array_to_tsvector(string_to_array(words, ' '))) stored)`.execute(db);
  await sql`create index grievance_words_by_vector on grievance_words using gin (vector)`.execute(
    db,
  );
}

/**
 * The table has an integer key of its own, because `vacuum` may change the row ids of others. With
 * `secure-delete` no word of a deleted row stays in the index.
 */
async function createSqliteTable(db: Kysely<any>): Promise<void> {
  await sql`
    create table grievance_words (
      place integer primary key,
      grievance_id text not null unique references grievances (id) on delete cascade,
      words text not null)`.execute(db);
  await sql`
    create virtual table grievance_words_index using fts5 (
      words, content = 'grievance_words', content_rowid = 'place', detail = none,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")`.execute(db);
  await sql`
    insert into grievance_words_index (grievance_words_index, rank)
    values ('secure-delete', 1)`.execute(db);
  await sql`
    create trigger grievance_words_inserted after insert on grievance_words begin
      insert into grievance_words_index (rowid, words) values (new.place, new.words);
    end`.execute(db);
  await sql`
    create trigger grievance_words_deleted after delete on grievance_words begin
      insert into grievance_words_index (grievance_words_index, rowid, words)
      values ('delete', old.place, old.words);
    end`.execute(db);
}

async function fillWords(db: Kysely<any>): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('grievances')
      .select(['id', 'description', 'landmark'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(ROWS_AT_ONCE)
      .execute();
    if (rows.length === 0) return;
    await db
      .insertInto('grievance_words')
      .values(rows.map((row) => ({ grievance_id: row.id, words: storedWords(row as never) })))
      .execute();
    after = rows.at(-1)!.id;
  }
}

export async function writeSearchWords(db: Kysely<any>): Promise<void> {
  await (isPostgres(db) ? createPostgresTable(db) : createSqliteTable(db));
  await fillWords(db);
}

/** Shows the words of the index of SQLite. It stores nothing of its own. */
export async function showIndexedWords(db: Kysely<any>): Promise<void> {
  if (isPostgres(db)) return;
  await sql`
    create virtual table grievance_words_terms using fts5vocab (grievance_words_index, 'row')`.execute(
    db,
  );
}
