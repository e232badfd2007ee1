import fs from 'node:fs';
import { anonymousMegabytes } from './processes.ts';

/** The most anonymous memory at one moment, in megabytes. */
export interface MemoryPeaks {
  publisher: number;
  /** All render workers together. */
  workers: number;
  /** The process that builds the static search index. */
  index: number;
}

type Part = keyof MemoryPeaks;
const EVERY_MS = 250;

/** @returns the processes that a process has started, and theirs; empty if it has ended */
function descendantsOf(pid: number): number[] {
  try {
    return fs
      .readdirSync(`/proc/${pid}/task`)
      .flatMap((task) =>
        fs.readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
      )
      .flatMap((child) => [Number(child), ...descendantsOf(Number(child))]);
  } catch {
    return [];
  }
}

/** @returns the part that a process plays, by its command; `null` for the others */
function partOf(pid: number): Part | null {
  try {
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (command.includes('pagefind')) return 'index';
    return command.includes('render-worker') ? 'workers' : null;
  } catch {
    return null;
  }
}

/**
 * Watches the memory of a publisher and of the processes that it starts, until it is stopped.
 *
 * @param publisher returns the id of the process, which may be replaced by another
 */
export function watchMemory(publisher: () => number | undefined): { stop(): MemoryPeaks } {
  const peaks: MemoryPeaks = { publisher: 0, workers: 0, index: 0 };
  const timer = setInterval(() => {
    const pid = publisher();
    if (pid === undefined) return;
    const now: MemoryPeaks = { publisher: anonymousMegabytes(pid) ?? 0, workers: 0, index: 0 };
    for (const child of descendantsOf(pid)) {
      const part = partOf(child);
      if (part) now[part] += anonymousMegabytes(child) ?? 0;
    }
    for (const part of Object.keys(peaks) as Part[]) peaks[part] = Math.max(peaks[part], now[part]);
  }, EVERY_MS);
  return { stop: () => (clearInterval(timer), peaks) };
}
