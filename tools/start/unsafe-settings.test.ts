import { describe, expect, test } from 'vitest';
import {
  doubtfulSettings,
  forgottenProduction,
  unsafeSettings,
  type SafetyOptions,
} from './unsafe-settings.ts';

const SITES = [
  { id: 'north', url: 'https://north.example.org' },
  { id: 'south', url: 'https://south.example.org' },
];
const SAFE = {
  NODE_ENV: 'production',
  DATA_DIR: '/data',
  CMS_URL: 'https://cms.example.org',
  SERVICES_DATABASE_URL: 'postgres://portals:5f0c1b7e9a3d4682@127.0.0.1/services',
  CONTENT_DATABASE_URL: 'file:/data/cms.db',
};
const options = (
  env: Record<string, string>,
  more: Partial<SafetyOptions> = {},
): SafetyOptions => ({
  env: { ...SAFE, ...env },
  given: { ...SAFE, ...env },
  sites: SITES,
  statOf: () => null,
  ...more,
});
const refused = (env: Record<string, string>, more?: Partial<SafetyOptions>) =>
  unsafeSettings(options(env, more));
const told = (env: Record<string, string>, more?: Partial<SafetyOptions>) =>
  doubtfulSettings(options(env, more));

test('a safe system is refused nothing, and told nothing', () => {
  expect(refused({})).toEqual([]);
  expect(told({})).toEqual([]);
});

describe('is refused', () => {
  const url = (rest: string) => ({ SERVICES_DATABASE_URL: `postgres://${rest}` });
  const cases: [string, Record<string, string>, RegExp][] = [
    ['a password of manuals', url('portals:postgres@127.0.0.1/services'), /can be guessed/],
    ['a password like its account', url('pmc:pmc@127.0.0.1/x'), /can be guessed/],
    ['a password like its database', url('pmc:x1@localhost/x1'), /can be guessed/],
    ['no password on another machine', url('portals@db.example.org/x'), /has no password/],
    ['a short password on another machine', url('portals:a8Kd@db.example.org/x'), /fewer than/],
    [
      'a password of manuals on a replica set',
      { CONTENT_DATABASE_URL: 'mongodb://cms:secret@a.example.org,b.example.org/x?replicaSet=rs0' },
      /CONTENT_DATABASE_URL has a password that can be guessed/,
    ],
    [
      'one key for two purposes',
      { CITIZENS_KEY: 'k'.repeat(40), NOTIFY_KEY: 'k'.repeat(40) },
      /NOTIFY_KEY and CITIZENS_KEY are one key/,
    ],
    ['gateways without TLS', { UPI_API_URL: 'http://bank.example.org' }, /^UPI_API_URL/],
    ['gateways without TLS', { STRIPE_API_BASE: 'http://cards.example.org' }, /^STRIPE_API_BASE/],
    ['payers without TLS', { PAYMENTS_ORIGIN: 'http://pmc.example.org' }, /^PAYMENTS_ORIGIN/],
    ['frames without TLS', { EMBED_ORIGINS: 'https://a.org http://b.org' }, /http:\/\/b\.org/],
    ['a key for tests', { STRIPE_SECRET_KEY: 'sk_test_123' }, /bills would be paid without money/],
    ['the CMS on a portal', { CMS_URL: 'https://south.example.org' }, /portal south/],
    ['any certificate', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /NODE_EXTRA_CA_CERTS/],
    ['an open debugger', { NODE_OPTIONS: '--inspect=0.0.0.0:9229' }, /NODE_OPTIONS/],
    ['one copy alone', { SERVICES_DATABASE_URL: '' }, /^SECOND_COPY_DIR is missing/],
  ];
  test.each(cases)('%s: %j', (_, env, words) => {
    const problems = refused(env);
    expect(problems).toEqual([expect.stringMatching(words)]);
    expect(problems.join()).not.toMatch(/:postgres@|:pmc@|a8Kd|secret@|kkkk|sk_test/);
  });

  test('a portal without TLS, except on this machine', () => {
    const sites = (address: string) => ({ sites: [{ id: 'north', url: address }] });
    expect(refused({}, sites('http://north.example.org'))).toEqual([
      expect.stringMatching(/portal north is not encrypted.*sites\/north\/site\.config\.ts/),
    ]);
    expect(refused({}, sites('http://north.localhost:8080'))).toEqual([]);
  });

  test('keys that other accounts can read', () => {
    const statOf = (file: string) =>
      file === '/data/service-secrets.json' ? { mode: 0o100644, dev: 1 } : null;
    expect(refused({}, { statOf })).toEqual([
      expect.stringMatching(/^\/data\/service-secrets\.json can be read by other accounts.*chmod/),
    ]);
    const closed = () => ({ mode: 0o100600, dev: 1 });
    expect(refused({}, { statOf: closed })).toEqual([]);
  });
});

test('one copy alone can be chosen, and is told at each start', () => {
  const env = { SERVICES_DATABASE_URL: 'file:/data/services.db', DANGEROUSLY_SINGLE_COPY: '1' };
  expect(refused(env)).toEqual([]);
  expect(told(env)).toEqual([expect.stringMatching(/^DANGEROUSLY_SINGLE_COPY=1/)]);
  const second = { SERVICES_DATABASE_URL: 'file:/data/services.db', SECOND_COPY_DIR: '/second' };
  const disks = (dev: number) => ({
    statOf: (file: string) => ({ mode: 0o40700, dev: file === '/second' ? dev : 1 }),
  });
  expect(refused(second)).toEqual([]);
  expect(told(second, disks(1))).toEqual([expect.stringMatching(/is on the disk of DATA_DIR/)]);
  expect(told(second, disks(2))).toEqual([]);
});

test('what may be intended is told', () => {
  expect(told({}, { uid: 0 })).toEqual([expect.stringMatching(/runs as root/)]);
  const remote = 'postgres://portals:5f0c1b7e9a3d4682@db.example.org/services';
  expect(told({ SERVICES_DATABASE_URL: remote })).toEqual([
    expect.stringMatching(/^SERVICES_DATABASE_URL says nothing of TLS/),
  ]);
  expect(told({ SERVICES_DATABASE_URL: `${remote}?sslmode=disable` })).toEqual([]);
  expect(told({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' })).toHaveLength(1);
  expect(told({ METRICS_PORT: '9464' })).toEqual([]);
  expect(told({ TELEMETRY_SIMULATOR: '1' })).toHaveLength(1);
});

test('a development system has no public addresses, unless it says that it is a demonstration', () => {
  const forgotten = (given: Record<string, string>, address: string) =>
    forgottenProduction({ env: {}, given, sites: [{ id: 'north', url: address }] });
  expect(forgotten({}, 'https://north.example.org')).toEqual([
    expect.stringMatching(/NODE_ENV=production/),
  ]);
  expect(forgotten({ DANGEROUSLY_SANDBOX: '1' }, 'https://north.example.org')).toEqual([]);
  expect(forgotten({ NODE_ENV: 'production' }, 'https://north.example.org')).toEqual([]);
  expect(forgotten({}, 'http://north.localhost:8080')).toEqual([]);
});
