import type { Citizens } from '@pune/citizens';
import { CITIZENS_API, languageFormSchema } from '@pune/citizens/schema';
import type { Session } from '@pune/citizens/sessions';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { withCookies } from '@pune/http/host-cookies';
import { wantsHtml } from '@pune/http/requests';
import { address } from '@pune/http/view';
import type { Accounts } from './accounts.ts';
import { accountPage } from './accounts.ts';
import { endCookie } from './cookies.ts';
import { notePage } from './data.views.ts';

/** Adds the ends of sessions. */
export function addSessionRoutes(accounts: Accounts): void {
  const { app, problem, page, viewOf, me, unreadable, signedIn } = accounts;
  /** Ends the requesting session, also in the browser. */
  const leaves = (work: (citizens: Citizens, session: Session) => Promise<unknown>) =>
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const read = await readFields(request, { schema: languageFormSchema, fields: ['language'] });
      if (read.kind !== 'Read') return unreadable(request, read);
      await work(citizens, session);
      const answer = wantsHtml(request)
        ? seeOther(address(`${CITIZENS_API}/signed-out`, viewOf(request, read.value)))
        : jsonAnswer({ signedIn: false });
      return withCookies(answer, endCookie(request, 'session'));
    });
  app.post(
    `${CITIZENS_API}/sign-out`,
    leaves((citizens, session) => citizens.signOut(session)),
  );
  app.post(
    `${CITIZENS_API}/sign-out-everywhere`,
    leaves((citizens, session) => citizens.signOutEverywhere(session)),
  );
  app.post(
    `${CITIZENS_API}/sessions/:id/end`,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const read = await readFields(request, { schema: languageFormSchema, fields: ['language'] });
      if (read.kind !== 'Read') return unreadable(request, read);
      const view = viewOf(request, read.value);
      if (!(await citizens.endSession(session, req.param('id') ?? '')))
        return problem(request, view, 'not_found');
      return wantsHtml(request) ? seeOther(me(view)) : jsonAnswer(await citizens.me(session));
    }),
  );
  app.get(`${CITIZENS_API}/signed-out`, ({ req }) =>
    page(
      req.raw,
      viewOf(req.raw),
      notePage(viewOf(req.raw), 'signed_out', accountPage(viewOf(req.raw))),
    ),
  );
}
