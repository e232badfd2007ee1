import { describe, expect, it, test } from 'vitest';
import { clientAddress } from './client-address.ts';

describe('the address of a client', () => {
  it('is that of the connection without our own proxies', () => {
    expect(clientAddress('::ffff:10.0.0.1', '203.0.113.9', 0)).toBe('10.0.0.1');
    expect(clientAddress('2001:db8::1', null, 0)).toBe('2001:db8::1');
    expect(clientAddress(undefined, undefined, 0)).toBe('');
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
    [undefined, 1, '10.0.0.1'],
  ])('behind proxies of ours "%s" (%i) is %s', (forwarded, proxies, address) =>
    expect(clientAddress('::ffff:10.0.0.1', forwarded, proxies)).toBe(address),
  );
});
