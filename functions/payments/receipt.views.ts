import { html, raw } from 'hono/html';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { VERIFY_API } from '@pune/payments/addresses.constants';
import type { Receipt, VerifiedReceipt } from '@pune/payments/schema';
import { formatAmount, formatPeriod } from '@pune/payments/figures';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { ownerText } from './bill.views.ts';
import { paymentAddress, type PaymentPage } from './payment-page.ts';

const EXAMPLE_RECEIPT = 'PMC/2026-27/000123';

/** @returns the public address that verifies a receipt; the QR code on the receipt contains it */
export const verifyAddress = (
  { number, verifyCode }: Pick<Receipt, 'number' | 'verifyCode'>,
  origin: string,
): string => `${origin}${VERIFY_API}?${new URLSearchParams({ number, code: verifyCode })}`;

/** Renders the receipt, which is also the printed version. */
export function receiptBody(
  { secret, origin, qr, payment }: PaymentPage,
  receipt: Receipt,
  view: View,
) {
  const { locale } = view;
  const T = t(locale);
  const row = (label: unknown, value: unknown, kind = '') =>
    html`<div><dt>${label}</dt><dd${kind ? raw(` class="${kind}"`) : ''}>${value}</dd></div>`;
  const owners = new Set(
    receipt.bills.map(({ owner }) => ownerText(owner, locale)).filter((owner) => owner !== null),
  );
  const bills = receipt.bills.map(({ head, accountNumber, period, creditedPaise }) =>
    row(
      html`${T(`payments:head_${head}`)} ${formatPeriod(period, locale)}<br><span class="mono"
          >${accountNumber}</span
        >`,
      formatAmount(creditedPaise, locale),
      'num',
    ),
  );
  return html`<section class="slip" aria-labelledby="receipt">
      <h2 id="receipt">${T('payments:receipt_title')}</h2>
      ${receipt.bills.some(({ sample }) => sample) ? html`<p><span class="tag warn">${T('payments:receipt_sample')}</span></p>` : ''}
      <dl>
        ${row(T('payments:receipt_number'), receipt.number, 'mono')}${[...owners].map((owner) => row(T('payments:label_owner'), owner))}${bills}${receipt.advancePaise > 0 ? row(T('payments:receipt_advance'), formatAmount(receipt.advancePaise, locale), 'num') : ''}${row(T('payments:label_amount'), html`<b class="amt">${formatAmount(receipt.amountPaise, locale)}</b>`, 'num')}${row(T('payments:receipt_paid_on'), formatDate(receipt.paidOn, locale))}${row(T('payments:label_way'), T(`payments:way_${payment.gateway}` as 'payments:way_upi'))}${row(T('payments:receipt_reference'), html`<span class="mono" lang="en">${receipt.paymentReference}</span>`)}
      </dl>
      <div class="verify">
        <div
          class="qr"
          role="img"
          aria-label="${T('payments:receipt_qr', { number: receipt.number })}"
        >
          ${raw(qr(verifyAddress(receipt, origin)))}
        </div>
        <p>
          ${T('payments:receipt_verify')}<br>${T('payments:receipt_verify_code')}:
          <span class="mono" lang="en">${receipt.verifyCode}</span>
        </p>
      </div>
    </section>
    ${
      receipt.advancePaise > 0
        ? html`<section class="paati" aria-labelledby="advance">
            <h2 id="advance">${T('payments:advance_title')}</h2>
            <p>
              ${T('payments:advance_text', { amount: formatAmount(receipt.advancePaise, locale) })}
            </p>
          </section>`
        : ''
    }
    <p class="noprint">
      <a class="btn big" href="${address(`${paymentAddress(secret)}/receipt.pdf`, view)}"
        >${T('payments:action_pdf')}</a
      >
    </p>`;
}

export interface VerifyPage {
  number: string;
  code: string;
  result: VerifiedReceipt | 'unknown' | null;
}

/** Renders the form that verifies a receipt, and its result. */
export function verifyPage(
  { number, code, result }: VerifyPage,
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const wrong = result === 'unknown' ? T('payments:verify_unknown') : null;
  const found = result && result !== 'unknown' ? result : null;
  const title = T(found ? 'payments:verify_genuine' : 'payments:verify_title');
  const row = (label: string, value: string, kind = '') =>
    html`<div><dt>${label}</dt><dd${kind ? raw(` class="${kind}"`) : ''}>${value}</dd></div>`;
  const field = (name: 'number' | 'code', value: string) =>
    html`<div class="f${wrong ? ' err' : ''}" data-field="${name}">
      <label for="verify-${name}">${T(`payments:verify_${name}`)}</label
      ><span class="hint" id="verify-${name}-hint"
        >${name === 'number' ? T('payments:verify_number_hint', { example: EXAMPLE_RECEIPT }) : T('payments:verify_code_hint')}</span
      >${wrong && name === 'number' ? html`<p class="msg" id="verify-error" role="alert">${wrong}</p>` : ''}<input
        class="mono"
        id="verify-${name}"
        name="${name}"
        type="text"
        required
        autocomplete="off"
        spellcheck="false"
        maxlength="60"
        value="${value}"
        aria-describedby="verify-${name}-hint${wrong ? ' verify-error' : ''}"
        ${wrong ? raw(' aria-invalid="true"') : ''}
      >
    </div>`;
  const form = html`<form class="form" action="${VERIFY_API}" method="get">
    <input
      type="hidden"
      name="lang"
      value="${locale}"
    >${field('number', number)}${field('code', code)}<button class="btn" type="submit">
      ${T('payments:verify_action')}
    </button>
  </form>`;
  const facts =
    found &&
    html`<section class="paati ok big" aria-labelledby="genuine">
      <h2 id="genuine">${found.number}</h2>
      <dl class="plain">
        ${row(T('payments:label_amount'), formatAmount(found.amountPaise, locale), 'num')}${row(T('payments:receipt_paid_on'), formatDate(found.paidOn, locale))}${row(T('payments:verify_heads'), found.heads.map((head) => T(`payments:head_${head}`)).join(', '))}${found.refundedPaise > 0 ? row(T('payments:verify_refunded'), formatAmount(found.refundedPaise, locale), 'num') : ''}
      </dl>
    </section>`;
  const main = html`<div class="w">
    <div class="title">
      <h1>${title}</h1>
      ${found ? '' : html`<p class="lead">${T('payments:verify_lead')}</p>`}
    </div>
    ${facts ?? ''}${found ? '' : form}
  </div>`;
  return { title: wrong ? T('functions:title_error', { title }) : title, main: safe(main) };
}
