import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPages } from '@pune/content/page-tree';
import { listedPages, to } from '@pune/content/routes';
import type { Collection } from '@pune/content-models/models';
import type { Reader } from '@pune/content';
import { openForReading } from '@pune/content/reading';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { fillSnapshot } from '@pune/content/testing/sample-snapshot.ts';
import { portalsIn, type PortalConfig } from './portals.ts';
import { ROOT, build, buildFolder, copyPortal } from './testing/build.ts';
import { loadRenderer, type Renderer } from './testing/render.ts';

const sites = await portalsIn(pathToFileURL(path.join(ROOT, 'sites/')));
/** `/mr/x/` is the file `mr/x/index.html`. */
const fileOf = (page: string): string => (page.endsWith('/') ? `${page}index.html` : page);
/** The portal with the most content types: on it, a renderer on Astro's own runtime is compared. */
const largest = sites.toSorted((a, b) => b.collections.length - a.collections.length)[0]!;
/** Pages of one route have the same kind: its second segment and its depth. */
const kindOf = (page: string): string => `${page.split('/')[2]} ${page.split('/').length}`;
const firstAndLast = (pages: readonly string[]): string[] => [
  ...new Set([pages[0]!, pages.at(-1)!]),
];
/** `npm start`, and with it the end-to-end tests, build and render the others. */
const smallest = sites.toSorted((a, b) => a.collections.length - b.collections.length)[0]!;
// RENDERED_PORTAL=culture tries that portal alone.
const { TEST_ALL, RENDERED_PORTAL } = process.env;
const tried = RENDERED_PORTAL
  ? sites.filter(({ id }) => id === RENDERED_PORTAL)
  : TEST_ALL
    ? sites
    : [largest, smallest];
const UNREADABLE = new Proxy({} as Reader, {
  get() {
    throw new Error('disk full');
  },
});
const out = buildFolder('renderer');
const copies = path.join(out, 'portals');
const file = path.join(out, 'content.db');
let snapshot: Snapshot;

beforeAll(async () => {
  for (const { id } of sites) copyPortal(id, copies);
  snapshot = openSnapshot(file);
  await fillSnapshot(snapshot);
});
afterAll(() => {
  snapshot.close();
  fs.rmSync(out, { recursive: true, force: true });
});

describe.each(tried)('the portal $id', (site: PortalConfig) => {
  let pages: string[];
  let renderer: Renderer;
  const render = async (page: string) => renderer.render(page, snapshot.reader(site.id));
  /** Pages of the content as it is at first, which several tests look at. */
  const rendered = new Map<string, ReturnType<typeof render>>();
  function renderOnce(page: string): ReturnType<typeof render> {
    const known = rendered.get(page) ?? render(page);
    rendered.set(page, known);
    return known;
  }

  beforeAll(async () => {
    pages = allPages(snapshot.reader(site.id), site);
    renderer = await loadRenderer(
      site,
      await build({ site: site.id, out, snapshot: file, sites: copies, resident: true }),
    );
  });

  // Otherwise tests/oracle.e2e.ts compares them, after random edits.
  it.runIf(TEST_ALL)(
    'has a page of the same bytes from `astro build` and from the renderer, for every page of its tree',
    async () => {
      const staticDir = await build({ site: site.id, out, snapshot: file, sites: copies });
      const different: string[] = [];
      for (const page of pages) {
        const { body } = await render(page);
        const built = path.join(staticDir, fileOf(page));
        if (!fs.existsSync(built) || !fs.readFileSync(built).equals(body)) different.push(page);
      }
      expect(different).toEqual([]);
    },
  );

  it('renders every page of its tree', async () => {
    const missing: string[] = [];
    for (const page of pages) {
      const { status } = await renderOnce(page);
      if (status !== 200) missing.push(`${page} ${status}`);
    }
    expect(missing).toEqual([]);
    // At least a home page, and a list for each type: a new portal has no more.
    expect(pages.length).toBeGreaterThan(site.locales.length * site.collections.length);
  });

  it('has the bytes of each section of each page when it renders the section alone', async () => {
    // Nothing is cached while revisions are not tracked.
    const alone = openForReading(file);
    const kinds = new Set<string>();
    const different: string[] = [];
    try {
      for (const page of pages) {
        const { body, sections = [] } = await renderOnce(page);
        for (const { name, start, end } of sections) {
          const bytes = renderer.renderSection(name, alone.reader(site.id));
          if (!bytes?.equals(body.subarray(start, end))) different.push(`${page} ${name}`);
          kinds.add(name.split(' ')[0]!);
        }
      }
    } finally {
      alone.close();
    }
    expect(different).toEqual([]);
    // The frame has four; the largest portal has links to services and departments too.
    expect(kinds.size).toBeGreaterThanOrEqual(site === largest ? 8 : 4);
  });

  it.runIf(site === largest)(
    'renders the same bytes, statuses and errors on Astro’s own runtime, for pages of each kind',
    async () => {
      const onAstro = await loadRenderer(
        site,
        await build({
          site: site.id,
          out: path.join(out, 'astro'),
          snapshot: file,
          resident: true,
          runtime: 'astro',
        }),
      );
      const reader = snapshot.reader(site.id);
      const kinds = Map.groupBy(pages, kindOf);
      const [locale] = site.locales;
      const missing = [`/${locale}/no/such/page/`, `/${locale}/${site.collections[0]}/no-such/`];
      const different: string[] = [];
      for (const page of [...missing, ...[...kinds.values()].flatMap(firstAndLast)]) {
        const [ours, astros] = [await render(page), await onAstro.render(page, reader)];
        if (ours.status !== astros.status || !ours.body.equals(astros.body)) different.push(page);
      }
      expect(different).toEqual([]);
      expect(kinds.size).toBeGreaterThan(2 * site.collections.length);
      expect((await onAstro.render(missing[0]!, reader)).status).toBe(404);
      for (const { render } of [renderer, onAstro])
        await expect(render(`/${locale}/`, UNREADABLE)).rejects.toThrow('disk full');
    },
  );

  it('leads from the site map for readers to every feature and every head of account', async () => {
    // The page about benefits leads to the other way to look them up.
    const led = site.locales.map((locale) => to.benefits.aadhaar({ locale }));
    for (const locale of site.locales) {
      const html = (await render(to.portal.sitemap({ locale }))).body.toString();
      const missing = listedPages(site, locale).filter((page) => !html.includes(`href="${page}"`));
      expect(missing.filter((page) => !led.includes(page))).toEqual([]);
    }
  });

  it('says on every page when it was updated and reviewed, and leads to the Web Information Manager', async ({
    skip,
  }) => {
    if (!snapshot.reader(site.id).settings(site.locales[0]!, ['email']))
      skip('This portal has no settings');
    const untold: string[] = [];
    for (const page of pages) {
      const html = (await renderOnce(page)).body.toString();
      // Frames, fragments, error pages and the pages of officers have no foot.
      if (!html.includes('class="own"')) continue;
      const times =
        html.slice(html.indexOf('class="own"')).match(/<time|<!--shell:today-->/g) ?? [];
      if (times.length < 2 || !html.includes('href="#wim"') || !html.includes('id="wim"'))
        untold.push(page);
    }
    expect(untold).toEqual([]);
    const heads = pages.filter((page) => site.collections.some((one) => page.endsWith(`/${one}/`)));
    for (const page of heads)
      expect((await renderOnce(page)).body.toString(), page).toContain('class="own"');
  });

  it('ends every path of breadcrumbs with the page itself, which is no link', async () => {
    for (const page of pages) {
      const html = (await renderOnce(page)).body.toString();
      const crumbs = /<nav class="w crumbs"[^]*?<\/nav>/.exec(html)?.[0];
      if (!crumbs) continue;
      expect(crumbs, page).not.toContain(`href="${page}"`);
      expect(crumbs, page).toMatch(/<li aria-current="page">[^<]+<\/li><\/ol><\/nav>$/);
    }
  });

  it('answers 404 for an address that no document has', async () => {
    for (const collection of site.collections)
      expect((await render(`/${site.locales[0]}/${collection}/no-such-document/`)).status).toBe(
        404,
      );
  });

  it('renders a page again to the same bytes', async () => {
    for (const locale of site.locales)
      expect((await render(`/${locale}/`)).body.equals((await render(`/${locale}/`)).body)).toBe(
        true,
      );
  });

  /** Picks a document of the portal; a new portal has none yet. */
  function sample(): { collection: Collection; slug: string } | null {
    const reader = snapshot.reader(site.id);
    for (const collection of site.collections) {
      const [slug] = reader.slugs(collection);
      if (slug) return { collection, slug };
    }
    return null;
  }

  it('writes half a sign, as some pasted text holds, as the sign for what cannot be read', async ({
    skip,
  }) => {
    const { collection, slug } = sample() ?? skip('This portal has no sample document');
    const change = (from: string, to: string) =>
      snapshot
        .sql('update documents set data = replace(data, ?, ?) where collection = ? and slug = ?')
        .run(from, to, collection, slug);
    change('"title":"', '"title":"\\ud83d ');
    try {
      const { body } = await render(`/${site.locales[0]}/${collection}/${slug}/`);
      expect(body.toString()).toMatch(/<h1[^>]*>\s*\ufffd /);
      expect(Buffer.from(body.toString()).equals(body)).toBe(true);
    } finally {
      change('"title":"\\ud83d ', '"title":"');
    }
  });

  it('says in the reader’s language that a document is not translated, and leads to the languages that have it', async ({
    skip,
  }) => {
    const [other, locale] = site.locales;
    if (!locale) skip('This portal has one language');
    const { collection, slug } = sample() ?? skip('This portal has no sample document');
    const { id } = snapshot.reader(site.id).bySlug(collection, slug, locale!)!;
    snapshot.apply(collection, id, locale!, null);
    try {
      const html = (await render(`/${locale}/${collection}/${slug}/`)).body.toString();
      expect(html).toContain(`<html lang="${locale}">`);
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).not.toContain('rel="alternate" hreflang');
      expect(html).toContain(`href="/${other}/${collection}/${slug}/" lang="${other}"`);
      expect((await render(`/${other}/${collection}/${slug}/`)).body.toString()).not.toContain(
        `rel="alternate" hreflang="${locale}"`,
      );
    } finally {
      await fillSnapshot(snapshot);
    }
  });
});
