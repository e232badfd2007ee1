import { to } from '@pune/content/routes';
import {
  GRIEVANCES_API,
  type GrievanceStatus,
  type PublicGrievance,
} from '@pune/grievances/schema';
import { OFFICE_UNKNOWN } from '@pune/grievances/public-reports.constants';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { stageOf } from '@pune/grievances/transitions';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import type { Locale } from '@pune/i18n';
import { formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { facts } from '@pune/ui/facts';
import type { Locator } from '@pune/ui/locator';
import { html, type Content } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag } from '@pune/ui/tag';
import { publicAnswers } from '../grievances/answers.views.ts';
import { ownAddress } from '../grievances/own-page.views.ts';
import { clocks, ownerOf, steps } from '../grievances/steps.views.ts';
import { groupAddress, listAddress, photoAddress } from './addresses.ts';
import { promise } from './list.views.ts';
import { departmentName, kindName, placeName, type Names } from './names.ts';
import { publicTabs } from './tabs.views.ts';

/** The parts of a report that the reporter allowed to be shown and a moderator approved. */
export interface Approved {
  words: { text: string; language: Locale } | null;
  photo: { key: string; type: string } | null;
}

function approvedPart({ words, photo }: Approved, number: string, locale: Locale): Content {
  if (!words && !photo) return null;
  const T = t(locale);
  const text =
    words &&
    html`<blockquote${words.language !== locale && html` lang="${words.language}"`}>${words.text
      .split('\n')
      .map((line, index) => html`${index > 0 && html`<br>`}${line}`)}</blockquote>`;
  const picture =
    photo &&
    html`<p><img src="${photoAddress(number)}" alt="${T('public-reports:photo_alt')}" loading="lazy"></p>`;
  return section('words', T('public-reports:words_title'), [
    html`<p>${T('public-reports:words_note')}</p>`,
    text,
    picture,
  ]);
}

function whereabouts({ officeId, place }: PublicGrievance, names: Names, locator: Locator) {
  const { locale } = names;
  const T = t(locale);
  const note = place ? 'place' : officeId ? 'office' : 'none';
  const label = T('public-reports:locator_alt', { office: placeName(names, officeId) });
  return section('where', T('public-reports:locator'), [
    note !== 'none' && locator.draw(officeId, place, { label }),
    html`<p class="soft">${T(`public-reports:locator_${note}`)}</p>`,
  ]);
}

function factsOf(report: PublicGrievance, names: Names) {
  const { locale } = names;
  const T = t(locale);
  const { category, departmentSlug, officeId, submittedAt } = report;
  const link = (group: 'office' | 'category' | 'department', id: string, name: string) =>
    html`<a href="${groupAddress(locale, group, id)}">${name}</a>`;
  return facts([
    [T('grievances:status_category'), link('category', category, kindName(names, category))],
    ...publicAnswers(report, locale),
    [
      T('grievances:status_office'),
      link('office', officeId ?? OFFICE_UNKNOWN, placeName(names, officeId)),
    ],
    [
      T('public-reports:department'),
      link('department', departmentSlug, departmentName(names, departmentSlug)),
    ],
    [
      T('grievances:status_registered'),
      html`<time datetime="${submittedAt}">${formatDateTime(submittedAt, locale)}</time>`,
    ],
    [T('grievances:status_owner'), ownerOf(report, locale)],
  ]);
}

/** The public page of one report. */
export function reportPage(
  report: PublicGrievance,
  approved: Approved,
  names: Names,
  locator: Locator,
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const number = formatTrackingNumber(report.number);
  const title = T('public-reports:report_title', { number });
  // Do not wrap a number that is read out.
  const [before, after] = title.split(number);
  const state = promise(report, view);
  const status: GrievanceStatus = report.status;
  const main = page(
    {
      title: html`${before}<span class="num">${number}</span>${after}`,
      lead: T('grievances:status_lead', {
        category: kindName(names, report.category),
        place: placeName(names, report.officeId),
      }),
      tags: html`${tag(T(`grievances:status_${status}`), state.tone)} ${state.text}`,
    },
    [
      publicTabs(null, locale),
      locator.shapes,
      factsOf(report, names),
      clocks(report, view),
      html`<div class="two">
        ${steps(report, view)}
        <div>${approvedPart(approved, number, locale)}${whereabouts(report, names, locator)}</div>
      </div>`,
      html`<p><a href="${ownAddress(report.number)}?lang=${locale}">${T('grievances:action_own_this')}</a></p>`,
      html`<p>${
        stageOf(status) !== 'completed' &&
        html`<a class="btn alt" href="${GRIEVANCES_API}/${report.number}/follow?lang=${locale}">${T('grievances:action_follow_this')}</a>`
      }<a class="btn alt" href="${listAddress(locale)}">${T('public-reports:to_list')}</a>
        <a class="btn alt" href="${to.grievances.new({ locale })}">${T('report_problem')}</a></p>`,
    ],
  );
  return { title, main: safe(main) };
}
