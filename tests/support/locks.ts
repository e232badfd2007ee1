import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { system } from './visit.ts';

/** Locks between the processes of end-to-end files, of which two run at the same time. */
const fileOf = (name: string): string =>
  path.join(system.dataDir, `test-lock-${encodeURIComponent(name)}`);

/**
 * Takes a lock until `unlock`, or until this process ends.
 *
 * @returns false if another process has it, or this one
 */
export function tryLock(name: string): boolean {
  try {
    fs.writeFileSync(fileOf(name), String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!hasDied(name)) return false;
    unlock(name);
    return tryLock(name);
  }
}

export const unlock = (name: string): void => fs.rmSync(fileOf(name), { force: true });

export async function lock(name: string): Promise<void> {
  while (!tryLock(name)) await wait(50);
}

/** Does work that no other file does at the same time. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  await lock(name);
  try {
    return await work();
  } finally {
    unlock(name);
  }
}

/** True if the process that has a lock ended before it gave the lock back. */
function hasDied(name: string): boolean {
  try {
    process.kill(Number(fs.readFileSync(fileOf(name), 'utf8')), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
