import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { addressOf, ALWAYS, differences, SOMETIMES, type Asked } from '../support/crawl.ts';
import { fewPages, releaseFiles, releaseOf } from '../support/pages.ts';
import {
  ABSENT_CMS,
  runWebServer,
  WEB_SERVERS,
  type RunningServer,
} from '../support/web-servers.ts';
import { system, visit, visitAt, type VisitOptions } from '../support/visit.ts';

/**
 * Headers in which a web server may differ from the host: its name; the tag, which each computes
 * from the file in its own way; and those that describe one connection.
 */
const UNLIKE = ['server', 'etag', 'connection', 'keep-alive', 'transfer-encoding'];
const UNLIKE_OF = {
  nginx: UNLIKE,
  // Go sends a precompressed file in chunks.
  caddy: [...UNLIKE, 'content-length'],
};

/** Only the name of its host counts. */
const ABSENT_CMS_SITE = { url: `http://${ABSENT_CMS.name}` } as SiteConfig;
const html = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' };

/** Requests that a server must forward, or could treat in its own way. */
const SPECIAL = (site: SiteConfig): Asked[] => {
  const [locale, other] = site.locales as [string, string];
  const referer = (page: string) => `http://${new URL(site.url).host}${page}`;
  const asked: [string, VisitOptions?][] = [
    ['/'],
    ['/', { headers: { ...html, 'accept-language': 'hi;q=0.4, mr;q=0.9, en;q=0.1' } }],
    ['/', { headers: { ...html, cookie: 'lang=en' } }],
    ...site.locales.flatMap((language): [string, VisitOptions?][] => [
      [`/${language}`],
      [`/${language}/pages/there-is-no-such-page/`, { headers: html }],
      [`/${language}/pages/there-is-no-such-page/`],
      [`/${language}/?q=words`],
      [`/${language}/index.html`],
      [`/${language}/index.html.br`],
    ]),
    ['/nothing.css'],
    ['/nothing/', { headers: html }],
    ['/.git/config'],
    ['/_astro/'],
    ['//en/', { headers: html }],
    ['/en//pages/'],
    ['/en/./pages/'],
    ['/%65n/'],
    ['/en%2fpages/'],
    ['/%E0%A4%AA%E0%A5%81%E0%A4%A3%E0%A5%87/'],
    ['/api/search?q=water&lang=en', { headers: html }],
    ['/api/openapi.json'],
    ['/api/nothing', { headers: html }],
    ['/embed.js'],
    [`/${locale}/`, { method: 'POST', body: 'a=b', headers: { origin: site.url } }],
    [`/${locale}/`, { method: 'DELETE', headers: { ...html, origin: site.url } }],
    [
      '/api/grievances',
      { method: 'POST', body: 'a=b', headers: { origin: 'https://evil.example' } },
    ],
    // The reader chooses a language; comes from another page; comes with an odd address.
    [`/${locale}/`, { headers: { ...html, referer: referer(`/${other}/`) } }],
    [`/${other}/search/`, { headers: { ...html, referer: referer(`/${locale}/search/?q=x`) } }],
    [`/${locale}/`, { headers: { ...html, referer: referer(`/${locale}/search/`) } }],
    [`/${locale}/`, { headers: { ...html, referer: referer(`/${other}/../${other}/`) } }],
    // Encodings by weight, dates, other conditions.
    [`/${locale}/`, { headers: { 'accept-encoding': 'br;q=0, gzip;q=0.5' } }],
    [`/${locale}/`, { headers: { 'accept-encoding': '*' } }],
    [`/${locale}/`, { headers: { 'accept-encoding': 'identity' } }],
    [`/${locale}/`, { headers: { 'if-modified-since': 'Wed, 21 Oct 2037 07:28:00 GMT' } }],
    [`/${locale}/`, { headers: { 'if-unmodified-since': 'Wed, 21 Oct 1998 07:28:00 GMT' } }],
    [`/${locale}/`, { headers: { 'if-match': '"another"' } }],
    [`/${locale}/`, { headers: { 'if-none-match': '"another"' } }],
    ...redirectsOf(site).map((from): [string] => [from]),
  ];
  return asked.map(([address, options = {}]) => ({ address, options }));
};

/** Some of the redirects of editors. */
const redirectsOf = (site: SiteConfig): string[] =>
  fs
    .readFileSync(path.join(releaseOf(site), '_redirects'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .slice(0, 5)
    .map((line) => line.split(/\s/, 1)[0]!);

/** Ranges of files of each type. */
const RANGES = ['bytes=0-0', 'bytes=-5', 'bytes=10-', 'bytes=999999999-', 'bytes=5-2', 'bytes=x'];

/** One file of each type, and one page of each template, in turn over portals and languages. */
function sampleOf(site: SiteConfig, turn: number): Asked[] {
  const files = releaseFiles(site).filter((file) => !file.includes('_redirects'));
  const byType = new Map(files.map((file) => [path.extname(file), file]));
  const pages = fewPages(turn).filter((page) => page.site.id === site.id);
  const addresses = [...[...byType.values()].map(addressOf), ...pages.map((page) => page.path)];
  const chosen = system.all ? files.map(addressOf) : addresses;
  const ranges = [...byType.values()].flatMap((file) =>
    RANGES.map((range) => ({ address: addressOf(file), options: { headers: { range } } })),
  );
  return [
    ...chosen.flatMap((address) =>
      [...ALWAYS, ...SOMETIMES].map((options) => ({ address, options })),
    ),
    ...ranges,
    ...SPECIAL(site),
  ];
}

describe.each(Object.entries(WEB_SERVERS))('%s', (name, { isThere }) => {
  describe.skipIf(!isThere())(`in front (${isThere() ? 'installed' : 'not installed'})`, () => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await runWebServer(name as keyof typeof WEB_SERVERS);
    });
    afterAll(() => server?.stop());

    it.each(system.sites.map((site, turn) => [site.id, site, turn] as const))(
      'answers as the host does: %s',
      async (_, site, turn) => {
        const found = await differences(
          sampleOf(site, turn),
          [
            ({ address, options }) => visit(site, address, options),
            ({ address, options }) => visitAt(server.port, site, address, options),
          ],
          UNLIKE_OF[name as keyof typeof WEB_SERVERS],
        );
        expect(found.slice(0, 10)).toEqual([]);
      },
    );

    it('refuses an address with a broken escape, as the host does in other words', async () => {
      const [site] = system.sites as [SiteConfig];
      const answers = await Promise.all(
        [system.port, server.port].map((port) => visitAt(port, site, '/en/%E0%A4%')),
      );
      expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    });

    it('answers 304 to its own tags, in each encoding', async () => {
      const [site] = system.sites as [SiteConfig];
      const page = `/${site.locales[0]}/`;
      const tags = new Set<string>();
      for (const encoding of ['br', 'gzip', 'identity']) {
        const headers = { 'accept-encoding': encoding };
        const first = await visitAt(server.port, site, page, { headers });
        const tag = String(first.headers.etag);
        tags.add(tag);
        const again = await visitAt(server.port, site, page, {
          headers: { ...headers, 'if-none-match': tag },
        });
        expect([first.status, again.status, again.headers.etag]).toEqual([200, 304, tag]);
      }
      expect(tags.size).toBe(3);
    });
  });

  it.skipIf(!isThere())(
    'serves what is published while the host is away, and says that the CMS is',
    async () => {
      const [site] = system.sites as [SiteConfig];
      const server = await runWebServer(name as keyof typeof WEB_SERVERS, 1);
      try {
        const page = `/${site.locales[0]}/`;
        const [found, missing, form] = await Promise.all([
          visitAt(server.port, site, page, { headers: html }),
          visitAt(server.port, site, `${page}nothing/`, { headers: html }),
          visitAt(server.port, site, '/api/grievances', { method: 'POST', body: 'a=b' }),
        ]);
        expect([found.status, missing.status, form.status]).toEqual([200, 503, 503]);
        const ofCms = await Promise.all([
          visitAt(server.port, ABSENT_CMS_SITE, '/admin', { headers: html }),
          visitAt(server.port, ABSENT_CMS_SITE, '/api/pages/7', { method: 'PATCH', body: '{}' }),
        ]);
        for (const cms of ofCms) {
          expect([cms.status, cms.headers['retry-after']]).toEqual([503, '5']);
          expect(cms.headers['content-type']).toContain('text/html');
          expect(cms.text).toContain('The CMS starts again');
        }
        for (const { text, headers } of [missing, form]) {
          for (const locale of site.locales) expect(text).toContain(`lang="${locale}"`);
          expect(headers['retry-after']).toBe('30');
          expect(headers['content-security-policy']).toContain("default-src 'none'");
        }
      } finally {
        await server.stop();
      }
    },
  );
});
