import fs from 'node:fs';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { signRequest } from '@pune/std/signed-request';
import { SEARCH_MISSES } from '@pune/std/search-misses';
import { contractSnapshot } from '@pune/search/engines/fts5.testing.ts';
import { CONTRACT_PAGES } from '@pune/search/engines/search-engine.contract.ts';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Results } from '@pune/search';
import { startPortal } from '../testing/portal.ts';
import { searchPage } from './search.views.ts';

const HTML = 'text/html';
const KEY = 'a key that the CMS shares with the functions';

describe('the function search', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let published: ReturnType<typeof contractSnapshot>;
  let file: string;
  let handle: (request: Request, context: never) => Promise<Response>;
  const ask = (query: string, init: RequestInit = {}) =>
    handle(new Request(`http://north.localhost:8080/api/search${query}`, init), {
      site: { id: 'north' },
    } as never);
  const page = async (query: string) =>
    parse(await (await ask(query, { headers: { accept: HTML } })).text());

  beforeAll(async () => {
    portal = await startPortal();
    published = contractSnapshot();
    file = published.file;
    vi.stubEnv('CONTENT_SNAPSHOT', file);
    vi.stubEnv('PORTAL_ORIGIN', portal.origin);
    vi.stubEnv('SERVICES_DATABASE_URL', ':memory:');
    vi.stubEnv('STAFF_CMS_KEY', KEY);
    vi.resetModules();
    handle = (await import('./search.ts')).default as never;
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await portal.close();
    published.close();
  });

  test('gives a page in the portal with marked hits, their number, and the query in the field', async () => {
    const root = await page('?q=property+tax&lang=en');
    expect(root.querySelector('title')!.text).toBe('Search: property tax – Portal');
    expect(root.querySelector('h2#results')!.text).toBe('1 result for “property tax”');
    expect(root.querySelectorAll('mark').map(({ text }) => text)).toEqual(['property', 'tax']);
    expect(root.querySelector('.answer a')!.getAttribute('href')).toBe(
      '/en/services/property-tax/',
    );
    expect(root.querySelector('#q')!.getAttribute('value')).toBe('property tax');
  });

  test('counts in the language of the page', async () => {
    expect(
      (await page(`?q=${encodeURIComponent('मालमत्ता')}&lang=mr`)).querySelector('#results')!.text,
    ).toBe('“मालमत्ता” साठी १ निकाल');
  });

  test('leaves the digits of a query alone when it counts', () => {
    const results = {
      hits: [{ type: 'circulars', locale: 'mr', slug: 'x', title: [], excerpt: [] }],
      total: 2,
      page: 1,
      pages: 1,
      types: {},
      by: 'words',
      languages: 'own',
      elsewhere: [],
      nearest: [],
    } as Results;
    expect(
      parse(searchPage({ q: '2026', page: 1 }, results, 'mr').main).querySelector('#results')!.text,
    ).toBe('“2026” साठी २ निकाल');
  });

  test('joins a task and the service of the same title in one row', () => {
    const hit = (type: string, slug: string, text: string) => ({
      type,
      locale: 'en',
      slug,
      title: [{ text, hit: false }],
      excerpt: [],
    });
    const hits = [
      hit('faqs', 'tap', 'No water'),
      hit('tasks', '/payments/water/', 'Pay water charges'),
      hit('services', 'water-charges', 'Pay water charges'),
      hit('tasks', '/grievances/new/', 'Report a problem'),
    ];
    const results = {
      hits,
      total: 4,
      page: 1,
      pages: 1,
      types: { faqs: 1, tasks: 2, services: 1 },
      by: 'words',
      languages: 'own',
      elsewhere: [],
      nearest: [],
    } as unknown as Results;
    const rows = parse(
      searchPage({ q: 'water', type: undefined, page: 1 }, results, 'en').main,
    ).querySelectorAll('.result');
    const links = rows.map((row) =>
      row.querySelectorAll('a').map((link) => link.getAttribute('href')),
    );
    expect(links).toEqual([
      ['/en/faqs/tap/'],
      ['/en/services/water-charges/', '/en/payments/water/'],
      ['/en/grievances/new/'],
    ]);
  });

  test('shows no Aadhaar number that was typed, in the page or in its links', async () => {
    for (const accept of [HTML, 'application/json']) {
      const text = await (
        await ask(`?lang=mr&q=${encodeURIComponent('माझे आधार ९९९९ ४१०५ ७०५८')}`, {
          headers: { accept },
        })
      ).text();
      expect(text).not.toMatch(/९९९९|9999/);
    }
    expect(
      (await page('?lang=en&q=aadhaar+9999-4105-7058')).querySelector('#q')!.getAttribute('value'),
    ).toBe('aadhaar XXXX-XXXX-7058');
  });

  test('takes the name of a slot in a query for text', async () => {
    const plain = await (await ask('?q=zzz&lang=en', { headers: { accept: HTML } })).text();
    for (const slot of ['{{shell:main}}', '<!--shell:main-->', '<!--shell:title-->']) {
      const answer = await (
        await ask(`?q=${encodeURIComponent(slot)}&lang=en`, { headers: { accept: HTML } })
      ).text();
      expect(parse(answer).querySelector('title')!.text).toContain(slot);
      expect(answer.split('class="find"').length).toBe(plain.split('class="find"').length);
    }
  });

  test('says when it found words that only sound alike, and marks them', async () => {
    const root = await page('?q=malmatta+kar&lang=mr');
    expect(root.text).toContain(t('mr')('search:by_sound'));
    expect(root.querySelectorAll('mark').map(({ text }) => text)).toContain('मालमत्ता');
  });

  test('marks the language of results in another one', async () => {
    const root = await page(`?q=${encodeURIComponent('शिकायत')}&lang=en&type=services`);
    expect(root.querySelector('.result a')!.getAttribute('hreflang')).toBe('hi');
    expect(root.querySelector('.result h3')!.getAttribute('lang')).toBe('hi');
  });

  test('narrows by kind and leads through the pages', async () => {
    const first = await page('?q=monsoon&lang=en&type=circulars');
    expect(first.querySelector('.kinds [aria-current]')!.getAttribute('href')).toBe(
      '/api/search?q=monsoon&lang=en&type=circulars',
    );
    const next = first.querySelector('a[rel="next"]')!.getAttribute('href')!;
    expect(next).toBe('/api/search?q=monsoon&lang=en&type=circulars&page=2');
    const second = await page(next.replace('/api/search', ''));
    expect(second.querySelector('[aria-current="page"]')!.text.trim()).toBe('Page 2 of 3');
  });

  test.each(LOCALES)('suggests in %s what to do when nothing is found', async (locale) => {
    const root = await page(`?q=qqqqzzzz&lang=${locale}`);
    expect(root.querySelector('#results')!.text).toBe(
      t(locale)('search:empty_title', { query: 'qqqqzzzz' }),
    );
    expect(
      root.querySelectorAll('.rows.link a').map((link) => link.getAttribute('href')),
    ).toContain(`/${locale}/grievances/`);
  });

  test('shows the form when nothing was asked', async () =>
    expect((await page('?lang=en')).querySelector('h2')!.text).toBe('What are you looking for?'));

  test('is not to be tricked into markup', async () => {
    const text = await (
      await ask(`?q=${encodeURIComponent('"><script>alert(1)</script>')}&lang=en`, {
        headers: { accept: HTML },
      })
    ).text();
    expect(text).not.toContain('<script>alert');
  });

  test.each([
    ['?q=tax&lang=fr', 'GET', 400],
    ['?q=tax&evil=1', 'GET', 400],
    [`?q=${'x'.repeat(201)}`, 'GET', 400],
    ['?q=tax&type=users', 'GET', 400],
    ['?q=tax', 'POST', 405],
    ['?q=tax', 'DELETE', 405],
    ['?q=tax&page=0', 'GET', 200],
    ['?q=tax&page=x', 'GET', 200],
    ['?q=tax&type=&page=', 'GET', 200],
    ['?q=tax', 'HEAD', 200],
  ])('%s by %s is answered %i, as JSON and as a page', async (query, method, status) => {
    for (const accept of ['application/json', HTML])
      expect((await ask(query, { method, headers: { accept } })).status).toBe(status);
  });

  test('puts a service that is the best answer on a card: fee, time, place, and the way', async () => {
    const card = (await page('?q=booking+of+a+garden&lang=en')).querySelector('.answer')!;
    expect(card.querySelectorAll('dd').map((fact) => fact.text)).toEqual([
      '₹ 500',
      '3 days',
      'Ward office',
    ]);
    expect(card.querySelector('a.btn')!.getAttribute('href')).toBe('/en/payments/');
    expect((await page('?q=monsoon&lang=en')).querySelector('.answer')).toBeNull();
  });

  test('opens the page of a PDF that has the words', async () => {
    const root = await page('?q=lantern+june&lang=en');
    const link = root.querySelector('.result .meta a')!;
    expect([link.getAttribute('href'), link.text]).toEqual([
      '/media/lighting.pdf#page=3',
      'Open the PDF at page 3',
    ]);
  });

  test('suggests titles, with their kind in words, and refuses too many questions', async () => {
    const suggest = (query: string, ip: string) =>
      handle(new Request(`http://north.localhost:8080/api/search/suggestions${query}`), {
        site: { id: 'north' },
        ip,
      } as never);
    const { suggestions } = await (await suggest('?q=gard&lang=en', '192.0.2.1')).json();
    expect(suggestions[0]).toMatchObject({ kind: 'Service', title: 'Booking of a garden' });
    expect((await suggest('?q=gard&x=1', '192.0.2.1')).status).toBe(400);
    let status = 200;
    // The limit counts per minute of the clock, and the next minute may begin during the loop.
    for (let i = 0; i < 500 && status === 200; i++)
      status = (await suggest('?q=gard&lang=en', '192.0.2.2')).status;
    expect(status).toBe(429);
    expect((await suggest('?q=gard&lang=en', '192.0.2.3')).status).toBe(200);
  });

  test('tells the CMS, and nobody else, what was searched three times without an answer', async () => {
    const waiting: Promise<unknown>[] = [];
    const searched = (q: string) =>
      handle(new Request(`http://north.localhost:8080/api/search?q=${q}&lang=en`), {
        site: { id: 'north' },
        waitUntil: (work: Promise<unknown>) => void waiting.push(work),
      } as never);
    for (const q of [
      'xqmetro',
      'Xqmetro',
      'XQMETRO',
      'xqonce',
      ...Array<string>(3).fill('9876543210'),
    ])
      await searched(q);
    await Promise.all(waiting);
    const read = (headers: Record<string, string>) =>
      ask('/misses', { headers: { accept: 'application/json', ...headers } });
    const signed = signRequest(KEY, SEARCH_MISSES.purpose, { body: '', at: new Date() });
    expect(await (await read(signed)).json()).toEqual({
      misses: [
        { words: 'xqmetro', site: 'north', locale: 'en', times: 3, last: expect.any(String) },
      ],
    });
    const { snapshot } = published;
    const [like] = CONTRACT_PAGES;
    const page = { ...like!, id: 'xqmetro', slug: 'xqmetro', title: 'Xqmetro timings' };
    snapshot.apply(page.collection, page.id, page.locale, page);
    expect(await (await read(signed)).json()).toEqual({ misses: [] });
    expect((await read({})).status).toBe(401);
    expect(
      (await read(signRequest(KEY, 'another purpose', { body: '', at: new Date() }))).status,
    ).toBe(401);
  });

  test('gives JSON to programs', async () => {
    expect(await (await ask('?q=property+tax&lang=en')).json()).toMatchObject({
      total: 1,
      by: 'words',
      hits: [{ slug: 'property-tax', type: 'services' }],
    });
  });

  test('without a snapshot it says so, logs no query, and recovers', async () => {
    vi.stubEnv('CONTENT_SNAPSHOT', `${file}.missing`);
    vi.resetModules();
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const away = (await import('./search.ts')).default as unknown as typeof handle;
    const request = () =>
      new Request('http://north.localhost:8080/api/search?q=secretword&lang=hi');
    expect((await away(request(), { site: { id: 'north' } } as never)).status).toBe(503);
    expect(JSON.stringify(logged.mock.calls)).not.toContain('secretword');
    const html = await away(new Request(request().url, { headers: { accept: HTML } }), {
      site: { id: 'north' },
    } as never);
    expect(
      parse(await html.text())
        .querySelector('main a.btn, a.btn')!
        .getAttribute('href'),
    ).toBe('/hi/search/?q=secretword');
    published.snapshot.db.exec('pragma wal_checkpoint(truncate)');
    fs.copyFileSync(file, `${file}.missing`);
    expect((await away(request(), { site: { id: 'north' } } as never)).status).toBe(200);
    logged.mockRestore();
  });
});
