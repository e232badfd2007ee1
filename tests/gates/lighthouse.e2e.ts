import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/env.ts';
import { CHROMIUM_ARGS, hostRules } from '../support/browser.ts';
import { fewPages, nameOf, type Page } from '../support/pages.ts';
import { system } from '../support/visit.ts';

/** What is asserted, for `lhci assert` here and by hand. */
const CONFIG = path.join(root, 'lighthouserc.json');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/**
 * The scores are counted from the content of the page, except that of performance, which is measured
 * in time. In a whole run of tests other work goes on beside it, and takes a point or two.
 */
const PERFORMANCE_MIN = system.all ? 1 : 0.95;

/** Typical landing pages: home, a list, a document, a form; portals and languages alternate. */
const SAMPLE = [
  '/[locale]/',
  '/[locale]/services/[slug]/',
  '/[locale]/circulars/',
  '/[locale]/grievances/new/',
];
const pages = system.all
  ? onePageEach(fewPages().filter(({ path: address }) => !/(404\.html|\/embed\/)/.test(address)))
  : fewPages().filter(({ template }) => SAMPLE.includes(template));
/** Noise only lowers a score: a page below the limit is measured again, and the best run counts. */
const RUNS_MAX = system.all ? 5 : 3;

/** The largest page of each template, language and portal: it has the most to show. */
function onePageEach(all: readonly Page[]): Page[] {
  const heaviest = new Map<string, { page: Page; bytes: number }>();
  for (const page of all) {
    const bytes = fs.statSync(page.file, { throwIfNoEntry: false })?.size ?? 0;
    const key = `${page.site.id} ${page.locale} ${page.template}`;
    if (bytes > (heaviest.get(key)?.bytes ?? 0)) heaviest.set(key, { page, bytes });
  }
  return [...heaviest.values()].map(({ page }) => page);
}

interface Report {
  requestedUrl: string;
  categories: Record<string, { score: number }>;
  audits: Record<string, { score: number | null; title: string; scoreDisplayMode: string }>;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-lighthouse-'));
const results = path.join(folder, '.lighthouseci');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs a command of Lighthouse CI in the folder of the results. */
const lhci = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'node_modules/@lhci/cli/src/cli.js'), ...args], {
    cwd: folder,
    env: { ...process.env, CHROME_PATH: system.chromium! },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  });

/** Measures pages once more, beside the earlier reports. */
function collect(measured: readonly Page[]): void {
  // More addresses than a command line holds are given by a file; what it adds is of this machine.
  const config = path.join(folder, 'collect.json');
  const { ci } = JSON.parse(fs.readFileSync(CONFIG, 'utf8')) as { ci: { collect: object } };
  const settings = {
    chromeFlags: [...CHROMIUM_ARGS, `--host-resolver-rules="${hostRules()}"`].join(' '),
  };
  const url = measured.map(addressOf);
  fs.writeFileSync(
    config,
    JSON.stringify({ ci: { collect: { ...ci.collect, additive: true, url, settings } } }),
  );
  const { status, stdout, stderr } = lhci('collect', '--config', config);
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}

/** All reports so far, by address. */
function readReports(): Map<string, Report[]> {
  const reports = fs
    .readdirSync(results)
    .filter((file) => /^lhr-.*\.json$/.test(file))
    .map((file) => JSON.parse(fs.readFileSync(path.join(results, file), 'utf8')) as Report);
  return Map.groupBy(reports, ({ requestedUrl }) => requestedUrl);
}

const addressOf = ({ site, path: address }: Page): string => site.url + address;
const scoreOf = (reports: readonly Report[], category: string): number =>
  Math.max(...reports.map(({ categories }) => categories[category]!.score));

function measure(): Map<string, Report[]> {
  let waiting = [...pages];
  for (let run = 0; run < RUNS_MAX && waiting.length > 0; run += 1) {
    collect(waiting);
    const reports = readReports();
    waiting = waiting.filter(
      (page) => scoreOf(reports.get(addressOf(page))!, 'performance') < PERFORMANCE_MIN,
    );
  }
  return readReports();
}

interface Assertion {
  passed: boolean;
  /** The category. */
  auditProperty: string;
  url: string;
  actual: number;
}

/** What `lhci assert` finds, with the audits that failed. */
function assertAll(byAddress: ReadonlyMap<string, Report[]>): string[] {
  const { status, stderr } = lhci('assert', '--config', CONFIG);
  const found = JSON.parse(
    fs.readFileSync(path.join(results, 'assertion-results.json'), 'utf8'),
  ) as Assertion[];
  const faults = found.filter(({ passed }) => !passed);
  if ((status === 0) !== (faults.length === 0)) throw new Error(stderr);
  return faults
    .filter(
      ({ auditProperty, actual }) => auditProperty !== 'performance' || actual < PERFORMANCE_MIN,
    )
    .map(({ url, auditProperty, actual }) => {
      const [report] = byAddress.get(url) ?? [];
      return `${url}: ${auditProperty}: ${actual} ${report ? lacking(report).join('; ') : ''}`;
    });
}

const lacking = ({ audits }: Report): string[] =>
  Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary')
    .map(({ title }) => title);

describe.skipIf(!system.chromium)('Lighthouse, on a phone', () => {
  it('gives full marks', { timeout: 14_400_000 }, () => {
    const byAddress = measure();
    console.table(
      pages.map((page) => {
        const reports = byAddress.get(addressOf(page))!;
        return {
          page: nameOf(page),
          runs: reports.length,
          ...Object.fromEntries(
            CATEGORIES.map((category) => [category, scoreOf(reports, category)]),
          ),
        };
      }),
    );
    expect(pages.length).toBeGreaterThanOrEqual(SAMPLE.length);
    expect(assertAll(byAddress)).toEqual([]);
  });
});
