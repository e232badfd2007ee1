import fs, { type BigIntStats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { LRUCache } from 'lru-cache';
import { chooseEncoding, type Encoding } from './encodings.ts';
import { countedRoute, type CountedRoute } from './counted-route.ts';
import { mayChooseLanguage } from './languages.ts';
import { createGenerations } from '@pune/publisher/change-mark';
import type { Portal } from './portals.ts';
import { byteRange, type Range } from './ranges.ts';
import { openFile, statOf } from './reads.ts';
import { createSegmentedCache } from './segmented-cache.ts';
import { BODY_HEADERS, isTwinOf, matchesTag, streamPart, type SentFile } from './static-files.ts';

/** Alternating names and values of headers, as `writeHead` takes them. */
type RawHeaders = readonly string[];

/** Marks an answer that is not compressed, and the same for every `Accept-Encoding`. */
const ANY = '*';
const keyOf = (encoding: Encoding | typeof ANY, portal: Portal, pathname: string) =>
  `${encoding} ${portal.id}${pathname}`;

/** An answer to a request for a published file; its body lies in the cache beside it. */
interface CachedAnswer {
  file: string;
  /** Under what metrics count it. */
  counted: CountedRoute;
  seen: FileIdentity;
  /** The precompressed variant that replaces the body once it exists. */
  awaited: string | undefined;
  /** The generation of the portal's files in which the file was found unchanged, and when. */
  generation: number | null;
  checkedAt: number;
  headers: RawHeaders;
  /** The headers of a 304 answer. */
  unchanged: RawHeaders;
  etag: string;
  acceptsRanges: boolean;
  size: number;
}

type FileIdentity = Pick<BigIntStats, 'ino' | 'size' | 'mtimeNs'>;

/**
 * Within a generation a file is looked at again after this time, in milliseconds: an operator may
 * have changed it without the publisher.
 */
const CHECKED_MS = 10_000;

/** The answer to one request, as sent. */
export interface CacheHit {
  portal: Portal;
  counted: CountedRoute;
  pathname: string;
  status: 200 | 206 | 304;
  requestId: string;
}

/** An estimate of the memory of an answer beside its body: its key, its headers and tag. */
const ANSWER_BYTES = 2500;
/** The maximum number of remembered values of the header `Host`; visitors send few. */
const HOSTS_MAX = 200;
/** The maximum number of header values that answers share: policies, types, rules. */
const SHARED_VALUES_MAX = 1000;

const isSameFile = (a: FileIdentity, b: FileIdentity) =>
  a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs;
const without = (headers: RawHeaders, names: readonly string[]): RawHeaders =>
  headers.filter((_, index) => !names.includes(headers[index - (index % 2)]!));

export interface KeptAnswer {
  /** The `Host` header that selected the portal. */
  host: string;
  portal: Portal;
  pathname: string;
  acceptEncoding: string | undefined;
  sent: SentFile;
  headers: Headers;
}

/**
 * Caches the answers to requests for published files. Each request checks that the publisher has
 * changed no file of the portal since the file was looked at; otherwise it looks at the file's inode,
 * size and time. So a visitor never receives a version of a page older than one already served,
 * whichever process served it. Answers that depend on more than portal, path and encoding must not
 * be cached here.
 *
 * @param releasesOf returns the folder of a portal's releases
 */
export function createFileCache(bytesMax: number, releasesOf: (portal: Portal) => string) {
  const generationOf = createGenerations();
  const answers = createSegmentedCache<CachedAnswer>(bytesMax, ANSWER_BYTES);
  const portals = new LRUCache<string, Portal>({ max: HOSTS_MAX });
  const sharedValues = new LRUCache<string, string>({ max: SHARED_VALUES_MAX });

  /** The same text as one object: most values of headers are those of every other answer. */
  function shared(text: string): string {
    const known = sharedValues.get(text);
    if (known === undefined) sharedValues.set(text, text);
    return known ?? text;
  }

  /** Caches an answer of status 200 with a whole file. */
  function keep({ host, portal, pathname, acceptEncoding, sent, headers }: KeptAnswer): void {
    const raw = [...headers].flat().map(shared);
    const { ino, size, mtimeNs } = sent.seen;
    const answer: CachedAnswer = {
      file: sent.file,
      counted: countedRoute(pathname),
      seen: { ino, size, mtimeNs },
      awaited: sent.awaited,
      generation: null,
      checkedAt: 0,
      headers: raw,
      unchanged: without(raw, BODY_HEADERS),
      etag: headers.get('etag')!,
      acceptsRanges: headers.has('accept-ranges'),
      size: Number(headers.get('content-length')),
    };
    const isNegotiated = /accept-encoding/i.test(headers.get('vary') ?? '');
    const encoding = isNegotiated ? chooseEncoding(acceptEncoding) : ANY;
    answers.set(keyOf(encoding, portal, pathname), answer, sent.body);
    portals.set(host, portal);
  }

  /**
   * Returns true if the file of an answer is still the one that the answer was made from, and no
   * precompressed variant has come that is smaller than the answer.
   */
  function isUnchanged(answer: CachedAnswer, portal: Portal, nowMs: number): boolean {
    // Before the file: a change that begins in between has another generation.
    const generation = generationOf(releasesOf(portal), nowMs);
    const isKnown = generation !== null && generation === answer.generation;
    if (isKnown && nowMs - answer.checkedAt < CHECKED_MS) return true;
    const seen = statOf(answer.file);
    if (!seen || !isSameFile(seen, answer.seen)) return false;
    const twin = answer.awaited === undefined ? null : statOf(answer.awaited);
    if (twin && isTwinOf(twin, seen)) return false;
    answer.generation = generation;
    answer.checkedAt = nowMs;
    return true;
  }

  function serve(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    requestId: (incoming: IncomingMessage) => string,
    nowMs: number,
  ): CacheHit | null {
    const { method, headers } = incoming;
    if ((method !== 'GET' && method !== 'HEAD') || headers.host === undefined) return null;
    const portal = portals.get(headers.host);
    if (!portal) return null;
    const url = incoming.url!;
    const query = url.indexOf('?');
    const pathname = query === -1 ? url : url.slice(0, query);
    const encoding = chooseEncoding(headers['accept-encoding'] as string | undefined);
    let key = keyOf(encoding, portal, pathname);
    let found = answers.get(key);
    if (!found) found = answers.get((key = keyOf(ANY, portal, pathname)));
    if (!found) return null;
    const { referer } = headers;
    if (referer !== undefined && mayChooseLanguage(referer, pathname, portal.locales)) return null;
    if (!isUnchanged(found.value, portal, nowMs)) {
      answers.delete(key);
      return null;
    }
    const id = requestId(incoming);
    const { body } = found;
    const { counted } = found.value;
    const status = send(incoming, outgoing, found.value, body, id);
    // Mostly the whole answer is with the system by now. Otherwise it is sent from the cache.
    if (body && method === 'GET' && !outgoing.writableFinished)
      outgoing.once('close', answers.hold(body));
    return status && { portal, pathname, counted, status, requestId: id };
  }

  return {
    keep,
    /**
     * Answers a request from the cache.
     *
     * @param nowMs a monotonic clock
     * @returns null if the cache has no answer; nothing was sent then
     */
    serve,
    /** Memory of the cache for a file that is about to be read and kept. */
    reserve: answers.reserve,
    /** Keeps the memory of a body until it has been sent. */
    hold: answers.hold,
    /** The memory in use. */
    bytes: answers.bytes,
  };
}
export type FileCache = ReturnType<typeof createFileCache>;

/** Sends an answer. @returns its status; null if nothing was sent */
function send(
  { method, headers }: IncomingMessage,
  outgoing: ServerResponse,
  answer: CachedAnswer,
  body: Buffer | null,
  requestId: string,
): CacheHit['status'] | null {
  const id = ['x-request-id', requestId];
  const known = headers['if-none-match'];
  if (known !== undefined && matchesTag(known, answer.etag)) {
    outgoing.writeHead(304, answer.unchanged.concat(id)).end();
    return 304;
  }
  const range =
    answer.acceptsRanges && method === 'GET' && headers.range !== undefined
      ? byteRange(
          { range: headers.range, ifRange: headers['if-range'] as string | undefined },
          answer.size,
          answer.etag,
        )
      : undefined;
  if (range === 'unsatisfiable') return null;
  const part = range ?? { start: 0, end: answer.size - 1 };
  const status = range ? 206 : 200;
  const raw = range ? partHeaders(answer, range).concat(id) : answer.headers.concat(id);
  if (method === 'HEAD') outgoing.writeHead(status, raw).end();
  else if (body)
    outgoing.writeHead(status, raw).end(range ? body.subarray(part.start, part.end + 1) : body);
  else if (!stream(answer, part, outgoing, status, raw)) return null;
  return status;
}

const partHeaders = ({ headers, size }: CachedAnswer, { start, end }: Range): string[] =>
  without(headers, ['content-length']).concat(
    'content-length',
    String(end - start + 1),
    'content-range',
    `bytes ${start}-${end}/${size}`,
  );

/** Sends a part of a file that is too large to cache. @returns false if the file has changed */
function stream(
  { file, seen }: CachedAnswer,
  { start, end }: Range,
  outgoing: ServerResponse,
  status: number,
  headers: string[],
): boolean {
  const handle = openFile(file);
  if (handle === null) return false;
  if (!isSameFile(fs.fstatSync(handle, { bigint: true }), seen)) {
    fs.closeSync(handle);
    return false;
  }
  outgoing.writeHead(status, headers);
  // A client that disconnects ends the stream; that is no failure.
  pipeline(streamPart(handle, { start, end }), outgoing, () => {});
  return true;
}
