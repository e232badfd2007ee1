import type { HttpBindings } from '@hono/node-server';
import { clientAddress } from '@pune/std/client-address';

/** Determines the address of the client of a request. */
export const clientIp = (
  request: Request,
  bindings: Partial<HttpBindings> | undefined,
  proxies: number,
): string =>
  clientAddress(
    bindings?.incoming?.socket.remoteAddress,
    request.headers.get('x-forwarded-for'),
    proxies,
  );

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
