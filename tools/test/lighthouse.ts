import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** A report of Lighthouse, as far as it is read here. */
export interface Report {
  requestedUrl: string;
  runtimeError?: { code: string; message: string };
  categories: Record<string, { score: number | null }>;
  audits: Record<
    string,
    {
      score: number | null;
      title: string;
      scoreDisplayMode: string;
      displayValue?: string;
    }
  >;
}

/** The scores of one report. */
export interface Measurement {
  scores: Record<Category, number>;
  /** The audits that cost points. */
  lacking: readonly string[];
}

interface AuditRef {
  id: string;
  weight: number;
}
/** The configuration of Lighthouse, as far as it is read here. */
export interface LighthouseConfig {
  categories: Record<string, { auditRefs: readonly AuditRef[] }>;
}

/**
 * The audits of performance that have no weight in any category. They load the page again,
 * simulate more loads, or collect what no other audit needs.
 */
export function auditsWithoutWeight({ categories }: LighthouseConfig): string[] {
  const weighed = new Set(
    Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  );
  return (categories.performance?.auditRefs ?? [])
    .map(({ id }) => id)
    .filter((id) => !weighed.has(id));
}

interface Tab {
  newPage(): Promise<unknown>;
  close(): Promise<void>;
}
interface Chromium {
  createBrowserContext(): Promise<Tab>;
  disconnect(): Promise<void>;
}
interface Lighthouse {
  default: (
    url: string,
    flags: object,
    config: undefined,
    page: unknown,
  ) => Promise<{ lhr: Report } | undefined>;
  defaultConfig: LighthouseConfig;
}
interface Launcher {
  launch(options: object): Promise<{ port: number; kill(): void }>;
}
interface Puppeteer {
  connect(options: object): Promise<Chromium>;
}

/** The Lighthouse that `@lhci/cli` brings, which also judges its reports. */
async function loadLighthouse(root: string) {
  const cli = createRequire(
    fs.realpathSync(path.join(root, 'node_modules/@lhci/cli/package.json')),
  );
  const entry = cli.resolve('lighthouse');
  const own = createRequire(entry);
  const load = async (file: string): Promise<unknown> => import(pathToFileURL(file).href);
  return {
    lighthouse: (await load(entry)) as Lighthouse,
    launcher: (await load(own.resolve('chrome-launcher'))) as Launcher,
    puppeteer: own('puppeteer-core') as Puppeteer,
  };
}

export interface Meter {
  /** @throws if Lighthouse cannot measure the page in three attempts */
  measure(url: string): Promise<Report>;
  close(): Promise<void>;
}

const ATTEMPTS = 3;

/**
 * Measures pages with one Chromium, each in a context of its own: no page finds connections, files
 * or choices of the one before. A Chromium that fails is replaced.
 */
export async function createMeter({
  root,
  chromium,
  args,
  settings,
}: {
  /** The folder of the repository. */
  root: string;
  /** The path of Chromium. */
  chromium: string;
  args: readonly string[];
  /** The settings of Lighthouse that the configuration of `lhci` names. */
  settings: object;
}): Promise<Meter> {
  const { lighthouse, launcher, puppeteer } = await loadLighthouse(root);
  const flags = {
    ...settings,
    disableFullPageScreenshot: true,
    skipAudits: auditsWithoutWeight(lighthouse.defaultConfig),
  };
  const open = async () => {
    const chrome = await launcher.launch({ chromePath: chromium, chromeFlags: [...args] });
    const browserURL = `http://127.0.0.1:${chrome.port}`;
    return { chrome, browser: await puppeteer.connect({ browserURL, defaultViewport: null }) };
  };
  let opened: Awaited<ReturnType<typeof open>> | null = null;
  const close = async (): Promise<void> => {
    const former = opened;
    opened = null;
    await former?.browser.disconnect();
    former?.chrome.kill();
  };
  const measureOnce = async (url: string): Promise<Report> => {
    opened ??= await open();
    const tab = await opened.browser.createBrowserContext();
    const result = await lighthouse.default(url, flags, undefined, await tab.newPage());
    await tab.close();
    if (!result) throw new Error('Lighthouse has no result');
    const { runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`${runtimeError.code}: ${runtimeError.message}`);
    return result.lhr;
  };
  return {
    async measure(url) {
      for (let attempt = 1; ; attempt += 1)
        try {
          return await measureOnce(url);
        } catch (cause) {
          await close();
          if (attempt === ATTEMPTS) throw new Error(`${url} cannot be measured`, { cause });
        }
    },
    close,
  };
}

/** Audits that are wrong, and figures that are not the best. */
const lackingIn = ({ audits }: Report): string[] =>
  Object.values(audits)
    .filter(
      ({ score, scoreDisplayMode }) =>
        (scoreDisplayMode === 'binary' && score === 0) ||
        (scoreDisplayMode === 'numeric' && score !== null && score < 0.9),
    )
    .map(({ title, displayValue }) => (displayValue ? `${title}: ${displayValue}` : title));

const measurementOf = (report: Report): Measurement => ({
  scores: Object.fromEntries(
    CATEGORIES.map((category) => [category, report.categories[category]?.score ?? 0]),
  ) as Measurement['scores'],
  lacking: lackingIn(report),
});

const isReport = (file: string): boolean => /^lhr-\d+\.json$/.test(file);
function readFiles(folder: string): { file: string; report: Report }[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter(isReport)
    .map((name) => {
      const file = path.join(folder, name);
      return { file, report: JSON.parse(fs.readFileSync(file, 'utf8')) as Report };
    });
}

/** Reads the reports of a folder, by address. */
export const readMeasurements = (folder: string): Map<string, Measurement[]> =>
  new Map(
    [...Map.groupBy(readFiles(folder), ({ report }) => report.requestedUrl)].map(
      ([url, found]) => [url, found.map(({ report }) => measurementOf(report))] as const,
    ),
  );

/** Removes the reports of other addresses: they would be judged too. */
export function keepReports(folder: string, urls: readonly string[]): void {
  const kept = new Set(urls);
  for (const { file, report } of readFiles(folder))
    if (!kept.has(report.requestedUrl)) fs.rmSync(file);
}

/** Writes a report whole, under the name by which `lhci` knows reports. */
export function writeReport(folder: string, report: Report, now: number): Measurement {
  fs.mkdirSync(folder, { recursive: true });
  let number = now;
  while (fs.existsSync(path.join(folder, `lhr-${number}.json`))) number += 1;
  const file = path.join(folder, `lhr-${number}.json`);
  fs.writeFileSync(`${file}.tmp`, JSON.stringify(report));
  fs.renameSync(`${file}.tmp`, file);
  return measurementOf(report);
}

/** Formats the progress, with the time left at the same pace. */
export function progress(done: number, total: number, elapsedMs: number): string {
  const each = elapsedMs / done;
  const minutes = Math.ceil((each * (total - done)) / 60_000);
  return `${done} of ${total} pages, ${(each / 1000).toFixed(1)} s a page, ${minutes} min left`;
}
