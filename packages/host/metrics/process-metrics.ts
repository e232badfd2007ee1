import { Gauge, Histogram, Registry } from 'prom-client';
import { processMetrics } from '@pune/std/metrics';
import { registerRead } from './read-metrics.ts';
import { createRequestCounts } from './request-counts.ts';

const FUNCTION_SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Creates the metrics of one process of the host: requests, functions, schedules, memory and event
 * loop.
 *
 * @param worker the number of the process among the host's processes, a label of each sample: a sum
 *   over workers would fall when one of them is replaced
 */
export function createProcessMetrics(worker: number) {
  const registry = new Registry();
  registry.setDefaultLabels({ worker: String(worker) });
  for (const metric of processMetrics()) registerRead(registry, metric);
  const requests = createRequestCounts();
  requests.register(registry);
  const functions = new Histogram({
    name: 'pune_function_duration_seconds',
    help: 'Time that a function took for a request or a run of its schedule, by outcome',
    labelNames: ['function', 'outcome'],
    buckets: FUNCTION_SECONDS,
    registers: [registry],
  });
  const succeeded = new Gauge({
    name: 'pune_schedule_succeeded_timestamp_seconds',
    help: 'When a scheduled function last ended without an error',
    labelNames: ['function'],
    registers: [registry],
    aggregator: 'max',
  });
  return {
    registry,
    requests,
    functionRan: (name: string, outcome: string, ms: number): void =>
      functions.observe({ function: name, outcome }, ms / 1000),
    scheduleSucceeded: (name: string, now: number): void =>
      succeeded.set({ function: name }, now / 1000),
  };
}
export type ProcessMetrics = ReturnType<typeof createProcessMetrics>;
