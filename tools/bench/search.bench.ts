import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { portalEntries } from '../../packages/content/portal-entries.ts';
import { openSnapshot, type Snapshot } from '../../packages/content/snapshot.ts';
import { wordsOf } from '../../packages/content/search-text.ts';
import { fillSnapshot } from '../../packages/content/testing/sample-snapshot.ts';
import { LOCALES } from '../../packages/i18n/i18n.ts';
import type { Published } from '../../packages/snapshot/content.ts';
import { loadSites } from '../../packages/content/sites.ts';
import { fts5Engine } from '../../packages/search/engines/fts5.ts';
import { judgements } from '../../packages/search/judgements/judgements.ts';
import { root } from '../env.ts';
import { cityChanges, cityContent } from './publish/city.ts';
import { ms, quantile } from './quantiles.ts';

export const title =
  'Searches as people type them, in processor time, beside a plain FTS5 query: npm run bench search [pages of a portal]';

/** Searches run in one thread: the processor's time is what a quiet machine takes. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The plain peer: every word of the query in one FTS5 table, ordered by BM25. */
function plainEngine(file: string, from: Snapshot) {
  const db = new DatabaseSync(file);
  db.exec(
    'create virtual table pages using fts5 (site unindexed, locale unindexed, title, summary, body, tokenize = "unicode61 remove_diacritics 0 categories \'L* N* Co Mn Mc\'"); begin',
  );
  const insert = db.prepare('insert into pages values (?, ?, ?, ?, ?)');
  for (const row of from.sql('select site, locale, title, summary, body from searchable').iterate())
    insert.run(row.site!, row.locale!, row.title!, row.summary!, row.body!);
  db.exec('commit');
  const ask = db.prepare(
    "select title, snippet(pages, 4, '', '', '…', 24) from pages where pages match ? and site = ? and locale = ? order by bm25(pages, 0, 0, 10, 4, 1) limit 10",
  );
  return {
    search: (q: string, site: string, locale: string) => {
      const words = wordsOf(q).map((word) => `"${word}"`);
      return words.length === 0 ? [] : ask.all(words.join(' AND '), site, locale);
    },
    close: () => db.close(),
  };
}

export async function run([pages = '30000']: readonly string[]): Promise<string[][]> {
  const sites = await loadSites(root);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bench-search-'));
  const file = path.join(folder, 'content.db');
  const snapshot = openSnapshot(file);
  try {
    await fillSnapshot(snapshot);
    for (const site of sites)
      if (site.capabilities.includes('search')) snapshot.describe(site.id, portalEntries(site));
    const publishAs = (id: string, version: Published | null | undefined) =>
      version && snapshot.apply(version.collection, id, version.locale, { ...version, id });
    snapshot.db.exec('begin');
    for (const { documentId, versions } of cityChanges(cityContent(Number(pages), sites)))
      for (const locale of LOCALES) publishAs(`city-${documentId}`, versions[locale]);
    snapshot.db.exec('commit');
    const rows = Number(snapshot.sql('select count(*) as n from searchable').get()!.n);
    const siteOf = (capability: string) =>
      sites.find(({ capabilities }) => capabilities.includes(capability))!.id;
    const engine = fts5Engine(file);
    const plain = plainEngine(path.join(folder, 'plain.db'), snapshot);
    const queries = judgements();
    const ours: number[] = [];
    const suggested: number[] = [];
    const theirs: number[] = [];
    let [answered, answeredPlain] = [0, 0];
    // The first round warms both up.
    for (const isCounted of [false, true])
      for (const { capability, locale, q } of queries) {
        const site = siteOf(capability);
        const began = processorMs();
        const { total } = await engine.search({ q, site, locale, page: 1 });
        const between = processorMs();
        const found = plain.search(q, site, locale);
        const then = processorMs();
        await engine.suggest({ q, site, locale });
        if (!isCounted) continue;
        ours.push(between - began);
        theirs.push(then - between);
        suggested.push(processorMs() - then);
        answered += total > 0 ? 1 : 0;
        answeredPlain += found.length > 0 ? 1 : 0;
      }
    engine.close();
    plain.close();
    const row = (name: string, times: readonly number[], found: string) => [
      name,
      ms(quantile(times, 0.5)),
      ms(quantile(times, 0.95)),
      ms(Math.max(...times)),
      found,
    ];
    return [
      [`${rows} pages in the index`, 'p50', 'p95', 'slowest', 'answered'],
      row('search', ours, `${answered} of ${queries.length}`),
      row('suggestions', suggested, ''),
      row('plain FTS5, all words', theirs, `${answeredPlain} of ${queries.length}`),
    ];
  } finally {
    snapshot.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
