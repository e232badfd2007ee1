import { formatDate, formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import type { BillPayment, PaymentRecord } from '@pune/payments/finance/records';
import { FINANCE_PAGES } from '@pune/payments/finance/pages';
import { channelOf } from '@pune/payments/channels';
import { formatAmount, formatPeriod } from '@pune/payments/format-amounts';
import type { Bill } from '@pune/payments/schema';
import { html, type Content } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { slip } from '@pune/ui/slip';
import { ownerText } from '../payments/bill.views.ts';
import { voidNotice } from '../payments/receipt.views.ts';
import { FINANCE, inLanguage } from '../staff/addresses.ts';
import { formView, type FormState } from '../staff/form.views.ts';
import { table } from '../staff/list.views.ts';
import { accountName, gatewayName, named } from './finance.views.ts';

export interface PaymentPage {
  record: PaymentRecord;
  /** True if a receipt can be sent by mail here. */
  isMailOffered: boolean;
  state: FormState;
  said: Content;
}

/** The channels whose payers find the receipt by a reference of their bank or app. */
const BY_REFERENCE: readonly string[] = ['imps', 'bharatconnect'];

const trail = ({ locale }: View): Content =>
  html`<a href="${inLanguage(FINANCE, locale)}">${t(locale)('finance:money_title')}</a>`;

/** The receipt of a payment: to print, to send, and how the payer finds it alone. */
function receiptPart({ record, isMailOffered, state }: PaymentPage, { locale }: View): Content {
  const T = t(locale);
  if (!record.receipt) return html`<p>${T('finance:payment_no_receipt')}</p>`;
  const own = FINANCE_PAGES.payment(record.id);
  return [
    html`<p><a class="btn alt" href="${own}receipt.pdf">${T('counters:action_print')}</a></p>`,
    isMailOffered &&
      formView(
        {
          id: 'mail',
          action: `${own}mail/`,
          submit: T('finance:action_mail'),
          fields: [
            {
              kind: 'email',
              name: 'email',
              label: T('finance:label_email'),
              hint: T('finance:hint_email'),
              required: true,
              charactersMax: 254,
            },
          ],
        },
        state,
        locale,
      ),
    BY_REFERENCE.includes(record.channel) &&
      html`<p class="soft">${T('finance:payment_retrieval')}</p>`,
  ];
}

/** A payment in the books: what it paid, its receipt, its entries and its cases. */
export function paymentPage(given: PaymentPage, view: View): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const { record, said } = given;
  const { receipt } = record;
  const channel = channelOf(record);
  const title = receipt
    ? `${T('finance:fact_receipt')} ${receipt.number}`
    : T('finance:fact_payment_of', { day: formatDate(record.createdAt, locale) });
  const facts = slip({
    id: 'payment',
    title: T('finance:fact_payment'),
    rows: [
      [T('finance:column_state'), named(locale, `intent_${record.state}`, record.state)],
      [T('finance:column_amount'), formatAmount(record.amountPaise, locale), 'num'],
      [T('finance:column_day'), formatDate(record.valueDate, locale)],
      [T('finance:column_gateway'), gatewayName(record.gateway, locale)],
      ...(channel
        ? [[T('finance:column_channel'), T(`payments:channel_${channel.name}`)] as const]
        : []),
      [
        T('finance:fact_bank_reference'),
        html`<span class="mono" lang="en">${record.paymentId ?? '–'}</span>`,
      ],
      ...record.bills.map(
        (bill) =>
          [
            html`${T(`payments:head_${bill.head}`)} ${formatPeriod(bill.period, locale)}<br>
              <a class="mono" lang="en" href="${inLanguage(FINANCE_PAGES.bill(bill.id), locale)}">${bill.accountNumber}</a>`,
            formatAmount(bill.paise, locale),
            'num',
          ] as const,
      ),
      ...record.refunds.map(
        (refund) =>
          [
            receipt?.voidedOn
              ? T('receipts:cheque_returned')
              : html`${T('finance:entry_refund')}, ${named(locale, `refund_${refund.state}`, refund.state)}`,
            formatAmount(refund.paise, locale),
            'num',
          ] as const,
      ),
    ],
  });
  const main = page({ title, tags: trail(view) }, [
    said,
    receipt?.voidedOn && voidNotice(receipt.voidedOn, locale),
    html`<div class="two">${facts}${section('receipt-title', T('finance:fact_receipt'), receiptPart(given, view))}</div>`,
    record.cases.length > 0 &&
      section(
        'cases',
        T('finance:payment_cases'),
        html`<ul>${record.cases.map(({ id, type, number, status }) => {
          const at = inLanguage(`/desk/${type}/${id}/`, locale);
          const state = named(locale, `status_${status}`, status);
          return html`<li><a class="mono" lang="en" href="${at}">${number}</a> ${state}</li>`;
        })}</ul>`,
      ),
    section(
      'entries',
      T('finance:payment_entries'),
      record.entries.length === 0
        ? html`<p>${T('finance:money_day_book_none')}</p>`
        : table(
            T('finance:payment_entries'),
            [
              T('finance:column_day'),
              T('finance:column_entry'),
              T('finance:column_account'),
              T('finance:column_debit'),
              T('finance:column_credit'),
            ],
            record.entries.map((entry) => [
              formatDateTime(entry.at, locale),
              named(locale, `entry_${entry.reason}`, T('finance:entry_other')),
              accountName(entry.account, locale),
              entry.debitPaise > 0 ? formatAmount(entry.debitPaise, locale) : '–',
              entry.creditPaise > 0 ? formatAmount(entry.creditPaise, locale) : '–',
            ]),
          ),
    ),
  ]);
  return { title, main: safe(main) };
}

/** The bills of an account, and what each payment credited to them. */
export function billRecordPage(
  {
    bills,
    payments,
  }: { bills: readonly Bill[]; payments: ReadonlyMap<string, readonly BillPayment[]> },
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const [first] = bills as [Bill];
  const title = `${T(`payments:head_${first.head}`)} ${first.accountNumber}`;
  const owner = ownerText(first.owner, locale);
  const main = page(
    { title, tags: trail(view), lead: owner },
    bills.map((bill) => {
      const rows = payments.get(bill.id) ?? [];
      return section(`bill-${bill.period}`, formatPeriod(bill.period, locale), [
        html`<p>${T('payments:bill_credited')}: <span class="num">${formatAmount(bill.creditedPaise, locale)}</span>.
          ${T('payments:bill_due')}: <b class="num">${formatAmount(bill.duePaise, locale)}</b></p>`,
        rows.length > 0 &&
          table(
            T('finance:bill_payments'),
            [
              T('finance:column_day'),
              T('finance:fact_receipt'),
              T('finance:column_gateway'),
              T('finance:column_amount'),
            ],
            rows.map((row) => [
              formatDate(row.day, locale),
              html`<a class="mono" lang="en" href="${inLanguage(FINANCE_PAGES.payment(row.intentId), locale)}">${row.receiptNumber ?? '–'}</a>`,
              gatewayName(row.gateway, locale),
              html`<span class="num">${formatAmount(row.paise, locale)}</span>`,
            ]),
          ),
      ]);
    }),
  );
  return { title, main: safe(main) };
}
