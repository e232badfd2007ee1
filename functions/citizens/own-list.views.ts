import { categoryLabel, officeName, type Configuration } from '@pune/grievances/configuration';
import type { OwnGrievance, OwnList } from '@pune/grievances/own-list';
import { GRIEVANCES_API } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { to } from '@pune/content/routes';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import type { Locale } from '@pune/i18n';
import { formatDate, formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { buttonForm } from '@pune/ui/button-form';
import { empty } from '@pune/ui/empty';
import { list } from '@pune/ui/list';
import { html, type Content } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { tag } from '@pune/ui/tag';
import { ownAddress } from '../grievances/own-page.views.ts';
import { lastDay } from '../grievances/reporter.views.ts';
import { OWN_LIST } from './own-list.ts';

/** The clock that ends next, in words; of a completed one its end. */
function clockLine(grievance: OwnGrievance, locale: Locale): string {
  const T = t(locale);
  const { acknowledgedAt, acknowledgeBy, resolveBy, resolvedAt, parkedUntil } = grievance;
  if (parkedUntil) return T('grievances:clock_parked', { date: formatDate(parkedUntil, locale) });
  if (resolvedAt) return T('grievances:clock_done', { time: formatDateTime(resolvedAt, locale) });
  const [name, due] =
    acknowledgedAt === null
      ? ([T('grievances:desk_clock_acknowledge'), acknowledgeBy] as const)
      : ([T('grievances:desk_clock_resolve'), resolveBy] as const);
  return `${name} ${T('grievances:clock_until', { time: formatDateTime(due, locale) })}`;
}

/** The button to the page of the reporter, with the day until which an answer counts. */
function ownPart({ number, relation, answerUntil }: OwnGrievance, { locale }: View): Content {
  if (relation !== 'filed') return false;
  const T = t(locale);
  const label = T('grievances:action_own');
  return [
    answerUntil &&
      html`<p>
        <b>${T('citizens:own_answer_until', { date: formatDate(lastDay(answerUntil), locale) })}</b>
      </p>`,
    buttonForm({
      action: ownAddress(number),
      label,
      kind: 'alt',
      fields: { lang: locale },
      name: `${label}: ${formatTrackingNumber(number)}`,
    }),
  ];
}

/** A grievance of an account, in a list. */
export function ownRow(
  grievance: OwnGrievance,
  configuration: Configuration | null,
  view: View,
): Content {
  const { locale } = view;
  const T = t(locale);
  const { number, category, officeId, status, relation, submittedAt } = grievance;
  const facts = [
    categoryLabel(configuration, category, locale),
    officeId && officeName(configuration, officeId, locale),
    T('grievances:nearby_age', { age: formatDate(submittedAt, locale) }),
  ].filter(Boolean);
  return html`<b
      ><a class="num" href="${address(`${GRIEVANCES_API}/${number}`, view)}"
        >${formatTrackingNumber(number)}</a
      ></b
    >
    ${tag(T(`grievances:status_${status}`))}
    ${tag(T(`citizens:own_${relation}`))}<br>${facts.join(' · ')}<br><span class="soft"
      >${clockLine(grievance, locale)}</span
    >${ownPart(grievance, view)}`;
}

/** The grievances that a citizen filed or follows, a page at a time. */
export function ownListPage(
  { grievances, next }: OwnList,
  configuration: Configuration | null,
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('citizens:own_title');
  const main = page({ title, lead: T('citizens:own_lead') }, [
    grievances.length > 0
      ? list(grievances.map((grievance) => ownRow(grievance, configuration, view)))
      : [
          empty(T('citizens:own_none')),
          html`<p>
            <a class="btn" href="${to.grievances.new({ locale })}">${T('report_problem')}</a>
          </p>`,
        ],
    next &&
      html`<p class="mt1">
        <a class="btn alt" href="${address(OWN_LIST, view)}&after=${encodeURIComponent(next)}"
          >${T('citizens:own_next')}</a
        >
      </p>`,
    html`<p class="mt1">
      <a href="${address('/api/citizens/me', view)}">${T('citizens:action_back')}</a>
    </p>`,
  ]);
  return { title, main: safe(main) };
}
