import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { loadSites } from '../../../packages/content/sites.ts';
import { fts5Engine } from '../../../packages/search/engines/fts5.ts';
import { judgements } from '../../../packages/search/judgements/judgements.ts';
import { root } from '../../env.ts';
import { median, ms, quantile } from '../quantiles.ts';
import { measureSize, type LiveOptions } from './live.ts';

/** The disk space of a file or folder in megabytes; files with several names count once. */
function megabytesOn(place: string): number {
  if (!fs.existsSync(place)) return 0;
  return Number(/^\d+/.exec(execFileSync('du', ['-sm', place], { encoding: 'utf8' }))![0]);
}

/** Times of the judged searches in milliseconds, once the index is warm. */
async function searchTimes(file: string): Promise<number[]> {
  const sites = await loadSites(root);
  const engine = fts5Engine(file);
  const times: number[] = [];
  for (const isCounted of [false, true])
    for (const { capability, locale, q } of judgements()) {
      const site = sites.find(({ capabilities }) => capabilities.includes(capability))!.id;
      const began = performance.now();
      await engine.search({ q, site, locale, page: 1 });
      if (isCounted) times.push(performance.now() - began);
    }
  engine.close();
  return times;
}

const HEAD = [
  'pages a portal',
  'documents',
  'imported in',
  'all portals published in',
  'memory meanwhile, at most',
  'edits: p50',
  'p95',
  'slowest',
  'memory after the edits',
  'search: p50',
  'search: p95',
  'disk: CMS',
  'disk: snapshot',
  'disk: pages',
];

async function measure(size: number, options: LiveOptions): Promise<string[]> {
  let searches: number[] = [];
  let disk: number[] = [];
  const figures = await measureSize(size, {
    ...options,
    async onSystem(_, folder) {
      searches = await searchTimes(path.join(folder, 'content.db'));
      disk = ['cms.db', 'content.db', 'releases'].map((name) =>
        megabytesOn(path.join(folder, name)),
      );
    },
  });
  const live = figures.samples.map(({ liveMs }) => liveMs);
  const megabytes = (value: number | null) => (value === null ? '?' : `${value} MB`);
  const seconds = (value: number | undefined) =>
    value === undefined ? '?' : `${value.toFixed(0)} s`;
  return [
    size.toLocaleString('en'),
    figures.loaded?.documents.toLocaleString('en') ?? '?',
    seconds(figures.loaded?.seconds),
    seconds(figures.publishSeconds),
    megabytes(figures.publishPeakMegabytes),
    ms(median(live)),
    ms(quantile(live, 0.95)),
    ms(Math.max(...live)),
    megabytes(figures.megabytes),
    ms(median(searches)),
    ms(quantile(searches, 0.95)),
    ...disk.map(megabytes),
  ];
}

/** Measures everything that could grow with the number of pages, one row for each size. */
export async function measureScale({ sizes, ...options }: LiveOptions): Promise<string[][]> {
  const rows = [HEAD];
  for (const size of sizes) rows.push(await measure(size, { sizes, ...options }));
  return rows;
}
