import type { Write } from '@pune/database/together';
import { toLatinDigits } from '@pune/std/digits';
import { PostgresAdapter, sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import type { Db, GrievanceTables } from './grievances.tables.ts';
import { wordEstimates } from './word-estimates.ts';

/** A query for grievances, to which conditions and an order are added. */
export type GrievanceQuery = SelectQueryBuilder<GrievanceTables, 'grievances', {}>;

/** A word of fewer characters is found whole, a longer one also by its beginning. */
export const PREFIX_CHARACTERS_MIN = 3;
/** PostgreSQL stores beginnings of up to so many characters as words of their own. */
export const PREFIX_CHARACTERS_MAX = 16;
/**
 * Words of so many grievances are frequent. With so many of a million, reading a list in its order
 * until a page is full takes as long as reading all that were found.
 */
const FREQUENT = 5_000;
/** SQLite looks up so many longer words in place of a beginning. */
const LONGER_WORDS_MAX = 8;

/** Spellings of Marathi and Hindi that people mix, folded into one. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\u093c/g, ''],
  [/ई/g, 'इ'],
  [/ऊ/g, 'उ'],
  [/ी/g, 'ि'],
  [/ू/g, 'ु'],
  [/ँ/g, 'ं'],
  [/[ङञणनम]्(?=[क-ह])/g, 'ं'],
];

/**
 * Splits a text into the words by which it is found: in small letters, without accents, with Latin
 * digits, in one spelling.
 */
export function searchWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .toLowerCase();
  const folded = SAME.reduce((folding, [pattern, by]) => folding.replace(pattern, by), plain);
  return toLatinDigits(folded.normalize('NFC')).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** The words of a grievance as stored: each once, with a space between. */
export const storedWords = ({
  description,
  landmark,
}: Pick<GrievanceTables['grievances'], 'description' | 'landmark'>): string =>
  [...new Set(searchWords(`${description} ${landmark ?? ''}`))].join(' ');

/** Builds the write of the words of a grievance, by which officers find it. */
export const insertWords = (db: Db, row: GrievanceTables['grievances']): Write => ({
  query: db.insertInto('grievance_words').values({ grievance_id: row.id, words: storedWords(row) }),
});

export const isPostgres = (db: Kysely<any>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;

const isPrefix = (word: string): boolean => [...word].length >= PREFIX_CHARACTERS_MIN;
const ftsQuery = (words: readonly string[], { isWhole = false } = {}): string =>
  words.map((word) => `"${word}"${isPrefix(word) && !isWhole ? '*' : ''}`).join(' AND ');

/**
 * Names the words that begin with each of `words`, where they are few. SQLite steps through the
 * lists of words together, but merges the lists of all words with a beginning first, which takes
 * as long as the frequent ones are long.
 */
async function ftsQueryOfFrequent(db: Db, words: readonly string[]): Promise<string> {
  const parts = words.map(async (word) => {
    if (!isPrefix(word)) return `"${word}"`;
    // From the least to the greatest character that may follow: the longer words, without the word
    // itself, whose whole list SQLite would read.
    const { rows } = await sql<{ term: string }>`
      select term from grievance_words_terms
      where term >= ${`${word}\u0001`} and term <= ${`${word}\u{10ffff}`}
      limit ${LONGER_WORDS_MAX + 1}`.execute(db);
    return rows.length > LONGER_WORDS_MAX
      ? `"${word}"*`
      : `(${[word, ...rows.map(({ term }) => term)].map((one) => `"${one}"`).join(' OR ')})`;
  });
  return (await Promise.all(parts)).join(' AND ');
}
/** A beginning is stored as a word; only the ends of long words are not. */
const tsQuery = (words: readonly string[]): string =>
  words
    .map((word) => `'${word}'${[...word].length > PREFIX_CHARACTERS_MAX ? ':*' : ''}`)
    .join(' & ');

/**
 * The plan of a word search. `lookup`: the words are rare, and `ids` are all grievances with them.
 * `order`: the words are frequent, and a list that is read in its order soon meets them.
 */
export type WordSearch = { words: readonly string[] } & (
  | { by: 'lookup'; ids: readonly string[] }
  | { by: 'order' }
);

/**
 * Finds out whether the words themselves, without the longer ones that begin with them, are in many
 * grievances. SQLite reads the list of a word until it has enough, but merges the lists of all
 * words with a beginning before it returns the first.
 */
async function areFrequentWhole(
  db: Db,
  words: readonly string[],
  frequent: number,
): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select rowid from grievance_words_index
      where grievance_words_index match ${ftsQuery(words, { isWhole: true })} limit ${frequent})`.execute(
    db,
  );
  return rows[0]!.n >= frequent;
}

/** Finds the words that many grievances have, each by itself. */
async function frequentOf(
  db: Db,
  words: readonly string[],
  frequent: number,
): Promise<readonly string[]> {
  if (isPostgres(db)) {
    const { rows, shareOf } = await wordEstimates(db);
    return words.filter((word) => shareOf(word) * rows >= frequent);
  }
  const found: string[] = [];
  for (const word of words) if (await areFrequentWhole(db, [word], frequent)) found.push(word);
  return found;
}

/** True if the words, each of which is frequent, are known to be frequent together. */
const areFrequentTogether = async (
  db: Db,
  words: readonly string[],
  frequent: number,
): Promise<boolean> =>
  words.length === 1 || (!isPostgres(db) && (await areFrequentWhole(db, words, frequent)));

/** @param column the stored words on PostgreSQL */
const hasWords = (db: Db, words: readonly string[], column = sql`stored.vector`) =>
  isPostgres(db)
    ? sql<boolean>`${column} @@ ${tsQuery(words)}::tsquery`
    : sql<boolean>`${sql.join(
        words.map(
          (word) =>
            sql`' ' || stored.words || ' ' like ${`% ${word}${isPrefix(word) ? '' : ' '}%`}`,
        ),
        sql` and `,
      )}`;

/**
 * Looks words up in the index of the database, and chooses how to go on. Where some words are rare,
 * the index finds these, and the grievances are read for the frequent ones: their lists are long.
 *
 * @param frequent words of so many grievances are frequent
 */
export async function lookUpWords(
  db: Db,
  words: readonly string[],
  frequent = FREQUENT,
): Promise<WordSearch> {
  const often = await frequentOf(db, words, frequent);
  const rare = words.filter((word) => !often.includes(word));
  if (rare.length === 0 && (await areFrequentTogether(db, words, frequent)))
    return { words, by: 'order' };
  const [indexed, others] = rare.length > 0 ? [rare, often] : [words, []];
  const isFound = isPostgres(db)
    ? sql`from grievance_words as stored where vector @@ ${tsQuery(indexed)}::tsquery`
    : // A cross join fixes the order of the tables for SQLite: first the words.
      sql`from grievance_words_index cross join grievance_words as stored
        where grievance_words_index match ${
          rare.length > 0 ? ftsQuery(indexed) : await ftsQueryOfFrequent(db, indexed)
        }
        and stored.place = grievance_words_index.rowid`;
  // The planner would take the column itself into the search of the index.
  const hasOthers =
    others.length > 0 ? sql`and ${hasWords(db, others, sql`strip(stored.vector)`)}` : sql``;
  const { rows } = await sql<{ id: string }>`
    select stored.grievance_id as id ${isFound} ${hasOthers} limit ${frequent}`.execute(db);
  return rows.length < frequent
    ? { words, by: 'lookup', ids: rows.map(({ id }) => id) }
    : { words, by: 'order' };
}

/** Begins a query for the grievances with these ids: few, which are read first. */
export const byIds = (db: Db, ids: readonly string[]): GrievanceQuery =>
  isPostgres(db)
    ? db.selectFrom('grievances').where(sql<boolean>`grievances.id = any(${[...ids]})`)
    : (db.selectFrom(
        sql<GrievanceTables['grievances']>`(
          select grievances.* from json_each(${JSON.stringify(ids)}) as found
          cross join grievances where grievances.id = found.value)`.as('grievances'),
      ) as unknown as GrievanceQuery);

/** Begins a query for the grievances with all words, each found by its beginning. */
export function withWords(db: Db, search: WordSearch): GrievanceQuery {
  if (search.by === 'lookup') return byIds(db, search.ids);
  return db
    .selectFrom('grievances')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('grievance_words as stored')
          .select('stored.grievance_id')
          .whereRef('stored.grievance_id', '=', 'grievances.id')
          .where(hasWords(db, search.words)),
      ),
    );
}
