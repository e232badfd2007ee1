import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FunctionHandler, MountedFunction } from './functions.ts';
import { withAnswerHeaders } from './security-headers.ts';
import { releasesFolder, startHost } from './testing/testing.ts';

const releases = releasesFolder();
const netlify = {
  redirects: [],
  headers: [{ for: '/*', values: { 'Referrer-Policy': 'strict-origin-when-cross-origin' } }],
};
let elsewhere: http.Server;
let origin: string;
let host: Awaited<ReturnType<typeof startHost>>;

const shared: { answer?: Response } = {};
let release = () => {};
const HANDLERS: Record<string, FunctionHandler> = {
  fetched: () => fetch(`${origin}/there`),
  'fetched-html': () => fetch(`${origin}/page`),
  cookie: async (_, { cookies }) => {
    cookies.set('a', '1');
    return fetch(`${origin}/there`);
  },
  shared: (_, { cookies, requestId }) => {
    cookies.set('whose', requestId);
    return (shared.answer ??= new Response(null, { status: 204 }));
  },
  stream: () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('first,'));
          release = () => {
            controller.enqueue(new TextEncoder().encode('second'));
            controller.close();
          };
        },
      }),
      { headers: { 'content-type': 'text/plain' } },
    ),
  page: () =>
    new Response(new Blob(['<!doctype html><p>a page']).stream(), {
      headers: { 'content-type': 'text/html' },
    }),
  'empty-page': () => new Response('', { headers: { 'content-type': 'text/html' } }),
  'no-page': () => new Response(null, { headers: { 'content-type': 'text/html' } }),
  kept: () =>
    new Response(new Blob(['पुणे '.repeat(500)]).stream(), {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'public, max-age=60',
      },
    }),
  bytes: () =>
    new Response(new Uint8Array([1, 2, 3]), {
      headers: { 'content-type': 'application/octet-stream' },
    }),
  nothing: () => undefined,
  moved: () => Response.redirect('https://pmc.example/', 303),
  other: () => 'text' as unknown as Response,
};
const functions: MountedFunction[] = Object.entries(HANDLERS).map(([name, handler]) => ({
  name,
  config: { path: [`/api/${name}`], preferStatic: false },
  capability: null,
  load: async () => handler,
}));

beforeAll(async () => {
  elsewhere = http
    .createServer((request, response) => {
      const packed = {
        'content-type': request.url === '/page' ? 'text/html' : 'text/plain',
        'content-encoding': 'gzip',
        'x-from': 'elsewhere',
        'set-cookie': 'b=2',
      };
      response.writeHead(201, packed).end(gzipSync('<p>from elsewhere'));
    })
    .listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  host = await startHost(releases.folder, { functions, netlify });
});
afterAll(async () => {
  await host.close();
  elsewhere.close();
  elsewhere.closeAllConnections();
  releases.remove();
});

describe('the answer of a function', () => {
  test.each(['fetched', 'fetched-html'])(
    'that another server gave, whose headers nobody can change: %s',
    async (name) => {
      const { status, text, headers } = await host.ask(`/api/${name}`);
      expect([status, text, headers['x-from']]).toEqual([201, '<p>from elsewhere', 'elsewhere']);
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers).toMatchObject({
        'x-frame-options': 'DENY',
        vary: 'Sec-Fetch-Dest',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cache-control': 'no-store',
        'x-request-id': expect.any(String),
      });
    },
  );

  test('keeps the cookies of the fetched answer beside its own', async () =>
    expect((await host.ask('/api/cookie')).headers['set-cookie']).toEqual([
      'b=2',
      expect.stringMatching(/^a=1/),
    ]));

  test('is refused for a second request, whose answer would contain the first one’s cookies', async () => {
    const [first, second] = [await host.ask('/api/shared'), await host.ask('/api/shared')];
    expect([first.status, first.headers['set-cookie']]).toEqual([
      204,
      [expect.stringContaining(String(first.headers['x-request-id']))],
    ]);
    expect([second.status, second.headers['set-cookie']]).toEqual([500, undefined]);
    expect(
      host.lines.find(
        ({ requestId, message }) =>
          requestId === second.headers['x-request-id'] && message === 'function failed',
      ),
    ).toMatchObject({ level: 'error', function: 'shared' });
  });

  test('is streamed', async () => {
    const answer = await new Promise<http.IncomingMessage>((resolve) =>
      http.get(
        {
          host: '127.0.0.1',
          port: host.port,
          path: '/api/stream',
          headers: { host: 'council.localhost' },
        },
        resolve,
      ),
    );
    const [part] = (await once(answer, 'data')) as [Buffer];
    expect(part.toString()).toBe('first,');
    release();
    const [rest] = (await once(answer, 'data')) as [Buffer];
    expect(rest.toString()).toBe('second');
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  test('gets the policy for pages, also from a stream', async () => {
    const { text, headers } = await host.ask('/api/page');
    expect([text, headers['content-security-policy']]).toEqual([
      '<!doctype html><p>a page',
      expect.stringMatching(/^default-src 'none'; script-src 'self'/),
    ]);
  });

  test.each(['empty-page', 'no-page'])('may have no text: %s', async (name) => {
    const { status, text, headers } = await host.ask(`/api/${name}`);
    expect([status, text, headers['content-security-policy']]).toEqual([
      200,
      '',
      expect.stringMatching(/^default-src 'none'; script-src 'self'/),
    ]);
  });

  test('is compressed from a stream if it may be cached', async () => {
    const { bytes, headers } = await host.ask('/api/kept', {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect([headers['content-encoding'], headers.vary, gunzipSync(bytes).toString()]).toEqual([
      'gzip',
      'Sec-Fetch-Dest, Accept-Encoding',
      'पुणे '.repeat(500),
    ]);
  });

  test.each(['kept', 'page', 'bytes'])(
    'has the same headers for HEAD, and no body: %s',
    async (name) => {
      const [get, head] = [
        await host.ask(`/api/${name}`),
        await host.ask(`/api/${name}`, { method: 'HEAD' }),
      ];
      const OF_THE_BODY = [
        'x-request-id',
        'date',
        'content-length',
        'connection',
        'keep-alive',
        'transfer-encoding',
      ];
      const without = ({ headers }: typeof get) =>
        Object.entries(headers).filter(([name]) => !OF_THE_BODY.includes(name));
      expect([head.status, head.bytes.length, without(head)]).toEqual([200, 0, without(get)]);
    },
  );

  test('may be undefined or a redirect; any other value is a failure', async () => {
    expect((await host.ask('/api/nothing')).status).toBe(204);
    const moved = await host.ask('/api/moved');
    expect([moved.status, moved.headers.location, moved.headers['x-frame-options']]).toEqual([
      303,
      'https://pmc.example/',
      'DENY',
    ]);
    expect((await host.ask('/api/other')).status).toBe(500);
  });
});

test('on Netlify answers get the same headers, also those from `fetch`', async () => {
  const ask = async (name: string) =>
    (await withAnswerHeaders(HANDLERS[name]!, { rules: netlify.headers, embedOrigins: [] })(
      new Request('https://pmc.example/api/x'),
      {} as never,
    ))!;
  for (const name of ['fetched', 'bytes']) {
    const { headers } = await ask(name);
    expect([
      headers.get('x-frame-options'),
      headers.get('referrer-policy'),
      headers.get('cache-control'),
    ]).toEqual(['DENY', 'strict-origin-when-cross-origin', 'no-store']);
  }
  expect(await (await ask('page')).text()).toBe('<!doctype html><p>a page');
});
