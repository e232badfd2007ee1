import { Readable } from 'node:stream';

/** True if the client takes gzip; whole files are compressed as they are written. */
const takesGzip = (request: Request): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(request.headers.get('accept-encoding') ?? '');

/**
 * Answers with a file that is read while it is sent, so that memory stays bounded. `no-transform`
 * keeps the host from collecting it to compress it (RFC 9111, 5.2.2.6). Parquet is compressed
 * already.
 */
export function fileAnswer(
  request: Request,
  content: AsyncIterable<string | Uint8Array>,
  headers: Readonly<Record<string, string>>,
): Response {
  const isText = !headers['content-type']!.includes('parquet');
  const isZipped = isText && takesGzip(request);
  const all = {
    ...headers,
    'cache-control': `${headers['cache-control']}, no-transform`,
    vary: `${headers['vary']}, Accept-Encoding`,
    ...(isZipped && { 'content-encoding': 'gzip' }),
  };
  if (request.method === 'HEAD') return new Response(null, { headers: all });
  const bytes = Readable.toWeb(
    Readable.from(encoded(content), { objectMode: false }),
  ) as ReadableStream<Uint8Array<ArrayBuffer>>;
  const body = isZipped ? bytes.pipeThrough(new CompressionStream('gzip')) : bytes;
  return new Response(body, { headers: all });
}

async function* encoded(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of content) yield typeof part === 'string' ? Buffer.from(part) : part;
}
