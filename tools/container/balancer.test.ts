import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { balancerConfig } from '../bench/hosts/compose.ts';

const hasCaddy = spawnSync('caddy', ['version']).status === 0;
/** Longer than the balancer takes to see that a host is ready, or is not. */
const SEEN_MS = 10_000;

/** A host that names itself on each page. */
interface Host {
  name: string;
  isReady: boolean;
  /** Number of requests of the balancer to `/readyz`. */
  checks: number;
  server: http.Server;
  port: number;
}

async function startHost(name: string): Promise<Host> {
  const server = http.createServer(({ url }, response) => {
    if (url === '/readyz') {
      host.checks += 1;
      response.statusCode = host.isReady ? 200 : 503;
    }
    response.end(name);
  });
  const host: Host = { name, isReady: true, checks: 0, server, port: 0 };
  await once(server.listen(0, '127.0.0.1'), 'listening');
  host.port = (server.address() as AddressInfo).port;
  return host;
}

async function freePort(): Promise<number> {
  const { server, port } = await startHost('');
  await once(server.close(), 'close');
  return port;
}

describe.skipIf(!hasCaddy)('the balancer of compose.hosts.yaml', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'balancer-'));
  const hosts: Host[] = [];
  let caddy: ReturnType<typeof spawn>;
  let origin = '';

  /** The hosts that answer twelve requests, or the status of one that failed. */
  async function answering(): Promise<string[]> {
    const all = Array.from({ length: 12 }, async () => {
      const response = await fetch(origin);
      return response.ok ? response.text() : String(response.status);
    });
    return [...new Set(await Promise.all(all))].sort();
  }
  /** Sets which hosts are ready, and waits until the balancer has asked each of them twice. */
  async function setReady(...names: string[]): Promise<void> {
    for (const host of hosts) [host.isReady, host.checks] = [names.includes(host.name), 0];
    const asked = hosts.filter(({ server }) => server.listening);
    await vi.waitFor(() => expect(asked.every(({ checks }) => checks > 1)).toBe(true), SEEN_MS);
  }

  beforeAll(async () => {
    for (const name of ['host-1', 'host-2', 'host-3']) hosts.push(await startHost(name));
    const port = await freePort();
    origin = `http://127.0.0.1:${port}/`;
    const places = new Map(
      hosts.map(({ name, port: own }) => [`${name}:8080`, `127.0.0.1:${own}`]),
    );
    const variables = {
      PORTALS: 'http://portals.localhost:9',
      CMS_URL: 'http://cms.localhost:9',
    };
    const file = path.join(folder, 'Caddyfile');
    fs.writeFileSync(file, balancerConfig(places, port, variables));
    caddy = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
      env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      stdio: 'ignore',
    });
    await vi.waitFor(async () => expect(await answering()).toHaveLength(3), 120_000);
  });
  afterAll(async () => {
    caddy?.kill('SIGKILL');
    for (const { server } of hosts) server.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('leaves out a host that is not ready', async () => {
    await setReady('host-1', 'host-3');
    expect(await answering()).toEqual(['host-1', 'host-3']);
  });

  it('asks all hosts where none is ready, so that the pages stay', async () => {
    await setReady();
    expect(await answering()).toEqual(['host-1', 'host-2', 'host-3']);
    const sent = await fetch(origin, { method: 'POST', body: 'a form' });
    expect(sent.status).toBe(200);
  });

  it('answers from the others where one is gone and none of them is ready', async () => {
    const { server } = hosts[0]!;
    server.closeAllConnections();
    await once(server.close(), 'close');
    for (let round = 0; round < 4; round++)
      expect(['host-2', 'host-3']).toEqual(expect.arrayContaining(await answering()));
  });

  it('prefers a host that is ready again', async () => {
    await setReady('host-3');
    expect(await answering()).toEqual(['host-3']);
  });
});
