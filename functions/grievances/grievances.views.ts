import { to } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { formatDate, formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { categoryLabel, officeName, type Configuration } from '@pune/grievances/configuration';
import {
  EXAMPLE_NUMBER,
  GRIEVANCES_API,
  GRIEVANCES_TRACK_API,
  type GrievanceStatus,
  type PublicGrievance,
  type ReporterGrievance,
} from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { facts } from '@pune/ui/facts';
import { field, input } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag, type Tone } from '@pune/ui/tag';
import { reporterForms, type Sent } from './reporter.views.ts';
import { clocks, ownerOf, steps } from './steps.views.ts';

export const formAddress = ({ locale, embedded }: Pick<View, 'locale' | 'embedded'>): string =>
  to.grievances[embedded ? 'embed' : 'new']({ locale });

const TONES: Partial<Record<GrievanceStatus, Tone>> = {
  resolved: 'ok',
  closed: 'ok',
  merged: 'ok',
  parked: 'warn',
  reopened: 'warn',
};

const place = (
  { officeId }: PublicGrievance,
  configuration: Configuration | null,
  locale: Locale,
): string =>
  officeId
    ? officeName(configuration, officeId, locale)
    : t(locale)('grievances:status_office_to_find');

function factsOf(
  grievance: PublicGrievance,
  configuration: Configuration | null,
  { locale }: View,
) {
  const T = t(locale);
  const { submittedAt } = grievance;
  return facts([
    [T('grievances:status_category'), categoryLabel(configuration, grievance.category, locale)],
    [T('grievances:status_office'), place(grievance, configuration, locale)],
    [
      T('grievances:status_registered'),
      html`<time datetime="${submittedAt}">${formatDateTime(submittedAt, locale)}</time>`,
    ],
    [T('grievances:status_now'), T(`grievances:status_${grievance.status}`)],
    [T('grievances:status_owner'), ownerOf(grievance, locale)],
  ]);
}

/** The public page of a grievance, for any visitor with its number. */
export function statusPage(
  grievance: PublicGrievance,
  view: View,
  configuration: Configuration | null,
): { title: string; main: string } {
  const T = t(view.locale);
  const number = formatTrackingNumber(grievance.number);
  const title = T('grievances:status_title', { number });
  // Do not wrap a number that is read out.
  const [before, after] = title.split(number);
  const heading = html`${before}<span class="num">${number}</span>${after}`;
  const lead = T('grievances:status_lead', {
    category: categoryLabel(configuration, grievance.category, view.locale),
    place: place(grievance, configuration, view.locale),
  });
  const state = tag(T(`grievances:status_${grievance.status}`), TONES[grievance.status]);
  const main = page({ title: heading, lead, tags: state }, [
    factsOf(grievance, configuration, view),
    clocks(grievance, view),
    steps(grievance, view),
  ]);
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
  {
    configuration,
    isAadhaarMasked = false,
    sent: result = {},
  }: { configuration: Configuration | null; isAadhaarMasked?: boolean; sent?: Sent },
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('grievances:receipt_title');
  const secretLink =
    origin + address(`${GRIEVANCES_API}/receipt/${secret}`, { locale, embedded: false });
  const masked =
    isAadhaarMasked &&
    notice(
      { id: 'masked', title: T('grievances:aadhaar_masked_title'), tone: 'warn' },
      html`<p>${T('grievances:aadhaar_masked')}</p>`,
    );
  const number = notice(
    { id: 'number', title: T('grievances:receipt_number'), tone: 'ok', isBig: true },
    html`<p class="case-number mono"><b>${formatTrackingNumber(grievance.number)}</b></p>
      <p>${T('grievances:receipt_number_hint')}</p>
      <p>
        <a href="${address(`${GRIEVANCES_API}/${grievance.number}`, view)}"
          >${T('grievances:action_status')}</a
        >
      </p>`,
  );
  const link = notice(
    { id: 'link', title: T('grievances:receipt_link_title'), tone: 'warn' },
    html`<p>${T('grievances:receipt_link')}</p>
      <p><a href="${secretLink}">${T('grievances:receipt_link_label')}</a></p>`,
  );
  const said = grievance.forgottenAt
    ? html`<p>${T('grievances:receipt_forgotten', { date: formatDate(grievance.forgottenAt, locale) })}</p>`
    : sent(grievance, secret, locale);
  const main = page({ title }, [
    masked,
    number,
    link,
    ...reporterForms(grievance, secret, view, result),
    factsOf(grievance, configuration, view),
    clocks(grievance, view),
    html`<div class="two">
      ${steps(grievance, view)}${section('sent', T('grievances:receipt_sent'), said)}
    </div>`,
    html`<p><a class="btn alt" href="${formAddress(view)}">${T('grievances:action_again')}</a></p>`,
  ]);
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
  const number = field(
    {
      id: 'grievances-number',
      name: 'number',
      label: T('grievances:track_label'),
      hint: T('grievances:track_hint', { example: EXAMPLE_NUMBER }),
      error,
    },
    input({
      class: 'mono',
      type: 'text',
      autocomplete: 'off',
      autocapitalize: 'characters',
      spellcheck: 'false',
      maxlength: 60,
      value: typed,
    }),
  );
  const main = page(
    { title, lead: T('grievances:track_lead') },
    html`<form class="form" action="${GRIEVANCES_TRACK_API}" method="get">
      ${hidden({ lang: view.locale, ...(view.embedded && { embed: '1' }) })}${number}
      <button class="btn" type="submit">${T('grievances:track_action')}</button>
    </form>`,
  );
  return { title: error ? T('functions:title_error', { title }) : title, main: safe(main) };
}
