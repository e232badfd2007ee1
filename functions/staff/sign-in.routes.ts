import { deviceOf } from '@pune/citizens/devices';
import { t } from '@pune/i18n/server';
import { seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { hostCookieOf, withCookies } from '@pune/http/host-cookies';
import { PROBLEM_OF, wording } from '@pune/http/problems';
import type { FieldRefusal } from '@pune/http/refusals';
import { wantsHtml } from '@pune/http/requests';
import type { View } from '@pune/http/view';
import { HOME, inLanguage, ownPath, SIGN_IN } from './addresses.ts';
import { browserCookie, endSessionCookie, sessionCookie, sessionOf } from './cookies.ts';
import type { StaffFeature } from './feature.ts';
import { parseKept } from './kept-form.ts';
import { BUTTON_FIELDS, buttonSchema, SIGN_IN_FIELDS, signInSchema } from './requests.schema.ts';
import { signedInOfficer } from './session.ts';
import { keptPage, signInPage, type SignInState } from './sign-in.views.ts';

const BODY_BYTES_MAX = 300_000;

/** The messages of refusals by field, in a language; '' for those about no field. */
export const errorsOf = (
  refusals: readonly FieldRefusal[],
  { locale }: Pick<View, 'locale'>,
): Record<string, string> =>
  Object.fromEntries(
    refusals.map(({ field, message, name }) => [
      field ?? '',
      wording('staff', locale, message, { name: name ?? '' }),
    ]),
  );

export function addSignInRoutes(feature: StaffFeature): void {
  const { app, open, now, offersDirectory, openPage, problem, view: viewOf } = feature;

  app.get(SIGN_IN, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const next = ownPath(req.query('next'));
    if (sessionOf(request) !== null && (await signedInOfficer(request, await open(), now())))
      return seeOther(inLanguage(next ?? HOME, view.locale));
    const notice = (['signed_out', 'enrolled'] as const).find(
      (name) => req.query('after') === name,
    );
    const content = signInPage(view, { next, offersDirectory, ...(notice && { notice }) });
    return openPage(request, view, content);
  });

  app.post(SIGN_IN, async ({ req, env }) => {
    const request = req.raw;
    const read = await readFields(request, {
      schema: signInSchema,
      fields: SIGN_IN_FIELDS,
      bytesMax: BODY_BYTES_MAX,
    });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const { typed } = read;
    const view = viewOf(request, { language: typed.language });
    const next = ownPath(typed.next);
    const kept = parseKept(typed.kept ?? '');
    const values = { email: typed.email ?? '' };
    const again = (state: SignInState, status: number, headers: Record<string, string> = {}) =>
      openPage(
        request,
        view,
        signInPage(view, { next, kept, offersDirectory, ...state }),
        status,
        headers,
      );
    if (read.kind === 'Invalid')
      return wantsHtml(request)
        ? again({ state: { values, errors: errorsOf(read.refusals, view) } }, 422)
        : problem(request, view, 'invalid', { refusals: read.refusals });
    const { email, password, code } = read.value;
    const { signIn } = await open();
    const browserName = signIn.browserCookieName(email);
    const result = await signIn.signIn({
      email,
      password,
      code,
      sender: env.ip,
      device: deviceOf(request.headers.get('user-agent')),
      browser:
        signIn
          .browserCookieNames(email)
          .map((name) => hostCookieOf(request, name))
          .find((cookie) => cookie !== null) ?? null,
      before: sessionOf(request),
    });
    switch (result.kind) {
      case 'TooMany':
        return wantsHtml(request)
          ? again({ state: { values, errors: {} }, waitSeconds: result.waitSeconds }, 429, {
              'retry-after': String(result.waitSeconds),
            })
          : problem(request, view, 'too_many', { waitSeconds: result.waitSeconds });
      case 'Wrong':
        return wantsHtml(request)
          ? again(
              { state: { values, errors: { password: t(view.locale)('staff:error_wrong') } } },
              422,
            )
          : problem(request, view, 'invalid', {
              refusals: [{ field: 'password', message: 'error_wrong' }],
            });
      case 'SignedIn': {
        const answer = kept
          ? await openPage(request, view, keptPage(view, kept))
          : seeOther(inLanguage(next ?? HOME, view.locale));
        return withCookies(
          answer,
          sessionCookie(request, result.token),
          browserCookie(request, browserName, result.browser),
        );
      }
    }
  });

  /** Without a session the answer is the same: the officer wants to be signed out. */
  app.post('/staff/sign-out', async ({ req }) => {
    const request = req.raw;
    const read = await readFields(request, { schema: buttonSchema, fields: BUTTON_FIELDS });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
    if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.value);
    if (sessionOf(request) !== null) {
      const { sessions } = await open();
      const session = await sessions.find(sessionOf(request));
      if (session) await sessions.end(session, session.id);
    }
    return withCookies(
      seeOther(inLanguage(SIGN_IN, view.locale, { after: 'signed_out' })),
      endSessionCookie(request),
    );
  });
}
