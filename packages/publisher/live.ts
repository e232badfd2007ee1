import http from 'node:http';
import https from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { digestOf } from '@pune/content/digest';
import type { PageReceipt } from './feed.ts';

type Wanted = Pick<PageReceipt, 'action' | 'hash'>;

/**
 * Fetches a page from its live address and completes its receipt.
 * @param wanted what the page is by now, where it may be made again while it is looked for
 */
export type CheckLive = (page: PageReceipt, wanted?: () => Wanted) => Promise<PageReceipt>;

export interface LiveOptions {
  /**
   * Where the host listens, for example `http://127.0.0.1:8080`; the portal's own host name travels
   * in the `Host` header. Without it pages are asked for at their public addresses.
   */
  origin?: string;
  timeoutMs?: number;
  /** How long a page may take to appear before its receipt says that it was not seen. */
  patienceMs?: number;
}

/**
 * A publisher that renders much asks late, over connections that the host has closed meanwhile:
 * that alone says nothing about the page.
 */
const TRIES_MIN = 4;

/**
 * `*.localhost` does not resolve everywhere, and a city's own name may point to a CDN: so the
 * connection goes to the host itself.
 */
export function createLiveCheck({
  origin,
  timeoutMs = 2000,
  patienceMs = 5000,
}: LiveOptions): CheckLive {
  const connections = { keepAlive: true, maxSockets: 8 };
  const agents = {
    'http:': { get: http.get, agent: new http.Agent(connections) },
    'https:': { get: https.get, agent: new https.Agent(connections) },
  };

  const get = (page: PageReceipt): Promise<{ status: number; hash: string }> =>
    new Promise((resolve, reject) => {
      const { protocol, hostname, port } = new URL(origin ?? page.url);
      const { get: ask, agent } = agents[protocol as keyof typeof agents];
      const request = ask({
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
      // Follows every outcome: a request that ends without an answer or an error would hold up all
      // receipts.
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

  /**
   * What an address answers where its page is gone: nothing is there, or the reader is led on to
   * where it moved.
   */
  const GONE = [301, 302, 404, 410];

  /** The page of an error carries status 404 by design. */
  const isSeen = (page: Wanted, answer: { status: number; hash: string }) =>
    page.action === 'delete' ? GONE.includes(answer.status) : answer.hash === page.hash;

  return async function checkLive(page, wanted = () => page) {
    const deadline = Date.now() + patienceMs;
    let problem = '';
    for (let tries = 1, delay = 20; ; tries++, delay = Math.min(delay * 2, 500)) {
      try {
        const answer = await get(page);
        const { action, hash } = wanted();
        if (isSeen({ action, hash }, answer))
          return { ...page, action, hash, liveAt: new Date().toISOString() };
        problem =
          action === 'delete'
            ? `still answers ${answer.status}`
            : `answers ${answer.status} with other content`;
      } catch (error) {
        problem = (error as Error).message;
      }
      if (Date.now() > deadline && tries >= TRIES_MIN)
        return { ...page, ...wanted(), error: `Written, but not seen live: ${problem}` };
      await wait(delay);
    }
  };
}
