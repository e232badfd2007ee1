import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createChosenPages, createPortalPages } from './portal-pages.ts';

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
    origin,
    page: (path: string) => pages(new Request('http://city.example/'), path),
  };
}

/** A host, and pages of it that stay fresh. */
async function startPages() {
  const { asked, origin } = await startHost([]);
  const pages = createPortalPages({ origin, now: () => 0 });
  return { asked, pages: (path: string) => pages(new Request('http://city.example/'), path) };
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

test('a page that requests chose is there, absent, or not to be had', async () => {
  const server = http.createServer((request, response) => {
    const status = Number(request.url!.slice(1, -1));
    if (status === 0) return void request.socket.destroy();
    response.writeHead(status, { location: '/elsewhere/' }).end('a page');
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const chosen = createChosenPages({ origin });
  const kinds = (statuses: number[]) =>
    Promise.all(
      statuses.map(async (status) => {
        const found = await chosen(new Request('http://city.example/'), `/${status}/`);
        return found.kind;
      }),
    );
  expect(await kinds([200])).toEqual(['Published']);
  expect(await kinds([404, 410, 451, 301, 308])).toEqual(Array(5).fill('Absent'));
  expect(await kinds([500, 503, 429, 0])).toEqual(Array(4).fill('Unavailable'));
});

test('many pages displace those that were asked for longest ago, and not the shell', async () => {
  const { asked, pages } = await startPages();
  await pages('/en/_shell/');
  for (let page = 0; page < 250; page++) {
    await pages(`/en/services/${page}/`);
    await pages('/en/_shell/');
  }
  await pages('/en/services/249/');
  await pages('/en/services/0/');
  expect(asked.filter((path) => path === '/en/_shell/')).toHaveLength(1);
  expect(asked.slice(-2)).toEqual(['/en/services/249/', '/en/services/0/']);
});
