import http from 'node:http';
import https from 'node:https';
import { SEARCH_MISSES } from '@pune/std/search-misses';
import { signRequest } from '@pune/std/signed-request';

/** Words that were searched without an answer. */
export interface SearchMiss {
  words: string;
  site: string;
  locale: string;
  times: number;
  /** The last day: `2026-11-28`. */
  last: string;
}

const PATIENCE_MS = 3000;
const BYTES_MAX = 100_000;

function missesIn(text: string): SearchMiss[] | null {
  try {
    const { misses } = JSON.parse(text) as { misses?: SearchMiss[] };
    return Array.isArray(misses) ? misses : null;
  } catch {
    return null;
  }
}

/**
 * Asks the search function of a portal what it did not find, on all portals. The CMS reads no
 * database of the functions.
 *
 * @param portal the public address of a portal with search
 * @param origin the address that serves the portals from here
 *
 * @returns `null` if there is no answer
 */
export function readSearchMisses({
  portal,
  origin,
  key,
  now = new Date(),
}: {
  portal: string;
  origin: string;
  key: string;
  now?: Date;
}): Promise<SearchMiss[] | null> {
  return new Promise((resolve) => {
    const address = new URL(SEARCH_MISSES.path, origin);
    const { get } = address.protocol === 'https:' ? https : http;
    const request = get(
      address,
      {
        // `*.localhost` does not resolve everywhere.
        headers: {
          host: new URL(portal).host,
          accept: 'application/json',
          ...signRequest(key, SEARCH_MISSES.purpose, { body: '', at: now }),
        },
        signal: AbortSignal.timeout(PATIENCE_MS),
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > BYTES_MAX) request.destroy(new Error('too large'));
        });
        answer.on('error', () => resolve(null));
        answer.on('end', () => resolve(answer.statusCode === 200 ? missesIn(text) : null));
      },
    );
    request.on('error', () => resolve(null));
  });
}
