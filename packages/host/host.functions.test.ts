import http from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releasesFolder, startHost } from './testing/testing.ts';

const releases = releasesFolder();
const netlify = {
  redirects: [
    {
      from: '/status/:id',
      to: '/api/echo/:id',
      status: 200 as const,
      force: false,
      query: {},
      conditions: {},
    },
  ],
  headers: [{ for: '/*', values: { 'Referrer-Policy': 'strict-origin-when-cross-origin' } }],
};

let host: Awaited<ReturnType<typeof startHost>>;
let behindProxy: typeof host;
beforeAll(async () => {
  releases.publish('council', 'r1', {
    'mr/circulars/index.html': 'published',
    'mr/_shell/index.html':
      '<!doctype html><html lang="mr"><meta http-equiv="content-security-policy" content="script-src \'self\'"><title>{{shell:title}}</title><main><!--shell:main--></main>',
  });
  host = await startHost(releases.folder, {
    netlify,
    env: { EMBED_ORIGINS: ['https://partner.example'] },
  });
  behindProxy = await startHost(releases.folder, { netlify, env: { TRUST_PROXY: 1 } });
});
afterAll(async () => {
  await Promise.all([host.close(), behindProxy.close()]);
  releases.remove();
});

const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

test('a function with a capability answers on the hosts of portals that have it, and is unknown elsewhere', async () => {
  const there = await host.ask('/rooms/today', { host: 'visit.example.org' });
  expect([there.status, json(there.text)]).toEqual([200, { rooms: 3 }]);
  expect((await host.ask('/rooms/today')).status).toBe(404);
  expect((await host.ask('/rooms/today', { method: 'POST' })).status).toBe(405);
});

describe('the arguments of a function', () => {
  test('are the request, and Netlify’s context', async () => {
    const answer = await host.ask('/api/echo/42?x=1', { method: 'POST', body: 'पुणे' });
    expect(json(answer.text)).toMatchObject({
      method: 'POST',
      url: 'http://council.localhost/api/echo/42?x=1',
      contextUrl: 'http://council.localhost/api/echo/42?x=1',
      body: 'पुणे',
      params: { id: '42' },
      ip: '127.0.0.1',
      site: { id: 'council', name: 'परिषद', url: 'http://council.localhost:8080' },
      requestId: answer.headers['x-request-id'],
    });
  });

  test('addresses reported by clients are not trusted', async () => {
    const headers = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'visit.example.org',
    };
    expect(json((await host.ask('/api/echo', { headers })).text)).toMatchObject({
      ip: '127.0.0.1',
      url: 'http://council.localhost/api/echo',
      site: { id: 'council' },
    });
  });

  test('the address and the scheme reported by our own proxy are trusted', async () => {
    const headers = {
      'x-forwarded-for': '10.0.0.1, 203.0.113.9',
      'x-forwarded-proto': 'http, https',
    };
    const answer = await behindProxy.ask('/api/echo/7', {
      host: 'visit.example.org',
      method: 'POST',
      headers,
      body: 'kept',
    });
    expect(json(answer.text)).toMatchObject({
      ip: '203.0.113.9',
      url: 'https://visit.example.org/api/echo/7',
      body: 'kept',
      site: { id: 'visit' },
    });
  });

  test('a forwarded host does not select a portal, not even behind a proxy', async () => {
    for (const forwarded of [
      'visit.example.org',
      'visit.example.org, council.localhost',
      'council.localhost, visit.example.org',
    ]) {
      const answer = await behindProxy.ask('/api/echo', {
        headers: {
          'x-forwarded-host': forwarded,
          forwarded: `host=${forwarded}`,
          'x-forwarded-proto': 'https',
        },
      });
      expect(json(answer.text)).toMatchObject({
        url: 'https://council.localhost/api/echo',
        site: { id: 'council' },
      });
    }
  });

  test('cookies are read, set and deleted', async () => {
    const answer = await host.ask('/api/cookies', { headers: { cookie: 'lang=mr' } });
    expect(json(answer.text)).toEqual({ lang: 'mr' });
    expect(answer.headers['set-cookie']).toEqual([
      'lang=hi; Max-Age=60; Path=/; HttpOnly; SameSite=Lax',
      'old=; Max-Age=0; Path=/',
    ]);
  });

  test('a rewrite can lead to a function', async () => {
    expect(json((await host.ask('/status/9')).text)).toMatchObject({ params: { id: '9' } });
  });

  test('with `preferStatic`, the function answers only if there is no file', async () => {
    expect((await host.ask('/mr/circulars/')).text).toBe('published');
    expect((await host.ask('/mr/circulars/', { method: 'POST' })).text).toContain('plain');
  });
});

describe('limits', () => {
  test('a method that the function does not accept', async () => {
    const answer = await host.ask('/api/guarded', {
      headers: { accept: 'text/html', 'accept-language': 'mr' },
    });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST, PUT']);
    expect(answer.text).toContain('<title>हा पत्ता अशा प्रकारे वापरता येत नाही</title>');
  });

  test.each([
    ['with its length', { 'content-length': '200000' }],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
  ])('a body that is too large, %s', async (_name, headers) => {
    const answer = await host.ask('/api/echo', {
      method: 'POST',
      headers,
      body: Buffer.alloc(200_000, 'x'),
    });
    expect([answer.status, json(answer.text).status]).toEqual([413, 413]);
  });

  test('a body just within the limit', async () => {
    const answer = await host.ask('/api/echo', { method: 'POST', body: 'x'.repeat(100_000) });
    expect((json(answer.text).body as string).length).toBe(100_000);
  });

  test('a body that arrives slowly, for longer than an answer may take', async () => {
    const body = 'x'.repeat(90_000);
    const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const request = http.request(
        {
          host: '127.0.0.1',
          port: host.port,
          path: '/api/echo',
          method: 'POST',
          headers: { host: 'council.localhost', 'content-length': body.length },
        },
        resolve,
      );
      request.on('error', reject);
      for (let part = 0; part < 3; part++)
        setTimeout(
          () => request.write(body.slice(part * 30_000, (part + 1) * 30_000)),
          part * 1_200,
        );
      setTimeout(() => request.end(), 2_500);
    });
    let text = '';
    for await (const chunk of answer.setEncoding('utf8')) text += chunk;
    expect([answer.statusCode, (json(text).body as string).length]).toEqual([200, 90_000]);
  });

  test('an answer that takes too long', async () => {
    const answer = await host.ask('/api/slow?ms=5000', { headers: { 'accept-language': 'hi' } });
    expect([answer.status, json(answer.text).title]).toEqual([504, 'उत्तर मिलने में बहुत समय लग रहा है']);
  });
});

describe('a function that fails', () => {
  test('is answered by a page in the portal’s brand and the reader’s language', async () => {
    const answer = await host.ask('/api/failing', {
      headers: { accept: 'text/html', 'accept-language': 'mr' },
    });
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('<title>हे काम होऊ शकले नाही</title><main><h1>');
    expect(answer.text).toContain(String(answer.headers['x-request-id']));
    expect(answer.text).not.toContain('Asha');
  });

  test('a function that does not load does not affect others', async () => {
    expect((await host.ask('/api/broken')).status).toBe(500);
    expect((await host.ask('/api/echo')).status).toBe(200);
  });

  test('is logged with its reference, without the citizens’ input', async () => {
    const answer = await host.ask('/api/failing/secret-link?mobile=9876543210', {
      headers: { 'user-agent': 'Agent', 'x-forwarded-for': '203.0.113.9' },
    });
    const lines = host.lines.filter(
      ({ requestId }) => requestId === answer.headers['x-request-id'],
    );
    expect(lines.map(({ message }) => message)).toEqual(['function failed', 'request']);
    expect(lines[0]).toMatchObject({
      level: 'error',
      process: 'host',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      function: 'failing',
      error: { name: 'TypeError' },
    });
    expect(lines[1]).toMatchObject({
      site: 'council',
      method: 'GET',
      route: '/api/failing/:secret',
      status: 500,
    });
    expect(JSON.stringify(host.lines)).not.toMatch(
      /9876543210|Asha|secret-link|203\.0\.113|127\.0\.0\.1/,
    );
  });
});

test('no secret link of a function is logged, not even in development', async () => {
  const developers = await startHost(releases.folder, { env: { NODE_ENV: 'development' } });
  await developers.ask('/api/failing/secret-link');
  await developers.ask('/en/missing/');
  await developers.close();
  expect(JSON.stringify(developers.lines)).not.toContain('secret-link');
  expect(developers.lines.at(-1)).toMatchObject({ path: '/en/missing/' });
});

describe('headers of answers', () => {
  const policyOf = async (kind: string, headers = {}) =>
    (await host.ask(`/api/pages?kind=${kind}`, { headers })).headers['content-security-policy'];

  test('HTML without a policy gets a strict one; a page of the portal keeps its own', async () => {
    expect(await policyOf('plain')).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(await policyOf('shell')).toBe("script-src 'self'; frame-ancestors 'none'");
    expect(await policyOf('own')).toBe("default-src 'none', frame-ancestors 'none'");
  });

  test('headers set by the function stay', async () => {
    expect((await host.ask('/api/pages?kind=own')).headers['referrer-policy']).toBe('no-referrer');
    expect((await host.ask('/api/pages?kind=plain')).headers['referrer-policy']).toBe(
      'strict-origin-when-cross-origin',
    );
  });

  test('in a frame, the answer may be framed by the same origins as the form', async () => {
    const answer = await host.ask('/api/pages?kind=plain', {
      headers: { 'sec-fetch-dest': 'iframe' },
    });
    expect(answer.headers['content-security-policy']).toMatch(
      /frame-ancestors 'self' https:\/\/partner\.example$/,
    );
    expect([answer.headers['x-frame-options'], answer.headers.vary]).toEqual([
      'SAMEORIGIN',
      'Sec-Fetch-Dest',
    ]);
  });

  test('data may neither load nor run anything', async () => {
    expect((await host.ask('/api/echo')).headers['content-security-policy']).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test('a redirect stays a redirect', async () => {
    const answer = await host.ask('/api/pages?kind=moved', { method: 'POST' });
    expect([answer.status, answer.headers.location, answer.headers['cache-control']]).toEqual([
      303,
      'http://pmc.localhost/mr/',
      'no-store',
    ]);
  });

  test('private pages are compressed if no other site can have asked for them', async () => {
    const ask = (site: string, mode = 'navigate', path = '/api/pages?kind=long') =>
      host.ask(path, {
        headers: { 'accept-encoding': 'br', 'sec-fetch-site': site, 'sec-fetch-mode': mode },
      });
    const lengths = new Set<number>();
    for (let n = 0; n < 8; n += 1) {
      const answer = await ask(n % 2 === 0 ? 'same-origin' : 'none');
      expect(answer.headers['content-encoding']).toBe('br');
      expect(answer.headers['cache-control']).toBe('no-store');
      const text = brotliDecompressSync(answer.bytes).toString();
      expect(text).toMatch(/^<!doctype html>[^]*<\/html>\n?<!--([\da-f]{2}){1,64}-->$/);
      lengths.add(answer.bytes.length);
    }
    expect(lengths.size, 'the length is random').toBeGreaterThan(1);
    for (const answer of [
      await ask('cross-site'),
      await ask('same-site'),
      await ask('same-origin', 'cors'),
      await host.ask('/api/pages?kind=long', { headers: { 'accept-encoding': 'br' } }),
    ])
      expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('cacheable answers are compressed, `no-store` answers are not', async () => {
    const [kept, secret] = [
      await host.ask('/api/echo', { headers: { 'accept-encoding': 'br', 'x-fill': '1' } }),
      await host.ask('/api/echo', {
        method: 'POST',
        headers: { 'accept-encoding': 'br' },
        body: 'x'.repeat(5000),
      }),
    ];
    expect(kept.headers['content-encoding']).toBe('br');
    expect(json(brotliDecompressSync(kept.bytes).toString()).method).toBe('GET');
    expect([secret.headers['content-encoding'], secret.headers['cache-control']]).toEqual([
      undefined,
      'no-store',
    ]);
  });
});
