import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { loadSites } from '@pune/content/sites';
import { ask, releasesFolder } from './testing/testing.ts';

const releases = releasesFolder();
const root = fileURLToPath(new URL('../../', import.meta.url));
const started: ChildProcess[] = [];
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));
afterAll(() => releases.remove());

function start(env: Record<string, string>) {
  const variables = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    RELEASES: releases.folder,
    DATA_DIR: releases.folder,
    SERVICES_DATABASE_URL: `file:${releases.folder}/services.db`,
    ...env,
  };
  const child = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url))], {
    env: variables as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text));
  child.stderr.on('data', (text: Buffer) => (err += text));
  const exited = once(child, 'exit').then(([code]) => code as number);
  return { child, exited, out: () => out, err: () => err };
}

describe('the host as a process', () => {
  test('serves every portal, and stops on SIGTERM', async () => {
    const host = start({ PORT: '0', HOST: '127.0.0.1' });
    const sites = await loadSites(root);
    await expect.poll(host.out).toMatch(/:\d+\/\n/);
    const addresses = () =>
      host
        .out()
        .split('\n')
        .filter((line) => line.startsWith('http'));
    await expect.poll(() => addresses().length).toBe(sites.length);
    const port = Number(/:(\d+)\//.exec(host.out())![1]);
    for (const site of sites) {
      releases.publish(site.id, 'r1', { 'en/index.html': `<title>${site.id}</title>` });
      const answer = await ask(port, '/en/', { host: `${new URL(site.url).hostname}:${port}` });
      expect([answer.status, answer.text]).toEqual([200, `<title>${site.id}</title>`]);
      expect(answer.headers['strict-transport-security']).toMatch(/max-age/);
      releases.publish(site.id, 'r2', { 'en/index.html': '' });
    }
    host.child.kill('SIGTERM');
    expect(await host.exited).toBe(0);
  });

  test('names a port that is taken, and the remedy', async () => {
    const other = http.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const host = start({ PORT: String(port), HOST: '127.0.0.1' });
    expect(await host.exited).toBe(1);
    expect(host.err()).toContain(`Port ${port} is taken`);
    expect(host.err()).toContain(`PORT=${port + 1} npm start`);
    other.close();
  });

  test('names an invalid setting', async () => {
    const host = start({ PORT: 'eighty' });
    expect(await host.exited).not.toBe(0);
    expect(host.err()).toMatch(/\[host\] \[env\].*\n\s*PORT/);
  });
});
