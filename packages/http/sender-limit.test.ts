import { expect, test } from 'vitest';
import { createSenderLimit } from './sender-limit.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 29, 6) + seconds * 1000);

test('a sender waits for the next window, others do not', () => {
  const wait = createSenderLimit({ scope: 'looks', perWindow: 2, windowSeconds: 60 });
  expect([wait('203.0.113.9', at(0)), wait('203.0.113.9', at(10))]).toEqual([0, 0]);
  expect(wait('203.0.113.9', at(20))).toBe(40);
  expect(wait('203.0.113.10', at(20))).toBe(0);
  expect(wait('203.0.113.9', at(60))).toBe(0);
});

test('the addresses of one network of IPv6 are one sender', () => {
  const wait = createSenderLimit({ scope: 'looks', perWindow: 1, windowSeconds: 60 });
  expect(wait('2001:db8:1:2::1', at(0))).toBe(0);
  expect(wait('2001:db8:1:2:ffff::7', at(0))).toBe(60);
  expect(wait('2001:db8:1:3::1', at(0))).toBe(0);
});
