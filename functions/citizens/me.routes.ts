import {
  CITIZENS_API,
  languageFormSchema,
  PREFERENCE_FIELDS,
  preferencesSchema,
} from '@pune/citizens/schema';
import { officeIn } from '@pune/grievances/configuration';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { wantsHtml } from '@pune/http/requests';
import type { Accounts } from './accounts.ts';
import { ME } from './accounts.ts';
import type { MyPage } from './my-page.ts';
import { OWN_LIST } from './own-list.ts';
import { ownListPage } from './own-list.views.ts';

/** Adds the page of an account, its own grievances, and what the person chooses there. */
export function addMeRoutes(accounts: Accounts, myPage: MyPage): void {
  const { app, problem, viewOf, configurations, me, formPage, unreadable, signedIn, changes } =
    accounts;
  const { listOwn, rowsOf, showMe } = myPage;
  app.get(
    ME,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const found = await citizens.me(session);
      if (!found) return problem(request, viewOf(request), 'sign_in');
      if (!wantsHtml(request)) {
        const [bills, payments, benefits] = await rowsOf(citizens, session);
        return jsonAnswer({
          ...found,
          bills: bills && bills.rows,
          payments: payments && payments.rows,
          benefits: benefits && benefits.rows,
        });
      }
      return showMe(
        request,
        viewOf(request),
        { citizens, session, found },
        { saved: req.query('saved') === '1' },
      );
    }),
  );
  app.get(
    OWN_LIST,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const found = await listOwn(citizens, session, { after: req.query('after') ?? null });
      if (!found) return problem(request, viewOf(request), 'sign_in');
      if (!wantsHtml(request))
        return jsonAnswer({
          ...found,
          grievances: found.grievances.map((one) => ({
            ...one,
            number: formatTrackingNumber(one.number),
          })),
        });
      const configuration = await configurations.current(request);
      return formPage(request, viewOf(request), ownListPage(found, configuration, viewOf(request)));
    }),
  );
  app.post(
    `${CITIZENS_API}/preferences`,
    signedIn(async (context, session, citizens) => {
      const request = context.req.raw;
      const read = await readFields(request, {
        schema: preferencesSchema,
        fields: PREFERENCE_FIELDS,
      });
      if (read.kind !== 'Read') return unreadable(request, read);
      const view = viewOf(request, { language: read.value.language });
      const configuration = await configurations.current(request);
      if (read.value.areas.some((area) => !configuration || !officeIn(configuration, area)))
        return problem(request, view, 'invalid', {
          refusals: [{ field: 'areas', message: 'error_choice' }],
        });
      const saved = await citizens.savePreferences(session, read.value);
      if (saved.kind === 'NotOffered')
        return problem(request, view, 'invalid', {
          refusals: [{ field: 'messages', message: 'error_not_offered' }],
        });
      if (saved.kind === 'SignedOut') return problem(request, view, 'sign_in');
      return wantsHtml(request)
        ? seeOther(me(view, '&saved=1'))
        : jsonAnswer(await citizens.me(session));
    }),
  );
  app.post(
    `${CITIZENS_API}/consents/withdraw`,
    changes(languageFormSchema, ['language'], (citizens, session) => citizens.withdrawAll(session)),
  );
}
