import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Context as NetlifyContext } from '@netlify/functions';
import type { Grievances } from '@pune/grievances';
import { GRIEVANCES_API, GRIEVANCES_TRACK_API, type FilingAnswer } from '@pune/grievances/schema';
import { formatTrackingNumber, parseTrackingNumber } from '@pune/grievances/tracking-number.ts';
import { t } from '@pune/i18n/server';
import type { PortalPages } from '../portal-pages.ts';
import { isTrustedOrigin, localeOf, readBody, wantsHtml } from '../requests.ts';
import { withShell } from '../shell.ts';
import { createProblems, htmlAnswer, PRIVATE } from './grievances.answers.ts';
import { readFiling, type FieldRefusal } from './read-filing.ts';
import { address, receiptPage, statusPage, trackPage, type View } from './grievances.views.ts';

export interface HandlerOptions {
  /** Opens the grievances when they are first needed; called again after it failed. */
  grievances: () => Promise<Grievances>;
  pages: PortalPages;
  embedOrigins: readonly string[];
  now?: () => Date;
}

type Caller = Pick<NetlifyContext, 'ip'>;
const TRACK_BYTES_MAX = 4_000;
const STILL_FILING_WAITS_MAX = 6;
const STILL_FILING_WAIT_MS = 500;

/** Everything under `/api/grievances`. */
export function createGrievancesHandler({ grievances, pages, embedOrigins, now = () => new Date() }: HandlerOptions) {
  const problem = createProblems(pages);
  const viewOf = (request: Request, language?: unknown, channel?: unknown): View => ({
    locale: localeOf(request, language),
    now: now(),
    embedded: channel === 'embed' || new URL(request.url).searchParams.get('embed') === '1',
  });
  const page = async (request: Request, view: View, content: { title: string; main: string }, status = 200) =>
    htmlAnswer(await withShell(pages, request, { locale: view.locale, embedded: view.embedded, ...content }), status, { vary: 'Accept, Accept-Language' });
  const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => Response.json(body, { status, headers: { ...PRIVATE, vary: 'Accept, Accept-Language', ...headers } });
  const seeOther = (location: string) => new Response(null, { status: 303, headers: { location, ...PRIVATE } });

  const app = new Hono<{ Bindings: Caller }>({ strict: false });

  app.get(`${GRIEVANCES_API}/categories`, async ({ req }) => {
    const { locale } = viewOf(req.raw);
    const categories = await (await grievances()).categories();
    return json(categories.map((category) => ({ ...category, label: t(locale)(`grievances:category_${category.code}`) })), 200, { 'content-language': locale, 'cache-control': 'public, max-age=60' });
  });

  app.post(GRIEVANCES_API, async ({ req, env }) => {
    const request = req.raw;
    if (!isTrustedOrigin(request, embedOrigins)) return problem(request, viewOf(request), 'foreign_origin');
    const read = await readFiling(request);
    if (read.kind === 'TooLarge') return problem(request, viewOf(request), 'too_large');
    if (read.kind === 'MediaType') return problem(request, viewOf(request), 'media_type');
    if (read.kind === 'Malformed') return problem(request, viewOf(request), 'malformed');

    const { typed } = read;
    const view = viewOf(request, typed.language, typed.channel);
    const invalid = (refusals: readonly FieldRefusal[], hadPhoto: boolean) => {
      // A browser forgets the chosen file: say so, unless the photo itself is what is wrong.
      const photoLost = hadPhoto && wantsHtml(request) && !refusals.some(({ field }) => field === 'photo');
      return problem(request, view, 'invalid', { typed, refusals: photoLost ? [...refusals, { field: 'photo', message: 'error_photo_again' }] : refusals });
    };
    if (read.kind === 'Invalid') return invalid(read.refusals, read.hadPhoto);

    let result;
    try {
      const { file } = await grievances();
      result = await file(read.filing, read.photo, env.ip);
      // A double click: the first post is being saved, and its receipt is what the person should see.
      for (let waits = 0; result.kind === 'StillFiling' && wantsHtml(request) && waits < STILL_FILING_WAITS_MAX; waits++) {
        await wait(STILL_FILING_WAIT_MS);
        result = await file(read.filing, read.photo, env.ip);
      }
    } catch (error) {
      reportFailure(error);
      return problem(request, view, 'unavailable', { typed, headers: { 'retry-after': '120' } });
    }
    switch (result.kind) {
      case 'Refused': return invalid(result.refusals, read.photo !== null);
      case 'StillFiling': return problem(request, view, 'still_filing', { typed });
      case 'KeyReused': return problem(request, view, 'key_reused', { typed: { ...typed, idempotencyKey: '' } });
      case 'TooMany': return problem(request, view, 'too_many', { typed, minutes: result.minutes });
      case 'Filed': {
        const { number, secret, acknowledgeBy, resolveBy } = result.filed;
        const receiptUrl = address(`${GRIEVANCES_API}/receipt/${secret}`, view);
        if (wantsHtml(request)) return seeOther(receiptUrl);
        const answer: FilingAnswer = { number: formatTrackingNumber(number), statusUrl: address(`${GRIEVANCES_API}/${number}`, view), receiptUrl, acknowledgeBy, resolveBy };
        return json(answer, 201, { location: receiptUrl });
      }
    }
  });

  async function track(request: Request, typed: string, view: View): Promise<Response> {
    const T = t(view.locale);
    const parsed = parseTrackingNumber(typed);
    if (parsed.kind === 'Number') return seeOther(address(`${GRIEVANCES_API}/${parsed.number}`, view));
    const shown = typed.trim().slice(0, 60);
    const error = !shown ? T('grievances:track_empty') : T(parsed.kind === 'NumberMistyped' ? 'grievances:track_mistyped' : 'grievances:track_incomplete', { typed: shown });
    if (!wantsHtml(request)) return problem(request, view, 'not_found');
    return page(request, view, trackPage(shown, error, view), 422);
  }
  app.get(GRIEVANCES_TRACK_API, ({ req }) => {
    const view = viewOf(req.raw);
    const typed = req.query('number');
    return typed === undefined ? page(req.raw, view, trackPage('', null, view)) : track(req.raw, typed, view);
  });
  app.post(GRIEVANCES_TRACK_API, async ({ req }) => {
    const request = req.raw;
    if (!isTrustedOrigin(request, embedOrigins)) return problem(request, viewOf(request), 'foreign_origin');
    if (!(request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) return problem(request, viewOf(request), 'media_type');
    const body = await readBody(request, TRACK_BYTES_MAX);
    if (body.kind === 'BodyTooLarge') return problem(request, viewOf(request), 'too_large');
    const form = new URLSearchParams(new TextDecoder().decode(body.bytes));
    return track(request, form.get('number') ?? '', viewOf(request, form.get('lang')));
  });

  app.get(`${GRIEVANCES_API}/receipt/:secret`, async ({ req }) => {
    const view = viewOf(req.raw);
    const secret = req.param('secret');
    const grievance = await (await grievances()).findForReporter(secret);
    if (!grievance) return problem(req.raw, view, 'not_found');
    if (!wantsHtml(req.raw)) return json({ ...grievance, number: formatTrackingNumber(grievance.number) });
    return page(req.raw, view, receiptPage(grievance, secret, new URL(req.url).origin, view));
  });

  app.get(`${GRIEVANCES_API}/photo/:secret`, async ({ req }) => {
    const photo = await (await grievances()).photo(req.param('secret'));
    if (!photo) return problem(req.raw, viewOf(req.raw), 'not_found');
    return new Response(photo as Uint8Array<ArrayBuffer>, {
      headers: { ...PRIVATE, 'content-type': 'image/jpeg', 'content-disposition': 'inline; filename="photo.jpg"', 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' },
    });
  });

  app.get(`${GRIEVANCES_API}/:number`, async ({ req }) => {
    const view = viewOf(req.raw);
    const typed = req.param('number');
    const parsed = parseTrackingNumber(typed);
    const grievance = parsed.kind === 'Number' ? await (await grievances()).find(parsed.number) : null;
    if (grievance) return wantsHtml(req.raw) ? page(req.raw, view, statusPage(grievance, view)) : json({ ...grievance, number: formatTrackingNumber(grievance.number) });
    if (!wantsHtml(req.raw)) return problem(req.raw, view, 'not_found');
    if (parsed.kind !== 'Number') return track(req.raw, typed, view);
    const number = formatTrackingNumber(parsed.number);
    return page(req.raw, view, trackPage(number, t(view.locale)('grievances:track_unknown', { number }), view), 404);
  });

  app.all(GRIEVANCES_API, ({ req }) => problem(req.raw, viewOf(req.raw), 'method', { headers: { allow: 'POST' } }));
  app.all(GRIEVANCES_TRACK_API, ({ req }) => problem(req.raw, viewOf(req.raw), 'method', { headers: { allow: 'GET, HEAD, POST' } }));
  app.all(`${GRIEVANCES_API}/*`, ({ req }) => (['GET', 'HEAD'].includes(req.method) ? problem(req.raw, viewOf(req.raw), 'not_found') : problem(req.raw, viewOf(req.raw), 'method', { headers: { allow: 'GET, HEAD' } })));
  app.notFound(({ req }) => problem(req.raw, viewOf(req.raw), 'not_found'));
  app.onError((error, { req }) => {
    reportFailure(error);
    return problem(req.raw, viewOf(req.raw), 'unavailable', { headers: { 'retry-after': '120' } });
  });

  return (request: Request, caller: Caller): Promise<Response> => Promise.resolve(app.fetch(request, caller));
}

/** An error's words may quote what a person typed: only its kind and place are written down. */
function reportFailure(error: unknown): void {
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string };
  const at = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 6).map((line) => line.trim());
  console.error(JSON.stringify({ level: 'error', package: 'grievances', error: name ?? typeof error, code, at }));
}
