import cluster from 'node:cluster';
import type { ProcessRole } from './host-process.ts';
import { shutDown, type ShutdownOptions } from './shutdown.ts';

/** The variable that marks the worker that runs the schedules. */
export const RUNS_SCHEDULES = 'HOST_RUNS_SCHEDULES';

/** Messages of a worker about itself. */
export type WorkerMessage =
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
export const workerRole = (): ProcessRole => ({
  runsSchedules: process.env[RUNS_SCHEDULES] === '1',
  listening: (addresses) => tell({ kind: 'Listening', addresses }),
  cannotListen: (words) => tell({ kind: 'CannotListen', words }),
  stopsWith: stopWithPrimary,
});
