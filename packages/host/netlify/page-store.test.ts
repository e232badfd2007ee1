import { CACHEABLE_MS } from '@pune/publisher/targets/netlify.layout.ts';
import { expect, test } from 'vitest';
import { parsePageTimes } from './page-store.ts';

test('the times of a page function have defaults, and the environment sets them', () => {
  const defaults = { storeTimeoutMs: 1500, cacheableMs: CACHEABLE_MS };
  expect(parsePageTimes({})).toEqual(defaults);
  expect(parsePageTimes({ PAGES_STORE_TIMEOUT_MS: '', PAGES_CACHEABLE_MS: '' })).toEqual(defaults);
  expect(parsePageTimes({ PAGES_STORE_TIMEOUT_MS: '30000', PAGES_CACHEABLE_MS: '150' })).toEqual({
    storeTimeoutMs: 30_000,
    cacheableMs: 150,
  });
});

test.each([
  ['PAGES_STORE_TIMEOUT_MS', '2 s'],
  ['PAGES_STORE_TIMEOUT_MS', '0'],
  ['PAGES_STORE_TIMEOUT_MS', '1.5'],
  ['PAGES_STORE_TIMEOUT_MS', '60001'],
  ['PAGES_CACHEABLE_MS', '-1'],
  ['PAGES_CACHEABLE_MS', String(CACHEABLE_MS + 1)],
])('%s may not be %s', (name, value) => {
  expect(() => parsePageTimes({ [name]: value })).toThrow(`${name} must be a whole number`);
});
