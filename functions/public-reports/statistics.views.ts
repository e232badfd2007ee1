import type {
  ClockFigures,
  Figures,
  MonthOfReports,
  Statistics,
} from '@pune/grievances/public-reports.figures';
import {
  REPORT_GROUPS,
  STATISTICS_PERIODS,
  type ReportGroup,
  type StatisticsPeriod,
} from '@pune/grievances/public-reports.constants';
import { safe } from '@pune/http/markup';
import type { Locale } from '@pune/i18n';
import { formatDate, formatDateTime, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { empty } from '@pune/ui/empty';
import { facts } from '@pune/ui/facts';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tabs } from '@pune/ui/tabs';
import { groupAddress, listAddress, statisticsAddress } from './addresses.ts';
import { noReportYet } from './list.views.ts';
import { duration, groupName, share, type Names } from './names.ts';
import { rowsOf, trend } from './trend.views.ts';
import { publicTabs } from './tabs.views.ts';

/** A median of fewer cases is that of one of them, and nine of ten are all of fewer than ten. */
const CASES_MIN = { medianHours: 5, p90Hours: 10 } as const;

/** A percentile of a clock, or the words for too few cases. */
function time(clock: ClockFigures, name: keyof typeof CASES_MIN, locale: Locale): string {
  const T = t(locale);
  const { count, [name]: hours } = clock;
  if (hours === null) return T('public-reports:no_figure');
  return count < CASES_MIN[name]
    ? T('public-reports:too_few', { amount: formatNumber(count, locale) })
    : duration(hours, locale);
}

/** A figure with the number behind it, so that a share of three is not read as one of three hundred. */
function keyFigures(figures: Figures, locale: Locale): Markup {
  const T = t(locale);
  const number = (value: number) => formatNumber(value, locale);
  const { acknowledged, resolved } = figures;
  const shareOf = ({ inTime, due }: typeof resolved) =>
    html`${share(inTime, due, locale)}${
      due > 0 &&
      html` <small>${T('public-reports:of', { part: number(inTime), whole: number(due) })}</small>`
    }`;
  const ofResolutions = (value: number) =>
    html`${number(value)}${
      resolved.count > 0 &&
      html` <small>${T('public-reports:of_resolutions', { whole: number(resolved.count) })}</small>`
    }`;
  return facts([
    [T('public-reports:figure_in_time'), shareOf(resolved), 'num'],
    [T('public-reports:figure_median'), time(resolved, 'medianHours', locale), 'num'],
    [T('public-reports:figure_p90'), time(resolved, 'p90Hours', locale), 'num'],
    [T('public-reports:figure_acknowledged_in_time'), shareOf(acknowledged), 'num'],
    [
      T('public-reports:figure_acknowledge_median'),
      time(acknowledged, 'medianHours', locale),
      'num',
    ],
    [T('public-reports:figure_acknowledge_p90'), time(acknowledged, 'p90Hours', locale), 'num'],
    [T('public-reports:figure_filed'), number(figures.filed), 'num'],
    [T('public-reports:figure_open'), number(figures.open), 'num'],
    [T('public-reports:figure_late'), number(figures.late), 'num'],
    [T('public-reports:figure_disputed'), ofResolutions(figures.disputed), 'num'],
    [T('public-reports:figure_reopened'), ofResolutions(figures.reopened), 'num'],
    [T('public-reports:figure_wrong_routes'), number(figures.wrongRoutes), 'num'],
  ]);
}

const COLUMNS = ['filed', 'in_time', 'median', 'p90', 'open', 'late', 'disputed'] as const;

function cells({ filed, open, late, disputed, resolved }: Figures, locale: Locale): string[] {
  const number = (value: number) => formatNumber(value, locale);
  return [
    number(filed),
    share(resolved.inTime, resolved.due, locale),
    time(resolved, 'medianHours', locale),
    time(resolved, 'p90Hours', locale),
    number(open),
    number(late),
    number(disputed),
  ];
}

function groupTable(group: ReportGroup, { groups, period }: Statistics, names: Names): Markup {
  const { locale } = names;
  const T = t(locale);
  const heads = COLUMNS.map((column) => T(`public-reports:short_${column}`));
  const rows = Object.entries(groups[group])
    .map(([id, figures]) => ({ id, figures, name: groupName(names, group, id) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  const row = ({ id, figures, name }: (typeof rows)[number]) =>
    html`<tr><th scope="row"><a href="${groupAddress(locale, group, id, period)}">${name}</a></th>${cells(
      figures,
      locale,
    ).map((cell, index) => html`<td class="num" data-l="${heads[index]!}">${cell}</td>`)}</tr>`;
  return section(
    `by-${group}`,
    T(`public-reports:by_${group}`),
    rows.length === 0
      ? empty(T('public-reports:no_reports'))
      : html`<table>
      <caption class="vh">${T(`public-reports:by_${group}`)}</caption>
      <thead><tr><th scope="col">${T(`public-reports:column_group_${group}`)}</th>${heads.map(
        (head) => html`<th scope="col" class="num">${head}</th>`,
      )}</tr></thead>
      <tbody>${rows.map(row)}</tbody>
    </table>`,
  );
}

/** Links to the same page for each period. */
const periods = (
  current: StatisticsPeriod,
  address: (period: StatisticsPeriod) => string,
  locale: Locale,
): Markup =>
  tabs(
    t(locale)('public-reports:period'),
    STATISTICS_PERIODS.map((period) => ({
      href: address(period),
      label: t(locale)(`public-reports:period_${period}`),
      isCurrent: period === current,
    })),
  );

const asOf = ({ asOf: at, from }: Statistics, locale: Locale): Markup =>
  html`<p class="soft">${t(locale)('public-reports:as_of', {
    time: formatDateTime(at, locale),
    from: formatDate(from, locale),
  })}</p>`;

function how(locale: Locale): Markup {
  const T = t(locale);
  const lines = ['period', 'in_time', 'times', 'place', 'check'] as const;
  return section(
    'how',
    T('public-reports:how_title'),
    html`<div class="prose"><ul>${lines.map((line) => html`<li>${T(`public-reports:how_${line}`)}</li>`)}</ul></div>`,
  );
}

/** True if no report was ever counted: neither in the period nor in the months before. */
const isBeforeTheFirst = ({ all }: Statistics, months: readonly MonthOfReports[]): boolean =>
  all.filed + all.open + all.acknowledged.count + all.resolved.count === 0 &&
  months.every((month) => month.all.filed + month.all.due + month.all.resolved === 0);

/** The figures of the whole city, with a table for each way to group them. */
export function statisticsPage(
  statistics: Statistics,
  months: readonly MonthOfReports[],
  names: Names,
): { title: string; main: string } {
  const { locale } = names;
  const T = t(locale);
  const title = T('public-reports:figures_title');
  const main = page({ title, lead: T('public-reports:figures_lead') }, [
    publicTabs('figures', locale),
    ...(isBeforeTheFirst(statistics, months)
      ? [noReportYet(T('public-reports:none_counted'), locale)]
      : [
          periods(statistics.period, (period) => statisticsAddress(locale, period), locale),
          asOf(statistics, locale),
          html`<div class="figures">${keyFigures(statistics.all, locale)}</div>`,
          trend(rowsOf(months, null), locale),
          html`<div class="tables figures">${REPORT_GROUPS.map((group) => groupTable(group, statistics, names))}</div>`,
        ]),
    how(locale),
  ]);
  return { title, main: safe(main) };
}

/** The figures of one ward office, kind or department. */
export function groupPage(
  { group, id, figures }: { group: ReportGroup; id: string; figures: Figures },
  statistics: Statistics,
  months: readonly MonthOfReports[],
  names: Names,
): { title: string; main: string } {
  const { locale } = names;
  const T = t(locale);
  const title = T('public-reports:figures_of', { name: groupName(names, group, id) });
  const links: Content = html`<p>
    <a class="btn alt" href="${listAddress(locale, { [group]: id })}">${T('public-reports:group_reports')}</a>
    <a class="btn alt" href="${statisticsAddress(locale, statistics.period)}">${T('public-reports:to_figures')}</a>
  </p>`;
  const main = page({ title, lead: T(`public-reports:column_group_${group}`) }, [
    publicTabs('figures', locale),
    periods(statistics.period, (period) => groupAddress(locale, group, id, period), locale),
    asOf(statistics, locale),
    html`<div class="figures">${keyFigures(figures, locale)}</div>`,
    trend(rowsOf(months, { group, id }), locale),
    links,
    how(locale),
  ]);
  return { title, main: safe(main) };
}
