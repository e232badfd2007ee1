import type { Logger } from 'pino';
import { errorForLog, forRequest } from '@pune/http/log';
import { inSpan } from '@pune/std/tracing';
import { functionContext, type ContextParts } from './function-context.ts';
import type { MountedFunction } from './functions.ts';
import type { ProcessMetrics } from './metrics/process-metrics.ts';
import { ownAnswer } from './own-answer.ts';

export type CallResult =
  | { kind: 'Answer'; answer: Response }
  | { kind: 'Failure' }
  | { kind: 'Timeout' }
  | { kind: 'TooLarge' };

/** A body that is too large is read up to this many times the limit. */
const READ_TIMES_MAX = 6;

/** The error of a reader whose body grows beyond the limit. */
class BodyTooLarge extends Error {}

/**
 * A larger body may take longer to arrive than a function may take: a photo over a slow connection.
 */
const AT_ONCE_BYTES_MAX = 64_000;

/**
 * Limits the body of a request: calls `onPart` for each chunk, and fails the stream beyond
 * `bytesMax`.
 */
function limited(
  request: Request,
  bytesMax: number,
  onPart: () => void,
): { request: Request; exceeded: () => boolean } {
  let [bytes, over] = [0, false];
  // Node's parser limits a body to its Content-Length, and a small one arrives at once: neither
  // needs counting.
  const length = request.headers.get('content-length');
  const counted =
    request.method !== 'GET' &&
    request.method !== 'HEAD' &&
    (length === null || Number(length) > Math.min(bytesMax, AT_ONCE_BYTES_MAX));
  if (!counted || !request.body) return { request, exceeded: () => false };
  const fail = (controller: TransformStreamDefaultController<Uint8Array>) =>
    controller.error(new BodyTooLarge(`A body may have ${bytesMax} bytes`));
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onPart();
      bytes += chunk.byteLength;
      if (bytes <= bytesMax) return controller.enqueue(chunk);
      // Keep reading to the end, because a browser shows no answer before it has sent everything;
      // the function gets no more of the body.
      over = true;
      if (bytes > bytesMax * READ_TIMES_MAX) fail(controller);
    },
    flush(controller) {
      if (over) fail(controller);
    },
  });
  const init: RequestInit & { duplex: 'half' } = {
    body: request.body.pipeThrough(counter),
    duplex: 'half',
  }; // required for a streamed body
  return { request: new Request(request, init), exceeded: () => over };
}

export interface CallOptions {
  log: Logger;
  metrics?: Pick<ProcessMetrics, 'functionRan'>;
  bytesMax: number;
  timeoutMs: number;
}

/**
 * Runs a function for one request, in a span of its trace. An error that it throws is logged and
 * becomes a value.
 */
export async function callFunction(
  fn: MountedFunction,
  parts: ContextParts,
  options: CallOptions,
): Promise<CallResult> {
  const began = performance.now();
  const outcome = ({ kind }: CallResult) => ({ 'function.outcome': kind });
  const result = await inSpan(`function ${fn.name}`, { outcome }, () => run(fn, parts, options));
  options.metrics?.functionRan(fn.name, result.kind, performance.now() - began);
  return result;
}

async function run(
  fn: MountedFunction,
  parts: ContextParts,
  { log, bytesMax, timeoutMs }: CallOptions,
): Promise<CallResult> {
  let timer: NodeJS.Timeout | undefined;
  // The timeout restarts with each chunk of the body: the visitor's connection speed must not count
  // against the function. Node limits the whole request.
  const { request, exceeded } = limited(parts.request, bytesMax, () => timer?.refresh());
  const { context, setCookies } = functionContext(parts, request);
  const answering = () =>
    forRequest(parts.requestId, async () => (await fn.load())(request, context));
  try {
    const answer = await new Promise<Response | undefined | 'timeout'>((resolve, reject) => {
      timer = setTimeout(resolve, timeoutMs, 'timeout');
      answering().then(resolve, reject);
    });
    // A function may answer an oversized body itself: from its beginning, it shows the form again
    // with the typed values.
    if (exceeded() && !(answer instanceof Response && answer.status === 413))
      return { kind: 'TooLarge' };
    if (answer === 'timeout') {
      log.error({ function: fn.name, requestId: parts.requestId, timeoutMs }, 'function timed out');
      return { kind: 'Timeout' };
    }
    const response = ownAnswer(answer ?? new Response(null, { status: 204 }));
    for (const cookie of setCookies) response.headers.append('set-cookie', cookie);
    return { kind: 'Answer', answer: response };
  } catch (error) {
    if (exceeded()) return { kind: 'TooLarge' };
    log.error(
      { function: fn.name, requestId: parts.requestId, error: errorForLog(error) },
      'function failed',
    );
    return { kind: 'Failure' };
  } finally {
    clearTimeout(timer);
  }
}
