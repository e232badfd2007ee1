import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { environmentOf, settingsFrom } from '../env.ts';
import { listOf, preflight, type PreflightOptions } from './preflight.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'preflight-'));
afterAll(() => fs.rmSync(root, { recursive: true }));
const key = (letter: string) => `${letter}7Qx0vKp3Zr9TfWm2YhNc5BdLs8GjUe4Ri6AoXtMk`;
const KEYS = {
  CITIZENS_KEY: key('a'),
  NOTIFY_KEY: key('b'),
  BENEFITS_KEY: key('c'),
  BENEFITS_AADHAAR_KEY: key('d'),
  STAFF_KEY: key('s'),
  STAFF_AUDIT_KEY: key('t'),
  STAFF_CMS_KEY: key('u'),
  PAYMENTS_KEY: key('e'),
  GRIEVANCES_KEY: key('f'),
};
const SITES = [
  {
    id: 'north',
    url: 'https://north.example.org',
    capabilities: ['search', 'citizens', 'payments'],
  },
];

const LOCAL = [{ id: 'north', url: 'http://north.localhost:8080', capabilities: ['search'] }];

function look(given: Record<string, string>, options: Partial<PreflightOptions> = {}) {
  const withData = { DATA_DIR: root, ...given };
  const env = {
    ...KEYS,
    ...environmentOf(settingsFrom({ ...withData, PORT: '', CMS_PORT: '' }), withData),
  };
  return preflight({ root, env, given: withData, sites: SITES, withCms: true, ...options });
}
const PRODUCTION = {
  NODE_ENV: 'production',
  SERVICES_DATABASE_URL: 'postgres://portals@127.0.0.1/services',
  CMS_URL: 'https://cms.example.org',
  HOST: '127.0.0.1',
  TRUST_PROXY: '1',
};

test('nothing has to be set on a developer’s machine', () =>
  expect(look({}, { sites: LOCAL })).toEqual({ problems: [], gaps: [] }));

test('a forgotten NODE_ENV is refused where the portals have public addresses', () => {
  expect(look({}).problems).toEqual([expect.stringMatching(/^NODE_ENV is not production/)]);
  expect(look({ DANGEROUSLY_SANDBOX: '1' }).problems).toEqual([]);
});

test('names every variable that does not fit, in one list, and no value that could be a secret', () => {
  const { problems } = look({
    ...PRODUCTION,
    PORT: 'abc',
    SERVICES_DATABASE_URL: 'mysql://root:hunter2@db/pune',
    CONTENT_DATABASE_URL: 'mysql://root:hunter2@db/cms',
    CITIZENS_KEY: 'short',
    CMS_URL: 'http://cms.example.org',
    PAYLOAD_SECRET: 'changeme',
    PUBLISH_TARGET: 'netlify',
    SMS_URL: 'https://sms.example',
    LOG_LEVEL: 'loud',
    GRIEVANCES_PER_HOUR_MAX: 'many',
    STATIC_SEARCH_MINUTES: '0',
    LAKE_URL: 's3://lake',
  });
  const wanted = [
    'PORT=abc',
    'SERVICES_DATABASE_URL',
    'CONTENT_DATABASE_URL',
    'CITIZENS_KEY',
    'CMS_URL is not encrypted',
    'PAYLOAD_SECRET',
    'NETLIFY_AUTH_TOKEN: is missing',
    'NETLIFY_SITE_IDS',
    'SMS_API_KEY',
    'LOG_LEVEL',
    'GRIEVANCES_PER_HOUR_MAX',
    'LAKE_URL',
  ];
  for (const name of wanted)
    expect(
      problems.filter((problem) => problem.includes(name)),
      name,
    ).toHaveLength(1);
  expect(listOf('', problems)).not.toMatch(/hunter2|short$|\n\s+at |changeme/);
});

test('public keys, and an unencrypted or missing address of the CMS, are refused in production', () => {
  expect(look(PRODUCTION).problems).toEqual([]);
  const known = look({
    ...PRODUCTION,
    ...Object.fromEntries(
      Object.keys(KEYS).map((name) => [name, 'development-only: everybody can read this key']),
    ),
  }).problems;
  for (const name of ['CITIZENS_KEY', 'NOTIFY_KEY', 'BENEFITS_KEY'])
    expect(known.join('\n')).toContain(name);
  expect(look({ ...PRODUCTION, CMS_URL: '' }).problems).toEqual([
    expect.stringMatching(/^CMS_URL is missing/),
  ]);
  expect(look({ ...PRODUCTION, CMS_URL: 'http://localhost:3000' }).problems).toEqual([]);
  expect(look({ ...PRODUCTION, CMS_URL: '' }, { withCms: false }).problems).toEqual([]);
  expect(look({ ...PRODUCTION, CMS_URL: 'cms' }).problems).toEqual([
    expect.stringMatching(/^CMS_URL is no address/),
  ]);
});

test('keys that were not made at random are refused in production alone', () => {
  const given = {
    ...PRODUCTION,
    CITIZENS_KEY: 'x'.repeat(40),
    PAYLOAD_SECRET: 'secret-secret-'.repeat(3),
  };
  expect(look(given).problems).toEqual([
    expect.stringMatching(/^CITIZENS_KEY has few different characters: .*openssl/),
    expect.stringMatching(/^PAYLOAD_SECRET has few different characters|^PAYLOAD_SECRET repeats/),
  ]);
  expect(look({ ...given, NODE_ENV: 'development' }, { sites: LOCAL }).problems).toEqual([]);
});

test('a port that is open beside the proxy is told', () => {
  const open = (given: Record<string, string>) =>
    look({ ...PRODUCTION, ...given }).gaps.filter((gap) => gap.startsWith('HOST is not'));
  expect(open({ HOST: '' })).toHaveLength(1);
  expect(open({ HOST: '::', TRUST_PROXY: '0' })).toHaveLength(0);
  expect(open({})).toHaveLength(0);
});

test('a target without its settings is refused at once', () => {
  const netlify = {
    ...PRODUCTION,
    PUBLISH_TARGET: 'netlify',
    NETLIFY_AUTH_TOKEN: 'token',
    NETLIFY_SITE_IDS: '{"south":"1"}',
  };
  expect(look(netlify).problems).toEqual([
    expect.stringMatching(/^NETLIFY_SITE_IDS has no site for the portal north/),
    expect.stringMatching(/^NETLIFY_FUNCTIONS holds no functions/),
  ]);
});

test('lists features that will not work, and the meaning of a sandbox', () => {
  const { gaps } = look({ ...PRODUCTION, TRUST_PROXY: '' });
  for (const words of [
    /TRUST_PROXY/,
    /No SMS gateway.*sign in/,
    /No e-mail/,
    /No web push/,
    /No gateway to pay by/,
  ])
    expect(
      gaps.filter((gap) => words.test(gap)),
      String(words),
    ).toHaveLength(1);
  expect(look(PRODUCTION, { sites: LOCAL }).gaps).toEqual([
    expect.stringMatching(/developer's machine.*sites\/north/),
  ]);
  expect(look({ ...PRODUCTION, DANGEROUSLY_SANDBOX: '1', CMS_URL: '' })).toEqual({
    problems: [],
    gaps: [expect.stringMatching(/^DANGEROUSLY_SANDBOX=1/)],
  });
});
