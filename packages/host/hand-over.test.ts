import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { loadSites } from '@pune/content/sites';
import { inheritedSocket } from './listen.ts';
import { sharedSocket, startWith, type SharedProcess } from './testing/shared-socket.testing.ts';
import { ask, releasesFolder, type Ask } from './testing/testing.ts';
import { visit } from './testing/visitors.testing.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = fileURLToPath(new URL('testing/main.ts', import.meta.url));
const [site] = await loadSites(root);
const host = new URL(site!.url).hostname;

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

function world() {
  const releases = releasesFolder();
  releases.publish(site!.id, 'r1', { 'en/index.html': '<title>A page</title>' });
  const socket = sharedSocket();
  ends.push(releases.remove, socket.close);
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    RELEASES: releases.folder,
    DATA_DIR: releases.folder,
    PULSES: path.join(releases.folder, 'pulses'),
    HOST_WORKERS: '1',
    HOST_SCHEDULES: '0',
    PORT: '1',
    NODE_ENV: 'test',
  };
  const start = (more: Record<string, string> = {}): SharedProcess => {
    const started = startWith(socket.descriptor, [MAIN], { ...env, ...more });
    ends.push(() => started.child.kill('SIGKILL'));
    return started;
  };
  return { releases, socket, env, start };
}

/** Waits for answers between two changes, however long they take. */
async function moreAnswers({ answers }: Pick<ReturnType<typeof visit>, 'answers'>): Promise<void> {
  const before = answers.length;
  await expect.poll(() => answers.length - before).toBeGreaterThan(70);
}

/** A page, or a function that answers after a while, also by POST. */
function requestOf(turn: number): { target: string } & Ask {
  if (turn % 3 === 1) return { target: '/en/', host };
  const target = `/api/pid?ms=${turn % 20}`;
  return turn % 3 === 0 ? { target, host, method: 'POST', body: '{}' } : { target, host };
}

describe.skipIf(process.platform === 'win32')('one version takes over from another', () => {
  test.each(process.env.TEST_ALL ? [1, 2, 4] : [2])(
    'with %d workers each, there and back, no request fails',
    { timeout: 180_000 },
    async (workers) => {
      const { socket, start } = world();
      const env = { HOST_WORKERS: String(workers) };
      let running = start(env);
      await running.listening;
      const visitors = visit(socket.port, requestOf);
      for (let turn = 0; turn < 2; turn += 1) {
        await moreAnswers(visitors);
        const next = start(env);
        await next.listening;
        running.child.kill('SIGTERM');
        expect(await running.exited).toBe(0);
        running = next;
      }
      await moreAnswers(visitors);
      const { failures, answers } = await visitors.stop();
      expect(failures).toEqual([]);
      expect(answers.length).toBeGreaterThan(200);
      const pids = new Set(answers.map(({ text }) => text).filter((text) => /^\d+$/.test(text)));
      expect(pids.size).toBeGreaterThanOrEqual(3);
      running.child.kill('SIGTERM');
      expect(await running.exited).toBe(0);
    },
  );

  test('connections wait while no process accepts, and the service manager is told when one does', async () => {
    const { releases, socket, start } = world();
    const first = start();
    await first.listening;
    first.child.kill('SIGKILL');
    await first.exited;
    const waiting = ask(socket.port, '/en/', { host, agent: new http.Agent() });
    const said = path.join(releases.folder, 'said');
    const program = path.join(releases.folder, 'systemd-notify');
    fs.writeFileSync(program, `#!/bin/sh\necho "$@" >> ${said}\n`, { mode: 0o755 });
    const second = start({
      NOTIFY_SOCKET: '/nowhere',
      PATH: `${releases.folder}:${process.env.PATH}`,
    });
    expect((await waiting).status).toBe(200);
    await second.listening;
    await expect.poll(() => fs.existsSync(said) && fs.readFileSync(said, 'utf8')).toBe('--ready\n');
  });

  test.skipIf(!fs.existsSync('/proc/self'))(
    'a host whose workers are all killed ends, so that the service manager starts it with the socket',
    { timeout: 120_000 },
    async () => {
      const { socket, start } = world();
      const first = start({ HOST_WORKERS: '2' });
      await first.listening;
      const workers = `/proc/${first.child.pid}/task/${first.child.pid}/children`;
      const pids = () => fs.readFileSync(workers, 'utf8').split(' ').filter(Boolean).map(Number);
      await expect.poll(() => pids().length).toBe(2);
      for (const pid of pids()) process.kill(pid, 'SIGKILL');
      const waiting = ask(socket.port, '/en/', { host, agent: new http.Agent() });
      expect(await first.exited).toBe(1);
      const second = start({ HOST_WORKERS: '2' });
      expect((await waiting).status).toBe(200);
      second.child.kill('SIGTERM');
      expect(await second.exited).toBe(0);
    },
  );

  test(
    'an idle connection stays open, and its next answer closes it',
    { timeout: 300_000 },
    async () => {
      const { socket, start } = world();
      const first = start();
      await first.listening;
      const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
      const other = new http.Agent({ keepAlive: true, maxSockets: 1 });
      const connectionOf = async () =>
        (await ask(socket.port, '/api/pid', { host, agent: other })).headers.connection;
      expect(await connectionOf()).toBe('keep-alive');
      const before = await ask(socket.port, '/api/pid', { host, agent });
      expect(before.headers.connection).toBe('keep-alive');
      first.child.kill('SIGTERM');
      // The signal has arrived once the answer on another connection closes it.
      await expect.poll(connectionOf).toBe('close');
      const after = await ask(socket.port, '/api/pid', { host, agent });
      expect(after.text).toBe(before.text);
      expect(after.headers.connection).toBe('close');
      expect(await first.exited).toBe(0);
    },
  );
});

const hasSystemd = spawnSync('systemd-socket-activate', ['--version']).status === 0;
test.skipIf(!hasSystemd)(
  'the socket that systemd opens is taken',
  { timeout: 300_000 },
  async () => {
    const { socket, env } = world();
    socket.close();
    const named = Object.keys(env).flatMap((name) => ['-E', name]);
    const child = spawn(
      'systemd-socket-activate',
      ['-l', `127.0.0.1:${socket.port}`, ...named, process.execPath, MAIN],
      { env: env as unknown as NodeJS.ProcessEnv, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    ends.push(() => child.kill('SIGKILL'));
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text));
    await expect.poll(() => said).toContain('Listening on');
    expect((await ask(socket.port, '/en/', { host, agent: new http.Agent() })).status).toBe(200);
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect((await exited)[0]).toBe(0);
  },
);

test('a socket is inherited by the process that it was opened for', () => {
  expect(inheritedSocket({ LISTEN_PID: '7', LISTEN_FDS: '1' }, 7)).toBe(3);
  expect(inheritedSocket({ LISTEN_PID: '7', LISTEN_FDS: '1' }, 8)).toBeNull();
  expect(inheritedSocket({ LISTEN_PID: '7', LISTEN_FDS: '0' }, 7)).toBeNull();
  expect(inheritedSocket({}, 7)).toBeNull();
});
