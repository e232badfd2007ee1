import { LRUCache } from 'lru-cache';
import { BODY_HEADERS } from './static-files.ts';

/** Alternating names and values of headers, as `writeHead` takes them. */
export type RawHeaders = readonly string[];

/** The headers that an answer shares with others: all but its length and tag. */
export interface SharedHeaders {
  whole: RawHeaders;
  /** The headers of a 304 answer. */
  unchanged: RawHeaders;
  /** True if the answer depends on `Accept-Encoding`. */
  isNegotiated: boolean;
  acceptsRanges: boolean;
}

/** Headers that follow from the bytes of one file. */
const OWN: readonly string[] = ['content-length', 'etag'];
const ABSENT_FROM_304: readonly string[] = BODY_HEADERS;

type Fields = readonly (readonly [name: string, value: string])[];

/** Takes from the headers of an answer, with names in lower case, those that others may share. */
export function sharedHeaders(headers: Iterable<readonly [string, string]>): SharedHeaders {
  const fields: Fields = [...headers].filter(([name]) => !OWN.includes(name));
  const valueOf = (name: string) => fields.find(([other]) => other === name)?.[1];
  return {
    whole: fields.flat(),
    unchanged: fields.filter(([name]) => !ABSENT_FROM_304.includes(name)).flat(),
    isNegotiated: /accept-encoding/i.test(valueOf('vary') ?? ''),
    acceptsRanges: valueOf('accept-ranges') !== undefined,
  };
}

/** The maximum number of different headers that are remembered. */
const KNOWN_MAX = 1000;

/** Creates a function that returns equal headers as one object. */
export function createSharedHeaders() {
  const known = new LRUCache<string, SharedHeaders>({ max: KNOWN_MAX });
  return (headers: Headers): SharedHeaders => {
    const made = sharedHeaders(headers);
    const key = made.whole.join('\n');
    const shared = known.get(key);
    if (!shared) known.set(key, made);
    return shared ?? made;
  };
}
