import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { s3Bucket } from './s3-bucket.ts';
import { seededRandom } from '../testing/random.ts';
import { findS3Server, startS3Server } from '../testing/s3-server.ts';

const KILLS = process.env.TEST_ALL ? 60 : 10;
const SEED = 20261130;
const HOSTS = ['one', 'two', 'three'];

function start(script: string, ...parameters: string[]): ChildProcess {
  const file = fileURLToPath(new URL(`../testing/${script}`, import.meta.url));
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => void child.once('exit', () => resolve()));
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = ended(child);
  child.kill('SIGKILL');
  await end;
}

const program = await findS3Server();

/**
 * Publishers commit the same number to two pages. While publishers and hosts are killed, each host
 * shows numbers that never fall; a number that a publisher has reported is shown by every living host.
 */
it.skipIf(program === null)(
  'shows nothing older, and everything acknowledged, while publishers and hosts are killed',
  // Each wait is for an event, so a busy machine only takes longer.
  { timeout: 120_000 + KILLS * 20_000 },
  async () => {
    const server = await startS3Server(program!);
    const options = await server.create();
    const bucket = JSON.stringify(options);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'replicas-'));
    onTestFinished(async () => {
      for (const child of [...hosts.values(), publisher]) if (child) await kill(child);
      server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    });
    const random = seededRandom(SEED);
    const rootOf = (host: string) => path.join(folder, host);
    const hosts = new Map(
      HOSTS.map((host) => [host, start('replica-killable.ts', bucket, host, rootOf(host))]),
    );
    let publisher: ChildProcess | undefined;
    let publishers = 0;
    let reported = 0;
    const problems: string[] = [];
    const shown = new Map<string, number>();

    /** Reads a page as the host serves it, 0 before the first release. */
    const read = (host: string, page: string): number => {
      try {
        return Number(fs.readFileSync(path.join(rootOf(host), 'city/current/en', page), 'utf8'));
      } catch {
        return 0;
      }
    };
    function look(): void {
      for (const host of HOSTS) {
        const number = read(host, 'a/index.html');
        const before = shown.get(host) ?? 0;
        if (number < before) problems.push(`${host} fell from ${before} to ${number}`);
        shown.set(host, number);
      }
    }
    function publish(own: string): ChildProcess {
      const child = start(
        'replicated-killable.ts',
        bucket,
        path.join(folder, own),
        String(reported + 100 * ++publishers),
      );
      child.stdout!.on('data', (data: Buffer) => {
        for (const line of data.toString().split('\n').filter(Boolean))
          if (line !== 'started') {
            reported = Math.max(reported, Number(line));
            for (const host of HOSTS)
              if (!killed.has(host))
                if (read(host, 'b/index.html') < Number(line))
                  problems.push(`${host} lacks ${line}`);
          }
      });
      return child;
    }
    /** Hosts that have not caught up since they were killed, with the number of the kill. */
    const killed = new Map<string, number>();
    // A publisher waits for the hosts that it has heard of.
    await expect.poll(() => s3Bucket(options).list('hosts/')).toHaveLength(HOSTS.length);
    publisher = publish('first');
    const looking = setInterval(look, 2);
    const progress = async (): Promise<void> => {
      const before = reported;
      await expect.poll(() => reported).toBeGreaterThan(before);
    };
    await progress();

    for (let number = 0; number < KILLS; number++) {
      // Most kills meet publishers and hosts at work, the others while they recover from the last one.
      if (random.chance(0.7)) await progress();
      await wait(random.below(500));
      if (random.chance(0.5)) {
        await kill(publisher!);
        publisher = publish(random.chance(0.5) ? 'first' : 'second');
      } else {
        const host = HOSTS[random.below(HOSTS.length)]!;
        killed.set(host, number);
        await kill(hosts.get(host)!);
        hosts.set(host, start('replica-killable.ts', bucket, host, rootOf(host)));
        const tip = reported;
        void expect
          .poll(() => read(host, 'b/index.html'))
          .toBeGreaterThan(tip)
          .then(
            () => killed.get(host) === number && killed.delete(host),
            () => problems.push(`${host} did not catch up`),
          );
      }
    }
    await progress();
    await expect.poll(() => killed.size).toBe(0);
    await kill(publisher!);
    const shownNow = () =>
      HOSTS.flatMap((host) => [read(host, 'a/index.html'), read(host, 'b/index.html')]);
    // The last commit may not have been reported: hosts show the same one, and none before it.
    await expect.poll(() => new Set(shownNow()).size).toBe(1);
    clearInterval(looking);
    look();
    expect(problems).toEqual([]);
    expect(shownNow()[0]).toBeGreaterThanOrEqual(reported);
  },
);
