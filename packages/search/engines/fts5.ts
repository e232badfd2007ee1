import { soundOf } from '@pune/content/search-text';
import { openForReading, type ReadableSnapshot } from '@pune/content/reading';
import type { Locale } from '@pune/i18n';
import { HITS_PER_PAGE, SEARCH_TYPES, type SearchType } from '../search.schema.ts';
import {
  wordsOf,
  type Hit,
  type Piece,
  type Results,
  type Search,
  type SearchEngine,
} from '../search.ts';

const WORDS_MAX = 10;
/**
 * A word of at least this length also matches words that begin with it: मालमत्ता matches
 * मालमत्ताधारक that way, but मालमत्तेचा only by sound.
 */
const PREFIX_CHARACTERS_MIN = 4;
/** Control characters that no text contains mark the beginning and the end of a match. */
const [BEGIN, END] = ['\u0001', '\u0002'];
/** Weights of the columns in order: five that are not searched, title, summary, body, roman. */
const RANK = 'bm25(search, 0, 0, 0, 0, 0, 10, 4, 1, 2)';

/** Latin words with fewer hits may be Marathi or Hindi ones: search by sound too. */
const LATIN_HITS_ENOUGH = 3;

type Attempt = { by: Results['by']; languages: Results['languages']; match: string };
type Found = { rowid: number; type: SearchType; attempt: Attempt };
type Row = {
  rowid: number;
  collection: string;
  locale: Locale;
  slug: string;
  title: string;
  summary: string;
};
/** A row with its matches marked. */
type MarkedRow = Row & { marked: string; body: string };

/**
 * Quotes a word, so that it is never an FTS5 operator
 * (https://www.sqlite.org/fts5.html#full_text_query_syntax).
 */
const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/**
 * Builds a query for pages with all words; a compound may be written as one: पाणी पुरवठा,
 * पाणीपुरवठा.
 */
function wordsQuery(words: string[]): string {
  const term = (word: string) =>
    quoted(word) + ([...word].length >= PREFIX_CHARACTERS_MIN ? '*' : '');
  const all = words.map(term).join(' AND ');
  const compound = words.length > 1 && words.length <= 3 ? ` OR ${term(words.join(''))}` : '';
  return `{title summary body} : ((${all})${compound})`;
}

/** @returns true if a text is in Latin letters, in any language */
const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(text);

/**
 * Lists the attempts, best first. Latin letters from a reader of Marathi or Hindi more likely spell
 * that language than English.
 */
function attempts(q: string, locale: Locale): Attempt[] {
  const words = wordsOf(q).slice(0, WORDS_MAX);
  if (words.length === 0) return [];
  const sounds = soundOf(words.join(' ')).split(' ').filter(Boolean);
  const byWords = { by: 'words', match: wordsQuery(words) } as const;
  const own: Attempt = { ...byWords, languages: 'own' };
  const other: Attempt = { ...byWords, languages: 'other' };
  if (sounds.length === 0) return [own, other];
  const bySound = { by: 'sound', match: `roman : (${sounds.map(quoted).join(' AND ')})` } as const;
  const ownSound: Attempt = { ...bySound, languages: 'own' };
  const otherSound: Attempt = { ...bySound, languages: 'other' };
  return isLatin(q) && locale !== 'en'
    ? [own, ownSound, other, otherSound]
    : [own, other, ownSound, otherSound];
}

/** Splits a text at its marks. */
function pieces(marked: string): Piece[] {
  return marked.split(BEGIN).flatMap((part, index) => {
    if (index === 0) return part ? [{ text: part, hit: false }] : [];
    const [hit = '', rest = ''] = part.split(END);
    return [{ text: hit, hit: true }, ...(rest ? [{ text: rest, hit: false }] : [])];
  });
}

/** The maximum number of words in the cache of sounds. */
const SOUNDS_MAX = 20_000;
const knownSounds = new Map<string, string>();

/**
 * @returns the sound of a published word, from a cache: computing it takes longer than finding the
 *   page, and words repeat
 */
function soundOfWord(word: string): string {
  let sound = knownSounds.get(word);
  if (sound === undefined) {
    if (knownSounds.size >= SOUNDS_MAX) knownSounds.clear();
    knownSounds.set(word, (sound = soundOf(word)));
  }
  return sound;
}

/** Marks the words of a text that sound like a word of the query. */
function piecesBySound(text: string, q: string): Piece[] {
  const sounds = new Set(soundOf(q).split(' ').filter(Boolean));
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter(Boolean)
    .map((part) => ({ text: part, hit: sounds.has(soundOfWord(part)) }));
}

const placeOf = ({ collection, locale, slug }: Row) => ({
  type: collection as SearchType,
  locale,
  slug,
});

const hitBySound = (row: Row, q: string): Hit => ({
  ...placeOf(row),
  title: piecesBySound(row.title, q),
  excerpt: piecesBySound(row.summary, q),
});

function hitByWords(row: MarkedRow): Hit {
  const isInBody = !row.summary.includes(BEGIN) && row.body.includes(BEGIN);
  return {
    ...placeOf(row),
    title: pieces(row.marked),
    excerpt: pieces(isInBody ? row.body : row.summary),
  };
}

/** Runs the attempts, best first, until enough is found. */
function find({ sql }: ReadableSnapshot, { q, site, locale }: Search): Found[] {
  const enough = isLatin(q) ? LATIN_HITS_ENOUGH : 1;
  const found = new Map<number, Found>();
  for (const attempt of attempts(q, locale)) {
    if (found.size >= enough) break;
    const rows = sql(
      `select rowid, collection from search where search match ? and site = ? and locale ${attempt.languages === 'own' ? '=' : '<>'} ? order by ${RANK}, rowid`,
    ).all(attempt.match, site, locale);
    for (const row of rows) {
      const [rowid, type] = [Number(row.rowid), row.collection as SearchType];
      if (SEARCH_TYPES.includes(type) && !found.has(rowid))
        found.set(rowid, { rowid, type, attempt });
    }
  }
  return [...found.values()];
}

const THESE = '+rowid in (select value from json_each(?))';
const MARKED_SUMMARY = `highlight(search, 6, '${BEGIN}', '${END}')`;
/** Searches the body only if the summary contains none of the words. */
const BY_WORDS = `select rowid, collection, locale, slug, title,
  highlight(search, 5, '${BEGIN}', '${END}') as marked, ${MARKED_SUMMARY} as summary,
  case when instr(${MARKED_SUMMARY}, '${BEGIN}') then '' else snippet(search, 7, '${BEGIN}', '${END}', '…', 24) end as body
  from search where search match ? and ${THESE}`;
const BY_SOUND =
  'select rowid, collection, locale, slug, title, summary from search where rowid = ?';

/**
 * Loads one page of results with marked words. The results of an attempt are read in one query:
 * each query first looks up every word, which costs more than the rest.
 */
function show({ sql }: ReadableSnapshot, found: readonly Found[], q: string): Hit[] {
  const hits = new Map<number, Hit>();
  for (const attempt of new Set(found.map((one) => one.attempt))) {
    const rowids = found.filter((one) => one.attempt === attempt).map(({ rowid }) => rowid);
    if (attempt.by === 'words') {
      const rows = sql(BY_WORDS).all(
        attempt.match,
        JSON.stringify(rowids),
      ) as unknown as MarkedRow[];
      for (const row of rows) hits.set(row.rowid, hitByWords(row));
    } else {
      for (const rowid of rowids) {
        // A JavaScript number is bound as a real, which FTS5 does not accept as a rowid.
        const row = sql(BY_SOUND).get(BigInt(rowid)) as unknown as Row | undefined;
        if (row) hits.set(rowid, hitBySound(row, q));
      }
    }
  }
  return found.flatMap(({ rowid }) => hits.get(rowid) ?? []);
}

/**
 * Creates the engine on the published snapshot in `file`, which the publisher updates in the
 * transaction of each publish.
 */
export function fts5Engine(file: string): SearchEngine {
  let snapshot: ReadableSnapshot | undefined;
  const close = () => {
    snapshot?.close();
    snapshot = undefined;
  };

  function run(search: Search): Results {
    snapshot ??= openForReading(file);
    const found = find(snapshot, search);
    const types: Results['types'] = {};
    for (const { type } of found) types[type] = (types[type] ?? 0) + 1;
    const chosen = search.type ? found.filter(({ type }) => type === search.type) : found;
    const pages = Math.max(1, Math.ceil(chosen.length / HITS_PER_PAGE));
    const page = Math.min(search.page, pages);
    const hits = show(
      snapshot,
      chosen.slice((page - 1) * HITS_PER_PAGE, page * HITS_PER_PAGE),
      search.q,
    );
    const { by, languages } = chosen[0]?.attempt ?? { by: 'words', languages: 'own' };
    return { hits, total: chosen.length, page, pages, types, by, languages };
  }

  return {
    search: async (search) => {
      try {
        return run(search);
      } catch (error) {
        // The file may have been rebuilt: the next search reopens it.
        close();
        throw error;
      }
    },
    close,
  };
}
