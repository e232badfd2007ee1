import type { Citizens } from '@pune/citizens';
import { CITIZENS_API } from '@pune/citizens/schema';
import type { Session } from '@pune/citizens/sessions';
import { to } from '@pune/content/routes';
import type { Grievances } from '@pune/grievances';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import type { Read, Typed } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { FeatureContext } from '@pune/http/feature';
import { withCookies } from '@pune/http/host-cookies';
import type { PortalPages } from '@pune/http/portal-pages';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address } from '@pune/http/view';
import type { View } from '@pune/http/view';
import { t } from '@pune/i18n/server';
import type { Notify } from '@pune/notify';
import type { ReceiptKeys } from '@pune/payments/receipts/receipt-keys';
import type { z } from 'zod';
import type { Configurations } from '../grievance-configuration.ts';
import { cookieOf, endCookie } from './cookies.ts';
import type { KeptServices } from './kept.ts';
import { CITIZEN_PROBLEMS } from './problem-kinds.ts';
import { codePage, emailCodePage, plainSignIn } from './sign-in.views.ts';
import type { CodeState } from './sign-in.views.ts';

export const ME = `${CITIZENS_API}/me`;
/** With `no-referrer` a browser would send the page's forms with the origin `null`. */
const OF_FORM = { 'referrer-policy': 'same-origin' };
export const accountPage = ({ locale }: Pick<View, 'locale'>): string =>
  to.citizens.account({ locale });

export interface HandlerOptions {
  /** Opens citizens and messages on first use; it is called again after a failure. */
  open: () => Promise<{ citizens: Citizens; notify: Notify }>;
  pages: PortalPages;
  configurations: Configurations;
  /** Opens grievances on first use, for the list of one's own. */
  grievances: () => Promise<
    Pick<Grievances, 'listOwn'> & {
      followers: Pick<Grievances['followers'], 'forgetCitizen' | 'ofCitizen'>;
    }
  >;
  /** Opens payments and benefits on first use, for what an account keeps. */
  kept: KeptServices;
  /** The public key for push subscriptions; null if push is not configured. */
  pushKey?: string | null;
  /** The keys that sign the codes of receipts. */
  receiptKeys?: ReceiptKeys | null;
  now?: () => Date;
}

/** Creates the parts that all routes of accounts share: sessions, pages, forms and problems. */
export function createAccounts(options: HandlerOptions) {
  const { open, pages, now } = options;
  const {
    app,
    problem,
    page,
    view: viewOf,
    log,
    handle,
  } = createFeature({
    feature: 'citizens',
    pages,
    // Other sites must not frame or submit these forms.
    embedOrigins: [],
    kinds: CITIZEN_PROBLEMS,
    above: ({ locale }) => ({
      href: to.citizens.account({ locale }),
      label: t(locale)('citizens:account_title'),
    }),
    back: (view) => ({
      href: accountPage(view),
      label: t(view.locale)('citizens:action_sign_in_page'),
    }),
    form: (view) => ({
      address: accountPage(view),
      form: 'citizens',
      title: t(view.locale)('citizens:sign_in_title'),
      plain: () => plainSignIn(view.locale),
    }),
    ...(now && { now }),
  });
  const me = (view: View, more = '') => `${address(ME, view)}${more}`;
  const formPage = (
    request: Request,
    view: View,
    content: { title: string; main: string },
    status = 200,
  ) => page(request, view, content, status, OF_FORM);
  /** Sends the code while the person reads the next page. */
  const sendNow = async ({ env }: FeatureContext, notify: Notify): Promise<void> => {
    // A message that fails stays in the outbox, and is sent within the next minute.
    const sending = notify
      .drainAtOnce()
      .catch((error: unknown) => log.error('codes not sent yet', error));
    if (env.waitUntil) env.waitUntil(sending);
    else await sending;
  };
  const unreadable = <T>(
    request: Request,
    read: Exclude<Read<T>, { kind: 'Read' }>,
  ): Promise<Response> | Response =>
    read.kind === 'Invalid'
      ? problem(request, viewOf(request, read.typed), 'invalid', { refusals: read.refusals })
      : problem(request, viewOf(request), PROBLEM_OF[read.kind]);

  /** Without a gateway, tell people at once instead of letting them wait for a message. */
  const noCodes = (request: Request, view: View, typed?: Typed): Promise<Response> => {
    log.warn('no gateway for codes: set SMS_URL or SMTP_URL and the settings beside it');
    return problem(request, view, 'no_codes', { ...(typed && { typed }) });
  };

  /** Wraps a route that requires a session, which is checked first. */
  function signedIn(
    work: (
      context: FeatureContext,
      session: Session,
      citizens: Citizens,
      notify: Notify,
    ) => Promise<Response>,
  ) {
    return async (context: FeatureContext): Promise<Response> => {
      const request = context.req.raw;
      const token = cookieOf(request, 'session');
      const opened = token ? await open() : null;
      const session = opened && (await opened.citizens.session(token));
      if (opened && session) return work(context, session, opened.citizens, opened.notify);
      const view = viewOf(request);
      const answer =
        request.method === 'GET' && wantsHtml(request)
          ? seeOther(accountPage(view))
          : await problem(request, view, 'sign_in');
      return token ? withCookies(answer, endCookie(request, 'session')) : answer;
    };
  }
  /**
   * Creates a route for a form of the account page: reads it, runs `work`, and redirects to the
   * account page.
   */
  const changes = <S extends z.ZodType>(
    schema: S,
    fields: readonly string[],
    work: (
      citizens: Citizens,
      session: Session,
      value: z.output<S>,
      request: Request,
    ) => Promise<{ kind: 'Changed' } | { kind: 'SignedOut' }>,
  ) =>
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const read = await readFields(request, { schema, fields });
      if (read.kind !== 'Read') return unreadable(request, read);
      const view = viewOf(request, { language: (read.value as { language?: string }).language });
      const { kind } = await work(citizens, session, read.value, request);
      if (kind === 'SignedOut')
        return withCookies(await problem(request, view, 'sign_in'), endCookie(request, 'session'));
      return wantsHtml(request)
        ? seeOther(me(view, '&saved=1'))
        : jsonAnswer(await citizens.me(session));
    });

  /** Renders the page for a code, of a number or of an email address. */
  const showCode = (request: Request, view: View, state: CodeState, status = 200) =>
    formPage(
      request,
      view,
      state.of === 'email' ? emailCodePage(view, state) : codePage(view, state),
      status,
    );
  return {
    ...options,
    pushKey: options.pushKey ?? null,
    receiptKeys: options.receiptKeys ?? null,
    now: now ?? (() => new Date()),
    app,
    handle,
    log,
    problem,
    page,
    viewOf,
    me,
    formPage,
    showCode,
    sendNow,
    unreadable,
    noCodes,
    signedIn,
    changes,
  };
}
export type Accounts = ReturnType<typeof createAccounts>;
