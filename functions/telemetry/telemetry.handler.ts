import {
  BATCH_BYTES_MAX,
  BATCH_ROWS_MAX,
  LATE_DAYS_MAX,
  TELEMETRY_API,
  type BatchAnswer,
  type RowError,
} from '@pune/telemetry/schema';
import type { BatchFormat } from '@pune/telemetry/read-batch';
import type { Stored, Telemetry } from '@pune/telemetry';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { jsonAnswer } from '@pune/http/answers';
import { utf8 } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { readBody } from '@pune/http/requests';
import { KINDS } from './telemetry.openapi.ts';

export interface HandlerOptions {
  /** Opens the lake on first use; it is called again after a failure. */
  telemetry: () => Promise<Telemetry>;
  pages: PortalPages;
  now?: () => Date;
}

const FORMATS: Record<string, BatchFormat> = {
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
};
const WORDS = {
  header: 'Authorization: Bearer …',
  retry: 'Retry-After',
  types: Object.keys(FORMATS).join(', '),
  example: '2026-11-25T17:30:00+05:30',
  rows: BATCH_ROWS_MAX,
  megabytes: BATCH_BYTES_MAX / 1_000_000,
  days: LATE_DAYS_MAX,
};

const keyOf = (request: Request): string | null =>
  /^Bearer ([\w.~+/=-]{20,200})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;

function formatOf(request: Request): BatchFormat | null {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset =
    parameters
      .find((parameter) => parameter.startsWith('charset='))
      ?.slice('charset='.length)
      .replaceAll('"', '') ?? 'utf-8';
  const plain =
    (request.headers.get('content-encoding') ?? 'identity') === 'identity' &&
    ['utf-8', 'utf8'].includes(charset);
  return plain && Object.hasOwn(FORMATS, type) ? FORMATS[type]! : null;
}

const sentence = ({ code }: RowError, locale: Locale): string =>
  t(locale)(`telemetry:row_${code}` as 'telemetry:row_time_invalid', WORDS);
const answerOf = (stored: Stored, locale: Locale): BatchAnswer => ({
  ...stored,
  errors: stored.errors.map((error) => ({ ...error, detail: sentence(error, locale) })),
});

/**
 * Creates the handler of `POST /api/telemetry/observations`: batches of readings from machines with
 * a key.
 */
export function createTelemetryHandler({ telemetry, pages, now }: HandlerOptions) {
  const {
    app,
    problem,
    view: viewOf,
    handle,
  } = createFeature({
    feature: 'telemetry',
    pages,
    embedOrigins: [],
    machines: [TELEMETRY_API],
    kinds: KINDS,
    values: () => WORDS,
    ...(now && { now }),
  });

  app.post(TELEMETRY_API, async ({ req, env }) => {
    const request = req.raw;
    const view = viewOf(request);
    const { admit, ingest } = await telemetry();
    // Authenticate the sender before reading a byte of the body.
    const admission = await admit(keyOf(request), env.ip);
    if (admission.kind === 'TooMany')
      return problem(request, view, 'too_many', { waitSeconds: admission.seconds });
    if (admission.kind === 'UnknownKey')
      return problem(request, view, 'unknown_key', {
        headers: { 'www-authenticate': 'Bearer realm="telemetry"' },
      });
    const format = formatOf(request);
    if (!format) return problem(request, view, 'media_type');
    const body = await readBody(request, BATCH_BYTES_MAX);
    if (body.kind === 'BodyTooLarge') return problem(request, view, 'too_large');
    const text = utf8(body.bytes);
    if (text === null) return problem(request, view, 'malformed');
    const idempotencyKey =
      request.headers.get('idempotency-key')?.trim().slice(0, 200) || undefined;
    const result = await ingest(admission.source, { text, format, idempotencyKey });
    switch (result.kind) {
      case 'Malformed':
        return problem(request, view, 'malformed');
      case 'Empty':
        return problem(request, view, 'empty');
      case 'TooManyRows':
        return problem(request, view, 'too_large');
      case 'StillRunning':
        return problem(request, view, 'still_running');
      case 'KeyReused':
        return problem(request, view, 'key_reused');
      case 'Stored': {
        const answer = answerOf(result.stored, view.locale);
        if (answer.rowsAccepted === 0) {
          // The format of other problems, with the rows added.
          const refused = await problem(request, view, 'all_refused');
          const told = refused.headers.get('content-type')?.startsWith('application/problem+json')
            ? ((await refused.clone().json()) as object)
            : null;
          return told ? new Response(JSON.stringify({ ...told, ...answer }), refused) : refused;
        }
        // Some rows were stored and some refused: each has its own result (RFC 4918, 207; ETSI GS
        // CIM 009, 6.14).
        return jsonAnswer(answer, answer.rowsRefused > 0 ? 207 : 201);
      }
    }
  });

  return handle;
}
