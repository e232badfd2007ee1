import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { richText } from '../../../content-models/rich-text.ts';
import { LOCALES } from '../../../packages/i18n/i18n.ts';
import { loadSites } from '../../../packages/content/sites.ts';
import { root } from '../../env.ts';
import { median, ms, quantile } from '../quantiles.ts';
import { cityContent } from './city.ts';
import { cityEdits, type CityEdit } from './edits.ts';
import {
  frameOf,
  PEER_COLLECTIONS,
  peerDocuments,
  YEARLY,
  type PeerDocument,
} from './peer-content.ts';
import type { SizeFigures } from './live.ts';
import { installPeer } from './peers.ts';
import { freePort, startScript, stop, visit } from './processes.ts';
import { until } from './system.ts';

export interface PeerOptions {
  sizes: readonly number[];
  edits: number;
  keep?: string;
  say: (line: string) => void;
}

/** The edits of one size: milliseconds until all pages were fresh, and the number of pages. */
export interface PeerFigures {
  size: number;
  liveMs: number[];
  pages: number[];
}

const run = promisify(execFile);
const PATIENCE_MS = 60_000;
const ARCHIVE_PAGE_SIZE = 50;
const LATEST = { list: 20, department: 10 };

/** The documents of each portal. */
type PortalDocuments = ReadonlyMap<string, readonly PeerDocument[]>;

const nameOf = ({ collection, slug }: { collection: string; slug: string }): string =>
  `${collection}/${slug}`;

/** The documents with their languages and portals, as input for the peer's CMS. */
function entries(documents: PortalDocuments): object[] {
  const portalsOf = Map.groupBy(
    [...documents].flatMap(([portal, some]) =>
      [...new Set(some.map(nameOf))].map((name) => ({ portal, name })),
    ),
    ({ name }) => name,
  );
  const all = new Map(
    [...documents.values()]
      .flat()
      .map((document) => [`${nameOf(document)} ${document.locale}`, document]),
  );
  // Sort referenced documents first.
  const order = (collection: string) => PEER_COLLECTIONS.indexOf(collection as never);
  const sorted = [...all.values()].sort((a, b) => order(a.collection) - order(b.collection));
  return [...Map.groupBy(sorted, nameOf).entries()].map(([name, versions]) => {
    const { collection, slug, date, kind, number, reviewedOn, department, relatedServices, tasks } =
      versions[0]!;
    const inEach = <T>(of: (document: PeerDocument) => T) =>
      Object.fromEntries(versions.map((document) => [document.locale, of(document)]));
    return {
      collection,
      slug,
      portals: portalsOf.get(name)!.map(({ portal }) => portal),
      day: date,
      year: date.slice(0, 4),
      kind,
      number,
      reviewedOn,
      department,
      relatedServices,
      title: inEach(({ title }) => title),
      summary: inEach(({ summary }) => summary),
      body: inEach(({ body }) => richText(body)),
      tasks: tasks.map((_, i) => ({ text: inEach((document) => document.tasks[i]) })),
    };
  });
}

/** Prepares the peer's folder: packages, pages, database with the documents, production build. */
async function prepare(
  folder: string,
  documents: PortalDocuments,
  frames: object,
  say: (line: string) => void,
): Promise<{ next: string; env: Record<string, string> }> {
  const packages = path.join(await installPeer('next'), 'node_modules');
  // The packages are copied beside the pages: Next.js resolves them from its own folder and follows
  // no symbolic link out of it.
  fs.cpSync(path.join(import.meta.dirname, 'next'), folder, { recursive: true });
  if (!fs.existsSync(path.join(folder, 'node_modules')))
    await run('cp', ['-al', packages, folder]).catch(() =>
      fs.cpSync(packages, path.join(folder, 'node_modules'), {
        recursive: true,
        verbatimSymlinks: true,
      }),
    );
  fs.writeFileSync(path.join(folder, 'frames.json'), JSON.stringify(frames));
  const env = {
    ...(process.env as Record<string, string>),
    BENCH_DATABASE: path.join(folder, 'peer.db'),
    BENCH_PORTALS: [...documents.keys()].join(),
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const next = path.join(folder, 'node_modules/next/dist/bin/next');
  if (!fs.existsSync(path.join(folder, 'loaded'))) {
    const started = performance.now();
    fs.writeFileSync(path.join(folder, 'documents.json'), JSON.stringify(entries(documents)));
    await run(
      process.execPath,
      [path.join(folder, 'load.js'), path.join(folder, 'documents.json')],
      { cwd: folder, env: { ...env, NODE_ENV: 'development' }, maxBuffer: 1 << 26 },
    );
    fs.writeFileSync(path.join(folder, 'loaded'), '');
    say(
      `  The peer's documents are entered: ${((performance.now() - started) / 1000).toFixed(0)} s`,
    );
  }
  await run(process.execPath, [next, 'build'], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production' },
    maxBuffer: 1 << 26,
  });
  return { next, env };
}

/** The pages that an edit changes on all portals that have the document. */
const affectedBy = (
  edit: CityEdit,
  documents: PortalDocuments,
  locales: readonly string[],
): string[] =>
  [...documents].flatMap(([portal, some]) =>
    affectedOn(edit, some, locales).map((page) => `/${portal}${page}`),
  );

/**
 * The pages on one portal: those of the document in its languages and, if its title changes, the
 * list, the archive of its year and its department.
 */
function affectedOn(
  edit: CityEdit,
  documents: readonly PeerDocument[],
  locales: readonly string[],
): string[] {
  const { collection, kind, locale } = edit;
  const document = documents.find(
    (candidate) =>
      candidate.collection === collection &&
      candidate.locale === locale &&
      candidate.slug === (edit.pattern ?? edit.slug),
  );
  if (!document) return [];
  const pages = locales.map((each) => `/${each}/${collection}/${edit.slug}/`);
  if (kind === 'body') return pages;
  const among = documents
    .filter((candidate) => candidate.collection === collection && candidate.locale === locale)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const isLong = YEARLY.includes(collection);
  if (!isLong || among.indexOf(document) < LATEST.list) pages.push(`/${locale}/${collection}/`);
  if (isLong) {
    const ofYear = among
      .filter(({ date }) => date.slice(0, 4) === document.date.slice(0, 4))
      .reverse();
    pages.push(
      `/${locale}/${collection}/archive/${document.date.slice(0, 4)}/${1 + Math.floor(ofYear.indexOf(document) / ARCHIVE_PAGE_SIZE)}/`,
    );
  }
  const owned = among.filter(({ department }) => department === document.department);
  const isOnDepartment =
    collection === 'services' ||
    (collection === 'circulars' && owned.indexOf(document) < LATEST.department);
  if (
    isOnDepartment &&
    documents.some(
      (candidate) =>
        candidate.collection === 'departments' && candidate.slug === document.department,
    )
  )
    pages.push(`/${locale}/departments/${document.department}/`);
  if (kind === 'department renamed')
    pages.push(
      ...documents
        .filter(({ department, locale: each }) => department === edit.slug && each === locale)
        .map((each) => `/${locale}/${each.collection}/${each.slug}/`),
    );
  return pages;
}

/**
 * Fetches a page until its content is newer than the edit; for an unpublished document, until it is
 * gone.
 */
async function untilFresh(
  port: number,
  page: string,
  since: number,
  isGone: boolean,
): Promise<string> {
  for (const started = Date.now(); ; await wait(5)) {
    const { status, text } = await visit(port, 'localhost', page);
    const renderedAt = Number(/name="rendered-at" content="(\d+)"/.exec(text)?.[1] ?? 0);
    if (isGone ? status === 404 : status === 200 && renderedAt >= since) return text;
    if (Date.now() - started > PATIENCE_MS)
      throw new Error(
        `[bench] The peer's ${page} was not fresh after ${PATIENCE_MS / 1000} s: status ${status}`,
      );
  }
}

async function publishOnPeer(
  port: number,
  edit: CityEdit,
  pages: readonly string[],
): Promise<{ liveMs: number }> {
  const data = { ...edit.data, ...(edit.data.body && { body: richText(edit.data.body) }) };
  const body = JSON.stringify({ ...edit, data });
  const answer = await visit(port, 'localhost', '/edit/', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  if (answer.status !== 200)
    throw new Error(`[bench] The peer answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  const { startedAt } = JSON.parse(answer.text) as { startedAt: number };
  const isGone = edit.operation === 'unpublish';
  const own = pages.find((page) =>
    page.endsWith(`/${edit.locale}/${edit.collection}/${edit.slug}/`),
  )!;
  const texts = await Promise.all(
    pages.map((page) =>
      untilFresh(
        port,
        page,
        startedAt,
        isGone && page.endsWith(`/${edit.collection}/${edit.slug}/`),
      ),
    ),
  );
  const liveMs = Date.now() - startedAt;
  if (!isGone && !texts[pages.indexOf(own)]!.includes(edit.mark))
    throw new Error(`[bench] The peer's ${own} is fresh and does not show the edit`);
  return { liveMs };
}

/** The peer was not measured with larger cities. */
const SIZE_MAX = 3000;

/**
 * Measures Payload in Next.js with pages that are rendered on demand, cached, and invalidated by
 * tag: the same edits, until the same pages are fetched fresh.
 */
export async function measurePeer({ sizes, ...options }: PeerOptions): Promise<PeerFigures[]> {
  const figures: PeerFigures[] = [];
  for (const size of sizes.filter((pages) => pages <= SIZE_MAX))
    figures.push(await measure(size, options));
  return figures;
}

/**
 * Returns the figures of the peer beside our own of the same sizes.
 * @param own our figures of the same run; empty if they were not measured in it
 */
export const besidePeer = (
  own: readonly SizeFigures[],
  peer: readonly PeerFigures[],
): string[][] => [
  [
    'pages a portal',
    'edits',
    'p50',
    'p95',
    'Payload in Next.js: p50',
    'Payload in Next.js: p95',
    'its pages an edit',
    'ours ÷ its, p50',
    'ours ÷ its, p95',
  ],
  ...peer.map(({ size, liveMs, pages }) => {
    const ours = own.find((figures) => figures.size === size)?.samples.map((one) => one.liveMs);
    const both = [0.5, 0.95].map((share) => [
      ours ? quantile(ours, share) : NaN,
      quantile(liveMs, share),
    ]);
    return [
      size.toLocaleString('en'),
      String(liveMs.length),
      ...both.map(([value]) => (ours ? ms(value!) : '?')),
      ...both.map(([, value]) => ms(value!)),
      String(median(pages)),
      ...both.map(([value, its]) => (ours ? (value! / its!).toFixed(2) : '?')),
    ];
  }),
];

async function measure(
  size: number,
  { edits: count, keep, say }: Omit<PeerOptions, 'sizes'>,
): Promise<PeerFigures> {
  const folder = keep
    ? path.join(keep, `peer-${size}`)
    : fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bench-peer-'));
  fs.mkdirSync(folder, { recursive: true });
  const all = await loadSites(root);
  const content = cityContent(size, all);
  // A portal without documents, as the desk of officers, has no pages to compare.
  const sites = all.filter(({ collections }) => collections.length > 0);
  const documents = new Map(sites.map((site) => [site.id, peerDocuments(content, site)]));
  const frames = Object.fromEntries(
    sites.map((site) => [
      site.id,
      Object.fromEntries(
        site.locales.map((locale) => [locale, frameOf(content, site, sites, locale)]),
      ),
    ]),
  );
  const { next, env } = await prepare(folder, documents, frames, say);
  const port = await freePort();
  const log = path.join(folder, 'next.log');
  const server = startScript(
    next,
    ['start', '-p', String(port)],
    { ...env, NODE_ENV: 'production' },
    log,
    { cwd: folder },
  );
  try {
    await until(
      'The peer answers',
      server,
      log,
      async () => (await visit(port, 'localhost', `/${sites[0]!.id}/en/circulars/`)).status === 200,
    );
    const shown = new Set([...documents.values()].flat().map(nameOf));
    const marked = `${Date.now().toString(36)}`;
    const edits = cityEdits(content, count).filter(
      ({ collection, slug, pattern }) =>
        PEER_COLLECTIONS.includes(collection) && shown.has(`${collection}/${pattern ?? slug}`),
    );
    const samples: { liveMs: number; pages: number }[] = [];
    for (const plain of edits) {
      const edit = JSON.parse(
        JSON.stringify(plain).replaceAll(plain.mark, `${plain.mark}${marked}`),
      ) as CityEdit;
      if (edit.operation === 'create') edit.slug = `${edit.slug}-${marked}`;
      const pages = affectedBy(edit, documents, LOCALES);
      // Request the pages first: a page that was never requested costs nothing to expire.
      if (edit.operation !== 'create')
        await Promise.all(pages.map((page) => visit(port, 'localhost', page)));
      samples.push({ ...(await publishOnPeer(port, edit, pages)), pages: pages.length });
    }
    return {
      size,
      liveMs: samples.map(({ liveMs }) => liveMs),
      pages: samples.map((sample) => sample.pages),
    };
  } finally {
    await stop(server);
    if (!keep) fs.rmSync(folder, { recursive: true, force: true });
  }
}
