import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, VisitOptions } from './visit.ts';

/** A request of the crawl. */
export interface Asked {
  address: string;
  options: VisitOptions;
}

export const addressOf = (file: string): string =>
  `/${file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;

/** The request headers with which every address is requested. */
export const ALWAYS: readonly VisitOptions[] = [
  { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } },
];
/** Further requests for some addresses: encodings, methods, conditions, ranges, cookies. */
export const SOMETIMES: readonly VisitOptions[] = [
  {},
  { headers: { 'accept-encoding': 'gzip' } },
  { method: 'HEAD', headers: { 'accept-encoding': 'br' } },
  { headers: { 'if-none-match': '*', 'accept-encoding': 'br' } },
  { headers: { range: 'bytes=10-99' } },
  { headers: { 'sec-fetch-dest': 'iframe', cookie: 'lang=en' } },
];

/** Headers of an answer that two servers need not share: the request's own, the date. */
const OF_EACH_ANSWER = ['x-request-id', 'date'];

/** An answer in a form to compare, with its headers sorted by name. */
const comparable = ({ status, headers, bytes }: Answer, unlike: readonly string[]) => ({
  status,
  headers: Object.entries(headers)
    .filter(([name]) => !OF_EACH_ANSWER.includes(name) && !unlike.includes(name))
    .sort(),
  bytes: bytes.toString('latin1'),
});

/** An answer may be replaced by a smaller precompressed file within this time. */
const REPLACED_MS = 15_000;
/** More differences than a person reads. */
const FOUND_MAX = 10;

type Ask = (asked: Asked) => Promise<Answer>;

/**
 * Finds the requests that two servers answer with another status, other headers or other bytes. The
 * content may change between two requests, so a difference is checked again.
 *
 * @param unlike names headers that may differ
 *
 * @returns descriptions of the first differences
 */
export async function differences(
  asked: readonly Asked[],
  [one, other]: readonly [Ask, Ask],
  unlike: readonly string[] = [],
): Promise<string[]> {
  const waiting = [...asked];
  const found: string[] = [];
  const next = async (): Promise<void> => {
    for (
      let request = waiting.pop();
      request && found.length < FOUND_MAX;
      request = waiting.pop()
    ) {
      const difference = await differenceOf(request, one, other, unlike);
      if (difference) found.push(difference);
    }
  };
  await Promise.all(Array.from({ length: 4 }, next));
  return found;
}

async function differenceOf(
  request: Asked,
  one: Ask,
  other: Ask,
  unlike: readonly string[],
): Promise<string | null> {
  for (const startedAt = Date.now(); ; await wait(500)) {
    const [a, b] = [
      comparable(await one(request), unlike),
      comparable(await other(request), unlike),
    ];
    if (JSON.stringify(a) === JSON.stringify(b)) return null;
    const words = (answer: typeof a) => JSON.stringify({ ...answer, bytes: answer.bytes.length });
    if (Date.now() - startedAt > REPLACED_MS)
      return `${request.address} ${JSON.stringify(request.options)}: ${words(a)} ≠ ${words(b)}`;
  }
}
