import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from '../env.ts';
import { signalGroup } from './processes.ts';

/** Why the system cannot start, and what to do about it. */
export class CannotStart extends Error {}

/** A process that was killed gives back its ports a moment after its name is gone. */
const PORTS_FREE_MS = 300;
const FREE_BYTES_FIRST = 2 * 1024 ** 3;
const FREE_BYTES_AGAIN = 200 * 1024 ** 2;

/** Whether something listens there already; an address family that the machine lacks is no obstacle. */
async function isTaken(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const server = net.createServer();
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EACCES') reject(new CannotStart(`Port ${port} may only be used by an administrator: choose one from 1024 up, for example PORT=8080.`));
        else resolve(error.code === 'EADDRINUSE');
      });
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
    });
    if (taken) return true;
  }
  return false;
}

/** @throws CannotStart when a port is taken */
export async function checkPorts({ port, cmsPort }: Settings): Promise<void> {
  if (port === cmsPort) throw new CannotStart(`PORT and CMS_PORT are both ${port}: give the CMS a port of its own.`);
  const wanted = [
    { name: 'PORT', port, purpose: 'portals' },
    { name: 'CMS_PORT', port: cmsPort, purpose: 'CMS' },
  ];
  for (const { name, port: number, purpose } of wanted) {
    if (!(await isTaken(number))) continue;
    throw new CannotStart(`Port ${number}, where the ${purpose} would listen, is taken by another program.\nStop that program (lsof -i :${number} names it) or choose another port: ${name}=${number + 1} npm start`);
  }
}

/** @throws CannotStart when the disk has too little room for what is going to be written */
export function checkDisk(folder: string, { first }: { first: boolean }, statfs = fs.statfsSync): void {
  const { bavail, bsize } = statfs(folder);
  const needed = first ? FREE_BYTES_FIRST : FREE_BYTES_AGAIN;
  const free = bavail * bsize;
  if (free >= needed) return;
  const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GB`;
  throw new CannotStart(`The disk of ${folder} has ${gigabytes(free)} left; ${gigabytes(needed)} are needed.\nMake room there, or keep the data elsewhere: DATA_DIR=/another/disk/pune npm start`);
}

const commandOf = (pid: number): string => {
  try {
    return fs.existsSync('/proc/self') ? fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

interface Claim {
  pid: number;
  children: number[];
}

/**
 * Only one system may use a data folder. Processes that a killed one left behind are ended first.
 * @returns how to note the processes that run now, and how to give the folder back
 * @throws CannotStart when another one is running
 */
export async function claimDataDir(dataDir: string, root: string): Promise<{ note(children: number[]): void; release(): void }> {
  const file = path.join(dataDir, 'processes.json');
  fs.mkdirSync(dataDir, { recursive: true });
  // Next.js names its process itself.
  const isOurs = (pid: number) => commandOf(pid).includes(root) || commandOf(pid).startsWith('next-server');
  const before = readClaim(file);
  if (before && before.pid !== process.pid && isOurs(before.pid)) {
    throw new CannotStart(`The system is running already (process ${before.pid}).\nUse it, or stop it with Ctrl-C in its terminal or with: kill ${before.pid}`);
  }
  const left = (before?.children ?? []).filter(isOurs);
  for (const pid of left) signalGroup(pid, 'SIGKILL');
  for (let i = 0; i < 100 && left.some(isOurs); i += 1) await wait(50);
  if (left.length > 0) await wait(PORTS_FREE_MS);
  const note = (children: number[]) => fs.writeFileSync(file, JSON.stringify({ pid: process.pid, children } satisfies Claim));
  note([]);
  return { note, release: () => fs.rmSync(file, { force: true }) };
}

function readClaim(file: string): Claim | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Claim;
  } catch {
    return null;
  }
}
