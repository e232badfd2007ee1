import type { Payload } from 'payload';
import { readCap, type CapMessage } from './cap.ts';
import { matchAreas } from './areas.ts';
import { readFeed, type FeedEntry } from './feed.ts';
import type { CapFeedsSettings } from './settings.ts';
import { storeMessage } from './store-message.ts';

export interface CapFeedsOptions {
  cms: Payload;
  settings: CapFeedsSettings;
  log: (event: string, details: object) => void;
  now?: () => Date;
  fetcher?: typeof fetch;
}

const FETCH_MS_MAX = 10_000;
const FEED_BYTES_MAX = 5_000_000;
const MESSAGE_BYTES_MAX = 1_000_000;
/** More entries wait for the next run. */
const MESSAGES_IN_RUN_MAX = 30;
/** A message that cannot be fetched so often is given up, until its entry changes. */
const TRIES_MAX = 5;
const MINUTE_MS = 60_000;
const PAUSE_MS_MAX = 60 * MINUTE_MS;

class TooLarge extends Error {}

/** Reads a body up to a limit, whatever its length header says. */
async function readLimited(answer: Response, bytesMax: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.byteLength;
    if (bytes > bytesMax) {
      await answer.body?.cancel().catch(() => {});
      throw new TooLarge(`more than ${bytesMax} bytes`);
    }
    parts.push(part);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
}

interface FeedState {
  failures: number;
  retryAt: number;
  /** Entries that are done, by id and time of change. */
  done: Set<string>;
  tries: Map<string, number>;
}

const nameOf = ({ id, updated }: FeedEntry): string => `${id} ${updated}`;

/**
 * Creates the poller of CAP feeds. Each run reads the feeds that are due, and the messages that it
 * has not seen; what concerns the city becomes an alert (`store-message.ts`). A feed that fails is
 * asked again after 1, 2, 4, … minutes, at most an hour. One run at a time; several processes are
 * kept apart by the publisher's lease.
 */
export function createCapFeeds({
  cms,
  settings,
  log,
  now = () => new Date(),
  fetcher = fetch,
}: CapFeedsOptions) {
  const states = new Map<string, FeedState>(
    settings.feeds.map((feed) => [
      feed,
      { failures: 0, retryAt: 0, done: new Set(), tries: new Map() },
    ]),
  );

  async function load(address: string, bytesMax: number): Promise<string> {
    const answer = await fetcher(address, {
      headers: {
        accept: 'application/cap+xml, application/rss+xml, application/atom+xml, application/xml',
      },
      // A feed that moves is configured anew: a redirect could lead into our network.
      redirect: 'error',
      signal: AbortSignal.timeout(FETCH_MS_MAX),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new Error(`answered ${answer.status}`);
    }
    return readLimited(answer, bytesMax);
  }

  /** @returns what became of a message, for the log */
  async function take(message: CapMessage, feed: string): Promise<string> {
    const areas = message.info.flatMap(({ area }) => area);
    const matched = matchAreas(areas, settings);
    return storeMessage(cms, message, {
      feed,
      matched,
      isTrusted: settings.trusted.includes(message.sender),
      now: now(),
    });
  }

  async function takeText(text: string, feed: string, address: string): Promise<void> {
    const read = readCap(text);
    if (read.kind === 'Refused')
      return log('cap-refused', { address, reason: read.reason, ...(read.at && { at: read.at }) });
    const outcome = await take(read.message, feed);
    if (outcome !== 'elsewhere' && outcome !== 'known')
      log('cap-received', { identifier: read.message.identifier, outcome });
  }

  async function takeEntry(state: FeedState, feed: string, entry: FeedEntry): Promise<void> {
    const name = nameOf(entry);
    try {
      await takeText(await load(entry.address, MESSAGE_BYTES_MAX), feed, entry.address);
      state.done.add(name);
      state.tries.delete(name);
    } catch (error) {
      const tries = (state.tries.get(name) ?? 0) + 1;
      state.tries.set(name, tries);
      const isLast = tries >= TRIES_MAX || error instanceof TooLarge;
      if (isLast) state.done.add(name);
      log(isLast ? 'cap-given-up' : 'cap-not-read', {
        address: entry.address,
        tries,
        error: (error as Error).message,
      });
    }
  }

  /** Forgets entries that have left the feed, so that the sets stay as small as it. */
  function forget(state: FeedState, entries: readonly FeedEntry[]): void {
    const present = new Set(entries.map(nameOf));
    for (const name of state.done) if (!present.has(name)) state.done.delete(name);
    for (const name of state.tries.keys()) if (!present.has(name)) state.tries.delete(name);
  }

  async function pollFeed(feed: string, state: FeedState): Promise<void> {
    const text = await load(feed, FEED_BYTES_MAX);
    const read = readFeed(text, feed);
    if (read.kind === 'Refused') {
      if (read.reason !== 'no_feed') throw new Error(`no feed: ${read.reason}`);
      return takeText(text, feed, feed);
    }
    forget(state, read.entries);
    const due = read.entries.filter((entry) => !state.done.has(nameOf(entry)));
    // The oldest first, so that an update finds the message that it updates.
    for (const entry of due.slice(-MESSAGES_IN_RUN_MAX).reverse())
      await takeEntry(state, feed, entry);
  }

  let isRunning = false;
  return {
    /** Reads the feeds that are due. It never fails: problems are logged. */
    async poll(): Promise<void> {
      if (isRunning) return;
      isRunning = true;
      try {
        for (const [feed, state] of states) {
          if (state.retryAt > now().getTime()) continue;
          try {
            await pollFeed(feed, state);
            state.failures = 0;
          } catch (error) {
            const pause = Math.min(MINUTE_MS * 2 ** state.failures, PAUSE_MS_MAX);
            state.failures += 1;
            state.retryAt = now().getTime() + pause;
            log('cap-feed-failed', {
              feed,
              failures: state.failures,
              pauseMs: pause,
              error: (error as Error).message,
            });
          }
        }
      } finally {
        isRunning = false;
      }
    },
  };
}
export type CapFeeds = ReturnType<typeof createCapFeeds>;
