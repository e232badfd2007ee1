import { html, raw } from 'hono/html';
import type { Locale } from '@pune/i18n';
import { formatDate, formatDateTime, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { clockState } from '@pune/grievances/clocks';
import {
  EXAMPLE_NUMBER,
  GRIEVANCES_API,
  GRIEVANCES_TRACK_API,
  wardOffice,
  type GrievanceStatus,
  type PublicGrievance,
  type ReporterGrievance,
} from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { USUAL_COURSE } from '@pune/grievances/transitions';
import { icon, safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';

export const formAddress = ({ locale, embedded }: Pick<View, 'locale' | 'embedded'>): string =>
  embedded ? `/${locale}/embed/grievances/` : `/${locale}/grievances/new/`;

const ICONS: Record<GrievanceStatus, string> = {
  submitted: 'M5 5h.1M5 12h.1M5 19h.1M10 5h9M10 12h9M10 19h5',
  acknowledged: 'M5 12l5 5 9-10',
  assigned: 'M9 11a3.5 3.5 0 1 1 0-7 3.5 3.5 0 0 1 0 7zM3 20c0-8 12-8 12 0',
  in_progress: 'M8 4L4 20M16 4l4 16M12 5v3M12 11v3M12 17v3',
  parked: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  resolved: 'M5 12l5 5 9-10',
  reopened: 'M19 12H5M11 6l-6 6 6 6',
  closed: 'M6 6l12 12M18 6L6 18',
};
const CLOCK_ICON = 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM12 7v5l3 2';

const HOUR_MS = 3_600_000;
const TAG: Partial<Record<GrievanceStatus, string>> = {
  resolved: ' ok',
  closed: ' ok',
  parked: ' warn',
  reopened: ' warn',
};

function clock(
  heading: string,
  startedAt: string,
  dueAt: string,
  doneAt: string | null,
  { locale, now }: View,
) {
  const T = t(locale);
  const { state, usedPercent } = clockState(
    new Date(startedAt),
    new Date(dueAt),
    doneAt ? new Date(doneAt) : null,
    now,
  );
  const words =
    state === 'late'
      ? T('grievances:clock_late', { time: formatDateTime(dueAt, locale) })
      : doneAt
        ? T('grievances:clock_done', { time: formatDateTime(doneAt, locale) })
        : T('grievances:clock_until', { time: formatDateTime(dueAt, locale) });
  return html`<section class="card clock">
    <h2>${raw(icon(CLOCK_ICON))}${heading}</h2>
    <b>${words}</b>
    <div
      class="meter${state === 'done' ? ' done' : ''}"
      role="img"
      aria-label="${T('grievances:clock_used', { percent: formatNumber(usedPercent, locale) })}"
    >
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 0h${usedPercent}v1H0z" />
      </svg>
    </div>
  </section>`;
}

function clocks(grievance: PublicGrievance, view: View) {
  const { locale } = view;
  const T = t(locale);
  const hours = (due: string) =>
    Math.round((Date.parse(due) - Date.parse(grievance.submittedAt)) / HOUR_MS);
  const resolveHours = hours(grievance.resolveBy);
  const resolve =
    resolveHours % 24 === 0 && resolveHours > 24
      ? T('grievances:clock_resolve_days', { days: formatNumber(resolveHours / 24, locale) })
      : T('grievances:clock_resolve_hours', { hours: formatNumber(resolveHours, locale) });
  return html`<div class="clocks">
    ${clock(T('grievances:clock_acknowledge', { hours: formatNumber(hours(grievance.acknowledgeBy), locale) }), grievance.submittedAt, grievance.acknowledgeBy, grievance.acknowledgedAt, view)}${clock(resolve, grievance.submittedAt, grievance.resolveBy, grievance.resolvedAt, view)}
  </div>`;
}

function timeline(grievance: PublicGrievance, { locale }: View) {
  const T = t(locale);
  const due: Partial<Record<GrievanceStatus, string>> = {
    acknowledged: grievance.acknowledgeBy,
    resolved: grievance.resolveBy,
  };
  const reached = USUAL_COURSE.indexOf(grievance.status);
  const toCome = reached < 0 ? [] : USUAL_COURSE.slice(reached + 1);
  return html`<section aria-labelledby="steps">
    <h2 id="steps">${T('grievances:timeline_title')}</h2>
    <p>${T('grievances:timeline_note')}</p>
    <ol class="tl">
      ${grievance.events.map(
        (event) =>
          html`<li>
            ${raw(icon(ICONS[event.status]))}
            <h3>${T(`grievances:status_${event.status}`)}</h3>
            <p class="soft small">
              <time datetime="${event.at}"
                >${T('grievances:event_line', { time: formatDateTime(event.at, locale), by: T(`grievances:by_${event.by}`) })}</time
              >
            </p>
          </li>`,
      )}${toCome.map(
        (status) =>
          html`<li class="todo">
            ${raw(icon(ICONS[status]))}
            <h3>${T(`grievances:status_${status}`)}</h3>
            ${due[status] ? html`<p class="soft small">${T('grievances:step_to_come', { time: formatDateTime(due[status], locale) })}</p>` : ''}
          </li>`,
      )}
    </ol>
  </section>`;
}

const place = (grievance: PublicGrievance, locale: Locale): string =>
  (grievance.officeId && wardOffice(grievance.officeId)?.name[locale]) ||
  t(locale)('grievances:status_office_to_find');

function facts(grievance: PublicGrievance, { locale }: View) {
  const T = t(locale);
  return html`<dl class="facts">
    <div>
      <dt>${T('grievances:status_category')}</dt>
      <dd>${T(`grievances:category_${grievance.category}`)}</dd>
    </div>
    <div>
      <dt>${T('grievances:status_office')}</dt>
      <dd>${place(grievance, locale)}</dd>
    </div>
    <div>
      <dt>${T('grievances:status_registered')}</dt>
      <dd>
        <time datetime="${grievance.submittedAt}"
          >${formatDateTime(grievance.submittedAt, locale)}</time
        >
      </dd>
    </div>
    <div>
      <dt>${T('grievances:status_now')}</dt>
      <dd>${T(`grievances:status_${grievance.status}`)}</dd>
    </div>
  </dl>`;
}

/** The public page of a grievance, for any visitor with its number. */
export function statusPage(
  grievance: PublicGrievance,
  view: View,
): { title: string; main: string } {
  const T = t(view.locale);
  const number = formatTrackingNumber(grievance.number);
  const title = T('grievances:status_title', { number });
  // Do not wrap a number that is read out.
  const [before, after] = title.split(number);
  const heading = html`${before}<span class="num">${number}</span>${after}`;
  const main = html`<div class="w">
    <div class="title">
      <p>
        <span class="tag${TAG[grievance.status] ?? ''}"
          >${T(`grievances:status_${grievance.status}`)}</span
        >
      </p>
      <h1>${heading}</h1>
      <p class="lead">
        ${T('grievances:status_lead', { category: T(`grievances:category_${grievance.category}`), place: place(grievance, view.locale) })}
      </p>
    </div>
    ${facts(grievance, view)}${clocks(grievance, view)}${timeline(grievance, view)}
  </div>`;
  return { title, main: safe(main) };
}

function sent(grievance: ReporterGrievance, secret: string, locale: Locale) {
  const T = t(locale);
  return html`<h3>${T('grievances:label_description')}</h3>
    <p>
      ${grievance.description.split('\n').map((line, index) => html`${index > 0 ? html`<br>` : ''}${line}`)}
    </p>
    ${
      grievance.landmark
        ? html`<h3>${T('grievances:label_landmark')}</h3>
            <p>${grievance.landmark}</p>`
        : ''
    }
    <h3>${T('grievances:receipt_mobile')}</h3>
    <p>${grievance.mobileMasked ?? T('grievances:receipt_no_mobile')}</p>
    ${grievance.hasPhoto ? html`<p><img src="${GRIEVANCES_API}/photo/${secret}" alt="${T('grievances:receipt_photo_alt')}"></p>` : ''}`;
}

/** The reporter's page of a grievance, behind the secret link. */
export function receiptPage(
  grievance: ReporterGrievance,
  secret: string,
  origin: string,
  view: View,
  { isAadhaarMasked = false }: { isAadhaarMasked?: boolean } = {},
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('grievances:receipt_title');
  const secretLink =
    origin + address(`${GRIEVANCES_API}/receipt/${secret}`, { locale, embedded: false });
  const main = html`<div class="w">
    <div class="title"><h1>${title}</h1></div>
    ${
      isAadhaarMasked
        ? html`<section class="paati warn" aria-labelledby="masked">
            <h2 id="masked">${T('grievances:aadhaar_masked_title')}</h2>
            <p>${T('grievances:aadhaar_masked')}</p>
          </section>`
        : ''
    }
    <section class="paati ok big" aria-labelledby="number">
      <h2 id="number">${T('grievances:receipt_number')}</h2>
      <p class="case-number mono"><b>${formatTrackingNumber(grievance.number)}</b></p>
      <p>${T('grievances:receipt_number_hint')}</p>
      <p>
        <a href="${address(`${GRIEVANCES_API}/${grievance.number}`, view)}"
          >${T('grievances:action_status')}</a
        >
      </p>
    </section>
    <section class="paati warn" aria-labelledby="link">
      <h2 id="link">${T('grievances:receipt_link_title')}</h2>
      <p>${T('grievances:receipt_link')}</p>
      <p><a href="${secretLink}">${T('grievances:receipt_link_label')}</a></p>
    </section>
    ${facts(grievance, view)}${clocks(grievance, view)}
    <div class="two">
      ${timeline(grievance, view)}
      <section aria-labelledby="sent">
        <h2 id="sent">${T('grievances:receipt_sent')}</h2>
        ${grievance.forgottenAt ? html`<p>${T('grievances:receipt_forgotten', { date: formatDate(grievance.forgottenAt, locale) })}</p>` : sent(grievance, secret, locale)}
      </section>
    </div>
    <p><a class="btn alt" href="${formAddress(view)}">${T('grievances:action_again')}</a></p>
  </div>`;
  return { title, main: safe(main) };
}

/** Renders the tracking form, with the typed number and its error. */
export function trackPage(
  typed: string,
  error: string | null,
  view: View,
): { title: string; main: string } {
  const T = t(view.locale);
  const title = T('grievances:track_title');
  const main = html`<div class="w">
    <div class="title">
      <h1>${title}</h1>
      <p class="lead">${T('grievances:track_lead')}</p>
    </div>
    <form class="form" action="${GRIEVANCES_TRACK_API}" method="get">
      <input
        type="hidden"
        name="lang"
        value="${view.locale}"
      >${view.embedded ? html`<input type="hidden" name="embed" value="1">` : ''}
      <div class="f${error ? ' err' : ''}" data-field="number">
        <label for="grievances-number">${T('grievances:track_label')}</label
        ><span class="hint" id="grievances-number-hint"
          >${T('grievances:track_hint', { example: EXAMPLE_NUMBER })}</span
        >${error ? html`<p class="msg" id="grievances-number-error" role="alert">${error}</p>` : ''}<input
          class="mono"
          id="grievances-number"
          name="number"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="60"
          value="${typed}"
          aria-describedby="grievances-number-hint${error ? ' grievances-number-error' : ''}"
          ${error ? raw(' aria-invalid="true" autofocus') : ''}
        >
      </div>
      <button class="btn" type="submit">${T('grievances:track_action')}</button>
    </form>
  </div>`;
  return { title: error ? T('functions:title_error', { title }) : title, main: safe(main) };
}
