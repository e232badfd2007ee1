import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { emptyHistogram, observe } from './histogram.ts';
import { exposition, histogramValues, processMetrics, type ReadMetric } from './metrics.ts';
import { serveMetrics } from './metrics-server.ts';

const histogram = emptyHistogram([100, 250]);
for (const ms of [50, 100, 300]) observe(histogram, ms);
const METRICS: ReadMetric[] = [
  {
    name: 'pune_test_total',
    help: 'Things',
    type: 'counter',
    read: () => [{ labels: { name: 'a "quoted" \\ name\nof two lines' }, value: 2 }],
  },
  {
    name: 'pune_test_seconds',
    help: 'Times',
    type: 'histogram',
    read: async () => histogramValues('pune_test_seconds', { of: 'x' }, histogram, 0.001),
  },
  { name: 'pune_test_empty', help: 'Nothing', type: 'gauge', read: () => [] },
];

test('metrics are written in the text format of Prometheus', async () => {
  expect(await exposition(METRICS)).toBe(`# HELP pune_test_total Things
# TYPE pune_test_total counter
pune_test_total{name="a \\"quoted\\" \\\\ name\\nof two lines"} 2

# HELP pune_test_seconds Times
# TYPE pune_test_seconds histogram
pune_test_seconds_bucket{le="0.1",of="x"} 2
pune_test_seconds_bucket{le="0.25",of="x"} 2
pune_test_seconds_bucket{le="+Inf",of="x"} 3
pune_test_seconds_sum{of="x"} 0.45
pune_test_seconds_count{of="x"} 3

# HELP pune_test_empty Nothing
# TYPE pune_test_empty gauge
`);
});

test.skipIf(spawnSync('promtool', ['--version']).status !== 0)(
  'promtool reads them, and those of a process',
  async () => {
    const input = await exposition(METRICS);
    expect(String(spawnSync('promtool', ['check', 'metrics'], { input }).stderr)).toBe('');
    const own = await exposition(processMetrics());
    expect(own).toMatch(/^process_resident_memory_bytes [1-9]\d+$/m);
    expect(spawnSync('promtool', ['check', 'metrics'], { input: own }).status).not.toBe(1);
  },
);

test('a server has them at /metrics alone, and tells of a port that is taken', async () => {
  const failures: string[] = [];
  const options = {
    host: '127.0.0.1',
    read: async () => exposition(METRICS),
    onFailure: (message: string) => void failures.push(message),
  };
  const server = (await serveMetrics({ ...options, port: 0 }))!;
  const at = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
  expect(await (await at('/metrics')).text()).toContain('pune_test_total');
  expect((await at('/')).status).toBe(404);
  expect(await serveMetrics({ ...options, port: server.port })).toBeNull();
  expect(failures).toEqual([expect.stringContaining(`port ${server.port} is taken`)]);
  server.close();
});

test('metrics that cannot be read answer 503', async () => {
  const failures: unknown[] = [];
  const server = (await serveMetrics({
    port: 0,
    host: '127.0.0.1',
    read: async () => Promise.reject(new Error('away')),
    onFailure: (...failure) => void failures.push(failure),
  }))!;
  expect((await fetch(`http://127.0.0.1:${server.port}/metrics`)).status).toBe(503);
  expect(failures).toEqual([['metrics not read', new Error('away')]]);
  server.close();
});
