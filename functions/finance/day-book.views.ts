import { formatDate } from '@pune/i18n/format';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { CHANNEL_NAMES } from '@pune/payments/channels';
import { BILL_HEADS } from '@pune/payments/constants';
import {
  DAY_BOOK_DAYS_MAX,
  totalsOf,
  type DayBookChoice,
  type DayBookRow,
} from '@pune/payments/finance/day-book';
import { formatAmount } from '@pune/payments/format-amounts';
import { formatNumber } from '@pune/i18n/format';
import { field, input } from '@pune/ui/field';
import { attributes, hidden, html, type Content, type Markup } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { FINANCE, inLanguage } from '../staff/addresses.ts';
import { table } from '../staff/list.views.ts';
import { accountName, DAY_BOOK, gatewayName, named } from './finance.views.ts';

export interface DayBookPage {
  choice: DayBookChoice;
  /** Null if the period is in the wrong order, or too long. */
  rows: readonly DayBookRow[] | null;
  gateways: readonly string[];
}

interface Chosen {
  value: string;
  label: string;
}

/** The parameters of a choice, for the addresses of its files. */
const parametersOf = (choice: DayBookChoice): URLSearchParams =>
  new URLSearchParams(
    Object.entries(choice).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );

function choiceForm({ choice, gateways }: DayBookPage, locale: Locale): Markup {
  const T = t(locale);
  const day = (name: 'from' | 'to') =>
    field(
      { id: `day-${name}`, name, label: T(`finance:column_${name}`) },
      input({ type: 'date', value: choice[name], required: true }),
    );
  const one = (name: 'head' | 'channel' | 'gateway', label: string, options: readonly Chosen[]) =>
    field({ id: `day-${name}`, name, label }, (tied) => {
      const all = [{ value: '', label: T('desk:option_all') }, ...options];
      return html`<select${attributes(tied)}>${all.map(({ value, label: text }) => html`<option${attributes({ value, selected: value === (choice[name] ?? '') })}>${text}</option>`)}</select>`;
    });
  return html`<form class="form noprint" action="${DAY_BOOK}" method="get">${hidden({ lang: locale })}<div class="grid">${day('from')}${day('to')}${one(
    'head',
    T('finance:column_head'),
    BILL_HEADS.map((value) => ({ value, label: T(`payments:head_${value}`) })),
  )}${one(
    'channel',
    T('finance:column_channel'),
    CHANNEL_NAMES.map((value) => ({ value, label: T(`payments:channel_${value}`) })),
  )}${one(
    'gateway',
    T('finance:column_gateway'),
    gateways.map((value) => ({ value, label: gatewayName(value, locale) })),
  )}</div><button class="btn" type="submit">${T('finance:action_show')}</button></form>`;
}

/** The choice in words, which a printed page needs. */
function chosenText({ choice }: DayBookPage, locale: Locale): string {
  const T = t(locale);
  const { from, to, head, channel, gateway } = choice;
  return [
    T('staff:period', { from: formatDate(from, locale), to: formatDate(to, locale) }),
    head && T(`payments:head_${head}`),
    channel && T(`payments:channel_${channel}`),
    gateway && gatewayName(gateway, locale),
  ]
    .filter(Boolean)
    .join(' · ');
}

const amount = (paise: number, locale: Locale): Content =>
  html`<span class="num">${paise > 0 ? formatAmount(paise, locale) : '–'}</span>`;

function bookTable(rows: readonly DayBookRow[], locale: Locale): Markup {
  const T = t(locale);
  const totals = totalsOf(rows);
  return table(
    T('finance:money_day_book'),
    [
      T('finance:column_day'),
      T('finance:column_entry'),
      T('finance:column_gateway'),
      T('finance:column_account'),
      T('finance:column_debit'),
      T('finance:column_credit'),
    ],
    [
      ...rows.map((row) => [
        formatDate(row.day, locale),
        named(locale, `entry_${row.reason}`, T('finance:entry_other')),
        gatewayName(row.gateway, locale),
        accountName(row.account, locale),
        amount(row.debitPaise, locale),
        amount(row.creditPaise, locale),
      ]),
      [
        html`<b>${T('finance:total')}</b>`,
        '',
        '',
        '',
        html`<b>${amount(totals.debitPaise, locale)}</b>`,
        html`<b>${amount(totals.creditPaise, locale)}</b>`,
      ],
    ],
  );
}

/** The day book: the ledger by day, reason, payment service and account, with its sums. */
export function dayBookPage(given: DayBookPage, { locale }: View): { title: string; main: string } {
  const T = t(locale);
  const title = T('finance:money_day_book');
  const { rows, choice } = given;
  const file = (path: string, text: string) =>
    html`<a class="btn alt" href="${path}?${String(parametersOf(choice))}">${text}</a>`;
  const content =
    rows === null
      ? noticeLine(
          T('finance:day_book_period', { days: formatNumber(DAY_BOOK_DAYS_MAX, locale) }),
          'bad',
          'status',
        )
      : rows.length === 0
        ? html`<p class="mt1">${T('finance:money_day_book_none')}</p>`
        : html`<p class="mt1 noprint">${file(`${FINANCE}day-book.csv`, T('finance:action_csv'))} ${file(`${FINANCE}tally.xml`, T('finance:action_tally'))}</p>${bookTable(rows, locale)}`;
  const main = page(
    { title, lead: chosenText(given, locale) },
    html`${choiceForm(given, locale)}${content}<p class="mt1 noprint"><a href="${inLanguage(FINANCE, locale)}">${T('finance:money_title')}</a></p>`,
  );
  return { title, main: safe(main) };
}
