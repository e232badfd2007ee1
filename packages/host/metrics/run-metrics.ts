import { AggregatorRegistry, Registry } from 'prom-client';
import path from 'node:path';
import type { Logger } from 'pino';
import { errorForLog } from '@pune/http/log';
import { serveMetrics } from '@pune/std/metrics-server';
import type { HostEnv } from '../env.ts';
import type { FunctionServices } from '../function-services.ts';
import { createProcessMetrics, type ProcessMetrics } from './process-metrics.ts';
import { createSystemMetrics } from './system-metrics.ts';

export interface MetricsOptions {
  env: HostEnv;
  log: Logger;
  /** The folder in which `DATA_DIR` lies. */
  root: string;
  services: Pick<FunctionServices, 'databaseState' | 'queues' | 'receipts'>;
}

/**
 * The metrics of the installation. The processes that run the schedules export them, so that each
 * queue is reported once.
 */
const systemRegistry = ({ env, root, services }: MetricsOptions): Registry =>
  env.HOST_SCHEDULES === '1'
    ? createSystemMetrics({
        dataDir: path.resolve(root, env.DATA_DIR),
        queues: services.queues(process.env),
        receipts: services.receipts(process.env),
        databaseState: services.databaseState(process.env),
        certificate: env.METRICS_CERTIFICATE,
        backups: env.METRICS_BACKUPS,
        sharesPublishing: process.env.PUBLISH_TARGET === 's3',
      })
    : new Registry();

const placeOf = ({ env, log }: MetricsOptions) => ({
  port: env.METRICS_PORT,
  host: env.METRICS_HOST,
  onFailure: (message: string, error: unknown) =>
    log.error({ port: env.METRICS_PORT, error: errorForLog(error) }, message),
});

/** Serves the metrics of a single process. */
export async function serveOwnMetrics(options: MetricsOptions): Promise<ProcessMetrics> {
  const own = createProcessMetrics(1);
  const system = systemRegistry(options);
  await serveMetrics({
    ...placeOf(options),
    read: async () => `${await own.registry.metrics()}\n${await system.metrics()}`,
  });
  return own;
}

/** Serves the metrics of the first process, which asks its workers for theirs. */
export async function serveWorkersMetrics(options: MetricsOptions): Promise<void> {
  const system = systemRegistry(options);
  const workers = new AggregatorRegistry();
  await serveMetrics({
    ...placeOf(options),
    read: async () => `${await workers.clusterMetrics()}\n${await system.metrics()}`,
  });
}

/** Creates the metrics of a worker, which the first process asks for. */
export function createWorkerMetrics(worker: number): ProcessMetrics {
  const metrics = createProcessMetrics(worker);
  AggregatorRegistry.setRegistries(metrics.registry);
  // Its constructor listens for the first process's requests.
  new AggregatorRegistry();
  return metrics;
}
