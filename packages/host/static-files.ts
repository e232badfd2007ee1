import fs, { type BigIntStats } from 'node:fs';
import { Readable } from 'node:stream';
import { getMimeType, mimes } from 'hono/utils/mime';
import {
  chooseEncoding,
  COMPRESSED_BYTES_MAX,
  COMPRESSED_BYTES_MIN,
  compressedFiles,
  isCompressible,
  TWIN_SUFFIX,
  type Encoding,
} from './encodings.ts';
import {
  identityOf,
  isReadWhole,
  readPart,
  readTwin,
  streamPart,
  tagOf,
  type Allocate,
  type Compressed,
  type SentFile,
} from './file-bodies.ts';
import type { HeaderFields } from './header-fields.ts';
import { byteRange } from './ranges.ts';
import { openFile, statOf } from './reads.ts';

const MIME_TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json',
  geojson: 'application/geo+json',
};

export type Lookup =
  | { kind: 'File'; file: string; seen: BigIntStats }
  | { kind: 'Folder' }
  | { kind: 'Missing' };

export interface FileAnswer {
  response: Response;
  /** Absent if the answer lacks the whole file: for HEAD, a known tag, or a range. */
  sent?: SentFile;
}

export const mimeTypeOf = (file: string): string => {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return MIME_TYPES[extension] ?? getMimeType(file) ?? 'application/octet-stream';
};

/** The content type of each extension. A file of any other is an `application/octet-stream`. */
export const contentTypes = (): ReadonlyMap<string, string> =>
  new Map(
    [...Object.keys(mimes), ...Object.keys(MIME_TYPES)].map((extension) => [
      extension,
      mimeTypeOf(`.${extension}`),
    ]),
  );

type FileFound = Extract<Lookup, { kind: 'File' }>;
/** A buffer as a body of `fetch`, without a copy: none of our buffers uses shared memory. */
const bytesOf = (body: Buffer) => body as Buffer<ArrayBuffer>;

/**
 * Resolves a safe request path below `folder`: `/x/` is `x/index.html`; `/x` is a folder if
 * `x/index.html` exists.
 */
export function lookUp(folder: string, path: string): Lookup {
  if (path.endsWith('/')) {
    const file = `${folder}${path}index.html`;
    const seen = statOf(file);
    return seen?.isFile() ? { kind: 'File', file, seen } : { kind: 'Missing' };
  }
  const file = `${folder}${path}`;
  const found = statOf(file);
  if (found?.isFile()) return { kind: 'File', file, seen: found };
  if (found?.isDirectory() && statOf(`${file}/index.html`)?.isFile()) return { kind: 'Folder' };
  return { kind: 'Missing' };
}

/** @returns true if an `If-None-Match` header names a tag (RFC 9110, 13.1.2) */
export const matchesTag = (ifNoneMatch: string | null | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');

/** Headers that describe a body; a 304 has none. */
export const BODY_HEADERS = [
  'content-type',
  'content-encoding',
  'content-length',
  'accept-ranges',
] as const;

/**
 * Sets the headers of a published file that follow from its type.
 *
 * @param isRanged true if parts of the file may be asked for; never of a type that is compressed
 */
export function describeFile(headers: HeaderFields, type: string, isRanged: boolean): void {
  headers.set('content-type', type);
  if (isCompressible(type)) headers.set('vary', 'Accept-Encoding');
  else if (isRanged) headers.set('accept-ranges', 'bytes');
}

/** The encoding in which a file of a type and size is sent to a client that prefers `preferred`. */
export const sentEncoding = (type: string, size: bigint, preferred: Encoding): Encoding =>
  isCompressible(type) && size >= COMPRESSED_BYTES_MIN && size <= COMPRESSED_BYTES_MAX
    ? preferred
    : 'identity';

/** The parts of an answer that its file does not decide. */
interface AnswerParts {
  status: number;
  headers: Headers;
  allocate: Allocate;
}

function unchanged(headers: Headers): FileAnswer {
  for (const name of BODY_HEADERS) headers.delete(name);
  return { response: new Response(null, { status: 304, headers }) };
}

export function createStaticFiles() {
  const compressed = compressedFiles();

  /**
   * Returns the compressed bytes of a file that was seen as `page`: those of its precompressed
   * variant, else compressed now from the same bytes.
   */
  async function compressedBody(
    file: string,
    page: BigIntStats,
    encoding: Compressed,
    allocate: Allocate,
  ): Promise<(SentFile & { body: Buffer }) | null> {
    const twin = readTwin(file, page, encoding, allocate);
    if (twin) return { file, body: twin, seen: page };
    const handle = openFile(file);
    if (handle === null) return null;
    let [seen, bytes]: [BigIntStats, Buffer] = [page, Buffer.alloc(0)];
    try {
      [seen, bytes] = [fs.fstatSync(handle, { bigint: true }), fs.readFileSync(handle)];
    } finally {
      fs.closeSync(handle);
    }
    const body = await compressed(identityOf(seen), bytes, encoding);
    return { file, body, seen, awaited: file + TWIN_SUFFIX[encoding] };
  }

  async function serveCompressed(
    request: Request,
    { file, seen }: FileFound,
    encoding: Compressed,
    { status, headers, allocate }: AnswerParts,
  ): Promise<FileAnswer | null> {
    const etag = tagOf(seen, encoding);
    if (status === 200 && matchesTag(request.headers.get('if-none-match'), etag)) {
      headers.set('etag', etag);
      return unchanged(headers);
    }
    const sent = await compressedBody(file, seen, encoding, allocate);
    if (!sent) return null;
    headers.set('content-encoding', encoding);
    headers.set('content-length', String(sent.body.length));
    if (status === 200) headers.set('etag', tagOf(sent.seen, encoding));
    return {
      response: new Response(request.method === 'HEAD' ? null : bytesOf(sent.body), {
        status,
        headers,
      }),
      sent,
    };
  }

  function servePlain(
    request: Request,
    { file }: FileFound,
    { status, headers, allocate }: AnswerParts,
  ): FileAnswer | null {
    const handle = openFile(file);
    if (handle === null) return null;
    let isStreamed = false;
    try {
      const seen = fs.fstatSync(handle, { bigint: true });
      const size = Number(seen.size);
      const etag = tagOf(seen, 'identity');
      if (status === 200) headers.set('etag', etag);
      if (status === 200 && matchesTag(request.headers.get('if-none-match'), etag))
        return unchanged(headers);
      const range =
        headers.has('accept-ranges') && request.method === 'GET'
          ? byteRange(
              { range: request.headers.get('range'), ifRange: request.headers.get('if-range') },
              size,
              etag,
            )
          : undefined;
      if (range === 'unsatisfiable')
        return {
          response: new Response(null, {
            status: 416,
            headers: { 'content-range': `bytes */${size}` },
          }),
        };
      if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${size}`);
      const part = range ?? { start: 0, end: size - 1 };
      headers.set('content-length', String(part.end - part.start + 1));
      const code = range ? 206 : status;
      if (request.method === 'HEAD')
        return { response: new Response(null, { status: code, headers }) };
      if (isReadWhole(part)) {
        const body = readPart(handle, part, range ? Buffer.allocUnsafe : allocate);
        return {
          response: new Response(bytesOf(body), { status: code, headers }),
          ...(!range && { sent: { file, seen, body } }),
        };
      }
      isStreamed = true;
      const stream = Readable.toWeb(streamPart(handle, part)) as ReadableStream<Uint8Array>;
      return {
        response: new Response(stream, { status: code, headers }),
        ...(!range && { sent: { file, seen, body: null } }),
      };
    } finally {
      if (!isStreamed) fs.closeSync(handle);
    }
  }

  /**
   * Answers with the current version of a file. Bytes and tag come from one open handle, so that a
   * publisher may replace the file at any time.
   *
   * @returns null if the file vanished
   */
  async function serve(
    request: Request,
    found: FileFound,
    status = 200,
    allocate: Allocate = Buffer.allocUnsafe,
  ): Promise<FileAnswer | null> {
    const type = mimeTypeOf(found.file);
    const headers = new Headers();
    describeFile(headers, type, status === 200);
    const preferred = chooseEncoding(request.headers.get('accept-encoding'));
    const encoding = sentEncoding(type, found.seen.size, preferred);
    return encoding === 'identity'
      ? servePlain(request, found, { status, headers, allocate })
      : serveCompressed(request, found, encoding, { status, headers, allocate });
  }

  return { serve, lookUp };
}
export type StaticFiles = ReturnType<typeof createStaticFiles>;
