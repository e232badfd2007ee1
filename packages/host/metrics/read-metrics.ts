import type { Registry, Metric } from 'prom-client';
import type { ReadMetric } from '@pune/std/metrics';

/**
 * Adds a metric to a registry. prom-client reads every metric by `get`; its own classes would hash
 * the labels of each request.
 */
export function registerRead(registry: Registry, { read, ...metric }: ReadMetric): void {
  const get = async () => ({ ...metric, values: await read(), aggregator: 'sum' });
  registry.registerMetric({ ...metric, get } as unknown as Metric);
}
