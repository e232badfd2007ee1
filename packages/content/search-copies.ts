import { createHash } from 'node:crypto';
import type { StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { withoutFilePages } from '@pune/content-models/media/file-texts';
import { LOCALES, type Locale } from '@pune/i18n';
import { Meilisearch, type EnqueuedTaskPromise } from 'meilisearch';
import { CONTENT_REVISION } from './reading.ts';
import { portalsOf, tierOf, type SearchedPortal, type SearchKind } from './search-rows.ts';
import { fold, soundOf } from './search-text.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A page in an index of Meilisearch. Folded fields are searched, the others are shown. */
export interface SearchCopy {
  id: string;
  type: SearchKind;
  locale: Locale;
  /** The document that the page is a language version of. */
  doc: string;
  /** See `tierOf`. */
  tier: number;
  slug: string;
  title: string;
  summary: string;
  words: string;
  body: string;
  /** The addresses of files whose pages the body has, by their ids. */
  files: Record<string, string>;
  /** The published data of a service that an answer needs. */
  answer: Record<string, unknown> | null;
  folded_title: string;
  folded_words: string;
  folded_summary: string;
  folded_body: string;
  sound: string;
}

/** What an index holds besides pages, in a document of its own. */
export interface SearchSettingsCopy {
  id: typeof SETTINGS_ID;
  terms: Record<Locale, { typed: string[]; means: string[] }[]>;
  portals: SearchedPortal[];
}
export const SETTINGS_ID = 'settings';

/** Each portal has an index of its own: a key for one reads no other. */
export const indexOf = (prefix: string, site: string): string => `${prefix}-${site}`;
export const INDEX_PREFIX = 'pages';

const BATCH = 500;
const ANSWER_MS = 10_000;
const TASK_MS = 60_000;
const RETRY_MS_MAX = 60_000;

interface CopiedSnapshot {
  sql: (text: string) => StatementSync;
  state: { get(name: string): string | undefined; set(name: string, value: string): void };
}

export interface SearchCopiesOptions {
  snapshot: CopiedSnapshot;
  url: string;
  /** A key that may write documents and settings of these indexes, and read tasks. */
  key: string;
  prefix?: string;
  log?: (event: string, details: Record<string, unknown>) => void;
  now?: () => number;
}

/** The settings of an index, from the terms of editors. */
const settingsOf = (terms: SearchSettingsCopy['terms']) => {
  const synonyms: Record<string, string[]> = {};
  for (const { typed, means } of LOCALES.flatMap((locale) => terms[locale]))
    for (const one of typed)
      synonyms[fold(one)] = [...new Set([...(synonyms[fold(one)] ?? []), ...means.map(fold)])];
  return {
    searchableAttributes: [
      'folded_title',
      'folded_words',
      'folded_summary',
      'folded_body',
      'sound',
    ],
    filterableAttributes: ['id', 'type', 'locale', 'doc'],
    sortableAttributes: ['tier'],
    rankingRules: ['words', 'typo', 'attribute', 'sort', 'proximity', 'exactness'],
    stopWords: [...STOP_WORDS].sort(),
    synonyms,
    typoTolerance: { disableOnAttributes: ['sound'], disableOnNumbers: true },
    pagination: { maxTotalHits: 1000 },
  };
};

/**
 * Creates the job that keeps indexes of Meilisearch equal to the search index of the snapshot. What
 * waits is the difference between both: `search_copies` in the snapshot names the rows that an
 * index has confirmed, so an update goes on after a crash, or when the server is back.
 */
export function createSearchCopies({
  snapshot: { sql, state },
  url,
  key,
  prefix = INDEX_PREFIX,
  log = () => {},
  now = Date.now,
}: SearchCopiesOptions) {
  const client = new Meilisearch({ host: url, apiKey: key, timeout: ANSWER_MS });
  sql('create table if not exists search_copies (rowid integer primary key, site text)').run();
  /** Portals whose index was compared with the copies since this process began. */
  const compared = new Set<string>();
  let running: Promise<void> | null = null;
  let failures = 0;
  let retryAt = 0;
  let isStopped = false;
  /** Ends the wait for a task. */
  let giveUp = (): void => {};

  /** @throws also when the job stops: what was not confirmed is sent again by the next process */
  async function done(task: EnqueuedTaskPromise): Promise<void> {
    const stopped = Promise.withResolvers<never>();
    giveUp = () => stopped.reject(new Error('[search copies] stopped'));
    if (isStopped) giveUp();
    const { status, error } = await Promise.race([
      stopped.promise,
      task.waitTask({ timeout: TASK_MS }),
    ]);
    if (status !== 'succeeded')
      throw new Error(`[search copies] a task of Meilisearch ${status}: ${error?.code ?? ''}`);
  }

  function termsOf(site: string): SearchSettingsCopy['terms'] {
    const terms: SearchSettingsCopy['terms'] = { en: [], mr: [], hi: [] };
    for (const { locale, data } of sql(
      `select documents.locale, documents.data from placements join documents using (collection, id, locale)
       where placements.collection = 'search-terms' and placements.site = ? order by documents.id, documents.locale`,
    ).all(site))
      terms[locale as Locale].push(
        JSON.parse(data as string) as { typed: string[]; means: string[] },
      );
    return terms;
  }

  function copyOf(row: Record<string, unknown>): SearchCopy {
    const text = (name: string) => String(row[name] ?? '');
    const [kind, locale, body] = [
      text('collection') as SearchKind,
      text('locale') as Locale,
      text('body'),
    ];
    const files: Record<string, string> = {};
    for (const [, id] of body.matchAll(/\f(\S+) \d+\n/g))
      files[id!] ??= String(
        sql(
          "select json_extract(data, '$.src') as src from documents where collection = 'media' and id = ? order by locale = ? desc limit 1",
        ).get(id!, locale)?.src ?? '',
      );
    const data =
      kind === 'services'
        ? sql(
            "select data from documents where collection = 'services' and id = ? and locale = ?",
          ).get(text('id'), locale)?.data
        : null;
    const { fee, timeLimitDays, where, applyUrl } = data
      ? (JSON.parse(data as string) as Record<string, unknown>)
      : {};
    return {
      id: text('rowid'),
      type: kind,
      locale,
      // A name without signs that a filter would have to quote.
      doc: createHash('sha256')
        .update(`${kind}/${text('id')}`)
        .digest('hex')
        .slice(0, 20),
      tier: tierOf(kind),
      slug: text('slug'),
      title: text('title'),
      summary: text('summary'),
      words: text('words'),
      body,
      files,
      answer: data ? { fee, timeLimitDays, where, applyUrl } : null,
      folded_title: fold(text('title')),
      folded_words: fold(text('words')),
      folded_summary: fold(text('summary')),
      folded_body: fold(withoutFilePages(body)),
      sound: soundOf(`${text('title')}\n${text('summary')}\n${text('words')}`),
    };
  }

  /** Sends the settings and terms, if they changed since they were sent last. */
  async function sendSettings(site: string): Promise<void> {
    const terms = termsOf(site);
    const settings = settingsOf(terms);
    const portals = portalsOf(state);
    const digest = createHash('sha256')
      .update(JSON.stringify([settings, terms, portals]))
      .digest('base64url');
    if (state.get(`search copies settings ${site}`) === digest) return;
    const index = client.index(indexOf(prefix, site));
    await done(index.updateSettings(settings));
    await done(index.addDocuments([{ id: SETTINGS_ID, terms, portals }], { primaryKey: 'id' }));
    state.set(`search copies settings ${site}`, digest);
  }

  /** Forgets what was copied if the index has lost it: a new server is filled from the beginning. */
  async function compare(site: string): Promise<void> {
    const index = client.index(indexOf(prefix, site));
    const copied = Number(
      sql('select count(*) as n from search_copies where site = ?').get(site)!.n,
    );
    const held = await index.getStats().then(
      ({ numberOfDocuments }) => numberOfDocuments - 1,
      (error: unknown) => {
        if ((error as { cause?: { code?: string } }).cause?.code === 'index_not_found') return -1;
        throw error;
      },
    );
    if (held === copied && copied > 0) return void compared.add(site);
    if (held >= 0) await done(index.deleteAllDocuments());
    sql('delete from search_copies where site = ?').run(site);
    state.set(`search copies settings ${site}`, '');
    compared.add(site);
  }

  async function copy(site: string): Promise<void> {
    if (!compared.has(site)) await compare(site);
    await sendSettings(site);
    const index = client.index(indexOf(prefix, site));
    for (;;) {
      const gone = sql(
        'select rowid from search_copies where site = ? and rowid not in (select rowid from searchable) limit ?',
      ).all(site, BATCH);
      const fresh = sql(
        'select * from (select rowid, * from searchable where site = ? and rowid not in (select rowid from search_copies) order by rowid limit ?)',
      ).all(site, BATCH);
      if (gone.length === 0 && fresh.length === 0) return;
      // New rows first: a page that was changed is never missing.
      if (fresh.length > 0) {
        await done(index.addDocuments(fresh.map(copyOf), { primaryKey: 'id' }));
        for (const { rowid } of fresh)
          sql('insert or ignore into search_copies values (?, ?)').run(rowid!, site);
      }
      if (gone.length > 0) {
        await done(index.deleteDocuments(gone.map(({ rowid }) => String(rowid))));
        for (const { rowid } of gone) sql('delete from search_copies where rowid = ?').run(rowid!);
      }
      await wait(0);
      if (isStopped) return;
    }
  }

  async function run(): Promise<void> {
    const revision = state.get(CONTENT_REVISION) ?? '';
    for (const { id } of portalsOf(state)) {
      if (compared.has(id) && state.get(`search copies ${id}`) === revision) continue;
      await copy(id);
      if (isStopped) return;
      state.set(`search copies ${id}`, revision);
    }
  }

  return {
    /** Starts the update that is due; after a failure, later and later. */
    tick(): void {
      if (running !== null || now() < retryAt) return;
      running = run()
        .then(
          () => void (failures = 0),
          (error: unknown) => {
            if (isStopped) return;
            failures += 1;
            retryAt = now() + Math.min(1000 * 2 ** failures, RETRY_MS_MAX);
            log('trouble', { part: 'search copies', error: (error as Error).message });
          },
        )
        .finally(() => void (running = null));
    },
    /** Resolves when nothing is being sent. */
    settled: (): Promise<void> => running ?? Promise.resolve(),
    /** Stops; the next process continues at the first batch that was not confirmed. */
    async stop(): Promise<void> {
      isStopped = true;
      giveUp();
      await running;
    },
  };
}
export type SearchCopies = ReturnType<typeof createSearchCopies>;
