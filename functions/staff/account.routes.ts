import { t } from '@pune/i18n/server';
import { seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { noticeLine } from '@pune/ui/notice';
import { personFile } from '@pune/staff/directory';
import { findPerson } from '@pune/staff/persons';
import { accountPage } from './account.views.ts';
import { ACCOUNT, inLanguage } from './addresses.ts';
import type { StaffFeature } from './feature.ts';
import { doneNotice } from './list.views.ts';
import { BUTTON_FIELDS, buttonSchema } from './requests.schema.ts';

/** The changes on this page; its address names the last one. */
const DONE = ['end_session', 'test_mail'] as const;

/** Routes of the officer's own page. */
export function addAccountRoutes(feature: StaffFeature): void {
  const { app, now, show, signedIn, problem, view: viewOf } = feature;

  app.get(
    // Hono matches a path with and without its last slash.
    '/staff',
    signedIn(async (signed) => {
      const { staff, session, officer, view, request } = signed;
      const asked = new URL(request.url).searchParams.get('done');
      const done = DONE.find((name) => name === asked);
      const notice = done
        ? noticeLine(t(view.locale)(`staff:done_${done}`), 'ok', 'status')
        : doneNotice(request, view);
      const devices = await staff.sessions.devices(session);
      const file = await personFile(staff.db, officer.person.id, now());
      const mail = { address: file?.person.email ?? '', canTest: staff.mail !== null };
      return show(signed, 'account', accountPage({ officer, devices, file, mail, notice }, view));
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

  app.post(
    '/staff/test-mail',
    signedIn(async ({ request, officer, staff, view: shown }) => {
      const read = await readFields(request, { schema: buttonSchema, fields: BUTTON_FIELDS });
      if (read.kind === 'Invalid')
        return problem(request, shown, 'invalid', { refusals: read.refusals });
      if (read.kind !== 'Read') return problem(request, shown, PROBLEM_OF[read.kind]);
      const view = viewOf(request, read.value);
      const { mail, db } = staff;
      const person = await findPerson(db, officer.person.id);
      if (!mail || !person) return problem(request, view, 'not_found');
      const { language } = officer.person;
      await db
        .transaction()
        .execute((transaction) => mail.test(transaction, { ...person, language }));
      return seeOther(inLanguage(ACCOUNT, view.locale, { done: 'test_mail' }));
    }),
  );
}
