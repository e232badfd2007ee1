import cluster from 'node:cluster';
import path from 'node:path';
import type { Logger } from 'pino';
import { endAlarm, raiseAlarm } from '@pune/std/alarms';
import { parseHostEnv, workerCount, type HostEnv } from './env.ts';
import type { FunctionServices } from './function-services.ts';
import { root, serve, type ProcessRole } from './host-process.ts';
import { INHERITED_SOCKET, inheritedSocket } from './listen.ts';
import { createHostLog } from './log.ts';
import { tellReady } from './service-manager.ts';
import { SHARED_GRACE_MS, stopOnSignals } from './shutdown.ts';
import { ALIVE_MS, WORKER_NUMBER, workerRole } from './worker.ts';
import { keepWorkers } from './workers.ts';

/** The role of a single process. */
const onlyProcess = (env: HostEnv): ProcessRole => ({
  runsSchedules: env.HOST_SCHEDULES === '1',
  listening: (addresses) => {
    addresses.forEach((address) => console.log(address));
    tellReady();
  },
  cannotListen: (words) => {
    console.error(words);
    process.exit(1);
  },
  stopsWith: stopOnSignals,
});

/**
 * Runs the host: in this process, or in `HOST_WORKERS` processes that this one keeps running. Each
 * worker runs this same script.
 */
export async function runHost(services: FunctionServices): Promise<void> {
  const env = hostEnv();
  const log = createHostLog(env.LOG_LEVEL ?? (env.NODE_ENV === 'production' ? 'info' : 'warn'));
  const count = workerCount(env);
  const running = env.METRICS_PORT > 0 ? await import('./metrics/run-metrics.ts') : undefined;
  if (cluster.isWorker) {
    const metrics = running?.createWorkerMetrics(Number(process.env[WORKER_NUMBER]));
    return serve({ env, log, metrics, services, role: workerRole() });
  }
  const options = { env, log, root, services };
  if (count === 1) {
    const metrics = await running?.serveOwnMetrics(options);
    return serve({ env, log, metrics, services, role: onlyProcess(env) });
  }
  await running?.serveWorkersMetrics(options);
  const inherited = inheritedSocket(process.env);
  keepWorkers({
    count,
    runsSchedules: env.HOST_SCHEDULES === '1',
    log,
    isSocketInherited: inherited !== null,
    env: {
      ...services.sharedSettings(process.env, count),
      ...(inherited !== null && { [INHERITED_SOCKET]: String(inherited) }),
    },
    ...(inherited !== null && { graceMs: SHARED_GRACE_MS + 1_500 }),
    ...(process.env[ALIVE_MS] && { aliveMs: Number(process.env[ALIVE_MS]) }),
    answer: services.sharedWork(),
    onListening: tellReady,
    onLoop: alarmOfLoops(path.resolve(root, env.DATA_DIR), log),
  });
}

/** Parses the settings; invalid settings end the process with a message. */
function hostEnv(): HostEnv {
  try {
    return parseHostEnv(process.env);
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(1);
  }
}

/** Raises an alarm while a worker ends again and again. */
function alarmOfLoops(dataDir: string, log: Logger) {
  return (worker: number, isLoop: boolean): void => {
    const id = `crash-loop.host-worker-${worker}`;
    try {
      if (!isLoop) return endAlarm(dataDir, id);
      const message = `Worker ${worker} of the host ends again and again. Its log: host.log`;
      log.error({ alarm: id }, `! ${message}`);
      raiseAlarm(dataDir, { id, since: new Date().toISOString(), message });
    } catch {
      // On a full disk the line of the log has to do.
    }
  };
}
