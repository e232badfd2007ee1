import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../packages/database/database.ts';
import { createWorld } from '../../packages/payments/payments.testing.ts';

const SCRIPT = fileURLToPath(new URL('busy-city.process.testing.ts', import.meta.url));
const POLL_MS = 20;

/**
 * A city under load, and what it has acknowledged so far.
 *
 * @param files the folder of photos
 * @param env the addresses of its database and of its second copy
 */
export function startCity(files: string, env: Record<string, string>) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', SCRIPT, files, '0'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const lines = (verb: string): string[] =>
    said
      // The last line may be cut where the process died.
      .slice(0, said.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line.startsWith(`${verb} `))
      .map((line) => line.slice(verb.length + 1));
  return {
    lines,
    /** Kills the city, unless it died with its database. */
    async end(): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'close');
    },
    async untilAcknowledged(count: number): Promise<void> {
      while (lines('filed').length < count || lines('paid').length < count) {
        if (child.exitCode !== null) throw new Error(`The city ended by itself: ${errors}`);
        await wait(POLL_MS);
      }
    },
  };
}

/** The payments of which the restored database has less than was acknowledged. */
export async function lostPayments(url: string, { lines }: ReturnType<typeof startCity>) {
  const db = openDatabase<any>(url);
  const world = createWorld(db);
  const lost: string[] = [];
  for (const secret of lines('begun')) if (!(await world.payments.find(secret))) lost.push(secret);
  for (const secret of lines('paid'))
    if (!(await world.payments.find(secret))?.receipt) lost.push(secret);
  await db.destroy();
  return lost;
}
