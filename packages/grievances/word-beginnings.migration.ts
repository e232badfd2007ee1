import { sql, type Kysely } from 'kysely';
import { isPostgres, PREFIX_CHARACTERS_MAX, PREFIX_CHARACTERS_MIN } from './search-words.ts';

/**
 * Stores the beginnings of words as words of their own on PostgreSQL: a beginning is then one entry
 * of the index, in place of a union of all words that begin so. A shorter word is stored whole.
 */
export async function indexBeginnings(db: Kysely<any>): Promise<void> {
  if (!isPostgres(db)) return;
  const [min, max] = [PREFIX_CHARACTERS_MIN, PREFIX_CHARACTERS_MAX];
  await sql`
    create function grievance_word_beginnings(words text) returns text[]
    language sql immutable parallel safe as ${sql.lit(`
      select array(
        select left(word, length)
        from unnest(string_to_array(words, ' ')) as word, generate_series(
          least(${min}, char_length(word)), least(${max}, char_length(word))) as length
      ) || string_to_array(words, ' ')`)}`.execute(db);
  // The index on the column goes with it.
  await sql`alter table grievance_words drop column vector`.execute(db);
  await sql`
    alter table grievance_words add column vector tsvector not null
      generated always as (array_to_tsvector(grievance_word_beginnings(words))) stored`.execute(db);
  await sql`create index grievance_words_by_vector on grievance_words using gin (vector)`.execute(
    db,
  );
}
