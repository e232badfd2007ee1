import { GRIEVANCES_API, type ReporterGrievance } from '@pune/grievances/schema';
import { placeOutside } from '@pune/grievances/places-outside.schema';
import { PLACES_OUTSIDE } from '@pune/grievances/places-outside.constants';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { standing } from '@pune/grievances/transitions';
import { address, type View } from '@pune/http/view';
import { formatDate, formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { qrSvg } from '@pune/std/qr';
import { html, raw, type Content, type Markup } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { section } from '@pune/ui/section';
import { figureOf, ownerOf, stepDetails } from './steps.views.ts';

interface Keep {
  /** The secret link, with the origin of the portal. */
  secretLink: string;
  /** True while nothing happened since the filing. */
  isNew: boolean;
}

/** One board with both things to keep: the number for everybody, and the link of the reporter. */
export function keepBoard(
  { number, mobileMasked, email }: ReporterGrievance,
  { secretLink, isNew }: Keep,
  view: View,
): Markup {
  const T = t(view.locale);
  const lost = mobileMasked || email?.isConfirmed ? 'code' : 'none';
  const about = { id: 'number', title: T('grievances:receipt_number'), isBig: isNew };
  return notice({ ...about, ...(isNew && { tone: 'ok' as const }) }, [
    html`<p class="case-number mono"><b>${formatTrackingNumber(number)}</b></p>
      <p>
        ${T('grievances:receipt_number_hint')}
        <a href="${address(`${GRIEVANCES_API}/${number}`, view)}"
          >${T('grievances:action_status')}</a
        >
      </p>
      <h3>${T('grievances:receipt_link_title')}</h3>
      <div class="keep">
        <div class="qr" role="img" aria-label="${T('grievances:receipt_qr')}">
          ${raw(qrSvg(secretLink))}
        </div>
        <div>
          <p>${T('grievances:receipt_link')}</p>
          <p><a href="${secretLink}">${T('grievances:receipt_link_label')}</a></p>
          <p>${T(`grievances:receipt_lost_${lost}`)}</p>
        </div>
      </div>`,
  ]);
}

/** The resolution that stands, as the office wrote it, with its photos beside that of the report. */
export function resolution(grievance: ReporterGrievance, secret: string, view: View): Content {
  const { locale } = view;
  const T = t(locale);
  const step = standing(grievance.events).findLast(({ event }) => event === 'resolve');
  if (!step) return null;
  const own =
    grievance.hasPhoto &&
    figureOf(
      `${GRIEVANCES_API}/photo/${secret}`,
      T('grievances:receipt_photo_alt'),
      T('grievances:photo_of_report'),
    );
  const { line, words, photos, documents } = stepDetails(step, grievance.number, locale);
  return section('resolution', T('grievances:resolution_title'), [
    html`<p class="soft"><time datetime="${step.at}">${line}</time></p>`,
    words,
    photos.length > 0 && html`<div class="shots">${own}${photos}</div>`,
    documents,
  ]);
}

/** The next steps of an open grievance, with their days. */
function comingSteps(grievance: ReporterGrievance, { locale, now }: View): string[] {
  const T = t(locale);
  const { status, acknowledgedAt, acknowledgeBy, resolveBy, parkedUntil, officeId, landmark } =
    grievance;
  if (status === 'parked' && parkedUntil)
    return [
      T('grievances:coming_parked', { date: formatDate(parkedUntil, locale) }),
      T('grievances:coming_confirm'),
    ];
  const at = now.toISOString();
  const isLate = resolveBy <= at;
  const outside = officeId === null && landmark ? placeOutside(landmark, PLACES_OUTSIDE) : null;
  return [
    officeId === null && T('grievances:coming_no_office'),
    outside !== null && T('grievances:coming_outside', { place: outside }),
    !acknowledgedAt &&
      acknowledgeBy > at &&
      T('grievances:coming_acknowledge', { time: formatDateTime(acknowledgeBy, locale) }),
    !isLate && T('grievances:coming_resolve', { time: formatDateTime(resolveBy, locale) }),
    isLate &&
      T('grievances:coming_late', {
        time: formatDateTime(resolveBy, locale),
        owner: ownerOf(grievance, locale),
      }),
    T('grievances:coming_confirm'),
  ].filter((text) => text !== false);
}

/** The next steps, in words; the reporter's own turn has forms instead. */
export function coming(grievance: ReporterGrievance, view: View): Content {
  const { locale } = view;
  const T = t(locale);
  const { status, mergedInto, mobileMasked, email, events } = grievance;
  if (status === 'resolved') return null;
  const title = T(status === 'closed' ? 'grievances:closed_title' : 'grievances:next_title');
  if (status === 'merged' && mergedInto)
    return section(
      'coming',
      title,
      html`<p>
        <a href="${address(`${GRIEVANCES_API}/${mergedInto}`, view)}"
          >${T('grievances:status_merged_into', { number: formatTrackingNumber(mergedInto) })}</a
        >
      </p>`,
    );
  if (status === 'closed') {
    const end = events.findLast(({ event }) => event === 'confirm' || event === 'lapse');
    const text = end && T(`grievances:closed_by_${end.event === 'lapse' ? 'lapse' : 'confirm'}`);
    return end && section('coming', title, html`<p>${formatDate(end.at, locale)}: ${text}</p>`);
  }
  const isTold = mobileMasked !== null || email?.isConfirmed === true;
  const lines = [
    ...comingSteps(grievance, view),
    T(isTold ? 'grievances:coming_told' : 'grievances:coming_not_told'),
  ];
  return section('coming', title, html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`);
}
