import type { Metric, Registry } from 'prom-client';
import type { HistogramState } from '@pune/std/histogram';

/** One sample of a metric. */
export interface Sample {
  /** Other than the metric's own name, for the parts of a histogram. */
  metricName?: string;
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** A metric whose samples are read at a scrape from numbers that are kept elsewhere. */
export interface ReadMetric {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  read: () => Sample[] | Promise<Sample[]>;
}

/**
 * Adds a metric to a registry. prom-client reads every metric by `get`; its own classes would hash
 * the labels of each request.
 */
export function registerRead(registry: Registry, { read, ...metric }: ReadMetric): void {
  const get = async () => ({ ...metric, values: await read(), aggregator: 'sum' });
  registry.registerMetric({ ...metric, get } as unknown as Metric);
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
