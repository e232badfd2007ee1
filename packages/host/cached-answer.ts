import fs, { type BigIntStats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { CountedRoute } from './counted-route.ts';
import type { Encoding } from './encodings.ts';
import { streamPart, type Allocate, type SentFile } from './file-bodies.ts';
import type { Portal } from './portals.ts';
import { byteRange, type Range } from './ranges.ts';
import { openFile } from './reads.ts';
import type { SharedHeaders } from './shared-headers.ts';
import { matchesTag } from './static-files.ts';

/** The request that an answer is for. */
export interface Asked {
  portal: Portal;
  pathname: string;
  /** The encoding that the client prefers. */
  preferred: Encoding;
}

/** An answer of status 200 with a whole published file. */
export interface ReadAnswer {
  sent: SentFile;
  headers: SharedHeaders;
  etag: string;
  /** The length of the body, in bytes. */
  size: number;
}

/**
 * Reads the answer to a GET request for a whole file; a query, a referrer or a range may need
 * another one.
 *
 * @param allocate gives the memory of the body
 * @returns null if the path, the file or its encoding needs the full path through the host
 */
export type AnswerReader = (asked: Asked, allocate: Allocate) => ReadAnswer | null;

/** An answer to a request for a published file; its body lies in the cache beside it. */
export interface CachedAnswer {
  file: string;
  /** Under what metrics count it. */
  counted: CountedRoute;
  seen: FileIdentity;
  /** The precompressed variant that replaces the body once it exists. */
  awaited: string | undefined;
  /** The generation of the portal's files in which the file was found unchanged, and when. */
  generation: number | null;
  checkedAt: number;
  headers: SharedHeaders;
  etag: string;
  size: number;
}

export type FileIdentity = Pick<BigIntStats, 'ino' | 'size' | 'mtimeNs'>;

export const isSameFile = (a: FileIdentity, b: FileIdentity): boolean =>
  a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs;

/** Sends an answer. @returns its status; null if nothing was sent */
export function send(
  { method, headers }: IncomingMessage,
  outgoing: ServerResponse,
  answer: CachedAnswer,
  body: Buffer | null,
  requestId: string,
): 200 | 206 | 304 | null {
  const { whole, unchanged, acceptsRanges } = answer.headers;
  const { etag, size } = answer;
  const own = ['etag', etag, 'x-request-id', requestId];
  const known = headers['if-none-match'];
  if (known !== undefined && matchesTag(known, etag)) {
    outgoing.writeHead(304, unchanged.concat(own)).end();
    return 304;
  }
  const range =
    acceptsRanges && method === 'GET' && headers.range !== undefined
      ? byteRange(
          { range: headers.range, ifRange: headers['if-range'] as string | undefined },
          size,
          etag,
        )
      : undefined;
  if (range === 'unsatisfiable') return null;
  const part = range ?? { start: 0, end: size - 1 };
  const status = range ? 206 : 200;
  own.push('content-length', String(part.end - part.start + 1));
  if (range) own.push('content-range', `bytes ${part.start}-${part.end}/${size}`);
  const raw = whole.concat(own);
  if (method === 'HEAD') outgoing.writeHead(status, raw).end();
  else if (body)
    outgoing.writeHead(status, raw).end(range ? body.subarray(part.start, part.end + 1) : body);
  else if (!stream(answer, part, outgoing, status, raw)) return null;
  return status;
}

/** Returns true if an open file is the one that was seen; otherwise closes it. */
function isOpened(handle: number, seen: FileIdentity): boolean {
  let isSame = false;
  try {
    isSame = isSameFile(fs.fstatSync(handle, { bigint: true }), seen);
  } finally {
    if (!isSame) fs.closeSync(handle);
  }
  return isSame;
}

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
  if (!isOpened(handle, seen)) return false;
  outgoing.writeHead(status, headers);
  // A client that disconnects ends the stream; that is no failure.
  pipeline(streamPart(handle, { start, end }), outgoing, () => {});
  return true;
}
