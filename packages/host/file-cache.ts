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

/** Names and values of headers in turns, as `writeHead` takes them. */
type RawHeaders = readonly string[];

interface CachedAnswer {
  headers: RawHeaders;
  /** The headers of a 304. */
  unchanged: RawHeaders;
  etag: string;
  acceptsRanges: boolean;
  /** `null` where the file is streamed. */
  body: Buffer | null;
  size: number;
}

interface CachedFile {
  file: string;
  seen: BigIntStats;
  /**
   * By the encoding that a client prefers; a file that is not compressed has one answer for all.
   */
  answers: Partial<Record<Encoding, CachedAnswer>>;
}

/** The answer to one request, as it was sent. */
export interface CacheHit {
  portal: Portal;
  pathname: string;
  status: 200 | 206 | 304;
}

/** Memory that an answer takes beside its body: two lists of headers, names and maps. */
const ANSWER_BYTES = 3000;
/** How many values of the headers `Host` and `Accept-Encoding` are known; clients send few. */
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
  /** The `Host` header that led to the portal. */
  host: string;
  portal: Portal;
  pathname: string;
  acceptEncoding: string | undefined;
  sent: SentFile;
  headers: Headers;
}

/**
 * Keeps the answers to requests for published files, and gives them again while the file is the
 * same: each request asks the file system once (inode, size, time), so that a visitor never
 * receives an older version of a page than one that was served before. An answer that depends on
 * more than the portal, the path and the encoding does not belong here.
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

  /** Keeps an answer of 200 with a whole file. */
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
   * Sends a part of a file that is too large to keep. @returns false when the file is not the same
   * any more
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
    // A reader who goes away ends the stream; that is no failure.
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
     * Answers a request when the cache can. @returns null when the request has to go the long way;
     * nothing was sent then
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
