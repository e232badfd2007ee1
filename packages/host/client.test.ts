import { expect, test } from 'vitest';
import { clientIp } from './client.ts';

const from = (forwarded: string | null, proxies: number, peer = '::ffff:10.0.0.1') =>
  clientIp(
    new Request('http://pmc.example/', {
      headers: forwarded === null ? {} : { 'x-forwarded-for': forwarded },
    }),
    { incoming: { socket: { remoteAddress: peer } } } as never,
    proxies,
  );

test('without our own proxies no header is trusted', () => {
  expect(from('203.0.113.9', 0)).toBe('10.0.0.1');
  expect(from(null, 0, '2001:db8::1')).toBe('2001:db8::1');
});

test.each([
  ['203.0.113.9', 1, '203.0.113.9'],
  ['1.1.1.1, 203.0.113.9', 1, '203.0.113.9'],
  ['1.1.1.1, 203.0.113.9, 10.1.1.1', 2, '203.0.113.9'],
  ['203.0.113.9:4711', 1, '203.0.113.9'],
  ['[2001:DB8::7]:443', 1, '2001:db8::7'],
  ['2001:db8::7', 1, '2001:db8::7'],
  ['::ffff:203.0.113.9', 1, '203.0.113.9'],
  ['made up', 1, '10.0.0.1'],
  ['unknown', 1, '10.0.0.1'],
  ['203.0.113.9', 2, '10.0.0.1'],
  ['', 1, '10.0.0.1'],
])('behind proxies of ours "%s" (%i) is %s', (forwarded, proxies, address) =>
  expect(from(forwarded, proxies)).toBe(address),
);
