import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { environmentOf, settingsFrom } from '../env.ts';
import { CannotStart, checkDisk, checkPorts, claimDataDir } from './checks.ts';
import { buildWhenChanged, digestOfInputs } from './inputs.ts';
import { CommandFailed, createProcesses } from './processes.ts';
import { table } from './report.ts';

const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'pune-start-'));
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    // A process that ended and was not yet waited for is no longer alive.
    return !(fs.existsSync('/proc/self') && /\) Z/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8')));
  } catch {
    return false;
  }
};
async function until(met: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !met(); i += 1) await wait(25);
  expect(met()).toBe(true);
}

describe('settings', () => {
  it('come from the environment, one place for all processes', () => {
    const settings = settingsFrom({ PORT: '8081', DATA_DIR: '/data' });
    expect(settings).toEqual({ dataDir: '/data', port: 8081, cmsPort: 3000, publicPort: 8081 });
    expect(environmentOf(settings, { SERVICES_DATABASE_URL: 'postgres://db/pune' })).toMatchObject({
      PORTAL_ORIGIN: 'http://127.0.0.1:8081',
      CONTENT_SNAPSHOT: '/data/content.db',
      SERVICES_DATABASE_URL: 'postgres://db/pune',
    });
  });

  it('name the variable that does not fit', () => {
    expect(() => settingsFrom({ CMS_PORT: 'abc' })).toThrow('CMS_PORT=abc');
  });
});

describe('checks before the start', () => {
  it('say which port is taken and what to do', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as net.AddressInfo;
    await expect(checkPorts({ dataDir: '', port, cmsPort: 1, publicPort: port })).rejects.toThrow(`PORT=${port + 1} npm start`);
    server.close();
  });

  it('say that the disk is too full', () => {
    const withFree = (bytes: number) => (() => ({ bavail: bytes / 4096, bsize: 4096 })) as unknown as typeof fs.statfsSync;
    expect(() => checkDisk('/data', { first: true }, withFree(1024 ** 3))).toThrow(/1\.0 GB left; 2\.0 GB are needed/);
    expect(() => checkDisk('/data', { first: false }, withFree(1024 ** 3))).not.toThrow();
  });

  it('let only one system use a data folder', async () => {
    const dataDir = folder();
    const other = createProcesses({ root: dataDir, logs: path.join(dataDir, 'logs'), env: {}, say: () => {} });
    const script = path.join(dataDir, 'sleep.mjs');
    fs.writeFileSync(script, 'setInterval(() => {}, 1000)');
    void other.keep({ name: 'other', args: [script] });
    const pid = other.pids()[0]!;
    fs.writeFileSync(path.join(dataDir, 'processes.json'), JSON.stringify({ pid, children: [] }));
    await expect(claimDataDir(dataDir, dataDir)).rejects.toThrow(CannotStart);
    // What a killed system left behind is ended, and its folder is free.
    fs.writeFileSync(path.join(dataDir, 'processes.json'), JSON.stringify({ pid: 2 ** 22 + 1, children: [pid] }));
    (await claimDataDir(dataDir, dataDir)).release();
    expect(isAlive(pid)).toBe(false);
    await other.stopAll();
  });
});

describe('builds', () => {
  it('are skipped while their inputs are unchanged, and made again after an interruption', async () => {
    const root = folder();
    fs.mkdirSync(path.join(root, 'src/node_modules'), { recursive: true });
    fs.writeFileSync(path.join(root, 'src/a.ts'), '1');
    const stamp = path.join(root, 'out/inputs');
    let builds = 0;
    const build = (fail = false) =>
      buildWhenChanged(stamp, digestOfInputs(root, ['src', 'missing.ts'], '8080'), async () => {
        builds += 1;
        if (fail) throw new Error('interrupted');
      });
    expect(await build()).toBe('built');
    fs.writeFileSync(path.join(root, 'src/a.test.ts'), 'tests are no input');
    fs.writeFileSync(path.join(root, 'src/node_modules/b.ts'), 'neither is what is installed');
    expect(await build()).toBe('unchanged');
    fs.writeFileSync(path.join(root, 'src/a.ts'), '2');
    await expect(build(true)).rejects.toThrow('interrupted');
    expect(await build()).toBe('built');
    expect(builds).toBe(3);
  });
});

describe('processes', () => {
  let processes: ReturnType<typeof createProcesses> | undefined;
  afterEach(async () => processes?.stopAll());
  const start = (said: string[] = [], options = {}) => {
    const root = folder();
    processes = createProcesses({ root, logs: path.join(root, 'logs'), env: {}, say: (line) => said.push(line), restartMs: 20, graceMs: 1000, ...options });
    return { root, processes };
  };

  it('that fail are told with the end of their log', async () => {
    const { processes } = start();
    await processes.run({ name: 'fine', args: ['-e', ''] });
    const failure = await processes.run({ name: 'broken', args: ['-e', 'console.error("no such table"); process.exit(3)'] }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CommandFailed);
    expect(failure).toMatchObject({ message: 'broken ended with code 3', tail: 'no such table' });
  });

  it('that are kept start again after dying, and that is said', async () => {
    const said: string[] = [];
    const { root, processes } = start(said);
    const mark = path.join(root, 'starts');
    void processes.keep({ name: 'host', args: ['-e', `require('fs').appendFileSync(${JSON.stringify(mark)}, 'x'); process.exit(1)`] });
    await until(() => fs.existsSync(mark) && fs.readFileSync(mark, 'utf8').length >= 3);
    expect(said[0]).toContain('host ended with code 1; it starts again in 0.02 s');
    expect(said[1]).toContain('again in 0.04 s');
  });

  it('all end with what they started, even those that do not listen', async () => {
    const { root, processes } = start();
    const mark = path.join(root, 'grandchild');
    const script = `process.on('SIGTERM', () => {}); const c = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); require('fs').writeFileSync(${JSON.stringify(mark)}, String(c.pid)); setInterval(() => {}, 1000)`;
    void processes.keep({ name: 'deaf', args: ['-e', script] });
    await until(() => fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') !== '');
    const [child, grandchild] = [processes.pids()[0]!, Number(fs.readFileSync(mark, 'utf8'))];
    await processes.stopAll();
    await until(() => !isAlive(child) && !isAlive(grandchild));
    await expect(processes.run({ name: 'late', args: ['-e', ''] })).rejects.toThrow('everything is stopping');
  });
});

it('tables have their columns aligned', () => {
  expect(table([['a', 'bb'], ['ccc', 'd']], '')).toBe('a     bb\nccc   d');
});
