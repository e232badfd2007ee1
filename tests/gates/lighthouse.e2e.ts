import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/env.ts';
import { CHROMIUM_ARGS, hostRules } from '../support/browser.ts';
import { fewPages, nameOf, type Page } from '../support/pages.ts';
import { citizensPortals, system } from '../support/visit.ts';

/** Deterministic scores, which Lighthouse counts from the content of the page. */
const ALWAYS_WHOLE = ['accessibility', 'best-practices', 'seo'] as const;
/** Measured in time, so a busy machine loses a point or two. */
const PERFORMANCE_MIN = 0.95;

/** Typical landing pages: home, a list, a document, a form; portals and languages alternate. */
const SAMPLE = [
  '/[locale]/',
  '/[locale]/services/[slug]/',
  '/[locale]/circulars/',
  '/[locale]/grievances/new/',
];
/** Lighthouse marks a page that search engines leave out down. */
const isIndexed = ({ site }: Page) => citizensPortals.includes(site);
const pages = fewPages(0, isIndexed).filter(({ template, path: address }) =>
  system.all ? !/(404\.html|\/embed\/)/.test(address) : SAMPLE.includes(template),
);
/** Noise only lowers a score: a page below the limit is measured again, and the best run counts. */
const RUNS_MAX = 3;

interface Report {
  requestedUrl: string;
  categories: Record<string, { score: number }>;
  audits: Record<string, { score: number | null; title: string; scoreDisplayMode: string }>;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-lighthouse-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function collect(measured: readonly Page[]): Report[] {
  const results = path.join(folder, '.lighthouseci');
  fs.rmSync(results, { recursive: true, force: true });
  const settings = {
    chromeFlags: [...CHROMIUM_ARGS, `--host-resolver-rules="${hostRules()}"`].join(' '),
  };
  fs.writeFileSync(
    path.join(folder, 'lighthouserc.json'),
    JSON.stringify({
      ci: {
        collect: {
          url: measured.map(({ site, path: address }) => site.url + address),
          numberOfRuns: 1,
          settings,
        },
      },
    }),
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/@lhci/cli/src/cli.js'),
      'collect',
      '--config',
      path.join(folder, 'lighthouserc.json'),
    ],
    {
      cwd: folder,
      env: { ...process.env, CHROME_PATH: system.chromium! },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return fs
    .readdirSync(results)
    .filter((file) => /^lhr-.*\.json$/.test(file))
    .map((file) => JSON.parse(fs.readFileSync(path.join(results, file), 'utf8')) as Report);
}

const addressOf = ({ site, path: address }: Page): string => site.url + address;
const scoreOf = (reports: readonly Report[], category: string): number =>
  Math.max(...reports.map(({ categories }) => categories[category]!.score));

function measure(): Map<string, Report[]> {
  const byAddress = new Map<string, Report[]>(pages.map((page) => [addressOf(page), []]));
  let waiting = [...pages];
  for (let run = 0; run < RUNS_MAX && waiting.length > 0; run += 1) {
    for (const report of collect(waiting)) byAddress.get(report.requestedUrl)!.push(report);
    waiting = waiting.filter(
      (page) => scoreOf(byAddress.get(addressOf(page))!, 'performance') < PERFORMANCE_MIN,
    );
  }
  return byAddress;
}

const lacking = ({ audits }: Report): string[] =>
  Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary')
    .map(({ title }) => title);

describe.skipIf(!system.chromium)('Lighthouse, on a phone', () => {
  it('gives full marks', { timeout: 3_600_000 }, () => {
    const byAddress = measure();
    const rows = pages.map((page) => {
      const reports = byAddress.get(addressOf(page))!;
      return {
        page: nameOf(page),
        performance: scoreOf(reports, 'performance'),
        runs: reports.length,
        ...Object.fromEntries(
          ALWAYS_WHOLE.map((category) => [category, scoreOf(reports, category)]),
        ),
      };
    });
    console.table(rows);
    expect(rows.length).toBeGreaterThanOrEqual(SAMPLE.length);
    const faults = pages.flatMap((page) => {
      const reports = byAddress.get(addressOf(page))!;
      return ALWAYS_WHOLE.filter((category) => scoreOf(reports, category) < 1).map(
        (category) => `${nameOf(page)}: ${category}: ${lacking(reports[0]!).join('; ')}`,
      );
    });
    expect(faults).toEqual([]);
    expect(rows.filter(({ performance }) => performance < PERFORMANCE_MIN)).toEqual([]);
  });
});
