import type { Locale } from '@pune/i18n';
import { formatDate, formatDateTime, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import {
  inForceOn,
  parametersOf,
  type Parameter,
  type RuleBook,
} from '@pune/payments/bills/parameters';
import { formatAmount, formatPeriod } from '@pune/payments/format-amounts';
import { BILL_HEADS, type BillHead } from '@pune/payments/constants';
import { EDITABLE, type RuleName } from '@pune/payments/rules/editable';
import type { Preview } from '@pune/payments/rules/preview';
import type { RuleRow } from '@pune/payments/rules/stored-rules';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag } from '@pune/ui/tag';
import { sourceOf } from '../payments/bill-lines.ts';
import { inLanguage, RATES } from './addresses.ts';
import { table } from './list.views.ts';
import { personName } from './person-name.views.ts';
import { valueText } from './rate-values.ts';

const BILLS_SHOWN = 8;

/** @returns the name of an editable rule by its id */
export const ruleNameOf = (id: string): RuleName | undefined =>
  (Object.keys(EDITABLE) as RuleName[]).find((name) => EDITABLE[name].rule.id === id);

/** @returns the head of a rule; null for one of all heads */
const headOf = (rule: RuleName): BillHead | null =>
  BILL_HEADS.find((head) => EDITABLE[rule].rule.id.startsWith(`${head}.`)) ?? null;

/** A rule in words, with its head: `Property tax: general tax`; that of all heads stands alone. */
export const ruleText = (rule: RuleName, locale: Locale): string => {
  const T = t(locale);
  const [head, name] = [headOf(rule), T(`staff:rate_${rule}`)];
  return head === null ? name : `${T(`payments:head_${head}`)}: ${name}`;
};

const daysText = (from: string, until: string | null, locale: Locale): string =>
  until === null
    ? t(locale)('staff:period_from', { from: formatDate(from, locale) })
    : t(locale)('staff:period', { from: formatDate(from, locale), to: formatDate(until, locale) });

/** The numbers of a draft, and what they do to bills: each before and after, and their sums. */
export function previewView(row: RuleRow, preview: Preview, locale: Locale): Markup {
  const T = t(locale);
  const rule = ruleNameOf(row.rule)!;
  const words = JSON.parse(row.words) as Record<Locale, string>;
  const amounts = (before: number, after: number): Content[] =>
    [before, after, after - before].map(
      (paise) => html`<span class="num">${formatAmount(paise, locale)}</span>`,
    );
  const rows = preview.bills
    .slice(0, BILLS_SHOWN)
    .map(({ accountNumber, period, beforePaise, afterPaise }) => [
      html`<span class="mono">${accountNumber}</span> ${formatPeriod(period, locale)}`,
      ...amounts(beforePaise, afterPaise),
    ]);
  const sum = [
    T('staff:rate_sum', { bills: formatNumber(preview.bills.length, locale) }),
    ...amounts(preview.beforePaise, preview.afterPaise),
  ];
  const columns = [
    T('staff:rate_bill'),
    T('staff:rate_before'),
    T('staff:rate_after'),
    T('staff:rate_difference'),
  ];
  return html`<p><b>${valueText(rule, JSON.parse(row.value), locale)}</b></p>
    <p>${daysText(row.from_day, row.until_day, locale)}. ${words[locale]}</p>
    <p class="soft">${T('staff:rate_preview', { day: formatDate(preview.asOf, locale) })}</p>
    ${table(T('staff:rate_preview_title'), columns, [...rows, sum])}`;
}

const STATES = { draft: 'warn', in_force: 'ok', withdrawn: 'bad' } as const;

function draftRow(
  row: RuleRow,
  names: ReadonlyMap<string, string>,
  officer: string,
  locale: Locale,
): Content[] {
  const T = t(locale);
  const rule = ruleNameOf(row.rule)!;
  const decision = (name: 'confirm' | 'withdraw') =>
    html`<a href="${inLanguage(`/staff/drafts/${row.id}/${name}/`, locale)}">${T(`staff:change_drafts_${name}`)}</a>`;
  const person = (id: string, at: string) =>
    html`${personName(names.get(id) ?? '–')}<br><span class="soft num">${formatDateTime(at, locale)}</span>`;
  return [
    html`<b>${ruleText(rule, locale)}</b><br>${valueText(rule, JSON.parse(row.value), locale)}<br><span class="soft">${(JSON.parse(row.words) as Record<Locale, string>)[locale]}</span>`,
    daysText(row.from_day, row.until_day, locale),
    tag(T(`staff:rate_state_${row.state}`), STATES[row.state]),
    person(row.drafted_by, row.drafted_at),
    row.decided_by && row.decided_at
      ? person(row.decided_by, row.decided_at)
      : html`${row.drafted_by === officer ? T('staff:rate_waits') : decision('confirm')}<br>${decision('withdraw')}`,
  ];
}

function ruleRow(rule: RuleName, book: RuleBook, today: string, locale: Locale): Content[] {
  const T = t(locale);
  const next = ({ from, until, value }: Parameter<unknown>): Markup =>
    html`<br>${tag(daysText(from, until, locale), 'ok')} ${valueText(rule, value, locale)}`;
  const { rule: own } = EDITABLE[rule];
  const present = inForceOn<unknown>(own, today, book);
  const coming = parametersOf<unknown>(own, book).filter(({ from }) => from > today);
  return [
    html`<b>${ruleText(rule, locale)}</b>`,
    present
      ? html`${valueText(rule, present.value, locale)}${present.sample && html` ${tag(T('staff:rate_sample'), 'warn')}`}<br><span class="soft">${sourceOf({ ...present, rule: own.id }, locale)}</span>${coming.map(next)}`
      : html`${T('staff:rate_none')}${coming.map(next)}`,
    present ? daysText(present.from, present.until, locale) : '–',
    html`<a href="${inLanguage(`${RATES}${rule}/change/`, locale)}">${T('staff:change_rates_change')}</a>`,
  ];
}

export interface RatesPage {
  book: RuleBook;
  rows: readonly RuleRow[];
  /** The names of persons who drafted or decided. */
  names: ReadonlyMap<string, string>;
  officer: string;
  today: string;
}

/** The numbers of rules in force, and the drafts with their decisions. */
export function ratesPage(
  { book, rows, names, officer, today }: RatesPage,
  { locale }: View,
  notice: Content,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:rates_title');
  const drafts =
    rows.length > 0
      ? table(
          T('staff:rates_drafts'),
          [
            T('staff:rate_rule'),
            T('staff:rate_days'),
            T('staff:rate_state'),
            T('staff:rate_drafted'),
            T('staff:rate_decided'),
          ],
          rows.map((row) => draftRow(row, names, officer, locale)),
        )
      : html`<p>${T('staff:rates_drafts_none')}</p>`;
  const rules = table(
    title,
    [T('staff:rate_rule'), T('staff:rate_numbers'), T('staff:rate_days'), T('staff:changes_title')],
    (Object.keys(EDITABLE) as RuleName[]).map((rule) => ruleRow(rule, book, today, locale)),
  );
  const main = page({ title, lead: T('staff:rates_lead') }, [
    notice,
    section('drafts', T('staff:rates_drafts'), [drafts]),
    section('rules', T('staff:rates_rules'), [rules]),
  ]);
  return { title, main: safe(main) };
}
