import { to } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { categoryLabel, officeName, type Configuration } from '@pune/grievances/configuration';
import {
  EXAMPLE_NUMBER,
  GRIEVANCES_API,
  GRIEVANCES_TRACK_API,
  type GrievanceStatus,
  type PublicGrievance,
} from '@pune/grievances/schema';
import { REPORTS_API } from '@pune/grievances/public-reports.constants';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { facts } from '@pune/ui/facts';
import { field, input } from '@pune/ui/field';
import { list } from '@pune/ui/list';
import { hidden, html, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { tag, type Tone } from '@pune/ui/tag';
import { publicAnswers } from './answers.views.ts';
import { headingWith } from './heading.views.ts';
import { ownAddress } from './own-page.views.ts';
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

export function factsOf(
  grievance: PublicGrievance,
  configuration: Configuration | null,
  { locale }: View,
) {
  const T = t(locale);
  const { submittedAt } = grievance;
  return facts([
    [T('grievances:status_category'), categoryLabel(configuration, grievance.category, locale)],
    ...publicAnswers(grievance, locale),
    [T('grievances:status_office'), place(grievance, configuration, locale)],
    [
      T('grievances:status_registered'),
      html`<time datetime="${submittedAt}">${formatDateTime(submittedAt, locale)}</time>`,
    ],
    [T('grievances:status_owner'), ownerOf(grievance, locale)],
  ]);
}

/** The status, as a tag above the title. */
export const stateTag = ({ status }: PublicGrievance, locale: Locale) =>
  tag(t(locale)(`grievances:status_${status}`), TONES[status]);

export const hasNews = ({ status }: PublicGrievance): boolean =>
  status !== 'closed' && status !== 'merged';

/** The ways on from the public page: news of each step, the reporter's own page, the public list. */
function onwards(grievance: PublicGrievance, view: View): Markup {
  const T = t(view.locale);
  const tab = view.embedded && html` target="_blank" rel="noopener"`;
  const alone = { ...view, embedded: false };
  const number = formatTrackingNumber(grievance.number);
  return html`${
    hasNews(grievance) &&
    html`<p>
        <a class="btn alt" href="${address(`${GRIEVANCES_API}/${grievance.number}/follow`, alone)}"${tab}
          >${T('grievances:action_follow_this')}</a
        >
      </p>`
  }
    ${list([
      html`<a href="${address(ownAddress(grievance.number), alone)}"${tab}>${T('grievances:action_own_this')}</a>`,
      ...(view.embedded
        ? []
        : [
            html`<a href="${REPORTS_API}/${number}?lang=${view.locale}">${T('public-reports:to_report')}</a>`,
          ]),
    ])}`;
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
  const main = page({ title: headingWith(title, number), tags: stateTag(grievance, view.locale) }, [
    factsOf(grievance, configuration, view),
    clocks(grievance, view),
    html`<div class="two">
        ${steps(grievance, view)}
        <aside aria-label="${T('more')}">${onwards(grievance, view)}</aside>
      </div>`,
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
