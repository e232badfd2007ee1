import { setTimeout as wait } from 'node:timers/promises';
import type { FetchPage, LiveResponse } from './fetch-page.ts';
import type { PageReceipt } from './outbox.ts';

type Wanted = Pick<PageReceipt, 'action' | 'hash'>;

/**
 * Fetches a page from its live address and completes its receipt.
 * @param wanted returns the current expected state, for a page that may be rendered again while it
 *   is checked
 */
export type CheckLive = (page: PageReceipt, wanted?: () => Wanted) => Promise<PageReceipt>;

export interface LiveOptions {
  fetchPage: FetchPage;
  /** How long to wait for a page before its receipt says that it was not seen live. */
  patienceMs?: number;
}

/**
 * A busy publisher may check late, over connections that the host has closed meanwhile. Such an
 * error says nothing about the page, so try several times.
 */
const TRIES_MIN = 4;

/** Creates the check. */
export function createLiveCheck({ fetchPage, patienceMs = 5000 }: LiveOptions): CheckLive {
  return async function checkLive(page, wanted = () => page) {
    const deadline = Date.now() + patienceMs;
    let problem = '';
    for (let tries = 1, delay = 20; ; tries++, delay = Math.min(delay * 2, 500)) {
      try {
        const response = await fetchPage(page);
        const { action, hash } = wanted();
        if (isSeen({ action, hash }, response))
          return { ...page, action, hash, liveAt: new Date(response.at).toISOString() };
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

/** Statuses of an address whose page is gone: not found, or redirected to its new address. */
const GONE = [301, 302, 404, 410];

/** Compares the hash, not the status: the 404 page is served with status 404. */
const isSeen = (page: Wanted, response: LiveResponse): boolean =>
  page.action === 'delete' ? GONE.includes(response.status) : response.hash === page.hash;
