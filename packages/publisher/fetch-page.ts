import http from 'node:http';
import https from 'node:https';
import { digestOf } from '@pune/snapshot/digest';

/** The part of a page that its address consists of. */
export interface Address {
  /** The public address of the page. */
  url: string;
  /** The path of this address. */
  path: string;
}

/** The response of an address. */
export interface LiveResponse {
  status: number;
  /** Digest of the body. */
  hash: string;
  /** Instant at which the response was complete, in milliseconds since 1970. */
  at: number;
}

/** Fetches a page from its live address. Throws if there is no response. */
export type FetchPage = (address: Address) => Promise<LiveResponse>;

export interface FetchOptions {
  /**
   * Address of the host, for example `http://127.0.0.1:8080`; the portal's host name is sent in the
   * `Host` header. Without it, pages are fetched from their public addresses.
   */
  origin?: string;
  timeoutMs?: number;
}

const CONNECTIONS = { keepAlive: true, maxSockets: 8 };

/**
 * Creates the function that fetches pages. Connects to `origin` directly, because `*.localhost` does
 * not resolve everywhere and a city's domain may point to a CDN.
 */
export function createPageFetch({ origin, timeoutMs = 2000 }: FetchOptions): FetchPage {
  const agents = {
    'http:': { get: http.get, agent: new http.Agent(CONNECTIONS) },
    'https:': { get: https.get, agent: new https.Agent(CONNECTIONS) },
  };
  return ({ url, path }) =>
    new Promise((resolve, reject) => {
      const { protocol, hostname, port } = new URL(origin ?? url);
      const { get, agent } = agents[protocol as keyof typeof agents];
      const request = get({
        agent,
        hostname,
        port,
        path,
        timeout: timeoutMs,
        headers: {
          host: new URL(url).host,
          'accept-encoding': 'identity',
          'cache-control': 'no-cache',
        },
      });
      request.on('timeout', () => request.destroy(new Error(`no answer within ${timeoutMs} ms`)));
      request.on('error', reject);
      // `close` follows every outcome. Without this handler a request that ends with neither a
      // response nor an error would block all receipts.
      request.on('close', () => reject(new Error('the connection was closed')));
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            hash: digestOf(Buffer.concat(chunks)),
            at: Date.now(),
          }),
        );
      });
    });
}
