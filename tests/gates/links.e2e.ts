import fs from 'node:fs';
import path from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { hasPart, targetsOf as targetsIn } from '../../tools/check-site/links.ts';
import { grouped } from '../support/findings.ts';
import { allPages, nameOf, releaseFiles, releaseOf, type Page } from '../support/pages.ts';
import { citizensPortals, system, visit } from '../support/visit.ts';

const parsed = allPages().map((page) => ({
  page,
  document: parse(fs.readFileSync(page.file, 'utf8')),
}));
const byAddress = new Map(parsed.map((entry) => [entry.page.site.url + entry.page.path, entry]));
const siteOf = (url: URL): SiteConfig | undefined =>
  system.sites.find((site) => new URL(site.url).host === url.host);
const attribute = (elements: readonly HTMLElement[], name: string): string[] =>
  elements
    .map((element) => element.getAttribute(name))
    .filter((value): value is string => Boolean(value));

const targetsOf = ({ page, document }: { page: Page; document: HTMLElement }): URL[] =>
  targetsIn(document, page.site.url + page.path);

describe('links', () => {
  it('inside the portals, and from one to another, lead somewhere', async () => {
    const wanted = new Map<string, { url: URL; page: string }>();
    for (const entry of parsed)
      for (const url of targetsOf(entry))
        if (siteOf(url))
          wanted.set(url.origin + url.pathname + url.search, { url, page: nameOf(entry.page) });
    const findings: { page: string; message: string }[] = [];
    for (const { url, page } of wanted.values()) {
      const known =
        byAddress.has(url.origin + url.pathname) ||
        fs.existsSync(
          path.join(
            releaseOf(siteOf(url)!),
            url.pathname,
            url.pathname.endsWith('/') ? 'index.html' : '',
          ),
        );
      if (known && !url.search) continue;
      const { status } = await visit(siteOf(url)!, url.pathname + url.search, {
        headers: { accept: 'text/html' },
      });
      // The target of a form rejects GET, or one without its fields; a link must lead to its final
      // address without a redirect.
      const isFormTarget =
        url.pathname.startsWith('/api/') &&
        ([405, 422, 303].includes(status) || (status === 400 && !url.search));
      if (status !== 200 && !isFormTarget)
        findings.push({ page, message: `${url.href} answers ${status}` });
    }
    expect(wanted.size).toBeGreaterThan(100);
    expect(grouped(findings)).toEqual([]);
  });

  it('to a part of a page find that part', () => {
    const findings: { page: string; message: string }[] = [];
    for (const entry of parsed) {
      for (const url of targetsOf(entry)) {
        const target = url.hash.length > 1 ? byAddress.get(url.origin + url.pathname) : undefined;
        if (target && !hasPart(target.document, url))
          findings.push({
            page: nameOf(entry.page),
            message: `${url.pathname}${url.hash} has no such part`,
          });
      }
    }
    expect(grouped(findings)).toEqual([]);
  });

  it('to other languages are mutual, and name the page itself', () => {
    const alternates = (document: HTMLElement) =>
      new Map(
        document
          .querySelectorAll('link[rel="alternate"][hreflang]')
          .map((link) => [link.getAttribute('hreflang')!, link.getAttribute('href')!]),
      );
    const findings: { page: string; message: string }[] = [];
    let pages = 0;
    for (const { page, document } of parsed) {
      const languages = alternates(document);
      const noindex = document
        .querySelector('meta[name="robots"]')
        ?.getAttribute('content')
        ?.includes('noindex');
      if (noindex) {
        if (languages.size > 0)
          findings.push({
            page: nameOf(page),
            message: 'is not to be indexed but names other languages',
          });
        continue;
      }
      pages += 1;
      const self = page.site.url + page.path;
      if (languages.get(page.locale) !== self)
        findings.push({ page: nameOf(page), message: 'does not name itself among its languages' });
      if (document.querySelector('link[rel="canonical"]')?.getAttribute('href') !== self)
        findings.push({ page: nameOf(page), message: 'has another canonical address' });
      for (const [language, address] of languages) {
        if (language === 'x-default') continue;
        const other = byAddress.get(address);
        if (!other)
          findings.push({ page: nameOf(page), message: `names ${address}, which is no page` });
        else if (alternates(other.document).get(page.locale) !== self)
          findings.push({
            page: nameOf(page),
            message: `names ${address}, which does not name it back`,
          });
      }
    }
    expect(pages).toBeGreaterThan(50);
    expect(grouped(findings)).toEqual([]);
  });

  it('to switch the language stay on the page', () => {
    const findings = parsed.flatMap(({ page, document }) => {
      if (/(404\.html|410\.html|_shell\/|\/embed\/.*)$/.test(page.path)) return [];
      // An earlier text stands in the languages in which it was public: others lead to the page now.
      if (/\/as-of\//.test(page.path)) return [];
      const switches = new Set(
        attribute(document.querySelectorAll('header a[hreflang]'), 'href').map(
          (address) => new URL(address, page.site.url).pathname,
        ),
      );
      return page.site.locales
        .filter(
          (locale) =>
            locale !== page.locale && !switches.has(page.path.replace(/^\/../, `/${locale}`)),
        )
        .map((locale) => ({ page: nameOf(page), message: `has no way to itself in ${locale}` }));
    });
    expect(grouped(findings)).toEqual([]);
  });
});

/**
 * Parses XML strictly.
 *
 * @returns the texts of the elements of a name
 */
function texts(xml: string, element: string): string[] {
  const found: string[] = [];
  let open = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    open = name === element;
    if (open) found.push('');
  });
  parser.on('text', (text) => open && found.push(found.pop()! + text));
  parser.on('closetag', () => (open = false));
  parser.write(xml).close();
  return found;
}

describe.each(citizensPortals.map((site) => [new URL(site.url).hostname, site] as const))(
  'machines that read %s',
  (_, site) => {
    const read = (file: string) => fs.readFileSync(path.join(releaseOf(site), file), 'utf8');
    const indexable = () =>
      parsed
        .filter(
          ({ page, document }) =>
            page.site.id === site.id &&
            !document.querySelector('meta[name="robots"][content*="noindex"]'),
        )
        .map(({ page }) => site.url + page.path);

    it('find every page in the site maps, and nothing else', () => {
      const maps = texts(read('sitemap.xml'), 'loc');
      const listed = maps.flatMap((map) => texts(read(new URL(map).pathname), 'loc'));
      expect(new Set(listed).size, 'an address is listed twice').toBe(listed.length);
      expect(
        listed.filter((address) => !byAddress.has(address)),
        'listed, but no page',
      ).toEqual([]);
      const documents = indexable().filter(
        (address) =>
          new URL(address).pathname.split('/').length > 4 &&
          !/\/(archive|calendar|grievances|embed)\//.test(address),
      );
      expect(
        documents.filter((address) => !listed.includes(address)),
        'a page that is not listed',
      ).toEqual([]);
      expect(read('robots.txt')).toContain(`Sitemap: ${site.url}/sitemap.xml`);
    });

    it('find feeds with absolute addresses of pages', () => {
      for (const file of releaseFiles(site).filter((name) => name.endsWith('feed.xml'))) {
        const links = texts(read(file), 'link');
        expect(links.length, file).toBeGreaterThan(0);
        expect(
          links.filter((link) => !byAddress.has(link)),
          file,
        ).toEqual([]);
        expect(texts(read(file), 'guid').length, file).toBe(
          new Set(texts(read(file), 'guid')).size,
        );
      }
    });

    it('have the same items in both formats of a feed', () => {
      const feeds = releaseFiles(site).filter((name) => name.endsWith('feed.json'));
      expect(feeds.length).toBeGreaterThan(0);
      for (const file of feeds) {
        const { version, items } = JSON.parse(read(file)) as {
          version: string;
          items: { id: string; content_text: string }[];
        };
        expect(version, file).toBe('https://jsonfeed.org/version/1.1');
        expect(
          items.map(({ id }) => id),
          file,
        ).toEqual(texts(read(file.replace(/json$/, 'xml')), 'guid'));
        expect(
          items.filter(({ content_text: text }) => !text),
          file,
        ).toEqual([]);
      }
    });

    it('say what each indexed page is, in terms of schema.org', () => {
      const described = releaseFiles(site)
        .filter((name) => name.endsWith('index.html'))
        .map((file) => [file, read(file)] as const)
        .filter(([, html]) => html.includes('rel="canonical"'));
      expect(described.length).toBeGreaterThan(0);
      for (const [file, html] of described) {
        const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1];
        const { '@graph': things } = JSON.parse(data ?? '{}') as {
          '@graph'?: { '@type': string }[];
        };
        const types = things?.map((thing) => thing['@type']) ?? [];
        expect(types, file).toContain(
          /^\w\w\/index\.html$/.test(file) ? 'WebSite' : 'BreadcrumbList',
        );
      }
    });
  },
);
