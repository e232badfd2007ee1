import { raw } from 'hono/html';
import type { Locale } from '@pune/i18n';
import { LOCALE_NAMES, LOCALES } from '@pune/i18n';
import { formatDateTime, formatDate, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { smallestPart } from '@pune/payments/bills/part-payments';
import { BILL_HEADS, type BillHead } from '@pune/payments/constants';
import type { CounterDay } from '@pune/payments/counters/desk';
import { MEANS, PLACES, type Means } from '@pune/payments/counters/constants';
import { type Session } from '@pune/payments/counters/sessions';
import { formatAmount } from '@pune/payments/format-amounts';
import { rupeesText } from '@pune/payments/money';
import type { Bill, Receipt } from '@pune/payments/schema';
import { choice } from '@pune/ui/choice';
import { errorSummary } from '@pune/ui/error-summary';
import { empty } from '@pune/ui/empty';
import { field, fieldGroup, input } from '@pune/ui/field';
import { attributes, hidden, html, type Content, type Markup } from '@pune/ui/markup';
import { foldout } from '@pune/ui/foldout';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { slip } from '@pune/ui/slip';
import { ownerText } from '../payments/bill.views.ts';
import { billRow, voidNotice } from '../payments/receipt.views.ts';
import { COUNTER, inLanguage } from '../staff/addresses.ts';
import { formView, type FormState } from '../staff/form.views.ts';
import { table } from '../staff/list.views.ts';

export const PAGES = {
  open: `${COUNTER}open/`,
  find: `${COUNTER}find/`,
  payments: `${COUNTER}payments/`,
  close: `${COUNTER}close/`,
  days: `${COUNTER}days/`,
  assist: `${COUNTER}assist/`,
  kiosk: `${COUNTER}kiosk/`,
  bill: (id: string) => `${COUNTER}bills/${id}/`,
  receipt: (intentId: string) => `${COUNTER}receipts/${intentId}/`,
  pdf: (intentId: string) => `${COUNTER}receipts/${intentId}/receipt.pdf`,
  day: (sessionId: string) => `${COUNTER}days/${sessionId}/`,
} as const;

const PAYMENTS_SHOWN = 12;

const headOptions = (locale: Locale) =>
  BILL_HEADS.map((value) => ({ value, label: t(locale)(`payments:head_${value}`) }));

/** The place of a session: `Attended kiosk, kiosk-05, WO-03`. */
export const placeText = (
  { place, desk, outlet }: Pick<Session, 'place' | 'desk' | 'outlet'>,
  locale: Locale,
): Content =>
  html`${t(locale)(`counters:place_${place}` as 'counters:place_counter')}, <span class="mono" lang="en">${desk}, ${outlet}</span>`;

/** The first page of a clerk without an open day. */
export function openPage(state: FormState, { locale }: View): { title: string; main: string } {
  const T = t(locale);
  const title = T('counters:title');
  const form = formView(
    {
      id: 'open',
      action: PAGES.open,
      submit: T('counters:action_open'),
      fields: [
        {
          kind: 'choice',
          name: 'place',
          label: T('counters:label_place'),
          options: PLACES.map((value) => ({ value, label: T(`counters:place_${value}`) })),
        },
        {
          kind: 'text',
          name: 'desk',
          label: T('counters:label_desk'),
          hint: T('counters:hint_desk', { example: 'window-2' }),
          required: true,
          charactersMax: 40,
        },
        {
          kind: 'number',
          name: 'opening',
          label: T('counters:label_opening'),
          hint: T('counters:hint_opening'),
          required: true,
          charactersMax: 20,
        },
      ],
    },
    state,
    locale,
  );
  const main = page({ title, lead: T('counters:lead_open') }, [
    section('open-title', T('counters:open_title'), form),
    daysLink(locale),
  ]);
  return { title, main: safe(main) };
}

const daysLink = (locale: Locale): Markup =>
  html`<ul class="mt1"><li><a href="${inLanguage(PAGES.days, locale)}">${t(locale)('counters:days_title')}</a></li><li><a href="${inLanguage(PAGES.assist, locale)}">${t(locale)('counters:assist_title')}</a></li></ul>`;

/** The form that finds a bill: the number has the focus, so that a clerk types at once. */
function findForm({ values, errors }: FormState, locale: Locale): Markup {
  const T = t(locale);
  const head = values['head'] || BILL_HEADS[0];
  return html`<form class="form" action="${PAGES.find}" method="post">
    ${hidden({ language: locale })}
    ${field(
      { id: 'find-head', name: 'head', label: T('counters:column_for'), error: errors['head'] },
      (tied) =>
        html`<select${attributes(tied)}>${headOptions(locale).map(({ value, label }) => html`<option${attributes({ value, selected: value === head })}>${label}</option>`)}</select>`,
    )}
    ${field(
      {
        id: 'find-number',
        name: 'accountNumber',
        label: T('counters:label_number'),
        error: errors['accountNumber'],
      },
      input({
        type: 'text',
        class: 'mono',
        required: true,
        autofocus: true,
        autocomplete: 'off',
        spellcheck: 'false',
        maxlength: 60,
        value: values['accountNumber'] ?? '',
      }),
    )}
    <button class="btn big" type="submit">${T('counters:action_find')}</button>
  </form>`;
}

/** The payments of a session, the newest first, each with its receipt. */
export function paymentsTable(
  payments: CounterDay['payments'],
  caption: string,
  locale: Locale,
): Markup {
  const T = t(locale);
  return table(
    caption,
    [
      T('counters:column_receipt'),
      T('counters:column_for'),
      T('counters:column_means'),
      T('counters:column_amount'),
    ],
    payments.map(({ receipt, head, account_number, means, amount_paise, intent_id }) => [
      html`<a class="mono" lang="en" href="${inLanguage(PAGES.receipt(intent_id), locale)}">${receipt.number}</a>`,
      html`${T(`payments:head_${head}`)} <span class="mono" lang="en">${account_number}</span>`,
      T(`counters:means_${means}`),
      html`<span class="num">${formatAmount(Number(amount_paise), locale)}</span>`,
    ]),
  );
}

/** The page of a clerk: find a bill, and what was taken today. */
export function counterPage(
  { session, payments }: CounterDay,
  state: FormState,
  { locale }: View,
  said: Content = null,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('counters:title');
  const main = page(
    {
      title,
      below: html`<p class="meta"><span>${placeText(session, locale)}</span><span>${formatDateTime(session.opened_at, locale)}</span></p>`,
    },
    [
      said,
      section('find-title', T('counters:find_title'), findForm(state, locale)),
      section('today-title', T('counters:today_title'), [
        payments.length === 0
          ? empty(T('counters:today_none'))
          : paymentsTable(payments.slice(0, PAYMENTS_SHOWN), T('counters:today_title'), locale),
        html`<p class="mt1"><a class="btn alt" href="${inLanguage(PAGES.close, locale)}">${T('counters:action_close')}</a></p>`,
        daysLink(locale),
      ]),
    ],
  );
  return { title, main: safe(main) };
}

export interface TakePage {
  bills: readonly Bill[];
  state: FormState;
  key: string;
}

/** The smallest amount that is taken of what is due; null if all of it is. */
const partOf = ([bill]: readonly Bill[], duePaise: number): number | null =>
  smallestPart(bill!.head, duePaise, bill!.asOf);

function amountField({ bills, state }: TakePage, duePaise: number, locale: Locale): Markup {
  const T = t(locale);
  const due = formatAmount(duePaise, locale);
  const from = partOf(bills, duePaise);
  return field(
    {
      id: 'take-amount',
      name: 'amount',
      label: T('counters:label_amount'),
      hint:
        from === null
          ? T('counters:hint_amount_whole', { due })
          : T('counters:hint_amount', { due, from: formatAmount(from, locale) }),
      error: state.errors['amount'],
    },
    input({
      type: 'text',
      inputmode: 'decimal',
      class: 's num',
      required: true,
      autofocus: true,
      autocomplete: 'off',
      maxlength: 20,
      value: state.values['amount'] ?? rupeesText(duePaise),
    }),
  );
}

/** The fields of a means of payment, which a payment by cash leaves empty. */
function meansFields({ values, errors }: FormState, locale: Locale): Content {
  const T = t(locale);
  const text = (name: string, label: string, hint?: string) =>
    field(
      { id: `take-${name}`, name, label, hint, error: errors[name] },
      input({ type: 'text', autocomplete: 'off', maxlength: 40, value: values[name] ?? '' }),
    );
  const part = (title: string, names: readonly string[], content: Content) =>
    foldout(title, content, {
      isOpen: names.some((name) => Boolean(values[name] || errors[name])),
    });
  const means = values['means'] || 'cash';
  return [
    fieldGroup(
      {
        id: 'take-means',
        name: 'means',
        legend: T('counters:label_means'),
        error: errors['means'],
      },
      MEANS.map((value) =>
        choice({
          type: 'radio',
          name: 'means',
          value,
          label: T(`counters:means_${value}`),
          isChecked: value === means,
        }),
      ),
    ),
    part(
      T('counters:instrument_title'),
      ['number', 'bank', 'dated'],
      [
        text('number', T('counters:label_instrument'), T('counters:hint_instrument')),
        text('bank', T('counters:label_bank')),
        text('dated', T('counters:label_dated'), T('counters:hint_dated')),
      ],
    ),
    part(T('counters:card_title'), ['terminal'], text('terminal', T('counters:label_terminal'))),
  ];
}

/** The bills of an account, and the form that takes their payment. */
export function takePage(given: TakePage, view: View): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const { bills, state, key } = given;
  const open = bills.filter(({ duePaise }) => duePaise > 0);
  const [newest] = bills as [Bill];
  const duePaise = open.reduce((sum, bill) => sum + bill.duePaise, 0);
  const owner = ownerText(newest.owner, locale);
  const title = T('counters:take_title');
  const entries = Object.entries(state.errors).map(([name, detail]) => ({
    detail,
    target: name === '' ? null : `take-${name}`,
  }));
  const language = state.values['receiptLanguage'] || 'mr';
  const form = html`<form class="form" action="${PAGES.payments}" method="post">
    ${entries.length > 0 && errorSummary({ prefix: 'take', heading: T('functions:form_problems'), errors: entries })}
    ${hidden({ language: locale, bill: newest.id, idempotencyKey: key })}
    ${amountField(given, duePaise, locale)}${meansFields(state, locale)}
    ${field(
      {
        id: 'take-receiptLanguage',
        name: 'receiptLanguage',
        label: T('counters:label_receipt_language'),
      },
      (tied) =>
        html`<select${attributes(tied)}>${LOCALES.map((value) => html`<option${attributes({ value, selected: value === language, lang: value })}>${LOCALE_NAMES[value]}</option>`)}</select>`,
    )}
    <button class="btn big" type="submit">${T('counters:action_take')}</button>
  </form>`;
  const account = slip({
    id: 'account',
    title: T(`payments:head_${newest.head}`),
    rows: [
      [T(`payments:number_${newest.head}`), newest.accountNumber, 'mono'],
      ...(owner === null ? [] : [[T('payments:label_owner'), owner] as const]),
      ...open.map((bill) => billRow(bill, bill.duePaise, locale)),
      [T('payments:bill_due'), html`<b class="amt">${formatAmount(duePaise, locale)}</b>`, 'num'],
    ],
  });
  const main = page(
    { title, tags: html`<a href="${inLanguage(COUNTER, locale)}">${T('counters:title')}</a>` },
    duePaise === 0
      ? [
          noticeLine(T('counters:none_due', { number: newest.accountNumber }), 'ok', 'status'),
          html`<p><a class="btn" href="${inLanguage(COUNTER, locale)}">${T('counters:action_next')}</a></p>`,
        ]
      : html`<div class="two">${form}${account}</div>`,
  );
  return { title, main: safe(main) };
}

export interface ReceiptPage {
  intentId: string;
  session: Session;
  means: Means;
  receipt: Receipt;
  /** The QR code that verifies the receipt, as SVG. */
  code: string;
}

/** The receipt of a payment, which prints as it is; its PDF has the same facts. */
export function receiptPage(
  { intentId, session, means, receipt, code }: ReceiptPage,
  { locale }: View,
): { title: string; main: string } {
  const T = t(locale);
  const amount = formatAmount(receipt.amountPaise, locale);
  const owners = new Set(receipt.bills.flatMap(({ owner }) => ownerText(owner, locale) ?? []));
  const isInstrument = means === 'cheque' || means === 'dd';
  const isVoid = receipt.voidedOn !== undefined;
  const title = isVoid ? T('receipts:void_found') : T('counters:receipt_taken', { amount });
  const lead = isInstrument && !isVoid && T('counters:receipt_realisation');
  const main = page({ title, lead }, [
    html`<p class="noprint"><a class="btn big" href="${inLanguage(COUNTER, locale, { head: receipt.bills[0]!.head })}" autofocus>${T('counters:action_next')}</a>
      <a class="btn alt" href="${PAGES.pdf(intentId)}">${T('counters:action_print')}</a></p>`,
    receipt.voidedOn && voidNotice(receipt.voidedOn, locale),
    slip({
      id: 'receipt',
      title: T('payments:receipt_title'),
      rows: [
        [T('payments:receipt_number'), receipt.number, 'mono'],
        ...[...owners].map((owner) => [T('payments:label_owner'), owner] as const),
        ...receipt.bills.map((bill) => billRow(bill, bill.creditedPaise, locale)),
        [T('payments:label_amount'), html`<b class="amt">${amount}</b>`, 'num'],
        [T('payments:receipt_paid_on'), formatDate(receipt.paidOn, locale)],
        [T('counters:label_means'), T(`counters:means_${means}`)],
        [
          T('payments:receipt_reference'),
          html`<span class="mono" lang="en">${receipt.paymentReference}</span>`,
        ],
        [T('counters:label_session'), placeText(session, locale)],
      ],
      below: html`<div><div class="qr" role="img" aria-label="${T('payments:receipt_qr', { number: receipt.number })}">${raw(code)}</div>
        <p>${T('payments:receipt_verify')}<br>
          ${T('payments:receipt_verify_code')}: <span class="mono" lang="en">${receipt.verifyCode}</span></p></div>`,
    }),
  ]);
  return { title, main: safe(main) };
}

/** The totals of a session, by means. */
export function totalsTable({ closing }: CounterDay, locale: Locale): Markup {
  const T = t(locale);
  const total = MEANS.reduce((sum, means) => sum + closing.paiseByMeans[means], 0);
  return table(
    T('counters:column_total'),
    [T('counters:column_means'), T('counters:column_count'), T('counters:column_amount')],
    [
      ...MEANS.filter((means) => closing.countByMeans[means] > 0).map((means) => [
        T(`counters:means_${means}`),
        html`<span class="num">${formatNumber(closing.countByMeans[means], locale)}</span>`,
        html`<span class="num">${formatAmount(closing.paiseByMeans[means], locale)}</span>`,
      ]),
      [
        html`<b>${T('counters:column_total')}</b>`,
        html`<b class="num">${formatNumber(closing.payments, locale)}</b>`,
        html`<b class="num">${formatAmount(total, locale)}</b>`,
      ],
    ],
  );
}

export const headOf = (value: string | null): BillHead | undefined =>
  BILL_HEADS.find((head) => head === value);
