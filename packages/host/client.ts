import type { HttpBindings } from '@hono/node-server';

/** The address of who asks. Entries of `X-Forwarded-For` are believed only as far as our own proxies have written them. */
export function clientIp(request: Request, bindings: Partial<HttpBindings> | undefined, proxies: number): string {
  const peer = (bindings?.incoming?.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (proxies === 0) return peer;
  const forwarded = (request.headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim()).filter(Boolean);
  return forwarded.at(-proxies) ?? peer;
}

/** The address that the client used: behind our own proxy, its scheme and host are what the proxy says they were. */
export function clientUrl(request: Request, proxies: number): URL {
  const url = new URL(request.url);
  if (proxies === 0) return url;
  const scheme = request.headers.get('x-forwarded-proto')?.split(',').at(-1)?.trim();
  if (scheme === 'https' || scheme === 'http') url.protocol = scheme;
  const host = request.headers.get('x-forwarded-host')?.split(',').at(-1)?.trim();
  if (host && /^[a-z0-9.:[\]-]+$/i.test(host)) {
    // A host without a port would keep the one that only the proxy uses.
    url.port = '';
    url.host = host;
  }
  return url;
}
