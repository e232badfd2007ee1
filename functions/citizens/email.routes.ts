import {
  CITIZENS_API,
  CODE_FIELDS,
  codeFormSchema,
  emailFormSchema,
  languageFormSchema,
} from '@pune/citizens/schema';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { withCookies } from '@pune/http/host-cookies';
import { wantsHtml } from '@pune/http/requests';
import { address } from '@pune/http/view';
import type { Accounts } from './accounts.ts';
import { challengeCookie, cookieOf, endCookie } from './cookies.ts';
import type { MyPage } from './my-page.ts';

/** Adds the email address of an account, which a code confirms. */
export function addEmailRoutes(accounts: Accounts, myPage: MyPage): void {
  const { app, problem, viewOf, me, sendNow, unreadable, noCodes, signedIn, changes, showCode } =
    accounts;
  const { showMe } = myPage;
  app.post(
    `${CITIZENS_API}/email`,
    signedIn(async (context, session, citizens, notify) => {
      const request = context.req.raw;
      const read = await readFields(request, {
        schema: emailFormSchema,
        fields: ['email', 'language'],
      });
      if (
        read.kind === 'Invalid' &&
        wantsHtml(request) &&
        read.refusals.every(({ field }) => field === 'email')
      ) {
        const [view, found] = [viewOf(request, read.typed), await citizens.me(session)];
        if (found)
          return showMe(
            request,
            view,
            { citizens, session, found },
            { typedEmail: read.typed.email ?? '' },
          );
      }
      if (read.kind !== 'Read') return unreadable(request, read);
      const view = viewOf(request, { language: read.value.language });
      const asked = await citizens.askEmailCode(
        session,
        read.value.email,
        view.locale,
        context.env.ip,
      );
      if (asked.kind === 'TooMany')
        return problem(request, view, 'too_many', { waitSeconds: asked.waitSeconds });
      if (asked.kind === 'NoGateway') return noCodes(request, view);
      await sendNow(context, notify);
      return withCookies(
        wantsHtml(request)
          ? seeOther(address(`${CITIZENS_API}/email/code`, view))
          : jsonAnswer({ sent: asked.isNew }, 202),
        challengeCookie(request, 'email', asked.challenge),
      );
    }),
  );
  app.get(
    `${CITIZENS_API}/email/code`,
    signedIn(async ({ req }) => showCode(req.raw, viewOf(req.raw), { of: 'email' })),
  );
  app.post(
    `${CITIZENS_API}/email/code`,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const read = await readFields(request, { schema: codeFormSchema, fields: CODE_FIELDS });
      if (
        read.kind === 'Invalid' &&
        wantsHtml(request) &&
        read.refusals.every(({ field }) => field === 'code')
      )
        return showCode(
          request,
          viewOf(request, read.typed),
          { of: 'email', wrong: 'format' },
          422,
        );
      if (read.kind !== 'Read') return unreadable(request, read);
      const view = viewOf(request, { language: read.value.language });
      const checked = await citizens.confirmEmail(
        session,
        cookieOf(request, 'email') ?? '',
        read.value.code,
      );
      switch (checked.kind) {
        case 'SignedOut':
          return problem(request, view, 'sign_in');
        case 'CodeGone':
          return withCookies(
            await problem(request, view, 'code_gone'),
            endCookie(request, 'email'),
          );
        case 'CodeWrong':
          if (wantsHtml(request))
            return showCode(request, view, { of: 'email', wrong: checked.guessesLeft }, 422);
          return problem(request, view, 'invalid', {
            refusals: [{ field: 'code', message: 'error_code' }],
          });
        case 'Changed':
          return withCookies(
            wantsHtml(request)
              ? seeOther(me(view, '&saved=1'))
              : jsonAnswer(await citizens.me(session)),
            endCookie(request, 'email'),
          );
      }
    }),
  );
  app.post(
    `${CITIZENS_API}/email/remove`,
    changes(languageFormSchema, ['language'], (citizens, session) => citizens.removeEmail(session)),
  );
}
