import cluster from 'node:cluster';
import { parseHostEnv, workerCount, type HostEnv } from './env.ts';
import type { FunctionServices } from './function-services.ts';
import { serve, type ProcessRole } from './host-process.ts';
import { createHostLog } from './log.ts';
import { stopOnSignals } from './shutdown.ts';
import { workerRole } from './worker.ts';
import { keepWorkers } from './workers.ts';

/** The role of a single process. */
const ONLY_PROCESS: ProcessRole = {
  runsSchedules: true,
  listening: (addresses) => addresses.forEach((address) => console.log(address)),
  cannotListen: (words) => {
    console.error(words);
    process.exit(1);
  },
  stopsWith: stopOnSignals,
};

/**
 * Runs the host: in this process, or in `HOST_WORKERS` processes that this one keeps running. Each
 * worker runs this same script.
 */
export async function runHost(services: FunctionServices): Promise<void> {
  const env = hostEnv();
  const log = createHostLog(env.LOG_LEVEL ?? (env.NODE_ENV === 'production' ? 'info' : 'warn'));
  const count = workerCount(env);
  if (cluster.isWorker) return serve({ env, log, services, role: workerRole() });
  if (count === 1) return serve({ env, log, services, role: ONLY_PROCESS });
  keepWorkers({
    count,
    log,
    env: services.sharedSettings(process.env, count),
    answer: services.sharedWork(),
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
