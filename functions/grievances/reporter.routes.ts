import type { Grievances } from '@pune/grievances';
import {
  appealSchema,
  GRIEVANCES_API,
  reporterActionSchema,
  takeBackSchema,
  type REPORTER_EVENTS,
} from '@pune/grievances/schema';
import { parseTrackingNumber } from '@pune/grievances/tracking-number';
import { t } from '@pune/i18n/server';
import { jsonAnswer, PRIVATE, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import type { GrievancesFeature } from './feature.ts';
import type { Sent } from './reporter.views.ts';

const ACTION_BYTES_MAX = 20_000;
const FIELDS = ['action', 'words', 'version', 'lang', 'embed'];

type Action = (typeof REPORTER_EVENTS)[number];

export interface ReporterRoutes extends Pick<
  GrievancesFeature,
  'app' | 'problem' | 'view' | 'grievances'
> {
  /** Shows the receipt with the result of what was sent; null if the secret is unknown. */
  receipt: (
    request: Request,
    secret: string,
    view: View,
    sent: Sent,
    status: number,
  ) => Promise<Response | null>;
}

/** The result of an action that was not recorded, with its HTTP status. */
function notRecorded(
  result: Exclude<Awaited<ReturnType<Grievances['actForReporter']>>, { kind: 'Recorded' }>,
  { action, words }: { action: Action; words: string },
  view: View,
): { sent: Sent; status: number } {
  const T = t(view.locale);
  switch (result.kind) {
    case 'WordsRefused': {
      const error = T(`grievances:${result.message}`, result.figures);
      return { sent: { refused: { action, words, error } }, status: 422 };
    }
    case 'TooManyAnswers':
      return { sent: { problem: T('grievances:reporter_many_answers') }, status: 429 };
    case 'NotPossible':
    case 'NotFound':
      return { sent: { problem: T('grievances:reporter_not_possible') }, status: 409 };
  }
}

/** Adds what the reporter does behind the secret link, and the files that show the work. */
export function addReporterRoutes({
  app,
  problem,
  view: viewOf,
  grievances,
  receipt,
}: ReporterRoutes) {
  app.post(`${GRIEVANCES_API}/receipt/:secret`, async ({ req }) => {
    const request = req.raw;
    const secret = req.param('secret');
    const read = await readFields(request, {
      schema: reporterActionSchema,
      fields: FIELDS,
      types: ['json', 'form'],
      bytesMax: ACTION_BYTES_MAX,
    });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
    if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const { action, words, version, lang, embed } = read.value;
    const view = viewOf(request, { language: lang, ...(embed && { channel: 'embed' }) });
    const service = await grievances();
    const result = await service.actForReporter(secret, { action, words, version });
    if (result.kind === 'NotFound') return problem(request, view, 'not_found');
    if (result.kind === 'Recorded') {
      if (wantsHtml(request))
        return seeOther(`${address(`${GRIEVANCES_API}/receipt/${secret}`, view)}&done=${action}`);
      return jsonAnswer(await service.findForReporter(secret));
    }
    if (!wantsHtml(request)) {
      if (result.kind === 'WordsRefused')
        return problem(request, view, 'invalid', {
          refusals: [{ field: 'words', message: result.message }],
        });
      const isWaiting = result.kind === 'TooManyAnswers';
      return problem(request, view, isWaiting ? 'too_many' : 'not_possible');
    }
    const { sent, status } = notRecorded(result, { action, words }, view);
    return (
      (await receipt(request, secret, view, sent, status)) ?? problem(request, view, 'not_found')
    );
  });

  app.post(`${GRIEVANCES_API}/receipt/:secret/take-back`, async ({ req }) => {
    const request = req.raw;
    const secret = req.param('secret');
    const read = await readFields(request, {
      schema: takeBackSchema,
      fields: ['part', 'lang', 'embed'],
      types: ['json', 'form'],
      bytesMax: ACTION_BYTES_MAX,
    });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
    if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const { part, lang, embed } = read.value;
    const view = viewOf(request, { language: lang, ...(embed && { channel: 'embed' }) });
    const service = await grievances();
    if (!(await service.sharedParts.takeBack(secret, part)))
      return problem(request, view, 'not_found');
    if (wantsHtml(request))
      return seeOther(`${address(`${GRIEVANCES_API}/receipt/${secret}`, view)}&done=take_back`);
    return jsonAnswer(await service.findForReporter(secret));
  });

  app.post(`${GRIEVANCES_API}/receipt/:secret/appeal`, async ({ req }) => {
    const request = req.raw;
    const secret = req.param('secret');
    const read = await readFields(request, {
      schema: appealSchema,
      fields: ['part', 'words', 'lang', 'embed'],
      types: ['json', 'form'],
      bytesMax: ACTION_BYTES_MAX,
    });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
    if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const { part, words, lang, embed } = read.value;
    const view = viewOf(request, { language: lang, ...(embed && { channel: 'embed' }) });
    const service = await grievances();
    const result = await service.sharedParts.appeal(secret, { part, words });
    if (result === 'NotFound') return problem(request, view, 'not_found');
    if (result === 'NotPossible') return problem(request, view, 'not_possible');
    if (wantsHtml(request))
      return seeOther(`${address(`${GRIEVANCES_API}/receipt/${secret}`, view)}&done=appeal`);
    return jsonAnswer(await service.findForReporter(secret));
  });

  app.get(`${GRIEVANCES_API}/:number/evidence/:id`, async ({ req }) => {
    const parsed = parseTrackingNumber(req.param('number'));
    const file =
      parsed.kind === 'Number'
        ? await (await grievances()).evidence(parsed.number, req.param('id'))
        : null;
    if (!file) return problem(req.raw, viewOf(req.raw), 'not_found');
    const isPdf = file.type === 'application/pdf';
    return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        ...PRIVATE,
        'content-type': file.type,
        'content-disposition': isPdf
          ? 'attachment; filename="evidence.pdf"'
          : 'inline; filename="evidence.jpg"',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  });
}
