import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createPortalPages } from './portal-pages.ts';

const servers: http.Server[] = [];
afterEach(() =>
  servers.splice(0).forEach((server) => {
    server.close();
    server.closeAllConnections();
  }),
);

/** A host that ends the connections of the requests with these numbers instead of an answer. */
async function startHost(lost: readonly number[]) {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url!);
    if (lost.includes(asked.length)) return void request.socket.destroy();
    response.end(`page ${request.url}`);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pages = createPortalPages({ origin });
  return {
    asked,
    page: (path: string) => pages(new Request('http://city.example/'), path),
  };
}

test('a page whose connection ended with the host before is fetched once more', async () => {
  const { asked, page } = await startHost([2]);
  expect(await page('/en/')).toBe('page /en/');
  expect(await page('/mr/')).toBe('page /mr/');
  expect(asked).toEqual(['/en/', '/mr/', '/mr/']);
});

test('a host that is away is asked twice, not longer', async () => {
  const { asked, page } = await startHost([1, 2, 3]);
  expect(await page('/en/')).toBeNull();
  expect(asked).toEqual(['/en/', '/en/']);
});
