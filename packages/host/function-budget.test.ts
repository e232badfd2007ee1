import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

/**
 * Counts real Request and Response objects of Node, which cost ten times those of
 * `@hono/node-server`. It must be installed before that module is loaded.
 */
const made = vi.hoisted(() => {
  const counts = { requests: 0, answers: 0 };
  const counted = <C extends new (...given: never[]) => object>(
    Original: C,
    name: keyof typeof counts,
  ): C =>
    new Proxy(Original, {
      construct(target, given, newTarget) {
        counts[name] += 1;
        return Reflect.construct(target, given, newTarget as never) as object;
      },
    });
  globalThis.Request = counted(globalThis.Request, 'requests');
  globalThis.Response = counted(globalThis.Response, 'answers');
  return counts;
});

const { jsonAnswer, htmlAnswer, keptJson } = await import('@pune/http/answers');
const { headerMatcher } = await import('./netlify/header-rules.ts');
const { releasesFolder, startHost } = await import('./testing/testing.ts');
type FunctionHandler = import('./functions.ts').FunctionHandler;
type Ask = import('./testing/testing.ts').Ask;

const releases = releasesFolder();
const kept = keptJson({ text: 'पुणे '.repeat(400) });
const HANDLERS: Record<string, FunctionHandler> = {
  kept: () => kept({ 'cache-control': 'public, max-age=60' }),
  light: () => new Response('light', { headers: { 'content-type': 'text/plain' } }),
  json: () =>
    jsonAnswer({ text: 'पुणे '.repeat(400) }, 200, { 'cache-control': 'public, max-age=60' }),
  page: () => htmlAnswer('<!doctype html><title>x</title>'),
  posted: async (request) => jsonAnswer(await request.json()),
  address: (request) =>
    jsonAnswer({
      url: request.url,
      copied: request.headers.has('x-copy') ? request.clone().url : null,
    }),
};
const functions = Object.entries(HANDLERS).map(([name, handler]) => ({
  name,
  config: { path: [`/api/${name}`], preferStatic: false },
  capability: null,
  load: async () => handler,
}));
let host: Awaited<ReturnType<typeof startHost>>;
beforeAll(async () => {
  host = await startHost(releases.folder, { functions, env: { TRUST_PROXY: 1 } });
});
afterAll(async () => {
  await host.close();
  releases.remove();
});

describe('objects created for a request to a function', () => {
  test.each<[string, Ask]>([
    ['/api/light', {}],
    ['/api/light', { method: 'HEAD' }],
    ['/api/json', {}],
    ['/api/json', { headers: { 'accept-encoding': 'br' } }],
    ['/api/kept', {}],
    ['/api/kept', { headers: { 'accept-encoding': 'gzip' } }],
    ['/api/page', { headers: { accept: 'text/html' } }],
    ['/api/posted', { method: 'POST', body: '{"a":1}', headers: { 'content-length': 7 } }],
    ['/api/address', { headers: { 'x-forwarded-proto': 'https' } }],
  ])('%s, %j: no real request, no real answer', async (path, ask) => {
    const before = { ...made };
    const answer = await host.ask(path, ask);
    expect(answer.status).toBe(200);
    // Ending a body that is not sent turns the answer into a real Response.
    expect(made).toEqual({ ...before, answers: before.answers + (ask.method === 'HEAD' ? 1 : 0) });
  });

  test('the address that our proxy reports is kept in a copy of the request', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-copy': '1' };
    const url = 'https://council.localhost/api/address?a=1';
    const before = made.requests;
    expect(JSON.parse((await host.ask('/api/address?a=1', { headers })).text)).toEqual({
      url,
      copied: url,
    });
    expect(made.requests).toBeGreaterThan(before);
  });
});

test('the headers by rules are the same map for all paths with the same rules', () => {
  const headersFor = headerMatcher([
    { for: '/*', values: { 'X-All': '1' } },
    { for: '/api/*', values: { 'X-A': '1' } },
  ]);
  const first = headersFor('/api/a');
  for (let path = 0; path < 3000; path++) expect(headersFor(`/api/${path}`)).toBe(first);
  expect(headersFor('/apis')).toBe(headersFor('/other'));
  expect([[...first], [...headersFor('/other')]]).toEqual([
    [
      ['x-all', '1'],
      ['x-a', '1'],
    ],
    [['x-all', '1']],
  ]);
});

test('a kept body is sent whole each time, compressed or not', async () => {
  const text = JSON.stringify({ text: 'पुणे '.repeat(400) });
  for (let round = 0; round < 2; round++) {
    expect((await host.ask('/api/kept')).text).toBe(text);
    const packed = await host.ask('/api/kept', { headers: { 'accept-encoding': 'gzip' } });
    expect([packed.headers['content-encoding'], gunzipSync(packed.bytes).toString()]).toEqual([
      'gzip',
      text,
    ]);
  }
});
