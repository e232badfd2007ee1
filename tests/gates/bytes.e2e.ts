import { brotliDecompressSync } from 'node:zlib';
import { expect, describe, it } from 'vitest';
import { allPages, nameOf, type Page } from '../support/pages.ts';
import { visit } from '../support/visit.ts';

/** The first round trip of a connection, with headroom. */
const FIRST_PAINT_BYTES_MAX = 13_300;
/** The host compresses a new page quickly, until its better compressed copy is written. */
const TWIN_MS_MAX = 60_000;
const ISLAND_SCRIPT_BYTES_MAX = 20 * 1000;
/**
 * The limit for other pages, for optional scripts: the alert in force, and the fallback of the
 * search.
 */
const SCRIPT_BYTES_MAX = 2 * 1000;
/** Routes with an island. */
const ISLANDS = [
  '/[locale]/',
  '/[locale]/grievances/new/',
  '/[locale]/embed/grievances/',
  '/[locale]/dashboard/',
  '/[locale]/embed/dashboard/',
  '/[locale]/payments/property-tax/',
  '/[locale]/payments/water-charges/',
  '/[locale]/payments/certificate-fees/',
  '/[locale]/payments/_shell/',
  '/[locale]/embed/payments/',
];

/**
 * Fetches an address as a browser does.
 *
 * @returns the transferred bytes and the text
 */
async function fetched(
  site: Page['site'],
  address: string,
): Promise<{ bytes: number; text: string }> {
  const { status, headers, bytes } = await visit(site, address, {
    headers: { 'accept-encoding': 'br' },
  });
  expect(status, `${site.url}${address}`).toBe(200);
  return {
    bytes: bytes.length,
    text: (headers['content-encoding'] === 'br' ? brotliDecompressSync(bytes) : bytes).toString(
      'utf8',
    ),
  };
}

const attributes = (html: string, tag: RegExp, name: string): string[] =>
  [...html.matchAll(tag)].flatMap(
    ([element]) => new RegExp(`\\s${name}="([^"]*)"`).exec(element!)?.[1] ?? [],
  );

const seen = new Map<string, ReturnType<typeof fetched>>();
function fileOf({ site }: Page, address: string): ReturnType<typeof fetched> {
  const key = `${site.id} ${address}`;
  return seen.get(key) ?? seen.set(key, fetched(site, address)).get(key)!;
}

/** A script with all its imports. */
async function scriptsFrom(
  page: Page,
  address: string,
  found = new Set<string>(),
): Promise<Set<string>> {
  if (found.has(address)) return found;
  found.add(address);
  const { text } = await fileOf(page, address);
  for (const [, , specifier] of text.matchAll(/(?:from|import)\s*\(?(["'])(\.{1,2}\/[^"']+)\1/g))
    await scriptsFrom(page, new URL(specifier!, `http://x${address}`).pathname, found);
  return found;
}

interface Weight {
  template: string;
  firstPaint: number;
  script: number;
  /** True if an editor has placed a widget in the text. */
  widget: boolean;
  page: Page;
}

async function weigh(page: Page): Promise<Weight> {
  const { bytes, text } = await fetched(page.site, page.path);
  const styles = attributes(text, /<link\b[^>]*rel="stylesheet"[^>]*>/g, 'href');
  let firstPaint = bytes;
  for (const address of styles) firstPaint += (await fileOf(page, address)).bytes;
  const entries = [
    ...attributes(text, /<script\b[^>]*>/g, 'src'),
    ...attributes(text, /<astro-island\b[^>]*>/g, 'component-url'),
    ...attributes(text, /<astro-island\b[^>]*>/g, 'renderer-url'),
  ];
  const scripts = new Set<string>();
  for (const entry of entries)
    for (const address of await scriptsFrom(page, entry)) scripts.add(address);
  // Inline scripts are compressed as part of the page; their own compressed size is a sufficient
  // estimate.
  let script = [
    ...text.matchAll(
      /<script\b(?![^>]*\bsrc=)(?![^>]*type="application\/[^"]*json)[^>]*>([\s\S]*?)<\/script>/g,
    ),
  ].reduce((sum, [, code]) => sum + Buffer.byteLength(code!), 0);
  for (const address of scripts) script += (await fileOf(page, address)).bytes;
  return {
    template: page.template,
    firstPaint,
    script,
    widget: text.includes('<section class="widget"'),
    page,
  };
}

const worst = (weights: readonly Weight[], what: 'firstPaint' | 'script') =>
  weights.toSorted((a, b) => b[what] - a[what])[0]!;

describe('byte budgets', async () => {
  const weights: Weight[] = [];
  for (const page of allPages()) weights.push(await weigh(page));
  const templates = [...new Set(weights.map(({ template }) => template))].sort();
  const rows = templates.map((template) => {
    const ofTemplate = weights.filter((weight) => weight.template === template);
    return {
      template,
      'HTML + CSS': worst(ofTemplate, 'firstPaint').firstPaint,
      JavaScript: worst(ofTemplate, 'script').script,
      pages: ofTemplate.length,
    };
  });
  console.table(rows);

  it.each(templates)(
    '%s: HTML and CSS fit into one round trip',
    { timeout: 2 * TWIN_MS_MAX },
    async (template) => {
      const ofTemplate = weights.filter((weight) => weight.template === template);
      const heavy = ofTemplate.filter(({ firstPaint }) => firstPaint > FIRST_PAINT_BYTES_MAX);
      await Promise.all(
        heavy.map(({ page }) =>
          expect
            .poll(async () => (await weigh(page)).firstPaint, {
              timeout: TWIN_MS_MAX,
              interval: 1000,
              message: nameOf(page),
            })
            .toBeLessThanOrEqual(FIRST_PAINT_BYTES_MAX),
        ),
      );
      expect(ofTemplate.length).toBeGreaterThan(0);
    },
  );

  it.each(templates)('%s: JavaScript to speak of only where an island is', (template) => {
    for (const { script, widget, page } of weights.filter((weight) => weight.template === template))
      expect(script, nameOf(page)).toBeLessThanOrEqual(
        widget || ISLANDS.includes(template) ? ISLAND_SCRIPT_BYTES_MAX : SCRIPT_BYTES_MAX,
      );
  });
});
