import { CITIZENS_API, eraseFormSchema } from '@pune/citizens/schema';
import { to } from '@pune/content/routes';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { withCookies } from '@pune/http/host-cookies';
import { wantsHtml } from '@pune/http/requests';
import { address } from '@pune/http/view';
import { departmentsOf } from '../departments.ts';
import { endDeviceCookie } from '../device-cookie.ts';
import type { Accounts } from './accounts.ts';
import { endCookie } from './cookies.ts';
import { erasePage, exportPage, notePage } from './data.views.ts';

/** Adds the rights over one's data: to export it and to erase it. */
export function addDataRoutes(accounts: Accounts): void {
  const {
    app,
    problem,
    page,
    viewOf,
    pages,
    configurations,
    grievances,
    formPage,
    unreadable,
    signedIn,
  } = accounts;
  app.get(
    `${CITIZENS_API}/export`,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const account = await citizens.export(session);
      if (!account) return problem(request, viewOf(request), 'sign_in');
      const following = await (await grievances()).followers.ofCitizen(session.citizen);
      const found = { ...account, following };
      if (req.query('download') === '1')
        return jsonAnswer(found, 200, {
          'content-disposition': 'attachment; filename="my-data.json"',
        });
      return wantsHtml(request)
        ? page(
            request,
            viewOf(request),
            exportPage(found, viewOf(request), {
              configuration: await configurations.current(request),
              departments: await departmentsOf(pages, request, viewOf(request).locale),
            }),
          )
        : jsonAnswer(found);
    }),
  );
  app.get(
    `${CITIZENS_API}/erase`,
    signedIn(async ({ req }) => formPage(req.raw, viewOf(req.raw), erasePage(viewOf(req.raw)))),
  );
  app.post(
    `${CITIZENS_API}/erase`,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const read = await readFields(request, {
        schema: eraseFormSchema,
        fields: ['confirm', 'language'],
      });
      if (
        read.kind === 'Invalid' &&
        wantsHtml(request) &&
        read.refusals.every(({ field }) => field === 'confirm')
      )
        return formPage(
          request,
          viewOf(request, read.typed),
          erasePage(viewOf(request, read.typed), true),
          422,
        );
      if (read.kind !== 'Read') return unreadable(request, read);
      await (await grievances()).followers.forgetCitizen(session.citizen);
      await citizens.erase(session);
      const answer = wantsHtml(request)
        ? seeOther(address(`${CITIZENS_API}/erased`, viewOf(request, read.value)))
        : jsonAnswer({ erased: true });
      return withCookies(answer, endCookie(request, 'session'), endDeviceCookie(request));
    }),
  );
  app.get(`${CITIZENS_API}/erased`, ({ req }) =>
    page(
      req.raw,
      viewOf(req.raw),
      notePage(viewOf(req.raw), 'erased', to.portal.home(viewOf(req.raw))),
    ),
  );
}
