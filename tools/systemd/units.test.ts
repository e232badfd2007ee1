import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readAlarms } from '../../packages/std/alarms.ts';
import { endRestore, noteProgress } from '../backup/restoring.ts';
import { environmentOf, root, settingsFrom } from '../env.ts';
import { readCredentials } from './credentials.ts';
import { foldersOf, settingsIn } from './folders.ts';
import { proberUnits } from './prober-unit.ts';
import { systemdUnits, type UnitsOptions } from './units.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-units-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const settings = settingsFrom({ DATA_DIR: path.join(folder, 'data') });
const options: UnitsOptions = {
  root,
  address: '127.0.0.1',
  dataDir: settings.dataDir,
  node: process.execPath,
  user: 'root',
  environmentFile: '/etc/portals/portals.env',
  credentials: '/etc/portals/credentials',
  encrypted: false,
  ports: { host: 8080, worker: 8081, cms: 3000, metrics: 9464 },
  env: environmentOf(settings, { NODE_ENV: 'production' }),
};
const units = systemdUnits(options);
const services = units.filter(({ file }) =>
  /(host|host-next|worker|publisher|cms)\.service$/.test(file),
);

test('each process has a unit, confined, watched, limited and restarted', () => {
  expect(units.map(({ file }) => file)).toEqual([
    'portals-prepare.service',
    'portals-host.socket',
    'portals-host.service',
    'portals-host-next.service',
    'portals-worker.service',
    'portals-publisher.service',
    'portals-cms.service',
    'portals.target',
  ]);
  for (const { text } of services)
    for (const line of [
      'ProtectSystem=strict',
      'Restart=always',
      'WatchdogSec=60',
      'LoadCredential=portals:/etc/portals/credentials',
      `ReadWritePaths=${settings.dataDir}`,
      'NoNewPrivileges=yes',
    ])
      expect(text).toContain(`${line}\n`);
  for (const { text } of services) expect(text).toMatch(/^MemoryMax=\d+G$/m);
  // Without it the CMS cannot list the machine's addresses, and never becomes ready.
  expect(textOf('portals-cms.service')).toMatch(/^RestrictAddressFamilies=.*\bAF_NETLINK\b/m);
});

const textOf = (file: string, of = units) => of.find((unit) => unit.file === file)!.text;

test('two versions of the host answer from one socket, which systemd holds', () => {
  expect(textOf('portals-host.socket')).toContain('ListenStream=127.0.0.1:8080\n');
  const anywhere = systemdUnits({ ...options, address: '::' });
  expect(textOf('portals-host.socket', anywhere)).toContain('ListenStream=8080\n');
  for (const file of ['portals-host.service', 'portals-host-next.service'])
    expect(textOf(file)).toMatch(
      /Requires=portals-host\.socket\n[^]*Type=notify\nSockets=portals-host\.socket\n/,
    );
  // The other version may answer at the same address.
  expect(textOf('portals-host.service')).not.toContain('WATCHED_URL');
  expect(textOf('portals-worker.service')).toContain('WATCHED_URL');
  // The next host runs for a hand-over alone.
  expect(textOf('portals-host-next.service')).not.toContain('[Install]');
  expect(textOf('portals.target')).not.toContain('host-next');
  expect(textOf('portals.target')).toContain('portals-host.socket');
});

test('releases are folders, of which one is current', () => {
  const [current, releases] = ['/srv/portals/current', '/srv/portals/releases'];
  const of = systemdUnits({
    ...options,
    root: current,
    releases,
    node: `${current}/node_modules/node/bin/node`,
  });
  expect(textOf('portals-host.service', of)).toContain(`WorkingDirectory=${current}\n`);
  const prepare = textOf('portals-prepare@.service', of);
  for (const line of [
    `WorkingDirectory=${releases}/%i`,
    `ExecStart=${releases}/%i/node_modules/node/bin/node `,
    `ReadWritePaths=${releases}/%i`,
    `Environment="PATH=${releases}/%i/node_modules/node/bin:/usr/local/sbin:`,
  ])
    expect(prepare).toContain(line);
});

test('programs that a process starts find its own Node first', () => {
  for (const { text } of [...services, units[0]!])
    expect(text).toContain(`Environment="PATH=${path.dirname(process.execPath)}:/usr/local/sbin:`);
});

test('folders of the settings are writable, and no service needs them to start', () => {
  const of = systemdUnits({ ...options, folders: ['/mnt/second'] });
  for (const { file, text } of of.filter(({ file: name }) => name.endsWith('.service')))
    expect(text, file).toContain('ReadWritePaths=-/mnt/second\n');
});

test('schedules run in the worker alone', () => {
  const text = (name: string) => textOf(`portals-${name}.service`);
  expect(text('host')).toContain(' HOST_SCHEDULES=0 ');
  expect(text('worker')).not.toContain('HOST_SCHEDULES=0');
  expect(text('worker')).toContain(' PORT=8081 HOST_WORKERS=1 ');
  expect(text('host')).toContain(' METRICS_PORT=9464 ');
  expect(text('worker')).toContain(' METRICS_PORT=9465 ');
  expect(text('cms')).toContain(' CMS_METRICS_PORT=9466 ');
  expect(text('publisher')).toContain(' PUBLISHER_METRICS_PORT=9467 ');
});

test('no unit holds a secret', () => {
  for (const { text } of units) expect(text).not.toMatch(/(?:KEY|SECRET|PASSWORD)=/);
});

test('the second copy is writable for every process, and a disk that is away stops none', () => {
  const file = path.join(folder, 'portals.env');
  fs.writeFileSync(
    file,
    `# settings\nSECOND_COPY_DIR="/mnt/second"\nFILES_URL=file:///mnt/files\nLAKE_URL=${settings.dataDir}/lake\n`,
  );
  const folders = foldersOf(settingsIn(file), settings.dataDir, root);
  expect(folders).toEqual({ folders: ['/mnt/second', '/mnt/files'], secondCopy: '/mnt/second' });
  const of = systemdUnits({ ...options, ...folders });
  const written = of.filter(({ text }) => text.includes('ProtectSystem=strict'));
  expect(written).toHaveLength(7);
  for (const { text } of written)
    expect(text).toContain('ReadWritePaths=-/mnt/second\nReadWritePaths=-/mnt/files\n');
  expect(textOf('portals-second-copy.service', of)).toContain('/tools/second-copy.ts\n');
  expect(textOf('portals.target', of)).toContain('portals-second-copy.service');
  expect(foldersOf({}, settings.dataDir, root)).toEqual({ folders: [], secondCopy: null });
});

const prober = (listen?: string) =>
  proberUnits({
    ...options,
    configuration: '/etc/portals/prober.json',
    folder: path.join(folder, 'status'),
    listen,
  });

test('the prober writes to its folder alone, and its pages do not grow old without it', () => {
  const [unit, ...others] = prober('127.0.0.1:8090');
  expect(others).toEqual([]);
  expect(unit!.text.match(/^ReadWritePaths=.*$/gm)).toEqual([
    `ReadWritePaths=${path.join(folder, 'status')}`,
  ]);
  expect(unit!.text).toContain(' WATCHED_URL=http://127.0.0.1:8090/status.json ');
  const [, pages, timer] = prober();
  expect(pages!.text).toMatch(
    /^ExecStart=.*prober\.ts pages --config \/etc\/portals\/prober\.json$/m,
  );
  expect(timer!.text).toContain('OnCalendar=minutely');
});

const analyze = spawnSync('systemd-analyze', ['--version']).status === 0;
test.skipIf(!analyze)('systemd finds nothing wrong with them', () => {
  const all = [...units, ...prober()];
  for (const { file, text } of all) fs.writeFileSync(path.join(folder, file), text);
  const { status, stdout, stderr } = spawnSync(
    'systemd-analyze',
    ['verify', '--man=no', ...all.map(({ file }) => path.join(folder, file))],
    { encoding: 'utf8' },
  );
  // Of other units of the machine it may complain too.
  const words = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('portals'));
  expect(words).toEqual([]);
  expect(status).toBe(0);
});

test('credentials are read as variables', () => {
  const credentials = path.join(folder, 'credentials');
  fs.mkdirSync(credentials);
  fs.writeFileSync(path.join(credentials, 'portals_CITIZENS_KEY'), 'abc\n');
  fs.writeFileSync(path.join(credentials, 'other'), 'x');
  expect(readCredentials(credentials)).toEqual({ CITIZENS_KEY: 'abc' });
  expect(readCredentials(undefined)).toEqual({});
});

test('no service starts on data whose restore did not finish', () => {
  const dataDir = path.join(folder, 'half');
  fs.mkdirSync(dataDir);
  const start = () =>
    spawnSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        path.join(root, 'tools/systemd/service.ts'),
        '-e',
        'console.log("started")',
      ],
      { env: { PATH: process.env.PATH, DATA_DIR: dataDir } as never, encoding: 'utf8' },
    );
  noteProgress(dataDir, { backup: '2026-11-28T04:00:00.000Z', stamp: 'x', done: [] });
  expect(start()).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^! A restore into .* did not finish.*npm run restore/),
  });
  endRestore(dataDir);
  expect(start()).toMatchObject({ status: 0, stdout: 'started\n' });
});

describe('after the end of a service', () => {
  const dataDir = path.join(folder, 'ended');
  const ended = (result: string, timeout = 60_000) =>
    spawnSync(process.execPath, [path.join(root, 'tools/systemd/ended.ts'), 'publisher'], {
      env: { ...process.env, DATA_DIR: dataDir, SERVICE_RESULT: result },
      encoding: 'utf8',
      timeout,
    });
  const state = path.join(dataDir, 'processes/publisher.restarts');

  test('the next start waits, a crash loop raises an alarm, and a stop by hand does neither', () => {
    expect(ended('signal').stderr).toMatch(/publisher ended: signal\. It starts again in 0\.[45]/);
    expect(readAlarms(dataDir)).toEqual([]);
    fs.writeFileSync(state, JSON.stringify({ ends: 4, startedAt: Date.now() - 10_000 }));
    // The pause of the fifth end would take 8 s.
    const child = ended('exit-code', 2000);
    expect(child.signal).toBe('SIGTERM');
    expect(readAlarms(dataDir).map(({ id }) => id)).toEqual(['crash-loop.publisher']);
    expect(ended('success').stderr).toBe('');
    expect(fs.existsSync(state)).toBe(false);
  });
});
