import diagnosticsChannel from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const HEADER = 'x-forwarded-for';

/**
 * The address of the client: that of the connection, or, behind proxies of our own, the entry of `X-Forwarded-For` that the outermost of
 * them has written. Entries further left are the client's own words.
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined, proxies: number): string {
  const direct = (peer ?? '').replace(/^::ffff:/, '');
  if (proxies === 0) return direct;
  const entries = (forwarded ?? '').split(',').map((entry) => entry.trim()).filter(Boolean);
  return entries.at(-proxies) ?? direct;
}

/** Leaves the client's address alone in `X-Forwarded-For` of every request: Next.js believes what stands there, and shows no connection. */
export function keepClientAddress(proxies: number): void {
  diagnosticsChannel.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers[HEADER];
    request.headers[HEADER] = clientAddress(request.socket.remoteAddress, Array.isArray(forwarded) ? forwarded.join(',') : forwarded, proxies);
  });
}
