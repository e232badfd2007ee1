import { html, raw } from 'hono/html';
import { formatDate, formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { BILLS_API, PAYMENTS_API } from '@pune/payments/addresses.constants';
import type { PaymentView } from '@pune/payments/schema';
import { formatAmount, formatPeriod } from '@pune/payments/figures';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { paymentAddress, type PaymentPage } from './payment-page.ts';
import { receiptBody } from './receipt.views.ts';

const TAG: Record<PaymentView['status'], string> = {
  open: '',
  pending: ' warn',
  paid: ' ok',
  failed: ' bad',
  expired: ' stale',
  cancelled: ' stale',
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

function facts({ payment }: PaymentPage, { locale }: View) {
  const T = t(locale);
  const bills = payment.bills.map(
    ({ head, accountNumber, period, amountPaise }) =>
      html`<div>
        <dt>
          ${T(`payments:head_${head}`)} ${formatPeriod(period, locale)}<br><span class="mono"
            >${accountNumber}</span
          >
        </dt>
        <dd class="num">${formatAmount(amountPaise, locale)}</dd>
      </div>`,
  );
  return html`<section class="slip" aria-labelledby="payment">
    <h2 id="payment">${T('payments:bill_for')}</h2>
    <dl>
      ${bills}
      <div>
        <dt>${T('payments:label_amount')}</dt>
        <dd class="num">${formatAmount(payment.amountPaise, locale)}</dd>
      </div>
      <div>
        <dt>${T('payments:label_begun')}</dt>
        <dd>${formatDateTime(payment.createdAt, locale)}</dd>
      </div>
      <div>
        <dt>${T('payments:label_way')}</dt>
        <dd>${T(`payments:way_${payment.gateway}` as 'payments:way_upi')}</dd>
      </div>
    </dl>
  </section>`;
}

function cancelForm({ secret }: PaymentPage, view: View) {
  return html`<form
    method="post"
    action="${paymentAddress(secret)}/cancel?lang=${view.locale}${view.embedded ? '&embed=1' : ''}"
  >
    <button class="btn alt" type="submit">${t(view.locale)('payments:action_cancel')}</button>
  </form>`;
}

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
        <noscript><p class="paati warn">${T('payments:card_noscript')}</p></noscript>
        <form
          class="js"
          data-stripe="${way.publishableKey}"
          data-secret="${way.clientSecret}"
          data-return="${PAYMENTS_API}/return/${secret}/stripe?lang=${locale}"
          data-failed="${T('payments:card_failed')}"
          data-refused="${T('payments:card_refused')}"
          data-lang="${locale}"
        >
          <div data-element><p class="wait">${T('payments:card_loading')}</p></div>
          <p class="msg" role="alert" hidden></p>
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
  const refunds = payment.refunds.map(
    ({ status, amountPaise, requestedAt }) =>
      html`<li>
        <span>${T(`payments:refund_${status}`)}, ${formatDate(requestedAt, locale)}</span>
        <b class="num">${formatAmount(amountPaise, locale)}</b>
      </li>`,
  );
  return html`${
    payment.inSuspensePaise > 0
      ? html`<section class="paati warn" aria-labelledby="more">
          <h2 id="more">${T('payments:suspense_title')}</h2>
          <p>
            ${T('payments:suspense_text', { amount: formatAmount(payment.inSuspensePaise, locale) })}
          </p>
        </section>`
      : ''
  }${
    refunds.length > 0
      ? html`<section aria-labelledby="refunds">
          <h2 id="refunds">${T('payments:refunds_title')}</h2>
          <ul class="rows ends">
            ${refunds}
          </ul>
        </section>`
      : ''
  }`;
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
        payment.checkout
          ? html`<section aria-labelledby="left">
              <h2 id="left">${T('payments:left_title')}</h2>
              <p>${T('payments:left_text')}</p>
              ${checkout(page, view)}${cancelForm(page, view)}
            </section>`
          : ''
      }`,
    paid: '',
    failed: again,
    expired: again,
    cancelled: again,
  }[stage];
  const link = html`<section class="paati" aria-labelledby="link">
    <h2 id="link">${T('payments:link_title')}</h2>
    <p>${T('payments:link_text')}</p>
    <p>
      <a href="${origin}${address(paymentAddress(secret), { locale, embedded: false })}"
        >${T('payments:link_label')}</a
      >
    </p>
  </section>`;
  const body = payment.receipt
    ? receiptBody(page, payment.receipt, view)
    : html`${next}${facts(page, view)}`;
  const main = html`<div
    class="w"
    ${isMoving(stage) ? raw(` data-poll="${payment.status} ${payment.checkout !== null}"`) : ''}
  >
    <div class="title">
      <p><span class="tag${TAG[shown]}">${T(`payments:status_${shown}`)}</span></p>
      <h1>${title}</h1>
      <p class="lead">${T(`payments:lead_${stage}`)}</p>
    </div>
    <div class="two">
      <div>${body}${money(page, view)}</div>
      <div class="noprint">
        ${link}${stage === 'paid' ? html`<p><a href="${address(`${BILLS_API}/${payment.bills[0]!.id}`, view)}">${T('payments:action_bill')}</a></p>` : ''}
      </div>
    </div>
  </div>`;
  return { title, main: safe(main) };
}
