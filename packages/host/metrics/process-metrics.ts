import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge, Histogram, Registry } from 'prom-client';
import { registerRead } from './read-metrics.ts';
import { createRequestCounts } from './request-counts.ts';

const FUNCTION_SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Registers memory, CPU and the delay of the event loop, read at a scrape. The default metrics of
 * prom-client observe each garbage collection, which cost a tenth of a cached answer.
 */
function registerProcess(registry: Registry): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const gauges = {
    process_resident_memory_bytes: ['Resident memory', () => process.memoryUsage.rss()],
    nodejs_heap_size_used_bytes: ['Used heap', () => process.memoryUsage().heapUsed],
    nodejs_eventloop_lag_p99_seconds: [
      'The 99th percentile of the delay of the event loop since the last scrape',
      () => {
        const seconds = delay.percentile(99) / 1e9;
        delay.reset();
        return seconds;
      },
    ],
  } as const;
  for (const [name, [help, read]] of Object.entries(gauges))
    registerRead(registry, {
      name,
      help,
      type: 'gauge',
      read: () => [{ labels: {}, value: read() }],
    });
  registerRead(registry, {
    name: 'process_cpu_seconds_total',
    help: 'CPU time of the process',
    type: 'counter',
    read: () => {
      const { user, system } = process.cpuUsage();
      return [{ labels: {}, value: (user + system) / 1e6 }];
    },
  });
}

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
  registerProcess(registry);
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
