import { execFileSync } from 'node:child_process';
import os from 'node:os';

/**
 * The command prefix that pins a process to some processors; empty if the machine has one processor
 * or no `taskset`.
 */
export function onProcessors(list: string): string[] {
  if (os.availableParallelism() < 2) return [];
  try {
    execFileSync('taskset', ['-c', list, process.execPath, '--version'], { stdio: 'ignore' });
    return ['taskset', '-c', list];
  } catch {
    return [];
  }
}

/** The processor for the server under test; the others are for everything else. */
export const SERVER_PROCESSOR = '0';
export const otherProcessors = (): string => `1-${os.availableParallelism() - 1}`;

/** Pins a running process to some processors. */
export function pin(pid: number | undefined, list: string): void {
  if (onProcessors(list).length > 0)
    execFileSync('taskset', ['-a', '-cp', list, String(pid)], { stdio: 'ignore' });
}
