import { masked } from '@pune/citizens';
import { deviceOf as deviceNameOf } from '@pune/citizens/devices';
import {
  CITIZENS_API,
  CODE_FIELDS,
  codeFormSchema,
  languageFormSchema,
  SIGN_IN_FIELDS,
  signInSchema,
} from '@pune/citizens/schema';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import type { Typed } from '@pune/http/bodies';
import type { FeatureContext } from '@pune/http/feature';
import { withCookies } from '@pune/http/host-cookies';
import { wantsHtml } from '@pune/http/requests';
import { address } from '@pune/http/view';
import type { View } from '@pune/http/view';
import { deviceCookie, deviceOf } from '../device-cookie.ts';
import type { Accounts } from './accounts.ts';
import { challengeCookie, cookieOf, endCookie, sessionCookie } from './cookies.ts';

/** Adds sign-in by a code to a mobile number. */
export function addSignInRoutes(accounts: Accounts): void {
  const { app, problem, viewOf, open, me, sendNow, unreadable, noCodes, showCode } = accounts;
  app.post(`${CITIZENS_API}/sign-in`, async (context) => {
    const request = context.req.raw;
    const read = await readFields(request, { schema: signInSchema, fields: SIGN_IN_FIELDS });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request, read.typed), 'invalid', {
        refusals: read.refusals,
        typed: read.typed,
      });
    if (read.kind !== 'Read') return unreadable(request, read);
    const { mobile, language, keep } = read.value;
    return askFor(
      context,
      viewOf(request, { language }),
      { mobile, keep: keep === '1' },
      read.typed,
    );
  });
  /** Sends another code to the same number, without typing it again. */
  app.post(`${CITIZENS_API}/code/again`, async (context) => {
    const request = context.req.raw;
    const read = await readFields(request, { schema: languageFormSchema, fields: ['language'] });
    if (read.kind !== 'Read') return unreadable(request, read);
    const waiting = await (await open()).citizens.waiting(cookieOf(request, 'challenge'));
    const view = viewOf(request, read.value);
    return waiting ? askFor(context, view, waiting) : problem(request, view, 'code_gone');
  });
  async function askFor(
    context: FeatureContext,
    view: View,
    { mobile, keep }: { mobile: string; keep: boolean },
    typed?: Typed,
  ): Promise<Response> {
    const request = context.req.raw;
    const { citizens, notify } = await open();
    const asked = await citizens.askCode({
      mobile,
      language: view.locale,
      keep,
      sender: context.env.ip,
      knownDevice: deviceOf(request),
    });
    if (asked.kind === 'TooMany')
      return problem(request, view, 'too_many', {
        waitSeconds: asked.waitSeconds,
        ...(typed && { typed }),
      });
    if (asked.kind === 'NoGateway') return noCodes(request, view, typed);
    if (asked.isNew) await sendNow(context, notify);
    const page = `${address(`${CITIZENS_API}/code`, view)}${asked.isNew ? '' : '&last=1'}`;
    return withCookies(
      wantsHtml(request) ? seeOther(page) : jsonAnswer({ sent: asked.isNew }, 202),
      challengeCookie(request, 'challenge', asked.challenge),
    );
  }

  app.get(`${CITIZENS_API}/code`, async ({ req }) => {
    const request = req.raw;
    const waiting = await (await open()).citizens.waiting(cookieOf(request, 'challenge'));
    return waiting
      ? showCode(request, viewOf(request), {
          of: 'number',
          number: masked(waiting.mobile),
          isLast: req.query('last') === '1',
        })
      : problem(request, viewOf(request), 'code_gone');
  });
  app.post(`${CITIZENS_API}/code`, async ({ req }) => {
    const request = req.raw;
    const challenge = cookieOf(request, 'challenge') ?? '';
    const read = await readFields(request, { schema: codeFormSchema, fields: CODE_FIELDS });
    if (read.kind !== 'Read' && read.kind !== 'Invalid') return unreadable(request, read);
    const view = viewOf(request, { language: read.typed.language });
    const { citizens } = await open();
    const number = (await citizens.waiting(challenge))?.mobile;
    const isOddField =
      read.kind === 'Invalid' && read.refusals.some(({ field }) => field !== 'code');
    if (read.kind === 'Invalid')
      return wantsHtml(request) && number && !isOddField
        ? showCode(request, view, { of: 'number', number: masked(number), wrong: 'format' }, 422)
        : unreadable(request, read);
    const entered = await citizens.signIn({
      challenge,
      code: read.value.code,
      language: view.locale,
      device: deviceNameOf(request.headers.get('user-agent')),
      knownDevice: deviceOf(request),
      before: cookieOf(request, 'session'),
    });
    switch (entered.kind) {
      case 'CodeGone':
        return withCookies(
          await problem(request, view, 'code_gone'),
          endCookie(request, 'challenge'),
        );
      case 'CodeWrong':
        if (wantsHtml(request))
          return showCode(
            request,
            view,
            { of: 'number', number: masked(number!), wrong: entered.guessesLeft },
            422,
          );
        return problem(request, view, 'invalid', {
          refusals: [{ field: 'code', message: 'error_code' }],
        });
      case 'SignedIn': {
        const answer = wantsHtml(request) ? seeOther(me(view)) : jsonAnswer({ signedIn: true });
        return withCookies(
          answer,
          sessionCookie(request, entered.token, entered.keep),
          deviceCookie(request, entered.device),
          endCookie(request, 'challenge'),
        );
      }
    }
  });
}
