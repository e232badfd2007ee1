import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { loadSites } from '@pune/content/sites';
import { readAlarms } from '@pune/std/alarms';
import { ask, releasesFolder, type Answer } from './testing/testing.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = fileURLToPath(new URL('testing/main.ts', import.meta.url));
const [site] = await loadSites(root);
const name = new URL(site!.url).hostname;
const PATIENCE = { timeout: 60_000, interval: 50 };

const started: { child: ChildProcess; releases: ReturnType<typeof releasesFolder> }[] = [];
afterEach(() => {
  for (const { child, releases } of started.splice(0)) {
    child.kill('SIGKILL');
    releases.remove();
  }
});

const pidsIn = (file: string): number[] =>
  fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').map(Number) : [];

function start(env: Record<string, string> = {}) {
  const releases = releasesFolder();
  releases.publish(site!.id, 'r1', { 'en/index.html': '<title>A page</title>' });
  const pulses = path.join(releases.folder, 'pulses');
  const waiting = path.join(releases.folder, 'waiting');
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      RELEASES: releases.folder,
      DATA_DIR: releases.folder,
      PULSES: pulses,
      WAITING: waiting,
      HOST: '127.0.0.1',
      PORT: '0',
      HOST_WORKERS: '3',
      NODE_ENV: 'test',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push({ child, releases });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text));
  child.stderr.on('data', (text: Buffer) => (err += text));
  const exited = once(child, 'exit').then(([code]) => code as number);
  /** The whole lines so far: the last one may still arrive. */
  const lines = () =>
    out
      .slice(0, out.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    child,
    exited,
    out: () => out,
    err: () => err,
    lines,
    pulses: () => pidsIn(pulses),
    /** The processes of requests that wait, one for each request. */
    waiting: () => pidsIn(waiting),
  };
}
type Host = ReturnType<typeof start>;

const childrenOf = (pid: number): number[] =>
  fs
    .readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
const isAlive = (pid: number): boolean => {
  try {
    return !/\) Z/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};
async function portOf(host: Host): Promise<number> {
  await expect.poll(host.out, PATIENCE).toMatch(/:\d+\/\n/);
  return Number(/:(\d+)\//.exec(host.out())![1]);
}
const visit = (port: number, target: string, agent?: http.Agent): Promise<Answer> =>
  ask(port, target, { host: name, ...(agent && { agent }) });

/** Opens a keep-alive connection, and finds the process at its other end. */
async function connect(port: number): Promise<{ agent: http.Agent; pid: number }> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return { agent, pid: Number((await visit(port, '/api/pid', agent)).text) };
}

/** Opens a connection to each of `count` processes; the kernel chooses the process of each. */
async function connectToAll(port: number, count: number) {
  const connections = new Map<number, Awaited<ReturnType<typeof connect>>>();
  const end = performance.now() + PATIENCE.timeout;
  while (connections.size < count) {
    if (performance.now() > end) throw new Error('A process accepts no connection');
    for (const one of await Promise.all([connect(port), connect(port), connect(port)]))
      if (connections.has(one.pid)) one.agent.destroy();
      else connections.set(one.pid, one);
  }
  return [...connections.values()];
}

async function freePort(): Promise<number> {
  const server = http.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe.skipIf(!fs.existsSync('/proc/self'))('the host as several processes', () => {
  test('the first process exports the metrics of all, each under its number', async () => {
    const metricsPort = await freePort();
    const host = start({ HOST_WORKERS: '2', METRICS_PORT: String(metricsPort) });
    const port = await portOf(host);
    const connections = await connectToAll(port, 2);
    await Promise.all(connections.map(({ agent }) => visit(port, '/en/', agent)));
    const scrape = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    const text = await scrape();
    for (const worker of [1, 2])
      expect(text).toMatch(
        new RegExp(
          `^pune_http_requests_total\\{.*route="/\\[locale\\]/".*worker="${worker}"\\} `,
          'm',
        ),
      );
    expect(text).toContain('pune_source_up{source="disk"} 1\n');
    expect(text).toMatch(/^pune_schedule_succeeded_timestamp_seconds\{.*worker="1"\} /m);
    for (const { agent } of connections) agent.destroy();
  });

  test(
    'a killed process is replaced, no other request fails, and one process always runs the schedules',
    { timeout: 180_000 },
    async () => {
      const host = start();
      const port = await portOf(host);
      const connections = await connectToAll(port, 3);
      await expect.poll(() => host.pulses().length, PATIENCE).toBeGreaterThan(1);
      const [first] = host.pulses();
      expect(new Set(host.pulses())).toEqual(new Set([first]));

      let reading = true;
      const answers = new Map(connections.map(({ pid }) => [pid, [] as (number | 'broken')[]]));
      const readers = connections.map(async ({ agent, pid }) => {
        while (reading)
          answers.get(pid)!.push(
            await visit(port, '/en/', agent).then(
              ({ status }) => status,
              () => 'broken' as const,
            ),
          );
      });
      await wait(300);
      process.kill(first!, 'SIGKILL');
      await expect.poll(() => isAlive(first!), PATIENCE).toBe(false);
      const retries = await Promise.all(
        Array.from({ length: 10 }, () =>
          visit(port, '/en/', new http.Agent()).then(({ status }) => status),
        ),
      );
      expect(retries).toEqual(Array(10).fill(200));
      await expect.poll(() => host.pulses().at(-1), PATIENCE).not.toBe(first);
      await wait(3000);
      reading = false;
      await Promise.all(readers);

      for (const [pid, statuses] of answers) {
        expect(statuses.length).toBeGreaterThan(0);
        if (pid !== first) expect(new Set(statuses), String(pid)).toEqual(new Set([200]));
      }
      const before = host.pulses().filter((pid) => pid === first).length;
      const after = host.pulses().slice(before);
      expect(new Set(after).size).toBe(1);
      const workers = childrenOf(host.child.pid!);
      expect(workers).toHaveLength(3);
      expect(workers).toContain(after[0]);
      expect(workers).not.toContain(first);
      expect(host.lines().filter(({ level }) => level === 'error')).toEqual([
        expect.objectContaining({
          message: expect.stringMatching(/^! a process of the host ended/),
          worker: 1,
          signal: 'SIGKILL',
          process: 'host',
        }),
      ]);
      const replaced = await connectToAll(port, 3);
      expect(replaced.map(({ pid }) => pid)).toContain(after[0]);
    },
  );

  test(
    'a process that dies repeatedly is restarted with increasing delays',
    { timeout: 120_000 },
    async () => {
      const host = start({
        HOST_WORKERS: '2',
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent("if (process.env.HOST_RUNS_SCHEDULES === '0') process.exit(7)")}`,
      });
      const port = await portOf(host);
      await expect
        .poll(() => host.lines().filter(({ code }) => code === 7).length, PATIENCE)
        .toBeGreaterThan(4);
      const pauses = host
        .lines()
        .filter(({ code }) => code === 7)
        .map(({ restartMs }) => restartMs as number);
      for (const [index, full] of [100, 200, 400, 800].entries()) {
        expect(pauses[index]).toBeLessThanOrEqual(full);
        expect(pauses[index]).toBeGreaterThanOrEqual(full * 0.8);
      }
      // The alarm is raised after the line is written.
      const folder = started.at(-1)!.releases.folder;
      await expect.poll(() => readAlarms(folder).length, PATIENCE).toBeGreaterThan(0);
      expect(readAlarms(folder).map(({ id }) => id)).toEqual(['crash-loop.host-worker-2']);
      expect((await visit(port, '/en/')).status).toBe(200);
    },
  );

  test('a process that stands still is killed and replaced', { timeout: 120_000 }, async () => {
    // On a busy machine a process that waits for a processor must not be taken for one that hangs.
    const host = start({ HOST_WORKERS: '2', HOST_ALIVE_MS: '3000' });
    const port = await portOf(host);
    const [first] = await connectToAll(port, 2);
    const hung = expect(visit(port, '/api/pid?hang', first!.agent)).rejects.toThrow();
    await expect
      .poll(() => host.lines(), PATIENCE)
      .toContainEqual(
        expect.objectContaining({ message: '! a process of the host stands still; it is killed' }),
      );
    await hung;
    await expect.poll(() => isAlive(first!.pid), PATIENCE).toBe(false);
    await expect.poll(() => childrenOf(host.child.pid!).length, PATIENCE).toBe(2);
  });

  test.each(['the primary', 'the whole group'])(
    'SIGTERM to %s ends all of them, and running requests are answered',
    { timeout: 120_000 },
    async (whom) => {
      const host = start();
      const port = await portOf(host);
      const connections = await connectToAll(port, 3);
      const pids = [...childrenOf(host.child.pid!)];
      const running = connections.map(({ agent }) =>
        visit(port, '/api/pid?ms=1500', agent).then(({ status }) => status),
      );
      await expect.poll(() => host.waiting().length, PATIENCE).toBe(connections.length);
      for (const pid of whom === 'the primary' ? [host.child.pid!] : [host.child.pid!, ...pids])
        process.kill(pid, 'SIGTERM');
      expect(await Promise.all(running)).toEqual(connections.map(() => 200));
      expect(await host.exited).toBe(0);
      expect(pids.filter(isAlive)).toEqual([]);
      await expect(visit(port, '/en/')).rejects.toThrow(/ECONNREFUSED/);
    },
  );

  test(
    'when the primary is killed, workers finish running requests and end',
    { timeout: 120_000 },
    async () => {
      const host = start({ LOG_LEVEL: 'info' });
      const port = await portOf(host);
      const connections = await connectToAll(port, 3);
      const pids = [...childrenOf(host.child.pid!)];
      const running = connections.map(({ agent }) =>
        visit(port, '/api/pid?ms=1000', agent).then(({ status }) => status),
      );
      await expect.poll(() => host.waiting().length, PATIENCE).toBe(connections.length);
      host.child.kill('SIGKILL');
      expect(await Promise.all(running)).toEqual(connections.map(() => 200));
      await expect.poll(() => pids.filter(isAlive), PATIENCE).toEqual([]);
    },
  );

  test('a port that is taken is reported once', { timeout: 300_000 }, async () => {
    const other = http.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const host = start({ PORT: String(port) });
    expect(await host.exited).toBe(1);
    expect(host.err().match(/is taken by another program/g)).toHaveLength(1);
    expect(host.err()).toContain(`PORT=${port + 1} npm start`);
    other.close();
  });

  test('lines of several processes do not mix', { timeout: 120_000 }, async () => {
    const host = start({ LOG_LEVEL: 'info' });
    const port = await portOf(host);
    const one = new Map((await connectToAll(port, 3)).map(({ pid, agent }) => [pid, agent]));
    await Promise.all([...one.values()].map((agent) => visit(port, '/api/lines', agent)));
    const long = () => host.lines().filter(({ message }) => message === 'a long line');
    await expect.poll(() => long().length, PATIENCE).toBe(200 * one.size);
    expect(long().every(({ text, n }) => (text as string).length === 2000 + (n as number))).toBe(
      true,
    );
    expect(new Set(long().map(({ worker }) => worker)).size).toBe(3);
  });
});
