import { soundOf } from '@pune/content/search-text';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import type { Locale } from '@pune/i18n';
import { HITS_PER_PAGE, SEARCH_TYPES, type SearchType } from '../search.schema.ts';
import { wordsOf, type Hit, type Piece, type Results, type Search, type SearchEngine } from '../search.ts';

const WORDS_MAX = 10;
/** A word this long also finds words that begin with it: मालमत्ता finds मालमत्तेचा only by sound, but मालमत्ताधारक so. */
const PREFIX_CHARACTERS_MIN = 4;
/** Signs that no text contains mark the beginning and the end of a hit. */
const [BEGIN, END] = ['\u0001', '\u0002'];
/** Columns in the order of the table: five that are not searched, title, summary, body, roman. */
const RANK = 'bm25(search, 0, 0, 0, 0, 0, 10, 4, 1, 2)';

type Attempt = { by: Results['by']; languages: Results['languages']; match: string };
type Row = { collection: string; locale: Locale; slug: string; title: string; marked: string; summary: string; body: string };

/** A word in quotation marks is never an operator of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** Every word must stand on the page; a compound may be written in one: पाणी पुरवठा, पाणीपुरवठा. */
function wordsQuery(words: string[]): string {
  const term = (word: string) => quoted(word) + ([...word].length >= PREFIX_CHARACTERS_MIN ? '*' : '');
  const all = words.map(term).join(' AND ');
  const compound = words.length > 1 && words.length <= 3 ? ` OR ${term(words.join(''))}` : '';
  return `{title summary body} : ((${all})${compound})`;
}

function attempts(q: string): Attempt[] {
  const words = wordsOf(q).slice(0, WORDS_MAX);
  if (words.length === 0) return [];
  const sounds = soundOf(words.join(' ')).split(' ').filter(Boolean);
  const byWords = { by: 'words', match: wordsQuery(words) } as const;
  const bySound = { by: 'sound', match: `roman : (${sounds.map(quoted).join(' AND ')})` } as const;
  return [
    { ...byWords, languages: 'own' },
    { ...byWords, languages: 'other' },
    ...(sounds.length > 0 ? ([{ ...bySound, languages: 'own' }, { ...bySound, languages: 'other' }] as const) : []),
  ];
}

/** Cuts a text at the marks. */
function pieces(marked: string): Piece[] {
  return marked.split(BEGIN).flatMap((part, index) => {
    if (index === 0) return part ? [{ text: part, hit: false }] : [];
    const [hit = '', rest = ''] = part.split(END);
    return [{ text: hit, hit: true }, ...(rest ? [{ text: rest, hit: false }] : [])];
  });
}

/** Marks the words of a text that sound like one of the words asked for. */
function piecesBySound(text: string, q: string): Piece[] {
  const sounds = new Set(soundOf(q).split(' ').filter(Boolean));
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).filter(Boolean).map((part) => ({ text: part, hit: sounds.has(soundOf(part)) }));
}

function toHit(row: Row, by: Results['by'], q: string): Hit {
  const place = { type: row.collection as SearchType, locale: row.locale, slug: row.slug };
  if (by === 'sound') return { ...place, title: piecesBySound(row.title, q), excerpt: piecesBySound(row.summary, q) };
  const inBody = !row.summary.includes(BEGIN) && row.body.includes(BEGIN);
  return { ...place, title: pieces(row.marked), excerpt: pieces(inBody ? row.body : row.summary) };
}

/** Searches the published snapshot in the file `file`, which the publisher writes in the transaction of each publish. */
export function fts5Engine(file: string): SearchEngine {
  let snapshot: Snapshot | undefined;
  const types = `collection in (${SEARCH_TYPES.map((type) => `'${type}'`).join(', ')})`;

  function run({ q, site, locale, type, page }: Search): Results {
    snapshot ??= openSnapshot(file, { readOnly: true });
    for (const { by, languages, match } of attempts(q)) {
      const where = `search match ? and site = ? and locale ${languages === 'own' ? '=' : '<>'} ? and ${types}`;
      const counted = snapshot.sql(`select collection, count(*) as pages from search where ${where} group by collection`).all(match, site, locale);
      if (counted.length === 0) continue;
      const counts = Object.fromEntries(counted.map((row) => [row.collection, Number(row.pages)])) as Results['types'];
      const total = type ? (counts[type] ?? 0) : Object.values(counts).reduce((sum, count) => sum + count, 0);
      const pages = Math.max(1, Math.ceil(total / HITS_PER_PAGE));
      const shown = Math.min(page, pages);
      const rows = snapshot
        .sql(`select collection, locale, slug, title, highlight(search, 5, '${BEGIN}', '${END}') as marked, highlight(search, 6, '${BEGIN}', '${END}') as summary,
          snippet(search, 7, '${BEGIN}', '${END}', '…', 24) as body from search where ${where} ${type ? 'and collection = ?' : ''} order by ${RANK}, rowid limit ? offset ?`)
        .all(match, site, locale, ...(type ? [type] : []), HITS_PER_PAGE, (shown - 1) * HITS_PER_PAGE) as unknown as Row[];
      return { hits: rows.map((row) => toHit(row, by, q)), total, page: shown, pages, types: counts, by, languages };
    }
    return { hits: [], total: 0, page: 1, pages: 1, types: {}, by: 'words', languages: 'own' };
  }

  return {
    search: async (search) => {
      try {
        return run(search);
      } catch (error) {
        // The file may have been rebuilt: the next search opens it afresh.
        snapshot?.close();
        snapshot = undefined;
        throw error;
      }
    },
    close: () => {
      snapshot?.close();
      snapshot = undefined;
    },
  };
}
