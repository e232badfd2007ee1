import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleWorker } from '../../service-workers.ts';

/** The budget of the service worker, which every visitor of the form loads. */
const WORKER_BYTES_MAX = 2_500;

test('the service worker of the form stays small, and needs nothing from elsewhere', async () => {
  const code = await bundleWorker('grievances');
  expect(brotliCompressSync(code).byteLength).toBeLessThanOrEqual(WORKER_BYTES_MAX);
  expect(code).not.toMatch(/importScripts|https?:\/\//);
});
