import { createHash } from 'node:crypto';
import { contentType, serialise, type Documents, type Root } from '@pune/open311/documents';
import { FORMATS, type Format } from '@pune/open311/schema';
import type { Locale } from '@pune/i18n';
import { textAnswer } from '@pune/http/answers';

/** Any page may read the city's requests; the key to file them stays on the partner's server. */
const ANYWHERE = { 'access-control-allow-origin': '*' };
const IN_LANGUAGE = { vary: 'Accept-Language, Cookie' };

/** The format of an address: by its end, else XML, which the specification makes mandatory. */
export const formatOf = (request: Request): Format =>
  new URL(request.url).pathname.replace(/\/$/, '').endsWith('.json') ? 'json' : 'xml';

const FILE = new RegExp(`^(.+)\\.(?:${FORMATS.join('|')})$`, 's');
/** The name of a resource without its format: `pothole` of `pothole.xml`; null for another end. */
export const nameOf = (file: string): string | null => FILE.exec(file)?.[1] ?? null;

export interface DocumentOptions {
  locale: Locale;
  status?: number;
  headers?: Record<string, string>;
}

function answer<R extends Root>(
  request: Request,
  root: R,
  value: Documents[R],
  { locale, status = 200, headers = {} }: DocumentOptions,
): { text: string; init: { status: number; headers: Record<string, string> } } {
  const format = formatOf(request);
  return {
    text: serialise(root, value, format),
    init: {
      status,
      headers: {
        'content-type': contentType(format),
        'content-language': locale,
        'cache-control': 'no-store',
        ...ANYWHERE,
        ...IN_LANGUAGE,
        ...headers,
      },
    },
  };
}

/** Answers with a document that only its sender gets. */
export function ownDocument<R extends Root>(
  request: Request,
  root: R,
  value: Documents[R],
  options: DocumentOptions,
): Response {
  const { text, init } = answer(request, root, value, options);
  return textAnswer(text, init);
}

const tagOf = (text: string): string =>
  `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;

/** Compares weakly, as a GET does (RFC 9110, 13.1.2). */
const hasTag = (given: string | null, tag: string): boolean =>
  (given ?? '').split(',').some((one) => one.trim() === '*' || one.trim() === tag);

/**
 * Answers with a document that caches may keep, or with 304 if the client has it already.
 *
 * @param maxAge seconds; 0 to ask again each time
 */
export function publicDocument<R extends Root>(
  request: Request,
  root: R,
  value: Documents[R],
  { maxAge, ...options }: DocumentOptions & { maxAge: number },
): Response {
  const cache = maxAge > 0 ? `public, max-age=${maxAge}` : 'public, no-cache';
  const { text, init } = answer(request, root, value, {
    ...options,
    headers: { 'cache-control': cache, ...options.headers },
  });
  const etag = tagOf(text);
  const headers = new Headers({ ...init.headers, etag });
  if (!hasTag(request.headers.get('if-none-match'), etag))
    return textAnswer(text, { ...init, headers });
  headers.delete('content-type');
  return new Response(null, { status: 304, headers });
}
