import { KPIS, PERIODS, type Period, type TileView } from '@pune/dashboard/schema';
import { formatDateTime } from '@pune/i18n/format';
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
 * Renders the line of a trend; its content is also given in words, and as a table on the tile's
 * page.
 */
export function spark({ id, spark: shape }: Pick<TileView, 'id' | 'spark'>, none: string) {
  if (!shape) return html`<p class="spark none">${none}</p>`;
  const target =
    shape.targetY === null ? '' : raw(`<path class="aim" d="M0 ${shape.targetY}h160"/>`);
  return html`<svg class="spark" viewBox="0 0 160 42" role="img" aria-labelledby="spark-${id}">
    <title id="spark-${id}">${shape.label}</title>
    ${target}
    <path class="under" d="${shape.area}" />
    <path class="l" d="${shape.line}" />
    <circle cx="${shape.end[0]}" cy="${shape.end[1]}" r="3" />
  </svg>`;
}

/** Renders the judgement of a figure, or that it is late; and if it is simulated. */
export function tags(tile: TileView, now: Date) {
  const late = isLate(tile, now);
  return html`${tag(late ? tile.late : tile.judgement, late ? 'stale' : tile.tone)}${tile.simulated && html` ${tag(tile.simulated, 'sim')}`}`;
}

/**
 * Renders one tile. `packages/template/src/dashboard/dashboard.tile.tsx` renders the same in the
 * browser; a test compares them.
 */
export function tileMarkup(tile: TileView, { locale, now }: Pick<View, 'locale' | 'now'>) {
  const T = t(locale);
  return html`<article class="kpi${isLate(tile, now) ? ' late' : ''}" id="tile-${tile.id}">
    <h3>${iconOf(KPIS.find(({ id }) => id === tile.id)!.icon)}${tile.name}</h3>
    <p class="v">${tile.value} <small>${tile.unit}</small></p>
    <p class="g">${tags(tile, now)}</p>
    ${spark(tile, T('dashboard:trend_none'))}
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
    ${periods(period, (one) => dashboardAddress(view, one), view)}
    <p class="asof">${T('dashboard:figures_of', { time: formatDateTime(now, locale) })}</p>
    <div class="kpis">${tiles.map((tile) => tileMarkup(tile, view))}</div>`;
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
    title,
    main: safe(
      html`<div class="w behind">
        ${pageTitle({ title, lead: T('dashboard:lead') })}${simulated}${board}${how}
      </div>`,
    ),
  };
}
