import {
  STATUS_API,
  VIEW_MINUTES,
  type BenefitPayment,
  type BenefitStatus,
  type InBothScripts,
  type PaymentStep,
} from '@pune/benefits/schema';
import type { ApplicationState, PaymentState } from '@pune/benefits/transitions';
import { CITIZENS_API } from '@pune/citizens/constants';
import { to } from '@pune/content/routes';
import { formatDate, formatNumber, formatRupees } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { Locale } from '@pune/i18n';
import { safe } from '@pune/http/markup';
import { address, channelOf, type View } from '@pune/http/view';
import { buttonForm, type ButtonForm } from '@pune/ui/button-form';
import { facts } from '@pune/ui/facts';
import { icon } from '@pune/ui/icon';
import type { IconName } from '@pune/ui/icons';
import { linkList, list } from '@pune/ui/list';
import { html, type Markup } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag, type Tone } from '@pune/ui/tag';
import { timeline } from '@pune/ui/timeline';
import { isLate, statusSummary, whyOf } from './status-summary.ts';
import { periodText } from './period.ts';

const ICONS: Record<PaymentState | ApplicationState, IconName> = {
  planned: 'cal',
  held: 'clock',
  sent: 'next',
  credited: 'check',
  returned: 'back',
  cancelled: 'cross',
  submitted: 'file',
  in_review: 'search',
  papers_needed: 'alert',
  approved: 'check',
  rejected: 'cross',
  paused: 'clock',
  ended: 'cross',
};
/** The number of expanded payments; older ones are collapsed. */
const OPEN_PAYMENTS = 2;
const TONES: Partial<Record<PaymentState, Tone>> = {
  credited: 'ok',
  held: 'warn',
  returned: 'bad',
  cancelled: 'stale',
};

const inScript = (name: InBothScripts, locale: Locale): string =>
  locale === 'en' ? name.latin : name.devanagari;

/** Renders the summary as a board: the event of the payment, the reason, and the remedy. */
function board(status: BenefitStatus, view: View) {
  const T = t(view.locale);
  const { tone, title, text, why } = statusSummary(status, view);
  const reason =
    why &&
    html`<p><b>${T('benefits:why')}:</b> ${why.reason}</p>
      ${why.todo && html`<p><b>${T('benefits:what_to_do')}:</b> ${why.todo}</p>`}${why.code && html`<p class="small">${T('benefits:bank_code', { code: why.code })}</p>`}`;
  return notice({ id: 'answer', title, tone, isBig: true }, [
    text.map((line) => html`<p>${line}</p>`),
    reason,
  ]);
}

function factsOf(status: BenefitStatus, { locale, now }: View) {
  const T = t(locale);
  const next = status.payments
    .filter(({ status: state }) => state === 'planned' || state === 'held')
    .at(-1);
  const nextText = !next
    ? T('benefits:next_none')
    : next.status === 'held'
      ? T('benefits:next_waits')
      : T(isLate(next, now) ? 'benefits:next_late' : 'benefits:next_expected', {
          date: formatDate(next.expectedOn, locale),
        });
  const account = status.accountLastFour
    ? html`<span class="mono">•••• ${status.accountLastFour}</span
        >${status.bank ? html`<small>${inScript(status.bank, locale)}</small>` : ''}`
    : T('benefits:fact_account_none');
  return facts([
    [T('benefits:fact_name'), inScript(status.initials, locale)],
    [T('benefits:fact_account'), account],
    [T('benefits:fact_application'), T(`benefits:application_${status.status}`)],
    [
      T('benefits:fact_next'),
      next ? html`${formatRupees(next.amountPaise, locale)}<small>${nextText}</small>` : nextText,
    ],
  ]);
}

function paymentSteps({ steps, status, expectedOn }: BenefitPayment, { locale, now }: View) {
  const T = t(locale);
  const toCome: PaymentState[] =
    status === 'planned' ? ['sent', 'credited'] : status === 'sent' ? ['credited'] : [];
  const isOverdue = isLate({ expectedOn }, now);
  const heading = (state: PaymentState) => html`<p><b>${T(`benefits:payment_${state}`)}</b></p>`;
  const done = (step: PaymentStep) => {
    const why = whyOf(step, locale);
    return {
      icon: icon(ICONS[step.status]),
      content: html`${heading(step.status)}
      <p class="soft small">
        <time datetime="${step.at}">${formatDate(step.at, locale)}</time
        >${step.batch ? html` · ${T('benefits:batch', { batch: step.batch })}` : ''}
      </p>
      ${why && html`<p>${why.reason}${why.code && html` <span class="soft small">${T('benefits:bank_code', { code: why.code })}</span>`}</p>`}`,
    };
  };
  const planned = (state: PaymentState) => ({
    icon: icon(ICONS[state]),
    content: [
      heading(state),
      state === 'credited' &&
        !isOverdue &&
        html`<p class="soft small">${T('benefits:next_expected', { date: formatDate(expectedOn, locale) })}</p>`,
    ],
    isToCome: true,
  });
  return timeline([...steps.map(done), ...toCome.map(planned)]);
}

function payments(status: BenefitStatus, view: View) {
  const { locale } = view;
  const T = t(locale);
  const title = T('benefits:payments_title');
  if (status.payments.length === 0)
    return section('payments', title, html`<p>${T('benefits:payments_none')}</p>`);
  const heading = (payment: BenefitPayment) =>
    T('benefits:payment_heading', {
      period: periodText(payment, locale),
      amount: formatRupees(payment.amountPaise, locale),
    });
  const about = (payment: BenefitPayment) =>
    html`${tag(T(`benefits:payment_${payment.status}`), TONES[payment.status])}
      <span class="soft small"
        >${T('benefits:payment_instalment', { instalment: formatNumber(payment.instalment, locale) })}</span
      >`;
  const [open, older] = [
    status.payments.slice(0, OPEN_PAYMENTS),
    status.payments.slice(OPEN_PAYMENTS),
  ];
  const closed = older.map(
    (payment) =>
      html`<details>
        <summary><b>${heading(payment)}</b></summary>
        <p>${about(payment)}</p>
        ${paymentSteps(payment, view)}
      </details>`,
  );
  return section('payments', title, [
    open.map(
      (payment) =>
        html`<h3>${heading(payment)}</h3>
          <p>${about(payment)}</p>
          ${paymentSteps(payment, view)}`,
    ),
    closed.length > 0 && list(closed),
  ]);
}

function applicationSteps(status: BenefitStatus, { locale }: View) {
  const T = t(locale);
  const steps = status.steps.map((step) => ({
    icon: icon(ICONS[step.status]),
    content: html`<h3>${T(`benefits:application_${step.status}`)}</h3>
      <p class="soft small">
        <time datetime="${step.at}">${formatDate(step.at, locale)}</time>
      </p>
      ${step.reason && html`<p>${T(`benefits:reason_${step.reason}`)}</p>`}`,
  }));
  return section('steps', T('benefits:steps_title'), timeline(steps));
}

const button = (form: Omit<ButtonForm, 'fields'>, view: View): Markup =>
  buttonForm({ ...form, fields: { language: view.locale, channel: channelOf(view) } });

/**
 * The page with the status of one application, masked.
 *
 * @param scheme the scheme's name, if the portal knows it
 *
 * @param own for a signed-in reader: if the application is on the page of the account
 */
export function statusPage(
  status: BenefitStatus,
  scheme: string | null,
  view: View,
  own: { isKept: boolean } | null = null,
): { title: string; main: string } {
  const { locale, embedded } = view;
  const T = t(locale);
  const title = scheme ?? T('benefits:status_title');
  const grievance =
    !embedded &&
    section('wrong', T('benefits:wrong_title'), [
      html`<p>${T('benefits:wrong_text')}</p>`,
      linkList([
        { href: to.grievances.new({ locale }), label: T('report_problem') },
        { href: to.offices.list({ locale }), label: T('benefits:without_office') },
      ]),
    ]);
  const reference =
    status.hasAadhaarReference &&
    section('aadhaar', T('benefits:aadhaar_kept_title'), [
      html`<p>${T('benefits:aadhaar_kept')}</p>`,
      button(
        { action: `${STATUS_API}/withdraw`, label: T('benefits:action_withdraw'), kind: 'alt' },
        view,
      ),
    ]);
  const kept =
    own &&
    section('own', T('benefits:keep_title'), [
      own.isKept
        ? html`<p>
            ${T('benefits:kept_text')}
            <a href="${address(`${CITIZENS_API}/me`, view)}">${T('benefits:action_my_page')}</a>
          </p>`
        : [
            html`<p>${T('benefits:keep_text')}</p>`,
            buttonForm({
              action: `${CITIZENS_API}/benefits`,
              label: T('benefits:action_keep'),
              kind: 'alt',
              fields: { language: locale },
            }),
          ],
    ]);
  const sample =
    status.isSample &&
    html`${tag(T('benefits:sample_tag'), 'stale')} <span class="small">${T('benefits:sample_note')}</span>`;
  const lead = T('benefits:status_lead', { number: status.number });
  const main = page({ title, lead, tags: sample }, [
    board(status, view),
    factsOf(status, view),
    html`<div class="two">
      <div>${payments(status, view)}</div>
      <aside aria-label="${T('benefits:steps_title')}">
        ${applicationSteps(status, view)}${kept}${reference}${grievance}
      </aside>
    </div>
    <div class="mt2">
      ${button({ action: `${STATUS_API}/end`, label: T('benefits:action_end') }, view)}
      <p class="soft small">
        ${T('benefits:ends_note', { minutes: formatNumber(VIEW_MINUTES, locale) })}
      </p>
    </div>`,
  ]);
  return { title, main: safe(main) };
}
