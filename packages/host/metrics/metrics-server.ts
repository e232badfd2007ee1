import http from 'node:http';
import type { Logger } from 'pino';
import { errorForLog } from '@pune/http/log';
import { listen } from '../listen.ts';

export interface MetricsServerOptions {
  port: number;
  host: string;
  log: Logger;
  /** The metrics in Prometheus's text format. */
  read: () => Promise<string>;
}

/**
 * Serves `/metrics` on a port of its own. A port that is taken is reported and leaves the portals
 * without metrics.
 *
 * @returns the port; null if it could not listen
 */
export async function serveMetrics({
  port,
  host,
  log,
  read,
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
        log.error({ error: errorForLog(error) }, 'metrics not read');
        response.writeHead(503).end();
      },
    );
  });
  const listening = await listen(server, port, host);
  if (listening.kind !== 'Listening') {
    log.error({ port }, `! Metrics are not served: port ${port} is taken or not allowed`);
    return null;
  }
  server.unref();
  return { port: listening.port, close: () => server.close() };
}
