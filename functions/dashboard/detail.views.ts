import {
  type Kpi,
  type Period,
  type Row,
  type RowsAnswer,
  type Tile,
  type TileView,
} from '@pune/dashboard/schema';
import { PAGE_CHART } from '@pune/dashboard/chart';
import { placeIn, placeName, zoneIn } from '@pune/dashboard/places';
import { chartView, figure, tileAddress } from '@pune/dashboard/tile-view';
import { officeIn, type Configuration } from '@pune/grievances/configuration';
import { REPORTS_STATISTICS_API } from '@pune/grievances/public-reports.constants';
import { formatDate, formatDateTime, formatNumber } from '@pune/i18n/format';
import { LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { facts } from '@pune/ui/facts';
import { linkList } from '@pune/ui/list';
import { html } from '@pune/ui/markup';
import { pageTitle } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { comparePlaces } from './places.views.ts';
import { chart, dashboardAddress, figureOf, isLate, periods, tags } from './tiles.views.ts';

const ROWS_SHOWN_MAX = 30;
const DIGITS_MAX = 2;

/**
 * Names the place of a row: a ward office, a channel of the portal, the place of a thing; otherwise
 * the last part of its id.
 */
function placeOf(entity: string, configuration: Configuration | null, locale: Locale) {
  const T = t(locale);
  const office = configuration && officeIn(configuration, entity);
  if (office) return office.name[locale];
  switch (entity) {
    case 'everywhere':
    case 'unknown':
    case 'web':
    case 'embed':
    case 'kiosk':
    case 'counter':
      return T(`dashboard:place_${entity}`);
    default: {
      const zone = zoneIn(entity);
      if (zone !== null) return T('dashboard:zone_number', { number: formatNumber(zone, locale) });
      return (
        placeName(entity, locale) ??
        html`<span class="mono" lang="${LOCALES[0]}">${placeIn(entity)}</span>`
      );
    }
  }
}

const number = (value: number | null, locale: Locale) =>
  value === null ? '–' : formatNumber(Number(value.toFixed(DIGITS_MAX)), locale);
const instant = (at: string, bucket: 'hour' | 'day', locale: Locale) =>
  bucket === 'day' ? formatDate(at, locale) : formatDateTime(at, locale);

/** Renders the trend as a table, newest first. */
function trendTable({ trend, period }: Tile, kpi: Kpi, name: string, locale: Locale) {
  const T = t(locale);
  const bucket = period === 'day' ? 'hour' : 'day';
  const rows = trend.toReversed().map(
    ({ start, value }) =>
      html`<tr>
        <th scope="row">${instant(start, bucket, locale)}</th>
        <td class="num">
          ${value === null ? html`<span class="soft">${T('dashboard:no_value')}</span>` : figure(value, kpi, locale)}
        </td>
      </tr>`,
  );
  return html`<table class="slim">
    <caption class="vh">
      ${T('dashboard:detail_table_caption', { name, period: T(`dashboard:period_${period}`) })}
    </caption>
    <thead>
      <tr>
        <th scope="col">${T(`dashboard:column_${bucket}`)}</th>
        <th scope="col" class="num">
          ${T('dashboard:column_value')} (${T(`dashboard:unit_${kpi.unit}`)})
        </th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** Renders the newest rows behind the figure, grouped by their hour or day. */
function rowsTable(
  { rows, parameters }: RowsAnswer,
  kpi: Kpi,
  configuration: Configuration | null,
  locale: Locale,
) {
  const T = t(locale);
  const shown = rows.slice(-ROWS_SHOWN_MAX).toReversed();
  const hasWhole = rows.some(({ whole }) => whole !== null);
  const value = (part: number | null) =>
    hasWhole || part === null ? number(part, locale) : figure(part, kpi, locale);
  const cells = ({ entity, part, whole }: Row) =>
    html`<tr>
      <th scope="row">${placeOf(entity, configuration, locale)}</th>
      <td class="num">${value(part)}</td>
      ${hasWhole ? html`<td class="num">${number(whole, locale)}</td>` : ''}
    </tr>`;
  const groups = [...Map.groupBy(shown, ({ bucket_start: start }) => start)].map(
    ([start, of]) => html`<tbody>
      <tr>
        <th scope="rowgroup" colspan="${hasWhole ? '3' : '2'}">${instant(start, parameters.period, locale)}</th>
      </tr>
      ${of.map(cells)}
    </tbody>`,
  );
  return html`<table class="slim">
    <caption class="small soft">
      ${T('dashboard:detail_places_caption', { shown: formatNumber(shown.length, locale), all: formatNumber(rows.length, locale) })}
    </caption>
    <thead>
      <tr>
        <th scope="col">${T('dashboard:column_place')}</th>
        <th scope="col" class="num">
          ${T(hasWhole ? 'dashboard:column_count' : 'dashboard:column_value')}
        </th>
        ${hasWhole ? html`<th scope="col" class="num">${T('dashboard:column_whole')}</th>` : ''}
      </tr>
    </thead>
    ${groups}
  </table>`;
}

const fileAddress = (id: string, file: string, period: Period, of?: 'trend') =>
  `/api/dashboard/tiles/${id}/${file}?period=${period}${of ? `&of=${of}` : ''}`;

/** The target as a fact: its words begin with its name and a colon. */
function targetFact(words: string): [name: string, value: string] {
  const end = words.indexOf(': ');
  return [words.slice(0, end), words.slice(end + 2)];
}

/** The page behind a tile: its words, its figures over time, its rows, its query. */
export function detailPage(
  {
    tile,
    words,
    rows,
    kpi,
    configuration,
  }: {
    tile: Tile;
    words: TileView;
    rows: RowsAnswer;
    kpi: Kpi;
    configuration: Configuration | null;
  },
  view: View,
): { title: string; main: string } {
  const { locale, now, embedded } = view;
  const T = t(locale);
  const { id, period } = tile;
  const seg = periods(period, (one) => tileAddress(id, { locale, period: one, embedded }), view);
  const take = linkList([
    { href: fileAddress(id, 'rows.csv', period), label: T('dashboard:take_csv') },
    { href: fileAddress(id, 'rows.csv', period, 'trend'), label: T('dashboard:take_trend_csv') },
    { href: fileAddress(id, 'rows.json', period), label: T('dashboard:take_json') },
  ]);
  const bound = `-- :period = '${rows.parameters.period}'\n-- :from = '${rows.parameters.from}'\n`;
  const query = html`<p>${T('dashboard:detail_query_lead')}</p>
    <pre class="query" lang="${LOCALES[0]}"><code>${bound}${rows.valueQuery}</code></pre>`;
  return {
    title: words.name,
    main: safe(
      html`<div class="w behind">
        ${embedded && html`<p class="mt1"><a href="${dashboardAddress(view, period)}">‹ ${T('dashboard:back')}</a></p>`}
        ${pageTitle({ title: words.name, lead: T(`dashboard:about_${id}`) })}
        <div class="gauge">
          <div class="kpi one${isLate(words, now) ? ' late' : ''}">
            <p class="small soft">${T('dashboard:place_everywhere')}</p>
            ${figureOf(words, now)}
            <p class="g">${tags(words, now)}</p>
          </div>
          ${facts([
            targetFact(words.target),
            [T('dashboard:detail_owner'), T(`dashboard:owner_${kpi.owner}`)],
            [T('dashboard:detail_age'), words.age],
          ])}
        </div>
        ${
          kpi.feed === 'grievances' &&
          html`<p><a class="btn alt" href="${REPORTS_STATISTICS_API}?lang=${locale}">${T('dashboard:detail_statistics')}</a></p>`
        }
        <section class="mt2" aria-labelledby="over-time">
          <h2 id="over-time">${T('dashboard:detail_table')}</h2>
          ${seg}
          ${chart({ id, chart: chartView(tile, locale, PAGE_CHART) }, { none: T('dashboard:trend_none'), target: T('dashboard:target_short') })}
        </section>
        ${comparePlaces({ tile, kpi, rows: rows.rows, nameOf: (entity) => placeOf(entity, configuration, locale) }, locale)}
        <div class="two taken mt2">
          <aside aria-label="${T('dashboard:detail_take')}">
            ${section('take', T('dashboard:detail_take'), take)}
            <div class="mt2">${section('trend', T(period === 'day' ? 'dashboard:detail_by_hour' : 'dashboard:detail_by_day'), trendTable(tile, kpi, words.name, locale))}</div>
          </aside>
          <div>
            ${section('places', T('dashboard:detail_places'), rowsTable(rows, kpi, configuration, locale))}
            <section class="mt2" aria-labelledby="query">
              <h2 id="query">${T('dashboard:detail_query')}</h2>
              ${query}
            </section>
          </div>
        </div>
      </div>`,
    ),
  };
}
