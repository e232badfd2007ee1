import { stopPath } from '@pune/citizens/constants';
import { CITIZENS_API, stopFormSchema } from '@pune/citizens/schema';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { wantsHtml } from '@pune/http/requests';
import { address } from '@pune/http/view';
import type { Accounts } from './accounts.ts';
import { stopPage, stoppedPage } from './stop.views.ts';

/** Adds the link of a message by which its recipient ends a consent, without an account. */
export function addStopRoutes(accounts: Accounts): void {
  const { app, problem, page, viewOf, open, formPage, unreadable } = accounts;
  app.get(`${CITIZENS_API}/stop/ended`, ({ req }) =>
    page(req.raw, viewOf(req.raw), stoppedPage(viewOf(req.raw))),
  );
  app.get(`${CITIZENS_API}/stop/:key`, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const key = req.param('key');
    const found = await (await open()).citizens.consentWith(key);
    if (!wantsHtml(request)) return found ? jsonAnswer(found) : problem(request, view, 'not_found');
    return found
      ? formPage(request, view, stopPage(found, stopPath(key), view))
      : page(request, view, stoppedPage(view), 404);
  });
  app.post(`${CITIZENS_API}/stop/:key`, async ({ req }) => {
    const request = req.raw;
    const read = await readFields(request, {
      schema: stopFormSchema,
      fields: ['language', 'List-Unsubscribe'],
    });
    if (read.kind !== 'Read') return unreadable(request, read);
    await (await open()).citizens.withdrawByKey(req.param('key'));
    // A mail program is not redirected (RFC 8058, section 3.2).
    return wantsHtml(request) && !read.value['List-Unsubscribe']
      ? seeOther(address(`${CITIZENS_API}/stop/ended`, viewOf(request, read.value)))
      : jsonAnswer({ ended: true });
  });
}
