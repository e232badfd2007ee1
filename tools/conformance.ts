// npm run conformance: decides the requirements of GIGW 3.0 and DBIM on the rendered portals, and
// publishes the result as a page of each.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readSites, type SiteConfig } from '../packages/content/sites.ts';
import { messageOf } from '../packages/std/errors.ts';
import { dayInIndia } from '../packages/std/india-time.ts';
import { lookWith } from './check-site/browser.ts';
import { createClient, NoAnswer } from './check-site/client.ts';
import { NotCheckable } from './check-site/crawl.ts';
import { checkConformance, type Conformance } from './conformance/conformance.ts';
import { conformancePage } from './conformance/page.ts';
import { root } from './env.ts';
import { findChromium } from './test/prerequisites.ts';

const HELP = `npm run conformance -- [PORTAL …] — decides which requirements of GIGW 3.0 and DBIM the portals meet.

  PORTAL             pmc, city …: a folder of sites/ (default: all that have pages for readers)
  --pages N          pages that are fetched of each (default 150)
  --looks N          of them, opened in Chromium for axe-core (default 12; 0 for none)
  --delay SECONDS    from one request to the next (default 0.1)
  --from ADDRESS     fetches one PORTAL from here, such as a test system
  --out FILE.ndjson  writes the pages as rows of npm run import
  --publish          publishes a page of each portal: /pages/gigw-conformance-PORTAL/
  --drafts           brings these pages in as drafts

It ends with 0 if every requirement that it decided is met, with 1 if one is not, and with 2 if a
portal cannot be tested. docs/guides/check-a-site.md explains it.
`;

const EXIT = { unmet: 1, impossible: 2 } as const;
const TIMEOUT_MS = 20_000;
const RETRIES = 2;

/** A wrong command line; the help follows its message. */
class WrongUse extends Error {}

function numberOf(name: string, value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < 0)
    throw new WrongUse(`--${name} is a number, 0 or more: not "${value}"`);
  return number;
}

const isForReaders = ({ capabilities }: SiteConfig): boolean => !capabilities.includes('desk');

function chosen(sites: readonly SiteConfig[], names: readonly string[]): SiteConfig[] {
  if (names.length === 0) return sites.filter(isForReaders);
  return names.map((name) => {
    const site = sites.find(({ id }) => id === name);
    if (!site)
      throw new WrongUse(`there is no portal ${name}: ${sites.map(({ id }) => id).join(', ')}`);
    return site;
  });
}

/** The address of the first page of a portal. */
function startOf({ url, locales }: SiteConfig, from: string | undefined): URL {
  const start = URL.parse(`/${locales[0]}/`, from ?? url);
  if (!start || !/^https?:$/.test(start.protocol)) throw new WrongUse(`${from} is no address`);
  return start;
}

const lineOf = ({
  requirement,
  outcome,
  looked,
  faults,
}: Conformance['results'][number]): string => {
  const sign = { met: '✓', unmet: '✗', untested: '–' }[outcome];
  const places = faults
    .slice(0, 3)
    .map(({ page, element }) => `\n    ${new URL(page).pathname}${element ? ` (${element})` : ''}`);
  const more = faults.length > 3 ? `\n    and ${faults.length - 3} more` : '';
  return `${sign} ${requirement.of} ${requirement.id}: ${requirement.says.en} (${looked})${places.join('')}${more}`;
};

function bringIn(file: string, drafts: boolean): void {
  const { status, signal } = spawnSync(
    process.execPath,
    [
      'tools/run.mjs',
      'cms/import.ts',
      file,
      '--source',
      'conformance',
      '--overwrite',
      ...(drafts ? ['--drafts'] : []),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`the pages were not brought in (${signal ?? status})`);
}

const { values, positionals } = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        pages: { type: 'string', default: '150' },
        looks: { type: 'string', default: '12' },
        delay: { type: 'string', default: '0.1' },
        from: { type: 'string' },
        out: { type: 'string' },
        publish: { type: 'boolean', default: false },
        drafts: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${HELP}`);
    process.exit(EXIT.impossible);
  }
})();

async function main(): Promise<void> {
  const { sites } = await readSites(root);
  const some = chosen(sites, positionals);
  if (values.from !== undefined && some.length !== 1)
    throw new WrongUse('--from goes with one PORTAL');
  const executablePath = findChromium();
  const looksMax = numberOf('looks', values.looks);
  const look =
    executablePath && looksMax > 0
      ? lookWith({ executablePath, sandbox: process.getuid?.() !== 0, timeoutMs: TIMEOUT_MS })
      : null;
  const rows: object[] = [];
  for (const site of some) {
    const client = createClient({
      delayMs: numberOf('delay', values.delay) * 1_000,
      timeoutMs: TIMEOUT_MS,
      retries: RETRIES,
      now: () => Date.now(),
      wait: (ms) => wait(ms),
    });
    const conformance = await checkConformance(client, {
      start: startOf(site, values.from),
      own: sites.map(({ url }) => url),
      pagesMax: numberOf('pages', values.pages),
      looksMax,
      look,
      tell: (line) => process.stderr.write(`${line}\n`),
    });
    console.log(`${site.id}: ${conformance.pages} pages of ${conformance.start.origin}`);
    for (const result of conformance.results) console.log(lineOf(result));
    if (conformance.results.some(({ outcome }) => outcome === 'unmet'))
      process.exitCode = EXIT.unmet;
    rows.push(conformancePage(conformance, site.id, dayInIndia(new Date())));
  }
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  if (values.out) fs.writeFileSync(values.out, text);
  if (!values.publish && !values.drafts) return;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-'));
  try {
    const file = path.join(folder, 'conformance.ndjson');
    fs.writeFileSync(file, text);
    bringIn(file, values.drafts);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

try {
  if (values.help) process.stdout.write(HELP);
  else await main();
} catch (error) {
  if (!(error instanceof WrongUse || error instanceof NoAnswer || error instanceof NotCheckable))
    throw error;
  console.error(error instanceof WrongUse ? `${error.message}\n\n${HELP}` : error.message);
  process.exitCode = EXIT.impossible;
}
