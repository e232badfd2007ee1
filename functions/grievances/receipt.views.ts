import { answerText } from '@pune/grievances/answers';
import type { Configuration } from '@pune/grievances/configuration';
import { GRIEVANCES_API, type ReporterGrievance } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { html } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { factsOf, formAddress, hasNews, stateTag } from './grievances.views.ts';
import { headingWith } from './heading.views.ts';
import { messageList } from './messages.views.ts';
import { coming, keepBoard, resolution } from './receipt-boards.views.ts';
import { reporterForms, reporterResult, type Sent } from './reporter.views.ts';
import { sharedParts } from './shared-parts.views.ts';
import { clocks, steps } from './steps.views.ts';

/** The messages to the reporter, with their delivery, and the way to choose other channels. */
function messagesTo(grievance: ReporterGrievance, { locale }: View) {
  const T = t(locale);
  const follow = address(`${GRIEVANCES_API}/${grievance.number}/follow`, {
    locale,
    embedded: false,
  });
  return section('messages', T('grievances:messages_title'), [
    messageList(grievance.messages, locale),
    hasNews(grievance) && html`<p><a href="${follow}">${T('grievances:messages_choose')}</a></p>`,
  ]);
}

function emailOf({ masked, isConfirmed }: NonNullable<ReporterGrievance['email']>, locale: Locale) {
  const T = t(locale);
  return html`<h3>${T('grievances:label_email_short')}</h3>
    <p>${masked}<br>${T(`grievances:email_${isConfirmed ? 'confirmed' : 'unconfirmed'}`)}</p>`;
}

function sent(grievance: ReporterGrievance, secret: string, locale: Locale) {
  const T = t(locale);
  return html`<h3>${T('grievances:label_description')}</h3>
    <p>
      ${grievance.description.split('\n').map((line, index) => html`${index > 0 ? html`<br>` : ''}${line}`)}
    </p>
    ${grievance.answers.map((answer) => html`<h3>${answer.question[locale]}</h3><p>${answerText(answer, locale)}</p>`)}
    ${
      grievance.landmark
        ? html`<h3>${T('grievances:label_landmark')}</h3>
            <p>${grievance.landmark}</p>`
        : ''
    }
    <h3>${T('grievances:receipt_mobile')}</h3>
    <p>${grievance.mobileMasked ?? T('grievances:receipt_no_mobile')}</p>
    ${grievance.email && emailOf(grievance.email, locale)}
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
  const { status, actions } = grievance;
  const shownNumber = formatTrackingNumber(grievance.number);
  const title =
    status === 'submitted'
      ? T('grievances:receipt_title')
      : T('grievances:status_title', { number: shownNumber });
  const secretLink =
    origin + address(`${GRIEVANCES_API}/receipt/${secret}`, { locale, embedded: false });
  const masked =
    isAadhaarMasked &&
    notice(
      { id: 'masked', title: T('grievances:aadhaar_masked_title'), tone: 'warn' },
      html`<p>${T('grievances:aadhaar_masked')}</p>`,
    );
  const said = grievance.forgottenAt
    ? html`<p>${T('grievances:receipt_forgotten', { date: formatDate(grievance.forgottenAt, locale) })}</p>`
    : sent(grievance, secret, locale);
  const { question, message } = reporterForms(grievance, secret, view, result);
  const isNew = status === 'submitted';
  const keep = keepBoard(grievance, { secretLink, isNew }, view);
  const isShown = actions.includes('confirm') || actions.includes('reopen');
  const main = page({ title: headingWith(title, shownNumber), tags: stateTag(grievance, locale) }, [
    masked,
    ...reporterResult(result, locale),
    isNew && keep,
    coming(grievance, view),
    // The reporter judges what the office did, so it stands above the question.
    isShown && resolution(grievance, secret, view),
    question,
    factsOf(grievance, configuration, view),
    clocks(grievance, view),
    !isNew && keep,
    sharedParts(grievance, secret, view),
    html`<div class="two">
      <div class="parts">${steps(grievance, view)}${messagesTo(grievance, view)}${message}</div>
      ${section('sent', T('grievances:receipt_sent'), html`<div class="said">${said}</div>`)}
    </div>`,
    html`<p class="mt2"><a class="btn alt" href="${formAddress(view)}">${T('grievances:action_again')}</a></p>`,
  ]);
  return { title, main: safe(main) };
}
