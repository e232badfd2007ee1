import { LOCALE_NAMES, LOCALES, type Locale } from '@pune/i18n';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDuration,
  formatNumber,
} from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { html, raw, type Content, type Markup } from '@pune/ui/markup';
import { section } from '@pune/ui/section';
import { tag, type Tone } from '@pune/ui/tag';
import {
  OBJECTIVE_DAYS,
  percentOf,
  type Counts,
  type Incident,
  type Report,
  type ServiceReport,
  type State,
} from './report.ts';
import { REHEARSAL_TARGET, type Reason } from './results.ts';
import { kindOf, strip } from './strips.views.ts';

export interface StatusPage {
  report: Report;
  name: Readonly<Record<Locale, string>>;
  /** The raw files, the newest first. */
  files: readonly { day: string; bytes: number }[];
}

/** The numbers of the page, for programs. */
export const REPORT_FILE = '/status.json';
export const STYLE_FILE = '/style.css';
export const resultsFile = (day: string): string => `/results/${day}.csv`;

const INCIDENTS_SHOWN = 30;
const TONE_OF: Record<State, Tone> = { up: 'ok', partly: 'warn', down: 'bad', unknown: 'stale' };
const WINDOWS = ['last24Hours', 'last28Days', 'last90Days'] as const;

/** The state of all services: the worst that is known, and unknown before all is well. */
export function overallOf({ services }: Report): State {
  const states = services.map(({ state }) => state);
  if (states.length > 0 && states.every((state) => state === 'down')) return 'down';
  if (states.some((state) => state === 'down' || state === 'partly')) return 'partly';
  return states.length === 0 || states.includes('unknown') ? 'unknown' : 'up';
}

const shareOf = (counts: Counts, locale: Locale): string => {
  const percent = percentOf(counts);
  return percent === null ? t(locale)('prober:no_probes') : `${formatNumber(percent, locale)}%`;
};

function board({ report }: StatusPage, locale: Locale): Markup {
  const T = t(locale);
  const state = overallOf(report);
  return html`<section class="paati big ${TONE_OF[state]}" aria-labelledby="now">
    <h2 id="now">${T(`prober:overall_${state}`)}</h2>
    <p>${T('prober:as_of', { time: formatDateTime(report.at, locale) })}</p>
  </section>`;
}

function serviceRow(one: ServiceReport, columns: readonly string[], locale: Locale): Markup {
  const T = t(locale);
  const { service, state, failing, isMet, budgetUsed } = one;
  const names = failing.map(({ target, reason }) => `${target} (${T(`prober:reason_${reason}`)})`);
  const cells: Content[] = [
    tag(T(`prober:state_${state}`), TONE_OF[state]),
    ...WINDOWS.map((name) => html`<span class="num">${shareOf(one[name], locale)}</span>`),
    isMet === null
      ? T('prober:no_probes')
      : tag(T(isMet ? 'prober:met' : 'prober:missed'), isMet ? 'ok' : 'bad'),
    budgetUsed === null
      ? T('prober:no_probes')
      : html`<span class="num">${formatNumber(budgetUsed, locale)}%</span>`,
  ];
  return html`<tr>
      <th scope="row">${T(`prober:service_${service}`)}</th>
      ${cells.map((cell, n) => html`<td data-l="${columns[n + 1]}">${cell}</td>`)}
    </tr>${failing.length > 0 && html`<tr class="more"><td colspan="7">${T('prober:failing', { targets: names.join(', ') })}</td></tr>`}`;
}

/** The error budget of a service as time, in whole minutes. */
const budgetSeconds = ({ objective }: Report): number =>
  Math.floor((OBJECTIVE_DAYS * 24 * 60 * (100 - objective)) / 100) * 60;

function services({ report }: StatusPage, locale: Locale): Markup {
  const T = t(locale);
  const columns = [
    T('prober:column_service'),
    T('prober:column_now'),
    ...WINDOWS.map((name) => T(`prober:column_${name}`)),
    T('prober:column_objective', { percent: formatNumber(report.objective, locale) }),
    T('prober:column_budget'),
  ];
  return section('services', T('prober:services_title'), [
    html`<table class="reg">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${report.services.map((one) => serviceRow(one, columns, locale))}
      </tbody>
    </table>`,
    html`<p class="soft">${T('prober:budget_rule', { duration: formatDuration(budgetSeconds(report), locale) })}</p>`,
  ]);
}

function failedDays(days: ServiceReport['days'], locale: Locale): Content {
  const T = t(locale);
  const failed = days.filter((day) => ['bad', 'gap'].includes(kindOf(day))).toReversed();
  if (failed.length === 0) return html`<p class="soft">${T('prober:days_failed_none')}</p>`;
  const columns = ['day', 'share', 'failed', 'unknown'] as const;
  const heads = columns.map((column) => T(`prober:column_${column}`));
  return html`<details>
    <summary>${T('prober:days_failed')} (${formatNumber(failed.length, locale)})</summary>
    <table class="reg">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${failed.map(
          (counts) =>
            html`<tr>
              <th scope="row">${formatDate(counts.day, locale)}</th>
              ${[shareOf(counts, locale), formatNumber(counts.down, locale), formatNumber(counts.unknown, locale)].map((text, n) => html`<td class="num" data-l="${heads[n + 1]}">${text}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

function history({ report }: StatusPage, locale: Locale): Markup {
  const T = t(locale);
  return section('history', T('prober:history_title'), [
    html`<p class="soft">${T('prober:legend')}</p>`,
    report.services.map(
      ({ service, hours, days }) =>
        html`<h3>${T(`prober:service_${service}`)}</h3>
          <p class="caption">${T('prober:hours')}</p>
          ${strip(hours, 'prober:hours_alt', locale)}
          <p class="caption">${T('prober:days')}</p>
          ${strip(days, 'prober:days_alt', locale)}${failedDays(days, locale)}`,
    ),
  ]);
}

/** The most frequent first. */
const byCount = (counts: Readonly<Partial<Record<string, number>>>): [string, number][] =>
  (Object.entries(counts) as [string, number][]).toSorted(
    ([name, count], [other, others]) => others - count || (name < other ? -1 : 1),
  );

function incident({ service, from, to, seconds, kind, ...failed }: Incident, locale: Locale) {
  const T = t(locale);
  const [begin, end] = [from, to ?? from].map((time) => formatDateTime(time, locale));
  const duration = formatDuration(seconds, locale);
  const targets = byCount(failed.targets).map(([id, n]) => `${id} ${formatNumber(n, locale)}`);
  const reasons = byCount(failed.reasons).map(([reason]) =>
    T(`prober:reason_${reason as Reason | 'none'}`),
  );
  return html`<li>
    <p>
      <b>${T(`prober:service_${service}`)}</b>
      ${tag(T(`prober:incident_kind_${kind}`), kind === 'down' ? 'bad' : 'stale')}<br />
      ${to === null ? T('prober:incident_lasts', { from: begin! }) : T('prober:incident_over', { from: begin!, to: end!, duration })}<br />
      <span class="soft">${T('prober:incident_line', { targets: targets.join(', '), reasons: reasons.join(', ') })}</span>
    </p>
  </li>`;
}

function incidents({ report }: StatusPage, locale: Locale): Markup {
  const T = t(locale);
  const shown = report.incidents.slice(0, INCIDENTS_SHOWN);
  return section('incidents', T('prober:incidents_title'), [
    shown.length > 0
      ? html`<ul class="plain">${shown.map((one) => incident(one, locale))}</ul>`
      : html`<p>${T('prober:incidents_none')}</p>`,
    shown.length < report.incidents.length && html`<p>${T('prober:incidents_more')}</p>`,
    html`<p class="soft">${T('prober:incidents_rule')}</p>`,
  ]);
}

function targets({ report }: StatusPage, locale: Locale): Markup {
  const T = t(locale);
  const isRehearsed = report.targets.some(({ id }) => id === REHEARSAL_TARGET);
  return section('targets', T('prober:targets_title'), [
    isRehearsed && html`<p>${T('prober:payments_rehearsed')}</p>`,
    html`<ul>
      ${report.targets.map(({ id, address, isWatched }) => {
        const place = address
          ? html`<a href="${address}">${address}</a>`
          : html`<span class="soft">${T('prober:target_private')}</span>`;
        return html`<li><code>${id}</code> ${place}${!isWatched && html` – ${T('prober:target_ended')}`}</li>`;
      })}
    </ul>`,
  ]);
}

function files({ report, files: days }: StatusPage, locale: Locale): Markup {
  const T = t(locale);
  return section('files', T('prober:files_title'), [
    html`<p>${T('prober:files_lead')}</p>
      <p><a href="${REPORT_FILE}">${T('prober:files_report')}</a></p>`,
    report.unreadable > 0 &&
      html`<p>${T('prober:files_unreadable', { lines: formatNumber(report.unreadable, locale) })}</p>`,
    html`<details>
      <summary>${T('prober:files_list')}</summary>
      <ul class="days">
        ${days.map(
          ({ day, bytes }) =>
            html`<li><a href="${resultsFile(day)}">${day}.csv</a> <span class="soft num">${formatBytes(bytes, locale)}</span></li>`,
        )}
      </ul>
    </details>`,
  ]);
}

const languages = (current: Locale): Markup[] =>
  LOCALES.map(
    (locale) =>
      html`<li><a href="/${locale}/" lang="${locale}" hreflang="${locale}"${locale === current && raw(' aria-current="true"')}>${LOCALE_NAMES[locale]}</a></li>`,
  );

const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** Writes the status page in a language: a whole document, without scripts. */
export function statusPage(page: StatusPage, locale: Locale): string {
  const T = t(locale);
  const { report, name } = page;
  const title = T('prober:title');
  const document = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<title>${title} – ${name[locale]}</title>
<link rel="stylesheet" href="${STYLE_FILE}">
</head>
<body>
<a class="skip" href="#content">${T('prober:skip')}</a>
<header class="strip"><div class="w"><p>${name[locale]}</p><nav aria-label="${T('prober:languages')}"><ul>${languages(locale)}</ul></nav></div></header>
<main id="content" tabindex="-1"><div class="w">
<div class="title"><h1>${title}</h1></div>
${board(page, locale)}
<p class="lead">${T('prober:lead', { seconds: formatNumber(report.intervalSeconds, locale) })}${report.since && html` ${T('prober:since', { time: formatDateTime(report.since, locale) })}`}</p>
${services(page, locale)}${history(page, locale)}${incidents(page, locale)}${targets(page, locale)}${files(page, locale)}
</div></main>
</body>
</html>
`;
  return String(document);
}
