import { expect, it } from 'vitest';
import { statusPageOf } from './accountability.status-page.ts';

it.each([
  [undefined, null],
  ['', null],
  ['status.example.org', null],
  ['javascript:alert(1)', null],
  ['https://status.example.org', 'https://status.example.org/'],
])('the status page of %j is %j', (address, page) => {
  expect(statusPageOf(address)).toBe(page);
});
