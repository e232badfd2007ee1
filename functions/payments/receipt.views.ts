import { raw } from 'hono/html';
import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { DUPLICATE_API, RECEIPT_KEYS_API, VERIFY_API } from '@pune/payments/addresses.constants';
import {
  BILL_HEADS,
  type Bill,
  type BillHead,
  type Receipt,
  type VerifiedReceipt,
} from '@pune/payments/schema';
import { formatAmount, formatPeriod } from '@pune/payments/format-amounts';
import { codeAddress } from '@pune/payments/receipts/receipt-texts';
import { RECEIPT_FORMAT, type SignedReceipt } from '@pune/payments/receipts/signed-receipt';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { factRows, type Fact } from '@pune/ui/fact-rows';
import { errorId, field, input } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';
import { notice, noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { slip } from '@pune/ui/slip';
import { tag } from '@pune/ui/tag';
import { ownerText } from './bill.views.ts';
import { paymentAddress, type PaymentPage } from './payment-page.ts';

const EXAMPLE_RECEIPT = 'PMC/2026-27/000123';

const isHead = (text: string): text is BillHead => BILL_HEADS.includes(text as BillHead);

/** A paid bill and its amount, as a row of a slip. */
export const billRow = (
  { head, accountNumber, period }: Pick<Bill, 'head' | 'accountNumber' | 'period'>,
  paise: number,
  locale: Locale,
): Fact => [
  html`${t(locale)(`payments:head_${head}`)} ${formatPeriod(period, locale)}<br><span class="mono">${accountNumber}</span>`,
  formatAmount(paise, locale),
  'num',
];

/** The discount of a payment, as a row of a slip. */
export const discountRow = (paise: number, locale: Locale): Fact => [
  t(locale)('payments:label_discount'),
  formatAmount(paise, locale),
  'num',
];

/** Says that the bank returned the cheque of a receipt. */
export const voidNotice = (day: string, locale: Locale) =>
  notice(
    { id: 'void', title: t(locale)('receipts:void_title'), tone: 'bad' },
    html`<p>${t(locale)('receipts:void_text', { day: formatDate(day, locale) })}</p>`,
  );

/** Renders the receipt, which is also the printed version. */
export function receiptBody(
  { origin, qr, payment, receiptKeys }: PaymentPage,
  receipt: Receipt,
  view: View,
) {
  const { locale } = view;
  const T = t(locale);
  const owners = new Set(
    receipt.bills.map(({ owner }) => ownerText(owner, locale)).filter((owner) => owner !== null),
  );
  const isSample = receipt.bills.some(({ sample }) => sample);
  const advance = formatAmount(receipt.advancePaise, locale);
  const rows: Fact[] = [
    [T('payments:receipt_number'), receipt.number, 'mono'],
    ...[...owners].map((owner): Fact => [T('payments:label_owner'), owner]),
    ...receipt.bills.map((bill) => billRow(bill, bill.creditedPaise, locale)),
    ...(receipt.advancePaise > 0 ? [[T('payments:receipt_advance'), advance, 'num'] as const] : []),
    ...(receipt.discountPaise ? [discountRow(receipt.discountPaise, locale)] : []),
    [
      T('payments:label_amount'),
      html`<b class="amt">${formatAmount(receipt.amountPaise, locale)}</b>`,
      'num',
    ],
    [T('payments:receipt_paid_on'), formatDate(receipt.paidOn, locale)],
    [T('payments:label_way'), T(`payments:way_${payment.gateway}` as 'payments:way_upi')],
    [
      T('payments:receipt_reference'),
      html`<span class="mono" lang="en">${receipt.paymentReference}</span>`,
    ],
  ];
  const verify = html`<div class="verify">
    <div class="qr" role="img" aria-label="${T('payments:receipt_qr', { number: receipt.number })}">
      ${raw(qr(codeAddress(receipt, origin, receiptKeys)))}
    </div>
    <p>
      ${T('payments:receipt_verify')}<br>${T('payments:receipt_verify_code')}:
      <span class="mono" lang="en">${receipt.verifyCode}</span>
    </p>
  </div>`;
  return [
    receipt.voidedOn && voidNotice(receipt.voidedOn, locale),
    slip({
      id: 'receipt',
      title: T('payments:receipt_title'),
      above: isSample && html`<p>${tag(T('payments:receipt_sample'), 'warn')}</p>`,
      rows,
      below: verify,
    }),
    receipt.advancePaise > 0 &&
      notice(
        { id: 'advance', title: T('payments:advance_title') },
        html`<p>${T('payments:advance_text', { amount: advance })}</p>`,
      ),
  ];
}

/** Renders the button for the receipt as a PDF. */
export const receiptButton = (secret: string, view: View) =>
  html`<p>
    <a class="btn big" href="${address(`${paymentAddress(secret)}/receipt.pdf`, view)}"
      >${t(view.locale)('payments:action_pdf')}</a
    >
  </p>`;

export interface VerifyPage {
  number: string;
  code: string;
  result: VerifiedReceipt | 'unknown' | null;
  /** The proof in the text of a code; null if none was given. */
  signed?: {
    read: SignedReceipt;
    text: string;
    inBooks: VerifiedReceipt | 'unknown' | 'away';
  } | null;
}

function genuine(found: VerifiedReceipt, locale: Locale) {
  const T = t(locale);
  const refunded = formatAmount(found.refundedPaise, locale);
  const heads = found.heads.map((head) => T(`payments:head_${head}`)).join(', ');
  const rows = factRows([
    [T('payments:label_amount'), formatAmount(found.amountPaise, locale), 'num'],
    [T('payments:receipt_paid_on'), formatDate(found.paidOn, locale)],
    [T('payments:verify_heads'), heads],
    ...(found.refundedPaise > 0 ? [[T('payments:verify_refunded'), refunded, 'num'] as const] : []),
  ]);
  return [
    found.voidedOn && voidNotice(found.voidedOn, locale),
    notice(
      { id: 'genuine', title: found.number, tone: found.voidedOn ? 'bad' : 'ok', isBig: true },
      html`<dl class="plain">${rows}</dl>`,
    ),
  ];
}

/** Renders the facts that a code holds, and what the books add to them. */
function signedFacts(
  { facts, keyId }: Extract<SignedReceipt, { kind: 'Signed' }>,
  inBooks: VerifiedReceipt | 'unknown' | 'away',
  locale: Locale,
) {
  const T = t(locale);
  const numbers = facts.bills.map(({ head, accountNumber, periods }) => {
    const name = isHead(head) ? T(`payments:head_${head}`) : head;
    const years = periods.map((period) => formatPeriod(period, locale)).join(', ');
    return html`${name} ${years}<br><span class="mono">${accountNumber}</span><br>`;
  });
  const refunded = typeof inBooks === 'object' ? inBooks.refundedPaise : 0;
  const rows: Fact[] = [
    [T('payments:label_amount'), formatAmount(facts.amountPaise, locale), 'num'],
    [T('payments:receipt_paid_on'), formatDate(facts.paidOn, locale)],
    [
      T('receipts:label_payee'),
      facts.payee === t('en')('payments:payee') ? T('payments:payee') : facts.payee,
    ],
    [
      T('payments:verify_heads'),
      html`${numbers}${facts.more > 0 && T('receipts:more_numbers', { count: facts.more })}`,
    ],
    ...(refunded > 0
      ? [[T('payments:verify_refunded'), formatAmount(refunded, locale), 'num'] as const]
      : []),
  ];
  const missing =
    inBooks === 'away'
      ? T('receipts:signed_away')
      : inBooks === 'unknown' && T('receipts:signed_missing');
  const day = typeof inBooks === 'object' ? inBooks.voidedOn : undefined;
  return [
    day && voidNotice(day, locale),
    notice(
      { id: 'genuine', title: facts.number, tone: day ? 'bad' : 'ok', isBig: true },
      html`<dl class="plain">${factRows(rows)}</dl>
      <p class="soft">${T('receipts:signed_how', { key: keyId })}</p>
      ${missing && noticeLine(missing, 'warn')}`,
    ),
  ];
}

/** Renders the page of a scanned code: what its signature proves, without the books. */
function signedPage(
  { read, text, inBooks }: NonNullable<VerifyPage['signed']>,
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  if (read.kind === 'Signed') {
    const isVoid = typeof inBooks === 'object' && inBooks.voidedOn !== undefined;
    const title = T(isVoid ? 'receipts:void_found' : 'payments:verify_genuine');
    return { title, main: safe(page({ title }, signedFacts(read, inBooks, locale))) };
  }
  const kind = { Altered: 'altered', KeyUnknown: 'key_unknown', Unreadable: 'unreadable' } as const;
  const title = T(`receipts:${kind[read.kind]}_title`);
  const main = page({ title, lead: T(`receipts:${kind[read.kind]}_text`) }, [
    codeForm(text, locale),
    html`<p><a href="${address(VERIFY_API, view)}">${T('receipts:check_by_number')}</a></p>`,
  ]);
  return { title: T('functions:title_error', { title }), main: safe(main) };
}

/** Renders the form for the text of a code, as a scanner shows it. */
const codeForm = (text: string, locale: Locale) =>
  html`<form action="${VERIFY_API}" method="get">
    ${hidden({ lang: locale })}
    ${field(
      {
        id: 'verify-text',
        name: 'r',
        label: t(locale)('receipts:label_code_text'),
        hint: t(locale)('receipts:hint_code_text', { sign: RECEIPT_FORMAT }),
      },
      input({
        type: 'text',
        required: true,
        class: 'mono',
        autocomplete: 'off',
        spellcheck: 'false',
        maxlength: 1_500,
        value: text,
      }),
    )}
    <button class="btn alt" type="submit">${t(locale)('payments:verify_action')}</button>
  </form>`;

/** Renders the form that verifies a receipt, and its result. */
export function verifyPage(
  { number, code, result, signed }: VerifyPage,
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  if (signed) return signedPage(signed, view);
  const T = t(locale);
  const wrong = result === 'unknown' ? T('payments:verify_unknown') : null;
  const found = result && result !== 'unknown' ? result : null;
  const title = T(
    found?.voidedOn
      ? 'receipts:void_found'
      : found
        ? 'payments:verify_genuine'
        : 'payments:verify_title',
  );
  const text = { type: 'text', required: true, autocomplete: 'off', spellcheck: 'false' } as const;
  const numberField = field(
    {
      id: 'verify-number',
      name: 'number',
      label: T('payments:verify_number'),
      hint: T('payments:verify_number_hint', { example: EXAMPLE_RECEIPT }),
      error: wrong,
    },
    input({ class: 'mono', ...text, maxlength: 60, value: number }),
  );
  const codeField = field(
    {
      id: 'verify-code',
      name: 'code',
      label: T('payments:verify_code'),
      hint: T('payments:verify_code_hint'),
      sharedErrorId: wrong && errorId('verify-number'),
    },
    input({ class: 'mono', ...text, maxlength: 60, value: code }),
  );
  const form = html`<form action="${VERIFY_API}" method="get">
    ${hidden({ lang: locale })}${numberField}${codeField}
    <button class="btn" type="submit">${T('payments:verify_action')}</button>
  </form>`;
  const compare = section(
    'compare',
    T('payments:verify_compare_title'),
    html`<p>${T('payments:verify_compare')}</p><p>${T('payments:verify_compare_differs')}</p>`,
  );
  const lost = html`<p><a href="${address(DUPLICATE_API, view)}">${T('receipts:duplicate_title')}</a></p>`;
  const offline = section('offline', T('receipts:offline_title'), [
    html`<p>${T('receipts:offline_text')} <a href="${RECEIPT_KEYS_API}">${T('receipts:public_keys')}</a></p>`,
    codeForm('', locale),
  ]);
  const main = page(
    { title, lead: !found && T('payments:verify_lead') },
    found
      ? genuine(found, locale)
      : html`<div class="two">
          ${form}
          <div>${compare}${offline}${lost}</div>
        </div>`,
  );
  return { title: wrong ? T('functions:title_error', { title }) : title, main: safe(main) };
}
