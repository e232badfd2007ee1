import cluster from 'node:cluster';
import type { ProcessRole } from './host-process.ts';
import { shutDown, type ShutdownOptions } from './shutdown.ts';

/** The variable that marks the worker that runs the schedules. */
export const RUNS_SCHEDULES = 'HOST_RUNS_SCHEDULES';

/** The variable with the number of a worker, from 1; its replacement has the same number. */
export const WORKER_NUMBER = 'HOST_WORKER_NUMBER';
/** The variable with the milliseconds between two signs of life of a worker. */
export const ALIVE_MS = 'HOST_ALIVE_MS';

/** Messages of a worker about itself. */
export type WorkerMessage =
  | { kind: 'Alive' }
  | { kind: 'Listening'; addresses: readonly string[] }
  | { kind: 'CannotListen'; words: string };

const tell = (message: WorkerMessage): void => void process.send!(message);

/**
 * Stops a worker on signals, and when the primary is gone. Repeated signals count once: a terminal
 * and a service manager signal every process, and the primary sends its own.
 */
function stopWithPrimary(options: ShutdownOptions): void {
  const worker = cluster.worker!;
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void shutDown(options);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  worker.on('disconnect', () => {
    // Without this, node:cluster kills the worker in the middle of its requests.
    worker.exitedAfterDisconnect = true;
    stop();
  });
}

/** The role of one process among several. */
export function workerRole(): ProcessRole {
  // The event loop sends them: a loop that stands still sends none.
  setInterval(() => tell({ kind: 'Alive' }), Number(process.env[ALIVE_MS])).unref();
  return {
    runsSchedules: process.env[RUNS_SCHEDULES] === '1',
    listening: (addresses) => tell({ kind: 'Listening', addresses }),
    cannotListen: (words) => tell({ kind: 'CannotListen', words }),
    stopsWith: stopWithPrimary,
  };
}
