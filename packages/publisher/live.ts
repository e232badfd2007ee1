import http from 'node:http';
import https from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { digestOf } from '@pune/snapshot/digest';
import type { PageReceipt } from './outbox.ts';

type Wanted = Pick<PageReceipt, 'action' | 'hash'>;

/**
 * Fetches a page from its live address and completes its receipt.
 * @param wanted returns the current expected state, for a page that may be rendered again while it
 *   is checked
 */
export type CheckLive = (page: PageReceipt, wanted?: () => Wanted) => Promise<PageReceipt>;

export interface LiveOptions {
  /**
   * Address of the host, for example `http://127.0.0.1:8080`; the portal's host name is sent in the
   * `Host` header. Without it, pages are fetched from their public addresses.
   */
  origin?: string;
  timeoutMs?: number;
  /** How long to wait for a page before its receipt says that it was not seen live. */
  patienceMs?: number;
}

/**
 * A busy publisher may check late, over connections that the host has closed meanwhile. Such an
 * error says nothing about the page, so try several times.
 */
const TRIES_MIN = 4;

/**
 * Creates the check. Connects to `origin` directly, because `*.localhost` does not resolve
 * everywhere and a city's domain may point to a CDN.
 */
export function createLiveCheck({
  origin,
  timeoutMs = 2000,
  patienceMs = 5000,
}: LiveOptions): CheckLive {
  const connections = { keepAlive: true, maxSockets: 8 };
  const agents: Agents = {
    'http:': { get: http.get, agent: new http.Agent(connections) },
    'https:': { get: https.get, agent: new https.Agent(connections) },
  };

  return async function checkLive(page, wanted = () => page) {
    const deadline = Date.now() + patienceMs;
    let problem = '';
    for (let tries = 1, delay = 20; ; tries++, delay = Math.min(delay * 2, 500)) {
      try {
        const response = await fetchPage(page, { agents, origin, timeoutMs });
        const { action, hash } = wanted();
        if (isSeen({ action, hash }, response))
          return { ...page, action, hash, liveAt: new Date().toISOString() };
        problem =
          action === 'delete'
            ? `still answers ${response.status}`
            : `answers ${response.status} with other content`;
      } catch (error) {
        problem = (error as Error).message;
      }
      if (Date.now() > deadline && tries >= TRIES_MIN)
        return { ...page, ...wanted(), error: `Written, but not seen live: ${problem}` };
      await wait(delay);
    }
  };
}

type Agents = Record<'http:' | 'https:', { get: typeof http.get; agent: http.Agent }>;

interface LiveResponse {
  status: number;
  hash: string;
}

/** Statuses of an address whose page is gone: not found, or redirected to its new address. */
const GONE = [301, 302, 404, 410];

/** Compares the hash, not the status: the 404 page is served with status 404. */
const isSeen = (page: Wanted, response: LiveResponse): boolean =>
  page.action === 'delete' ? GONE.includes(response.status) : response.hash === page.hash;

/** Fetches a page from its live address, or from `origin` with the portal's host name. */
function fetchPage(
  page: PageReceipt,
  { agents, origin, timeoutMs }: { agents: Agents; origin?: string; timeoutMs: number },
): Promise<LiveResponse> {
  return new Promise((resolve, reject) => {
    const { protocol, hostname, port } = new URL(origin ?? page.url);
    const { get, agent } = agents[protocol as keyof Agents];
    const request = get({
      agent,
      hostname,
      port,
      path: page.path,
      timeout: timeoutMs,
      headers: {
        host: new URL(page.url).host,
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
        resolve({ status: response.statusCode ?? 0, hash: digestOf(Buffer.concat(chunks)) }),
      );
    });
  });
}
