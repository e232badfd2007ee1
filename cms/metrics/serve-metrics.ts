import diagnosticsChannel from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { messageOf } from '@pune/std/errors';
import { exposition, processMetrics } from '@pune/std/metrics';
import { serveMetrics } from '@pune/std/metrics-server';
import { openedCms } from '../opened-cms.ts';
import { publishingMetrics } from './publishing-metrics.ts';
import { createRequestCounts } from './request-counts.ts';

/**
 * Serves the metrics of the CMS's process. Next.js gives no access to its server: Node tells of each
 * request.
 *
 * @param open opens Payload, if it is not open yet
 */
export async function serveCmsMetrics(
  { port, host }: { port: number; host: string },
  open: () => void,
): Promise<void> {
  const requests = createRequestCounts();
  diagnosticsChannel.subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    requests.began(request, response);
  });
  const metrics = [
    ...processMetrics(),
    ...requests.metrics,
    ...publishingMetrics({ opened: openedCms }),
  ];
  await serveMetrics({
    port,
    host,
    read: () => {
      if (!openedCms()) open();
      return exposition(metrics);
    },
    onFailure: (message, error) =>
      process.stdout.write(
        `${JSON.stringify({ level: 'error', time: new Date().toISOString(), process: 'cms', message, error: messageOf(error) })}\n`,
      ),
  });
}
