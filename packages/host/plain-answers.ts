import fs from 'node:fs';
import { isCompressible, type Encoding } from './encodings.ts';
import {
  isReadWhole,
  readPart,
  readTwin,
  tagOf,
  type Allocate,
  type SentFile,
} from './file-bodies.ts';
import type { AnswerReader } from './cached-answer.ts';
import type { Portal } from './portals.ts';
import { attempt, openFile, statOf } from './reads.ts';
import { isPlainPath } from './request-path.ts';
import type { HeaderRules } from './ruled-headers.ts';
import { isMedia, mayBeFramed, protectMedia } from './security-headers.ts';
import { sharedHeaders, type SharedHeaders } from './shared-headers.ts';
import { describeFile, mimeTypeOf, sentEncoding } from './static-files.ts';

export interface PlainAnswersOptions {
  /** The folder of a portal's live release. */
  releaseOf: (portal: Portal) => string;
  /** True if anything else may answer instead of the file at a path. */
  isTaken: (portal: Portal, pathname: string) => boolean;
  rules: HeaderRules;
}

/**
 * Creates the reader of answers that follow from a published file and the rules of its path alone,
 * without a `Request` and a `Response`.
 */
export function createPlainAnswers({
  releaseOf,
  isTaken,
  rules,
}: PlainAnswersOptions): AnswerReader {
  const headersFor = createPlainHeaders(rules);
  return ({ portal, pathname, preferred }, allocate) => {
    if (!isPlainPath(pathname) || isTaken(portal, pathname)) return null;
    const file = `${releaseOf(portal)}${pathname}${pathname.endsWith('/') ? 'index.html' : ''}`;
    const type = mimeTypeOf(file);
    const headers = headersFor(pathname, type);
    const sent = headers && attempt(() => readSent(file, type, preferred, allocate));
    if (!sent) return null;
    const { seen, encoding, length } = sent;
    return { sent, headers: headers[encoding], etag: tagOf(seen, encoding), size: length };
  };
}

/**
 * Creates the headers of published files. The functions that make those of a `Response` act upon a
 * plain map, once for all paths with the same rules.
 *
 * @returns a function that returns null for a page that may be framed: the origins that may do so
 *   change without its file
 */
function createPlainHeaders(rules: HeaderRules) {
  const known = new WeakMap<object, Map<string, HeadersByEncoding | null>>();

  function made(pathname: string, type: string, encoding: Encoding): Map<string, string> {
    const headers = new Map<string, string>();
    describeFile(headers, type, true);
    if (encoding !== 'identity') headers.set('content-encoding', encoding);
    protectMedia(headers, pathname, type);
    rules.apply({ status: 200, headers }, pathname);
    return headers;
  }

  function allMade(pathname: string, type: string): HeadersByEncoding | null {
    if (mayBeFramed(made(pathname, type, 'identity'))) return null;
    const shared = (encoding: Encoding) => sharedHeaders(made(pathname, type, encoding));
    return { identity: shared('identity'), br: shared('br'), gzip: shared('gzip') };
  }

  return (pathname: string, type: string): HeadersByEncoding | null => {
    const ofPath = rules.of(pathname);
    let ofRules = known.get(ofPath);
    if (!ofRules) known.set(ofPath, (ofRules = new Map()));
    const key = isMedia(pathname) ? `media ${type}` : type;
    let headers = ofRules.get(key);
    if (headers === undefined) ofRules.set(key, (headers = allMade(pathname, type)));
    return headers;
  };
}
type HeadersByEncoding = Readonly<Record<Encoding, SharedHeaders>>;

interface Sent extends SentFile {
  encoding: Encoding;
  length: number;
}

/** Reads a file in the encoding in which it is sent. @returns null if it must be compressed first */
function readSent(
  file: string,
  type: string,
  preferred: Encoding,
  allocate: Allocate,
): Sent | null {
  if (preferred === 'identity' || !isCompressible(type)) return readPlain(file, allocate);
  const seen = statOf(file);
  if (!seen?.isFile()) return null;
  const encoding = sentEncoding(type, seen.size, preferred);
  if (encoding === 'identity') return readPlain(file, allocate);
  const body = readTwin(file, seen, encoding, allocate);
  return body && { file, seen, body, encoding, length: body.length };
}

/** Reads a file as it is, unless it is so large that it is streamed. */
function readPlain(file: string, allocate: Allocate): Sent | null {
  const handle = openFile(file);
  if (handle === null) return null;
  try {
    const seen = fs.fstatSync(handle, { bigint: true });
    if (!seen.isFile()) return null;
    const length = Number(seen.size);
    const whole = { start: 0, end: length - 1 };
    const body = isReadWhole(whole) ? readPart(handle, whole, allocate) : null;
    const isTruncated = body !== null && body.length < length;
    return isTruncated ? null : { file, seen, body, encoding: 'identity', length };
  } finally {
    fs.closeSync(handle);
  }
}
