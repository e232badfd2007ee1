import {
  context,
  createContextKey,
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type Span,
  type SpanContext,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { randomFillSync } from 'node:crypto';

/*
 * Traces by OpenTelemetry's API. Without an SDK (`packages/host/tracing.ts`), no span is recorded,
 * but the id of the trace still follows a request into logs and into the outbox.
 *
 * Names and attributes of spans are constants of the code, patterns of routes and counts: no text
 * of a request.
 */

// Of several bundles in one process, the first one sets the manager for all.
context.setGlobalContextManager(new AsyncLocalStorageContextManager());

const REQUEST_ID = createContextKey('pune: request id');
const tracer = trace.getTracer('pune-portals');

const POOL_BYTES = 4096;
const pool = Buffer.allocUnsafe(POOL_BYTES);
let used = POOL_BYTES;

/** Returns random bytes as lower-case hexadecimal digits. */
function randomHex(bytes: number): string {
  if (used + bytes > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}

/** Makes the id of a trace, which is also the id of its request: 32 hexadecimal digits. */
export const newTraceId = (): string => randomHex(16);

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/**
 * Parses a header `traceparent` of version 00 (https://www.w3.org/TR/trace-context/).
 *
 * @returns null for any other text
 */
export function parseTraceparent(text: string | null | undefined): SpanContext | null {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(text ?? '') ?? [];
  if (!traceId || !spanId) return null;
  const found = { traceId, spanId, traceFlags: parseInt(flags!, 16) & TraceFlags.SAMPLED };
  return isSpanContextValid(found) ? { ...found, isRemote: true } : null;
}

/** Returns the current span as a header `traceparent`; null outside a trace. */
export function currentTraceparent(): string | null {
  const current = trace.getActiveSpan()?.spanContext();
  if (!current || !isSpanContextValid(current)) return null;
  const { traceId, spanId, traceFlags } = current;
  return `00-${traceId}-${spanId}-${traceFlags & TraceFlags.SAMPLED ? '01' : '00'}`;
}

/** Returns the id under which the platform knows the current request; else that of its trace. */
export const currentRequestId = (): string | undefined =>
  (context.active().getValue(REQUEST_ID) as string | undefined) ??
  trace.getActiveSpan()?.spanContext().traceId;

/** Runs work under a request's id, which a platform may choose apart from traces. */
export const withRequestId = <T>(requestId: string | undefined, work: () => T): T =>
  requestId && requestId !== currentRequestId()
    ? context.with(context.active().setValue(REQUEST_ID, requestId), work)
    : work();

/** A span that is its trace's first one in this process. */
export interface RootSpan {
  /** The id of the trace, and of the request. */
  id: string;
  /** Runs work in this span. */
  run: <T>(work: () => T) => T;
  /** Ends the span. The request failed if `failed` is true. */
  end: (attributes?: Attributes, failed?: boolean, name?: string) => void;
}

/**
 * Starts a span of a request, a schedule or a message.
 *
 * @param parent the span in another process that caused it
 * @param newId makes the id of a trace that begins here, where no SDK makes it
 * @param startedMs the start by `performance.now()`, if it was before now
 */
export function startRoot(
  name: string,
  kind: SpanKind,
  parent: SpanContext | null,
  newId: () => string = newTraceId,
  startedMs?: number,
): RootSpan {
  const above: Context = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
  const began = startedMs !== undefined && { startTime: startedMs };
  const started = tracer.startSpan(name, { kind, ...began }, above);
  const isTraced = isSpanContextValid(started.spanContext());
  const id = isTraced ? started.spanContext().traceId : newId();
  const span: Span = isTraced
    ? started
    : trace.wrapSpanContext({ traceId: id, spanId: randomHex(8), traceFlags: TraceFlags.NONE });
  const inside = trace.setSpan(ROOT_CONTEXT, span);
  return {
    id,
    run: (work) => context.with(inside, work),
    end(attributes = {}, failed = false, finalName) {
      if (span.isRecording()) {
        span.setAttributes(attributes);
        if (finalName) span.updateName(finalName);
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      }
      // Without a time, the SDK ends a span whose start was given at a whole millisecond.
      span.end(began ? performance.now() : undefined);
    },
  };
}

/** Continues the trace of a message that waited in a queue, in a span of its own. */
export async function inTraceOf<T>(
  traceparent: string | null,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const parent = parseTraceparent(traceparent);
  if (!parent) return inSpan(name, { kind: SpanKind.CONSUMER }, work);
  return context.with(trace.setSpanContext(ROOT_CONTEXT, parent), () =>
    inSpan(name, { kind: SpanKind.CONSUMER }, work),
  );
}

export interface SpanOptions<T> {
  kind?: SpanKind;
  attributes?: Attributes;
  /** Attributes that follow from the result. */
  outcome?: (result: T) => Attributes;
}

/**
 * Runs work in a span. Of an error that it throws the span has the name: its message may quote a
 * person's text.
 */
export const inSpan = <T>(
  name: string,
  { kind = SpanKind.INTERNAL, attributes, outcome }: SpanOptions<T>,
  work: () => Promise<T>,
): Promise<T> =>
  tracer.startActiveSpan(name, { kind, ...(attributes && { attributes }) }, async (span) => {
    try {
      const result = await work();
      if (outcome && span.isRecording()) span.setAttributes(outcome(result));
      return result;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
      throw error;
    } finally {
      span.end();
    }
  });

/**
 * Starts a span inside the current one, for work that no function surrounds.
 *
 * @returns a function that ends it; null where no span is recorded
 */
export function startSpan(name: string): (() => void) | null {
  if (!trace.getActiveSpan()?.isRecording()) return null;
  const span = tracer.startSpan(name);
  return () => span.end();
}

export { SpanKind } from '@opentelemetry/api';
