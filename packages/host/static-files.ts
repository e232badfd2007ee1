import fs, { type BigIntStats } from 'node:fs';
import { Readable } from 'node:stream';
import { getMimeType } from 'hono/utils/mime';
import { chooseEncoding, COMPRESSED_BYTES_MAX, COMPRESSED_BYTES_MIN, compressedFiles, isCompressible, TWIN_SUFFIX, type Encoding } from './encodings.ts';
import { byteRange, type Range } from './ranges.ts';
import { openFile, statOf } from './reads.ts';

/** Files up to this size are read whole: one read is cheaper than a stream. */
const READ_WHOLE_BYTES_MAX = 512 * 1024;
const MIME_TYPES: Record<string, string> = { json: 'application/json; charset=utf-8', webmanifest: 'application/manifest+json', geojson: 'application/geo+json' };

export type Lookup = { kind: 'File'; file: string; seen: BigIntStats } | { kind: 'Folder' } | { kind: 'Missing' };

export const mimeTypeOf = (file: string): string => {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return MIME_TYPES[extension] ?? getMimeType(file) ?? 'application/octet-stream';
};

/** Resolves a safe request path below `folder`: `/x/` is `x/index.html`; `/x` is a folder when `x/index.html` exists. */
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

/** What distinguishes the bytes of one file from those of any other that had its name: files are replaced by rename. */
const identityOf = ({ ino, size, mtimeNs }: BigIntStats) => `${ino.toString(36)}-${size.toString(36)}-${mtimeNs.toString(36)}`;

/** Opens the compressed twin unless it is older than the file: then it holds other bytes. */
function openTwin(file: string, page: BigIntStats, encoding: Exclude<Encoding, 'identity'>) {
  const handle = openFile(file + TWIN_SUFFIX[encoding]);
  if (handle === null) return null;
  const twin = fs.fstatSync(handle, { bigint: true });
  if (twin.isFile() && twin.mtimeNs >= page.mtimeNs) return { handle, size: Number(twin.size) };
  fs.closeSync(handle);
  return null;
}

/** The content of an open file. The handle is closed when the body ends or the reader goes away. */
function bodyOf(handle: number, size: number, range?: Range): BodyInit {
  const [start, end] = range ? [range.start, range.end] : [0, size - 1];
  if (end - start + 1 > READ_WHOLE_BYTES_MAX) return Readable.toWeb(fs.createReadStream('', { fd: handle, start, end })) as ReadableStream<Uint8Array>;
  try {
    const body = Buffer.allocUnsafe(end - start + 1);
    let filled = 0;
    while (filled < body.length) {
      const bytesRead = fs.readSync(handle, body, filled, body.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return filled === body.length ? body : body.subarray(0, filled);
  } finally {
    fs.closeSync(handle);
  }
}

const notModified = (request: Request, etag: string) =>
  (request.headers.get('if-none-match') ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');

const isWorthCompressing = (size: bigint) => size >= COMPRESSED_BYTES_MIN && size <= COMPRESSED_BYTES_MAX;

function unchanged(headers: Headers): Response {
  for (const name of ['content-type', 'content-encoding', 'accept-ranges']) headers.delete(name);
  return new Response(null, { status: 304, headers });
}

export function createStaticFiles() {
  const compressed = compressedFiles();

  /** The compressed bytes of a file that was seen as `page`: its twin's, else made now from the same bytes. */
  async function compressedBody(file: string, page: BigIntStats, encoding: Exclude<Encoding, 'identity'>): Promise<{ body: BodyInit; page: BigIntStats } | null> {
    const twin = openTwin(file, page, encoding);
    if (twin) return { body: bodyOf(twin.handle, twin.size), page };
    const handle = openFile(file);
    if (handle === null) return null;
    let [now, bytes]: [BigIntStats, Buffer] = [page, Buffer.alloc(0)];
    try {
      [now, bytes] = [fs.fstatSync(handle, { bigint: true }), fs.readFileSync(handle)];
    } finally {
      fs.closeSync(handle);
    }
    return { body: new Uint8Array(await compressed(identityOf(now), bytes, encoding)), page: now };
  }

  async function serveCompressed(request: Request, file: string, seen: BigIntStats, encoding: Exclude<Encoding, 'identity'>, status: number, headers: Headers) {
    const tagOf = (page: BigIntStats) => `"${identityOf(page)}-${encoding}"`;
    headers.set('content-encoding', encoding);
    if (status === 200) headers.set('etag', tagOf(seen));
    if (status === 200 && notModified(request, tagOf(seen))) return unchanged(headers);
    if (request.method === 'HEAD') return new Response(null, { status, headers });
    const found = await compressedBody(file, seen, encoding);
    if (!found) return null;
    if (status === 200) headers.set('etag', tagOf(found.page));
    return new Response(found.body, { status, headers });
  }

  function servePlain(request: Request, file: string, status: number, headers: Headers) {
    const handle = openFile(file);
    if (handle === null) return null;
    let handedOver = false;
    try {
      const page = fs.fstatSync(handle, { bigint: true });
      const size = Number(page.size);
      const etag = `"${identityOf(page)}"`;
      if (status === 200) headers.set('etag', etag);
      if (status === 200 && notModified(request, etag)) return unchanged(headers);
      const range = headers.has('accept-ranges') ? byteRange(request, size, etag) : undefined;
      if (range === 'unsatisfiable') return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
      if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${size}`);
      headers.set('content-length', String(range ? range.end - range.start + 1 : size));
      const code = range ? 206 : status;
      if (request.method === 'HEAD') return new Response(null, { status: code, headers });
      handedOver = true;
      return new Response(bodyOf(handle, size, range), { status: code, headers });
    } finally {
      if (!handedOver) fs.closeSync(handle);
    }
  }

  /**
   * Answers with a file as it is at this moment. Its bytes and its tag come from one open handle,
   * so that a publisher may replace it at any time.
   * @returns null when the file vanished
   */
  async function serve(request: Request, { file, seen }: Extract<Lookup, { kind: 'File' }>, status = 200): Promise<Response | null> {
    const type = mimeTypeOf(file);
    const headers = new Headers({ 'content-type': type });
    if (!isCompressible(type)) {
      if (status === 200) headers.set('accept-ranges', 'bytes');
      return servePlain(request, file, status, headers);
    }
    headers.set('vary', 'Accept-Encoding');
    const encoding = isWorthCompressing(seen.size) ? chooseEncoding(request.headers.get('accept-encoding')) : 'identity';
    return encoding === 'identity' ? servePlain(request, file, status, headers) : serveCompressed(request, file, seen, encoding, status, headers);
  }

  return { serve, lookUp };
}
export type StaticFiles = ReturnType<typeof createStaticFiles>;
