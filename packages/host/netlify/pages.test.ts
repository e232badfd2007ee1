import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startWithTarget } from '@pune/publisher/testing/netlify-fixture.ts';
import { buildPageFunctions } from '@pune/publisher/testing/page-functions.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const built = await buildPageFunctions();
let portal: Awaited<ReturnType<typeof startWithTarget>>;
const sources = mkdtempSync(path.join(os.tmpdir(), 'sources-'));

beforeAll(async () => {
  portal = await startWithTarget(built.folder, {
    // The store of edits is slow on a busy machine; only one test has a store that does not respond.
    env: { EMBED_ORIGINS: 'https://partner.example', PAGES_STORE_TIMEOUT_MS: '8000' },
    target: { foldEveryMs: 3_600_000 },
  });
  const made = await portal.target.create('r1', path.join(sources, 'none'));
  const page = (title: string) =>
    Buffer.from(
      `<!doctype html><html><head><meta http-equiv="content-security-policy" content="default-src 'self'"><title>${title}</title></head></html>`,
    );
  for (const locale of ['mr', 'en', 'hi'])
    for (const name of ['', '404.html', '410.html', '_alerts/', 'embed/grievances/'])
      await made.put(`/${locale}/${name}`, page(`${locale} ${name}`));
  await made.put('/en/services/water/', page('water'));
  await made.put(
    '/_configuration/embedding.json',
    Buffer.from('{"origins":["https://published.example"]}'),
  );
  await made.put('/robots.txt', Buffer.from('User-agent: *'));
  await made.put('/sitemaps/en.xml', Buffer.from('<urlset/>'));
  await made.put(
    '/_redirects',
    Buffer.from(
      '/en/old /en/services/water/ 301\n/en/gone /en/410.html 410\n/start /mr/ 302 Language=mr\n/start /en/ 302\n',
    ),
  );
  writeFileSync(path.join(sources, 'charter.pdf'), '%PDF-charter');
  await made.asset('charter.pdf', path.join(sources, 'charter.pdf'));
  await portal.target.activate('r1');
});
afterAll(async () => {
  await portal.close();
  built.remove();
  rmSync(sources, { recursive: true });
});

const HTML = { accept: 'text/html' };
const get = (address: string, headers: Record<string, string> = HTML, method = 'GET') =>
  portal.server.get(address, headers, method);

describe('the function that serves pages', () => {
  test.each([
    ['a page', '/en/services/water/', HTML, 200, /<title>water/],
    ['a file that is none', '/robots.txt', { accept: '*/*' }, 200, /User-agent/],
    ['a page with a query', '/en/services/water/?utm_source=x', HTML, 200, /<title>water/],
    ['what is missing, in the language of its address', '/hi/nothing/', HTML, 404, /<title>hi 404/],
    [
      'what is missing, in the language of the reader',
      '/nothing/',
      { ...HTML, 'accept-language': 'mr' },
      404,
      /<title>mr 404/,
    ],
    [
      'what is missing, to a machine',
      '/en/nothing.json',
      { accept: 'application/json' },
      404,
      /"status":404/,
    ],
    ['what is gone', '/en/gone', HTML, 410, /<title>en 410/],
    ['an address that leaves the folder', '/en/..%2f..%2fetc/passwd', HTML, 400, /./],
    ['a hidden file', '/.env', HTML, 404, /./],
  ] as [string, string, Record<string, string>, number, RegExp][])(
    'answers %s',
    async (_, address, headers, status, text) => {
      const answer = await get(address, headers);
      expect([answer.status, await answer.text()]).toEqual([status, expect.stringMatching(text)]);
    },
  );

  test.each([
    [
      'the home of the reader’s language',
      '/',
      { 'accept-language': 'hi-IN,en;q=0.5' },
      302,
      '/hi/',
    ],
    ['the portal’s own language, else', '/', { 'accept-language': 'fr' }, 302, '/mr/'],
    [
      'the language chosen before',
      '/',
      { 'accept-language': 'hi', cookie: 'lang=en' },
      302,
      '/en/',
    ],
    ['a folder’s address', '/en/services/water?x=1', {}, 308, '/en/services/water/?x=1'],
    ['where an old address leads', '/en/old', {}, 301, '/en/services/water/'],
    ['where it leads with its query', '/en/old?x=1', {}, 301, '/en/services/water/?x=1'],
    ['where it leads in the reader’s language', '/start', { 'accept-language': 'mr' }, 302, '/mr/'],
    ['where it leads others', '/start', { 'accept-language': 'fr' }, 302, '/en/'],
  ] as [string, string, Record<string, string>, number, string][])(
    'leads to %s',
    async (_, address, headers, status, location) => {
      for (let turn = 0; turn < 2; turn++) {
        const answer = await get(address, { ...HTML, ...headers });
        expect([answer.status, answer.headers.get('location')]).toEqual([status, location]);
      }
    },
  );

  test('sends the headers of the host, and hides those for Netlify’s caches from readers', async () => {
    const { headers } = await get('/en/services/water/');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'strict-transport-security': expect.stringContaining('max-age'),
    });
    expect([headers.get('netlify-cdn-cache-control'), headers.get('netlify-cache-tag')]).toEqual([
      null,
      null,
    ]);
    // An alert, and its end, reach a reader with the next page.
    expect((await get('/en/_alerts/')).headers.get('cache-control')).toBe(
      'public, max-age=0, must-revalidate',
    );
    expect((await get('/sitemaps/en.xml')).headers.get('content-type')).toMatch(/xml/);
  });

  test('lets the allowed origins frame a form, regardless of the first request', async () => {
    await get('/en/embed/grievances/');
    const { headers } = await get('/en/embed/grievances/', { ...HTML, 'sec-fetch-dest': 'iframe' });
    expect([headers.get('x-frame-options'), headers.get('content-security-policy')]).toEqual([
      'SAMEORIGIN',
      expect.stringContaining("frame-ancestors 'self' https://partner.example"),
    ]);
  });

  test('lets the origins that the portal publishes frame a form', async () => {
    const { headers } = await get('/hi/embed/grievances/');
    expect(headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' https://partner.example https://published.example",
    );
    expect((await get('/hi/')).headers.get('content-security-policy')).toContain(
      "frame-ancestors 'none'",
    );
  });

  test('answers a known tag by 304, HEAD without a body, and refuses other methods', async () => {
    const { headers } = await get('/en/services/water/');
    expect(
      (await get('/en/services/water/', { ...HTML, 'if-none-match': headers.get('etag')! })).status,
    ).toBe(304);
    const head = await get('/en/services/water/', HTML, 'HEAD');
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([
      200,
      headers.get('etag'),
      '',
    ]);
    const post = await get('/en/services/water/', HTML, 'POST');
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('follows edited redirects at once', async () => {
    expect((await get('/en/older')).status).toBe(404);
    const release = portal.target.open('r1');
    await release.put('/_redirects', Buffer.from('/en/older /en/services/water/ 301\n'));
    await release.flush();
    expect([
      (await get('/en/older')).headers.get('location'),
      (await get('/en/old')).status,
    ]).toEqual(['/en/services/water/', 404]);
  });

  test('serves the deployed page uncached when the page store is slow or broken', async () => {
    const release = portal.target.open('r1');
    await release.put('/en/services/water/', Buffer.from('edited'));
    await release.flush();
    expect(await (await get('/en/services/water/')).text()).toBe('edited');
    for (const fault of [{ delayMs: 60_000 }, { status: 403 }]) {
      portal.server.faults.functions = () => fault;
      const started = performance.now();
      const answer = await get('/en/services/water/');
      expect([answer.status, await answer.text()]).toEqual([
        200,
        expect.stringContaining('<title>water'),
      ]);
      expect(performance.now() - started).toBeLessThan(50_000);
    }
    portal.server.faults.functions = () => null;
    expect(await (await get('/en/services/water/')).text()).toBe('edited');
    expect(portal.server.functions.log.join('')).toContain('page store is away');
  });

  test('serves a file uploaded since the deploy', async () => {
    writeFileSync(path.join(sources, 'plan.pdf'), '%PDF-1.7');
    const release = portal.target.open('r1');
    await release.asset('plan.pdf', path.join(sources, 'plan.pdf'));
    await release.flush();
    const answer = await get('/media/plan.pdf');
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'application/pdf',
      '%PDF-1.7',
    ]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await get('/media/none.pdf')).status).toBe(404);
  });

  test('serves a file of the deploy until it is taken down', async () => {
    const answer = await get('/media/charter.pdf');
    expect([
      answer.status,
      answer.headers.get('content-type'),
      answer.headers.get('netlify-cdn-cache-control'),
      await answer.text(),
    ]).toEqual([200, 'application/pdf', null, '%PDF-charter']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const head = await get('/media/charter.pdf', HTML, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(
      (await get('/media/charter.pdf', { ...HTML, 'if-none-match': answer.headers.get('etag')! }))
        .status,
    ).toBe(304);
    const release = portal.target.open('r1');
    await release.delete('/media/charter.pdf');
    await release.flush();
    for (let turn = 0; turn < 3; turn++) expect((await get('/media/charter.pdf')).status).toBe(404);
  });
});
