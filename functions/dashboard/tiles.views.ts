import {
  GROUPS,
  KPIS,
  PERIODS,
  type Group,
  type Period,
  type TileView,
} from '@pune/dashboard/schema';
import { formatDateTime, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { raw } from 'hono/html';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { iconOf } from '@pune/ui/icon';
import { html } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { pageTitle } from '@pune/ui/page';
import { tag } from '@pune/ui/tag';

const DASHBOARD = '/api/dashboard';
export const dashboardAddress = (
  { locale, embedded }: Pick<View, 'locale' | 'embedded'>,
  period?: Period,
): string =>
  `${DASHBOARD}?lang=${locale}${period ? `&period=${period}` : ''}${embedded ? '&embed=1' : ''}`;

export const isLate = ({ lateAt }: Pick<TileView, 'lateAt'>, now: Date): boolean =>
  lateAt !== null && now.getTime() >= Date.parse(lateAt);

/**
 * Renders the trend of a tile; its content is also given in words, and as a table on the tile's
 * page. The script of the page shows the figure of the hour or day that a reader points at.
 */
export function chart(
  { id, chart: drawn }: Pick<TileView, 'id' | 'chart'>,
  { none, target }: { none: string; target: string },
) {
  if (!drawn) return html`<p class="trend none">${none}</p>`;
  const { height, base, end } = drawn;
  return html`<div class="trend" data-points="${drawn.points.join('|')}">
    <svg class="axis" height="${height}" aria-hidden="true">
      ${drawn.axis.map(({ y, text, isTarget }) => html`<text${isTarget && raw(' class="aim"')} x="100%" y="${y + 5}">${text}</text>`)}
    </svg>
    <svg class="plot" height="${height}" role="img" aria-labelledby="trend-${id}">
      <title id="trend-${id}">${drawn.label}</title>
      ${drawn.good && html`<rect class="good" x="0" y="${drawn.good[0]}" width="100%" height="${drawn.good[1]}" />`}
      <line class="base" x1="0" x2="100%" y1="${base}" y2="${base}" />
      ${drawn.isBroken && html`<path class="break" d="M0 ${base - 14}v3l4 2l-8 4l4 2v3" />`}
      <svg viewBox="0 0 100 ${height}" preserveAspectRatio="none" width="100%" height="${height}">
        <path class="under" d="${drawn.area}" />
        <path class="l" d="${drawn.line}" />
        ${drawn.rest && html`<path class="l rest" d="${drawn.rest}" />`}
      </svg>
      ${drawn.target && html`<line class="aim" x1="0" x2="100%" y1="${drawn.target.y}" y2="${drawn.target.y}" />`}
      <line class="rule" x1="0" x2="0" y1="0" y2="${base}" visibility="hidden" />
      <circle${drawn.rest && raw(' class="open"')} cx="${end.x}%" cy="${end.y}" r="4" />
    </svg>
    <svg class="last" height="${height}" aria-hidden="true">
      ${!drawn.rest && html`<text x="8" y="${end.y + 5}">${end.text}</text>`}
      ${drawn.target?.hasLabel && html`<text class="aim" x="8" y="${drawn.target.y + 5}">${target}</text>`}
    </svg>
    <p class="span"><span>${drawn.from}</span><output></output><span>${drawn.to}</span></p>
  </div>`;
}

/** Renders the judgement of a figure, or that it is late; its class; and if it is simulated. */
export function tags(tile: TileView, now: Date) {
  const late = isLate(tile, now);
  return html`${tag(late ? tile.late : tile.judgement, late ? 'stale' : tile.tone)}${tile.grade && html` <span class="air"><svg class="g${tile.grade.level}" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" /></svg>${tile.grade.text}</span>`}${tile.simulated && html` ${tag(tile.simulated, 'sim')}`}`;
}

/** Renders the figure of the period, and beside it the one of the latest hour. */
export const figureOf = (tile: TileView, now: Date) =>
  html`<p class="v">${tile.value}<small>${tile.unit}</small>${tile.current && html` <small class="cur">${isLate(tile, now) ? tile.current.last : tile.current.now}</small>`}</p>`;

/**
 * Renders one tile. `packages/template/src/dashboard/dashboard.tile.tsx` renders the same in the
 * browser; a test compares them.
 */
export function tileMarkup(tile: TileView, { locale, now }: Pick<View, 'locale' | 'now'>) {
  const T = t(locale);
  return html`<article class="kpi${isLate(tile, now) ? ' late' : ''}" id="tile-${tile.id}" aria-label="${tile.name}">
    <h3>${iconOf(KPIS.find(({ id }) => id === tile.id)!.icon)}${tile.name}</h3>
    ${figureOf(tile, now)}
    <p class="g">${tags(tile, now)}</p>
    ${chart(tile, { none: T('dashboard:trend_none'), target: T('dashboard:target_short') })}
    <p class="small soft">${tile.target}</p>
    <p class="small soft">${tile.owner}</p>
    <p class="meta">
      <span>${tile.age}</span
      ><a href="${tile.href}"
        >${T('dashboard:rows')}<span class="vh">
          ${T('dashboard:rows_of', { name: tile.name })}</span
        ></a
      >
    </p>
  </article>`;
}

/** Renders the choice of a period, as addresses that can be shared. */
export const periods = (
  chosen: Period,
  addressOf: (period: Period) => string,
  { locale }: Pick<View, 'locale'>,
) => {
  const T = t(locale);
  const choices = PERIODS.map(
    (one) =>
      html`<li><a href="${addressOf(one)}"${one === chosen && raw(' aria-current="true"')}>${T(`dashboard:period_${one}`)}</a></li>`,
  );
  return html`<nav aria-label="${T('dashboard:period')}">
    <ul class="seg">
      ${choices}
    </ul>
  </nav>`;
};

/** Renders how many of the measured indicators are on target: late ones are not counted as such. */
function summaryOf(tiles: readonly TileView[], { locale, now }: Pick<View, 'locale' | 'now'>) {
  const measured = tiles.filter(({ hasData }) => hasData);
  const met = measured.filter((tile) => tile.tone === 'ok' && !isLate(tile, now)).length;
  const number = (value: number) => formatNumber(value, locale);
  return html`<b class="met"
    >${t(locale)('dashboard:on_target', { met: number(met), all: number(measured.length) })}</b
  >`;
}

/** Renders the tiles by group, and in each group a line with the indicators without a figure. */
function groups(tiles: readonly TileView[], view: Pick<View, 'locale' | 'now'>) {
  const T = t(view.locale);
  const group = (name: Group) => {
    const some = tiles.filter((tile) => tile.group === name);
    const shown = some.filter(({ hasData }) => hasData);
    const without = some.filter(({ hasData }) => !hasData);
    return (
      some.length > 0 &&
      html`<section class="kpi-group" aria-labelledby="group-${name}">
        <h2 id="group-${name}">${T(`dashboard:group_${name}`)}</h2>
        ${shown.length > 0 && html`<div class="kpis">${shown.map((tile) => tileMarkup(tile, view))}</div>`}
        ${
          without.length > 0 &&
          html`<p class="without">
            ${T('dashboard:no_data_yet')}:
            ${without.map(({ href, name: of }, i) => html`${i > 0 && ', '}<a href="${href}">${of}</a>`)}
          </p>`
        }
      </section>`
    );
  };
  return html`${GROUPS.map(group)}`;
}

/**
 * Renders the whole dashboard with the current figures, for readers without scripts and for
 * printing.
 */
export function dashboardPage(
  tiles: readonly TileView[],
  period: Period,
  view: View,
): { title: string; main: string } {
  const { locale, now, embedded } = view;
  const T = t(locale);
  const title = T('dashboard:title');
  const board = html`<h2 class="vh">${T('dashboard:tiles')}</h2>
    <p class="asof">
      ${summaryOf(tiles, view)} ${T('dashboard:figures_of', { time: formatDateTime(now, locale) })}
    </p>
    ${periods(period, (one) => dashboardAddress(view, one), view)}
    ${groups(tiles, view)}`;
  if (embedded)
    return {
      title,
      main: safe(
        html`<h1>${title}</h1>
          ${board}
          <p class="small soft">${T('dashboard:notice')}</p>`,
      ),
    };
  const simulated = notice(
    { id: 'notice', title: T('dashboard:notice_title') },
    html`<p>${T('dashboard:notice')}</p>`,
  );
  const how = html`<section class="how" aria-labelledby="how">
    <h2 id="how">${T('dashboard:how_title')}</h2>
    <ul>
      <li>${T('dashboard:how_late')}</li>
      <li>${T('dashboard:how_open')}</li>
      <li>${T('dashboard:how_sample')}</li>
    </ul>
  </section>`;
  return {
    // The breadcrumbs end with this title, after that of the dashboard.
    title: T(`dashboard:period_${period}`),
    main: safe(
      html`<div class="w behind">
        ${pageTitle({ title, lead: T('dashboard:lead') })}${board}
        <div class="two mt3">
          ${how}
          <div>${simulated}</div>
        </div>
      </div>`,
    ),
  };
}
