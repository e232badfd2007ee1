import { GRIEVANCES_API, REPORTER_EVENTS } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { jsonAnswer, PRIVATE } from '@pune/http/answers';
import { wantsHtml } from '@pune/http/requests';
import type { View } from '@pune/http/view';
import type { GrievancesFeature } from './feature.ts';
import { receiptPage } from './receipt.views.ts';
import { addReporterRoutes } from './reporter.routes.ts';
import type { Sent } from './reporter.views.ts';

/** The actions of reporters, as the address of the receipt names the last one. */
const DONE = [...REPORTER_EVENTS, 'take_back', 'appeal'] as const;
/** Adds the reporter's page behind the secret link, and what the reporter does there. */
export function addReceiptRoutes(feature: GrievancesFeature): void {
  const { app, problem, page, view: viewOf, grievances, configurationFor } = feature;

  async function receipt(
    request: Request,
    secret: string,
    view: View,
    sent: Sent,
    status = 200,
  ): Promise<Response | null> {
    const grievance = await (await grievances()).findForReporter(secret);
    if (!grievance) return null;
    const { origin, searchParams } = new URL(request.url);
    const isAadhaarMasked = searchParams.get('masked') === 'aadhaar';
    const content = receiptPage(grievance, secret, origin, view, {
      isAadhaarMasked,
      configuration: await configurationFor(request),
      sent,
    });
    return page(request, view, content, status);
  }
  app.get(`${GRIEVANCES_API}/receipt/:secret`, async ({ req }) => {
    const view = viewOf(req.raw);
    const secret = req.param('secret');
    if (wantsHtml(req.raw)) {
      const done = DONE.find((event) => event === req.query('done'));
      const answer = await receipt(req.raw, secret, view, { done });
      return answer ?? problem(req.raw, view, 'not_found');
    }
    const grievance = await (await grievances()).findForReporter(secret);
    if (!grievance) return problem(req.raw, view, 'not_found');
    return jsonAnswer({ ...grievance, number: formatTrackingNumber(grievance.number) });
  });
  addReporterRoutes({ ...feature, receipt });

  app.get(`${GRIEVANCES_API}/photo/:secret`, async ({ req }) => {
    const photo = await (await grievances()).photo(req.param('secret'));
    if (!photo) return problem(req.raw, viewOf(req.raw), 'not_found');
    return new Response(photo as Uint8Array<ArrayBuffer>, {
      headers: {
        ...PRIVATE,
        'content-type': 'image/jpeg',
        'content-disposition': 'inline; filename="photo.jpg"',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  });
}
