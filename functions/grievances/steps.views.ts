import type { Locale } from '@pune/i18n';
import { formatDuration, formatDate, formatDateTime, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { clockState } from '@pune/grievances/clocks';
import {
  GRIEVANCES_API,
  type GrievanceStatus,
  type PublicEvent,
  type PublicGrievance,
} from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { USUAL_COURSE } from '@pune/grievances/transitions';
import { address, type View } from '@pune/http/view';
import { icon } from '@pune/ui/icon';
import type { IconName } from '@pune/ui/icons';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { section } from '@pune/ui/section';
import { timeline } from '@pune/ui/timeline';

const ICONS: Record<GrievanceStatus, IconName> = {
  submitted: 'track',
  acknowledged: 'check',
  assigned: 'person',
  in_progress: 'road',
  parked: 'cal',
  resolved: 'check',
  reopened: 'back',
  closed: 'check',
  merged: 'check',
};

interface Clock {
  heading: string;
  startedAt: string;
  dueAt: string;
  doneAt: string | null;
  parkedAt: string | null;
  parkedUntil: string | null;
  /** The time of a merge, at which the clock stopped without the step. */
  mergedAt: string | null;
}

function clockWords(clock: Clock, state: string, locale: Locale): string {
  const T = t(locale);
  const { dueAt, doneAt, parkedUntil, mergedAt } = clock;
  if (mergedAt && !doneAt)
    return T('grievances:clock_merged', { time: formatDateTime(mergedAt, locale) });
  if (state === 'parked' && parkedUntil)
    return T('grievances:clock_parked', { date: formatDate(parkedUntil, locale) });
  if (state === 'late') return T('grievances:clock_late', { time: formatDateTime(dueAt, locale) });
  return doneAt
    ? T('grievances:clock_done', { time: formatDateTime(doneAt, locale) })
    : T('grievances:clock_until', { time: formatDateTime(dueAt, locale) });
}

/** A bar that has hardly begun looks broken: until then words say how much time is left. */
const BAR_PERCENT_MIN = 2;
const DAY_SECONDS = 86_400;

/** The time until a due time: `7 days left`; below two days in hours and minutes. */
function leftWords(dueAt: string, now: Date, locale: Locale): string {
  const T = t(locale);
  const seconds = Math.max(0, Math.round((new Date(dueAt).getTime() - now.getTime()) / 1000));
  const days = Math.floor(seconds / DAY_SECONDS);
  return T('grievances:clock_left', {
    time:
      days >= 2
        ? T('days', { count: days, days: formatNumber(days, locale) })
        : formatDuration(seconds, locale),
  });
}

function clock(clock: Clock, { locale, now }: View) {
  const { heading, startedAt, dueAt, doneAt, parkedAt, mergedAt } = clock;
  const stoppedAt = parkedAt ?? mergedAt;
  const { state, usedPercent } = clockState(
    new Date(startedAt),
    new Date(dueAt),
    doneAt ? new Date(doneAt) : null,
    now,
    stoppedAt ? new Date(stoppedAt) : null,
  );
  const T = t(locale);
  const used = T('grievances:clock_used', { percent: formatNumber(usedPercent, locale) });
  return html`<section class="card clock">
    <h2>${icon('clock')}${heading}</h2>
    <b>${clockWords(clock, state, locale)}</b>
    ${
      state === 'running' && usedPercent < BAR_PERCENT_MIN
        ? html`<p class="left">${leftWords(dueAt, now, locale)}</p>`
        : html`<div class="meter${state === 'done' ? ' done' : ''}" role="img" aria-label="${used}">
            <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <path d="M0 0h${usedPercent}v1H0z" />
            </svg>
          </div>`
    }
  </section>`;
}

/** Both SLA clocks, in office hours. */
export function clocks(grievance: PublicGrievance, view: View) {
  const { locale } = view;
  const T = t(locale);
  const { parkedAt, parkedUntil, status, events } = grievance;
  const mergedAt =
    status === 'merged' ? (events.findLast(({ event }) => event === 'merge')?.at ?? null) : null;
  const acknowledge = clock(
    {
      heading: T('grievances:clock_acknowledge', {
        hours: formatNumber(grievance.acknowledgeHours, locale),
      }),
      startedAt: grievance.submittedAt,
      dueAt: grievance.acknowledgeBy,
      doneAt: grievance.acknowledgedAt,
      parkedAt: null,
      parkedUntil: null,
      mergedAt: null,
    },
    view,
  );
  const resolve = clock(
    {
      heading: T('grievances:clock_resolve_hours', {
        hours: formatNumber(grievance.resolveHours, locale),
      }),
      startedAt: grievance.resolveFrom,
      dueAt: grievance.resolveBy,
      doneAt: grievance.resolvedAt,
      parkedAt,
      parkedUntil,
      mergedAt,
    },
    view,
  );
  return html`<div class="clocks">${acknowledge}${resolve}</div>`;
}

/** The title of an event, with the post, the day or the number that belongs to it. */
function heading(event: PublicEvent, locale: Locale): string {
  const T = t(locale);
  const details = [
    event.clock && T(`grievances:breach_${event.clock}`),
    event.event !== 'submit' && event.owner?.[locale],
    event.until && T('grievances:until_day', { date: formatDate(event.until, locale) }),
    event.merged,
    event.wrongRoute && T('grievances:event_wrong_route'),
  ].filter(Boolean);
  const title = T(`grievances:event_${event.event}`);
  return details.length > 0 ? `${title}: ${details.join(', ')}` : title;
}

/** Words as they were written; their language is marked where it is not the page's. */
const words = ({ text, language }: NonNullable<PublicEvent['words']>, locale: Locale) =>
  html`<blockquote${language !== locale && html` lang="${language}"`}>
    ${text.split('\n').map((line, index) => html`${index > 0 ? html`<br>` : ''}${line}`)}
  </blockquote>`;

/** A picture with its caption. */
export const figureOf = (href: string, alt: string, caption: string): Markup =>
  html`<figure><img src="${href}" alt="${alt}" loading="lazy"><figcaption class="soft small">${caption}</figcaption></figure>`;

/** The parts of a step below its heading: date and actor, words, and files that show the work. */
export function stepDetails(event: PublicEvent, number: string, locale: Locale) {
  const T = t(locale);
  const hrefOf = (id: string) => `${GRIEVANCES_API}/${number}/evidence/${id}`;
  const isPdf = ({ type }: PublicEvent['evidence'][number]) => type === 'application/pdf';
  const timeOf = (takenAt: string | null) => (takenAt ? formatDateTime(takenAt, locale) : '');
  return {
    line: T('grievances:event_line', {
      time: formatDateTime(event.at, locale),
      by: event.post?.[locale] ?? T(`grievances:by_${event.by}`),
    }),
    words: event.words && words(event.words, locale),
    photos: event.evidence
      .filter((file) => !isPdf(file))
      .map(({ id, takenAt }) => {
        const time = timeOf(takenAt);
        const alt = T('grievances:step_photo_alt', { time });
        return figureOf(hrefOf(id), alt, time && T('grievances:photo_taken', { time }));
      }),
    documents: event.evidence
      .filter(isPdf)
      .map(({ id }) => html`<p><a href="${hrefOf(id)}">${T('grievances:step_document')}</a></p>`),
  };
}

function entry(event: PublicEvent, number: string, locale: Locale) {
  const { line, ...details } = stepDetails(event, number, locale);
  const content: Content[] = [
    html`<h3>${heading(event, locale)}</h3>`,
    html`<p class="soft small"><time datetime="${event.at}">${line}</time></p>`,
    details.words,
    details.photos,
    details.documents,
  ];
  return { icon: icon(ICONS[event.status]), content };
}

/** Each step with its date, and the usual steps still to come. */
export function steps(grievance: PublicGrievance, view: View) {
  const { locale } = view;
  const T = t(locale);
  const due: Partial<Record<GrievanceStatus, string>> = {
    acknowledged: grievance.acknowledgeBy,
    resolved: grievance.resolveBy,
  };
  const reached = USUAL_COURSE.indexOf(grievance.status);
  const planned = (reached < 0 ? [] : USUAL_COURSE.slice(reached + 1)).map((status) => ({
    icon: icon(ICONS[status]),
    content: [
      html`<h3>${T(`grievances:status_${status}`)}</h3>`,
      due[status] &&
        html`<p class="soft small">${T('grievances:step_to_come', { time: formatDateTime(due[status], locale) })}</p>`,
    ],
    isToCome: true,
  }));
  const merged =
    grievance.mergedInto &&
    html`<p>
      <a href="${address(`${GRIEVANCES_API}/${grievance.mergedInto}`, view)}"
        >${T('grievances:status_merged_into', { number: formatTrackingNumber(grievance.mergedInto) })}</a
      >
    </p>`;
  return section('steps', T('grievances:timeline_title'), [
    html`<p>${T('grievances:timeline_note')}</p>`,
    merged,
    timeline([
      ...grievance.events.map((event) => entry(event, grievance.number, locale)),
      ...planned,
    ]),
  ]);
}

/** The designation and the level of the responsible post. */
export function ownerOf({ owner }: PublicGrievance, locale: Locale): string {
  const T = t(locale);
  if (!owner) return T('grievances:status_no_owner');
  return T('grievances:status_owner_line', {
    designation: owner.designation[locale],
    level: T(`grievances:level_${owner.level}`),
  });
}
