import { isLocale, LOCALES, type Locale } from '@pune/i18n';

const NO_QUERY = new URLSearchParams();

/**
 * The query of an address, read only. Most have none, and to take an address apart costs more than
 * a light answer.
 */
export const queryOf = ({ url }: Request): Pick<URLSearchParams, 'get' | 'has'> =>
  url.includes('?') ? new URL(url).searchParams : NO_QUERY;

/**
 * The language of an answer: what was asked for, else the page that the person came from, else what
 * the browser prefers.
 */
export function localeOf(request: Request, chosen?: unknown): Locale {
  if (isLocale(chosen)) return chosen;
  const asked = queryOf(request).get('lang');
  if (isLocale(asked)) return asked;
  const from = /^https?:\/\/[^/]+\/(\w\w)\//.exec(request.headers.get('referer') ?? '')?.[1];
  if (isLocale(from)) return from;
  const preferred = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => ({
      tag: part.trim().slice(0, 2).toLowerCase(),
      weight: Number(/;\s*q=([\d.]+)/.exec(part)?.[1] ?? 1),
    }))
    .filter(({ tag, weight }) => isLocale(tag) && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.tag;
  return (preferred as Locale | undefined) ?? LOCALES[0];
}

/** A person's browser asks for HTML; programs and islands ask for JSON or for anything. */
export const wantsHtml = (request: Request): boolean =>
  (request.headers.get('accept') ?? '').includes('text/html');

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null;

/**
 * Whether a post comes from a page of this portal, from one that may embed its forms, or from no
 * page at all (a program). A browser says so itself (Fetch Metadata); older ones send the origin
 * only.
 */
export function isTrustedOrigin(request: Request, embedOrigins: readonly string[]): boolean {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site === 'same-origin' || site === 'none') return true;
  if (origin && embedOrigins.includes(origin)) return true;
  if (site) return false;
  return origin === null || hostOf(origin) === new URL(request.url).host;
}

export type Body =
  | { kind: 'Body'; bytes: Uint8Array }
  | { kind: 'BodyTooLarge'; /** The bytes that were read until the limit. */ begin: Uint8Array };

/**
 * Of a body that is too large, so much is read at most: a browser shows an answer only when it has
 * sent everything.
 */
const READ_BYTES_MAX = 60_000_000;

/**
 * Reads a body up to a limit: `Content-Length` can lie or be missing.
 * @param keepsBegin whether a body that is too large is read to its end all the same, and its
 *   beginning kept, for what a person typed before the file that is too large
 */
export async function readBody(
  request: Request,
  bytesMax: number,
  keepsBegin = false,
): Promise<Body> {
  if (!keepsBegin && Number(request.headers.get('content-length') ?? 0) > bytesMax)
    return { kind: 'BodyTooLarge', begin: new Uint8Array() };
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      if (bytes <= bytesMax) chunks.push(chunk);
      bytes += chunk.byteLength;
      if (bytes > (keepsBegin ? READ_BYTES_MAX : bytesMax)) break;
    }
  } catch (error) {
    // The host ends what is larger than it takes with an error.
    if (bytes <= bytesMax) throw error;
  }
  const read = Buffer.concat(chunks);
  return bytes > bytesMax
    ? { kind: 'BodyTooLarge', begin: keepsBegin ? read.subarray(0, bytesMax) : new Uint8Array() }
    : { kind: 'Body', bytes: read };
}
