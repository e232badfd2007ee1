import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { SEARCH_MISSES } from '@pune/std/search-misses';
import { isSignedRequest } from '@pune/std/signed-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSearchMisses } from './search-misses.ts';

const KEY = 'a key that the CMS shares with the functions';
const MISS = { words: 'metro', site: 'north', locale: 'en', times: 3, last: '2026-11-28' };

describe('searches without an answer, as the CMS reads them', () => {
  let answer: () => [status: number, body: string] = () => [200, ''];
  let asked: http.IncomingMessage | undefined;
  const server = http.createServer((request, response) => {
    asked = request;
    const [status, body] = answer();
    response.writeHead(status).end(body);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const read = () =>
    readSearchMisses({
      portal: 'http://north.localhost:8080',
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      key: KEY,
    });

  it('are asked for at the portal, with a signature', async () => {
    answer = () => [200, JSON.stringify({ misses: [MISS] })];
    expect(await read()).toEqual([MISS]);
    expect([asked!.url, asked!.headers.host]).toEqual([SEARCH_MISSES.path, 'north.localhost:8080']);
    const headers = new Headers(asked!.headers as Record<string, string>);
    expect(
      isSignedRequest(KEY, SEARCH_MISSES.purpose, { headers, body: '', now: new Date() }),
    ).toBe(true);
  });

  it.each([
    ['an error', 503, '{}'],
    ['a refusal', 401, JSON.stringify({ misses: [MISS] })],
    ['something else', 200, '<html>'],
    ['an answer without a list', 200, '{"misses":1}'],
    ['an answer that is too large', 200, JSON.stringify({ misses: ['x'.repeat(200_000)] })],
  ])('are unknown after %s', async (_, status, body) => {
    answer = () => [status, body];
    expect(await read()).toBeNull();
  });

  it('are unknown while nobody answers', async () =>
    expect(
      await readSearchMisses({
        portal: 'http://north.localhost:8080',
        origin: 'http://127.0.0.1:1',
        key: KEY,
      }),
    ).toBeNull());
});
