import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { clientNetwork, keepClientAddress } from './client-address.ts';

it('trusts no header without our own proxies', () => {
  expect(clientNetwork('::ffff:192.0.2.1', '203.0.113.9', 0)).toBe('192.0.2.1');
});

it('believes as many entries as there are proxies, from the right', () => {
  expect(clientNetwork('10.0.0.1', '1.1.1.1, 203.0.113.9', 1)).toBe('203.0.113.9');
  expect(clientNetwork('10.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
  expect(clientNetwork('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
});

it('counts a network of IPv6 as one client, and a text that is no address as the proxy', () => {
  expect(clientNetwork('2001:db8:1:2:3:4:5:6', undefined, 0)).toBe('2001:db8:1:2::/64');
  expect(clientNetwork('10.0.0.1', '[2001:db8::7]:443', 1)).toBe('2001:db8:0:0::/64');
  expect(clientNetwork('::1', undefined, 0)).toBe('0:0:0:0::/64');
  expect(clientNetwork('10.0.0.1', '198.51.100.4:4711', 1)).toBe('198.51.100.4');
  expect(clientNetwork('10.0.0.1', 'made up', 1)).toBe('10.0.0.1');
});

it('replaces the header before a server sees the request', async () => {
  keepClientAddress(0);
  const server = http
    .createServer((request, response) => response.end(request.headers['x-forwarded-for']))
    .listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    headers: { 'x-forwarded-for': '203.0.113.9' },
  });
  expect(await answer.text()).toBe('127.0.0.1');
  server.close();
});
