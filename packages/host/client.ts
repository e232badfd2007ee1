import { isIP } from 'node:net';
import type { HttpBindings } from '@hono/node-server';

/**
 * Extracts the address from an entry of `X-Forwarded-For`: proxies also write `192.0.2.1:4711`,
 * `[2001:db8::1]:443` and `::ffff:192.0.2.1`.
 */
function addressOf(entry: string): string | null {
  const bare =
    /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry;
  const address = bare.replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIP(address) === 0 ? null : address.toLowerCase();
}

/**
 * @param proxies the number of our own proxies: only their entries of `X-Forwarded-For` are trusted
 *
 * @returns the address of the client
 */
export function clientIp(
  request: Request,
  bindings: Partial<HttpBindings> | undefined,
  proxies: number,
): string {
  const peer = (bindings?.incoming?.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (proxies === 0) return peer;
  const forwarded = (request.headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  // An invalid entry counts as the proxy's address: a made-up text must not become a sender of its
  // own.
  return addressOf(forwarded.at(-proxies) ?? '') ?? peer;
}

/**
 * Builds the address that the client used. The host is that of the `Host` header, which the proxy
 * keeps. `X-Forwarded-Host` is ignored: proxies forward the visitor's value, which could then
 * select another portal for all visitors behind a shared cache. The scheme is the one that our own
 * proxy reports.
 */
export function clientUrl(request: Request, proxies: number): URL {
  const url = new URL(request.url);
  if (proxies === 0) return url;
  const scheme = request.headers.get('x-forwarded-proto')?.split(',').at(-1)?.trim();
  if (scheme === 'https' || scheme === 'http') url.protocol = scheme;
  return url;
}

const urlKeys = new WeakMap<object, symbol | null>();

/**
 * Returns the request at the address that the client used, behind a proxy or after a rewrite.
 * Requests of `@hono/node-server` are cheap until they are copied; they keep their address under a
 * symbol, which is looked up once for all of them. Other requests are copied.
 */
export function requestAt({ href }: URL, request: Request): Request {
  if (request.url === href) return request;
  const kind = Object.getPrototypeOf(request) as object;
  let key = urlKeys.get(kind);
  if (key === undefined) {
    key =
      Object.getOwnPropertySymbols(request).find(({ description }) => description === 'urlKey') ??
      null;
    urlKeys.set(kind, key);
  }
  if (!key) return new Request(href, request);
  (request as unknown as Record<symbol, string>)[key] = href;
  return request;
}
