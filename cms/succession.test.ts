import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { leaseStore, takeLease, type LeaseRow } from './publisher-lease.ts';
import { leaseOrStandBy } from './succession.ts';

/** A storage whose head, if it has one, was written under this lease. */
let server: Server;
let lease: number | null = null;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'succession-'));
beforeAll(async () => {
  server = createServer((request, response) => {
    const head = request.url === '/b/head.json' && lease !== null;
    response.writeHead(head ? 200 : 404);
    response.end(head ? JSON.stringify({ epoch: 1, writer: 'w', lease, portals: {} }) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  vi.stubEnv('PUBLISH_TARGET', 's3');
  vi.stubEnv('S3_ENDPOINT', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  for (const name of ['BUCKET', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'])
    vi.stubEnv(`S3_${name}`, 'b');
});
afterEach(() => void vi.unstubAllEnvs());

/** The store of keys of a CMS, in memory, whose reads may fail. */
function memoryCms() {
  const rows = new Map<string, LeaseRow>();
  const failure: { error: Error | null; times: number } = { error: null, times: 0 };
  const kv = {
    get: async (key: string) => structuredClone(rows.get(key) ?? null),
    async keys() {
      if (failure.error) {
        failure.times += 1;
        throw failure.error;
      }
      return [...rows.keys()];
    },
    set: async (key: string, row: LeaseRow) => void rows.set(key, structuredClone(row)),
    delete: async (key: string) => void rows.delete(key),
  };
  const create = async ({ data }: { data: { key: string; data: LeaseRow } }) =>
    void rows.set(data.key, structuredClone(data.data));
  return { cms: { kv, db: { create } } as never, rows, failure };
}

const QUICK = { beatMs: 20, expireMs: 5000, retryMs: 5, onLost: () => {} };
const environment = {
  dataDir: folder,
  releasesDir: path.join(folder, 'releases'),
  snapshotFile: path.join(folder, 'content.db'),
} as never;

it('a publisher stands by while the database is away, reports it once, and takes over afterwards', async () => {
  const { cms, failure } = memoryCms();
  const holder = await takeLease(leaseStore(cms), { folder: 'a', ...QUICK });
  const logged: [string, object][] = [];
  const log = (event: string, details: object) => void logged.push([event, details]);
  const heir = leaseOrStandBy({ folder: 'b', ...QUICK, log }, cms, environment);
  const taken = expect(heir).resolves.toMatchObject({ epoch: holder.epoch + 1 });
  await expect.poll(() => logged.map(([event]) => event)).toContain('standing-by');
  failure.error = new Error('Connection terminated unexpectedly');
  await expect.poll(() => failure.times).toBeGreaterThan(3);
  failure.error = null;
  await holder.release();
  await taken;
  expect(logged.filter(([event]) => event === 'lease-not-taken')).toEqual([
    ['lease-not-taken', { error: 'Connection terminated unexpectedly' }],
  ]);
  await (await heir).release();
});

it('a lease counts on from that of the head of the log', async () => {
  const { cms } = memoryCms();
  lease = 41;
  const taken = await leaseOrStandBy({ folder: 'b', ...QUICK, log: () => {} }, cms, environment);
  expect(taken.epoch).toBe(42);
  await taken.release();
  vi.stubEnv('PUBLISH_TARGET', 'filesystem');
  const onDisk = memoryCms().cms;
  const own = await leaseOrStandBy({ folder: 'b', ...QUICK, log: () => {} }, onDisk, environment);
  expect(own.epoch).toBe(1);
  await own.release();
});
