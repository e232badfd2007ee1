import { CONTENT_REVISION, openForReading, type ReadableSnapshot } from '@pune/content/reading';
import { kindOfRow, localeOfRow, placeWord, portalsOf, tierOf } from '@pune/content/search-rows';
import { fold, gramsOf, isSpelt, soundOf, wordsOf } from '@pune/content/search-text';
import { isStopWord } from '@pune/content/stop-words';
import type { Locale } from '@pune/i18n';
import {
  planOf,
  prefixOf,
  queryWords,
  termsOf,
  widened,
  type Group,
  type SearchTerm,
  type Terms,
  enoughFor,
  isLatin,
  SCORE_BESIDE_MIN,
  wrongLettersMax,
} from '../plan.ts';
import { answerIn, hitOf } from '../hits.ts';
import { scoreOf, type Columns } from '../ranking.ts';
import {
  addressOf,
  HITS_PER_PAGE,
  SUGGESTIONS_MAX,
  type Answer,
  type SearchType,
} from '../search.schema.ts';
import type { Hit, Results, Search, SearchEngine, Suggestion } from '../search.ts';
import { distanceOf } from '../words.ts';

/** A word on more pages than this says little: pages without it are not looked for. */
const COMMON = 3000;
/** The number of matches that are counted, the newest first. */
const MATCHES_MAX = 20_000;
/** The number of matches that are read and ordered by score; others follow by kind and age. */
const [ALL_WORDS_READ, MOST_WORDS_READ, TITLES_READ] = [150, 60, 60];
/** The share of the query's words that a page has at least; less if no page has as many. */
const [COVERAGE_MIN, COVERAGE_LEAST] = [0.55, 0.2];
const NEAREST_MAX = 3;
/** The maximum number of pages in the cache of folded words. */
const COLUMNS_MAX = 5000;

/** A page that was found. */
interface Found {
  rowid: number;
  type: SearchType;
  /** `-1` for a page that was not read. */
  score: number;
  isWhole: boolean;
  phase: Phase;
  /** The row in the reader's language, if the words were found in another. */
  shown: number;
}
interface Phase {
  by: Results['by'];
  languages: Results['languages'];
  groups: readonly Group[];
}
interface Row {
  rowid: number;
  collection: SearchType;
  id: string;
  locale: Locale;
  slug: string;
  title: string;
  summary: string;
  words: string;
  body: string;
}

/**
 * Quotes a word, so that it is never an FTS5 operator
 * (https://www.sqlite.org/fts5.html#full_text_query_syntax).
 */
const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

function term(word: string): string {
  const prefix = prefixOf(word);
  if (prefix === null)
    return /^[a-z]{2,4}$/.test(word) ? `(${quoted(word)} OR ${quoted(`${word}s`)})` : quoted(word);
  return `${quoted(prefix)}*`;
}

/** The FTS5 query of a group. */
const matchOf = ({ alternatives }: Group, columns: string): string =>
  `(${alternatives
    .map(({ how, words }) =>
      how === 'sound'
        ? `sound : ${quoted(words[0]!)}`
        : `{${columns}} : (${words.map(term).join(' AND ')})`,
    )
    .join(' OR ')})`;
const ANYWHERE = 'title summary words body';

/** Orders numbers of rows, newest first, by the tiers of their kinds. */
function inTiers(rows: readonly number[]): number[] {
  const tiers: number[][] = [[], [], []];
  for (const row of rows) tiers[tierOf(kindOfRow(row))]!.push(row);
  return tiers.flat();
}

/** What the snapshot holds besides pages, read again after each publish. */
interface Known {
  revision: string;
  terms: Map<string, Terms>;
  columns: Map<number, Columns>;
  counts: Map<string, number>;
}

/**
 * Creates the engine on the published snapshot in `file`, which the publisher updates in the
 * transaction of each publish.
 */
export function fts5Engine(
  file: string,
  { matchesMax = MATCHES_MAX }: { matchesMax?: number } = {},
): SearchEngine {
  let snapshot: ReadableSnapshot | undefined;
  let known: Known | undefined;
  const close = () => {
    snapshot?.close();
    snapshot = known = undefined;
  };
  const sql = (text: string) => snapshot!.sql(text);

  function open(): void {
    snapshot ??= openForReading(file);
    const revision = snapshot.state.get(CONTENT_REVISION) ?? '';
    if (known?.revision === revision) return;
    known = { revision, terms: new Map(), counts: new Map(), columns: new Map() };
  }

  /** The terms of editors for a portal, in one language or in all others. */
  function termsIn(site: string, locale: Locale, which: 'own' | 'other'): Terms {
    const name = `${site} ${locale} ${which}`;
    let terms = known!.terms.get(name);
    if (!terms) {
      const rows = sql(
        `select documents.data from placements join documents using (collection, id, locale)
         where placements.collection = 'search-terms' and placements.site = ? and placements.locale ${which === 'own' ? '=' : '<>'} ?`,
      ).all(site, locale);
      terms = termsOf(rows.map(({ data }) => JSON.parse(data as string) as SearchTerm));
      known!.terms.set(name, terms);
    }
    return terms;
  }

  /** The number of pages of a portal in a language. */
  function pagesIn(site: string, locale: Locale): number {
    const name = `${site} ${locale}`;
    let count = known!.counts.get(name);
    if (count === undefined) {
      count = Number(
        sql('select count(*) as n from searchable where site = ? and locale = ?').get(site, locale)!
          .n,
      );
      known!.counts.set(name, count);
    }
    return count;
  }

  /** The newest matches of a query, as numbers of rows. */
  const matches = (query: string, max: number): number[] =>
    JSON.parse(
      sql(
        'select json_group_array(rowid) as rows from (select rowid from search where search match ? order by rowid desc limit ?)',
      ).get(query, max)!.rows as string,
    ) as number[];

  const isKnown = (word: string): boolean =>
    sql('select 1 from spellings where word = ?').get(word) !== undefined;

  /** Words of the portal that are spelt nearly like a word, nearest first. */
  function nearestTo(word: string, site: string): string[] {
    if (!isSpelt(word)) return [];
    const max = wrongLettersMax(word);
    return sql(
      'select word, count(*) as grams from spelling_grams where gram in (select value from json_each(?)) group by word order by grams desc, abs(length(word) - ?) limit 60',
    )
      .all(JSON.stringify(gramsOf(word)), word.length)
      .map((row) => ({ word: row.word as string, away: distanceOf(word, row.word as string, max) }))
      .filter(({ away }) => away <= max)
      .sort((a, b) => a.away - b.away)
      .filter(
        (one) =>
          matches(`place : ${placeWord(site)} AND {title summary words} : ${quoted(one.word)}`, 1)
            .length > 0,
      )
      .slice(0, NEAREST_MAX)
      .map((one) => one.word);
  }

  /** The folded words of a row, from a cache: frequent words bring the same pages again. */
  function columnsOf(row: Row): Columns {
    let columns = known!.columns.get(row.rowid);
    if (!columns) {
      if (known!.columns.size >= COLUMNS_MAX) known!.columns.clear();
      known!.columns.set(
        row.rowid,
        (columns = {
          kind: row.collection,
          title: wordsOf(fold(row.title)),
          summary: wordsOf(fold(row.summary)),
          words: wordsOf(fold(row.words)),
        }),
      );
    }
    return columns;
  }

  /** The words of the portal, and the terms of editors, that are spelt nearly like a word. */
  function alike(word: string, site: string, terms: Terms): string[][] {
    const max = wrongLettersMax(word);
    const meant = isSpelt(word)
      ? [...terms.values()]
          .flat()
          .filter(({ typed }) => typed.length === 1 && distanceOf(word, typed[0]!, max) <= max)
          .flatMap(({ means }) => means)
      : [];
    return [...nearestTo(word, site).map((one) => [one]), ...meant];
  }

  const READ =
    'select rowid, collection, id, locale, slug, title, summary, words from searchable where rowid in (select value from json_each(?))';

  /** Finds pages for a phase of the search, best first. */
  function find(phase: Phase, { q, site, locale }: Search, least = COVERAGE_MIN): Found[] {
    const { groups, languages } = phase;
    const place =
      languages === 'own' ? `place : ${placeWord(site, locale)}` : `place : ${placeWord(site)}`;
    const ofLanguage = (rows: number[]) =>
      languages === 'own' ? rows : rows.filter((row) => localeOfRow(row) !== locale);
    const lists = groups.map((group) =>
      ofLanguage(
        matches(
          `${place} AND ${matchOf(group, ANYWHERE)}`,
          groups.length > 1 ? COMMON : matchesMax,
        ),
      ),
    );
    const total = pagesIn(site, locale) + 1;
    const rarity = lists.map(({ length }) => Math.max(0.2, Math.log(total / (length + 0.5))));
    const sum = rarity.reduce((a, b) => a + b, 0);
    const shares = rarity.map((one) => one / sum);

    const whole =
      groups.length === 1
        ? lists[0]!
        : lists.some((list) => list.length === 0)
          ? []
          : ofLanguage(
              matches(
                `${place} AND ${groups.map((group) => matchOf(group, ANYWHERE)).join(' AND ')}`,
                matchesMax,
              ),
            );
    const masks = new Map<number, boolean[]>();
    const lengths = lists.map(({ length }) => length).filter((length) => length > 0);
    const readable = Math.max(COMMON - 1, Math.min(...lengths));
    for (const [i, list] of lists.entries())
      if (groups.length > 1 && list.length <= readable)
        for (const row of list) {
          let mask = masks.get(row);
          if (!mask) masks.set(row, (mask = groups.map(() => false)));
          mask[i] = true;
        }
    const coverage = (mask: boolean[]) =>
      mask.reduce((all, isIn, i) => all + (isIn ? shares[i]! : 0), 0);
    const byKind = (a: number, b: number) => tierOf(kindOfRow(a)) - tierOf(kindOfRow(b)) || b - a;
    const titled =
      whole.length > ALL_WORDS_READ
        ? ofLanguage(
            matches(
              `${place} AND ${groups.map((group) => matchOf(group, 'title')).join(' AND ')}`,
              TITLES_READ,
            ),
          )
        : [];
    // A match in the title is one of these matches, or older than all of them.
    const isWhole = new Set([...whole, ...titled]);
    const ordered = inTiers(whole);
    const read = new Set([...titled, ...ordered.slice(0, ALL_WORDS_READ)]);
    const partly = [...masks]
      .filter(([row, mask]) => !isWhole.has(row) && coverage(mask) >= least)
      .sort(([a, x], [b, y]) => coverage(y) - coverage(x) || byKind(a, b))
      .slice(0, MOST_WORDS_READ)
      .map(([row]) => row);
    const query = queryWords(q).join(' ');
    const scored = sql(READ)
      .all(JSON.stringify([...read, ...partly]))
      .map((row) => {
        const { rowid, collection } = row as unknown as Row;
        const mask = isWhole.has(rowid) ? groups.map(() => true) : masks.get(rowid)!;
        const score = scoreOf(columnsOf(row as unknown as Row), groups, shares, mask, query);
        return { rowid, type: collection, score, isWhole: isWhole.has(rowid), phase, shown: rowid };
      })
      .filter((one) => one.isWhole || whole.length === 0 || one.score >= SCORE_BESIDE_MIN)
      .sort((a, b) => b.score - a.score || a.rowid - b.rowid);
    const rest = ordered
      .filter((row) => !read.has(row))
      .map((rowid) => ({
        rowid,
        type: kindOfRow(rowid),
        score: -1,
        isWhole: true,
        phase,
        shown: rowid,
      }));
    return [...scored, ...rest];
  }

  /** Runs the phases of a search, best first, until enough is found. */
  function findAll(search: Search): Found[] {
    const { q, site, locale } = search;
    const own = planOf(q, termsIn(site, locale, 'own'), isKnown);
    if (own.length === 0) return [];
    const other = planOf(q, termsIn(site, locale, 'other'), isKnown);
    const isMissingIn = (place: string) => {
      const missing = new Map<string, boolean>();
      return (group: Group): boolean => {
        let is = missing.get(group.word);
        if (is === undefined)
          missing.set(
            group.word,
            (is = matches(`${place} AND ${matchOf(group, ANYWHERE)}`, 1).length === 0),
          );
        return is;
      };
    };
    const notOwn = isMissingIn(`place : ${placeWord(site, locale)}`);
    const notHere = isMissingIn(`place : ${placeWord(site)}`);
    const near = (word: string) => alike(word, site, termsIn(site, locale, 'own'));
    const phase = (by: Results['by'], languages: Results['languages'], groups: Group[]): Phase => ({
      by,
      languages,
      groups,
    });
    const spelt = (groups: Group[], isMissing: (group: Group) => boolean) =>
      widened(groups, (group) => isMissing(group) && notHere(group), 'spelling', near);
    const sounding = (groups: Group[], isMissing: (group: Group) => boolean) =>
      widened(spelt(groups, isMissing), isMissing, 'sound', near);
    const always = () => true;
    const phases: (() => Phase)[] = [
      () => phase('words', 'own', own),
      () => phase('spelling', 'own', spelt(own, notOwn)),
      ...(isLatin(q) && locale !== 'en'
        ? [() => phase('sound', 'own', sounding(own, notOwn))]
        : []),
      () => phase('words', 'other', other),
      () => phase('sound', 'own', sounding(own, notOwn)),
      () => phase('sound', 'other', sounding(other, isLatin(q) ? always : notHere)),
      () =>
        phase(
          'words',
          'own',
          own.filter((group) => !notHere(group)),
        ),
    ];
    const enough = enoughFor(q);
    const found = new Map<string, Found>();
    const asked = new Set<string>();
    for (const next of phases) {
      if ([...found.values()].filter((one) => one.isWhole).length >= enough) break;
      const one = next();
      const name = JSON.stringify([one.languages, one.groups]);
      if (one.groups.length === 0 || asked.has(name)) continue;
      asked.add(name);
      for (const hit of find(one, search)) {
        const shown = one.languages === 'own' ? hit : inOwnLanguage(hit, site, locale);
        const name = String(shown.shown);
        const before = found.get(name);
        if (!before || (!before.isWhole && shown.isWhole)) {
          found.delete(name);
          found.set(name, shown);
        }
      }
    }
    if (found.size === 0)
      for (const hit of find(phase('words', 'own', own), search, COVERAGE_LEAST))
        found.set(String(hit.shown), hit);
    const all = [...found.values()];
    return [...all.filter((one) => one.isWhole), ...all.filter((one) => !one.isWhole)];
  }

  /** The version of a page in the reader's language, if it has one. */
  function inOwnLanguage(hit: Found, site: string, locale: Locale): Found {
    const own = sql(
      'select own.rowid from searchable as found join searchable as own on own.collection = found.collection and own.id = found.id and own.site = found.site and own.locale = ? where found.rowid = ?',
    ).get(locale, hit.rowid);
    return own
      ? { ...hit, shown: Number(own.rowid), phase: { ...hit.phase, languages: 'translated' } }
      : hit;
  }

  const addressOfFile =
    (locale: Locale) =>
    (id: string): string | undefined =>
      sql(
        "select json_extract(data, '$.src') as src from documents where collection = 'media' and id = ? order by locale = ? desc limit 1",
      ).get(id, locale)?.src as string | undefined;

  /** Loads one page of results with marked words. */
  function show(found: readonly Found[]): Hit[] {
    return found.flatMap((one) => {
      const row = sql('select * from searchable where rowid = ?').get(one.shown);
      if (!row) return [];
      const page = row as unknown as Row;
      return [
        hitOf({ ...page, type: page.collection }, one.phase.groups, addressOfFile(page.locale)),
      ];
    });
  }

  /** The facts of a service that is the best answer. */
  function answerOf(hit: Hit): Answer | undefined {
    if (hit.type !== 'services') return undefined;
    const row = sql(
      "select data from documents where collection = 'services' and slug = ? and locale = ?",
    ).get(hit.slug, hit.locale);
    return row && answerIn(JSON.parse(row.data as string) as Record<string, unknown>);
  }

  function run(search: Search): Results {
    open();
    const found = findAll(search);
    const types: Results['types'] = {};
    for (const { type } of found) types[type] = (types[type] ?? 0) + 1;
    const chosen = search.type ? found.filter(({ type }) => type === search.type) : found;
    const pages = Math.max(1, Math.ceil(chosen.length / HITS_PER_PAGE));
    const page = Math.min(search.page, pages);
    const hits = show(chosen.slice((page - 1) * HITS_PER_PAGE, page * HITS_PER_PAGE));
    const { by, languages } = chosen[0]?.phase ?? { by: 'words', languages: 'own' };
    const answer = page === 1 && hits[0] ? answerOf(hits[0]) : undefined;
    const nearest =
      found.length > 0
        ? []
        : [...new Set(queryWords(search.q).flatMap((word) => nearestTo(word, search.site)))];
    return {
      hits,
      ...(answer && { answer }),
      total: chosen.length,
      page,
      pages,
      types,
      by,
      languages,
      elsewhere: elsewhere(search),
      nearest,
    };
  }

  /** The other portals that have pages with all words of the query. */
  function elsewhere({ q, site, locale }: Search): Results['elsewhere'] {
    const groups = planOf(q, termsIn(site, locale, 'own'), isKnown);
    if (groups.length === 0) return [];
    const query = groups.map((group) => matchOf(group, ANYWHERE)).join(' AND ');
    return portalsOf(snapshot!.state).flatMap(({ id, name, url }) => {
      if (id === site) return [];
      const total = matches(`place : ${placeWord(id, locale)} AND ${query}`, COMMON).length;
      return total > 0 ? [{ name: name[locale], origin: new URL(url).origin, total }] : [];
    });
  }

  /** Titles with all words of the query, the last one as far as it is typed. */
  function suggestions({ q, site, locale }: Pick<Search, 'q' | 'site' | 'locale'>): Suggestion[] {
    open();
    const words = queryWords(q);
    const last = words.pop();
    if (!last) return [];
    const groups = planOf(q, termsIn(site, locale, 'own'), isKnown);
    const typed = words.filter((word) => !isStopWord(word)).map(quoted);
    const begun = [...typed, `${quoted(last)}*`].join(' AND ');
    const sound = soundOf(q)
      .split(' ')
      .filter((one) => one.length > 1);
    const own = `place : ${placeWord(site, locale)}`;
    const queries = [
      `${own} AND {title words} : (${begun})`,
      ...(groups.length > 0
        ? [`${own} AND ${groups.map((group) => matchOf(group, 'title words')).join(' AND ')}`]
        : []),
      ...(sound.length > 0
        ? [`${own} AND sound : (${sound.map((one) => `${quoted(one)}`).join(' AND ')}*)`]
        : []),
    ];
    const rows = new Map<number, Row>();
    for (const query of queries) {
      if (rows.size >= SUGGESTIONS_MAX) break;
      const some = matches(query, COMMON)
        .sort((a, b) => tierOf(kindOfRow(a)) - tierOf(kindOfRow(b)) || b - a)
        .slice(0, 40);
      const read = sql(READ).all(JSON.stringify(some)) as unknown as Row[];
      const begins = (row: Row) => (fold(row.title).startsWith(fold(q)) ? 0 : 1);
      read
        .sort(
          (a, b) =>
            tierOf(a.collection) - tierOf(b.collection) ||
            begins(a) - begins(b) ||
            a.title.length - b.title.length,
        )
        .forEach((row) => rows.has(row.rowid) || rows.set(row.rowid, row));
    }
    return [...rows.values()]
      .slice(0, SUGGESTIONS_MAX)
      .map(({ collection: type, locale: of, slug, title }) => ({
        type,
        locale: of,
        title,
        href: addressOf({ type, locale: of, slug }),
      }));
  }

  /** Runs a search; the file may have been rebuilt, so the next one after a failure reopens it. */
  async function attempt<T>(task: () => T): Promise<T> {
    try {
      return task();
    } catch (error) {
      close();
      throw error;
    }
  }

  return {
    search: (search) => attempt(() => run(search)),
    suggest: (search) => attempt(() => suggestions(search)),
    close,
  };
}
