import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseReplicaEnv } from '../../packages/publisher/replication/replica-env.ts';
import { parseTargetEnv } from '../../packages/publisher/targets/env.ts';
import { interpolated, plainService, readCompose, volumeAt } from '../bench/hosts/compose.ts';
import { root } from '../env.ts';
import { SERVICE_SECRETS } from '../start/service-secrets.ts';
import { readCredentials } from '../systemd/credentials.ts';

const compose = readCompose('compose.hosts.yaml');
const services = Object.entries(compose.services);
const own = services.filter(([, { image }]) => image.includes('PORTALS_IMAGE'));
const VARIABLES = {
  CMS_URL: 'https://cms.example.org',
  PORTALS: 'https://city.example.org',
  S3_SECRET_ACCESS_KEY: 'secret',
};
const SECRET = { S3_SECRET_ACCESS_KEY: 'secret' };
const plain = (name: string) =>
  plainService(compose, name, { variables: VARIABLES, places: new Map() });
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

test('a publisher, one that stands by and three hosts with a replica each, with data of their own', () => {
  const machines = ['publisher', 'stand-by', 'host-1', 'host-2', 'host-3'];
  const volumes = machines.map((name) => plain(name).volume);
  expect(new Set(volumes).size).toBe(machines.length);
  for (const number of [1, 2, 3]) {
    const [host, replica] = [plain(`host-${number}`), plain(`replica-${number}`)];
    expect(replica.volume).toBe(host.volume);
    expect(parseReplicaEnv({ ...replica.env, ...SECRET }, root).name).toBe(`host-${number}`);
  }
  // Each machine is prepared, and each process waits for that of its own data.
  const prepared = own
    .filter(([, { command }]) => command![0] === 'prepare')
    .map(([, service]) => volumeAt(service));
  expect(prepared.sort()).toEqual([...volumes].sort());
});

test('each service is a role of the image, confined, with the same settings of the storage', () => {
  for (const [name, service] of own) {
    const { env } = plain(name);
    expect(parseTargetEnv({ ...env, ...SECRET }), name).toMatchObject({ PUBLISH_TARGET: 's3' });
    expect(service, name).toMatchObject({
      user: '10001:10001',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(service.volumes, name).toContain('./deploy/secrets/hosts:/run/secrets:ro');
    if (service.command![0] !== 'prepare')
      expect(service.healthcheck!.test.slice(-1), name).toEqual(service.command);
  }
  // Files of editors where they are published, files of citizens where they are taken and read.
  for (const name of ['cms', 'publisher', 'stand-by'])
    expect(volumeAt(compose.services[name]!, '/media'), name).toBe('media');
  for (const name of ['host-1', 'host-2', 'host-3', 'worker'])
    expect(volumeAt(compose.services[name]!, '/files'), name).toBe('files');
});

test('every volume, secret, service and address that is named exists', () => {
  const names = Object.keys(compose.services);
  for (const [name, service] of services) {
    for (const volume of service.volumes ?? []) {
      const [from = ''] = volume.split(':');
      if (!from.startsWith('./')) expect(Object.keys(compose.volumes), name).toContain(from);
      else if (!from.startsWith('./deploy/secrets'))
        expect(fs.existsSync(path.join(root, from)), from).toBe(true);
    }
    for (const secret of service.secrets ?? [])
      expect(Object.keys(compose.secrets)).toContain(secret);
    const needed = service.depends_on ?? [];
    for (const other of Array.isArray(needed) ? needed : Object.keys(needed))
      expect(names).toContain(other);
    for (const value of Object.values(service.environment ?? {})) {
      const [, host] = /^http:\/\/([\w-]+):\d+$/.exec(value) ?? [];
      if (host) expect(names, value).toContain(host);
    }
  }
  for (const [, host] of read('deploy/hosts.Caddyfile').matchAll(/([\w-]+):\d+/g))
    expect(names).toContain(host);
  // The bucket is a folder of the storage.
  const { volumes = [] } = compose.services.storage!;
  expect(volumes).toEqual([`storage:/srv/s3/${plain('publisher').env.S3_BUCKET}`]);
});

/** The commands of the section on containers, a block each. */
const [makeKeys, start] = [
  ...read('docs/guides/several-hosts.md')
    .split('## In containers')[1]!
    .matchAll(/```sh\n([^]*?)```/g),
].map(([, commands]) => commands!) as [string, string];

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
test.skipIf(!hasOpenssl)(
  'the guide makes each key, which the account of the image can read',
  () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-keys-'));
    const run = spawnSync('sh', ['-ec', `umask 077\n${makeKeys}\necho "$PWD"`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([run.status, run.stdout.trim()], run.stderr).toEqual([0, folder]);
    const secrets = path.join(folder, 'deploy/secrets');
    const hosts = path.join(secrets, 'hosts');
    const modeOf = (file: string): string => (fs.statSync(file).mode & 0o777).toString(8);
    // The first folder keeps out other accounts of the machine; the second one is what is mounted.
    expect([secrets, hosts].map(modeOf)).toEqual(['700', '755']);
    const keys = readCredentials(hosts);
    for (const name of Object.keys(keys))
      expect(modeOf(path.join(hosts, `portals_${name}`))).toBe('644');
    const databases = ['SERVICES_DATABASE_URL', 'CONTENT_DATABASE_URL'];
    expect(Object.keys(keys).sort()).toEqual(
      ['PAYLOAD_SECRET', 'S3_SECRET_ACCESS_KEY', ...SERVICE_SECRETS, ...databases].sort(),
    );
    const password = fs.readFileSync(path.join(secrets, 'postgres_password'), 'utf8').trim();
    for (const name of databases) expect(new URL(keys[name]!).password).toBe(password);
    expect(new Set(Object.values(keys)).size).toBe(Object.keys(keys).length);
    fs.rmSync(folder, { recursive: true });
  },
);

test('the guide sets each variable that has no default', () => {
  const needed = read('compose.hosts.yaml').matchAll(/\$\{(\w+):\?/g);
  for (const [, name] of needed) expect(makeKeys + start).toMatch(new RegExp(`export .*${name}=`));
  // A variable that is missing ends the start in words.
  expect(() => interpolated('${CMS_URL:?the public address}', {})).toThrow(/the public address/);
});

const hasCaddy = spawnSync('caddy', ['version']).status === 0;
test.skipIf(!hasCaddy)(
  'Caddy accepts the file of the balancer with the addresses of the guide',
  () => {
    const [, portals] = /PORTALS='(.+)'/.exec(start)!;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-caddy-'));
    const { status, stderr } = spawnSync(
      'caddy',
      ['validate', '--adapter', 'caddyfile', '--config', path.join(root, 'deploy/hosts.Caddyfile')],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          ...VARIABLES,
          PORTALS: portals,
          XDG_DATA_HOME: folder,
          XDG_CONFIG_HOME: folder,
        },
      },
    );
    expect(status, stderr).toBe(0);
    fs.rmSync(folder, { recursive: true });
  },
);
