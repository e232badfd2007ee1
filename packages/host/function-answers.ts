import { hash } from 'node:crypto';
import type { Logger } from 'pino';
import { textOf } from '@pune/http/answers';
import { callFunction } from './call-function.ts';
import { clientIp, requestAt } from './client.ts';
import {
  chooseEncoding,
  COMPRESSED_BYTES_MIN,
  compressedFiles,
  isCompressible,
  type CompressedFiles,
} from './encodings.ts';
import type { HostEnv } from './env.ts';
import type { RouteMatch } from './functions.ts';
import type { HeaderRule } from './netlify/netlify-toml.ts';
import { problemAnswer } from './host-problems.ts';
import { answerHeaders } from './security-headers.ts';
import type { Visit } from './visit.ts';

/**
 * Compresses an answer. Skips answers marked `no-store`: they may contain secrets next to text that
 * another person chose, and the compressed length would leak them (BREACH).
 */
export async function compressedAnswer(
  request: Request,
  answer: Response,
  compressed: CompressedFiles,
): Promise<Response> {
  const { headers, status } = answer;
  const isSecret = headers.get('cache-control')?.includes('no-store');
  if (isSecret || headers.has('content-encoding') || !isCompressible(headers.get('content-type')))
    return answer;
  headers.append('vary', 'Accept-Encoding');
  const encoding = chooseEncoding(request.headers.get('accept-encoding'));
  if (encoding === 'identity' || request.method === 'HEAD') return answer;
  const text = textOf(answer);
  if (text === undefined && !answer.body) return answer;
  const body = text === undefined ? new Uint8Array(await answer.arrayBuffer()) : Buffer.from(text);
  if (body.length < COMPRESSED_BYTES_MIN)
    return text === undefined ? new Response(body, { status, headers }) : answer;
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
  waitUntil: (promise: Promise<unknown>) => void;
}

/**
 * Creates the answers of functions: complete with headers; failures become problems in the reader's
 * language.
 */
export function createFunctionAnswers({ rules, env, log, waitUntil }: FunctionAnswersOptions) {
  const compressed = compressedFiles(4 * 1024 * 1024);
  const secured = answerHeaders({ rules, embedOrigins: env.EMBED_ORIGINS });

  return async (
    visit: Visit,
    { fn, pattern, params }: Extract<RouteMatch, { kind: 'Function' }>,
  ): Promise<Response> => {
    const { url, portal, requestId } = visit;
    visit.route = pattern;
    const request = requestAt(url, visit.request);
    const site = {
      id: portal.id,
      name: portal.name[portal.locales[0]!] ?? portal.id,
      url: portal.url,
    };
    const result = await callFunction(
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
      { log, bytesMax: env.BODY_BYTES_MAX, timeoutMs: env.FUNCTION_TIMEOUT_MS },
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
        : ({ kind: result.kind, requestId } as const);
    return secured(
      request,
      url.pathname,
      await problemAnswer(visit.request, problem, visit.locale, visit.release),
    );
  };
}
