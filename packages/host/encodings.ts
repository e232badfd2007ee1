import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { parseAccept } from 'hono/utils/accept';

export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * Below the minimum, compression saves too little; above the maximum, it would hold up other
 * requests.
 */
export const COMPRESSED_BYTES_MIN = 256;
export const COMPRESSED_BYTES_MAX = 2 * 1024 * 1024;

/** The suffixes of the precompressed variants of a file: `index.html.br`. */
export const TWIN_SUFFIX = { br: '.br', gzip: '.gz' } as const;

/** Browsers send one of few headers: so many are remembered with what they chose. */
const HEADERS_KNOWN_MAX = 200;
const chosen = new Map<string, Encoding>();

/**
 * Chooses the best of our encodings that an `Accept-Encoding` header allows (RFC 9110, 12.5.3);
 * brotli wins a tie.
 */
export function chooseEncoding(header: string | null | undefined): Encoding {
  if (!header) return 'identity';
  let encoding = chosen.get(header);
  if (!encoding) {
    if (chosen.size >= HEADERS_KNOWN_MAX) chosen.clear();
    chosen.set(header, (encoding = weighedEncoding(header)));
  }
  return encoding;
}

function weighedEncoding(header: string): Encoding {
  const weights = new Map(parseAccept(header).map(({ type, q }) => [type.toLowerCase(), q]));
  const weight = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const [br, gz, plain] = [
    weight('br'),
    Math.max(weight('gzip'), weights.get('x-gzip') ?? 0),
    weights.get('identity') ?? 0,
  ];
  if (br > 0 && br >= gz && br >= plain) return 'br';
  if (gz > 0 && gz >= plain) return 'gzip';
  return 'identity';
}

const TEXT =
  /^(?:text\/|application\/(?:json|javascript|manifest\+json|problem\+json|ld\+json|geo\+json|xml|[\w.+-]+\+xml)|image\/svg\+xml)/;
/** Images, fonts, videos and PDFs are already compressed. */
export const isCompressible = (contentType: string | null | undefined): boolean =>
  TEXT.test(contentType ?? '');

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Up to this size compression takes about a millisecond, and does not wait for a libuv thread. */
const COMPRESSED_AT_ONCE_BYTES_MAX = 64 * 1024;

/**
 * Compresses small bodies synchronously and large ones off the main thread. Without `LGWIN`, brotli
 * uses a window of 4 MB for a page of 20 kB.
 */
export async function compress(
  body: Uint8Array,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<Buffer> {
  const isSmall = body.length <= COMPRESSED_AT_ONCE_BYTES_MAX;
  if (encoding === 'gzip')
    return isSmall ? gzipSync(body, { level: 6 }) : gzipAsync(body, { level: 6 });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_LGWIN]: 16,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return isSmall ? brotliCompressSync(body, { params }) : brotliAsync(body, { params });
}

/**
 * Caches compressed bytes by an identity unique to the original bytes: a file's inode, size and
 * time, or a digest.
 */
export function compressedFiles(bytesMax = 16 * 1024 * 1024) {
  const cache = new LRUCache<string, Buffer>({
    maxSize: bytesMax,
    sizeCalculation: (body) => body.length + 1,
  });
  return async (
    identity: string,
    body: Uint8Array,
    encoding: Exclude<Encoding, 'identity'>,
  ): Promise<Buffer> => {
    const key = `${identity}-${encoding}`;
    const known = cache.get(key);
    if (known) return known;
    const compressed = await compress(body, encoding);
    cache.set(key, compressed);
    return compressed;
  };
}
export type CompressedFiles = ReturnType<typeof compressedFiles>;
