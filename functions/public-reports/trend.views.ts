import type { MonthFigures, MonthOfReports } from '@pune/grievances/public-reports.figures';
import type { ReportGroup } from '@pune/grievances/public-reports.constants';
import type { Locale } from '@pune/i18n';
import { formatMonth, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { section } from '@pune/ui/section';
import { share } from './names.ts';

interface Row extends MonthFigures {
  month: string;
}

const NONE: MonthFigures = { filed: 0, due: 0, inTime: 0, resolved: 0 };
const BAR = 10;
const HEIGHT = 40;
/** Fewer months leave room at the right: their bars would fill the page. */
const MONTHS_WIDE = 12;

/** The months of a group, or of the whole city; a month without reports is a row of zeros. */
export const rowsOf = (
  months: readonly MonthOfReports[],
  of: { group: ReportGroup; id: string } | null,
): Row[] =>
  months.map(({ month, all, groups }) => ({
    month,
    ...(of ? (groups[of.group][of.id] ?? NONE) : all),
  }));

/** Two bars a month: what was registered, and what was resolved. The table says the same. */
function drawing(rows: readonly Row[], label: string): Markup {
  const max = Math.max(1, ...rows.flatMap(({ filed, resolved }) => [filed, resolved]));
  const bar = (count: number, at: number, name: string): Content => {
    const height = Math.round((count / max) * HEIGHT);
    return html`<path class="${name}" d="M${at} ${HEIGHT - height}h${BAR / 2 - 1}v${height}h-${BAR / 2 - 1}z" />`;
  };
  return html`<svg class="trend" viewBox="0 0 ${Math.max(rows.length, MONTHS_WIDE) * BAR} ${HEIGHT}" role="img" aria-label="${label}">${rows.map(
    ({ filed, resolved }, index) => [
      bar(filed, index * BAR, 'filed'),
      bar(resolved, index * BAR + BAR / 2 - 1, 'resolved'),
    ],
  )}</svg>`;
}

/** The trend month by month, as a drawing and a table. */
export function trend(rows: readonly Row[], locale: Locale): Content {
  const T = t(locale);
  if (rows.length === 0) return null;
  const number = (value: number) => formatNumber(value, locale);
  const heads = (['filed', 'resolved', 'in_time'] as const).map((name) =>
    T(`public-reports:short_${name}`),
  );
  const cells = ({ filed, resolved, inTime, due }: Row) => [
    number(filed),
    number(resolved),
    share(inTime, due, locale),
  ];
  const months = section('trend', T('public-reports:trend_title'), [
    html`<p class="soft">${T('public-reports:trend_note')}</p>`,
    drawing(rows, T('public-reports:trend_drawing')),
    html`<table>
      <caption class="vh">${T('public-reports:trend_title')}</caption>
      <thead><tr><th scope="col">${T('public-reports:column_month')}</th>${heads.map(
        (head) => html`<th scope="col" class="num">${head}</th>`,
      )}</tr></thead>
      <tbody>${rows.map(
        (row) =>
          html`<tr><th scope="row">${formatMonth(`${row.month}-15`, locale)}</th>${cells(row).map(
            (cell, index) => html`<td class="num" data-l="${heads[index]!}">${cell}</td>`,
          )}</tr>`,
      )}</tbody>
    </table>`,
  ]);
  return html`<div class="tables">${months}</div>`;
}
