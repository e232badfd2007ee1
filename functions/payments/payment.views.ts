import { raw } from 'hono/html';
import { formatDate, formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { BILLS_API, PAYMENTS_API } from '@pune/payments/addresses.constants';
import type { PaymentView } from '@pune/payments/schema';
import { formatAmount } from '@pune/payments/format-amounts';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { buttonForm } from '@pune/ui/button-form';
import { scriptError } from '@pune/ui/field';
import { figureList } from '@pune/ui/list';
import { hidden, html } from '@pune/ui/markup';
import { notice, noticeLine } from '@pune/ui/notice';
import { pageTitle } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { slip } from '@pune/ui/slip';
import { tag, type Tone } from '@pune/ui/tag';
import { paymentAddress, type PaymentPage } from './payment-page.ts';
import { refundRequests } from './refund-requests.views.ts';
import { receiptMail } from './receipt-mail.views.ts';
import { billRow, discountRow, receiptBody, receiptButton } from './receipt.views.ts';

const TONES: Record<PaymentView['status'], Tone | null> = {
  open: null,
  pending: 'warn',
  paid: 'ok',
  failed: 'bad',
  expired: 'stale',
  cancelled: 'stale',
};

/**
 * The stage that a page shows: the status, except that an unpaid `pending` payment shows how to
 * pay.
 */
export type Stage = PaymentView['status'] | 'checkout';
export const stageOf = ({ payment, returned }: Pick<PaymentPage, 'payment' | 'returned'>): Stage =>
  payment.status === 'pending' && payment.checkout !== null && !returned
    ? 'checkout'
    : payment.status;
/** @returns true for stages that may end without an action of the person */
export const isMoving = (stage: Stage): boolean =>
  stage === 'open' || stage === 'pending' || stage === 'checkout';

const nameOf = (gateway: string, locale: View['locale']): string =>
  t(locale)(`payments:way_${gateway}` as 'payments:way_upi');

function facts({ payment }: PaymentPage, { locale }: View) {
  const T = t(locale);
  return slip({
    id: 'payment',
    title: T('payments:bill_for'),
    rows: [
      ...payment.bills.map((bill) => billRow(bill, bill.amountPaise, locale)),
      ...(payment.discountPaise > 0 ? [discountRow(payment.discountPaise, locale)] : []),
      [T('payments:label_amount'), formatAmount(payment.amountPaise, locale), 'num'],
      [T('payments:label_begun'), formatDateTime(payment.createdAt, locale)],
      [T('payments:label_way'), nameOf(payment.gateway, locale)],
    ],
  });
}

const cancelForm = ({ secret }: PaymentPage, view: View) =>
  buttonForm({
    action: address(`${paymentAddress(secret)}/cancel`, view),
    label: t(view.locale)('payments:action_cancel'),
    kind: 'alt',
  });

/** Renders the next step to the gateway. */
function checkout(page: PaymentPage, view: View) {
  const {
    payment: { checkout: way, amountPaise, expiresAt },
    secret,
    payee,
    trialAddress,
  } = page;
  const { locale } = view;
  const T = t(locale);
  const amount = formatAmount(amountPaise, locale);
  const trial = trialAddress
    ? html`<p><a href="${trialAddress}">${T('payments:way_sandbox')}</a></p>`
    : '';
  switch (way?.kind) {
    case 'redirect':
      return html`<p>
        <a class="btn big" href="${way.url}">${T('payments:action_continue', { amount })}</a>
      </p>`;
    case 'form':
      return html`<p>${T('payments:form_text', { name: nameOf(page.payment.gateway, locale) })}</p>
      <form method="post" action="${way.action}">
        ${hidden(way.fields)}
        <button class="btn big" type="submit">${T('payments:action_continue', { amount })}</button>
      </form>`;
    case 'upi': {
      const until = formatDateTime(expiresAt, locale);
      return html`<section class="upi" aria-labelledby="upi">
        <h2 id="upi">${T('payments:upi_title')}</h2>
        <div class="qr" role="img" aria-label="${T('payments:upi_alt', { amount, name: payee })}">
          ${raw(way.qrSvg)}
        </div>
        <p>${T('payments:upi_text', { name: payee, time: until })}</p>
        <p><a class="btn big" href="${way.uri}">${T('payments:upi_open')}</a></p>
        ${trial}
      </section>`;
    }
    case 'stripe':
      return html`<section aria-labelledby="card">
        <h2 id="card">${T('payments:card_title')}</h2>
        <noscript>${noticeLine(T('payments:card_noscript'), 'warn')}</noscript>
        <form
          class="js"
          data-stripe="${way.publishableKey}"
          data-secret="${way.clientSecret}"
          data-return="${PAYMENTS_API}/return/${secret}/stripe?lang=${locale}"
          data-failed="${T('payments:card_failed')}"
          data-refused="${T('payments:card_refused')}"
          data-lang="${locale}"
        >
          <div data-element><p>${T('payments:card_loading')}</p></div>
          ${scriptError()}
          <button class="btn big" type="submit" disabled>
            ${T('payments:action_continue', { amount })}
          </button>
        </form>
      </section>`;
    case undefined:
      return '';
  }
}

function money({ payment }: PaymentPage, { locale }: View) {
  const T = t(locale);
  // The notice of a void receipt says it: nothing went to the payer.
  const given = payment.receipt?.voidedOn ? [] : payment.refunds;
  const refunds = given.map(({ status, amountPaise, requestedAt }) => ({
    name: `${T(`payments:refund_${status}`)}, ${formatDate(requestedAt, locale)}`,
    figure: formatAmount(amountPaise, locale),
  }));
  const more = formatAmount(payment.inSuspensePaise, locale);
  return [
    payment.inSuspensePaise > 0 &&
      notice(
        { id: 'more', title: T('payments:suspense_title'), tone: 'warn' },
        html`<p>${T('payments:suspense_text', { amount: more })}</p>`,
      ),
    refunds.length > 0 && section('refunds', T('payments:refunds_title'), figureList(refunds)),
  ];
}

/** Renders the page behind a payment's secret link: at every stage its status and the next step. */
export function paymentPage(page: PaymentPage, view: View): { title: string; main: string } {
  const { payment, secret, origin } = page;
  const { locale } = view;
  const T = t(locale);
  const stage = stageOf(page);
  const shown = stage === 'checkout' ? 'open' : stage;
  const title = T(`payments:title_${stage}`, { amount: formatAmount(payment.amountPaise, locale) });
  const here = `${address(paymentAddress(secret), view)}${page.returned ? '&returned=1' : ''}`;
  const again = html`<p>
    <a class="btn" href="${address(`${BILLS_API}/${payment.bills[0]!.id}`, view)}"
      >${T(stage === 'cancelled' ? 'payments:action_bill' : 'payments:action_again')}</a
    >
  </p>`;
  const next = {
    open: html`<p><a class="btn" href="${here}">${T('payments:action_look')}</a></p>
      ${cancelForm(page, view)}`,
    checkout: html`${checkout(page, view)}${cancelForm(page, view)}`,
    pending: html`<p>
        ${T('payments:pending_until', { time: formatDateTime(payment.askedUntil, locale) })}
      </p>
      <p>
        <a class="btn" href="${here}">${T('payments:action_look')}</a>
        <span class="soft"
          >${T('payments:pending_looked', { time: formatDateTime(view.now, locale) })}</span
        >
      </p>
      ${
        payment.checkout &&
        section('left', T('payments:left_title'), [
          html`<p>${T('payments:left_text')}</p>`,
          checkout(page, view),
          cancelForm(page, view),
        ])
      }`,
    paid: '',
    failed: again,
    expired: again,
    cancelled: again,
  }[stage];
  const own = `${origin}${address(paymentAddress(secret), { locale, embedded: false })}`;
  const link = notice(
    { id: 'link', title: T('payments:link_title') },
    html`<p>${T('payments:link_text')}</p>
      <p><a href="${own}">${T('payments:link_label')}</a></p>`,
  );
  const body = payment.receipt
    ? receiptBody(page, payment.receipt, view)
    : html`${next}${facts(page, view)}`;
  const state = tag(T(`payments:status_${shown}`), TONES[shown]);
  const main = html`<div
    class="w"
    ${isMoving(stage) ? raw(` data-poll="${payment.status} ${payment.checkout !== null}"`) : ''}
  >
    ${pageTitle({ title, lead: T(`payments:lead_${stage}`), tags: state })}
    <div class="two">
      <div>${body}${money(page, view)}${payment.receipt && html`<div class="noprint mt2">${refundRequests(page, view)}</div>`}</div>
      <div class="noprint">
        ${payment.receipt && receiptButton(secret, view)}${payment.receipt && receiptMail(page, view)}
        <div class="mt1">${link}</div>
        ${stage === 'paid' ? html`<p><a href="${address(`${BILLS_API}/${payment.bills[0]!.id}`, view)}">${T('payments:action_bill')}</a></p>` : ''}
      </div>
    </div>
  </div>`;
  return { title, main: safe(main) };
}
