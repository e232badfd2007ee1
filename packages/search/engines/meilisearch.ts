import {
  indexOf,
  INDEX_PREFIX,
  SETTINGS_ID,
  type SearchCopy,
  type SearchSettingsCopy,
} from '@pune/content/search-copies';
import { tierOf } from '@pune/content/search-rows';
import { fold, soundOf, wordsOf } from '@pune/content/search-text';
import { isStopWord } from '@pune/content/stop-words';
import { LOCALES, type Locale } from '@pune/i18n';
import { Meilisearch, type MultiSearchQuery } from 'meilisearch';
import { answerIn, hitOf } from '../hits.ts';
import {
  planOf,
  queryWords,
  termsOf,
  widened,
  type Group,
  type Terms,
  enoughFor,
  isLatin,
  SCORE_BESIDE_MIN,
  wrongLettersMax,
} from '../plan.ts';
import { matches, scoreOf, type Columns } from '../ranking.ts';
import { addressOf, HITS_PER_PAGE, SUGGESTIONS_MAX } from '../search.schema.ts';
import type { Results, Search, SearchEngine, Suggestion } from '../search.ts';
import { distanceOf } from '../words.ts';

/** A search that takes longer is tried once more, and then fails: the browser searches instead. */
const ANSWER_MS = 1500;
const TRIES = 2;
/** The terms of editors are read again after this time. */
const FRESH_MS = 3000;
/** The number of pages that a search lists at most. */
const CANDIDATES = 300;
/** The number of ways to ask in one request. */
const WAYS_MAX = 8;
/** Where no page has all words, a page about some of them. */
const SCORE_MIN = 0.35;

export interface MeilisearchOptions {
  url: string;
  /** A key that may search these indexes and read their documents, and nothing else. */
  key: string;
  prefix?: string;
  now?: () => number;
}

type Copy = Omit<SearchCopy, 'body'> & { body?: string };
interface Found {
  copy: Copy;
  score: number;
  isWhole: boolean;
  groups: readonly Group[];
  by: Results['by'];
  languages: Results['languages'];
}
interface Settings {
  at: number;
  own: Map<Locale, Terms>;
  other: Map<Locale, Terms>;
  portals: SearchSettingsCopy['portals'];
}

const SHOWN = [
  'id',
  'type',
  'locale',
  'doc',
  'slug',
  'title',
  'summary',
  'words',
  'files',
  'answer',
];
const columnsOf = ({ type, title, summary, words }: Copy): Columns => ({
  kind: type,
  title: wordsOf(fold(title)),
  summary: wordsOf(fold(summary)),
  words: wordsOf(fold(words)),
});

/** The query, and the query with each word replaced by what it means: the ways to ask. */
function waysOf(groups: readonly Group[]): string[] {
  const words = groups.map(({ word }) => word);
  const ways = new Set([words.join(' ')]);
  for (const { alternatives } of groups)
    for (const { words: meant } of alternatives.slice(1)) {
      const rest = groups
        .filter((one) => !one.alternatives.some((other) => other.words === meant))
        .map(({ word }) => word);
      ways.add([...rest, ...meant].join(' '));
    }
  return [...ways].slice(0, WAYS_MAX);
}

/**
 * Creates the engine on Meilisearch, whose indexes `content/search-copies.ts` keeps. Meilisearch
 * finds candidates; they are ordered by the same score as those of every engine.
 */
export function meilisearchEngine({
  url,
  key,
  prefix = INDEX_PREFIX,
  now = Date.now,
}: MeilisearchOptions): SearchEngine {
  const client = new Meilisearch({ host: url, apiKey: key, timeout: ANSWER_MS });
  const settings = new Map<string, Settings>();

  async function retried<T>(ask: () => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried++) {
      try {
        return await ask();
      } catch (error) {
        // An answer that refuses would refuse again.
        const isRefused = (error as { response?: Response }).response !== undefined;
        if (isRefused || tried >= TRIES) throw error;
      }
    }
  }

  async function settingsFor(site: string): Promise<Settings> {
    const known = settings.get(site);
    if (known && Math.abs(now() - known.at) < FRESH_MS) return known;
    const copy = await retried(() =>
      client
        .index<SearchSettingsCopy>(indexOf(prefix, site))
        .getDocument<SearchSettingsCopy>(SETTINGS_ID),
    );
    const fresh: Settings = {
      at: now(),
      own: new Map(LOCALES.map((locale) => [locale, termsOf(copy.terms[locale])])),
      other: new Map(
        LOCALES.map((locale) => [
          locale,
          termsOf(LOCALES.flatMap((one) => (one === locale ? [] : copy.terms[one]))),
        ]),
      ),
      portals: copy.portals,
    };
    settings.set(site, fresh);
    return fresh;
  }

  async function ask(queries: MultiSearchQuery[]): Promise<Copy[][]> {
    if (queries.length === 0) return [];
    const { results } = await retried(() =>
      client.multiSearch<{ queries: MultiSearchQuery[] }, Copy>({ queries }),
    );
    return results.map(({ hits }) => hits as Copy[]);
  }

  /** Adds the words of pages that Meilisearch took for misspelt words of the query. */
  function spelt(groups: readonly Group[], pages: readonly Columns[]): Group[] {
    const all = new Set(
      pages.flatMap(({ title, summary, words }) => [...title, ...summary, ...words]),
    );
    return widened(
      groups,
      (group) => !pages.some((page) => matches(page, group)),
      'spelling',
      (word) => {
        const max = wrongLettersMax(word);
        return [...all].filter((one) => distanceOf(word, one, max) <= max).map((one) => [one]);
      },
    );
  }

  interface Asked {
    groups: readonly Group[];
    by: Results['by'];
    languages: 'own' | 'other';
  }

  async function find(
    { groups, by, languages }: Asked,
    { q, site, locale }: Search,
  ): Promise<Found[]> {
    const base = {
      indexUid: indexOf(prefix, site),
      filter: `locale ${languages === 'own' ? '=' : '!='} ${locale}`,
      attributesToRetrieve: SHOWN,
      sort: ['tier:asc'],
      limit: CANDIDATES,
    };
    const bySound = by === 'sound';
    const queries = bySound ? [soundOf(queryWords(q).join(' '))].filter(Boolean) : waysOf(groups);
    const attributesToSearchOn = bySound
      ? ['sound']
      : ['folded_title', 'folded_words', 'folded_summary', 'folded_body'];
    const asked = queries.flatMap((text): MultiSearchQuery[] => [
      { ...base, q: text, attributesToSearchOn, matchingStrategy: 'all' },
      ...(bySound || groups.length === 1
        ? []
        : [
            {
              ...base,
              q: text,
              attributesToSearchOn,
              matchingStrategy: 'last' as const,
              limit: 60,
            },
          ]),
    ]);
    const answers = await ask(asked);
    const whole = new Set(
      answers.flatMap((hits, i) =>
        asked[i]!.matchingStrategy === 'all' ? hits.map(({ id }) => id) : [],
      ),
    );
    const copies = new Map(answers.flat().map((copy) => [copy.id, copy]));
    const columns = new Map([...copies].map(([id, copy]) => [id, columnsOf(copy)]));
    const wide = bySound
      ? widened(
          groups,
          () => true,
          'sound',
          () => [],
        )
      : spelt(groups, [...columns.values()]);
    const shares = wide.map(() => 1 / wide.length);
    const query = queryWords(q).join(' ');
    return [...copies.values()]
      .map((copy): Found => {
        const page = columns.get(copy.id)!;
        const isWhole = whole.has(copy.id);
        const isIn = wide.map(() => isWhole);
        const isSpelt =
          !bySound &&
          groups.some(
            (group, i) => group !== wide[i] && !matches(page, group) && matches(page, wide[i]!),
          );
        return {
          copy,
          isWhole,
          score: scoreOf(page, wide, shares, isIn, query),
          groups: wide,
          by: bySound ? 'sound' : isSpelt ? 'spelling' : 'words',
          languages,
        };
      })
      .filter(
        ({ isWhole, score }) => isWhole || score >= (whole.size > 0 ? SCORE_BESIDE_MIN : SCORE_MIN),
      )
      .sort((a, b) => b.score - a.score || Number(a.copy.id) - Number(b.copy.id));
  }

  /** Replaces pages in other languages by their versions in the reader's, where there are any. */
  async function inOwnLanguage(found: Found[], { site, locale }: Search): Promise<Found[]> {
    const foreign = found.filter(({ copy }) => copy.locale !== locale);
    if (foreign.length === 0) return found;
    const docs = [...new Set(foreign.map(({ copy }) => copy.doc))];
    const [own = []] = await ask([
      {
        indexUid: indexOf(prefix, site),
        q: '',
        filter: `locale = ${locale} AND doc IN [${docs.join(', ')}]`,
        attributesToRetrieve: SHOWN,
        limit: CANDIDATES,
      },
    ]);
    const byDoc = new Map(own.map((copy) => [copy.doc, copy]));
    return found.map((one) => {
      const copy = one.copy.locale === locale ? undefined : byDoc.get(one.copy.doc);
      return copy ? { ...one, copy, languages: 'translated' } : one;
    });
  }

  async function findAll(search: Search, known: Settings): Promise<Found[]> {
    const { q, locale } = search;
    const own = planOf(q, known.own.get(locale)!, () => false);
    if (own.length === 0) return [];
    const other = planOf(q, known.other.get(locale)!, () => false);
    const sound: Asked = { groups: own, by: 'sound', languages: 'own' };
    const phases: Asked[] = [
      { groups: own, by: 'words', languages: 'own' },
      ...(isLatin(q) && locale !== 'en' ? [sound] : []),
      { groups: other, by: 'words', languages: 'other' },
      sound,
      { groups: other, by: 'sound', languages: 'other' },
    ];
    const enough = enoughFor(q);
    const found = new Map<string, Found>();
    const asked = new Set<Asked>();
    for (const phase of phases) {
      if ([...found.values()].filter(({ isWhole }) => isWhole).length >= enough) break;
      if (asked.has(phase)) continue;
      asked.add(phase);
      for (const one of await inOwnLanguage(await find(phase, search), search))
        if (!found.has(one.copy.id)) found.set(one.copy.id, one);
    }
    const all = [...found.values()];
    return [...all.filter(({ isWhole }) => isWhole), ...all.filter(({ isWhole }) => !isWhole)];
  }

  async function elsewhere(
    { q, site, locale }: Search,
    { own, portals }: Settings,
  ): Promise<Results['elsewhere']> {
    const words = planOf(q, own.get(locale)!, () => false).map(({ word }) => word);
    const others = portals.filter(({ id }) => id !== site);
    if (words.length === 0) return [];
    const answers = await ask(
      others.map(({ id }) => ({
        indexUid: indexOf(prefix, id),
        q: words.join(' '),
        filter: `locale = ${locale}`,
        attributesToRetrieve: ['id'],
        matchingStrategy: 'all',
        limit: CANDIDATES,
      })),
    );
    return others.flatMap(({ name, url: address }, i) => {
      const total = answers[i]!.length;
      return total > 0 ? [{ name: name[locale], origin: new URL(address).origin, total }] : [];
    });
  }

  async function search(asked: Search): Promise<Results> {
    const known = await settingsFor(asked.site);
    const [found, portals] = await Promise.all([findAll(asked, known), elsewhere(asked, known)]);
    const types: Results['types'] = {};
    for (const { copy } of found) types[copy.type] = (types[copy.type] ?? 0) + 1;
    const chosen = asked.type ? found.filter(({ copy }) => copy.type === asked.type) : found;
    const pages = Math.max(1, Math.ceil(chosen.length / HITS_PER_PAGE));
    const page = Math.min(asked.page, pages);
    const shown = chosen.slice((page - 1) * HITS_PER_PAGE, page * HITS_PER_PAGE);
    const [texts = []] = await ask(
      shown.length === 0
        ? []
        : [
            {
              indexUid: indexOf(prefix, asked.site),
              q: '',
              filter: `id IN [${shown.map(({ copy }) => copy.id).join(', ')}]`,
              attributesToRetrieve: ['id', 'body'],
              limit: HITS_PER_PAGE,
            },
          ],
    );
    const bodies = new Map(texts.map(({ id, body }) => [id, body ?? '']));
    const first = shown[0];
    const answer = page === 1 && first?.copy.answer ? answerIn(first.copy.answer) : undefined;
    return {
      hits: shown.map(({ copy, groups }) =>
        hitOf(
          { ...copy, body: bodies.get(copy.id) ?? '' },
          groups,
          (id) => copy.files[id] || undefined,
        ),
      ),
      ...(answer && { answer }),
      total: chosen.length,
      page,
      pages,
      types,
      by: chosen[0]?.by ?? 'words',
      languages: chosen[0]?.languages ?? 'own',
      elsewhere: portals,
      nearest: [],
    };
  }

  async function suggest({
    q,
    site,
    locale,
  }: Pick<Search, 'q' | 'site' | 'locale'>): Promise<Suggestion[]> {
    const words = queryWords(q);
    const last = words.pop();
    if (!last) return [];
    const text = [...words.filter((word) => !isStopWord(word)), last].join(' ');
    const sound = soundOf(text);
    const base = {
      indexUid: indexOf(prefix, site),
      filter: `locale = ${locale}`,
      attributesToRetrieve: SHOWN,
      sort: ['tier:asc'],
      matchingStrategy: 'all' as const,
      limit: 40,
    };
    const answers = await ask([
      { ...base, q: text, attributesToSearchOn: ['folded_title', 'folded_words'] },
      ...(sound.length > 1 ? [{ ...base, q: sound, attributesToSearchOn: ['sound'] }] : []),
    ]);
    const begins = ({ title }: Copy) => (fold(title).startsWith(fold(q)) ? 0 : 1);
    const ordered = answers.flatMap((hits) =>
      hits.toSorted(
        (a, b) =>
          tierOf(a.type) - tierOf(b.type) ||
          begins(a) - begins(b) ||
          a.title.length - b.title.length,
      ),
    );
    return [...new Map(ordered.map((copy) => [copy.id, copy])).values()]
      .slice(0, SUGGESTIONS_MAX)
      .map(({ type, locale: of, slug, title }) => ({
        type,
        locale: of,
        title,
        href: addressOf({ type, locale: of, slug }),
      }));
  }

  return { search, suggest, close: () => settings.clear() };
}
