import { parse } from 'node-html-parser';
import type { Look } from '../check-site/check-site.ts';
import { NoAnswer, type Client } from '../check-site/client.ts';
import { addressOf, crawl, NotCheckable, rulesOf, type FetchedPage } from '../check-site/crawl.ts';
import { targetsOf } from '../check-site/links.ts';
import { REQUIREMENTS, type Fault, type FetchedSite, type Requirement } from './requirements.ts';

export interface ConformanceOptions {
  start: URL;
  /** The addresses of the portals of this owner. */
  own: readonly string[];
  pagesMax: number;
  /** The pages that a browser opens, evenly spread over those that were fetched. */
  looksMax: number;
  /** Opens pages in a browser; `null` where there is none. */
  look: Look | null;
  tell: (line: string) => void;
}

export interface Result {
  requirement: Requirement;
  /** `untested`: the program had nothing to look at, such as no browser. */
  outcome: 'met' | 'unmet' | 'untested';
  looked: number;
  faults: Fault[];
}

export interface Conformance {
  start: URL;
  pages: number;
  results: Result[];
}

/** Decides each requirement on a portal that was fetched. */
export const resultsOf = (site: FetchedSite): Result[] =>
  REQUIREMENTS.map((requirement) => {
    const checked = requirement.check(site);
    if (!checked) return { requirement, outcome: 'untested', looked: 0, faults: [] };
    const { looked, faults } = checked;
    return { requirement, outcome: faults.length > 0 ? 'unmet' : 'met', looked, faults };
  });

/** Some of a list, evenly spread: the crawl goes from lists to pages, so the kinds stay mixed. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, n) => items[Math.floor((n * items.length) / most)]!);
}

/** The texts of the style sheets, and the sizes of the pictures, of pages. */
async function filesOf(client: Client, pages: readonly FetchedPage[], origin: string) {
  const addressesOf = (selector: string) =>
    new Set(
      pages
        .flatMap(({ document, url }) => targetsOf(document, url, selector))
        .filter((target) => target.origin === origin)
        .map(addressOf),
    );
  const styles = new Map<string, string>();
  for (const address of addressesOf('link[rel="stylesheet"]')) {
    const answer = await askOrNull(client, new URL(address));
    if (answer?.status === 200) styles.set(address, answer.text);
  }
  const pictures = new Map<string, number>();
  for (const address of addressesOf('img[src]')) {
    const answer = await askOrNull(client, new URL(address), { method: 'HEAD' });
    const bytes = Number(answer?.headers['content-length']);
    if (answer?.status === 200 && bytes > 0) pictures.set(address, bytes);
  }
  return { styles, pictures };
}

async function askOrNull(client: Client, url: URL, options: Parameters<Client['ask']>[1] = {}) {
  try {
    return await client.ask(url, options);
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}

/** No portal has a page at this address. */
const NOWHERE = '/en/there-is-no-such-page-404/';

/**
 * Fetches a portal and decides each requirement on it.
 *
 * @throws {NoAnswer} if the first page does not answer
 * @throws {NotCheckable} if `robots.txt` excludes it, or it is no page of this site
 */
export async function checkConformance(
  client: Client,
  { start, own, pagesMax, looksMax, look, tell }: ConformanceOptions,
): Promise<Conformance> {
  const rules = await rulesOf(client, start.origin);
  if (!rules.isAllowed(start))
    throw new NotCheckable(
      `robots.txt of ${start.host} does not allow programs to read ${start.href}`,
    );
  client.slowDown(rules.delaySeconds * 1_000);
  const { pages, statuses } = await crawl(client, start, rules, pagesMax, ({ href }) =>
    tell(`page ${href}`),
  );
  const answer = await askOrNull(client, new URL(NOWHERE, start), { accept: 'text/html' });
  const looks = look
    ? await look(
        spread(pages, looksMax).map(({ url }) => url),
        client.pause,
      )
    : null;
  const site: FetchedSite = {
    start,
    pages,
    statuses,
    own,
    notFound: answer && { answer, document: parse(answer.text) },
    looked: looks && {
      pages: looks.length,
      faults: looks.flatMap(({ page, findings }) =>
        findings.map(({ rule, element }) => ({
          page: page.href,
          element: `${rule} ${element ?? ''}`.trim(),
        })),
      ),
    },
    ...(await filesOf(client, pages, start.origin)),
  };
  return { start, pages: pages.length, results: resultsOf(site) };
}
