import { chartOf, PLACE_CHART, scaleOf } from '@pune/dashboard/chart';
import type { Kpi, Row, Tile } from '@pune/dashboard/schema';
import { figure, figureWithUnit, gradeOf } from '@pune/dashboard/tile-view';
import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { html, type Content } from '@pune/ui/markup';

/** More places than these are a list, not a comparison. */
const LINES_MAX = 24;

interface Compared {
  tile: Tile;
  kpi: Kpi;
  rows: readonly Row[];
  nameOf: (entity: string) => Content;
}

const valueOf = ({ part, whole }: Pick<Row, 'part' | 'whole'>): number | null =>
  part === null ? null : whole === null ? part : whole === 0 ? null : (100 * part) / whole;

/** Compares the places behind a figure: a line for each on one scale, or the share of each. */
export function comparePlaces(compared: Compared, locale: Locale) {
  const byPlace = Map.groupBy(compared.rows, ({ entity }) => entity);
  if (byPlace.size < 2) return '';
  const content =
    compared.kpi.places === 'lines' && byPlace.size <= LINES_MAX
      ? lines(compared, byPlace, locale)
      : bars(compared, byPlace, locale);
  return (
    content &&
    html`<section class="mt2" aria-labelledby="compare">
      <h2 id="compare">${t(locale)('dashboard:compare_places')}</h2>
      ${content}
    </section>`
  );
}

/** One small chart for each place, all on the same scale. */
function lines(
  { tile, kpi, nameOf }: Compared,
  byPlace: ReadonlyMap<string, readonly Row[]>,
  locale: Locale,
) {
  const { direction, unit } = kpi;
  const wanted = { target: kpi.target.value, unit, direction };
  const places = [...byPlace].map(([entity, rows]) => {
    const values = new Map(rows.map((row) => [row.bucket_start, valueOf(row)]));
    const trend = tile.trend.map(({ start }) => ({ start, value: values.get(start) ?? null }));
    return { entity, trend, latest: trend.findLast(({ value }) => value !== null)?.value ?? null };
  });
  const all = places.flatMap(({ trend }) =>
    trend.flatMap(({ value }) => (value === null ? [] : [value])),
  );
  if (all.length === 0) return '';
  const scale = scaleOf(all, wanted);
  const show = (value: number) => figureWithUnit(value, kpi, locale);
  const small = ({ entity, trend, latest }: (typeof places)[number]) => {
    const drawn = chartOf(trend, wanted, PLACE_CHART, scale);
    const grade = gradeOf(kpi.id, latest, locale);
    return html`<li>
      <p>
        <span>${nameOf(entity)}</span> <b class="num">${latest === null ? '–' : figure(latest, kpi, locale)}</b>
      </p>
      ${
        drawn &&
        html`<svg class="plot" viewBox="0 0 100 ${drawn.height}" preserveAspectRatio="none" width="100%" height="${drawn.height}" aria-hidden="true">
          <rect class="good" x="0" y="${drawn.good[0]}" width="100" height="${drawn.good[1]}" />
          <path class="aim" d="M0 ${drawn.target.y}H100" />
          <path class="l" d="${drawn.line}" />
          ${drawn.rest && html`<path class="l rest" d="${drawn.rest}" />`}
        </svg>`
      }
      ${grade && html`<p class="small air"><svg class="g${grade.level}" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" /></svg>${grade.text}</p>`}
    </li>`;
  };
  return html`<p class="small soft">
      ${t(locale)('dashboard:compare_lines', { low: show(scale.bottom), high: show(scale.top) })}
    </p>
    <ul class="multiples">
      ${places.map(small)}
    </ul>`;
}

/** The share of each place in the whole period, best first. */
function bars(
  { kpi, nameOf }: Compared,
  byPlace: ReadonlyMap<string, readonly Row[]>,
  locale: Locale,
) {
  const T = t(locale);
  const places = [...byPlace]
    .map(([entity, rows]) => {
      const sum = (of: 'part' | 'whole') => rows.reduce((total, row) => total + (row[of] ?? 0), 0);
      return {
        entity,
        whole: sum('whole'),
        share: valueOf({ part: sum('part'), whole: sum('whole') }),
      };
    })
    .flatMap(({ share, ...place }) => (share === null ? [] : [{ ...place, share }]))
    .sort((a, b) => b.share - a.share);
  if (places.length === 0) return '';
  const isMet = (share: number) =>
    kpi.direction === 'higher' ? share >= kpi.target.value : share <= kpi.target.value;
  return html`<p class="small soft">${T('dashboard:compare_bars')}</p>
    <table class="slim bars">
      <thead>
        <tr>
          <th scope="col">${T('dashboard:column_place')}</th>
          <td></td>
          <th scope="col" class="num">${T('dashboard:column_share')}</th>
          <th scope="col" class="num">${T('dashboard:column_whole')}</th>
        </tr>
      </thead>
      <tbody>
        ${places.map(
          ({ entity, share, whole }) =>
            html`<tr>
              <th scope="row">${nameOf(entity)}</th>
              <td>
                <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                  <path class="${isMet(share) ? 'met' : 'missed'}" d="M0 0h${Math.round(share * 10) / 10}v1H0z" />
                </svg>
              </td>
              <td class="num">${figureWithUnit(share, kpi, locale)}</td>
              <td class="num">${formatNumber(whole, locale)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
