import { setTimeout as wait } from 'node:timers/promises';
import { t } from '@pune/i18n/server';
import { PAYMENTS_API } from '@pune/payments/addresses.constants';
import type { PaymentRequest, PaymentView } from '@pune/payments/schema';
import type { AmountRefused, Payments } from '@pune/payments';
import { formatAmount } from '@pune/payments/format-amounts';
import { requestsOf } from '@pune/payments/refund-requests';
import { htmlAnswer, jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { withCookies } from '@pune/http/host-cookies';
import { PROBLEM_OF, wording } from '@pune/http/problems';
import { readBody, wantsHtml } from '@pune/http/requests';
import { withShell } from '@pune/http/shell';
import { address, type View } from '@pune/http/view';
import { billReference, isKeepable } from '../citizens/kept.ts';
import type { OwnPage } from '../signed-in.ts';
import { accountOf, answerWithBills, waysOf } from './bills.routes.ts';
import { shellOf, type RouteContext } from './payments-feature.ts';
import { PAYER_BYTES, payerCookie, payerOf } from './payer-cookie.ts';
import { placeOf } from './place-cookie.ts';
import { isMoving, paymentPage, stageOf } from './payment.views.ts';
import { paymentAddress, type PaymentPage } from './payment-page.ts';
import { beginSchema, receiptMailSchema } from './requests.schema.ts';
import { sandboxAddress } from './sandbox.views.ts';
import { allowForm, allowStripe } from './gateway-policy.ts';

const FIELDS = [
  'bills',
  'gateway',
  'channel',
  'language',
  'idempotencyKey',
  'bill',
  'keep',
  'amount',
  'email',
  'shown',
  'pass',
];

const MAIL_FIELDS = ['email', 'language'];

const STILL_RUNNING_WAITS_MAX = 6;
const STILL_RUNNING_WAIT_MS = 500;
/** A gateway's first answer may be lost: a repeated request means the same order. */
const TRIES_MAX = 2;
const REFRESH_SECONDS = 10;
const RETURN_BYTES_MAX = 64_000;

/**
 * Starts a payment; waits briefly for the other request of a double click, and retries once if the
 * gateway did not answer.
 */
async function begin(payments: Payments, request: PaymentRequest, payer: string, patient: boolean) {
  let result = await payments.createIntent(request, payer);
  for (
    let waits = 0;
    patient && result.kind === 'StillRunning' && waits < STILL_RUNNING_WAITS_MAX;
    waits++
  ) {
    await wait(STILL_RUNNING_WAIT_MS);
    result = await payments.createIntent(request, payer);
  }
  for (let tries = 1; result.kind === 'GatewayUnavailable' && tries < TRIES_MAX; tries++)
    result = await payments.createIntent(request, payer);
  return result;
}

const PROBLEMS = {
  PaymentUnderWay: 'under_way',
  NothingDue: 'nothing_due',
  BillNotFound: 'bill_not_found',
  GatewayUnknown: 'gateway_unknown',
  GatewayRefused: 'gateway_refused',
  GatewayUnavailable: 'gateway_unavailable',
  StillRunning: 'still_running',
  KeyReused: 'key_reused',
} as const;

const AMOUNT_MESSAGES = {
  TooLarge: 'error_amount_large',
  TooSmall: 'error_amount_small',
  WholeOnly: 'error_amount_whole',
} as const;

/** @returns what the chosen bills came to on the page; nothing if it did not show all of them */
function shownSum(bills: readonly string[], shown: ReadonlyMap<string, string>) {
  const sums = bills.map((id) => shown.get(id));
  return sums.every((sum) => sum !== undefined)
    ? { shownPaise: sums.reduce((all, sum) => all + Number(sum), 0) }
    : {};
}

/** Says which amounts fit the bills. */
const amountRefusal = (
  { reason, partFromPaise, wholePaise }: AmountRefused,
  { locale }: Pick<View, 'locale'>,
) => ({
  message: AMOUNT_MESSAGES[reason],
  values: {
    from: formatAmount(partFromPaise ?? wholePaise, locale),
    whole: formatAmount(wholePaise, locale),
  },
});

/** Adds the routes that start a payment and follow it to its end. */
export function addCheckoutRoutes(routes: RouteContext & { qr: PaymentPage['qr'] }): void {
  const { app, problem, view: viewOf, opened, pages, qr, randomText, log } = routes;

  /** Keeps a payment and its numbers on the payer's page; the payment goes on if that fails. */
  async function keepFor(own: OwnPage | null, payment: PaymentView): Promise<void> {
    if (!own) return;
    try {
      await own.keep('payment', payment.id);
      for (const reference of new Set(payment.bills.filter(isKeepable).map(billReference)))
        await own.keep('bill', reference);
    } catch (error) {
      log.error('payment not kept on the page of its payer', error);
    }
  }

  /** Keeps the address for the receipt; the payment goes on if that fails. */
  async function mailLater({ id }: PaymentView, email: string, { locale }: View): Promise<void> {
    try {
      await (await routes.receiptMails())?.ask(id, email, locale);
    } catch (error) {
      log.error('address for a receipt not kept', error);
    }
  }

  app.post(PAYMENTS_API, async ({ req, env }) => {
    const request = req.raw;
    const read = await readFields(request, { schema: beginSchema, fields: FIELDS });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    // A bank's page refuses to be framed: a payment that begins in a frame continues in the whole
    // window.
    const view = { ...viewOf(request, read.typed), embedded: false };
    const { payments, mustWait, placeKeys } = await opened();
    if (read.kind === 'Invalid') {
      // The field itself may be invalid.
      const bill = beginSchema.shape.bill.safeParse(read.typed['bill']).data;
      const account = bill && wantsHtml(request) ? await accountOf(payments, bill) : null;
      if (!account) return problem(request, view, 'invalid', { refusals: read.refusals });
      const errors = read.refusals.map(({ field, message, name }) => ({
        field: field ?? 'bills',
        detail: wording('payments', view.locale, message, { name: name ?? '' }),
      }));
      const chosen = {
        bills: [read.typed['bills'] ?? ''],
        gateway: read.typed['gateway'],
        amount: read.typed['amount'],
        email: read.typed['email'],
      };
      return answerWithBills(
        routes,
        request,
        env.ip,
        view,
        { ...account, ways: await waysOf(payments, account.bills), chosen, errors },
        422,
      );
    }
    const { bill, keep, email, amount, shown, pass, ...wanted } = read.value;
    const own = await routes.ownPage(request, view);
    const waitSeconds = await mustWait(
      'payments',
      { address: env.ip, account: own?.citizen },
      pass === undefined ? null : { pass, bills: wanted.bills },
    );
    if (waitSeconds > 0) return problem(request, view, routes.tooMany(own), { waitSeconds });
    const known = payerOf(request);
    const payer = known ?? randomText(PAYER_BYTES);
    const result = await begin(
      payments,
      {
        ...wanted,
        ...placeOf(request, placeKeys, view.now),
        ...(amount !== undefined && { amountPaise: amount }),
        ...shownSum(wanted.bills, shown),
        language: view.locale,
      },
      payer,
      wantsHtml(request),
    );
    const cookies = known ? [] : [payerCookie(request, payer)];
    if (result.kind === 'AmountChanged') {
      const whole = formatAmount(result.wholePaise, view.locale);
      const account = bill && wantsHtml(request) ? await accountOf(payments, bill) : null;
      if (!account) return problem(request, view, 'amount_changed', { values: { whole } });
      const { bills, gateway } = wanted;
      const detail = t(view.locale)('payments:problem_amount_changed', { whole });
      return answerWithBills(
        routes,
        request,
        env.ip,
        view,
        {
          ...account,
          ways: await waysOf(payments, account.bills),
          chosen: { bills, gateway, amount: read.typed['amount'], email },
          errors: [{ field: 'total', detail }],
        },
        409,
      );
    }
    if (result.kind === 'AmountRefused') {
      const account = bill && wantsHtml(request) ? await accountOf(payments, bill) : null;
      const { message, values } = amountRefusal(result, view);
      if (!account)
        return problem(request, view, 'invalid', {
          refusals: [{ field: 'amountPaise', message }],
          values,
        });
      const { bills, gateway } = wanted;
      return answerWithBills(
        routes,
        request,
        env.ip,
        view,
        {
          ...account,
          ways: await waysOf(payments, account.bills),
          chosen: { bills, gateway, amount: read.typed['amount'], email },
          errors: [{ field: 'amount', detail: wording('payments', view.locale, message, values) }],
        },
        422,
      );
    }
    if (result.kind === 'BeyondLimit')
      return problem(request, view, 'beyond_limit', {
        values: { amount: formatAmount(result.maxPaise, view.locale) },
      });
    if (result.kind !== 'Created')
      return withCookies(await problem(request, view, PROBLEMS[result.kind]), ...cookies);
    const { secret, payment } = result;
    if (keep) await keepFor(own, payment);
    if (email) await mailLater(payment, email, view);
    const url = address(paymentAddress(secret), view);
    if (!wantsHtml(request))
      return withCookies(jsonAnswer({ payment, url }, 201, { location: url }), ...cookies);
    // Redirect only to pages of our own: the pages' policy refuses forms that lead elsewhere, while
    // a link is allowed.
    const { checkout } = payment;
    return withCookies(
      seeOther(
        checkout?.kind === 'redirect' &&
          checkout.url.startsWith('/') &&
          !checkout.url.startsWith('//')
          ? checkout.url
          : url,
      ),
      ...cookies,
    );
  });

  app.get(`${PAYMENTS_API}/payment/:secret`, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const { payments, psp } = await opened();
    const secret = req.param('secret');
    const payment = await payments.find(secret, { ask: true });
    if (!payment) return problem(request, view, 'not_found');
    if (!wantsHtml(request)) return jsonAnswer(payment);
    const order =
      payment.checkout?.kind === 'upi'
        ? new URL(payment.checkout.uri).searchParams.get('tr')
        : null;
    const trial = order && (await psp?.hostedOrder(order)) ? sandboxAddress(order) : null;
    return answer(request, view, await contentOf(request, view, secret, payment, trial));
  });

  /** Collects what the page behind a payment's link shows. */
  async function contentOf(
    request: Request,
    view: View,
    secret: string,
    payment: PaymentView,
    trialAddress: string | null,
  ): Promise<PaymentPage> {
    const query = new URL(request.url).searchParams;
    return {
      payment,
      secret,
      qr,
      origin: new URL(request.url).origin,
      returned: query.get('returned') === '1',
      payee: t(view.locale)('payments:payee'),
      trialAddress,
      receiptKeys: routes.receiptKeys,
      requests: payment.receipt ? await requestsOf((await opened()).db, payment.id) : [],
      mail: {
        isOffered: (await routes.receiptMails()) !== null,
        isSent: query.get('mailed') === '1',
      },
    };
  }

  app.post(`${PAYMENTS_API}/payment/:secret/mail`, async ({ req }) => {
    const request = req.raw;
    const read = await readFields(request, { schema: receiptMailSchema, fields: MAIL_FIELDS });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.typed);
    const secret = req.param('secret');
    const payment = await (await opened()).payments.find(secret);
    const mails = payment && (await routes.receiptMails());
    if (read.kind === 'Invalid' && !(mails && wantsHtml(request)))
      return problem(request, view, 'invalid', { refusals: read.refusals });
    if (!mails) return problem(request, view, 'not_found');
    const asked =
      read.kind === 'Read' ? await mails.ask(payment.id, read.value.email, view.locale) : null;
    if (asked?.kind === 'TooMany')
      return problem(request, view, 'too_many', { waitSeconds: asked.waitSeconds });
    if (asked?.kind === 'Asked')
      return wantsHtml(request)
        ? seeOther(`${address(paymentAddress(secret), view)}&mailed=1`)
        : jsonAnswer({ asked: true }, 202);
    if (!wantsHtml(request))
      return problem(request, view, 'invalid', {
        refusals: [{ field: 'email', message: 'error_email' }],
      });
    const content = await contentOf(request, view, secret, payment, null);
    const error = wording('payments', view.locale, 'error_email', {});
    const mail = { ...content.mail, typed: read.typed['email'] ?? '', error };
    return answer(request, view, { ...content, mail }, 422);
  });

  /**
   * Without scripts the page reloads itself while the outcome may change; with scripts it polls.
   */
  async function answer(
    request: Request,
    view: View,
    content: PaymentPage,
    status = 200,
  ): Promise<Response> {
    const shown = paymentPage(content, view);
    let html = await withShell(pages, request, {
      locale: view.locale,
      ...(view.embedded ? { widget: 'payments' } : {}),
      shell: shellOf(view.locale),
      ...shown,
    });
    if (isMoving(stageOf(content)))
      html = html.replace(
        '</head>',
        `<noscript><meta http-equiv="refresh" content="${REFRESH_SECONDS}"></noscript></head>`,
      );
    const { checkout } = content.payment;
    if (checkout?.kind === 'stripe') html = allowStripe(html);
    // A gateway may want to see the site that a form comes from; the secret address stays here.
    if (checkout?.kind === 'form')
      return htmlAnswer(allowForm(html, checkout.action), 200, {
        'referrer-policy': 'strict-origin',
      });
    return htmlAnswer(html, status, { 'referrer-policy': 'same-origin' });
  }

  app.post(`${PAYMENTS_API}/payment/:secret/cancel`, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const { payments } = await opened();
    const secret = req.param('secret');
    const outcome = await payments.cancel(secret);
    if (outcome === 'NotFound') return problem(request, view, 'not_found');
    return wantsHtml(request)
      ? seeOther(address(paymentAddress(secret), view))
      : jsonAnswer(await payments.find(secret));
  });

  // The return proves nothing: ask the gateway if the visitor has the secret link, and show the
  // result on the payment's own page.
  async function led(
    request: Request,
    { secret, gateway }: { secret: string; gateway: string },
    parameters: URLSearchParams,
  ): Promise<Response> {
    const { payments } = await opened();
    await payments.returned(secret, gateway, parameters);
    return seeOther(`${address(paymentAddress(secret), viewOf(request))}&returned=1`);
  }
  app.get(`${PAYMENTS_API}/return/:secret/:gateway`, ({ req }) =>
    led(req.raw, req.param(), new URL(req.url).searchParams),
  );
  app.post(`${PAYMENTS_API}/return/:secret/:gateway`, async ({ req }) => {
    const body = await readBody(req.raw, RETURN_BYTES_MAX);
    if (body.kind === 'BodyTooLarge')
      return problem(req.raw, viewOf(req.raw), PROBLEM_OF.BodyTooLarge);
    return led(req.raw, req.param(), new URLSearchParams(Buffer.from(body.bytes).toString()));
  });
}
