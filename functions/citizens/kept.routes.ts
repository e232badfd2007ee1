import type { Keeping } from '@pune/citizens';
import { CITIZENS_API, keepBillSchema, languageFormSchema } from '@pune/citizens/schema';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { wantsHtml } from '@pune/http/requests';
import type { View } from '@pune/http/view';
import { secretOf } from '../benefits/view-cookie.ts';
import type { Accounts } from './accounts.ts';
import { billReference, isKeepable, KEPT_API, ownPayments } from './kept.ts';
import { paymentsPage } from './kept.views.ts';
import type { MyPage } from './my-page.ts';

/** Adds the bills, payments and benefits that an account keeps. */
export function addKeptRoutes(accounts: Accounts, myPage: MyPage): void {
  const { app, problem, viewOf, kept, me, formPage, unreadable, signedIn } = accounts;
  const { orNull } = myPage;

  /** Answers to the button that keeps something on the page. */
  async function answerKeeping(request: Request, view: View, kept: Keeping): Promise<Response> {
    switch (kept.kind) {
      case 'SignedOut':
        return problem(request, view, 'sign_in');
      case 'TooMany':
        return problem(request, view, 'kept_often', { waitSeconds: kept.waitSeconds });
      case 'KeptMany':
        return problem(request, view, 'kept_many');
      case 'Kept':
        return wantsHtml(request) ? seeOther(me(view, '&saved=1')) : jsonAnswer({ kept: true });
    }
  }

  app.post(
    KEPT_API.bills,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const read = await readFields(request, {
        schema: keepBillSchema,
        fields: ['bill', 'language'],
      });
      if (read.kind !== 'Read') return unreadable(request, read);
      const view = viewOf(request, { language: read.value.language });
      const bill = await (await kept.payments()).findBill(read.value.bill);
      if (!bill || !isKeepable(bill)) return problem(request, view, 'not_found');
      const done = await citizens.keep(session, 'bill', billReference(bill));
      return answerKeeping(request, view, done);
    }),
  );
  app.post(
    KEPT_API.benefits,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const read = await readFields(request, { schema: languageFormSchema, fields: ['language'] });
      if (read.kind !== 'Read') return unreadable(request, read);
      const view = viewOf(request, read.value);
      // The application is the one whose status this browser has open: its number and a code, or
      // Aadhaar, were proved for it some minutes ago.
      const secret = secretOf(request);
      const application = secret && (await (await kept.benefits()).applicationOf(secret));
      if (!application) return problem(request, view, 'not_found');
      return answerKeeping(request, view, await citizens.keep(session, 'benefit', application));
    }),
  );
  app.get(
    KEPT_API.payments,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const reader = { citizens, session, services: kept };
      const after = req.query('after') ?? null;
      if (!wantsHtml(request)) {
        const { rows, next } = await ownPayments(reader, { after });
        return jsonAnswer({ payments: rows, next });
      }
      const found = await orNull('payments', ownPayments(reader, { after }));
      return formPage(
        request,
        viewOf(request),
        paymentsPage(found, viewOf(request)),
        found ? 200 : 503,
      );
    }),
  );
  app.post(
    `${CITIZENS_API}/kept/:id/remove`,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const read = await readFields(request, { schema: languageFormSchema, fields: ['language'] });
      if (read.kind !== 'Read') return unreadable(request, read);
      const view = viewOf(request, read.value);
      if (!(await citizens.letGo(session, req.param('id') ?? '')))
        return problem(request, view, 'not_found');
      return wantsHtml(request) ? seeOther(me(view, '&saved=1')) : jsonAnswer({ kept: false });
    }),
  );
}
