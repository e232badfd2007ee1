import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { exposition } from '@pune/std/metrics';
import { expect, it } from 'vitest';
import { classOf, createRequestCounts } from './request-counts.ts';

it.each([
  ['GET', '/admin', 'admin'],
  ['POST', '/admin/collections/circulars/7', 'admin'],
  ['PATCH', '/api/circulars/7', 'save'],
  ['POST', '/api/circulars', 'save'],
  ['DELETE', '/api/circulars/7', 'save'],
  ['GET', '/api/circulars/7', 'read'],
  ['GET', '/api/publishing', 'read'],
  ['POST', '/api/users/login', 'sign-in'],
  ['GET', '/api/users/me', 'sign-in'],
  ['GET', '/api/users/7', 'read'],
  ['GET', '/api/media/file/plan.pdf', 'file'],
  ['GET', '/_next/static/chunks/a.js', 'asset'],
  ['GET', '/livez', 'monitor'],
  ['GET', '/readyz', 'monitor'],
  ['GET', '/administrator', 'other'],
  ['GET', '/wp-login.php', 'other'],
])('%s %s is of the class %s', (method, path, route) => {
  expect(classOf(method, path)).toBe(route);
});

it('counts answers by class and status, those that failed, and those that the browser gave up', async () => {
  const counts = createRequestCounts();
  const arrived = Promise.withResolvers<void>();
  const server = http.createServer((request, response) => {
    counts.began(request, response);
    if (request.url === '/api/never') return arrived.resolve();
    response.writeHead(request.url === '/api/failing' ? 500 : 200).end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const path of ['/api/pages?where[title]=a+name', '/api/pages/7', '/api/failing'])
    await (await fetch(origin + path)).text();
  const givenUp = new AbortController();
  const never = fetch(`${origin}/api/never`, { signal: givenUp.signal }).catch(() => {});
  await arrived.promise;
  givenUp.abort();
  await never;
  await expect.poll(async () => exposition(counts.metrics)).toContain('aborted');
  const text = await exposition(counts.metrics);
  expect(text).toContain('pune_cms_requests_total{route="read",status="2xx"} 2');
  expect(text).toContain('pune_cms_requests_total{route="read",status="5xx"} 1');
  expect(text).toContain('pune_cms_requests_total{route="read",status="aborted"} 1');
  expect(text).toContain('pune_cms_request_duration_seconds_count{route="read"} 4');
  expect(text).not.toMatch(/name|pages/);
  server.closeAllConnections();
  server.close();
});
