import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../packages/i18n/i18n.ts';
import { createClient } from '../check-site/client.ts';
import type { FetchedPage } from '../check-site/crawl.ts';
import { foreignTexts } from '../check-site/language.ts';
import { checkConformance, resultsOf, spread } from './conformance.ts';
import { conformancePage } from './page.ts';
import { REQUIREMENTS, type FetchedSite } from './requirements.ts';

const POLICIES =
  'Copyright policy · Who writes and publishes · Archive of content · Content review · Hyperlinking policy · Privacy policy · Terms of use · Security policy · Contingency plan · Monitoring · Accessibility statement · Screen reader access · Site map · Contact · Feedback · Help'
    .split(' · ')
    .map((name) => `<a href="/en/">${name}</a>`)
    .join('');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'strict-transport-security': 'max-age=63072000',
  'content-security-policy': "default-src 'self'; script-src 'self'",
  'x-content-type-options': 'nosniff',
};

/** A page that meets every requirement, with parts replaced. */
const markup = (main = '<h1>Water</h1>', title = 'Water', replace: [string, string] = ['', '']) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="description" content="About water"><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/a.css"></head><body><header><a href="/en/">Pune</a><a href="/mr/" lang="mr" hreflang="mr">मराठी</a><a href="/hi/" lang="hi" hreflang="hi">हिन्दी</a></header><nav><ol><li><a href="/en/">Home</a></li></ol></nav><main>${main}</main><footer>Page owner: Pune. Last updated 2 November 2026. Last reviewed 2 November 2026. <a href="/en/">Web Information Manager</a> <a href="https://www.india.gov.in">National Portal of India (external site)</a>${POLICIES}</footer></body></html>`.replace(
    ...replace,
  );

const page = (html: string, path = '/en/water/', headers: object = HEADERS): FetchedPage => ({
  url: new URL(path, 'https://pune.example'),
  answer: {
    status: 200,
    headers: headers as FetchedPage['answer']['headers'],
    bytes: 0,
    text: html,
  },
  document: parse(html, { comment: true }),
});

const entry = page(markup('<h1>Pune</h1>', 'Pune'), '/en/');
const lost = {
  answer: { ...entry.answer, status: 404 },
  document: parse('<h1>Not here</h1><main><h1>x</h1><a href="/en/">Home</a></main>'),
};
const site = (pages: FetchedPage[], change: Partial<FetchedSite> = {}): FetchedSite => ({
  start: entry.url,
  pages: [entry, ...pages],
  statuses: new Map([['https://pune.example/en/gone/', 404]]),
  notFound: lost,
  own: ['https://smartcity.example'],
  pictures: new Map([['https://pune.example/a.webp', 40_000]]),
  styles: new Map([
    ['https://pune.example/a.css', "body{font-family:'Noto Sans'}@media print{a{color:#000}}"],
  ]),
  looked: { pages: 1, faults: [] },
  ...change,
});

const unmet = (found: FetchedSite): string[] =>
  resultsOf(found).flatMap(({ requirement, outcome }) =>
    outcome === 'unmet' ? requirement.id : [],
  );

/** What is wrong with a page, by the requirement that finds it. */
const WRONG: Record<string, FetchedSite> = {
  logo: site([page(markup().replace('<a href="/en/">Pune</a>', '<a href="/en/"></a>'))]),
  owner: site([page(markup().replace('Page owner: Pune.', ''))]),
  'national-portal': site([page(markup().replace('www.india.gov.in', 'www.example.org'))]),
  'contact-feedback-help': site([], {
    pages: [page(markup().replace('>Feedback<', '>Us<'), '/en/')],
  }),
  policies: site([], { pages: [page(markup().replace('Contingency plan', 'Plan'), '/en/')] }),
  'web-information-manager': site([page(markup().replace('Web Information Manager', 'Manager'))]),
  title: site([page(markup()), page(markup(), '/en/other/')]),
  description: site([page(markup().replace('About water', ' '))]),
  breadcrumb: site([
    page(markup().replace('<nav><ol>', '<nav><ul>').replace('</ol></nav>', '</ul></nav>')),
  ]),
  'last-updated': site([page(markup().replace('Last updated', 'Of'))]),
  'last-reviewed': site([page(markup().replace('Last reviewed', 'Of'))]),
  downloads: site([page(markup('<h1>Water</h1><p><a href="/a.pdf">Form</a></p>'))]),
  'links-answer': site([page(markup('<h1>Water</h1><a href="/en/gone/">Gone</a>'))]),
  'links-marked': site([page(markup('<h1>Water</h1><a href="https://other.example/">Read</a>'))]),
  'no-construction': site([page(markup('<h1>Water</h1><p>This page is under construction.</p>'))]),
  languages: site([page(markup().replaceAll(/ hreflang="\w\w"/g, ''))]),
  'language-of-texts': site([page(markup('<h1>पाणी</h1>'))]),
  unicode: site([
    page(markup().replace('<meta charset="utf-8">', ''), '/en/water/', {
      ...HEADERS,
      'content-type': 'text/html',
    }),
  ]),
  tables: site([page(markup('<h1>Water</h1><table><tr><th>Fee</th></tr></table>'))]),
  headings: site([page(markup('<h1>Water</h1><h3>Fee</h3>'))]),
  print: site([page(markup())], { styles: new Map([['https://pune.example/a.css', 'Noto Sans']]) }),
  zoom: site([page(markup().replace('width=device-width', 'width=device-width,user-scalable=no'))]),
  wcag: site([page(markup())], {
    looked: { pages: 2, faults: [{ page: entry.url.href, element: 'image-alt img' }] },
  }),
  https: site([
    page(markup(), '/en/water/', { ...HEADERS, 'strict-transport-security': undefined }),
  ]),
  'security-headers': site([
    page(markup(), '/en/water/', { ...HEADERS, 'x-content-type-options': undefined }),
  ]),
  'own-error-page': site([page(markup())], {
    notFound: { ...lost, answer: { ...lost.answer, status: 200 } },
  }),
  dates: site([page(markup('<h1>Water</h1><p>From November 16, 2026</p>'))]),
  typeface: site([page(markup())], {
    styles: new Map([['https://pune.example/a.css', '@media print{}body{font-family:Arial}']]),
  }),
  'picture-bytes': site([page(markup())], {
    pictures: new Map([['https://pune.example/a.png', 600_000]]),
  }),
};

describe('the requirements', () => {
  it('are all met by a page that has what they ask for', () => {
    const results = resultsOf(site([page(markup())]));
    expect(results.filter(({ outcome }) => outcome !== 'met')).toEqual([]);
  });

  it('accept marked links, named files, and links between portals of one owner', () => {
    const main =
      '<h1>Water</h1><p><a href="/a.pdf">Form</a> PDF, 24 kB</p><p><a href="/b.pdf">अर्ज</a> ३७ kB</p><a href="https://smartcity.example/en/">Smart City</a><a href="https://other.example/" rel="external">Read</a><a href="https://wa.me/?text=x">WhatsApp</a><a href="tel:112">112</a>';
    expect(unmet(site([page(markup(main).replace('अर्ज', '<span lang="mr">अर्ज</span>'))]))).toEqual(
      [],
    );
  });

  it.each(REQUIREMENTS.map(({ id }) => id))('find what is wrong: %s', (id) => {
    expect(unmet(WRONG[id]!)).toEqual([id]);
  });

  it('are untested where there is nothing to look at', () => {
    const results = resultsOf(
      site([page(markup())], { looked: null, notFound: null, pictures: new Map() }),
    );
    expect(
      results
        .filter(({ outcome }) => outcome === 'untested')
        .map(({ requirement }) => requirement.id),
    ).toEqual(['wcag', 'own-error-page', 'picture-bytes']);
  });

  it('have words in every language', () => {
    for (const { says } of REQUIREMENTS)
      expect(new Set(LOCALES.map((locale) => says[locale].trim())).size).toBe(LOCALES.length);
  });
});

describe('the page about conformance', () => {
  const row = conformancePage(
    { start: entry.url, pages: 214, results: resultsOf(WRONG.tables!) },
    'pmc',
    '2026-11-29',
  ) as { slug: string; summary: Record<string, string>; body: Record<string, string> };

  it('says what was tested, when, and what was not', () => {
    expect(row.slug).toBe('gigw-conformance-pmc');
    expect(row.summary.en).toBe(
      `Tested on 29 November 2026: ${REQUIREMENTS.length - 1} of ${REQUIREMENTS.length} requirements are met on 214 pages of this portal.`,
    );
    expect(row.body.en).toContain(
      '<li>Tables have a caption, and their heads a scope: <a href="/en/water/">',
    );
    expect(row.body.mr).toContain('२१४');
  });

  it.each(['mr', 'hi'])('leaves no English in %s', (locale) => {
    const texts = foreignTexts(parse(row.body[locale]!), locale).filter(
      (text) => !/^(GIGW|DBIM|WCAG|HTTPS|HSTS|\/)/.test(text) && !/HTTPS|WCAG/.test(text),
    );
    expect(texts).toEqual([]);
  });
});

describe('a portal that is fetched', () => {
  it('is decided from its answers', async () => {
    const server = http.createServer(({ url }, response) => {
      const isPage = url === '/en/';
      response.writeHead(isPage ? 200 : 404, HEADERS);
      response.end(
        isPage ? markup('<h1>Pune</h1>') : '<h1>x</h1><main><a href="/en/">Home</a></main>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const client = createClient({
        delayMs: 0,
        timeoutMs: 5_000,
        retries: 0,
        now: Date.now,
        wait: async () => {},
      });
      const { pages, results } = await checkConformance(client, {
        start: new URL(`http://127.0.0.1:${port}/en/`),
        own: [],
        pagesMax: 5,
        looksMax: 1,
        look: async (some) => some.map((one) => ({ page: one, findings: [] })),
        tell: () => {},
      });
      expect(pages).toBe(1);
      const byId = Object.fromEntries(
        results.map(({ requirement, outcome }) => [requirement.id, outcome]),
      );
      expect(byId).toMatchObject({
        title: 'met',
        wcag: 'met',
        'own-error-page': 'met',
        https: 'unmet',
        breadcrumb: 'untested',
      });
    } finally {
      server.close();
    }
  });

  it('is looked at evenly', () => {
    expect(spread([1, 2, 3], 5)).toEqual([1, 2, 3]);
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
  });
});
