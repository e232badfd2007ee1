import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleWorker } from '../../service-workers.ts';

/** The budget of the service worker, which officers load who keep cases on a device. */
const WORKER_BYTES_MAX = 3_500;

test('the service worker of the desk stays small, and needs nothing from elsewhere', async () => {
  const code = await bundleWorker('desk');
  expect(brotliCompressSync(code).byteLength).toBeLessThanOrEqual(WORKER_BYTES_MAX);
  expect(code).not.toMatch(/importScripts|https?:\/\//);
});
