import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { View } from '@pune/http/view';
import { attributes, html, type Content, type Markup } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { inLanguage } from './addresses.ts';
import { CHANGE_NAMES } from './change-names.ts';

/** A table whose rows become cards on a narrow screen. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Content[])[],
): Markup {
  const cell = (value: Content, index: number) =>
    index === 0
      ? html`<th scope="row">${value}</th>`
      : html`<td data-l="${columns[index]!}">${value}</td>`;
  return html`<div class="reg"><table><caption class="vh">${caption}</caption><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>`;
}

/** The notice of a change that was just made, from `done` in the address. */
export function doneNotice(request: Request, { locale }: Pick<View, 'locale'>): Content {
  const done = new URL(request.url).searchParams.get('done');
  const name = CHANGE_NAMES.find((known) => known === done);
  return name && noticeLine(t(locale)(`staff:done_${name}`), 'ok', 'status');
}

/**
 * Formats a period by its first and last day; `endsAt` is exclusive, so the day before it is shown.
 * Without an end: `from 1 May 2026`.
 */
export function periodText(
  { startsAt, endsAt }: { startsAt: string; endsAt: string | null },
  locale: Locale,
): string {
  const T = t(locale);
  const from = formatDate(startsAt, locale);
  if (endsAt === null) return T('staff:period_from', { from });
  // The end is the first instant after the last day.
  const to = formatDate(new Date(Date.parse(endsAt) - 1), locale);
  return T('staff:period', { from, to });
}

/** Links to the page before and after. */
export function pagerView(
  { before, after }: { before: string | null; after: string | null },
  locale: Locale,
): Content {
  const T = t(locale);
  const link = (href: string, label: string, rel: string) =>
    html`<li><a${attributes({ href: inLanguage(href, locale), rel })}>${label}</a></li>`;
  if (!before && !after) return '';
  return html`<nav aria-label="${T('staff:pages')}"><ul class="page">${before && link(before, T('staff:page_before'), 'prev')}${after && link(after, T('staff:page_after'), 'next')}</ul></nav>`;
}
