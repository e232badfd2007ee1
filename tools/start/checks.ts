import fs from 'node:fs';
import net from 'node:net';
import type { Settings } from '../env.ts';

/** An error that prevents the start; its message has the reason and the correction. */
export class CannotStart extends Error {}

const FREE_BYTES_FIRST = 2 * 1024 ** 3;
const FREE_BYTES_AGAIN = 200 * 1024 ** 2;

/**
 * @returns true if another process listens on the port; an address family that the machine lacks is
 *   no obstacle
 */
async function isTaken(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const server = net.createServer();
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EACCES')
          reject(
            new CannotStart(
              `Port ${port} may only be used by an administrator: choose one from 1024 up, for example PORT=8080.`,
            ),
          );
        else resolve(error.code === 'EADDRINUSE');
      });
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
    });
    if (taken) return true;
  }
  return false;
}

/** @throws CannotStart if a port is in use */
export async function checkPorts({ port, cmsPort }: Settings): Promise<void> {
  if (port === cmsPort)
    throw new CannotStart(`PORT and CMS_PORT are both ${port}: give the CMS a port of its own.`);
  const wanted = [
    { name: 'PORT', port, purpose: 'portals' },
    { name: 'CMS_PORT', port: cmsPort, purpose: 'CMS' },
  ];
  for (const { name, port: number, purpose } of wanted) {
    if (!(await isTaken(number))) continue;
    throw new CannotStart(
      `Port ${number}, where the ${purpose} would listen, is taken by another program.\nStop that program (lsof -i :${number} names it) or choose another port: ${name}=${number + 1} npm start`,
    );
  }
}

/** @throws CannotStart if the disk has too little space for the files to be written */
export function checkDisk(
  folder: string,
  { first }: { first: boolean },
  statfs = fs.statfsSync,
): void {
  const { bavail, bsize } = statfs(folder);
  const needed = first ? FREE_BYTES_FIRST : FREE_BYTES_AGAIN;
  const free = bavail * bsize;
  if (free >= needed) return;
  const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GB`;
  throw new CannotStart(
    `The disk of ${folder} has ${gigabytes(free)} left; ${gigabytes(needed)} are needed.\nMake room there, or keep the data elsewhere: DATA_DIR=/another/disk/pune npm start`,
  );
}

/** @throws CannotStart if the data folder cannot be created or written */
export function makeDataDir(dataDir: string): void {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.accessSync(dataDir, fs.constants.W_OK);
  } catch (error) {
    throw new CannotStart(
      `The folder of the data, ${dataDir}, cannot be written (${(error as NodeJS.ErrnoException).code}): choose another one with DATA_DIR, or give this user the right to write there.`,
    );
  }
}
