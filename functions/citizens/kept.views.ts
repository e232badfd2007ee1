import { to } from '@pune/content/routes';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { DUPLICATE_API } from '@pune/payments/addresses.constants';
import { formatAmount, formatPeriod } from '@pune/payments/format-amounts';
import type { Channel } from '@pune/notify/schema';
import type { BillReminders } from '@pune/payments/reminders/reminders-of';
import type { ReminderRule } from '@pune/payments/reminders/reminder-rules';
import type { Bill, PaymentStatus } from '@pune/payments/schema';
import { buttonForm } from '@pune/ui/button-form';
import { empty } from '@pune/ui/empty';
import { list } from '@pune/ui/list';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag, type Tone } from '@pune/ui/tag';
import { billAddress, ownerText } from '../payments/bill.views.ts';
import { plainSearch } from '../payments/plain-search.ts';
import { hasOpenRequest, requestRows } from '../payments/refund-requests.views.ts';
import { raw } from 'hono/html';
import {
  KEPT_API,
  letGoAddress,
  ownRefundAddress,
  receiptAddress,
  STATEMENT_API,
  type OwnBenefit,
  type OwnBills,
  type OwnPayment,
  type Part,
} from './kept.ts';

/** The records of other features on the page of an account; null for a part that cannot be read. */
export interface KeptParts {
  bills: Part<OwnBills> | null;
  payments: Part<OwnPayment> | null;
  benefits: Part<OwnBenefit & { scheme: string | null }> | null;
  /** False on a portal without a page for benefits. */
  offersBenefits: boolean;
  /** The channels on which the account chose to be told of payments. */
  told: readonly Channel[];
}

const TONES: Partial<Record<PaymentStatus, Tone>> = {
  paid: 'ok',
  pending: 'warn',
  failed: 'bad',
  expired: 'stale',
  cancelled: 'stale',
};

const REMINDER_TEXTS = {
  early_payment_ends: 'citizens:reminder_early',
  first_half_due: 'citizens:reminder_due',
  second_half_due: 'citizens:reminder_due',
  first_half_penalty: 'citizens:reminder_late',
  second_half_penalty: 'citizens:reminder_late',
} as const satisfies Record<ReminderRule, string>;

const letGo = (id: string, name: string, { locale }: View): Markup => {
  const T = t(locale);
  return buttonForm({
    action: letGoAddress(id),
    label: T('citizens:action_let_go'),
    kind: 'alt',
    fields: { language: locale },
    name: T('citizens:action_let_go_label', { name }),
  });
};

const partOf = <T>(
  part: Part<T> | null,
  none: string,
  row: (one: T) => Content,
  { locale }: View,
): Markup =>
  part === null
    ? noticeLine(t(locale)('citizens:part_unavailable'), 'warn')
    : part.rows.length > 0
      ? list(part.rows.map(row))
      : empty(none);

const owing = ({ bills }: OwnBills): number => Number(bills.some(({ duePaise }) => duePaise > 0));

/** The amounts due with their last days, and the reminders that were sent. */
function reminderLines(reminders: readonly BillReminders[], { locale }: View): Content {
  const T = t(locale);
  const due = reminders
    .flatMap((one) => one.due)
    .map(({ rule, day, amountPaise, savingPaise }) =>
      T(REMINDER_TEXTS[rule], {
        day: formatDate(day, locale),
        amount: formatAmount(amountPaise, locale),
        saving: formatAmount(savingPaise, locale),
      }),
    );
  const [last] = reminders.flatMap(({ told }) => told).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return html`${due.map((text) => noticeLine(text, 'warn'))}
  ${
    last &&
    html`<span class="soft"
        >${T(`citizens:reminded_by_${last.channel}`, { day: formatDate(last.at, locale) })}</span
      ><br>`
  }`;
}

function billRow({ id, head, accountNumber, bills, reminders }: OwnBills, view: View): Content {
  const { locale } = view;
  const T = t(locale);
  const name = T(`payments:head_${head}`);
  const shown: Bill | undefined = bills.find(({ duePaise }) => duePaise > 0) ?? bills[0];
  const due = bills.reduce((paise, bill) => paise + bill.duePaise, 0);
  const owner = ownerText(shown?.owner, locale);
  return html`<b>${name} <span class="mono">${accountNumber}</span></b>
    ${
      shown &&
      (due > 0
        ? tag(T('citizens:bills_due', { amount: formatAmount(due, locale) }), 'warn')
        : tag(T('citizens:bills_settled'), 'ok'))
    }<br>${shown ? owner && html`<span class="soft">${owner}</span><br>` : T('citizens:bills_gone')}
    ${due > 0 && reminderLines(reminders, view)}
    ${
      shown &&
      html`<p>
        <a${due > 0 && raw(' class="btn"')} href="${address(billAddress(shown), view)}"
          >${T(due > 0 ? 'citizens:action_bill_pay' : 'citizens:action_bill')}</a
        >
      </p>`
    }
    ${letGo(id, `${name} ${accountNumber}`, view)}`;
}

function paymentRow({ id, payment, requests }: OwnPayment, view: View): Content {
  const { locale } = view;
  const T = t(locale);
  const refund = ownRefundAddress(id);
  const { status, amountPaise, createdAt, bills, receipt } = payment;
  const about = bills
    .map(
      ({ head, accountNumber, period }) =>
        `${T(`payments:head_${head}`)} ${formatPeriod(period, locale)}, ${accountNumber}`,
    )
    .join('; ');
  return html`<b class="num">${formatAmount(amountPaise, locale)}</b>
    ${tag(T(`payments:status_${status}`), TONES[status])}<br>${about}<br><span class="soft"
      >${formatDate(receipt?.paidOn ?? createdAt, locale)}</span
    >${
      receipt &&
      html`<br><a href="${receiptAddress(id)}?lang=${locale}"
          >${T('citizens:action_receipt', { number: receipt.number })}</a
        >`
    }${requestRows(requests, refund, view).map((row) => html`<div class="mt1">${row}</div>`)}${
      receipt &&
      !hasOpenRequest(requests) &&
      html`<br><a href="${address(refund, view)}">${T('receipts:action_request')}</a>`
    }`;
}

function benefitRow(
  { id, benefit, scheme }: OwnBenefit & { scheme: string | null },
  view: View,
): Content {
  const T = t(view.locale);
  const name = scheme ?? T('benefits:status_title');
  const ending = T('citizens:benefit_ending', { digits: benefit.ending });
  return html`<b>${name}</b>
    ${tag(T(`benefits:application_${benefit.status}`))}${benefit.isSample && html` ${tag(T('benefits:sample_tag'), 'stale')}`}<br><span
      class="soft"
      >${ending}</span
    >${letGo(id, `${name}, ${ending}`, view)}`;
}

/** The channels of reminders, or the way to choose some. */
const remindersBy = (told: readonly Channel[], { locale }: View): Markup => {
  const T = t(locale);
  const channels = told.map((channel) => T(`notify:channel_${channel}`)).join(', ');
  return told.length > 0
    ? html`<p>${T('citizens:reminders_by', { channels })} <a href="#messages">${T('citizens:reminders_change')}</a></p>`
    : html`<p>${T('citizens:reminders_off')} <a href="#messages">${T('citizens:reminders_choose')}</a></p>`;
};

const none = (T: ReturnType<typeof t>) => T('citizens:payments_none');

/** The sections of an account's page about bills, payments and benefits. */
export function keptSections(parts: KeptParts, view: View): Content {
  const { locale } = view;
  const T = t(locale);
  const { bills, payments, benefits, offersBenefits } = parts;
  const hasBenefits = benefits === null || benefits.rows.length > 0;
  const link = (href: string, label: string) =>
    html`<p class="mt1"><a class="btn alt" href="${href}">${label}</a></p>`;
  const sections = [
    section('bills', T('citizens:bills_title'), [
      html`<p>${T('citizens:bills_lead')}</p>`,
      bills && bills.rows.length > 0 && remindersBy(parts.told, view),
      partOf(
        // Open bills come first.
        bills && { ...bills, rows: bills.rows.toSorted((a, b) => owing(b) - owing(a)) },
        T('citizens:bills_none'),
        (row) => billRow(row, view),
        view,
      ),
      html`<details class="mt1">
        <summary>${T('citizens:bills_add')}</summary>
        ${raw(plainSearch(view, undefined))}
      </details>`,
    ]),
    section('payments', T('citizens:payments_title'), [
      html`<p>${T('citizens:payments_lead')}</p>`,
      partOf(payments, none(T), (row) => paymentRow(row, view), view),
      payments?.next && link(address(KEPT_API.payments, view), T('citizens:payments_all')),
      payments &&
        payments.rows.length > 0 &&
        link(address(STATEMENT_API, view), T('receipts:action_statement')),
      payments &&
        html`<p class="mt1">
          <a href="${address(DUPLICATE_API, view)}">${T('receipts:duplicate_title')}</a>
        </p>`,
    ]),
    (hasBenefits || offersBenefits) &&
      section('benefits', T('citizens:benefits_title'), [
        html`<p>${T('citizens:benefits_lead')}</p>`,
        partOf(benefits, T('citizens:benefits_none'), (row) => benefitRow(row, view), view),
        offersBenefits && link(to.benefits.landing({ locale }), T('citizens:action_benefit')),
      ]),
  ];
  return sections.filter(Boolean).map((one) => html`<div class="mt2">${one}</div>`);
}

/** All payments of an account, a page at a time. */
export function paymentsPage(
  payments: Part<OwnPayment> | null,
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('citizens:payments_title');
  const main = page({ title, lead: T('citizens:payments_lead') }, [
    partOf(payments, none(T), (row) => paymentRow(row, view), view),
    payments?.next &&
      html`<p class="mt1">
        <a
          class="btn alt"
          href="${address(KEPT_API.payments, view)}&after=${encodeURIComponent(payments.next)}"
          >${T('citizens:payments_older')}</a
        >
      </p>`,
    html`<p class="mt1">
      <a href="${address('/api/citizens/me', view)}">${T('citizens:action_back')}</a>
    </p>`,
  ]);
  return { title, main: safe(main) };
}
