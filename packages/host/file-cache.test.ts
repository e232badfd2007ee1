import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseNetlifyToml } from './netlify/netlify-toml.ts';
import { releasesFolder, startHost, wholeAnswer, type Ask } from './testing/testing.ts';

const netlify = parseNetlifyToml(`
[[headers]]
for = "/*"
[headers.values]
Referrer-Policy = "strict-origin-when-cross-origin"
[[headers]]
for = "/_astro/*"
[headers.values]
Cache-Control = "public, max-age=31536000, immutable"
[[redirects]]
from = "/mr/forced/"
to = "/mr/"
status = 302
force = true
[redirects.conditions]
Cookie = ["choice"]
[[redirects]]
from = "/mr/again/"
to = "/mr/"
status = 200
`);
const PAGE = `<!doctype html><title>दीर्घ</title>${'<p>पुणे</p>'.repeat(400)}`;
const FILM = Buffer.from(Array.from({ length: 1_500_000 }, (_, index) => index % 251));
const PICTURE = FILM.subarray(0, 40_000);

const releases = releasesFolder();
const env = { EMBED_ORIGINS: ['https://partner.example'] };
/** The same release behind two hosts: one keeps answers, the other goes the long way each time. */
let hosts: {
  kept: Awaited<ReturnType<typeof startHost>>;
  plain: Awaited<ReturnType<typeof startHost>>;
};
beforeAll(async () => {
  releases.publish('council', 'r1', {
    'mr/index.html': '<!doctype html><title>मुखपृष्ठ</title>',
    'mr/long/index.html': PAGE,
    'en/long/index.html': PAGE,
    'mr/forced/index.html': PAGE,
    'mr/404.html': '<!doctype html><title>नाही</title>',
    'mr/embed/grievances/index.html': PAGE,
    'mr/feed.xml': `<feed>${'x'.repeat(3000)}</feed>`,
    'mr/पत्रक/index.html': PAGE,
    'mr/empty.txt': '',
    '_astro/page.B1.css': `.a{color:red}${' '.repeat(2000)}`,
    'media/film.mp4': FILM,
    'media/report.pdf': PICTURE,
    'media/picture.webp': PICTURE,
    'media/seal.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  releases.publish('visit', 'r1', { 'en/index.html': 'visit' });
  hosts = {
    kept: await startHost(releases.folder, { netlify, env }),
    plain: await startHost(releases.folder, { netlify, env: { ...env, FILE_CACHE_MB: 0 } }),
  };
});
afterAll(async () => {
  await Promise.all([hosts.kept.close(), hosts.plain.close()]);
  releases.remove();
});

const ADDRESSES = [
  '/mr/',
  '/mr/long/',
  '/en/long/',
  '/mr/long',
  '/mr/forced/',
  '/mr/again/',
  '/mr/404.html',
  '/mr/embed/grievances/',
  '/mr/feed.xml',
  '/mr/%E0%A4%AA%E0%A4%A4%E0%A5%8D%E0%A4%B0%E0%A4%95/',
  '/mr/empty.txt',
  '/_astro/page.B1.css',
  '/media/film.mp4',
  '/media/report.pdf',
  '/media/picture.webp',
  '/media/seal.svg',
  '/',
  '/mr/none/',
  '/api/echo',
  '/mr/long/?page=2',
  '/mr/long/?',
  '/mr/long/#part',
  '/mr/l%6fng/',
  '/mr//long/',
  '/mr/./long/',
  '/mr/../mr/long/',
  '/mr/long/index.html',
  '/MR/long/',
  '/mr/%2e%2e/',
  '/mr\\long/',
  '/.env',
];
const REQUESTS: Ask[] = [
  ...['br', 'gzip', 'gzip, deflate, br, zstd', 'identity', '*', 'br;q=0', ''].map((encoding) => ({
    headers: { 'accept-encoding': encoding },
  })),
  {},
  { method: 'HEAD' },
  { method: 'HEAD', headers: { 'accept-encoding': 'br' } },
  { method: 'HEAD', headers: { range: 'bytes=0-9' } },
  { method: 'POST' },
  { method: 'OPTIONS' },
  { headers: { 'if-none-match': '*' } },
  { headers: { 'if-none-match': '"other"' } },
  { method: 'HEAD', headers: { 'if-none-match': '*' } },
  ...[
    'bytes=0-9',
    'bytes=100-',
    'bytes=-100',
    'bytes=0-700000',
    'bytes=0-1,5-6',
    'bytes=99999999-',
    'lines=1-2',
  ].map((range) => ({ headers: { range } })),
  { headers: { range: 'bytes=0-9', 'if-range': '"other"' } },
  { headers: { cookie: 'lang=en' } },
  { headers: { cookie: 'choice=1' } },
  { headers: { referer: 'http://council.localhost/en/long/' } },
  { headers: { referer: 'http://council.localhost/en/x/../long/' } },
  { headers: { referer: 'http://council.localhost/hi/long/?page=2#x' } },
  { headers: { referer: 'http://council.localhost/mr/' } },
  { headers: { referer: 'https://elsewhere.example/en/long/' } },
  { headers: { referer: 'nonsense' } },
  { headers: { accept: 'text/html' } },
  { headers: { 'sec-fetch-dest': 'iframe' } },
  { host: 'COUNCIL.localhost:8080' },
  { host: 'visit.example.org' },
  { host: '127.0.0.1' },
  { host: 'council.localhost:99999' },
  { host: 'elsewhere.example' },
];

describe('a cached answer', () => {
  test.each(ADDRESSES)('%s equals the uncached answer', async (address) => {
    for (const request of REQUESTS)
      for (let time = 0; time < 3; time++) {
        const [kept, plain] = await Promise.all([
          hosts.kept.ask(address, request),
          hosts.plain.ask(address, request),
        ]);
        expect(wholeAnswer(kept), `${JSON.stringify(request)}, time ${time + 1}`).toEqual(
          wholeAnswer(plain),
        );
      }
  });

  test('known tags, and ranges inside and outside of the file', async () => {
    for (const address of ['/mr/long/', '/media/report.pdf', '/media/film.mp4'])
      for (const encoding of ['br', 'identity']) {
        const {
          headers: { etag },
        } = await hosts.plain.ask(address, { headers: { 'accept-encoding': encoding } });
        for (const headers of [
          { 'if-none-match': etag },
          { 'if-none-match': `"x", W/${etag}` },
          { range: 'bytes=5-9', 'if-range': etag },
          { range: 'bytes=5-9', 'if-none-match': etag },
        ])
          for (let time = 0; time < 3; time++) {
            const [kept, plain] = await Promise.all(
              [hosts.kept, hosts.plain].map((host) =>
                host.ask(address, { headers: { 'accept-encoding': encoding, ...headers } }),
              ),
            );
            expect(wholeAnswer(kept!), JSON.stringify(headers)).toEqual(wholeAnswer(plain!));
          }
      }
  });

  test('reads no file', async () => {
    for (const address of ['/mr/long/', '/media/picture.webp']) await hosts.kept.ask(address);
    const [reads, opens] = [vi.spyOn(fs, 'readSync'), vi.spyOn(fs, 'openSync')];
    try {
      for (const address of ['/mr/long/', '/mr/long/?from=letter', '/media/picture.webp'])
        expect((await hosts.kept.ask(address, { host: 'council.localhost' })).status).toBe(200);
      expect(
        (await hosts.kept.ask('/media/picture.webp', { headers: { range: 'bytes=0-9' } })).status,
      ).toBe(206);
      expect([reads.mock.calls.length, opens.mock.calls.length]).toEqual([0, 0]);
      await hosts.plain.ask('/mr/long/');
      expect(opens.mock.calls.length).toBeGreaterThan(0);
    } finally {
      vi.restoreAllMocks();
    }
  });

  test('is logged like any other answer', async () => {
    await hosts.kept.ask('/mr/long/');
    const { headers } = await hosts.kept.ask('/mr/long/');
    const { ms, time, ...line } = hosts.kept.lines.at(-1)!;
    expect(line).toMatchObject({
      level: 'info',
      message: 'request',
      requestId: headers['x-request-id'],
      site: 'council',
      method: 'GET',
      route: '/mr/long/',
      status: 200,
    });
    expect([typeof ms, typeof time]).toEqual(['number', 'string']);
  });
});

describe('the cache', () => {
  test('drops an answer when its file, folder or release is gone', async () => {
    const live = (file: string) => path.join(releases.folder, 'visit/current', file);
    const read = async () => (await hosts.kept.ask('/en/', { host: 'visit.example.org' })).text;
    for (let time = 0; time < 2; time++) expect(await read()).toBe('visit');
    fs.writeFileSync(`${live('en/index.html')}.tmp`, 'other');
    fs.renameSync(`${live('en/index.html')}.tmp`, live('en/index.html'));
    for (let time = 0; time < 2; time++) expect(await read()).toBe('other');
    releases.publish('visit', 'r2', { 'en/index.html': 'again' });
    for (let time = 0; time < 2; time++) expect(await read()).toBe('again');
    fs.rmSync(live('en/index.html'));
    expect((await hosts.kept.ask('/en/', { host: 'visit.example.org' })).status).toBe(404);
  });

  test('drops an answer that the host compressed when its precompressed variant is there', async () => {
    const page = path.join(releases.folder, 'council/current/en/long/index.html');
    const read = async () =>
      (await hosts.kept.ask('/en/long/', { headers: { 'accept-encoding': 'br' } })).bytes;
    fs.utimesSync(page, 2, 2);
    const own = await read();
    const dense = brotliCompressSync(PAGE);
    expect(dense.length).not.toBe(own.length);
    // That of an earlier version is not waited for.
    fs.writeFileSync(`${page}.br`, 'earlier');
    fs.utimesSync(`${page}.br`, 1, 1);
    expect(await read()).toEqual(own);
    fs.writeFileSync(`${page}.br`, dense);
    fs.utimesSync(`${page}.br`, 2, 2);
    for (let time = 0; time < 2; time++) expect(await read()).toEqual(dense);
    fs.rmSync(`${page}.br`);
  });

  test('does not exceed its maximum size', async () => {
    const small = releasesFolder();
    const body = Buffer.alloc(100_000, 'x');
    small.publish(
      'council',
      'r1',
      Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`media/${index}.webp`, body])),
    );
    const host = await startHost(small.folder, { netlify, env: { FILE_CACHE_MB: 1 } });
    const reads = vi.spyOn(fs, 'openSync');
    try {
      for (let time = 0; time < 2; time++)
        for (let index = 0; index < 60; index++)
          expect((await host.ask(`/media/${index}.webp`)).bytes.length).toBe(body.length);
      // Only ten files fit: read in order, none of them is cached when it is requested again.
      expect(reads.mock.calls.filter(([file]) => String(file).endsWith('.webp'))).toHaveLength(120);
    } finally {
      vi.restoreAllMocks();
      await host.close();
      small.remove();
    }
  });

  test('a client that disconnects from a large file leaves no handle open', async () => {
    for (let time = 0; time < 2; time++) await hosts.kept.ask('/media/film.mp4');
    const open = () => fs.readdirSync('/proc/self/fd').length;
    const before = open();
    await Promise.all(
      Array.from(
        { length: 20 },
        () =>
          new Promise<void>((resolve) => {
            const request = http.get(
              {
                host: '127.0.0.1',
                port: hosts.kept.port,
                path: '/media/film.mp4',
                headers: { host: 'council.localhost' },
              },
              (response) => response.once('data', () => request.destroy()),
            );
            request.on('error', () => {});
            request.on('close', () => resolve());
          }),
      ),
    );
    await expect.poll(open).toBeLessThanOrEqual(before + 2);
  });
});
