import { hoursBetween } from '@pune/grievances/public-reports.figures';
import { GRIEVANCE_STATUSES, type GrievanceStatus } from '@pune/grievances/constants';
import {
  LIST_DAYS,
  LIST_SORTS,
  OFFICE_UNKNOWN,
  REPORTS_API,
  type ListedReport,
  type ReportsAnswer,
  type ReportsQuery,
} from '@pune/grievances/public-reports.schema';
import { to } from '@pune/content/routes';
import { safe } from '@pune/http/markup';
import { formatDate, formatDateTime, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { noResults } from '@pune/ui/empty';
import { field } from '@pune/ui/field';
import { icon } from '@pune/ui/icon';
import { linkList } from '@pune/ui/list';
import type { Locator } from '@pune/ui/locator';
import { attributes, hidden, html, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag, type Tone } from '@pune/ui/tag';
import { listAddress, reportAddress } from './addresses.ts';
import { departmentName, duration, kindName, placeName, type Names } from './names.ts';
import { publicTabs } from './tabs.views.ts';

/** The state of the promise, in words and in a tone. */
export function promise(
  report: Pick<ListedReport, 'status' | 'submittedAt' | 'resolveBy' | 'resolvedAt' | 'parkedUntil'>,
  { locale, now }: { locale: Names['locale']; now: Date },
): { text: string; tone: Tone | null } {
  const T = t(locale);
  const { status, submittedAt, resolveBy, resolvedAt, parkedUntil } = report;
  if (status === 'merged') return { text: T('public-reports:clock_merged'), tone: null };
  if (resolvedAt !== null) {
    const time = duration(hoursBetween(submittedAt, resolvedAt), locale);
    return resolvedAt <= resolveBy
      ? { text: T('public-reports:clock_resolved', { time }), tone: 'ok' }
      : { text: T('public-reports:clock_resolved_late', { time }), tone: 'warn' };
  }
  if (status === 'parked' && parkedUntil !== null)
    return {
      text: T('public-reports:clock_parked', { date: formatDate(parkedUntil, locale) }),
      tone: 'warn',
    };
  const date = formatDate(resolveBy, locale);
  return resolveBy < now.toISOString()
    ? { text: T('public-reports:clock_late', { date }), tone: 'bad' }
    : { text: T('public-reports:clock_due', { date }), tone: null };
}

function item(report: ListedReport, names: Names, locator: Locator, now: Date): Markup {
  const { locale } = names;
  const T = t(locale);
  const { number, category, office, place, status, submittedAt } = report;
  const { text, tone } = promise(report, { locale, now });
  const registered = T('public-reports:registered_on', { date: formatDate(submittedAt, locale) });
  return html`<li>
    ${locator.draw(office, place)}
    <div>
      <h3><a href="${reportAddress(locale, number)}">${kindName(names, category)} <span class="num">${number}</span></a></h3>
      <p class="soft">${placeName(names, office)}, <time datetime="${submittedAt}">${registered}</time></p>
      <p>${tag(T(`grievances:status_${status}`), tone)}${text}</p>
    </div>
  </li>`;
}

interface Choice {
  name: 'office' | 'category' | 'department' | 'status' | 'days' | 'sort';
  /** The label of no choice; null where there is always one. */
  none: string | null;
  options: readonly (readonly [value: string, label: string])[];
}

function choices(names: Names): Choice[] {
  const { locale, configuration } = names;
  const T = t(locale);
  const any = T('public-reports:any');
  const categories = configuration?.categories ?? [];
  const departments = [...new Set(categories.map(({ department }) => department))];
  const byLabel = (options: (readonly [string, string])[]) =>
    options.sort(([, a], [, b]) => a.localeCompare(b, locale));
  return [
    {
      name: 'office',
      none: any,
      options: [
        ...byLabel((configuration?.offices ?? []).map(({ id, name }) => [id, name[locale]])),
        [OFFICE_UNKNOWN, T('public-reports:office_unknown')],
      ],
    },
    {
      name: 'category',
      none: any,
      options: byLabel(categories.map(({ code, label }) => [code, label[locale]])),
    },
    {
      name: 'department',
      none: any,
      options: byLabel(departments.map((slug) => [slug, departmentName(names, slug)])),
    },
    {
      name: 'status',
      none: any,
      options: GRIEVANCE_STATUSES.map((status: GrievanceStatus) => [
        status,
        T(`grievances:status_${status}`),
      ]),
    },
    {
      name: 'days',
      none: T('public-reports:days_any'),
      options: LIST_DAYS.map((days) => [days, T(`public-reports:days_${days}`)]),
    },
    {
      name: 'sort',
      none: null,
      options: LIST_SORTS.map((sort) => [sort, T(`public-reports:sort_${sort}`)]),
    },
  ];
}

/** The choice of reports, as a form whose address can be shared. */
function filters(query: ReportsQuery, names: Names): Markup {
  const { locale } = names;
  const T = t(locale);
  const select = ({ name, none, options }: Choice) =>
    field(
      { id: `choose-${name}`, name, label: T(`public-reports:filter_${name}`) },
      ({ id }) =>
        html`<select id="${id}" name="${name}">${none !== null && html`<option value="">${none}</option>`}${options.map(
          ([value, label]) =>
            html`<option${attributes({ value, selected: query[name] === value })}>${label}</option>`,
        )}</select>`,
    );
  return html`<aside aria-labelledby="narrow">
    <form class="filters" action="${REPORTS_API}">
      <h2 id="narrow">${T('public-reports:narrow')}</h2>
      ${hidden({ lang: locale })}${choices(names).map(select)}
      <button class="btn" type="submit">${T('public-reports:apply')}</button>
      <p><a href="${listAddress(locale)}">${T('public-reports:clear')}</a></p>
    </form>
  </aside>`;
}

function pager(choice: ReportsQuery, next: string | null, names: Names) {
  const { lang: _, after, ...query } = choice;
  if (next === null && !after) return '';
  const { locale } = names;
  const T = t(locale);
  return html`<nav aria-label="${T('public-reports:pages')}">
    ${linkList([
      ...(next === null
        ? []
        : [
            {
              href: listAddress(locale, { ...query, after: next }),
              label: T('public-reports:next_page'),
            },
          ]),
      ...(after
        ? [{ href: listAddress(locale, query), label: T('public-reports:first_page') }]
        : []),
    ])}
  </nav>`;
}

/** The number of reports on all pages, as of when they were counted. */
const totalLine = ({ count, asOf }: NonNullable<ReportsAnswer['total']>, locale: Names['locale']) =>
  html`<p class="soft">${t(locale)('public-reports:total', {
    number: formatNumber(count, locale),
    time: formatDateTime(asOf, locale),
  })}</p>`;

/** The message of a list, or of figures, before the first report. */
export const noReportYet = (text: string, locale: Names['locale']): Markup =>
  html`<div>${noResults(
    { id: 'reports', icon: icon('camera'), title: t(locale)('public-reports:none_title') },
    html`<p>${text}</p><p><a class="btn" href="${to.grievances.new({ locale })}">${t(locale)('report_problem')}</a></p>`,
  )}</div>`;

/** The way of a report, beside the message that there is none: there is nothing to choose from. */
function wayOfAReport(locale: Names['locale']): Markup {
  const T = t(locale);
  const steps = ['number', 'office', 'steps', 'public'] as const;
  return html`<aside aria-labelledby="next">
    <h2 id="next">${T('grievances:next_title')}</h2>
    <ol class="steps plain">
      ${steps.map((step) => html`<li><p>${T(`grievances:next_${step}`)}</p></li>`)}
    </ol>
  </aside>`;
}

/** The public list of reports. */
export function listPage(
  query: ReportsQuery,
  { reports, next, total }: ReportsAnswer,
  names: Names,
  locator: Locator,
  now: Date,
): { title: string; main: string } {
  const { locale } = names;
  const T = t(locale);
  const title = T('public-reports:title');
  const heading =
    query.sort === 'oldest' ? 'public-reports:list_title_oldest' : 'public-reports:list_title';
  const { lang: _, sort: __, ...chosen } = query;
  const isChosen = Object.values(chosen).some(Boolean);
  const isEmpty = reports.length === 0 && !isChosen;
  const shown = isEmpty
    ? noReportYet(T('public-reports:none'), locale)
    : reports.length === 0
      ? html`<div>${noResults(
          { id: 'reports', icon: icon('search'), title: T('public-reports:empty_title') },
          html`<p>${T('public-reports:empty')}</p>`,
        )}</div>`
      : section('reports', T(heading), [
          html`<ol class="reports">
            ${reports.map((report) => item(report, names, locator, now))}
          </ol>`,
          total && total.count >= reports.length && totalLine(total, locale),
          pager(query, next, names),
        ]);
  const main = page({ title, lead: T('public-reports:lead') }, [
    publicTabs('list', locale),
    locator.shapes,
    !isEmpty &&
      html`<p class="to-filters">
        <a href="#narrow">${T('public-reports:jump_to_filters')}</a>
      </p>`,
    html`<div class="two">
      ${shown} ${isEmpty ? wayOfAReport(locale) : filters(query, names)}
    </div>`,
  ]);
  return { title, main: safe(main) };
}
