import { to } from '@pune/content/routes';
import type { Citizens } from '@pune/citizens';
import { stopPath } from '@pune/citizens/constants';
import {
  CITIZENS_API,
  codeFormSchema,
  emailFormSchema,
  eraseFormSchema,
  languageFormSchema,
  preferencesSchema,
  pushFormSchema,
  signInSchema,
  stopFormSchema,
  CODE_FIELDS,
  PREFERENCE_FIELDS,
  SIGN_IN_FIELDS,
  keepBillSchema,
} from '@pune/citizens/schema';
import { deviceOf as deviceNameOf } from '@pune/citizens/devices';
import { masked, type Keeping, type Me } from '@pune/citizens';
import type { Session } from '@pune/citizens/sessions';
import type { Grievances } from '@pune/grievances';
import { officeIn } from '@pune/grievances/configuration';
import type { OwnListPage } from '@pune/grievances/own-list';
import type { ReceiptKeys } from '@pune/payments/receipts/receipt-keys';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import type { Notify } from '@pune/notify';
import { CHANNELS } from '@pune/notify/schema';
import { t } from '@pune/i18n/server';
import type { z } from 'zod';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields, type Read, type Typed } from '@pune/http/bodies';
import { createFeature, type FeatureContext } from '@pune/http/feature';
import { withCookies } from '@pune/http/host-cookies';
import type { PortalPages } from '@pune/http/portal-pages';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import type { Configurations } from '../grievance-configuration.ts';
import { schemeTitle } from '../benefits/scheme-names.ts';
import { secretOf } from '../benefits/view-cookie.ts';
import { deviceCookie, deviceOf, endDeviceCookie } from '../device-cookie.ts';
import { receiptAnswer } from '../payments/receipt-answer.ts';
import { challengeCookie, cookieOf, endCookie, sessionCookie } from './cookies.ts';
import { codePage, emailCodePage, plainSignIn, type CodeState } from './sign-in.views.ts';
import { erasePage, exportPage, notePage } from './data.views.ts';
import { mePage } from './me.views.ts';
import {
  allOwnPayments,
  billReference,
  isKeepable,
  KEPT_API,
  STATEMENT_API,
  ownBenefits,
  ownBills,
  ownPayments,
  type KeptServices,
} from './kept.ts';
import { statementPage } from './statement.views.ts';
import { statementAnswer } from '../payments/receipt-answer.ts';
import { financialYear } from '@pune/payments/india-dates';
import { yearlyStatement, yearsOf } from '@pune/payments/receipts/yearly-statement';
import { dayInIndia } from '@pune/std/india-time';
import { paymentsPage, type KeptParts } from './kept.views.ts';
import { stopPage, stoppedPage } from './stop.views.ts';
import { departmentsOf } from '../departments.ts';
import { OWN_LIST } from './own-list.ts';
import { addOwnRefundRoutes } from './own-refunds.routes.ts';
import { ownListPage } from './own-list.views.ts';
import { CITIZEN_PROBLEMS } from './problem-kinds.ts';
import { PUSH_SCRIPT } from './push.ts';

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

const ME = `${CITIZENS_API}/me`;
const COUNTRY = '+91';
/** With `no-referrer` a browser would send the page's forms with the origin `null`. */
const OF_FORM = { 'referrer-policy': 'same-origin' };
const accountPage = ({ locale }: Pick<View, 'locale'>): string => to.citizens.account({ locale });
const SCRIPT = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=3600',
};

/**
 * Creates the handler of everything under `/api/citizens`: sign-in by code, the account page and its
 * settings, and the rights over one's data (to export it, erase it and withdraw consent).
 */
export function createCitizensHandler({
  open,
  pages,
  configurations,
  grievances,
  kept,
  pushKey = null,
  receiptKeys = null,
  now,
}: HandlerOptions) {
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

  /** Renders the page for a code, of a number or of an email address. */
  const showCode = (request: Request, view: View, state: CodeState, status = 200) =>
    formPage(
      request,
      view,
      state.of === 'email' ? emailCodePage(view, state) : codePage(view, state),
      status,
    );
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

  /** Lists the grievances of an account; null if it no longer exists. */
  async function listOwn(citizens: Citizens, { citizen }: Session, page: OwnListPage) {
    const contacts = await citizens.contactsOf(citizen);
    if (!contacts) return null;
    const account = { citizen, mobile: contacts.mobile.slice(COUNTRY.length) };
    return (await grievances()).listOwn(account, page);
  }
  const waitingOf = async (citizens: Citizens, session: Session) =>
    (await listOwn(citizens, session, { after: null, isWaiting: true }))?.grievances ?? [];

  /** A part of the page that cannot be read is left out; the others are shown. */
  const orNull = <T>(what: string, part: Promise<T>): Promise<T | null> =>
    part.catch((error: unknown) => (log.error(`${what} cannot be shown`, error), null));
  const LATEST = { limit: 3 };
  const rowsOf = (citizens: Citizens, session: Session) => {
    const reader = { citizens, session, services: kept };
    return Promise.all([
      orNull('bills', ownBills(reader)),
      orNull('payments', ownPayments(reader, LATEST)),
      orNull('benefits', ownBenefits(reader)),
    ]);
  };
  async function keptParts(
    request: Request,
    { locale }: View,
    citizens: Citizens,
    session: Session,
    { messages }: Pick<Me, 'messages'>,
  ): Promise<KeptParts> {
    const [bills, payments, benefits] = await rowsOf(citizens, session);
    const titles = (benefits?.rows ?? []).map(({ benefit }) =>
      schemeTitle(pages, request, locale, benefit.schemeSlug),
    );
    const schemes = await Promise.all(titles);
    return {
      bills,
      payments,
      benefits: benefits && {
        ...benefits,
        rows: benefits.rows.map((row, i) => ({ ...row, scheme: schemes[i] ?? null })),
      },
      told: CHANNELS.filter((channel) => messages.includes(`payments.${channel}`)),
      offersBenefits: (await pages(request, to.benefits.landing({ locale }))) !== null,
    };
  }
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
      return formPage(
        request,
        viewOf(request),
        mePage(found, viewOf(request), {
          saved: req.query('saved') === '1',
          waiting: await waitingOf(citizens, session),
          kept: await keptParts(request, viewOf(request), citizens, session, found),
          departments: await departmentsOf(pages, request, viewOf(request).locale),
          pushKey,
          configuration: await configurations.current(request),
        }),
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
  /** The statement of a financial year; by default of the newest with a payment. */
  const statementOf = async (citizens: Citizens, session: Session, asked: string | undefined) => {
    const payments = await allOwnPayments({ citizens, session, services: kept });
    const years = yearsOf(payments);
    const today = financialYear(dayInIndia((now ?? (() => new Date()))()));
    const year = asked && /^\d{4}-\d{2}$/.test(asked) ? asked : (years[0] ?? today);
    return { statement: yearlyStatement(payments, year), years };
  };
  app.get(
    STATEMENT_API,
    signedIn(async ({ req }, session, citizens) => {
      const found = await statementOf(citizens, session, req.query('year'));
      if (!wantsHtml(req.raw)) return jsonAnswer(found.statement);
      const view = viewOf(req.raw);
      return formPage(req.raw, view, statementPage(found, view));
    }),
  );
  app.get(
    `${STATEMENT_API}.pdf`,
    signedIn(async ({ req }, session, citizens) => {
      const view = viewOf(req.raw);
      const waitSeconds = await citizens.mustWaitForReceipt(session);
      if (waitSeconds > 0) return problem(req.raw, view, 'kept_often', { waitSeconds });
      const { statement } = await statementOf(citizens, session, req.query('year'));
      return statementAnswer(statement, view);
    }),
  );
  app.get(
    `${KEPT_API.payments}/:id/receipt.pdf`,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const view = viewOf(request);
      const waitSeconds = await citizens.mustWaitForReceipt(session);
      if (waitSeconds > 0) return problem(request, view, 'kept_often', { waitSeconds });
      const reference = await citizens.keptWith(session, 'payment', req.param('id') ?? '');
      const payment = reference && (await (await kept.payments()).findById(reference));
      if (!payment || !payment.receipt) return problem(request, view, 'not_found');
      return receiptAnswer(payment.receipt, view.locale, new URL(request.url).origin, receiptKeys);
    }),
  );
  addOwnRefundRoutes({ app, kept, signedIn, viewOf, formPage, problem, unreadable });
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

  app.get(`${CITIZENS_API}/stop/ended`, ({ req }) =>
    page(req.raw, viewOf(req.raw), stoppedPage(viewOf(req.raw))),
  );
  app.get(`${CITIZENS_API}/stop/:key`, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const key = req.param('key');
    const found = await (await open()).citizens.consentWith(key);
    if (!wantsHtml(request)) return found ? jsonAnswer(found) : problem(request, view, 'not_found');
    return found
      ? formPage(request, view, stopPage(found, stopPath(key), view))
      : page(request, view, stoppedPage(view), 404);
  });
  app.post(`${CITIZENS_API}/stop/:key`, async ({ req }) => {
    const request = req.raw;
    const read = await readFields(request, {
      schema: stopFormSchema,
      fields: ['language', 'List-Unsubscribe'],
    });
    if (read.kind !== 'Read') return unreadable(request, read);
    await (await open()).citizens.withdrawByKey(req.param('key'));
    // A mail program is not redirected (RFC 8058, section 3.2).
    return wantsHtml(request) && !read.value['List-Unsubscribe']
      ? seeOther(address(`${CITIZENS_API}/stop/ended`, viewOf(request, read.value)))
      : jsonAnswer({ ended: true });
  });

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
          return formPage(
            request,
            view,
            mePage(found, view, {
              saved: false,
              waiting: await waitingOf(citizens, session),
              kept: await keptParts(request, view, citizens, session, found),
              departments: await departmentsOf(pages, request, view.locale),
              pushKey,
              typedEmail: read.typed.email ?? '',
              configuration: await configurations.current(request),
            }),
            422,
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

  app.post(
    `${CITIZENS_API}/push`,
    changes(
      pushFormSchema,
      ['subscription', 'language'],
      (citizens, session, { subscription: { endpoint, keys } }, request) =>
        citizens.addPush(
          session,
          { endpoint, keys },
          deviceNameOf(request.headers.get('user-agent')),
        ),
    ),
  );
  app.post(
    `${CITIZENS_API}/push/remove`,
    changes(languageFormSchema, ['language'], (citizens, session) => citizens.removePush(session)),
  );
  app.get(`${CITIZENS_API}/push.js`, () => new Response(PUSH_SCRIPT, { headers: SCRIPT }));

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

  return handle;
}
