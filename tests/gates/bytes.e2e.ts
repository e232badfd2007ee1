import { randomUUID } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { expect, describe, it } from 'vitest';
import { LOCALES } from '../../packages/i18n/i18n.ts';
import {
  attributes,
  FIRST_PAINT_BYTES_MAX,
  SCRIPT_BYTES_MAX as ISLAND_SCRIPT_BYTES_MAX,
  STYLE_SHEETS,
  weigh as weighWith,
} from '../../tools/check-site/weights.ts';
import { allPages, nameOf, type Page } from '../support/pages.ts';
import { fileGrievance, validFiling, wordOfLetters } from '../support/function-pages.ts';
import { desk, officerAt, officerSession } from '../support/staff.ts';
import { portalWith, visit, type Answer } from '../support/visit.ts';

/** A text in which an editor has placed a form: with less headroom. */
const WIDGET_PAINT_BYTES_MAX = 13_700;
/** A page of the desk: one round trip, without headroom. */
const DESK_PAINT_BYTES_MAX = 14 * 1024;
/** The cases of a full list. */
const CASES = 25;
/** The host compresses a new page quickly, until its better compressed copy is written. */
const TWIN_MS_MAX = 180_000;
/** The limit for other pages, for optional scripts: the alert in force, what sharing adds. */
const SCRIPT_BYTES_MAX = 2 * 1000;
/** Fetched on a press of a button alone: the map with its library, worker and style sheets. */
const ON_REQUEST = /\/(?:map\.view|grievances\.picker)\.[\w-]+\.js$/;
const MAP_BYTES_MAX = 400 * 1000;
/** The pages of the desk: React itself and the script of the desk, on officers' devices. */
const DESK_SCRIPT_BYTES_MAX = 110 * 1000;
const DESK = '/[locale]/desk/_shell/';
/** Routes with an island. */
const ISLANDS = [
  // The search goes on without its function.
  '/[locale]/search/',
  // Lists that find what is near the reader, with a button for the map.
  '/[locale]/offices/',
  '/[locale]/places/',
  '/[locale]/projects/',
  '/[locale]/',
  '/[locale]/grievances/new/',
  '/[locale]/embed/grievances/',
  '/[locale]/dashboard/',
  '/[locale]/embed/dashboard/',
  '/[locale]/payments/property-tax/',
  '/[locale]/payments/water-charges/',
  '/[locale]/payments/licence-fees/',
  '/[locale]/payments/certificate-fees/',
  '/[locale]/payments/octroi-lbt/',
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
  // A document that was published in error leaves a page with the reason at its address.
  expect([200, 410], `${site.url}${address}: ${status}`).toContain(status);
  return {
    bytes: bytes.length,
    text: (headers['content-encoding'] === 'br' ? brotliDecompressSync(bytes) : bytes).toString(
      'utf8',
    ),
  };
}

const seen = new Map<string, ReturnType<typeof fetched>>();
function fileOf({ site }: Page, address: string): ReturnType<typeof fetched> {
  const key = `${site.id} ${address}`;
  return seen.get(key) ?? seen.set(key, fetched(site, address)).get(key)!;
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
  const answer = await fetched(page.site, page.path);
  const weight = await weighWith(answer, new URL(page.path, page.site.url), async (url) =>
    ON_REQUEST.test(url.pathname) ? null : fileOf(page, url.pathname),
  );
  return {
    ...weight,
    template: page.template,
    widget: answer.text.includes('<section class="widget"'),
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
      const limitOf = ({ widget }: Weight) =>
        widget ? WIDGET_PAINT_BYTES_MAX : FIRST_PAINT_BYTES_MAX;
      const heavy = ofTemplate.filter((weight) => weight.firstPaint > limitOf(weight));
      await Promise.all(
        heavy.map((weight) =>
          expect
            .poll(async () => (await weigh(weight.page)).firstPaint, {
              timeout: TWIN_MS_MAX,
              interval: 1000,
              message: nameOf(weight.page),
            })
            .toBeLessThanOrEqual(limitOf(weight)),
        ),
      );
      expect(ofTemplate.length).toBeGreaterThan(0);
    },
  );

  it.each(templates)('%s: JavaScript to speak of only where an island is', (template) => {
    for (const { script, widget, page } of weights.filter((weight) => weight.template === template))
      expect(script, nameOf(page)).toBeLessThanOrEqual(
        template === DESK
          ? DESK_SCRIPT_BYTES_MAX
          : widget || ISLANDS.includes(template)
            ? ISLAND_SCRIPT_BYTES_MAX
            : SCRIPT_BYTES_MAX,
      );
  });
});

/** Fetched on the first focus of a search field. */
describe('the byte budget of suggestions', () => {
  const suggestionsOf = async (page: Page): Promise<string[]> => {
    const { text } = await fetched(page.site, page.path);
    expect(text).not.toContain('search.suggestions');
    const read = async (address: string): Promise<string[]> => {
      const { text: code } = await fileOf(page, address);
      const imports = [...code.matchAll(/\bimport\s*"\.\/([\w.-]+)"/g)].map(([, file]) => file!);
      const below = await Promise.all(imports.map((file) => read(`/_astro/${file}`)));
      return [code, ...below.flat()];
    };
    const entries = attributes(text, /<script\b[^>]*>/g, 'src');
    const codes = (await Promise.all(entries.map(read))).flat();
    return codes.flatMap((code) => code.match(/\/_astro\/search\.suggestions[\w.-]+/g) ?? []);
  };

  it.each([
    ['/[locale]/search/', ISLAND_SCRIPT_BYTES_MAX],
    ['/[locale]/circulars/', SCRIPT_BYTES_MAX + SCRIPT_BYTES_MAX],
    ['/[locale]/grievances/new/', ISLAND_SCRIPT_BYTES_MAX],
  ])('is that of a script; on %s it comes on top of those of the page', async (template, max) => {
    const page = allPages().find((one) => one.template === template)!;
    const files = await suggestionsOf(page);
    expect(files.map((file) => file.split('.').at(-1)).sort()).toEqual(['css', 'js']);
    let bytes = 0;
    for (const file of files) bytes += (await fileOf(page, file)).bytes;
    const { script } = await weigh(page);
    console.log(`suggestions: ${bytes} bytes, on ${template} with ${script} of other scripts`);
    expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);
    expect(script + bytes).toBeLessThanOrEqual(max);
  });
});

describe('the byte budget of the map', () => {
  it.each([
    ['/[locale]/places/', /map\.view\.[\w-]+\.js/],
    ['/[locale]/grievances/new/', /grievances\.picker\.[\w-]+\.js/],
  ])('is its own on %s, and its code is what a button asks for', async (template, part) => {
    const page = allPages().find((one) => one.template === template)!;
    const { text } = await fetched(page.site, page.path);
    const entries = [
      ...attributes(text, /<script\b[^>]*>/g, 'src'),
      ...attributes(text, /<astro-island\b[^>]*>/g, 'component-url'),
    ];
    const codes = await Promise.all(entries.map(async (one) => (await fileOf(page, one)).text));
    const [view] = codes.flatMap((code) => part.exec(code) ?? []);
    expect(view).toBeDefined();
    const found = new Set([`/_astro/${view}`]);
    for (const address of found)
      if (/\.m?js$/.test(address)) {
        const { text: code } = await fileOf(page, address);
        for (const [, file] of code.matchAll(/\/_astro\/([\w.-]+\.(?:css|m?js))/g))
          found.add(`/_astro/${file}`);
        for (const [, file] of code.matchAll(/(?:from|import)\s*\(?["'`]\.\/([\w.-]+\.js)/g))
          found.add(`/_astro/${file}`);
      }
    expect([...found].filter((file) => file.endsWith('.css'))).toHaveLength(2);
    let bytes = 0;
    for (const file of found) bytes += (await fileOf(page, file)).bytes;
    console.log(`the map of ${template}: ${bytes} bytes in ${found.size} files`);
    expect(bytes).toBeLessThanOrEqual(MAP_BYTES_MAX);
  });
});

/** The pages of the desk, as a browser opens them from another one. */
describe('byte budgets of the desk', async () => {
  const BROWSER = {
    'accept-encoding': 'br',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-site': 'same-origin',
  };
  const portal = portalWith(({ capabilities }) => capabilities.includes('grievances'));
  // The list is measured with these cases: those of other tests are as long as those tests need.
  const word = wordOfLetters();
  const description = `${validFiling('mr')['description']} ${word}`;
  for (let n = 0; n < CASES; n += 1)
    await fileGrievance(portal, 'mr', {
      area: 'WO-01',
      idempotencyKey: randomUUID(),
      description,
    });
  const ward = await officerSession(officerAt((post) => post.startsWith('Ward officer')));
  const paint = async ({ status, headers, bytes }: Answer, statuses = [200]) => {
    expect(statuses).toContain(status);
    expect(headers['content-encoding']).toBe('br');
    const text = brotliDecompressSync(bytes).toString();
    const styles = attributes(text, STYLE_SHEETS, 'href');
    let total = bytes.length;
    for (const address of styles) total += (await fetched(desk, address)).bytes;
    return { text, plain: Buffer.byteLength(text), page: bytes.length, total };
  };
  const open = async (path: string) => paint(await ward.get(path, BROWSER));
  const rows: Record<string, { plain: number; page: number; total: number }> = {};
  for (const lang of LOCALES) {
    const note = (name: string, { plain, page, total }: Awaited<ReturnType<typeof paint>>) =>
      void (rows[`${name}, ${lang}`] = { plain, page, total });
    const list = await open(`/desk/grievances/?queue=office&search=${word}&lang=${lang}`);
    expect(list.text.split('data-case=')).toHaveLength(CASES + 1);
    note('list', list);
    note('inbox', await open(`/desk/?lang=${lang}`));
    note('completed cases', await open(`/desk/?queue=completed&lang=${lang}`));
    note('list of moderation', await open(`/desk/moderation/?queue=office&lang=${lang}`));
    note('load of posts', await open(`/desk/grievances/load/?lang=${lang}`));
    note('my account', await open(`/staff/?lang=${lang}`));
    note('filing for a citizen', await open(`/desk/filings/?lang=${lang}`));
    const chosen = [...list.text.matchAll(/name="case" value="(\d+:[^"]+)"/g)].slice(0, CASES);
    const fields = new URLSearchParams({ _action: 'note', _lang: lang });
    for (const [, one] of chosen) fields.append('case', one!);
    note('bulk', await paint(await ward.post('/desk/grievances/', fields, BROWSER), [200, 422]));
    const id = chosen[0]![1]!.split(':')[1]!;
    const place = (part: string) => `/desk/grievances/${id}/${part}?lang=${lang}`;
    const found = await open(place(''));
    note('case', found);
    for (const [, action] of found.text.matchAll(
      /<a class="btn[^"]*" href="\/desk\/grievances\/[^/]+\/(\w+)\//g,
    ))
      note(`form ${action}`, await open(place(`${action}/`)));
    const empty = new URLSearchParams({ _version: '1', _key: '0'.repeat(20), _lang: lang });
    const refused = await ward.post(place('note/'), empty, BROWSER);
    note('form with errors', await paint(refused, [409, 422]));
  }
  console.table(rows);

  it.each(Object.keys(rows))('%s: HTML and CSS fit into one round trip', (name) =>
    expect(rows[name]!.total).toBeLessThanOrEqual(DESK_PAINT_BYTES_MAX),
  );
});
