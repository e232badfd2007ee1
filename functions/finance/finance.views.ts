import { formatDate, formatDateTime, formatNumber } from '@pune/i18n/format';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { PROOF_API } from '@pune/payments/addresses.constants';
import { BILL_HEADS, type BillHead } from '@pune/payments/constants';
import { CSV_BANKS } from '@pune/payments/finance/csv-banks';
import type { ImportedStatement } from '@pune/payments/finance/import-statements';
import type { ImportRow, RunRow, SettlementRow, StatementRow } from '@pune/payments/finance/lists';
import type { SettlementImport } from '@pune/payments/finance/import-settlements';
import type { StatementProblem } from '@pune/payments/finance/statement';
import { formatAmount } from '@pune/payments/format-amounts';
import { field, input } from '@pune/ui/field';
import { attributes, hidden, html, type Content } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { PAGES } from '../counters/counter.views.ts';
import { FINANCE, inLanguage } from '../staff/addresses.ts';
import { table } from '../staff/list.views.ts';

export const DAY_BOOK = `${FINANCE}day-book/`;
export const SETTLEMENTS = `${FINANCE}settlements/`;
export const STATEMENTS = `${FINANCE}statements/`;
export const SETTLEMENT_FILES = `${FINANCE}settlement-files/`;
export const AGENTS = `${FINANCE}agents/`;
const PROBLEMS_SHOWN_MAX = 100;

export interface FinancePage {
  mayImport: boolean;
  /** True if a channel is set up whose settlements come as files. */
  takesSettlements: boolean;
  statements: readonly StatementRow[];
  runs: readonly RunRow[];
  imported?: readonly ImportedStatement[];
  problems?: readonly StatementProblem[];
  /** True if no file was chosen. */
  isMissing?: boolean;
  /** Files of statements and settlements that came in, the newest first. */
  imports: readonly ImportRow[];
  settlement?: SettlementOutcome;
}

/** The outcome of a settlement file; `missing` if none was chosen. */
export type SettlementOutcome = Exclude<SettlementImport, { kind: 'NotPermitted' }> | 'missing';

/** Writes a key that is composed from a name of the books; `fallback` for a name without words. */
export function named(locale: Locale, key: string, fallback: string): string {
  const write = t(locale) as unknown as (key: string, values: object) => string;
  return write(`finance:${key}`, { defaultValue: fallback });
}

export const gatewayName = (gateway: string, locale: Locale): string =>
  gateway === 'bank'
    ? t(locale)('finance:gateway_bank')
    : (t(locale) as unknown as (key: string, values: object) => string)(`payments:way_${gateway}`, {
        defaultValue: gateway,
      });

const isHead = (account: string): account is BillHead =>
  (BILL_HEADS as readonly string[]).includes(account);

/** The name of an account of the ledger. */
export function accountName(account: string, locale: Locale): string {
  if (isHead(account)) return t(locale)(`payments:head_${account}`);
  const gateway = /^gateway:(.+)$/.exec(account)?.[1];
  return gateway ? gatewayName(gateway, locale) : named(locale, `account_${account}`, account);
}

function importedLine(one: ImportedStatement, locale: Locale): Content {
  const T = t(locale);
  const text = one.isKnown
    ? T('finance:imported_known')
    : T('finance:imported', {
        lines: formatNumber(one.lines, locale),
        added: formatNumber(one.added, locale),
        from: formatDate(one.from, locale),
        to: formatDate(one.to, locale),
      });
  return noticeLine(text, 'ok', 'status');
}

function problemsView(problems: readonly StatementProblem[], locale: Locale): Content {
  const T = t(locale);
  return html`${noticeLine(T('finance:import_refused'), 'bad', 'status')}${table(
    T('finance:import_refused'),
    [T('finance:column_line'), T('finance:column_problem'), T('finance:column_value')],
    problems
      .slice(0, PROBLEMS_SHOWN_MAX)
      .map(({ line, reason, value }) => [
        formatNumber(line, locale),
        T(`finance:statement_${reason}`),
        value ? html`<code>${value}</code>` : '–',
      ]),
  )}`;
}

function importForm({ isMissing }: FinancePage, { locale }: View): Content {
  const T = t(locale);
  const options = Object.entries(CSV_BANKS).map(
    ([name, { title }]) => html`<option value="${name}">${title}</option>`,
  );
  return html`<h2 class="mt2">${T('finance:money_import_title')}</h2><form class="form" action="${STATEMENTS}" method="post" enctype="multipart/form-data">${hidden({ language: locale })}${field(
    {
      id: 'statement',
      name: 'statement',
      label: T('finance:label_statement'),
      hint: T('finance:hint_statement'),
      error: isMissing ? T('finance:import_no_file') : undefined,
    },
    input({ type: 'file', accept: '.xml,.sta,.mt940,.txt,.csv', required: true }),
  )}${field(
    {
      id: 'bank',
      name: 'bank',
      label: T('finance:label_bank'),
      hint: T('finance:hint_bank'),
    },
    (tied) =>
      html`<select${attributes({ ...tied, lang: 'en' })}><option value=""></option>${options}</select>`,
  )}<button class="btn" type="submit">${T('finance:action_import')}</button></form>`;
}

/** The sums of a settlement file, and those that were booked or would be. */
function settlementOutcome(outcome: SettlementOutcome, locale: Locale): Content {
  const T = t(locale);
  if (outcome === 'missing') return null;
  if (outcome.kind === 'NotSetUp')
    return noticeLine(T('finance:settlement_not_set_up'), 'bad', 'status');
  if (outcome.kind === 'NotCredited')
    return noticeLine(
      T('finance:settlement_not_credited', {
        cycle: outcome.cycle,
        net: formatAmount(outcome.netPaise, locale),
      }),
      'bad',
      'status',
    );
  if (outcome.kind === 'Refused')
    return html`${noticeLine(T('finance:import_refused'), 'bad', 'status')}${table(
      T('finance:import_refused'),
      [T('finance:column_line'), T('finance:column_problem'), T('finance:column_value')],
      outcome.problems
        .slice(0, PROBLEMS_SHOWN_MAX)
        .map(({ line, reason, value }) => [
          formatNumber(line, locale),
          T(`finance:settlement_${reason}`),
          value ? html`<code>${value}</code>` : '–',
        ]),
    )}`;
  const { isTrial, cycle, netPaise, matched, again, setAside } = outcome;
  const text = T(isTrial ? 'finance:settlement_checked' : 'finance:settlement_imported', {
    cycle,
    net: formatAmount(netPaise, locale),
    matched: formatNumber(matched, locale),
    again: formatNumber(again, locale),
    aside: formatNumber(setAside.length, locale),
  });
  return html`${noticeLine(text, setAside.length > 0 ? 'warn' : 'ok', 'status')}${
    setAside.length > 0 &&
    html`<p>${T('finance:settlement_aside')} ${setAside.slice(0, PROBLEMS_SHOWN_MAX).map((id) => html`<span class="mono" lang="en">${id}</span> `)}</p>`
  }`;
}

function settlementForm({ settlement }: FinancePage, { locale }: View): Content {
  const T = t(locale);
  return html`<h2 class="mt2">${T('finance:settlement_title')}</h2><form class="form" action="${SETTLEMENT_FILES}" method="post" enctype="multipart/form-data">${hidden({ language: locale })}${field(
    {
      id: 'settlement',
      name: 'settlement',
      label: T('finance:label_settlement'),
      hint: T('finance:hint_settlement'),
      error: settlement === 'missing' ? T('finance:import_no_file') : undefined,
    },
    input({ type: 'file', accept: '.csv,.txt', required: true }),
  )}<button class="btn" type="submit" name="act" value="check">${T('finance:action_check')}</button> <button class="btn alt" type="submit" name="act" value="import">${T('finance:action_import')}</button></form>`;
}

/** The files that came in: when, what, and who. */
function importsView(imports: readonly ImportRow[], locale: Locale): Content {
  const T = t(locale);
  return (
    imports.length > 0 &&
    html`<h2 class="mt2">${T('finance:imports_title')}</h2>${table(
      T('finance:imports_title'),
      [T('finance:column_at'), T('finance:column_file'), T('finance:column_who')],
      imports.map(({ at, action, object, person }) => [
        formatDateTime(at, locale),
        // A statement is known by a digest, which says nothing to people.
        action === 'import_settlement'
          ? html`${T('finance:event_import_settlement')}<br><span class="mono" lang="en">${object}</span>`
          : T('finance:event_import_statement'),
        person ?? T('finance:import_by_command'),
      ]),
    )}`
  );
}

/** The first page of money: import, statements, days compared, and the way to the books. */
export function financePage(content: FinancePage, view: View): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('finance:money_title');
  const { statements, runs, imported, problems, mayImport } = content;
  const link = (path: string, text: string) =>
    html`<li><a href="${inLanguage(path, locale)}">${text}</a></li>`;
  const main = page(
    { title, lead: T('finance:money_lead') },
    html`${imported?.map((one) => importedLine(one, locale))}${problems && problemsView(problems, locale)}
      <ul>
        ${link(DAY_BOOK, T('finance:money_day_book'))}
        ${link(SETTLEMENTS, T('finance:money_settlements'))}
        ${link(AGENTS, T('finance:agents_title'))}
        ${link(PAGES.days, T('counters:days_title'))}
        ${link(PROOF_API, T('finance:money_proof'))}
      </ul>
      ${content.settlement && settlementOutcome(content.settlement, locale)}
      ${
        mayImport &&
        html`<div class="two"><div>${importForm(content, view)}</div><div>${content.takesSettlements && settlementForm(content, view)}</div></div>`
      }
      <h2 class="mt2">${T('finance:money_statements')}</h2>
      ${
        statements.length === 0
          ? html`<p>${T('finance:money_statements_none')}</p>`
          : table(
              T('finance:money_statements'),
              [
                T('finance:column_to'),
                T('finance:column_from'),
                T('finance:column_account'),
                T('finance:column_lines'),
                T('finance:column_closing'),
              ],
              statements.map((row) => [
                formatDate(row.to, locale),
                formatDate(row.from, locale),
                html`<span class="mono" lang="en">${row.account}</span>`,
                formatNumber(row.lines, locale),
                formatAmount(row.closingPaise, locale),
              ]),
            )
      }
      ${importsView(content.imports, locale)}
      ${
        runs.length > 0 &&
        html`<h2 class="mt2">${T('finance:money_runs')}</h2>${table(
          T('finance:money_runs'),
          [T('finance:column_day'), T('finance:column_gateway'), T('finance:column_state')],
          runs.map(({ day, gateway, state }) => [
            formatDate(day, locale),
            gatewayName(gateway, locale),
            named(locale, `run_${state}`, state),
          ]),
        )}`
      }`,
  );
  return { title, main: safe(main) };
}

/** The payments of gateways to the bank, with what the bank booked for each. */
export function settlementsPage(
  { rows, before }: { rows: readonly SettlementRow[]; before: string | null },
  { locale }: View,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('finance:money_settlements');
  const main = page(
    { title },
    html`${
      rows.length === 0
        ? html`<p>${T('finance:money_day_book_none')}</p>`
        : table(
            title,
            [
              T('finance:column_day'),
              T('finance:column_gateway'),
              T('finance:column_amount'),
              T('finance:column_booked'),
              T('finance:column_state'),
              T('finance:column_off'),
            ],
            rows.map((row) => [
              formatDate(row.day, locale),
              gatewayName(row.gateway, locale),
              formatAmount(row.paise, locale),
              row.bookedOn ? formatDate(row.bookedOn, locale) : '–',
              named(locale, `class_${row.class}`, row.class),
              row.bookedOn ? formatAmount(row.offPaise, locale) : '–',
            ]),
          )
    }${before && html`<p class="mt1"><a class="btn alt" href="${inLanguage(SETTLEMENTS, locale, { before })}">${T('finance:action_older')}</a></p>`}
    <p class="mt1"><a href="${inLanguage(FINANCE, locale)}">${T('finance:money_title')}</a></p>`,
  );
  return { title, main: safe(main) };
}
