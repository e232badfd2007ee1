import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createTargetOpener, parseTargetEnv } from './env.ts';

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
