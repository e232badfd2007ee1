import { fork, type ChildProcess } from 'node:child_process';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { median } from './figures.ts';

export const title = 'What the host costs a request beside bare node:http with the same bytes: npm run bench host [requests]';

const CONNECTIONS = 16;
const ROUNDS = 5;
const KINDS = ['page', 'function'] as const;

interface Server {
  child: ChildProcess;
  port: number;
  cpuMicroseconds: () => Promise<number>;
}

/** Starts `packages/host/testing/bench-server.ts` in a process of its own, so that its processor time is its own too. */
function start(kind: 'host' | 'bare'): Promise<Server> {
  const child = fork(fileURLToPath(new URL('../../packages/host/testing/bench-server.ts', import.meta.url)), [kind], { env: { ...process.env, NODE_ENV: 'production' } });
  const message = <T>() => new Promise<T>((resolve, reject) => {
    const ended = () => reject(new Error(`The server "${kind}" ended by itself`));
    child.once('exit', ended).once('message', (value) => {
      child.off('exit', ended);
      resolve(value as T);
    });
  });
  const cpuMicroseconds = async () => {
    const answer = message<{ cpu: number }>();
    child.send('cpu');
    return (await answer).cpu;
  };
  return message<{ port: number }>().then(({ port }) => ({ child, port, cpuMicroseconds }));
}

async function load(port: number, path: string, requests: number): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let left = requests;
  const ask = () => new Promise<void>((resolve, reject) => {
    http.get({ host: '127.0.0.1', port, path, agent, headers: { host: 'council.localhost', accept: '*/*', 'accept-encoding': 'identity' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}`));
      response.resume().on('end', resolve);
    }).on('error', reject);
  });
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    while (left-- > 0) await ask();
  }));
  agent.destroy();
}

export async function run([count = '4000']: readonly string[]): Promise<string[][]> {
  const requests = Number(count);
  const servers = { bare: await start('bare'), host: await start('host') };
  try {
    const used = async (name: keyof typeof servers, path: string) => {
      const { port, cpuMicroseconds } = servers[name];
      const before = await cpuMicroseconds();
      await load(port, path, requests);
      return ((await cpuMicroseconds()) - before) / requests;
    };
    const rows: string[][] = [];
    for (const kind of KINDS) {
      const path = kind === 'page' ? '/en/' : '/api/echo';
      const figures: Record<keyof typeof servers, number[]> = { bare: [], host: [] };
      await used('bare', path);
      await used('host', path);
      // In turns: a slow moment of the machine meets both.
      for (let round = 0; round < ROUNDS; round++) for (const name of ['bare', 'host'] as const) figures[name].push(await used(name, path));
      const [bare, host] = [median(figures.bare), median(figures.host)];
      rows.push([kind, `${bare.toFixed(0)} µs`, `${host.toFixed(0)} µs`, `${(host / bare).toFixed(2)}×`]);
    }
    return [['CPU a request', 'bare node:http', 'host', 'ratio'], ...rows];
  } finally {
    for (const { child } of Object.values(servers)) child.kill();
  }
}
