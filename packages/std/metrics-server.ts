import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MetricsServerOptions {
  port: number;
  host: string;
  /** The metrics in Prometheus's text format. */
  read: () => Promise<string>;
  /** Receives failures: a port that is taken, or metrics that could not be read. */
  onFailure: (message: string, error: unknown) => void;
}

/**
 * Serves `/metrics` on a port of its own. A port that is taken is reported and leaves the process
 * without metrics.
 *
 * @returns the port; null if it could not listen
 */
export async function serveMetrics({
  port,
  host,
  read,
  onFailure,
}: MetricsServerOptions): Promise<{ port: number; close: () => void } | null> {
  const server = http.createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET')
      return void response.writeHead(404).end();
    read().then(
      (text) =>
        response
          .writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
          .end(text),
      (error: unknown) => {
        onFailure('metrics not read', error);
        response.writeHead(503).end();
      },
    );
  });
  const failure = await new Promise<unknown>((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => resolve(null));
  });
  if (failure !== null) {
    onFailure(`! Metrics are not served: port ${port} is taken or not allowed`, failure);
    return null;
  }
  server.unref();
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
