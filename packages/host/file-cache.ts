import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { createGenerations } from '@pune/publisher/change-mark';
import {
  isSameFile,
  send,
  type AnswerReader,
  type Asked,
  type CachedAnswer,
  type ReadAnswer,
} from './cached-answer.ts';
import { countedRoute, type CountedRoute } from './counted-route.ts';
import { chooseEncoding, type Encoding } from './encodings.ts';
import { isTwinOf } from './file-bodies.ts';
import { mayChooseLanguage } from './languages.ts';
import type { Portal } from './portals.ts';
import { statOf } from './reads.ts';
import { createSegmentedCache } from './segmented-cache.ts';

/** Marks an answer that is not compressed, and the same for every `Accept-Encoding`. */
const ANY = '*';
const keyOf = (encoding: Encoding | typeof ANY, portal: Portal, pathname: string) =>
  `${encoding} ${portal.id}${pathname}`;

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

/** A generous estimate of the memory of an answer beside its body: its key, file and tag. */
const ANSWER_BYTES = 2500;
/** The maximum number of remembered values of the header `Host`; visitors send few. */
const HOSTS_MAX = 200;
export interface FileCacheOptions {
  bytesMax: number;
  /** The folder of a portal's releases. */
  releasesOf: (portal: Portal) => string;
  /** Reads an answer that is not in the cache. */
  read: AnswerReader;
}

/**
 * Caches the answers to requests for published files. Each request checks that the publisher has
 * changed no file of the portal since the file was looked at; otherwise it looks at the file's inode,
 * size and time. So a visitor never receives a version of a page older than one already served,
 * whichever process served it. Answers that depend on more than portal, path and encoding must not
 * be cached here.
 *
 * A file that is not in the cache is read into it, unless the request needs the full path through
 * the host.
 */
export function createFileCache({ bytesMax, releasesOf, read }: FileCacheOptions) {
  const generationOf = createGenerations();
  const answers = createSegmentedCache<CachedAnswer>(bytesMax, ANSWER_BYTES);
  const portals = new LRUCache<string, Portal>({ max: HOSTS_MAX });

  /**
   * Caches an answer.
   *
   * @param generation that of the portal's files before the file was read
   */
  function add(
    { portal, pathname, preferred }: Asked,
    { sent, headers, etag, size }: ReadAnswer,
    generation: number | null,
    checkedAt: number,
  ) {
    const answer: CachedAnswer = {
      file: sent.file,
      counted: countedRoute(pathname),
      seen: { ino: sent.seen.ino, size: sent.seen.size, mtimeNs: sent.seen.mtimeNs },
      awaited: sent.awaited,
      generation,
      checkedAt,
      headers,
      etag,
      size,
    };
    const key = keyOf(headers.isNegotiated ? preferred : ANY, portal, pathname);
    return answers.set(key, answer, sent.body);
  }

  /**
   * Caches an answer that the full path gave.
   *
   * @param host the `Host` header that selected the portal
   */
  function keep(host: string, asked: Asked, answer: ReadAnswer): void {
    add(asked, answer, null, 0);
    portals.set(host, asked.portal);
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

  /** Finds an answer whose file is unchanged. */
  function find({ portal, pathname, preferred }: Asked, nowMs: number) {
    let key = keyOf(preferred, portal, pathname);
    let found = answers.get(key);
    if (!found) found = answers.get((key = keyOf(ANY, portal, pathname)));
    if (!found || isUnchanged(found.value, portal, nowMs)) return found;
    answers.delete(key);
    return undefined;
  }

  /** Reads an answer into the cache. */
  function readIn(asked: Asked, nowMs: number) {
    // Before the file: a change that begins in between has another generation.
    const generation = generationOf(releasesOf(asked.portal), nowMs);
    const answer = read(asked, answers.reserve);
    return answer && add(asked, answer, generation, nowMs);
  }

  function serve(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    requestId: (wasRead: boolean) => string,
    nowMs: number,
  ): CacheHit | null {
    const { method, headers } = incoming;
    if ((method !== 'GET' && method !== 'HEAD') || headers.host === undefined) return null;
    const portal = portals.get(headers.host);
    if (!portal) return null;
    const url = incoming.url!;
    const query = url.indexOf('?');
    const pathname = query === -1 ? url : url.slice(0, query);
    const { referer } = headers;
    if (referer !== undefined && mayChooseLanguage(referer, pathname, portal.locales)) return null;
    const preferred = chooseEncoding(headers['accept-encoding'] as string | undefined);
    const asked = { portal, pathname, preferred };
    const kept = find(asked, nowMs);
    const isWhole = method === 'GET' && query === -1 && headers.range === undefined;
    const found = kept ?? (isWhole ? readIn(asked, nowMs) : undefined);
    if (!found) return null;
    const id = requestId(!kept);
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
     * Answers a request from the cache, or with a file that is read into it.
     *
     * @param requestId makes the id of an answer, from whether its file was read for it
     * @param nowMs a monotonic clock
     * @returns null if the request needs the full path; nothing was sent then
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
