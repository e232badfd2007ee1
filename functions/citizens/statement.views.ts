import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { formatAmount, formatPeriod } from '@pune/payments/format-amounts';
import type { YearlyStatement } from '@pune/payments/receipts/yearly-statement';
import { empty } from '@pune/ui/empty';
import { figureList } from '@pune/ui/list';
import { html } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { KEPT_API, STATEMENT_API } from './kept.ts';

/** The statement of a financial year, by head and number. */
export function statementPage(
  { statement, years }: { statement: YearlyStatement; years: readonly string[] },
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const { year, numbers, totalPaise, advancePaise, refundedPaise } = statement;
  const amount = (paise: number) => formatAmount(paise, locale);
  const link = (of: string) => `${address(STATEMENT_API, view)}&year=${of}`;
  const title = T('receipts:statement_title', { period: formatPeriod(year, locale) });
  const sums = [
    { name: T('receipts:statement_total'), figure: amount(totalPaise) },
    ...(advancePaise > 0
      ? [{ name: T('payments:receipt_advance'), figure: amount(advancePaise) }]
      : []),
    ...(refundedPaise > 0
      ? [{ name: T('payments:verify_refunded'), figure: amount(refundedPaise) }]
      : []),
  ];
  const tables = numbers.map(
    ({ head, accountNumber, paise, receipts }, i) => html`<div class="mt2">
    ${section(
      `number-${i}`,
      html`${T(`payments:head_${head}`)} <span class="mono">${accountNumber}</span>`,
      figureList([
        ...receipts.map(({ number, paidOn, paise: each }) => ({
          name: html`<span class="mono">${number}</span>, ${formatDate(paidOn, locale)}`,
          figure: amount(each),
        })),
        { name: T('payments:bill_total'), figure: amount(paise) },
      ]),
    )}
  </div>`,
  );
  const others = years.filter((one) => one !== year);
  const main = page({ title, lead: T('receipts:statement_note') }, [
    numbers.length > 0
      ? html`<div class="two">
            <div>${figureList(sums)}${tables}</div>
          </div>
          <p class="noprint mt2">
            <a class="btn" href="${address(`${STATEMENT_API}.pdf`, view)}&year=${year}"
              >${T('receipts:action_statement_pdf')}</a
            >
          </p>`
      : empty(T('receipts:statement_none')),
    others.length > 0 &&
      html`<p class="noprint">
        ${others.map((one) => html`<a href="${link(one)}">${formatPeriod(one, locale)}</a> `)}
      </p>`,
    html`<p class="noprint">
      <a href="${address(KEPT_API.payments, view)}">${T('citizens:payments_all')}</a>
    </p>`,
  ]);
  return { title, main: safe(main) };
}
