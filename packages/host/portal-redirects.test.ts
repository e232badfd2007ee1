import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseNetlifyToml } from './netlify/netlify-toml.ts';
import { parseRedirectsFile } from './netlify/redirects-file.ts';
import { releasesFolder, startHost } from './testing/testing.ts';

const REDIRECTS = `# Old addresses
/en/about-sdd /en/departments/social-development/ 301
/en/page/ /en/elsewhere/ 301
/pages/old/ /mr/guides/new/ 302 Language=mr
/pages/old/ /en/guides/new/ 302 Language=en
/pages/old/ /mr/guides/new/ 302
/en/gone /en/410.html 410
/mr/gone /mr/410.html 410
/tenders https://tenders.example/ 302
/index.php id=12 /en/departments/water/ 301
/index.php /en/ 301
this line is none
/en/proxy https://inside.example/ 200
`;

const releases = releasesFolder();
let host: Awaited<ReturnType<typeof startHost>>;
beforeAll(async () => {
  releases.publish('council', 'r1', {
    _redirects: REDIRECTS,
    'en/page/index.html': 'page',
    'en/410.html': 'gone',
    'en/404.html': 'missing',
  });
  releases.publish('visit', 'r1', { 'en/404.html': 'missing' });
  host = await startHost(releases.folder, {
    netlify: parseNetlifyToml('[[redirects]]\nfrom = "/en/*"\nto = "/en/404.html"\nstatus = 404\n'),
  });
});
afterAll(async () => {
  await host.close();
  releases.remove();
});

const html = { accept: 'text/html' };
const where = async (target: string, headers: Record<string, string> = html) => {
  const answer = await host.ask(target, { headers });
  return [answer.status, answer.headers.location];
};

describe('redirects that editors made', () => {
  test('match query parameters of an old system', async () => {
    expect(await where('/index.php?id=12')).toEqual([301, '/en/departments/water/']);
    expect(await where('/index.php?lang=mr&id=12')).toEqual([
      301,
      '/en/departments/water/?lang=mr',
    ]);
    expect(await where('/index.php?id=13')).toEqual([301, '/en/?id=13']);
  });

  test('lead to the new address, with and without the last slash, and keep the query', async () => {
    expect(await where('/en/about-sdd')).toEqual([301, '/en/departments/social-development/']);
    expect(await where('/en/about-sdd/')).toEqual([301, '/en/departments/social-development/']);
    expect(await where('/en/about-sdd?from=letter')).toEqual([
      301,
      '/en/departments/social-development/?from=letter',
    ]);
    expect(await where('/en/about-sdd/more')).toEqual([404, undefined]);
  });

  test('are revalidated by browsers, so that they can be corrected', async () => {
    expect((await host.ask('/en/about-sdd', { headers: html })).headers['cache-control']).toBe(
      'public, max-age=0, must-revalidate',
    );
  });

  test('yield to a published page', async () => {
    expect((await host.ask('/en/page/')).text).toBe('page');
  });

  test('lead to the reader’s language', async () => {
    expect(await where('/pages/old/', { ...html, 'accept-language': 'en-IN,mr;q=0.5' })).toEqual([
      302,
      '/en/guides/new/',
    ]);
    expect(await where('/pages/old/', { ...html, 'accept-language': 'fr' })).toEqual([
      302,
      '/mr/guides/new/',
    ]);
  });

  test('lead to another site', async () => {
    expect(await where('/tenders')).toEqual([302, 'https://tenders.example/']);
  });

  test('answer 410 with the portal’s page, with a plain one, or with a problem for programs', async () => {
    const gone = await host.ask('/en/gone', { headers: html });
    expect([gone.status, gone.text]).toEqual([410, 'gone']);
    const plain = await host.ask('/mr/gone', { headers: html });
    expect([plain.status, plain.text.includes('हे पान काढून टाकले आहे')]).toEqual([410, true]);
    const machine = await host.ask('/en/gone', { headers: { accept: 'application/json' } });
    expect([machine.status, JSON.parse(machine.text).status]).toEqual([410, 410]);
  });

  test('apply to their own portal only', async () => {
    expect(
      (await host.ask('/en/about-sdd', { host: 'visit.example.org', headers: html })).status,
    ).toBe(404);
  });

  test('follow changes of the file', async () => {
    expect(await where('/en/later')).toEqual([404, undefined]);
    const file = path.join(releases.folder, 'council/current/_redirects');
    writeFileSync(`${file}.tmp`, `${REDIRECTS}/en/later /en/page/ 301\n`);
    renameSync(`${file}.tmp`, file);
    expect(await where('/en/later')).toEqual([301, '/en/page/']);
  });
});

test('an invalid line affects no other, and opens no proxy', () => {
  expect(parseRedirectsFile(REDIRECTS).map(({ from }) => from)).toEqual([
    '/en/about-sdd',
    '/en/page/',
    '/pages/old/',
    '/pages/old/',
    '/pages/old/',
    '/en/gone',
    '/mr/gone',
    '/tenders',
    '/index.php',
    '/index.php',
  ]);
  expect(parseRedirectsFile('/store id=:id /blog/:id 301!')[0]).toMatchObject({
    from: '/store',
    query: { id: ':id' },
    to: '/blog/:id',
    status: 301,
    force: true,
  });
});
