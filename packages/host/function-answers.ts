import { hash, randomBytes, randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import { textOf } from '@pune/http/answers';
import { callFunction } from './call-function.ts';
import { clientIp, requestAt } from './client.ts';
import {
  chooseEncoding,
  compress,
  COMPRESSED_BYTES_MIN,
  compressedFiles,
  isCompressible,
  type CompressedFiles,
} from './encodings.ts';
import type { HostEnv } from './env.ts';
import type { RouteMatch } from './functions.ts';
import type { ProcessMetrics } from './metrics/process-metrics.ts';
import type { HeaderRule } from './netlify/netlify-toml.ts';
import { problemAnswer } from './host-problems.ts';
import { answerHeaders } from './security-headers.ts';
import type { Visit } from './visit.ts';

/** Each byte is two digits; they compress to about a byte. */
const PADDING_BYTES_MAX = 64;

/**
 * True for a page that the person opened, directly or from a page of the same origin: no other site
 * chose the moment of the request, or a part of its address (https://www.w3.org/TR/fetch-metadata/).
 */
const isOwnNavigation = ({ headers }: Request): boolean =>
  headers.get('sec-fetch-mode') === 'navigate' &&
  ['same-origin', 'none'].includes(headers.get('sec-fetch-site') ?? '');

/**
 * Compresses a private page behind a comment of random length, so that lengths of single answers
 * say nothing. Nothing of it is cached.
 */
async function compressedPage(
  answer: Response,
  text: string,
  encoding: 'br' | 'gzip',
): Promise<Response> {
  const { headers, status } = answer;
  const padding = randomBytes(randomInt(1, PADDING_BYTES_MAX + 1)).toString('hex');
  headers.set('content-encoding', encoding);
  headers.delete('content-length');
  const body = await compress(Buffer.from(`${text}<!--${padding}-->`), encoding);
  return new Response(new Uint8Array(body), { status, headers });
}

/**
 * Compresses an answer. An answer marked `no-store` may contain secrets next to text that another
 * person chose, and the compressed length would leak them to a site that makes the browser repeat
 * the request (BREACH): it is compressed only if it is a page that the person opened. `no-transform`
 * marks files that are read while they are sent.
 */
export async function compressedAnswer(
  request: Request,
  answer: Response,
  compressed: CompressedFiles,
): Promise<Response> {
  const { headers, status } = answer;
  const cacheControl = headers.get('cache-control') ?? '';
  const isPrivate = /\bno-store\b/.test(cacheControl);
  const isPrivatePage = isPrivate && headers.get('content-type')?.startsWith('text/html');
  const isAsItIs =
    /\bno-transform\b/.test(cacheControl) ||
    (isPrivate && !(isPrivatePage && isOwnNavigation(request)));
  if (isAsItIs || headers.has('content-encoding') || !isCompressible(headers.get('content-type')))
    return answer;
  headers.append('vary', 'Accept-Encoding');
  const encoding = chooseEncoding(request.headers.get('accept-encoding'));
  if (encoding === 'identity' || request.method === 'HEAD') return answer;
  const text = textOf(answer);
  if (text === undefined && !answer.body) return answer;
  const body = text === undefined ? new Uint8Array(await answer.arrayBuffer()) : Buffer.from(text);
  if (body.length < COMPRESSED_BYTES_MIN)
    return text === undefined ? new Response(body, { status, headers }) : answer;
  if (isPrivate) return compressedPage(answer, text ?? Buffer.from(body).toString(), encoding);
  headers.set('content-encoding', encoding);
  headers.delete('content-length');
  const identity = hash('sha256', body, 'base64');
  return new Response(new Uint8Array(await compressed(identity, body, encoding)), {
    status,
    headers,
  });
}

export interface FunctionAnswersOptions {
  rules: readonly HeaderRule[];
  env: Pick<HostEnv, 'EMBED_ORIGINS' | 'TRUST_PROXY' | 'BODY_BYTES_MAX' | 'FUNCTION_TIMEOUT_MS'>;
  log: Logger;
  metrics: Pick<ProcessMetrics, 'functionRan'> | undefined;
  waitUntil: (promise: Promise<unknown>) => void;
  /** True while functions must not work: they answer that they are away. */
  areFunctionsAway: () => boolean;
}

/**
 * Creates the answers of functions: complete with headers; failures become problems in the reader's
 * language.
 */
export function createFunctionAnswers({
  rules,
  env,
  log,
  metrics,
  waitUntil,
  areFunctionsAway,
}: FunctionAnswersOptions) {
  const compressed = compressedFiles(4 * 1024 * 1024);
  const secured = answerHeaders({ rules, embedOrigins: env.EMBED_ORIGINS });

  return async (
    visit: Visit,
    { fn, pattern, params }: Extract<RouteMatch, { kind: 'Function' }>,
  ): Promise<Response> => {
    const { url, portal, requestId } = visit;
    visit.route = pattern;
    visit.isFunction = true;
    const request = requestAt(url, visit.request);
    const site = {
      id: portal.id,
      name: portal.name[portal.locales[0]!] ?? portal.id,
      url: portal.url,
    };
    const away = { kind: 'Away' } as const;
    const result = areFunctionsAway()
      ? away
      : await callFunction(
          fn,
          {
            request,
            url,
            ip: clientIp(request, visit.bindings, env.TRUST_PROXY),
            params,
            requestId,
            site,
            waitUntil,
            log: (...data) => log.info({ function: fn.name, requestId, data }, 'function says'),
          },
          { log, metrics, bytesMax: env.BODY_BYTES_MAX, timeoutMs: env.FUNCTION_TIMEOUT_MS },
        );
    visit.ruled = url.pathname;
    if (result.kind === 'Answer')
      return compressedAnswer(
        request,
        await secured(request, url.pathname, result.answer),
        compressed,
      );
    const problem =
      result.kind === 'TooLarge'
        ? ({ kind: 'TooLarge', bytesMax: env.BODY_BYTES_MAX } as const)
        : result.kind === 'Away'
          ? result
          : ({ kind: result.kind, requestId } as const);
    return secured(
      request,
      url.pathname,
      await problemAnswer(visit.request, problem, visit.locale, visit.release),
    );
  };
}
