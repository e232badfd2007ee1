import { followingPath } from '@pune/grievances/followers';
import { followingActionSchema } from '@pune/grievances/followers.schema';
import { GRIEVANCES_API } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address } from '@pune/http/view';
import type { GrievancesFeature } from './feature.ts';
import { OF_FORM } from './grievance-forms.ts';
import { confirmPage, followingEndedPage, followingPage } from './following.views.ts';

const FOLLOWING_BYTES_MAX = 4_000;

/** Adds the page behind the link of a follower: messages, confirmation of an address, the end. */
export function addFollowingRoutes(feature: GrievancesFeature): void {
  const { app, problem, page, view: viewOf, grievances } = feature;

  app.get(`${GRIEVANCES_API}/following/ended`, ({ req }) => {
    const view = viewOf(req.raw);
    return page(req.raw, view, followingEndedPage(view));
  });

  app.get(`${GRIEVANCES_API}/following/:key`, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const key = req.param('key');
    const found = await (await grievances()).followers.find(key);
    if (!found) return problem(request, view, 'not_found');
    const { number, channels, isConfirmed, messages } = found;
    if (!wantsHtml(request))
      return jsonAnswer({
        number: formatTrackingNumber(number),
        followingUrl: address(followingPath(key), view),
        channels,
        isConfirmed,
        messages,
      });
    const content = isConfirmed
      ? followingPage(found, followingPath(key), view, req.query('done') === '1')
      : confirmPage(found, followingPath(key), view);
    return page(request, view, content, 200, OF_FORM);
  });

  app.post(`${GRIEVANCES_API}/following/:key`, async ({ req }) => {
    const request = req.raw;
    const sent = await readFields(request, {
      schema: followingActionSchema,
      fields: ['action', 'lang'],
      types: ['json', 'form'],
      bytesMax: FOLLOWING_BYTES_MAX,
    });
    if (sent.kind === 'Invalid')
      return problem(request, viewOf(request), 'invalid', { refusals: sent.refusals });
    if (sent.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[sent.kind]);
    const view = viewOf(request, { language: sent.value.lang });
    const key = req.param('key');
    const { followers } = await grievances();
    if (sent.value.action === 'end') {
      await followers.end(key);
      return wantsHtml(request)
        ? seeOther(address(`${GRIEVANCES_API}/following/ended`, view))
        : jsonAnswer({ ended: true });
    }
    await followers.confirm(key);
    if (!(await followers.find(key))) return problem(request, view, 'not_found');
    return wantsHtml(request)
      ? seeOther(`${address(followingPath(key), view)}&done=1`)
      : jsonAnswer({ confirmed: true });
  });
}
