import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client } from './client.ts';
import { NoAnswer } from './client.ts';
import {
  addressOf,
  crawl,
  NotCheckable,
  rulesOf,
  type Crawled,
  type FetchedPage,
  type Rules,
} from './crawl.ts';
import type { Check, Finding, PageFinding } from './finding.ts';
import { languageFindings } from './language.ts';
import {
  brokenLink,
  hasPart,
  missingPart,
  targetsOf,
  unreadable,
  unreadableLink,
} from './links.ts';
import { markupChecker, markupFindings } from './markup.ts';
import { extractOf, nuMessages } from './nu.ts';
import { factFindings } from './page-facts.ts';
import { weigh, weightFindings, type Transferred } from './weights.ts';

export interface CheckOptions {
  start: URL;
  checks: readonly Check[];
  pagesMax: number;
  /** Addresses that are asked only to see whether they answer. */
  linksMax: number;
  budgets: { firstPaint: number; script: number };
  /** The program that runs the Nu HTML checker; without it html-validate alone checks HTML. */
  java: string | null;
  /** Looks at pages in a browser; or the reason why none does, and the check is left out. */
  browser: Look | string;
  tell: (line: string) => void;
}

/** Looks at pages in a browser, wide and narrow. */
export type Look = (
  pages: readonly URL[],
  pause: Client['pause'],
) => Promise<{ page: URL; findings: PageFinding[] }[]>;

export interface Checked {
  start: URL;
  pages: URL[];
  findings: Finding[];
  excluded: string[];
  left: string[];
  /** Checks that were asked for and did not run, with the reason. */
  leftOut: string[];
  /** The number of addresses that were asked. */
  links: number;
}

const on = (page: URL, findings: readonly PageFinding[]): Finding[] =>
  findings.map((found) => ({ ...found, page: page.href }));

/** In a file, `'self'` has no origin. */
const SELF_OF_A_FILE = '.*violates Content Security Policy.*';

function nuFindings(java: string, pages: readonly FetchedPage[]): Finding[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'check-site-'));
  try {
    const byFile = new Map(
      pages.map(({ url, answer }, n) => {
        const file = path.join(fs.realpathSync(folder), `${n}.html`);
        fs.writeFileSync(file, answer.text);
        return [pathToFileURL(file).href.replace('file:///', 'file:/'), url] as const;
      }),
    );
    const files = [...byFile.keys()].map((address) => address.replace('file:', ''));
    return nuMessages(java, files, SELF_OF_A_FILE)
      .filter(({ type }) => type === 'error')
      .flatMap((found) => {
        const page = byFile.get(found.url.replace('file:///', 'file:/'));
        return page
          ? on(page, [
              {
                check: 'markup',
                rule: 'nu',
                message: found.message,
                element: extractOf(found) || null,
                remedy: 'https://html.spec.whatwg.org/multipage/',
              },
            ])
          : [];
      });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function markup(pages: readonly FetchedPage[]): Promise<Finding[]> {
  const checker = markupChecker();
  const findings: Finding[] = [];
  for (const { url, answer } of pages)
    findings.push(...on(url, await markupFindings(checker, answer.text, url.href)));
  return findings;
}

async function weight(
  pages: readonly FetchedPage[],
  client: Client,
  rules: Rules,
  budgets: CheckOptions['budgets'],
): Promise<Finding[]> {
  const files = new Map<string, Promise<Transferred | null>>();
  const fetched = async (url: URL): Promise<Transferred | null> => {
    // The files of other hosts have rules of their own; they are counted by their hosts.
    if (url.origin !== pages[0]?.url.origin || !rules.isAllowed(url)) return null;
    const answer = await client.ask(url).catch(() => null);
    return answer?.status === 200 ? answer : null;
  };
  const fileOf = (url: URL) => {
    const address = addressOf(url);
    if (!files.has(address)) files.set(address, fetched(url));
    return files.get(address)!;
  };
  const findings: Finding[] = [];
  for (const { url, answer } of pages)
    findings.push(...on(url, weightFindings(await weigh(answer, url, fileOf), budgets)));
  return findings;
}

/** Asks the addresses that pages name and that were no pages of the crawl. */
async function links(
  { pages, statuses }: Crawled,
  client: Client,
  rules: Rules,
  linksMax: number,
): Promise<{ findings: Finding[]; left: string[] }> {
  const byAddress = new Map(pages.map((page) => [addressOf(page.url), page]));
  const findings: Finding[] = [];
  const left = new Set<string>();
  let asked = 0;
  const statusOf = async (url: URL): Promise<number | null> => {
    const known = statuses.get(addressOf(url));
    if (known !== undefined) return known;
    if (!rules.isAllowed(url)) return null;
    if (asked >= linksMax) {
      left.add(addressOf(url));
      return null;
    }
    asked += 1;
    const status = await headStatus(client, url);
    statuses.set(addressOf(url), status);
    return status;
  };
  for (const { url, document } of pages) {
    findings.push(...on(url, unreadable(document, url).map(unreadableLink)));
    const seen = new Set<string>();
    for (const target of targetsOf(
      document,
      url,
      'a[href], area[href], link[href], img[src], script[src]',
    )) {
      if (target.origin !== url.origin || seen.has(target.href)) continue;
      seen.add(target.href);
      const status = await statusOf(target);
      if (status !== null && (status === 0 || status >= 400))
        findings.push(...on(url, [brokenLink(target.href, status)]));
      const page = byAddress.get(addressOf(target));
      if (page && !hasPart(page.document, target))
        findings.push(...on(url, [missingPart(target.href)]));
    }
  }
  return { findings, left: [...left] };
}

/** The status of an address. A server that does not know HEAD is asked with GET. */
async function headStatus(client: Client, url: URL): Promise<number> {
  try {
    const { status } = await client.ask(url, { method: 'HEAD' });
    return [403, 405, 501].includes(status) ? (await client.ask(url)).status : status;
  } catch (error) {
    if (error instanceof NoAnswer) return 0;
    throw error;
  }
}

/**
 * Checks the pages of a site, from one of them on.
 *
 * @throws {NoAnswer} if the first page does not answer
 * @throws {NotCheckable} if `robots.txt` excludes it, or it is no page of this site
 */
export async function checkSite(client: Client, options: CheckOptions): Promise<Checked> {
  const { start, checks, pagesMax, linksMax, budgets, java, browser, tell } = options;
  const rules = await rulesOf(client, start.origin);
  if (!rules.isAllowed(start))
    throw new NotCheckable(
      `robots.txt of ${start.host} does not allow programs to read ${start.href}`,
    );
  client.slowDown(rules.delaySeconds * 1_000);
  const crawled = await crawl(client, start, rules, pagesMax, (page) => tell(`page ${page.href}`));
  const { pages } = crawled;
  const wanted = (check: Check) => checks.includes(check);
  const findings: Finding[] = [...crawled.findings];
  const leftOut: string[] = [];
  const left = [...crawled.left];
  if (wanted('markup')) {
    findings.push(...(await markup(pages)));
    if (java) findings.push(...nuFindings(java, pages));
    else leftOut.push('the Nu HTML checker: there is no Java. html-validate checked the HTML');
  }
  if (wanted('language'))
    for (const { url, document } of pages) findings.push(...on(url, languageFindings(document)));
  if (wanted('facts'))
    for (const [n, { url, document }] of pages.entries())
      findings.push(...on(url, factFindings(document, n === 0)));
  if (wanted('weight')) findings.push(...(await weight(pages, client, rules, budgets)));
  if (wanted('links')) {
    tell('links');
    const found = await links(crawled, client, rules, linksMax);
    findings.push(...found.findings);
    left.push(...found.left);
  }
  if (wanted('accessibility')) {
    if (typeof browser === 'string')
      leftOut.push(`accessibility and the width of 320 pixels: ${browser}`);
    else {
      tell('accessibility');
      const looked = await browser(
        pages.map(({ url }) => url),
        client.pause,
      );
      for (const { page, findings: found } of looked) findings.push(...on(page, found));
    }
  }
  return {
    start,
    pages: pages.map(({ url }) => url),
    findings,
    excluded: crawled.excluded,
    left: [...new Set(left)],
    leftOut,
    links: crawled.statuses.size,
  };
}
