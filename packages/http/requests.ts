import { isLocale, LOCALES, type Locale } from '@pune/i18n';
import { preferredLanguage } from './languages.ts';

const NO_QUERY = new URLSearchParams();

/**
 * @returns the query of a request, read-only. An address without a query, as most are, is not
 *   parsed: parsing would cost more than to make a simple response.
 */
export const queryOf = ({ url }: Request): Pick<URLSearchParams, 'get' | 'has'> =>
  url.includes('?') ? new URL(url).searchParams : NO_QUERY;

/**
 * Chooses the language of an answer: the requested one, else that of the referring page, else the
 * reader's preference.
 */
export function localeOf(request: Request, chosen?: unknown): Locale {
  if (isLocale(chosen)) return chosen;
  const asked = queryOf(request).get('lang');
  if (isLocale(asked)) return asked;
  const from = /^https?:\/\/[^/]+\/(\w\w)\//.exec(request.headers.get('referer') ?? '')?.[1];
  if (isLocale(from)) return from;
  return preferredLanguage(request, LOCALES);
}

/**
 * @returns true for a person's browser, which asks for HTML; programs and islands ask for JSON or
 *   accept anything
 */
export const wantsHtml = (request: Request): boolean =>
  (request.headers.get('accept') ?? '').includes('text/html');

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null;

/**
 * Checks the origin of a post: a page of this portal, a site that may embed its forms, or no page
 * at all (a program). Browsers send Fetch Metadata; older ones only the origin.
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
  | { kind: 'BodyTooLarge'; /** The bytes read before the limit. */ begin: Uint8Array };

/**
 * The maximum that is read of a body that is too large: a browser shows an answer only when it has
 * sent everything.
 */
const READ_BYTES_MAX = 60_000_000;

/**
 * Reads a body up to a limit: `Content-Length` can be wrong or missing.
 *
 * @param keepsBegin true to read an oversized body to its end and keep its beginning, which holds
 *   the texts typed before the file
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
    // The host fails a body beyond its own limit with an error.
    if (bytes <= bytesMax) throw error;
  }
  const read = Buffer.concat(chunks);
  return bytes > bytesMax
    ? { kind: 'BodyTooLarge', begin: keepsBegin ? read.subarray(0, bytesMax) : new Uint8Array() }
    : { kind: 'Body', bytes: read };
}
