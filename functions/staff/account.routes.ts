import { t } from '@pune/i18n/server';
import { seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { noticeLine } from '@pune/ui/notice';
import { personFile } from '@pune/staff/directory';
import { accountPage } from './account.views.ts';
import { ACCOUNT, inLanguage } from './addresses.ts';
import type { StaffFeature } from './feature.ts';
import { doneNotice } from './list.views.ts';
import { BUTTON_FIELDS, buttonSchema } from './requests.schema.ts';

/** Routes of the officer's own page. */
export function addAccountRoutes(feature: StaffFeature): void {
  const { app, now, show, signedIn, problem, view: viewOf } = feature;

  app.get(
    // Hono matches a path with and without its last slash.
    '/staff',
    signedIn(async (signed) => {
      const { staff, session, officer, view, request } = signed;
      const isEnded = new URL(request.url).searchParams.get('done') === 'end_session';
      const notice = isEnded
        ? noticeLine(t(view.locale)('staff:done_end_session'), 'ok', 'status')
        : doneNotice(request, view);
      const devices = await staff.sessions.devices(session);
      const file = await personFile(staff.db, officer.person.id, now());
      return show(signed, 'account', accountPage({ officer, devices, file, notice }, view));
    }),
  );

  app.post(
    '/staff/sessions/:id/end',
    signedIn(async ({ request, session, staff }, { req }) => {
      const read = await readFields(request, { schema: buttonSchema, fields: BUTTON_FIELDS });
      if (read.kind === 'Invalid')
        return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
      if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
      const view = viewOf(request, read.value);
      if (!(await staff.sessions.end(session, req.param('id') ?? '')))
        return problem(request, view, 'not_found');
      return seeOther(inLanguage(ACCOUNT, view.locale, { done: 'end_session' }));
    }),
  );
}
