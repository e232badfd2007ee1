import { html, raw } from 'hono/html';
import {
  STATUS_API,
  VIEW_MINUTES,
  type BenefitPayment,
  type BenefitStatus,
  type InBothScripts,
  type PaymentStep,
} from '@pune/benefits/schema';
import type { ApplicationState, PaymentState } from '@pune/benefits/transitions';
import { formatDate, formatNumber, formatRupees } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { Locale } from '@pune/i18n';
import { icon, safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { answerOf, isLate, whyOf } from './answer.ts';
import { periodText } from './period.ts';

const ICONS: Record<PaymentState | ApplicationState, string> = {
  planned: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  held: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM12 7v5l3 2',
  sent: 'M5 12h14M13 6l6 6-6 6',
  credited: 'M5 12l5 5 9-10',
  returned: 'M19 12H5M11 6l-6 6 6 6',
  cancelled: 'M6 6l12 12M18 6L6 18',
  submitted: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  in_review: 'M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14zM16 16l5 5',
  papers_needed: 'M12 4l9 16H3zM12 10v4M12 17v.1',
  approved: 'M5 12l5 5 9-10',
  rejected: 'M6 6l12 12M18 6L6 18',
  paused: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM12 7v5l3 2',
  ended: 'M6 6l12 12M18 6L6 18',
};
/** The number of expanded payments; older ones are collapsed. */
const OPEN_PAYMENTS = 2;
const PHRASES: Partial<Record<PaymentState, string>> = {
  credited: ' ok',
  held: ' warn',
  returned: ' bad',
  cancelled: ' stale',
};

const inScript = (name: InBothScripts, locale: Locale): string =>
  locale === 'en' ? name.latin : name.devanagari;

/** Renders the main answer as a board: the event of the payment, the reason, and the remedy. */
function board(status: BenefitStatus, view: View) {
  const T = t(view.locale);
  const { tone, title, text, why } = answerOf(status, view);
  return html`<section class="paati${tone} big" aria-labelledby="answer">
    <h2 id="answer">${title}</h2>
    ${text.map((line) => html`<p>${line}</p>`)}${
      why
        ? html`<p><b>${T('benefits:why')}:</b> ${why.reason}</p>
            ${why.todo ? html`<p><b>${T('benefits:what_to_do')}:</b> ${why.todo}</p>` : ''}${why.code ? html`<p class="small">${T('benefits:bank_code', { code: why.code })}</p>` : ''}`
        : ''
    }
  </section>`;
}

function facts(status: BenefitStatus, { locale, now }: View) {
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
  const rows = [
    [T('benefits:fact_name'), inScript(status.initials, locale)],
    [T('benefits:fact_account'), account],
    [T('benefits:fact_application'), T(`benefits:application_${status.status}`)],
    [
      T('benefits:fact_next'),
      next ? html`${formatRupees(next.amountPaise, locale)}<small>${nextText}</small>` : nextText,
    ],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function paymentSteps({ steps, status, expectedOn }: BenefitPayment, { locale, now }: View) {
  const T = t(locale);
  const toCome: PaymentState[] =
    status === 'planned' ? ['sent', 'credited'] : status === 'sent' ? ['credited'] : [];
  const isOverdue = isLate({ expectedOn }, now);
  const line = (step: PaymentStep) => {
    const why = whyOf(step, locale);
    return html`<li>
      ${raw(icon(ICONS[step.status]))}
      <p><b>${T(`benefits:payment_${step.status}`)}</b></p>
      <p class="soft small">
        <time datetime="${step.at}">${formatDate(step.at, locale)}</time
        >${step.batch ? html` · ${T('benefits:batch', { batch: step.batch })}` : ''}
      </p>
      ${why ? html`<p>${why.reason}${why.code ? html` <span class="soft small">${T('benefits:bank_code', { code: why.code })}</span>` : ''}</p>` : ''}
    </li>`;
  };
  return html`<ol class="tl">
    ${steps.map(line)}${toCome.map(
      (state) =>
        html`<li class="todo">
          ${raw(icon(ICONS[state]))}
          <p><b>${T(`benefits:payment_${state}`)}</b></p>
          ${state === 'credited' && !isOverdue ? html`<p class="soft small">${T('benefits:next_expected', { date: formatDate(expectedOn, locale) })}</p>` : ''}
        </li>`,
    )}
  </ol>`;
}

function payments(status: BenefitStatus, view: View) {
  const { locale } = view;
  const T = t(locale);
  if (status.payments.length === 0)
    return html`<section aria-labelledby="payments">
      <h2 id="payments">${T('benefits:payments_title')}</h2>
      <p>${T('benefits:payments_none')}</p>
    </section>`;
  const heading = (payment: BenefitPayment) =>
    T('benefits:payment_heading', {
      period: periodText(payment, locale),
      amount: formatRupees(payment.amountPaise, locale),
    });
  const about = (payment: BenefitPayment) =>
    html`<span class="tag${PHRASES[payment.status] ?? ''}"
        >${T(`benefits:payment_${payment.status}`)}</span
      >
      <span class="soft small"
        >${T('benefits:payment_instalment', { instalment: formatNumber(payment.instalment, locale) })}</span
      >`;
  const [open, older] = [
    status.payments.slice(0, OPEN_PAYMENTS),
    status.payments.slice(OPEN_PAYMENTS),
  ];
  return html`<section aria-labelledby="payments">
    <h2 id="payments">${T('benefits:payments_title')}</h2>
    ${open.map(
      (payment) =>
        html`<h3>${heading(payment)}</h3>
          <p>${about(payment)}</p>
          ${paymentSteps(payment, view)}`,
    )}${
      older.length > 0
        ? html`<ul class="rows">
            ${older.map(
              (payment) =>
                html`<li>
                  <details>
                    <summary><b>${heading(payment)}</b></summary>
                    <p>${about(payment)}</p>
                    ${paymentSteps(payment, view)}
                  </details>
                </li>`,
            )}
          </ul>`
        : ''
    }
  </section>`;
}

function applicationSteps(status: BenefitStatus, { locale }: View) {
  const T = t(locale);
  return html`<section aria-labelledby="steps">
    <h2 id="steps">${T('benefits:steps_title')}</h2>
    <ol class="tl">
      ${status.steps.map(
        (step) =>
          html`<li>
            ${raw(icon(ICONS[step.status]))}
            <h3>${T(`benefits:application_${step.status}`)}</h3>
            <p class="soft small">
              <time datetime="${step.at}">${formatDate(step.at, locale)}</time>
            </p>
            ${step.reason ? html`<p>${T(`benefits:reason_${step.reason}`)}</p>` : ''}
          </li>`,
      )}
    </ol>
  </section>`;
}

/** Renders a form with a single button. */
function button(action: string, label: string, kind: string, { locale, embedded }: View) {
  return html`<form action="${action}" method="post">
    <input type="hidden" name="language" value="${locale}"><input
      type="hidden"
      name="channel"
      value="${embedded ? 'embed' : 'web'}"
    ><button class="btn${kind}" type="submit">${label}</button>
  </form>`;
}

/**
 * The page with the status of one application, masked.
 *
 * @param scheme the scheme's name, if the portal knows it
 */
export function statusPage(
  status: BenefitStatus,
  scheme: string | null,
  view: View,
): { title: string; main: string } {
  const { locale, embedded } = view;
  const T = t(locale);
  const title = scheme ?? T('benefits:status_title');
  const grievance = embedded
    ? ''
    : html`<section aria-labelledby="wrong">
        <h2 id="wrong">${T('benefits:wrong_title')}</h2>
        <p>${T('benefits:wrong_text')}</p>
        <ul class="rows link">
          <li><a href="/${locale}/grievances/new/">${T('report_problem')}</a></li>
          <li><a href="/${locale}/offices/">${T('benefits:without_office')}</a></li>
        </ul>
      </section>`;
  const reference = status.hasAadhaarReference
    ? html`<section aria-labelledby="aadhaar">
        <h2 id="aadhaar">${T('benefits:aadhaar_kept_title')}</h2>
        <p>${T('benefits:aadhaar_kept')}</p>
        ${button(`${STATUS_API}/withdraw`, T('benefits:action_withdraw'), ' alt', view)}
      </section>`
    : '';
  const main = html`<div class="w">
    <div class="title">
      ${status.isSample ? html`<p><span class="tag stale">${T('benefits:sample_tag')}</span> <span class="small">${T('benefits:sample_note')}</span></p>` : ''}
      <h1>${title}</h1>
      <p class="lead">${T('benefits:status_lead', { number: status.number })}</p>
    </div>
    ${board(status, view)}${facts(status, view)}
    <div class="two">
      <div>${payments(status, view)}</div>
      <aside aria-label="${T('benefits:steps_title')}">
        ${applicationSteps(status, view)}${reference}${grievance}
      </aside>
    </div>
    <div class="mt2">
      ${button(`${STATUS_API}/end`, T('benefits:action_end'), '', view)}
      <p class="soft small">
        ${T('benefits:ends_note', { minutes: formatNumber(VIEW_MINUTES, locale) })}
      </p>
    </div>
  </div>`;
  return { title, main: safe(main) };
}
