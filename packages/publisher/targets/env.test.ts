import { hash } from 'node:crypto';
import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createTargetOpener, lastLease, parseTargetEnv } from './env.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'targets-'));
afterAll(() => fs.rmSync(root, { recursive: true }));

const NETLIFY = {
  PUBLISH_TARGET: 'netlify',
  NETLIFY_AUTH_TOKEN: 'secret',
  NETLIFY_SITE_IDS: '{"east":"1234"}',
};
const portal = (id: string) => ({
  id,
  locales: ['en' as const],
  capabilities: [],
  folder: path.join(root, id),
});

const OPTIONS = {
  root,
  releasesDir: root,
  snapshotFile: path.join(root, 'content.db'),
  portals: ['north'],
};

it('publishes to the local disk by default', async () => {
  expect(parseTargetEnv({ PUBLISH_TARGET: '', HOME: '/' })).toEqual({
    PUBLISH_TARGET: 'filesystem',
  });
  const target = (await createTargetOpener(parseTargetEnv({}), OPTIONS)).open(portal('north'));
  await target.create('r1', path.join(root, 'none'));
  await target.activate('r1');
  expect(fs.readlinkSync(path.join(root, 'north/current'))).toBe('r1');
});

it('parses the settings of Netlify', () => {
  expect(parseTargetEnv({ ...NETLIFY, NETLIFY_FOLD_MINUTES: '30' })).toEqual({
    ...NETLIFY,
    NETLIFY_SITE_IDS: { east: '1234' },
    NETLIFY_API_URL: 'https://api.netlify.com',
    NETLIFY_FUNCTIONS: '.netlify/functions',
    NETLIFY_FOLD_MINUTES: 30,
  });
});

it.each([
  [
    'another target',
    { PUBLISH_TARGET: 'ftp' },
    /PUBLISH_TARGET: must be filesystem, s3 or netlify/,
  ],
  [
    'no token',
    { ...NETLIFY, NETLIFY_AUTH_TOKEN: undefined },
    /NETLIFY_AUTH_TOKEN: is missing: create a personal access token/,
  ],
  [
    'sites that are no JSON',
    { ...NETLIFY, NETLIFY_SITE_IDS: 'north=1' },
    /NETLIFY_SITE_IDS: must be JSON with the Netlify site of each portal/,
  ],
  [
    'no bucket',
    { PUBLISH_TARGET: 's3', S3_ENDPOINT: 'here', S3_SECRET_ACCESS_KEY: 'secret' },
    /S3_ENDPOINT: must be the address[\s\S]*S3_BUCKET: is missing[\s\S]*S3_ACCESS_KEY_ID: is missing/,
  ],
  [
    'deploys that are too frequent',
    { ...NETLIFY, NETLIFY_FOLD_MINUTES: '1' },
    /NETLIFY_FOLD_MINUTES/,
  ],
])('reports %s', (_, variables, message) => {
  expect(() => parseTargetEnv(variables)).toThrow(message);
  expect(() => parseTargetEnv(variables)).not.toThrow(/secret/);
});

it('reports missing functions, and a portal without a site', async () => {
  await expect(createTargetOpener(parseTargetEnv(NETLIFY), OPTIONS)).rejects.toThrow(
    /tools\/build-netlify\.ts/,
  );
  fs.mkdirSync(path.join(root, '.netlify/functions'), { recursive: true });
  fs.writeFileSync(path.join(root, '.netlify/functions/manifest.json'), '{"functions":[]}');
  fs.writeFileSync(path.join(root, '.netlify/functions/capabilities.json'), '{}');
  fs.writeFileSync(path.join(root, '.netlify/functions/_headers'), '');
  const { open } = await createTargetOpener(parseTargetEnv(NETLIFY), OPTIONS);
  expect(() => open(portal('south'))).toThrow(/no site for the portal south: add "south"/);
  expect(await open(portal('east')).releases()).toEqual([]);
});

/** A storage in memory that speaks as much of S3's protocol as a publisher needs to begin. */
async function storage(objects: Map<string, string>) {
  const tagOf = (key: string): string => `"${hash('sha256', objects.get(key) ?? '')}"`;
  const server = createServer((request, response) => {
    const key = request.url!.slice('/b/'.length);
    const answer = (status: number, body = '') =>
      response.writeHead(status, { etag: tagOf(key) }).end(body);
    if (request.url!.includes('?')) return answer(200, '<ListBucketResult/>');
    if (request.method === 'GET') {
      const found = objects.get(key);
      return found === undefined ? answer(404) : answer(200, found);
    }
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
    request.on('end', () => {
      const expected = request.headers['if-match'];
      if (expected && expected !== tagOf(key)) return answer(412);
      if (request.headers['if-none-match'] && objects.has(key)) return answer(412);
      objects.set(key, body);
      answer(200);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const env = parseTargetEnv({
    PUBLISH_TARGET: 's3',
    S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    S3_BUCKET: 'b',
    S3_ACCESS_KEY_ID: 'k',
    S3_SECRET_ACCESS_KEY: 's',
  });
  return { env, close: () => server.close() };
}

it('gives the bucket the number of the lease, and tells the publisher that another one has begun', async () => {
  const head = { epoch: 3, writer: 'w', lease: 8, portals: {} };
  const objects = new Map([['head.json', JSON.stringify(head)]]);
  const { env, close } = await storage(objects);
  expect(await lastLease(env)).toBe(8);
  expect(await lastLease(parseTargetEnv({}))).toBe(0);
  await expect(createTargetOpener(env, { ...OPTIONS, lease: 7 })).rejects.toThrow('epoch 3');
  expect(await lastLease(env)).toBe(8);

  const told: string[] = [];
  const onSuperseded = (reason: string) => void told.push(reason);
  const { open } = await createTargetOpener(env, { ...OPTIONS, lease: 9, onSuperseded });
  expect(await lastLease(env)).toBe(9);
  await createTargetOpener(env, { ...OPTIONS, lease: 10 });
  const target = open(portal('north'));
  await target.create('r2', path.join(root, 'none'));
  await expect(target.activate('r2')).rejects.toThrow('epoch 5');
  expect(told).toEqual([expect.stringContaining('Another publisher has taken over (epoch 5)')]);
  close();
});
