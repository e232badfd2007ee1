import fs, { type BigIntStats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { LRUCache } from 'lru-cache';
import { chooseEncoding, type Encoding } from './encodings.ts';
import { mayChooseLanguage } from './languages.ts';
import type { Portal } from './portals.ts';
import { byteRange, type Range } from './ranges.ts';
import { openFile, statOf } from './reads.ts';
import { BODY_HEADERS, matchesTag, streamPart, type SentFile } from './static-files.ts';

/** Alternating names and values of headers, as `writeHead` takes them. */
type RawHeaders = readonly string[];

interface CachedAnswer {
  headers: RawHeaders;
  /** The headers of a 304 answer. */
  unchanged: RawHeaders;
  etag: string;
  acceptsRanges: boolean;
  /** `null` if the file is streamed. */
  body: Buffer | null;
  size: number;
}

interface CachedFile {
  file: string;
  seen: BigIntStats;
  /** Answers by the encoding that a client prefers; an uncompressed file has one answer for all. */
  answers: Partial<Record<Encoding, CachedAnswer>>;
}

/** The answer to one request, as sent. */
export interface CacheHit {
  portal: Portal;
  pathname: string;
  status: 200 | 206 | 304;
}

/** An estimate of the memory of an answer beside its body: two lists of headers, names and maps. */
const ANSWER_BYTES = 3000;
/**
 * The maximum number of remembered values of the headers `Host` and `Accept-Encoding`; clients send
 * few.
 */
const HEADER_VALUES_MAX = 200;

const isSameFile = (a: BigIntStats, b: BigIntStats) =>
  a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs;
const without = (headers: RawHeaders, names: readonly string[]): RawHeaders =>
  headers.filter((_, index) => !names.includes(headers[index - (index % 2)]!));
const bytesIn = ({ answers }: CachedFile) =>
  [...new Set(Object.values(answers))].reduce(
    (sum, { body }) => sum + (body?.length ?? 0) + ANSWER_BYTES,
    0,
  );

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
 * Caches the answers to requests for published files. Each request checks the file's inode, size
 * and time, so a visitor never receives a version of a page older than one already served. Answers
 * that depend on more than portal, path and encoding must not be cached here.
 */
export function createFileCache(bytesMax: number) {
  const files = new LRUCache<string, CachedFile>({ maxSize: bytesMax, sizeCalculation: bytesIn });
  const portals = new LRUCache<string, Portal>({ max: HEADER_VALUES_MAX });
  const encodings = new LRUCache<string, Encoding>({ max: HEADER_VALUES_MAX });
  const keyOf = (portal: Portal, pathname: string) => `${portal.id}${pathname}`;

  function encodingOf(accepted: string | undefined): Encoding {
    if (accepted === undefined) return 'identity';
    let encoding = encodings.get(accepted);
    if (!encoding) encodings.set(accepted, (encoding = chooseEncoding(accepted)));
    return encoding;
  }

  /** Caches an answer of status 200 with a whole file. */
  function keep({
    host,
    portal,
    pathname,
    acceptEncoding,
    sent: { file, seen, body },
    headers,
  }: KeptAnswer): void {
    const raw = [...headers].flat();
    const answer: CachedAnswer = {
      headers: raw,
      unchanged: without(raw, BODY_HEADERS),
      etag: headers.get('etag')!,
      acceptsRanges: headers.has('accept-ranges'),
      body,
      size: Number(headers.get('content-length')),
    };
    const isNegotiated = /accept-encoding/i.test(headers.get('vary') ?? '');
    const answers = isNegotiated
      ? { [encodingOf(acceptEncoding)]: answer }
      : { br: answer, gzip: answer, identity: answer };
    const key = keyOf(portal, pathname);
    const before = files.peek(key);
    files.set(key, {
      file,
      seen,
      answers:
        before && isSameFile(before.seen, seen) ? { ...before.answers, ...answers } : answers,
    });
    portals.set(host, portal);
  }

  /**
   * Sends a part of a file that is too large to cache.
   *
   * @returns false if the file has changed
   */
  function stream(
    { file, seen }: CachedFile,
    { start, end }: Range,
    outgoing: ServerResponse,
    status: number,
    headers: RawHeaders,
  ): boolean {
    const handle = openFile(file);
    if (handle === null) return false;
    if (!isSameFile(fs.fstatSync(handle, { bigint: true }), seen)) {
      fs.closeSync(handle);
      return false;
    }
    outgoing.writeHead(status, headers as string[]);
    // A client that disconnects ends the stream; that is no failure.
    pipeline(streamPart(handle, { start, end }), outgoing, () => {});
    return true;
  }

  function answer(
    { method, headers }: IncomingMessage,
    outgoing: ServerResponse,
    cached: CachedFile,
    found: CachedAnswer,
    requestId: string,
  ): CacheHit['status'] | null {
    const id = ['x-request-id', requestId];
    if (
      headers['if-none-match'] !== undefined &&
      matchesTag(headers['if-none-match'], found.etag)
    ) {
      outgoing.writeHead(304, found.unchanged.concat(id)).end();
      return 304;
    }
    const wanted = { range: headers.range, ifRange: headers['if-range'] as string | undefined };
    const range =
      found.acceptsRanges && method === 'GET' && wanted.range !== undefined
        ? byteRange(wanted, found.size, found.etag)
        : undefined;
    if (range === 'unsatisfiable') return null;
    const part = range ?? { start: 0, end: found.size - 1 };
    const status = range ? 206 : 200;
    const raw = range
      ? without(found.headers, ['content-length']).concat(
          'content-length',
          String(part.end - part.start + 1),
          'content-range',
          `bytes ${part.start}-${part.end}/${found.size}`,
          id,
        )
      : found.headers.concat(id);
    if (method === 'HEAD') outgoing.writeHead(status, raw).end();
    else if (found.body)
      outgoing
        .writeHead(status, raw)
        .end(range ? found.body.subarray(part.start, part.end + 1) : found.body);
    else if (!stream(cached, part, outgoing, status, raw)) return null;
    return status;
  }

  return {
    keep,
    /**
     * Answers a request from the cache.
     *
     * @returns null if the cache has no answer; nothing was sent then
     */
    serve(
      incoming: IncomingMessage,
      outgoing: ServerResponse,
      requestId: () => string,
    ): (CacheHit & { requestId: string }) | null {
      const { method, headers } = incoming;
      const url = incoming.url!;
      if ((method !== 'GET' && method !== 'HEAD') || headers.host === undefined) return null;
      const portal = portals.get(headers.host);
      if (!portal) return null;
      const query = url.indexOf('?');
      const pathname = query === -1 ? url : url.slice(0, query);
      const key = keyOf(portal, pathname);
      const cached = files.get(key);
      if (!cached) return null;
      if (
        headers.referer !== undefined &&
        mayChooseLanguage(headers.referer, pathname, portal.locales)
      )
        return null;
      const seen = statOf(cached.file);
      if (!seen || !isSameFile(seen, cached.seen)) {
        files.delete(key);
        return null;
      }
      const found = cached.answers[encodingOf(headers['accept-encoding'] as string | undefined)];
      if (!found) return null;
      const id = requestId();
      const status = answer(incoming, outgoing, cached, found, id);
      return status && { portal, pathname, status, requestId: id };
    },
  };
}
export type FileCache = ReturnType<typeof createFileCache>;
