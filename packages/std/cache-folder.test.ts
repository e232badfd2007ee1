import path from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from './cache-folder.ts';

test('caches are where they are set to be, else in the data folder', () => {
  expect(cacheFolder('documents', { CACHE_DIR: '/cache', DATA_DIR: '/data' })).toBe(
    '/cache/documents',
  );
  expect(cacheFolder('documents', { DATA_DIR: '/data' })).toBe('/data/cache/documents');
  expect(cacheFolder('documents', {})).toBe(path.resolve('.data/cache/documents'));
});
