import { parse, type HTMLElement } from 'node-html-parser';
import robotsParser from 'robots-parser';
import { NoAnswer, ROBOT, type Answer, type Client } from './client.ts';
import type { Finding } from './finding.ts';
import { targetsOf } from './links.ts';

/** A page as it was fetched. */
export interface FetchedPage {
  /** The address that answered, after redirects. */
  url: URL;
  answer: Answer;
  document: HTMLElement;
}

export interface Crawled {
  pages: FetchedPage[];
  /** The status of each address that was asked, by address without its part. */
  statuses: Map<string, number>;
  /** Pages that do not answer as pages. */
  findings: Finding[];
  /** Addresses that `robots.txt` excludes. */
  excluded: string[];
  /** Addresses that were found and not asked, because of the limit. */
  left: string[];
}

const REDIRECTS_MAX = 5;
const isRedirect = ({ status, headers }: Answer): boolean =>
  status >= 300 && status < 400 && Boolean(headers.location);
const isHtml = ({ headers }: Answer): boolean =>
  /^(text\/html|application\/xhtml\+xml)\b/.test(headers['content-type'] ?? '');

/** The address without the part of the page. */
export const addressOf = (url: URL): string => url.href.slice(0, url.href.length - url.hash.length);

/** Paths that are files, and no pages, by their ending. */
const NO_PAGE = /\.(?!html?$|php$|aspx?$|jsp$)[a-z0-9]{2,5}$/i;

/** The rules of a site for programs. */
export interface Rules {
  isAllowed: (url: URL) => boolean;
  delaySeconds: number;
}

const ALL: Rules = { isAllowed: () => true, delaySeconds: 0 };

/**
 * Reads `robots.txt`. Without one, or where it is answered with 4xx, everything is allowed; a server
 * error forbids everything (RFC 9309, 2.3.1).
 */
export async function rulesOf(client: Client, origin: string): Promise<Rules> {
  const address = new URL('/robots.txt', origin);
  const { status, text } = await client.ask(address);
  if (status >= 500) return { isAllowed: () => false, delaySeconds: 0 };
  if (status !== 200) return ALL;
  const robots = robotsParser(address.href, text);
  return {
    isAllowed: (url) => robots.isAllowed(url.href, ROBOT) ?? true,
    delaySeconds: Number(robots.getCrawlDelay(ROBOT) ?? 0),
  };
}

/** Where an address leads: an answer of the site, or an address that is not asked. */
type End = { url: URL; answer: Answer } | { away: URL };

/** Follows redirects within the site, as far as its rules allow. */
async function follow(client: Client, start: URL, rules: Rules): Promise<End> {
  let url = start;
  for (let hops = 0; hops < REDIRECTS_MAX; hops++) {
    const answer = await client.ask(url, { accept: 'text/html,*/*;q=0.5' });
    const target = isRedirect(answer) ? URL.parse(answer.headers.location!, url) : null;
    if (!target) return { url, answer };
    if (target.origin !== start.origin || !rules.isAllowed(target)) return { away: target };
    url = target;
  }
  throw new NoAnswer(start.href, `it leads on more than ${REDIRECTS_MAX} times`);
}

/** The first page cannot be checked. */
export class NotCheckable extends Error {}

const broken = (page: URL, message: string): Finding => ({
  check: 'answers',
  page: page.href,
  rule: 'page-answers',
  message,
  element: null,
  remedy: 'Let the address answer with the page, or remove the links to it.',
});

/**
 * Fetches the pages of a site, from one of them on, breadth first.
 *
 * @param pagesMax the number of pages after which it stops
 * @throws {NoAnswer} if the first page does not answer
 * @throws {NotCheckable} if it is no page of this site
 */
export async function crawl(
  client: Client,
  start: URL,
  rules: Rules,
  pagesMax: number,
  tell: (page: URL) => void = () => {},
): Promise<Crawled> {
  const found: Crawled = { pages: [], statuses: new Map(), findings: [], excluded: [], left: [] };
  const queue: URL[] = [start];
  const seen = new Set([addressOf(start)]);
  const fetched = new Set<string>();
  for (let url = queue.shift(); url; url = queue.shift()) {
    if (!rules.isAllowed(url)) {
      found.excluded.push(url.href);
      continue;
    }
    if (found.pages.length >= pagesMax) {
      found.left.push(url.href);
      continue;
    }
    tell(url);
    try {
      const end = await follow(client, url, rules);
      if ('away' in end) {
        if (url === start)
          throw new NotCheckable(`${start.href} leads to ${end.away.href}: check that address`);
        // A redirect to another site is a link to that site.
        found.statuses.set(addressOf(url), 200);
        continue;
      }
      const { answer } = end;
      found.statuses.set(addressOf(url), answer.status);
      if (fetched.has(addressOf(end.url))) continue;
      fetched.add(addressOf(end.url));
      if (answer.status !== 200) found.findings.push(broken(url, `answers ${answer.status}`));
      else if (url === start && !isHtml(answer))
        throw new NotCheckable(
          `${start.href} is no HTML page but ${answer.headers['content-type'] ?? 'of no type'}`,
        );
      if (answer.status !== 200 || !isHtml(answer)) continue;
      const page = { ...end, document: parse(answer.text, { comment: true }) };
      found.statuses.set(addressOf(end.url), 200);
      found.pages.push(page);
      for (const target of targetsOf(page.document, end.url, 'a[href], area[href]')) {
        const address = addressOf(target);
        if (target.origin !== start.origin || seen.has(address) || NO_PAGE.test(target.pathname))
          continue;
        seen.add(address);
        queue.push(new URL(address));
      }
    } catch (error) {
      if (!(error instanceof NoAnswer) || fetched.size === 0) throw error;
      found.statuses.set(addressOf(url), 0);
      found.findings.push(broken(url, error.message));
    }
  }
  return found;
}
