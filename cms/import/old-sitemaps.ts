import fs from 'node:fs';
import type { Payload } from 'payload';
import { isCollection } from '@pune/content-models/models';
import { PAGED_COLLECTIONS } from '@pune/content/routes';
import { addressKey, partsOf } from '@pune/content-models/redirects/rules';
import { slugFrom } from '@pune/content-models/slugs';
import { SaxesParser } from 'saxes';
import { pathFrom } from './addresses.ts';

/**
 * Reads the addresses of a site: from an XML sitemap (https://www.sitemaps.org/protocol.html) or a
 * list with one address a line.
 */
export async function sitemapAddresses(file: string): Promise<string[]> {
  const text = await fs.promises.readFile(file, 'utf8');
  if (!text.trimStart().startsWith('<'))
    return text
      .split(/\r?\n/)
      .map((line) => line.trim().split(/[,;\s]/, 1)[0]!)
      .filter(Boolean);
  const found: string[] = [];
  let written: string | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'loc') written = '';
  });
  const add = (part: string): void => {
    if (written !== null) written += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    if (name !== 'loc' || written === null) return;
    found.push(written.trim());
    written = null;
  });
  parser.on('error', (error) => {
    throw new Error(`The old sitemap is no XML: ${error.message}`);
  });
  parser.write(text).close();
  return found;
}

interface Page {
  path: string;
  words: ReadonlySet<string>;
}

const wordsOf = (text: string): string[] =>
  slugFrom(text)
    .split('-')
    .filter((word) => word.length > 2);

/**
 * Guesses the page of an address by its words, weighted by rarity. At least half of the words must
 * match.
 */
function guesser(pages: readonly Page[]): (path: string) => string {
  const byWord = new Map<string, Page[]>();
  for (const page of pages)
    for (const word of page.words) byWord.set(word, [...(byWord.get(word) ?? []), page]);
  const weight = (word: string) =>
    Math.log(1 + pages.length / (byWord.get(word)?.length ?? pages.length));
  return (path) => {
    let decoded = path;
    try {
      decoded = decodeURIComponent(path);
    } catch {
      // An invalid escape: keep the text as it is.
    }
    const words = [
      ...new Set(
        wordsOf(partsOf(decoded.replace(/\.\w{2,5}$/, '').replace(/\?.*$/, '')).segments.join(' ')),
      ),
    ];
    const scores = new Map<Page, number>();
    for (const word of words)
      for (const page of (byWord.get(word) ?? []).slice(0, 2000))
        scores.set(page, (scores.get(page) ?? 0) + weight(word));
    let best: Page | undefined;
    for (const [page, score] of scores)
      if (
        !best ||
        score > scores.get(best)! ||
        (score === scores.get(best)! && page.words.size < best.words.size)
      )
        best = page;
    const all = words.reduce((sum, word) => sum + weight(word), 0);
    return best && scores.get(best)! >= all / 2 ? best.path : '';
  };
}

/** Lists old addresses that have neither a redirect nor a page. */
export async function unledAddresses(
  cms: Payload,
  addresses: readonly string[],
  leads: {
    startsAt: (address: string) => boolean;
    hasSlug: (collection: string, slug: string) => Promise<boolean>;
  },
): Promise<{ from: string; guess: string }[]> {
  const pages: Page[] = [];
  for (const collection of PAGED_COLLECTIONS) {
    const { docs } = await cms.find({
      collection: collection as 'pages',
      where: { _status: { equals: 'published' } },
      locale: 'all' as never,
      pagination: false,
      depth: 0,
      select: { slug: true, title: true } as never,
      overrideAccess: true,
    });
    for (const { slug, title } of docs as unknown as {
      slug?: string;
      title?: Record<string, string | null>;
    }[])
      if (slug)
        pages.push({
          path: `/${collection}/${slug}/`,
          words: new Set(
            [slug, ...Object.values(title ?? {})].flatMap((text) => wordsOf(text ?? '')),
          ),
        });
  }
  const there = new Set(pages.map(({ path }) => addressKey(path)));
  const guess = guesser(pages);
  const seen = new Set<string>();
  const left: { from: string; guess: string }[] = [];
  for (const address of addresses) {
    const path = pathFrom(address);
    const key = addressKey(path);
    if (seen.has(key) || key === '/') continue;
    seen.add(key);
    const bare = `/${partsOf(path).segments.join('/')}`;
    const [name = '', slug, ...rest] = partsOf(path).segments;
    const isPage =
      there.has(bare) ||
      (rest.length === 0 &&
        slug !== undefined &&
        isCollection(name) &&
        (await leads.hasSlug(name, slug)));
    if (isPage || name === '' || [path, key, `${key}/`, bare, `${bare}/`].some(leads.startsAt))
      continue;
    left.push({ from: path, guess: guess(path) });
  }
  return left;
}
