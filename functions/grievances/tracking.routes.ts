import { maskAadhaar } from '@pune/database/aadhaar';
import { GRIEVANCES_API, GRIEVANCES_TRACK_API, trackSchema } from '@pune/grievances/schema';
import { formatTrackingNumber, parseTrackingNumber } from '@pune/grievances/tracking-number';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import { t } from '@pune/i18n/server';
import type { GrievancesFeature } from './feature.ts';
import { statusPage, trackPage } from './grievances.views.ts';

const TRACK_BYTES_MAX = 4_000;

/** Adds the way from a typed number to the public page. The page of a number comes last. */
export function addTrackingRoutes(feature: GrievancesFeature) {
  const { app, problem, page, view: viewOf, grievances, configurationFor } = feature;

  async function track(request: Request, typed: string, view: View): Promise<Response> {
    const T = t(view.locale);
    const parsed = parseTrackingNumber(typed);
    if (parsed.kind === 'Number')
      return seeOther(address(`${GRIEVANCES_API}/${parsed.number}`, view));
    const shown = maskAadhaar(typed.trim()).slice(0, 60);
    const error = !shown
      ? T('grievances:track_empty')
      : T(
          parsed.kind === 'NumberMistyped'
            ? 'grievances:track_mistyped'
            : 'grievances:track_incomplete',
          { typed: shown },
        );
    if (!wantsHtml(request)) return problem(request, view, 'not_found');
    return page(request, view, trackPage(shown, error, view), 422);
  }
  app.get(GRIEVANCES_TRACK_API, ({ req }) => {
    const view = viewOf(req.raw);
    const typed = req.query('number');
    return typed === undefined
      ? page(req.raw, view, trackPage('', null, view))
      : track(req.raw, typed, view);
  });
  app.post(GRIEVANCES_TRACK_API, async ({ req }) => {
    const request = req.raw;
    const read = await readFields(request, {
      schema: trackSchema,
      fields: ['number', 'lang', 'embed'],
      types: ['form'],
      bytesMax: TRACK_BYTES_MAX,
    });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
    if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const { number, lang, embed } = read.value;
    return track(
      request,
      number,
      viewOf(request, { language: lang, ...(embed && { channel: 'embed' }) }),
    );
  });

  return function addStatusRoute(): void {
    app.get(`${GRIEVANCES_API}/:number`, async ({ req }) => {
      const view = viewOf(req.raw);
      const typed = req.param('number');
      const parsed = parseTrackingNumber(typed);
      const grievance =
        parsed.kind === 'Number' ? await (await grievances()).find(parsed.number) : null;
      if (grievance)
        return wantsHtml(req.raw)
          ? page(req.raw, view, statusPage(grievance, view, await configurationFor(req.raw)))
          : jsonAnswer({ ...grievance, number: formatTrackingNumber(grievance.number) });
      if (!wantsHtml(req.raw)) return problem(req.raw, view, 'not_found');
      if (parsed.kind !== 'Number') return track(req.raw, typed, view);
      const number = formatTrackingNumber(parsed.number);
      return page(
        req.raw,
        view,
        trackPage(number, t(view.locale)('grievances:track_unknown', { number }), view),
        404,
      );
    });
  };
}
