import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  open,
  openSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseNetlifyToml } from './netlify/netlify-toml.ts';
import type { Portal } from './portals.ts';
import { PORTALS, releasesFolder, startHost } from './testing/testing.ts';

const releases = releasesFolder();
const LONG = `<!doctype html><title>दीर्घ</title>${'<p>पुणे</p>'.repeat(400)}`;
const PDF = Buffer.from(Array.from({ length: 2_000_000 }, (_, index) => index % 251));

const netlify = parseNetlifyToml(`
[[headers]]
for = "/*"
[headers.values]
Strict-Transport-Security = "max-age=63072000"
X-Content-Type-Options = "nosniff"
Referrer-Policy = "strict-origin-when-cross-origin"
Permissions-Policy = "camera=()"
Cross-Origin-Opener-Policy = "same-origin"
[[headers]]
for = "/_astro/*"
[headers.values]
Cache-Control = "public, max-age=31536000, immutable"
[[redirects]]
from = "/old/*"
to = "/mr/:splat"
status = 301
[[redirects]]
from = "/mr/index-page/"
to = "/mr/long/"
status = 200
[[redirects]]
from = "/mr/services/taps/"
to = "/mr/services/water/"
status = 200
[[redirects]]
from = "/mr/shadowed/"
to = "/mr/"
status = 302
[[redirects]]
from = "/mr/forced/"
to = "/mr/"
status = 302
force = true
[[redirects]]
from = "/en/*"
to = "/en/404.html"
status = 404
`);

let host: Awaited<ReturnType<typeof startHost>>;
/** The views of which the host told. */
const viewed: unknown[][] = [];
beforeAll(async () => {
  releases.publish('council', 'r1', {
    'mr/index.html': '<!doctype html><title>मुखपृष्ठ</title>',
    'mr/long/index.html': LONG,
    'mr/shadowed/index.html': 'page',
    'mr/forced/index.html': 'page',
    'mr/services/water/index.html': '<!doctype html><title>पाणी</title>',
    'mr/404.html': '<!doctype html><title>नाही</title>',
    'en/404.html': '<!doctype html><title>missing</title>',
    'mr/embed/grievances/index.html': '<!doctype html><title>form</title>',
    'mr/feed.xml': '<feed/>',
    '_astro/page.B1.css': `.a{color:red}${' '.repeat(2000)}`,
    'media/report.pdf': PDF,
    'media/seal.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '.env': 'SECRET=1',
  });
  writeFileSync(path.join(releases.folder, 'secret.txt'), 'outside');
  host = await startHost(releases.folder, {
    netlify,
    pageViews: { note: (...view) => void viewed.push(view) },
    env: { EMBED_ORIGINS: ['https://partner.example'] },
  });
});
afterAll(async () => {
  await host.close();
  releases.remove();
});

const live = (file: string) => path.join(releases.folder, 'council/current', file);
const replace = (file: string, body: string | Buffer) => {
  writeFileSync(`${live(file)}.tmp`, body);
  renameSync(`${live(file)}.tmp`, live(file));
};

describe('views', () => {
  test('are told of pages that are shown, from the disk, from memory and unchanged, with what tells readers', async () => {
    viewed.length = 0;
    const headers = {
      'user-agent': 'A browser',
      'sec-fetch-dest': 'document',
      'sec-purpose': 'prefetch',
    };
    const first = await host.ask('/mr/?from=mail', { headers });
    await host.ask('/mr/', { headers });
    await host.ask('/mr/', { headers });
    await host.ask('/mr/', { headers: { 'if-none-match': first.headers.etag } });
    const told = { userAgent: 'A browser', destination: 'document', purpose: 'prefetch' };
    const nothing = { userAgent: undefined, destination: undefined, purpose: undefined };
    expect(viewed).toEqual([
      ['council', '/mr/', told],
      ['council', '/mr/', told],
      ['council', '/mr/', told],
      ['council', '/mr/', nothing],
    ]);
  });

  test('are told under the address of the page that is shown, however it was asked for', async () => {
    viewed.length = 0;
    const statuses = [];
    for (const address of ['water', '%77ater', '%77%61%74%65%72', 'taps'])
      statuses.push((await host.ask(`/mr/services/${address}/`)).status);
    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(viewed.map(([, address]) => address)).toEqual(Array(4).fill('/mr/services/water/'));
  });

  test('are not told of files, feeds, missing pages, redirects and HEAD', async () => {
    viewed.length = 0;
    for (const path of ['/mr/feed.xml', '/media/seal.svg', '/mr/circulars/none/', '/old/x', '/'])
      await host.ask(path);
    await host.ask('/mr/', { method: 'HEAD' });
    expect(viewed).toEqual([]);
  });
});

describe('pages', () => {
  test('a folder answers with its index page', async () => {
    const answer = await host.ask('/mr/');
    expect([
      answer.status,
      answer.headers['content-type'],
      answer.headers['cache-control'],
      answer.text,
    ]).toEqual([
      200,
      'text/html; charset=utf-8',
      'public, max-age=0, must-revalidate',
      '<!doctype html><title>मुखपृष्ठ</title>',
    ]);
  });

  test('a change of language sets a cookie without a script; no other visit does', async () => {
    const changed = await host.ask('/mr/long/', {
      headers: { referer: 'http://council.localhost/en/long/' },
    });
    expect([
      changed.status,
      changed.headers['set-cookie'],
      changed.headers['cache-control'],
    ]).toEqual([
      200,
      ['lang=mr; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly'],
      'private, max-age=0, must-revalidate',
    ]);
    const read = await host.ask('/mr/long/', {
      headers: { referer: 'http://council.localhost/mr/' },
    });
    expect([read.status, read.headers['set-cookie']]).toEqual([200, undefined]);
  });

  test('a folder without its slash redirects to the address with it, and keeps the query', async () => {
    const answer = await host.ask('/mr/long?page=2');
    expect([answer.status, answer.headers.location]).toEqual([308, '/mr/long/?page=2']);
  });

  test('HEAD answers like GET, without a body', async () => {
    for (const headers of [{}, { 'accept-encoding': 'br' }]) {
      const [get, head] = [
        await host.ask('/mr/long/', { headers }),
        await host.ask('/mr/long/', { method: 'HEAD', headers }),
      ];
      expect([head.status, head.text, head.headers.etag, head.headers['content-encoding']]).toEqual(
        [200, '', get.headers.etag, get.headers['content-encoding']],
      );
    }
  });

  test('a known page is answered by 304', async () => {
    for (const headers of [{}, { 'accept-encoding': 'br' }]) {
      const {
        headers: { etag },
      } = await host.ask('/mr/long/', { headers });
      expect(etag).toMatch(/^"[^"]+"$/);
      const again = await host.ask('/mr/long/', {
        headers: { ...headers, 'if-none-match': `"other", ${etag}` },
      });
      expect([
        again.status,
        again.text,
        again.headers.etag,
        again.headers['cache-control'],
      ]).toEqual([304, '', etag, 'public, max-age=0, must-revalidate']);
    }
  });

  test('a replaced page gets another tag at once', async () => {
    const {
      headers: { etag },
    } = await host.ask('/mr/');
    replace('mr/index.html', '<!doctype html><title>मुखपृष्ट</title>');
    const again = await host.ask('/mr/', { headers: { 'if-none-match': etag! } });
    expect([again.status, again.text]).toEqual([200, '<!doctype html><title>मुखपृष्ट</title>']);
  });

  test('another release is served as soon as it is live', async () => {
    releases.publish('visit', 'r1', { 'en/index.html': 'first' });
    const visit = () => host.ask('/en/', { host: 'visit.example.org:444' });
    expect((await visit()).text).toBe('first');
    releases.publish('visit', 'r2', { 'en/index.html': 'second' });
    expect((await visit()).text).toBe('second');
  });
});

test.skipIf(os.platform() === 'win32')(
  'pages are answered while every thread of libuv is held',
  async () => {
    const fifo = path.join(releases.folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    // Opening a fifo holds a thread until its other end is opened: 128 openings hold every thread
    // of the pool.
    let held = 128;
    const released = new Promise<void>((resolve) => {
      for (let opening = held; opening > 0; opening--)
        open(fifo, 'r', (_, handle) => (closeSync(handle), --held === 0 && resolve()));
    });
    try {
      replace('mr/new.html', LONG);
      for (const encoding of ['identity', 'gzip', 'br'])
        expect(
          (await host.ask('/mr/new.html', { headers: { 'accept-encoding': encoding } })).status,
        ).toBe(200);
      expect((await host.ask('/mr/long/')).text).toBe(LONG);
      expect((await host.ask('/mr/none/', { headers: { accept: 'text/html' } })).status).toBe(404);
      expect((await host.ask('/old/feed.xml')).status).toBe(301);
      expect(held).toBe(128);
    } finally {
      const end = openSync(fifo, 'r+');
      await released;
      closeSync(end);
      rmSync(live('mr/new.html'), { force: true });
    }
  },
);

describe('compression', () => {
  test('is done on the fly if there is no precompressed variant', async () => {
    const [br, gzip, plain] = await Promise.all(
      ['br', 'gzip', 'identity'].map((encoding) =>
        host.ask('/mr/long/', { headers: { 'accept-encoding': encoding } }),
      ),
    );
    expect(brotliDecompressSync(br!.bytes).toString()).toBe(LONG);
    expect(gunzipSync(gzip!.bytes).toString()).toBe(LONG);
    expect(plain!.text).toBe(LONG);
    expect(new Set([br, gzip, plain].map((answer) => answer!.headers.etag)).size).toBe(3);
    for (const answer of [br, gzip, plain]) expect(answer!.headers.vary).toBe('Accept-Encoding');
  });

  test('a precompressed variant is used if it has the time of the page', async () => {
    replace('mr/twin.html', 'new'.repeat(1000));
    writeFileSync(live('mr/twin.html.br'), brotliCompressSync('twin'.repeat(1000)));
    for (const file of ['mr/twin.html', 'mr/twin.html.br']) utimesSync(live(file), 1000, 1000);
    const get = async () =>
      brotliDecompressSync(
        (await host.ask('/mr/twin.html', { headers: { 'accept-encoding': 'br' } })).bytes,
      ).toString();
    expect(await get()).toBe('twin'.repeat(1000));
    replace('mr/twin.html', 'new'.repeat(1000));
    for (const time of [0, 999, 1001, Date.now() / 1000 + 10]) {
      utimesSync(live('mr/twin.html.br'), time, time);
      expect(await get()).toBe('new'.repeat(1000));
    }
    expect(await get()).toBe('new'.repeat(1000));
  });

  test('a precompressed variant of a missing page is not served', async () => {
    writeFileSync(live('mr/gone.html.br'), brotliCompressSync('gone'));
    expect((await host.ask('/mr/gone.html', { headers: { 'accept-encoding': 'br' } })).status).toBe(
      404,
    );
  });
});

describe('media', () => {
  test('a range of a file is sent', async () => {
    const answer = await host.ask('/media/report.pdf', { headers: { range: 'bytes=1000-1099' } });
    expect([
      answer.status,
      answer.headers['content-range'],
      answer.headers['content-length'],
    ]).toEqual([206, `bytes 1000-1099/${PDF.length}`, '100']);
    expect(answer.bytes.equals(PDF.subarray(1000, 1100))).toBe(true);
  });

  test('large ranges and large files are streamed', async () => {
    const [part, whole] = [
      await host.ask('/media/report.pdf', { headers: { range: 'bytes=1000000-' } }),
      await host.ask('/media/report.pdf', { headers: { 'accept-encoding': 'br' } }),
    ];
    expect(part.bytes.equals(PDF.subarray(1_000_000))).toBe(true);
    expect(whole.bytes.equals(PDF)).toBe(true);
    expect([
      whole.headers['content-encoding'],
      whole.headers['accept-ranges'],
      whole.headers['content-length'],
    ]).toEqual([undefined, 'bytes', String(PDF.length)]);
  });

  test('a range outside of the file is refused', async () => {
    const answer = await host.ask('/media/report.pdf', { headers: { range: 'bytes=9999999-' } });
    expect([answer.status, answer.headers['content-range']]).toEqual([
      416,
      `bytes */${PDF.length}`,
    ]);
  });

  test('the policy of an uploaded file forbids scripts', async () => {
    const [svg, pdf] = [
      await host.ask('/media/seal.svg'),
      await host.ask('/media/report.pdf', { method: 'HEAD' }),
    ];
    expect([svg.headers['content-type'], svg.headers['x-content-type-options']]).toEqual([
      'image/svg+xml; charset=utf-8',
      'nosniff',
    ]);
    expect(svg.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
    expect(pdf.headers['content-security-policy']).toMatch(/default-src 'none'/);
  });

  test('a client that disconnects leaves no handle open', async () => {
    const { readdirSync } = await import('node:fs');
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    await Promise.all(
      Array.from(
        { length: 20 },
        () =>
          new Promise<void>((resolve) => {
            const request = http.get(
              {
                host: '127.0.0.1',
                port: host.port,
                path: '/media/report.pdf',
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

describe('refused requests', () => {
  test.each([
    ['/.env', 404],
    ['/mr/%2e%2e/%2e%2e/%2e%2e/secret.txt', 404],
    ['/mr/..%2f..%2f..%2fsecret.txt', 400],
    ['/%2e%2e%2fsecret.txt', 400],
    ['//evil.example/', 400],
    ['/mr/%00', 400],
    ['/mr\\..\\x', 400],
  ])('%s → %d', async (target, status) => {
    const answer = await host.ask(target);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('outside');
    expect(answer.headers.location).toBeUndefined();
  });

  test('a path that a browser would normalise does not leave the folder', async () => {
    expect((await host.ask('/../../secret.txt')).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s on a page', async (method) => {
    const answer = await host.ask('/mr/', { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('missing pages', () => {
  test('answer with the 404 page in the language of the address', async () => {
    const headers = { accept: 'text/html,*/*' };
    const [en, mr, none] = await Promise.all(
      ['/en/x/', '/mr/x/', '/x'].map((target) => host.ask(target, { headers })),
    );
    expect([en!.status, en!.text]).toEqual([404, '<!doctype html><title>missing</title>']);
    expect([mr!.status, mr!.text]).toEqual([404, '<!doctype html><title>नाही</title>']);
    expect([none!.status, none!.text]).toEqual([404, '<!doctype html><title>नाही</title>']);
    expect((await host.ask('/x', { headers: { ...headers, cookie: 'lang=en' } })).text).toContain(
      'missing',
    );
  });

  test('answer programs with a short problem', async () => {
    const answer = await host.ask('/en/x.xml', { headers: { accept: 'application/xml' } });
    expect([answer.status, answer.headers['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect(JSON.parse(answer.text)).toMatchObject({
      status: 404,
      title: 'There is no page at this address',
    });
  });

  test('answer with a plain page if the portal has none', async () => {
    const answer = await host.ask('/hi/x/', { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('<html lang="hi">');
    expect(answer.text).toContain('इस पते पर कोई पृष्ठ नहीं है');
  });
});

describe('redirects and rewrites of netlify.toml', () => {
  test.each([
    ['/old/long/', 301, '/mr/long/'],
    ['/mr/shadowed/', 200, undefined],
    ['/mr/forced/', 302, '/mr/'],
    ['/mr/index-page/', 200, undefined],
  ])('%s → %d %s', async (target, status, location) => {
    const answer = await host.ask(target);
    expect([answer.status, answer.headers.location]).toEqual([status, location]);
  });
});

describe('the home of a portal', () => {
  test.each([
    [{}, '/mr/'],
    [{ 'accept-language': 'en-IN,hi;q=0.8' }, '/en/'],
    [{ 'accept-language': 'en-IN', cookie: 'a=b; lang=hi' }, '/hi/'],
  ])('%j → %s', async (headers, location) => {
    const answer = await host.ask('/', { headers });
    expect([
      answer.status,
      answer.headers.location,
      answer.headers.vary,
      answer.headers['cache-control'],
    ]).toEqual([302, location, 'Accept-Language, Cookie', 'no-store']);
  });
});

test('the page for an unknown host name leaves out a portal for officers', async () => {
  const portals: Portal[] = [
    ...PORTALS,
    {
      id: 'rooms',
      name: { en: 'Rooms' },
      url: 'http://rooms.localhost',
      locales: ['en'],
      capabilities: ['desk'],
    },
  ];
  const other = await startHost(releases.folder, { portals });
  const { text } = await other.ask('/', { host: 'nobody.test', headers: { accept: 'text/html' } });
  await other.close();
  expect(text).toContain('visit.example.org');
  expect(text).not.toContain('rooms.localhost');
});

describe('headers on every kind of answer', () => {
  const KINDS: [string, number, object][] = [
    ['/mr/', 200, {}],
    ['/', 302, {}],
    ['/mr/long', 308, {}],
    ['/old/x', 301, {}],
    ['/en/x', 404, {}],
    ['/en/x', 404, { headers: { accept: 'text/html' } }],
    ['/mr/', 405, { method: 'POST' }],
    ['/a%2fb', 400, {}],
    ['/api/failing', 500, {}],
    ['/api/failing', 500, { headers: { accept: 'text/html' } }],
    ['/api/echo', 200, {}],
    ['/api/guarded', 405, {}],
    ['/', 421, { host: 'nobody.test' }],
    ['/', 200, { host: '127.0.0.1' }],
  ];
  test.each(KINDS)('%s → %d', async (target, status, request) => {
    const { status: actual, headers } = await host.ask(target, request);
    expect(actual).toBe(status);
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=63072000',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': 'camera=()',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe/);
    expect(headers['x-request-id']).toMatch(/^[\da-f]{32}$/);
  });

  test('hashed files are immutable, and only while they exist', async () => {
    expect((await host.ask('/_astro/page.B1.css')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await host.ask('/_astro/page.B2.css')).headers['cache-control']).toBe('no-store');
  });

  test('the embedded form may be framed by the allowed origins only', async () => {
    expect((await host.ask('/mr/embed/grievances/')).headers['content-security-policy']).toMatch(
      /frame-ancestors 'self' https:\/\/partner\.example$/,
    );
  });

  test('an origin that the portal publishes may frame the form from the next request on', async () => {
    const allowed = async (page: string) =>
      /frame-ancestors (.*)$/.exec(
        String((await host.ask(page)).headers['content-security-policy']),
      )![1];
    const publish = (...origins: string[]) =>
      replace('_configuration/embedding.json', JSON.stringify({ origins }));
    mkdirSync(live('_configuration'));
    const form = '/mr/embed/grievances/';
    await allowed(form);
    publish('https://new.example');
    expect(await allowed(form)).toBe("'self' https://partner.example https://new.example");
    expect(await allowed('/mr/')).toBe("'none'");
    // A file that was tampered with adds nothing to the header.
    publish('https://x.example; script-src *');
    expect(await allowed(form)).toBe("'self' https://partner.example");
    publish('https://new.example');
    expect(await allowed(form)).toContain('https://new.example');
    publish();
    expect(await allowed(form)).toBe("'self' https://partner.example");
  });
});

describe('a portal without a release', () => {
  test('says in its languages that it is being prepared', async () => {
    const empty = releasesFolder();
    const starting = await startHost(empty.folder, { netlify });
    try {
      const answer = await starting.ask('/en/', { headers: { accept: 'text/html' } });
      expect([
        answer.status,
        answer.headers['retry-after'],
        answer.headers.refresh,
        answer.headers['cache-control'],
      ]).toEqual([503, '5', '5', 'no-store']);
      for (const text of [
        'संकेतस्थळ तयार होत आहे',
        'The portal is being prepared',
        'वेबसाइट तैयार हो रही है',
      ])
        expect(answer.text).toContain(text);
      const style = /<style>([^<]*)<\/style>/.exec(answer.text)![1]!;
      const digest = createHash('sha256').update(style).digest('base64');
      expect(answer.headers['content-security-policy']).toContain(`style-src 'sha256-${digest}'`);
      empty.publish('council', 'r1', { 'en/index.html': 'here' });
      expect((await starting.ask('/en/')).text).toBe('here');
      const [live, ready] = [
        await starting.ask('/livez', { host: 'anything' }),
        await starting.ask('/readyz', { host: 'anything' }),
      ];
      expect([live.status, ready.status, JSON.parse(ready.text)]).toEqual([
        200,
        503,
        { status: 'failing', checks: { pages: 'failing' } },
      ]);
      expect(ready.text).not.toMatch(/council|visit|r1|echo/);
    } finally {
      await starting.close();
      empty.remove();
    }
  });
});

describe('replacing pages under load', () => {
  test('every reader gets a complete page, and never an older one than before', async () => {
    const page = (version: number) =>
      `${String(version).padStart(6, '0')}${'x'.repeat(3000 + (version % 7) * 500)}end`;
    const twins = (version: number) => {
      rmSync(`${live('mr/busy/index.html')}.br`, { force: true });
      replace('mr/busy/index.html', page(version));
      if (version % 2 !== 0) return;
      utimesSync(live('mr/busy/index.html'), version, version);
      replace('mr/busy/index.html.br', brotliCompressSync(page(version)));
      utimesSync(live('mr/busy/index.html.br'), version, version);
    };
    mkdirSync(path.dirname(live('mr/busy/x')), { recursive: true });
    twins(1);
    const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
    let [version, running] = [1, true];
    const writer = (async () => {
      while (running) {
        twins(++version);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const reader = async (encoding: string) => {
      let seen = 0;
      for (let round = 0; round < 150; round++) {
        const answer = await host.ask('/mr/busy/', {
          headers: { 'accept-encoding': encoding },
          agent,
        });
        const text =
          answer.headers['content-encoding'] === 'br'
            ? brotliDecompressSync(answer.bytes).toString()
            : answer.text;
        const got = Number(text.slice(0, 6));
        expect(answer.status).toBe(200);
        expect(text).toBe(page(got));
        expect(got).toBeGreaterThanOrEqual(seen);
        seen = got;
      }
    };
    try {
      await Promise.all(['identity', 'br', 'identity', 'br', 'identity', 'br'].map(reader));
    } finally {
      running = false;
      await writer;
      agent.destroy();
    }
    expect(version).toBeGreaterThan(50);
  });
});
