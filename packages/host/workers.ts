import cluster, { type Worker } from 'node:cluster';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { RESTART_LIMITS, restartAfter } from '@pune/std/restarts';
import { relayLines } from './relay-lines.ts';
import { ALIVE_MS, RUNS_SCHEDULES, WORKER_NUMBER, type WorkerMessage } from './worker.ts';

export interface WorkersOptions {
  count: number;
  /** True if the first worker runs the schedules; else another process of the host does. */
  runsSchedules?: boolean;
  log: Logger;
  /**
   * True if a service manager opened the socket. `node:cluster` closes it with the last worker that
   * accepts from it, and nothing here can open it again.
   */
  isSocketInherited?: boolean;
  /** Environment variables of the workers, in addition to those of this process. */
  env?: Record<string, string>;
  /**
   * Answers a worker's request for work that one process does for all of them.
   *
   * @returns `null` for any other message
   */
  answer: (message: unknown) => Promise<unknown> | null;
  /** Called when the first worker accepts requests. */
  onListening?: () => void;
  /** Is told of a worker that ends again and again, and of one that has recovered. */
  onLoop?: (worker: number, isLoop: boolean) => void;
  /** How long workers may take to stop: longer than the grace period of their requests. */
  graceMs?: number;
  /** The time between two signs of life of a worker. */
  aliveMs?: number;
}

/** A worker that misses this many signs of life stands still: it is killed, and replaced. */
const MISSED_MAX = 6;

/** A worker takes no time to prepare, and others answer meanwhile. */
const LIMITS = { ...RESTART_LIMITS, firstMs: 100 };

/** Keeps a number of workers running; the first of them runs the schedules. */
export function keepWorkers({
  count,
  runsSchedules = true,
  log,
  isSocketInherited = false,
  env,
  answer,
  onListening = () => {},
  onLoop = () => {},
  graceMs = 10_500,
  aliveMs = 5_000,
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
  function start(place: number, ends = 0): void {
    const began = performance.now();
    const worker = cluster.fork({
      ...env,
      [WORKER_NUMBER]: String(place + 1),
      [RUNS_SCHEDULES]: runsSchedules && place === 0 ? '1' : '0',
      [ALIVE_MS]: String(aliveMs),
    });
    const { process: child } = worker;
    running.add(worker);
    const recovered = setTimeout(() => onLoop(place + 1, false), LIMITS.stableMs).unref();
    if (child.stdout) relayLines(child.stdout, process.stdout);
    if (child.stderr) relayLines(child.stderr, process.stderr);
    worker.on('message', (message: WorkerMessage) => hear(worker, message));
    watch(worker, place);
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
      clearTimeout(recovered);
      if (isStopping || !hasListened) return;
      const ranMs = performance.now() - began;
      const restart = restartAfter({ ends, ranMs, chance: Math.random() }, LIMITS);
      log.error(
        { worker: place + 1, ...how, restartMs: restart.pauseMs },
        '! a process of the host ended; it is replaced',
      );
      if (restart.isLoop) onLoop(place + 1, true);
      setTimeout(() => !isStopping && start(place, restart.ends), restart.pauseMs);
    }
  }

  /** Kills a worker whose event loop stands still: its connections wait, and no error tells of it. */
  function watch(worker: Worker, place: number): void {
    let missed = 0;
    worker.on('message', () => (missed = 0));
    // Ticks are counted, not time: those that this process slept through come as one.
    const ticks = setInterval(() => {
      missed += 1;
      if (missed <= MISSED_MAX || isStopping) return;
      log.error({ worker: place + 1 }, '! a process of the host stands still; it is killed');
      worker.process.kill('SIGKILL');
    }, aliveMs).unref();
    worker.on('exit', () => clearInterval(ticks));
  }

  function hear(worker: Worker, message: WorkerMessage): void {
    if (message.kind === 'Alive') return;
    if (message.kind === 'Listening') {
      if (hasListened) return;
      hasListened = true;
      for (const address of message.addresses) console.log(address);
      onListening();
      for (let place = 1; place < count; place += 1) start(place);
    } else if (message.kind === 'CannotListen') {
      console.error(message.words);
      // The service manager has the socket, and starts this process with it.
      if (!hasListened || isSocketInherited) return end(1);
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
