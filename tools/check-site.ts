// npm run check-site: runs the checks of the portals against any address.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { messageOf } from '../packages/std/errors.ts';
import { lookWith } from './check-site/browser.ts';
import { checkSite, type Look } from './check-site/check-site.ts';
import { createClient, NoAnswer } from './check-site/client.ts';
import { NotCheckable } from './check-site/crawl.ts';
import { CHECKS, type Check } from './check-site/finding.ts';
import { htmlReport, markdownReport, terminalReport } from './check-site/report.ts';
import { FIRST_PAINT_BYTES_MAX, SCRIPT_BYTES_MAX } from './check-site/weights.ts';
import { findChromium, findJava } from './test/prerequisites.ts';

const ALL = Object.keys(CHECKS) as Check[];
const HELP = `npm run check-site -- ADDRESS — checks the pages of a site, from ADDRESS on, with the gates of the portals.

  --pages N            pages that are fetched (default 25)
  --links N            further addresses that are asked whether they answer (default 100)
  --delay SECONDS      from one request to the next (default 1; Crawl-delay may lengthen it)
  --timeout SECONDS    an answer that takes longer is none (default 20)
  --retries N          attempts after a failed one (default 2)
  --checks LIST        of ${ALL.join(', ')} (default all)
  --paint-bytes N      budget of HTML and awaited style sheets (default ${FIRST_PAINT_BYTES_MAX})
  --script-bytes N     budget of scripts (default ${SCRIPT_BYTES_MAX})
  --report FILE        writes every finding to FILE.html or FILE.md
  --dangerously-without-sandbox
                       lets root open pages of others in a browser without its sandbox

robots.txt is obeyed, also for the user agent "check-site". It ends with 0 without findings, 1 with
findings, and 2 if the site cannot be checked. docs/guides/check-a-site.md explains it.
`;

/** A wrong command line; the help follows its message. */
class WrongUse extends Error {}

const EXIT = { findings: 1, impossible: 2 } as const;

function numberOf(name: string, value: string, min: number): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < min)
    throw new WrongUse(`--${name} is a number, ${min} or more: not "${value}"`);
  return number;
}

function checksOf(list: string | undefined): Check[] {
  const names = list?.split(',').map((name) => name.trim()) ?? ALL;
  const unknown = names.filter((name) => !(ALL as string[]).includes(name));
  if (unknown.length > 0) throw new WrongUse(`--checks: there is no check ${unknown.join(', ')}`);
  return names as Check[];
}

function addressFrom(given: readonly string[]): URL {
  const [address, ...more] = given;
  if (!address || more.length > 0) throw new WrongUse('ADDRESS is missing, or is not one address');
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  if (!url?.hostname || url.username || url.password)
    throw new WrongUse(`${address} is no address such as https://city.example/`);
  return url;
}

const REPORTS = { '.html': htmlReport, '.md': markdownReport } as const;
function reporterOf(file: string) {
  const ending = path.extname(file) as keyof typeof REPORTS;
  if (!Object.hasOwn(REPORTS, ending)) throw new WrongUse('--report is FILE.html or FILE.md');
  return REPORTS[ending];
}

/** True for an address of this machine, whose pages are our own. */
const isLocal = ({ hostname }: URL): boolean =>
  /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost|.+\.localhost)$/.test(hostname);

/** The browser that looks at pages, or the reason why none does. */
function browserFor(start: URL, dangerously: boolean, timeoutMs: number): Look | string {
  const executablePath = findChromium();
  if (!executablePath) return 'there is no Chromium. Install it, or name it with CHROME_PATH';
  const sandbox = process.getuid?.() !== 0;
  if (!sandbox && !isLocal(start) && !dangerously)
    return 'Chromium has no sandbox when root runs it. Run the command as another user';
  return lookWith({ executablePath, sandbox, timeoutMs });
}

const { values, positionals } = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        pages: { type: 'string', default: '25' },
        links: { type: 'string', default: '100' },
        delay: { type: 'string', default: '1' },
        timeout: { type: 'string', default: '20' },
        retries: { type: 'string', default: '2' },
        checks: { type: 'string' },
        'paint-bytes': { type: 'string', default: String(FIRST_PAINT_BYTES_MAX) },
        'script-bytes': { type: 'string', default: String(SCRIPT_BYTES_MAX) },
        report: { type: 'string' },
        'dangerously-without-sandbox': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${HELP}`);
    process.exit(EXIT.impossible);
  }
})();

async function main(): Promise<void> {
  const start = addressFrom(positionals);
  const write = values.report === undefined ? null : reporterOf(values.report);
  const timeoutMs = numberOf('timeout', values.timeout, 0.1) * 1_000;
  const checks = checksOf(values.checks);
  const client = createClient({
    delayMs: numberOf('delay', values.delay, 0) * 1_000,
    timeoutMs,
    retries: numberOf('retries', values.retries, 0),
    now: () => Date.now(),
    wait: (ms) => wait(ms),
  });
  const checked = await checkSite(client, {
    start,
    checks,
    pagesMax: numberOf('pages', values.pages, 1),
    linksMax: numberOf('links', values.links, 0),
    budgets: {
      firstPaint: numberOf('paint-bytes', values['paint-bytes'], 0),
      script: numberOf('script-bytes', values['script-bytes'], 0),
    },
    java: checks.includes('markup') ? findJava() : null,
    browser: browserFor(start, values['dangerously-without-sandbox'], timeoutMs),
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(terminalReport(checked));
  if (write) {
    fs.mkdirSync(path.dirname(path.resolve(values.report!)), { recursive: true });
    fs.writeFileSync(values.report!, write(checked, new Date()));
    console.log(`Every finding with its places: ${values.report}`);
  }
  if (checked.findings.length > 0) process.exitCode = EXIT.findings;
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
