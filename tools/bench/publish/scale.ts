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

const PARTS_ON_DISK = ['cms.db', 'content.db', 'releases'] as const;

const HEAD = [
  'pages a portal',
  'documents',
  'imported in',
  'CPU of the import',
  'memory of the import, at most',
  'all portals published in',
  'CPU of publishing',
  'memory of the publisher, at most',
  'memory of its workers, at most',
  'memory of the index builder, at most',
  'edits: p50',
  'edits: p95',
  'edits: slowest',
  'CPU an edit',
  'memory after the edits',
  'search: p50',
  'search: p95',
  'disk: CMS',
  'disk: snapshot',
  'disk: pages',
];

const count = (value: number | undefined): string => value?.toLocaleString('en') ?? '?';
const megabytes = (value: number | null | undefined): string => `${count(value ?? undefined)} MB`;
const seconds = (value: number | null | undefined): string => `${value?.toFixed(0) ?? '?'} s`;

async function measure(size: number, options: LiveOptions): Promise<string[]> {
  let searches: number[] = [];
  let disk: number[] = [];
  const figures = await measureSize(size, {
    ...options,
    async onSystem(_, folder) {
      searches = await searchTimes(path.join(folder, 'content.db'));
      disk = PARTS_ON_DISK.map((name) => megabytesOn(path.join(folder, name)));
    },
  });
  const { loaded, publishPeaks: peaks } = figures;
  const live = figures.samples.map(({ liveMs }) => liveMs);
  return [
    count(size),
    count(loaded?.documents),
    seconds(loaded?.seconds),
    seconds(loaded?.cpuSeconds),
    megabytes(loaded?.megabytes),
    seconds(figures.publishSeconds),
    seconds(figures.publishCpuSeconds),
    megabytes(peaks.publisher),
    megabytes(peaks.workers),
    megabytes(peaks.index),
    ms(median(live)),
    ms(quantile(live, 0.95)),
    ms(Math.max(...live)),
    figures.processorMs === null ? '?' : ms(figures.processorMs),
    megabytes(figures.megabytes),
    ms(median(searches)),
    ms(quantile(searches, 0.95)),
    ...disk.map(megabytes),
  ];
}

/** Measures everything that could grow with the number of pages, one column for each size. */
export async function measureScale({ sizes, ...options }: LiveOptions): Promise<string[][]> {
  const columns = [HEAD];
  for (const size of sizes) columns.push(await measure(size, { sizes, ...options }));
  return HEAD.map((_, place) => columns.map((column) => column[place]!));
}
