import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { endStandBy, noteStandBy } from '../../packages/publisher/stand-by.ts';
import { environmentOf, root, settingsFrom } from '../env.ts';
import { systemdUnits } from '../systemd/units.ts';
import { notePrepared, ownImage, untilPrepared } from './prepared.ts';
import { commandOf } from './roles.ts';

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const exists = (file: string): boolean => fs.existsSync(path.join(root, file));

interface Service {
  image: string;
  command?: string[];
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  secrets?: string[];
  tmpfs?: string[];
  volumes: string[];
  depends_on?: Record<string, unknown> | string[];
  profiles?: string[];
  healthcheck?: { test: string[] };
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
}
const neededBy = ({ depends_on: needed = [] }: Service): string[] =>
  Array.isArray(needed) ? needed : Object.keys(needed);
const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const own = Object.entries(compose.services).filter(([, { image }]) =>
  image.includes('PORTALS_IMAGE'),
);

test('each role of the image is a program that exists, as systemd runs it', () => {
  const units = systemdUnits({
    root,
    address: '::',
    dataDir: '/var/lib/portals',
    node: 'node',
    user: 'portals',
    environmentFile: '',
    credentials: '',
    encrypted: false,
    ports: { host: 8080, worker: 8081, cms: 3000 },
    env: environmentOf(settingsFrom({}), {}),
  });
  for (const role of ['host', 'worker', 'publisher', 'cms']) {
    const { args, cwd, env } = commandOf(role, [], {})!;
    const unit = units.find(({ file }) => file === `portals-${role}.service`)!;
    const program = args.slice(3).join(' ');
    expect(unit.text).toContain(` ${program}\n`);
    const file = args.slice(3).find((argument) => /\.ts$|\/next$/.test(argument))!;
    expect(exists(path.join(cwd, file))).toBe(true);
    expect(env.SERVICE_NAME).toBe(role);
  }
  expect(commandOf('prepare', [], {})!.args.at(-1)).toBe(
    path.join(root, 'tools/container/prepare.ts'),
  );
  expect(commandOf('prober', ['--config', 'x.json'], {})!.args.slice(-3)).toEqual([
    path.join(root, 'tools/prober.ts'),
    '--config',
    'x.json',
  ]);
  expect(commandOf('tool', ['doctor', '--json'], {})!.args.slice(-2)).toEqual([
    path.join(root, 'tools/doctor.ts'),
    '--json',
  ]);
  expect(commandOf('tool', ['seed', 'offices'], {})!.args.slice(-2)).toEqual([
    path.join(root, 'cms/seed.ts'),
    'offices',
  ]);
  expect(['sh', ''].map((role) => commandOf(role, [], {}))).toEqual([null, null]);
  expect(commandOf('tool', ['../../bin/x'], {})).toBeNull();
});

test('the entry becomes its role, with the secrets of the container', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-container-'));
  fs.writeFileSync(path.join(folder, 'portals_SERVICES_DATABASE_URL'), 'mysql://no\n');
  fs.mkdirSync(path.join(folder, 'data'));
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(root, 'tools/container.ts'),
      'tool',
      'doctor',
      '--json',
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, CREDENTIALS_DIRECTORY: folder, DATA_DIR: path.join(folder, 'data') },
    },
  );
  expect([status, stdout]).toEqual([1, expect.stringContaining('SERVICES_DATABASE_URL')]);
  fs.rmSync(folder, { recursive: true });
});

test('a role knows the portals that links in messages lead to, unless others are named', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-container-'));
  // Runs in the process of the role in place of its program.
  const print =
    "process.argv[1].endsWith('doctor.ts')&&(console.log(process.env.CITIZENS_ORIGIN,process.env.OFFICERS_ORIGIN),process.exit())";
  const originsWith = (env: Record<string, string>) => {
    const { CITIZENS_ORIGIN: _, OFFICERS_ORIGIN: _officers, ...outside } = process.env;
    return spawnSync(process.execPath, [path.join(root, 'tools/container.ts'), 'tool', 'doctor'], {
      encoding: 'utf8',
      env: {
        ...outside,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(print)}`,
        DATA_DIR: folder,
        PUBLIC_PORT: '8080',
        ...env,
      },
    }).stdout.trim();
  };
  expect(originsWith({})).toBe('http://city.localhost:8080 http://officers.localhost:8080');
  expect(originsWith({ CITIZENS_ORIGIN: 'https://city.example.org' })).toBe(
    'https://city.example.org http://officers.localhost:8080',
  );
  fs.rmSync(folder, { recursive: true });
});

test('roles wait for the preparation of their own image, also beside a former one', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-prepared-'));
  const file = path.join(folder, 'image-id');
  expect(ownImage(file)).toBeNull();
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  await untilPrepared(folder, null, say);
  expect(said).toEqual([]);
  fs.writeFileSync(file, 'second\n');
  notePrepared(folder, 'first');
  let isOver = false;
  const waited = untilPrepared(folder, ownImage(file), say).then(() => (isOver = true));
  expect(said).toHaveLength(1);
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  notePrepared(folder, 'second');
  await waited;
  fs.rmSync(folder, { recursive: true });
  const roles = Object.keys(compose.services).filter(
    (name) => commandOf(name, [], {})?.needsPreparation,
  );
  expect(roles).toEqual(['host', 'worker', 'publisher', 'cms']);
  // The first container to mount a volume gives it its owner, and the proxy runs as another account.
  expect(compose.services.proxy!.depends_on).toEqual(['host']);
  // Podman 4 starts nothing that depends on an ended service.
  for (const service of Object.values(compose.services))
    expect(neededBy(service)).not.toContain('prepare');
});

test('the image is of one account without rights, and copies what exists', () => {
  const file = read('Containerfile');
  const stages = file.split(/^FROM /m).slice(1);
  expect(stages.map((stage) => stage.split('\n')[0])).toEqual([
    '${NODE_IMAGE} AS build',
    '${NODE_IMAGE}',
  ]);
  expect(stages[1]).toMatch(/^USER 10001:10001$/m);
  for (const [, named] of file.matchAll(/\b(tools\/[\w/.-]+\.ts)\b/g))
    expect(exists(named!)).toBe(true);
  expect(file).not.toMatch(/(?:KEY|SECRET|PASSWORD)=/);
  // The step that compiles has no second disk: the start checks its settings, as on a server.
  expect(stages[0]).toContain('DANGEROUSLY_SINGLE_COPY=1');
  expect(stages[1]).not.toContain('DANGEROUSLY');
  const ignored = read('.containerignore').split('\n');
  expect(ignored).toEqual(
    expect.arrayContaining(['.git', '.data', '**/node_modules', 'deploy/secrets']),
  );
  expect(read('.dockerignore')).toBe(read('.containerignore'));
});

test('each service of the system is confined, and writes to the data alone', () => {
  expect(own.map(([name]) => name)).toEqual([
    'prepare',
    'host',
    'worker',
    'publisher',
    'cms',
    'second-copy',
  ]);
  for (const [name, service] of own) {
    expect(commandOf(service.command![0]!, [], {}), name).not.toBeNull();
    expect(service).toMatchObject({
      user: '10001:10001',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      volumes: ['data:/var/lib/portals', '${SECOND_COPY:-second-copy}:/var/lib/second-copy'],
    });
  }
});

test('each long-running role is asked if it answers', async () => {
  for (const [name, { healthcheck }] of own.filter(([role]) => role !== 'prepare'))
    expect(healthcheck!.test.slice(-2), name).toEqual([
      '/srv/portals/tools/container/health.ts',
      name,
    ]);
  const server = http.createServer((request, response) =>
    response.writeHead(request.url === '/livez' ? 200 : 404).end(),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-health-'));
  const health = (role: string, env: Record<string, string>) =>
    new Promise<number | null>((resolve) => {
      const file = path.join(root, 'tools/container/health.ts');
      const child = spawn(process.execPath, [file, role], {
        env: { ...process.env, DATA_DIR: folder, ...env },
        stdio: 'ignore',
      });
      child.once('exit', resolve);
    });
  const closed = '1';
  expect(await health('host', { PORT: String(port) })).toBe(0);
  expect(await health('worker', { PORT: String(port - 1) })).toBe(0);
  expect(await health('cms', { CMS_PORT: String(port) })).toBe(0);
  expect(await health('cms', { CMS_PORT: closed })).toBe(1);
  expect(await health('publisher', {})).toBe(1);
  noteStandBy(folder);
  expect(await health('publisher', {})).toBe(0);
  endStandBy(folder);
  const status = { at: new Date(Date.now() + 60_000).toISOString() };
  fs.writeFileSync(path.join(folder, 'publisher-status.json'), JSON.stringify(status));
  expect(await health('publisher', {})).toBe(0);
  expect(await health('second-copy', {})).toBe(1);
  fs.writeFileSync(path.join(folder, 'second-copy-status.json'), '{}');
  expect(await health('second-copy', {})).toBe(0);
  expect(await health('nobody', {})).toBe(1);
  server.close();
  fs.rmSync(folder, { recursive: true });
});

test('every volume, secret, folder and service that is named exists', () => {
  for (const service of Object.values(compose.services)) {
    const { volumes = [], secrets = [] } = service;
    const needed = neededBy(service);
    // A volume whose place is a variable has a default.
    const named = volumes.map((volume) => volume.replace(/^\$\{\w+:-([\w-]+)\}/, '$1'));
    for (const [from] of named.map((volume) => volume.split(':') as [string]))
      expect(from.startsWith('./') ? 'folder' : from).toBe(
        from.startsWith('./') ? 'folder' : Object.keys(compose.volumes).find((v) => v === from),
      );
    for (const secret of secrets) expect(Object.keys(compose.secrets)).toContain(secret);
    for (const other of needed) expect(Object.keys(compose.services)).toContain(other);
  }
  expect(exists('deploy/postgres/content.sql')).toBe(true);
  expect(read('deploy/.gitignore')).toContain('secrets/');
});
