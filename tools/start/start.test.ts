import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readAlarms } from '../../packages/std/alarms.ts';
import { freePort } from '../../tests/support/ports.ts';
import { environmentOf, settingsFrom } from '../env.ts';
import { CannotStart, checkDisk, checkPorts } from './checks.ts';
import { claimDataDir } from './claims.ts';
import { buildWhenChanged, digestOfInputs } from './inputs.ts';
import { CommandFailed, createProcesses } from './processes.ts';
import { table } from './report.ts';

const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'pune-start-'));
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    // A zombie process is no longer alive.
    return !(
      fs.existsSync('/proc/self') && /\) Z/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
    );
  } catch {
    return false;
  }
};
/** The limit ends a hang: a busy machine starts a process late. */
async function until(met: () => boolean): Promise<void> {
  for (let i = 0; i < 4_000 && !met(); i += 1) await wait(25);
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
    expect(() => settingsFrom({ PORT: '99999', CMS_PORT: 'abc' })).toThrow(
      /PORT=99999 is no port.*\n.*CMS_PORT=abc/,
    );
  });
});

describe('checks before the start', () => {
  it('name a port that is taken, and the remedy', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as net.AddressInfo;
    await expect(checkPorts({ dataDir: '', port, cmsPort: 1, publicPort: port })).rejects.toThrow(
      `PORT=${port + 1} npm start`,
    );
    server.close();
  });

  it('say that the disk is too full', () => {
    const withFree = (bytes: number) =>
      (() => ({ bavail: bytes / 4096, bsize: 4096 })) as unknown as typeof fs.statfsSync;
    expect(() => checkDisk('/data', { first: true }, withFree(1024 ** 3))).toThrow(
      /1\.0 GB left; 2\.0 GB are needed/,
    );
    expect(() => checkDisk('/data', { first: false }, withFree(1024 ** 3))).not.toThrow();
  });

  it('let one installation start once, and end the processes of a killed one', async () => {
    const dataDir = folder();
    const root = path.join(dataDir, 'clone');
    const other = createProcesses({
      root: dataDir,
      logs: path.join(dataDir, 'logs'),
      env: {},
      say: () => {},
    });
    const script = path.join(dataDir, 'sleep.mjs');
    fs.writeFileSync(script, 'setInterval(() => {}, 1000)');
    void other.keep({ name: 'other', args: [script] });
    const pid = other.pids()[0]!;
    const claim = await claimDataDir(dataDir, root);
    claim.note([pid]);
    const file = path.join(
      dataDir,
      'processes',
      fs.readdirSync(path.join(dataDir, 'processes'))[0]!,
    );
    const noted = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      pid: number;
      began: string;
      children: { pid: number; began: string }[];
    };
    // As seen by another process that starts from the same folder.
    const running = {
      ...noted,
      pid: noted.children[0]!.pid,
      began: noted.children[0]!.began,
      children: [],
    };
    fs.writeFileSync(file, JSON.stringify(running));
    await expect(claimDataDir(dataDir, root)).rejects.toThrow(CannotStart);
    // A pid that another process has meanwhile proves nothing.
    fs.writeFileSync(
      file,
      JSON.stringify({ ...noted, pid: 2 ** 22 + 1, children: [{ pid, began: 'long ago' }] }),
    );
    (await claimDataDir(dataDir, root)).release();
    expect(isAlive(pid)).toBe(true);
    fs.writeFileSync(file, JSON.stringify({ ...noted, pid: 2 ** 22 + 1 }));
    (await claimDataDir(dataDir, root)).release();
    expect(isAlive(pid)).toBe(false);
    await other.stopAll();
  });

  it('let a newer installation stand by on the same data, without touching the running one', async () => {
    const dataDir = folder();
    const running = createProcesses({
      root: dataDir,
      logs: path.join(dataDir, 'logs'),
      env: {},
      say: () => {},
    });
    void running.keep({ name: 'host', args: ['-e', 'setInterval(() => {}, 1000)'] });
    const pid = running.pids()[0]!;
    const first = await claimDataDir(dataDir, '/srv/old');
    first.note([pid]);
    const second = await claimDataDir(dataDir, '/srv/new');
    expect([first.other, second.other]).toEqual([null, { pid: process.pid, root: '/srv/old' }]);
    expect(isAlive(pid)).toBe(true);
    second.release();
    expect(fs.readdirSync(path.join(dataDir, 'processes'))).toHaveLength(1);
    await running.stopAll();
    first.release();
  });
});

describe('a command', () => {
  it('shows lines that begin with an exclamation mark to the operator, and logs all', async () => {
    const root = folder();
    const logs = path.join(root, 'logs');
    const said: string[] = [];
    const processes = createProcesses({ root, logs, env: {}, say: (line) => said.push(line) });
    await processes.run({
      name: 'prepare',
      args: ['-e', "console.log('News'); console.log('! Look')"],
      isHeard: true,
    });
    await processes.run({ name: 'seed', args: ['-e', "console.log('! Not for the operator')"] });
    expect(said).toEqual(['! Look']);
    expect(fs.readFileSync(path.join(logs, 'prepare.log'), 'utf8')).toContain('News');
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
    processes = createProcesses({
      root,
      logs: path.join(root, 'logs'),
      env: {},
      say: (line) => said.push(line),
      restarts: { firstMs: 20 },
      random: () => 0,
      graceMs: 1000,
      ...options,
    });
    return { root, processes };
  };

  it('that fail are reported with the end of their log', async () => {
    const { processes } = start();
    await processes.run({ name: 'fine', args: ['-e', ''] });
    const failure = await processes
      .run({ name: 'broken', args: ['-e', 'console.error("no such table"); process.exit(3)'] })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CommandFailed);
    expect(failure).toMatchObject({ message: 'broken ended with code 3', tail: 'no such table' });
  });

  it('that are kept start again after dying, and that is said', async () => {
    const said: string[] = [];
    const { root, processes } = start(said);
    const mark = path.join(root, 'starts');
    void processes.keep({
      name: 'host',
      args: [
        '-e',
        `require('fs').appendFileSync(${JSON.stringify(mark)}, 'x'); console.error('Error: no such table'); process.exit(1)`,
      ],
    });
    await until(() => fs.existsSync(mark) && fs.readFileSync(mark, 'utf8').length >= 3);
    expect(said[0]).toContain(
      'host ended with code 1: Error: no such table. It starts again in 0.02 s',
    );
    expect(said[1]).toContain('again in 0.04 s');
  });

  it('that end again and again raise an alarm, which stands until one has run for a while', async () => {
    const said: string[] = [];
    const dataDir = folder();
    const { root, processes } = start(said, {
      dataDir,
      // A busy machine takes its time to start a process that ends at once: it is not stable.
      restarts: { firstMs: 1, maxMs: 20, stableMs: 4_000, loopEnds: 3 },
    });
    const mended = path.join(root, 'mended');
    void processes.keep({
      name: 'drain',
      args: [
        '-e',
        `if (require('fs').existsSync(${JSON.stringify(mended)})) setInterval(() => {}, 1000); else process.exit(3)`,
      ],
    });
    await until(() => readAlarms(dataDir).length > 0);
    expect(readAlarms(dataDir)).toEqual([
      {
        id: 'crash-loop.drain',
        since: expect.stringMatching(/^2.*Z$/),
        message: expect.stringMatching(
          /^drain ended with code 3, \d+ times in a row\. Its log: drain\.log$/,
        ),
      },
    ]);
    expect(said.join('\n')).toContain('! [crash-loop.drain] drain ended with code 3');
    fs.writeFileSync(mended, '');
    await until(() => readAlarms(dataDir).length === 0);
  });

  it('that are killed start again within 2 s, lose no acknowledged request, and free their port', async () => {
    const said: string[] = [];
    const { root, processes } = start(said, { restarts: {} });
    const [port, kept] = [await freePort(), path.join(root, 'kept')];
    const server = `const fs = require('fs'); const kept = fs.openSync(${JSON.stringify(kept)}, 'a'); require('http').createServer((request, response) => { fs.writeSync(kept, request.url + '\\n'); fs.fsyncSync(kept); response.end(String(process.pid)); }).listen(${port}, '127.0.0.1')`;
    void processes.keep({ name: 'host', args: ['-e', server] });
    const acknowledged: string[] = [];
    const ask = async (url: string): Promise<string> => {
      const answer = await fetch(`http://127.0.0.1:${port}${url}`).catch(() => null);
      if (!answer?.ok) return '';
      const pid = await answer.text();
      acknowledged.push(url);
      return pid;
    };
    const untilAnswer = async (other: string): Promise<string> => {
      for (let n = 0; ; n++) {
        const pid = await ask(`/${acknowledged.length}-${n}`);
        if (pid && pid !== other) return pid;
        await wait(10);
      }
    };
    let pid = await untilAnswer('');
    for (let round = 0; round < 3; round++) {
      const load = Array.from({ length: 20 }, (_, n) => ask(`/${round}/${n}`));
      process.kill(Number(pid), 'SIGKILL');
      pid = await untilAnswer(pid);
      await Promise.all(load);
    }
    // How long a start takes depends on the machine; supervision.test.ts measures it.
    expect(said.map((line) => /again in ([\d.]+) s/.exec(line)?.[1])).toEqual(['0.5', '1', '2']);
    const found = new Set(fs.readFileSync(kept, 'utf8').split('\n'));
    expect(acknowledged.filter((url) => !found.has(url))).toEqual([]);
    await processes.stopAll();
    await until(() => !isAlive(Number(pid)));
    await expect(
      checkPorts({ dataDir: '', port, cmsPort: 1, publicPort: port }),
    ).resolves.toBeUndefined();
  });

  it('append to their logs, in one format for any output', async () => {
    const { root, processes } = start();
    const line = {
      level: 'warn',
      time: '2026-11-27T10:00:00.000Z',
      process: 'host',
      requestId: 'r-1',
      message: 'request',
      status: 503,
    };
    const print = `console.log('\\u001b[32mReady\\u001b[39m'); console.log(${JSON.stringify(JSON.stringify(line))}); console.error('late')`;
    for (let n = 0; n < 2; n++) await processes.run({ name: 'cms', args: ['-e', print] });
    const lines = fs
      .readFileSync(path.join(root, 'logs/cms.log'), 'utf8')
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as object);
    expect(lines).toHaveLength(6);
    expect(lines).toContainEqual(line);
    for (const level of ['info', 'warn'])
      expect(lines).toContainEqual({
        level,
        time: expect.stringMatching(/^2.*Z$/),
        process: 'cms',
        message: level === 'info' ? 'Ready' : 'late',
      });
  });

  it('may start processes of their own, whose channels are left alone', async () => {
    const { root, processes } = start();
    const worker = path.join(root, 'worker.cjs');
    fs.writeFileSync(
      worker,
      `process.on('message', (n) => setTimeout(() => process.send(n + 1), 300))`,
    );
    const main = `const w = require('child_process').fork(${JSON.stringify(worker)}); w.on('message', (n) => { console.log('got ' + n); w.kill(); }); w.on('exit', (code, signal) => { if (!signal) process.exit(7); }); setTimeout(() => w.send(1), 500)`;
    await processes.run({ name: 'build', args: ['-e', main] });
    expect(fs.readFileSync(path.join(root, 'logs/build.log'), 'utf8')).toContain('got 2');
  });

  it('end when the process that runs them is killed', async () => {
    const root = folder();
    const mark = path.join(root, 'pids');
    const child = `const c = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); require('fs').writeFileSync(${JSON.stringify(mark)}, process.pid + ' ' + c.pid); process.on('SIGTERM', () => process.kill(-process.pid, 'SIGKILL')); setInterval(() => {}, 1000)`;
    const supervisor = `import { createProcesses } from ${JSON.stringify(new URL('processes.ts', import.meta.url).href)}; void createProcesses({ root: ${JSON.stringify(root)}, logs: ${JSON.stringify(root)}, env: {}, say() {} }).keep({ name: 'host', args: ['-e', ${JSON.stringify(child)}] });`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', supervisor], {
      stdio: 'ignore',
    });
    await until(() => fs.existsSync(mark) && / \d+$/.test(fs.readFileSync(mark, 'utf8')));
    const pids = fs.readFileSync(mark, 'utf8').split(' ').map(Number);
    expect(pids.every(isAlive)).toBe(true);
    parent.kill('SIGKILL');
    await until(() => !pids.some(isAlive));
  });

  it('all end with their descendants, even those that ignore signals', async () => {
    const { root, processes } = start();
    const mark = path.join(root, 'grandchild');
    const script = `process.on('SIGTERM', () => {}); const c = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); require('fs').writeFileSync(${JSON.stringify(mark)}, String(c.pid)); setInterval(() => {}, 1000)`;
    void processes.keep({ name: 'deaf', args: ['-e', script] });
    await until(() => fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') !== '');
    const [child, grandchild] = [processes.pids()[0]!, Number(fs.readFileSync(mark, 'utf8'))];
    await processes.stopAll();
    await until(() => !isAlive(child) && !isAlive(grandchild));
    await expect(processes.run({ name: 'late', args: ['-e', ''] })).rejects.toThrow(
      'everything is stopping',
    );
  });
});

it('tables have their columns aligned', () => {
  expect(
    table(
      [
        ['a', 'bb'],
        ['ccc', 'd'],
      ],
      '',
    ),
  ).toBe('a     bb\nccc   d');
});
