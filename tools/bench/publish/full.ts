import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSnapshot } from '../../../packages/content/snapshot.ts';
import type { Locale } from '../../../packages/i18n/i18n.ts';
import { loadSites } from '../../../packages/content/sites.ts';
import { root } from '../../env.ts';
import { median } from '../quantiles.ts';
import { cityChanges, cityContent, type CityContent } from './city.ts';
import { prepareEleventy } from './eleventy.ts';
import { findHugo, prepareHugo } from './hugo.ts';
import { frameOf, PEER_COLLECTIONS, peerDocuments } from './peer-content.ts';
import { compileRenderers } from './system.ts';

export interface FullOptions {
  pages: number;
  rounds: number;
  say: (line: string) => void;
}

interface Contender {
  name: string;
  /** The output folder below the folder of a round, and the folder of its pages in it. */
  out: string;
  pages?: string;
  command: string[];
  cwd?: string;
  env?: Record<string, string>;
}

interface Cost {
  wallMs: number;
  /** User and system time of the process and its descendants. */
  cpuMs: number;
}

interface Built {
  pages: number;
  bytes: number;
}

/**
 * Parses the CPU time of the shell's children from the output of the POSIX builtin `times`:
 * `0m1.02s 0m0.31s`.
 */
function cpuOf(times: string): number {
  const [, children] = times.trim().split('\n').slice(-2);
  return [...children!.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}

/** Runs a command under a shell that reports the CPU time of all its processes. */
function timed({ name, command, cwd, env }: Contender): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn('sh', ['-c', '"$@" >&2 || exit 1; times', 'sh', ...command], {
      cwd,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, error] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data));
    child.stderr.on('data', (data: Buffer) => (error = (error + data).slice(-3000)));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ wallMs: performance.now() - started, cpuMs: cpuOf(out) });
      else reject(new Error(`[bench] ${name} ended with ${code}:\n${error}`));
    });
  });
}

/** The pages and other documents for readers, without compressed copies and assets. */
export const pageFiles = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => /\.(html|xml|json|txt|ics)$/.test(name) && !name.startsWith('_astro'));

function builtIn(folder: string): { built: Built; files: [string, number][] } {
  const pages = pageFiles(folder).map((name): [string, number] => [
    name,
    fs.statSync(path.join(folder, name)).size,
  ]);
  return {
    built: { pages: pages.length, bytes: pages.reduce((sum, [, size]) => sum + size, 0) },
    files: pages,
  };
}

/** Fills a snapshot as the CMS would, without a CMS. */
export function fillSnapshot(file: string, content: CityContent): void {
  const snapshot = openSnapshot(file);
  snapshot.db.exec('begin');
  for (const { collection, documentId, versions } of cityChanges(content))
    for (const [locale, version] of Object.entries(versions))
      snapshot.apply(collection, documentId, locale as Locale, version ?? null);
  snapshot.db.exec('commit');
  snapshot.close();
}

/** Measures the portal with the most collections. */
async function prepare(
  pages: number,
  folder: string,
  say: (line: string) => void,
): Promise<Contender[]> {
  const sites = await loadSites(root);
  const site = sites.toSorted((a, b) => b.collections.length - a.collections.length)[0]!;
  const content = cityContent(pages, sites).filter(([collection]) =>
    [...PEER_COLLECTIONS, 'settings', 'navigation'].includes(collection),
  );
  await compileRenderers(folder);
  const snapshot = path.join(folder, 'content.db');
  fillSnapshot(snapshot, content);
  const documents = peerDocuments(content, site);
  const frames = site.locales.map((locale) => frameOf(content, site, sites, locale));
  const here = (name: string) => path.join(import.meta.dirname, name);
  const node = [process.execPath, '--disable-warning=ExperimentalWarning'];
  // Each round begins with a copy of the same snapshot.
  const engine = (name: string, ...more: string[]): Contender => ({
    name,
    out: 'engine',
    pages: 'releases/current',
    command: [...node, here('engine.process.ts'), site.id, 'SNAPSHOT', 'OUT', ...more],
  });
  const contenders: Contender[] = [
    engine('the engine, without compression', 'no-twins'),
    engine('the engine, with .br and .gz of each page'),
    {
      name: 'astro build, same template and content',
      out: `astro/${site.id}/static`,
      command: [
        ...node,
        path.join(root, 'node_modules/astro/bin/astro.mjs'),
        'build',
        '--root',
        `sites/${site.id}`,
        '--config',
        '../../astro.config.mjs',
      ],
      cwd: root,
      env: { CONTENT_SNAPSHOT: snapshot, DIST_DIR: 'OUT/../../' },
    },
  ];
  const hugo = findHugo();
  if (hugo) {
    prepareHugo(path.join(folder, 'hugo'), documents, frames);
    contenders.push({
      name: `Hugo ${hugo.version}`,
      out: 'public',
      command: [hugo.program, '--quiet', '--destination', 'OUT'],
      cwd: path.join(folder, 'hugo'),
    });
  } else
    say(
      '  There is no Hugo on this machine: install it (or name it in HUGO) to see it beside the engine.',
    );
  const eleventy = await prepareEleventy(path.join(folder, 'eleventy'), documents, frames);
  contenders.push({
    name: 'Eleventy',
    out: 'eleventy',
    command: [...node, eleventy, '--output', 'OUT'],
    cwd: path.join(folder, 'eleventy'),
  });
  contenders.push({
    name: 'writing the same files',
    out: 'raw',
    command: [...node, here('raw-write.process.ts'), path.join(folder, 'files.json'), 'OUT'],
  });
  return contenders;
}

/**
 * Compares a full publish of one portal with other generators of the same pages, in alternating
 * rounds, each in a process from start to end. The output is deleted at the end only: on ext4,
 * deleting thousands of files slows down the creation of new ones for minutes.
 */
export async function measureFull({ pages, rounds, say }: FullOptions): Promise<string[][]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bench-full-'));
  try {
    const contenders = await prepare(pages, folder, say);
    const costs = new Map<string, Cost[]>(contenders.map(({ name }) => [name, []]));
    const built = new Map<string, Built>();
    for (let round = 1; round <= rounds; round++) {
      for (const contender of contenders) {
        const place = path.join(folder, `round-${round}`);
        const out = path.join(place, contender.out);
        const snapshot = path.join(folder, 'round.db');
        for (const file of [snapshot, `${snapshot}-wal`, `${snapshot}-shm`])
          fs.rmSync(file, { force: true });
        fs.copyFileSync(path.join(folder, 'content.db'), snapshot);
        const filled = (text: string) => text.replace('OUT', out).replace('SNAPSHOT', snapshot);
        const compiled = path.join(folder, 'compiled'); // Node's programs find what they compiled in the round before
        // Data that was written before goes to the disk first: no contender writes it for another one.
        execFileSync('sync');
        costs.get(contender.name)!.push(
          await timed({
            ...contender,
            command: contender.command.map(filled),
            env: Object.fromEntries(
              Object.entries({ NODE_COMPILE_CACHE: compiled, ...contender.env }).map(
                ([name, value]) => [name, filled(value)],
              ),
            ),
          }),
        );
        const result = builtIn(path.join(out, contender.pages ?? ''));
        built.set(contender.name, result.built);
        if (!fs.existsSync(path.join(folder, 'files.json')))
          fs.writeFileSync(path.join(folder, 'files.json'), JSON.stringify(result.files));
      }
      say(`  round ${round} of ${rounds} is done`);
    }
    const figure = (name: string, of: keyof Cost) =>
      median(costs.get(name)!.map((cost) => cost[of]));
    const engine = contenders[0]!.name;
    const per = (name: string, of: keyof Cost) => figure(name, of) / built.get(name)!.pages;
    const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;
    return [
      [
        '',
        'pages',
        'bytes a page',
        'wall',
        'CPU',
        'CPU a page',
        'engine ÷ it, wall a page',
        'engine ÷ it, CPU a page',
      ],
      ...contenders.map(({ name }) => [
        name,
        built.get(name)!.pages.toLocaleString('en'),
        Math.round(built.get(name)!.bytes / built.get(name)!.pages).toLocaleString('en'),
        seconds(figure(name, 'wallMs')),
        seconds(figure(name, 'cpuMs')),
        `${per(name, 'cpuMs').toFixed(2)} ms`,
        (per(engine, 'wallMs') / per(name, 'wallMs')).toFixed(2),
        (per(engine, 'cpuMs') / per(name, 'cpuMs')).toFixed(2),
      ]),
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
