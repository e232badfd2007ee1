/** Metrics in Prometheus's text format, read at a scrape from numbers that are kept elsewhere. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { HistogramState } from './histogram.ts';

/** One sample of a metric. */
export interface Sample {
  /** Other than the metric's own name, for the parts of a histogram. */
  metricName?: string;
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** A metric whose samples are read at a scrape. */
export interface ReadMetric {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  read: () => Sample[] | Promise<Sample[]>;
}

/**
 * The samples of a histogram: cumulative buckets, sum and count.
 *
 * @param unit the histogram's unit in that of the metric: 0.001 for milliseconds in seconds
 */
export function histogramValues(
  name: string,
  labels: Readonly<Record<string, string>>,
  { bounds, counts, sum }: HistogramState,
  unit = 1,
): Sample[] {
  let total = 0;
  const buckets = counts.map((count, index) => {
    total += count;
    const bound = bounds[index];
    // Division gives the shortest decimal number, where multiplication by 0.001 does not.
    const le = bound === undefined ? '+Inf' : String(bound / (1 / unit));
    return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: total };
  });
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: sum * unit },
    { metricName: `${name}_count`, labels, value: total },
  ];
}

/**
 * Memory, CPU and the delay of the event loop of this process. The default metrics of prom-client
 * observe each garbage collection, which cost a tenth of a cached answer.
 */
export function processMetrics(): ReadMetric[] {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const metric = (
    name: string,
    type: 'counter' | 'gauge',
    help: string,
    value: () => number,
  ): ReadMetric => ({ name, type, help, read: () => [{ labels: {}, value: value() }] });
  return [
    metric('process_resident_memory_bytes', 'gauge', 'Resident memory', () =>
      process.memoryUsage.rss(),
    ),
    metric(
      'nodejs_heap_size_used_bytes',
      'gauge',
      'Used heap',
      () => process.memoryUsage().heapUsed,
    ),
    metric(
      'nodejs_eventloop_lag_p99_seconds',
      'gauge',
      'The 99th percentile of the delay of the event loop since the last scrape',
      () => {
        const seconds = delay.percentile(99) / 1e9;
        delay.reset();
        return seconds;
      },
    ),
    metric('process_cpu_seconds_total', 'counter', 'CPU time of the process', () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    }),
  ];
}

const escaped = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');

function lineOf(name: string, { metricName = name, labels, value }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${metricName}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
}

/** Reads metrics and writes them in Prometheus's text format, version 0.0.4. */
export async function exposition(metrics: readonly ReadMetric[]): Promise<string> {
  const texts = await Promise.all(
    metrics.map(async ({ name, help, type, read }) => {
      const lines = (await read()).map((sample) => lineOf(name, sample));
      return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n');
    }),
  );
  return `${texts.join('\n\n')}\n`;
}
