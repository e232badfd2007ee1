import cluster, { type Worker } from 'node:cluster';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { relayLines } from './relay-lines.ts';
import { RUNS_SCHEDULES, type WorkerMessage } from './worker.ts';

export interface WorkersOptions {
  count: number;
  log: Logger;
  /** Environment variables of the workers, in addition to those of this process. */
  env?: Record<string, string>;
  /**
   * Answers a worker's request for work that one process does for all of them.
   *
   * @returns `null` for any other message
   */
  answer: (message: unknown) => Promise<unknown> | null;
  /** The delay before a worker that ended is restarted; it doubles up to a minute. */
  restartMs?: number;
  /** A worker that ran this long has recovered: its next restart uses the initial delay again. */
  stableMs?: number;
  /** How long workers may take to stop: longer than the grace period of their requests. */
  graceMs?: number;
}

const RESTART_MS_MAX = 60_000;

/** Keeps a number of workers running; the first of them runs the schedules. */
export function keepWorkers({
  count,
  log,
  env,
  answer,
  restartMs = 100,
  stableMs = 30_000,
  graceMs = 10_500,
}: WorkersOptions): void {
  // A worker accepts connections from the socket itself: a busy one leaves them to the others, and
  // a crash affects only its own.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  // Photos travel as bytes. This process relays the workers' output.
  cluster.setupPrimary({ serialization: 'advanced', silent: true });
  const running = new Set<Worker>();
  let hasListened = false;
  let isStopping = false;

  /**
   * Starts the worker at `place`, and replaces it when it ends. Only one worker at a time runs the
   * schedules.
   */
  function start(place: number, pause = restartMs): void {
    const began = performance.now();
    const worker = cluster.fork({ ...env, [RUNS_SCHEDULES]: place === 0 ? '1' : '0' });
    const { process: child } = worker;
    running.add(worker);
    if (child.stdout) relayLines(child.stdout, process.stdout);
    if (child.stderr) relayLines(child.stderr, process.stderr);
    worker.on('message', (message: WorkerMessage) => hear(worker, message));
    worker.on('exit', (code, signal) => replace(signal ? { signal } : { code }));
    // Without a pid, the process never started.
    worker.on(
      'error',
      (error: Error & { code?: string }) =>
        child.pid === undefined && replace({ code: error.code }),
    );
    // By then its last lines have been read.
    child.on('close', () => {
      running.delete(worker);
      if (!hasListened && !isStopping) process.exit(child.exitCode || 1);
    });

    function replace(how: object): void {
      if (isStopping || !hasListened) return;
      const next = performance.now() - began > stableMs ? restartMs : pause;
      log.error(
        { worker: place + 1, ...how, restartMs: next },
        '! a process of the host ended; it is replaced',
      );
      setTimeout(() => !isStopping && start(place, Math.min(next * 2, RESTART_MS_MAX)), next);
    }
  }

  function hear(worker: Worker, message: WorkerMessage): void {
    if (message.kind === 'Listening') {
      if (hasListened) return;
      hasListened = true;
      for (const address of message.addresses) console.log(address);
      for (let place = 1; place < count; place += 1) start(place);
    } else if (message.kind === 'CannotListen') {
      console.error(message.words);
      if (!hasListened) return end(1);
      worker.process.kill('SIGKILL');
    } else
      void answer(message)?.then(
        (reply) => worker.isConnected() && worker.send(reply as object, () => {}),
      );
  }

  function end(code: number): void {
    for (const worker of running) worker.process.kill('SIGKILL');
    process.exit(code);
  }

  async function stop(): Promise<void> {
    isStopping = true;
    for (const worker of running) worker.process.kill('SIGTERM');
    for (
      const deadline = performance.now() + graceMs;
      running.size > 0 && performance.now() < deadline;
    )
      await wait(20);
    end(0);
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => (isStopping ? end(130) : void stop()));
  start(0);
}
