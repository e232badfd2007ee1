import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { EditorReceipt } from '../../../cms/testing/bench-editor.ts';
import { loadSites } from '../../../packages/content/sites.ts';
import { root } from '../../env.ts';
import { median, ms, quantile } from '../quantiles.ts';
import { cityEdits, type CityEdit, type EditKind } from './edits.ts';
import { visit } from './processes.ts';
import { startSystem, type System } from './system.ts';

export interface LiveOptions {
  sizes: readonly number[];
  edits: number;
  /** Pause after each edit of a second run, in milliseconds; without it there is one run. */
  pauseMs?: number;
  /** The portal that shows all documents; without it each shows those of its collections. */
  portal?: string;
  /** The folder in which systems are kept between runs; without it they are deleted. */
  keep?: string;
  say: (line: string) => void;
  /** Called with each system after its edits. */
  onSystem?: (system: System, folder: string) => Promise<void>;
}

export interface Sample extends EditorReceipt {
  kind: EditKind;
}

export interface SizeFigures {
  size: number;
  samples: Sample[];
  /** The edits with pauses. */
  paced: Sample[];
  /** Documents and seconds of the import; `null` if the city was kept from an earlier run. */
  loaded: System['loaded'];
  publishSeconds: number;
  publishCpuSeconds: System['publishCpuSeconds'];
  publishPeaks: System['publishPeaks'];
  megabytes: number | null;
  /** CPU time of the publisher for one edit, in milliseconds. */
  processorMs: number | null;
}

/** The address on which the edit is visible, and a check of its text. */
async function isSeen(
  port: number,
  hosts: ReadonlyMap<string, string>,
  edit: CityEdit,
  { pages, pageCount }: EditorReceipt,
): Promise<boolean> {
  const address = `/${edit.locale}/${edit.collection}/${edit.slug}/`;
  // A receipt lists only the first pages of an edit with very many: the document's own page may be
  // missing.
  const isCut = pageCount > pages.length;
  const portals = pages
    .filter(({ path: page }) => page === address || isCut)
    .map(({ portal }) => portal);
  for (const portal of new Set(portals))
    if (await isSeenOn(port, hosts.get(portal)!, address, edit)) return true;
  return false;
}

async function isSeenOn(
  port: number,
  host: string,
  address: string,
  edit: CityEdit,
): Promise<boolean> {
  const { status, text } = await visit(port, host, address);
  return edit.operation === 'unpublish'
    ? status === 404 || !text.includes(edit.mark)
    : status === 200 && text.includes(edit.mark);
}

/** Makes edits one after another, and visits the page of each. */
async function makeEdits(
  { slugs, editor, port }: System,
  { edits: count, pauseMs, say }: Pick<LiveOptions, 'edits' | 'pauseMs' | 'say'>,
): Promise<Sample[]> {
  const hosts = new Map((await loadSites(root)).map(({ id, url }) => [id, new URL(url).host]));
  const samples: Sample[] = [];
  // A kept system may contain documents of an earlier run, so each run has words and addresses of
  // its own.
  const run = Date.now().toString(36);
  for (const plain of cityEdits(slugs, count)) {
    const edit = JSON.parse(
      JSON.stringify(plain).replaceAll(plain.mark, `${plain.mark}${run}`),
    ) as CityEdit;
    if (edit.operation === 'create') edit.slug = `${edit.slug}-${run}`;
    const receipt = await editor.ask<EditorReceipt>('edit', edit);
    if (!(await isSeen(port, hosts, edit, receipt)))
      throw new Error(
        `[bench] ${edit.kind} of ${edit.collection}/${edit.slug}: the receipt says live, and a visitor does not see it`,
      );
    samples.push({ ...receipt, kind: edit.kind });
    if (samples.length % 100 === 0) say(`${samples.length} of ${count} edits`);
    if (pauseMs) await wait(pauseMs);
  }
  return samples;
}

/** Measures the edits of one size of a city. */
export async function measureSize(
  pages: number,
  { edits, pauseMs, portal, keep, say, onSystem }: LiveOptions,
): Promise<SizeFigures> {
  const folder = keep
    ? path.join(keep, `city-${pages}`)
    : fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bench-publish-'));
  const system = await startSystem(pages, folder, portal);
  try {
    const note = (line: string) => say(`  ${pages} pages a portal: ${line}`);
    if (system.loaded)
      note(
        `${system.loaded.documents} documents entered in ${system.loaded.seconds.toFixed(0)} s, everything published in ${system.publishSeconds.toFixed(0)} s`,
      );
    const before = system.publisherMs();
    const samples = await makeEdits(system, { edits, say: note });
    const used = system.publisherMs();
    const paced = pauseMs ? await makeEdits(system, { edits, pauseMs, say: note }) : [];
    await onSystem?.(system, folder);
    return {
      size: pages,
      samples,
      paced,
      loaded: system.loaded,
      publishSeconds: system.publishSeconds,
      publishCpuSeconds: system.publishCpuSeconds,
      publishPeaks: system.publishPeaks,
      megabytes: system.publisherMegabytes(),
      processorMs: used === null || before === null ? null : (used - before) / samples.length,
    };
  } finally {
    await system.stop();
    // A file that a process wrote at its end must not cost the figures of hours.
    if (!keep)
      await fs.promises
        .rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 })
        .catch((error: unknown) => say(`  ${folder} could not be deleted: ${String(error)}`));
  }
}

const grouped = (value: number): string => value.toLocaleString('en');

const row = (name: string, samples: readonly Sample[], more: string[] = []): string[] => {
  const live = samples.map(({ liveMs }) => liveMs);
  const pages = samples.map(({ pageCount }) => pageCount);
  return [
    name,
    ms(median(live)),
    ms(quantile(live, 0.95)),
    ms(Math.max(...live)),
    String(median(pages)),
    String(quantile(pages, 0.95)),
    ms(median(samples.map(({ savedMs }) => savedMs))),
    ...more,
  ];
};

const COLUMNS = [
  'pages a portal',
  'p50',
  'p95',
  'slowest',
  'pages an edit, p50',
  'p95',
  'of which the CMS',
];

/** Returns the quotient of a figure of the largest and of the smallest city. */
const ratio = (
  [first, last]: readonly [readonly Sample[], readonly Sample[]],
  of: (values: number[]) => number,
): string =>
  (of(last.map(({ liveMs }) => liveMs)) / of(first.map(({ liveMs }) => liveMs))).toFixed(2);

/** The row of the largest city's figures divided by those of the smallest one; none for one size. */
function ratios(
  figures: readonly SizeFigures[],
  samplesOf: (figures: SizeFigures) => readonly Sample[],
  more: string[] = [],
): string[][] {
  const [first, last] = [figures[0]!, figures.at(-1)!];
  if (first === last) return [];
  const ends = [samplesOf(first), samplesOf(last)] as const;
  return [
    [
      `${grouped(last.size)} ÷ ${grouped(first.size)}`,
      ratio(ends, median),
      ratio(ends, (values) => quantile(values, 0.95)),
      ...COLUMNS.slice(3).map(() => ''),
      ...more,
    ],
  ];
}

/**
 * Measures the time from "Publish" until every affected page has been fetched from its live
 * address, for several sizes of a city.
 */
export async function measureLive(options: LiveOptions): Promise<{
  figures: SizeFigures[];
  rows: string[][];
  kinds: string[][];
  /** The edits with pauses; no rows without them. */
  paced: string[][];
}> {
  const figures: SizeFigures[] = [];
  for (const size of options.sizes) figures.push(await measureSize(size, options));
  const [first, last] = [figures[0]!.processorMs, figures.at(-1)!.processorMs];
  const rows = [
    [...COLUMNS, 'publisher: processor an edit', 'memory'],
    ...figures.map(({ size, samples, megabytes, processorMs }) =>
      row(grouped(size), samples, [
        processorMs === null ? '?' : ms(processorMs),
        megabytes === null ? '?' : `${megabytes} MB`,
      ]),
    ),
    ...ratios(figures, ({ samples }) => samples, [
      first && last ? (last / first).toFixed(2) : '',
      '',
    ]),
  ];
  const paced = options.pauseMs
    ? [
        COLUMNS,
        ...figures.map(({ size, paced: samples }) => row(grouped(size), samples)),
        ...ratios(figures, ({ paced: samples }) => samples),
      ]
    : [];
  return { figures, rows, kinds: kindsOf(figures), paced };
}

/** The names of kinds of edits in the documents. */
const NAMES: Record<EditKind, string> = {
  body: 'text',
  title: 'title',
  summary: 'summary',
  'new document': 'new document',
  unpublish: 'taken down',
  'publish again': 'published again',
  'department renamed': 'department renamed',
};

/** The figures of each kind of edit at each size. */
const kindsOf = (figures: readonly SizeFigures[]): string[][] => [
  [COLUMNS[0]!, 'kind of edit', 'edits', ...COLUMNS.slice(1)],
  ...figures.flatMap(({ size, samples }) => {
    const byKind = Map.groupBy(samples, ({ kind }) => kind);
    return (Object.keys(NAMES) as EditKind[]).flatMap((kind) => {
      const some = byKind.get(kind);
      if (!some) return [];
      const [, ...cells] = row('', some);
      return [[grouped(size), NAMES[kind], String(some.length), ...cells]];
    });
  }),
];
