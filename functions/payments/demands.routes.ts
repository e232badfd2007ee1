import { DEMANDS_API } from '@pune/payments/addresses.constants';
import { DEMANDS_MAX, type Received } from '@pune/payments/demands/receive-demands';
import { rowSentence } from '@pune/payments/demands/read-row';
import { t } from '@pune/i18n/server';
import { jsonAnswer } from '@pune/http/answers';
import { utf8 } from '@pune/http/bodies';
import { readBody } from '@pune/http/requests';
import type { View } from '@pune/http/view';
import { equalSecrets } from '@pune/std/equal-secrets';
import type { RouteContext } from './payments-feature.ts';

const BYTES_MAX = 2_000_000;
const KEY_CHARACTERS_MAX = 200;

/** Reads a list of rows as JSON, or an object a line as NDJSON; a broken line stays a refused row. */
function rowsOf(text: string, type: string): unknown[] | null {
  const parse = (json: string): unknown => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      return undefined;
    }
  };
  if (type === 'application/x-ndjson')
    return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parse(line) ?? null]));
  const value = parse(text);
  return Array.isArray(value) ? (value as unknown[]) : null;
}

const TYPES = ['application/json', 'application/x-ndjson'];
const typeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

/** The answer to a batch: each refused row with field and reason. */
const answerOf = ({ rowsWritten, rowsUnchanged, problems }: Received, { locale }: View) => ({
  rowsWritten,
  rowsUnchanged,
  rowsRefused: new Set(problems.map(({ row }) => row)).size,
  errors: problems.map((problem) => ({ ...problem, detail: rowSentence(problem, t(locale)) })),
});

/**
 * Adds the route by which the city's tax system sends demands, with the key `DEMANDS_KEY`. Without
 * the key there is no such address.
 */
export function addDemandRoutes({ app, problem, view: viewOf, opened }: RouteContext): void {
  app.post(DEMANDS_API, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const { payments, demandsKey } = await opened();
    if (demandsKey === null) return problem(request, view, 'not_found');
    // The sender is authenticated before a byte of the body is read.
    if (!equalSecrets(`Bearer ${demandsKey}`, request.headers.get('authorization') ?? ''))
      return problem(request, view, 'unknown_key', {
        headers: { 'www-authenticate': 'Bearer realm="demands"' },
        values: { header: 'Authorization: Bearer …' },
      });
    const type = typeOf(request);
    if (!TYPES.includes(type)) return problem(request, view, 'media_type');
    const body = await readBody(request, BYTES_MAX);
    if (body.kind === 'BodyTooLarge') return problem(request, view, 'too_large');
    const text = utf8(body.bytes);
    const rows = text === null ? null : rowsOf(text, type);
    if (rows === null) return problem(request, view, 'malformed');
    if (rows.length === 0) return problem(request, view, 'no_rows');
    if (rows.length > DEMANDS_MAX) return problem(request, view, 'too_large');
    const key = request.headers.get('idempotency-key')?.trim().slice(0, KEY_CHARACTERS_MAX);
    const done = await payments.receiveDemands(rows, key || undefined);
    if (done.kind === 'StillRunning') return problem(request, view, 'still_running');
    if (done.kind === 'KeyReused') return problem(request, view, 'key_reused');
    const answer = answerOf(done.answer, view);
    const status = answer.rowsRefused === 0 ? 201 : answer.rowsRefused < rows.length ? 207 : 422;
    return jsonAnswer(answer, status);
  });
}
