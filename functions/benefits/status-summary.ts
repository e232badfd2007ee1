import type { BenefitPayment, BenefitStatus, PaymentStep } from '@pune/benefits/schema';
import type { Locale } from '@pune/i18n';
import { formatDate, formatNumber, formatRupees } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { View } from '@pune/http/view';
import { dayInIndia } from '@pune/std/india-time';
import type { Tone } from '@pune/ui/tag';
import { periodText } from './period.ts';

export interface Why {
  reason: string;
  todo: string | null;
  /** The bank's return code, shown beside the reason. */
  code: string | null;
}
export interface StatusSummary {
  /** The CSS class of the board. */
  tone: null | Tone;
  title: string;
  text: string[];
  why: Why | null;
}

/** @returns true if the expected day of a payment has passed */
export const isLate = ({ expectedOn }: Pick<BenefitPayment, 'expectedOn'>, now: Date): boolean =>
  expectedOn < dayInIndia(now);

/** @returns the reason for a payment's state, with its remedy, or null */
export function whyOf(
  { reason, returnReason, returnCode }: Pick<PaymentStep, 'reason' | 'returnReason' | 'returnCode'>,
  locale: Locale,
): Why | null {
  const T = t(locale);
  if (returnReason)
    return {
      reason: T(`benefits:return_${returnReason}`),
      todo: T(`benefits:do_${returnReason}`),
      code: returnCode,
    };
  return (
    reason && {
      reason: T(`benefits:reason_${reason}`),
      todo: T(`benefits:do_${reason}`),
      code: null,
    }
  );
}

/**
 * Chooses the payment that the summary is about: the newest one with an event, else the next planned
 * one.
 */
const payment = ({ payments }: BenefitStatus): BenefitPayment | null =>
  payments.find(({ status }) => status !== 'planned') ?? payments.at(-1) ?? null;

function ofPayment(shown: BenefitPayment, { locale, now }: View): StatusSummary {
  const T = t(locale);
  const last = shown.steps.at(-1)!;
  const amount = formatRupees(shown.amountPaise, locale);
  const date = formatDate(last.at, locale);
  const period = T('benefits:answer_period', {
    period: periodText(shown, locale),
    instalment: formatNumber(shown.instalment, locale),
  });
  const plain = { text: [period], why: whyOf(last, locale) };
  switch (shown.status) {
    case 'credited':
      return { ...plain, tone: 'ok', title: T('benefits:answer_credited', { amount, date }) };
    case 'sent':
      return {
        ...plain,
        tone: null,
        title: T('benefits:answer_sent', { amount, date }),
        text: [period, T('benefits:answer_sent_text')],
      };
    case 'returned':
      return { ...plain, tone: 'bad', title: T('benefits:answer_returned', { amount, date }) };
    case 'held':
      return { ...plain, tone: 'warn', title: T('benefits:answer_held', { amount, date }) };
    case 'cancelled':
      return { ...plain, tone: 'stale', title: T('benefits:answer_cancelled', { amount }) };
    case 'planned': {
      const due = formatDate(shown.expectedOn, locale);
      if (!isLate(shown, now))
        return { ...plain, tone: null, title: T('benefits:answer_planned', { amount, date: due }) };
      return {
        ...plain,
        tone: 'warn',
        title: T('benefits:answer_late', { amount, date: due }),
        text: [period, T('benefits:answer_late_text')],
      };
    }
  }
}

function ofApplication({ status, steps }: BenefitStatus, locale: Locale): StatusSummary {
  const T = t(locale);
  const reason = steps.at(-1)?.reason;
  const title = T('benefits:answer_application', { status: T(`benefits:application_${status}`) });
  const why = reason
    ? { reason: T(`benefits:reason_${reason}`), todo: T(`benefits:do_${reason}`), code: null }
    : null;
  switch (status) {
    case 'submitted':
    case 'in_review':
      return { tone: null, title, text: [T(`benefits:application_text_${status}`)], why };
    case 'papers_needed':
    case 'paused':
      return { tone: 'warn', title, text: [], why };
    case 'rejected':
      return { tone: 'bad', title, text: [], why };
    case 'ended':
      return { tone: 'stale', title, text: [], why };
    case 'approved':
      return { tone: 'ok', title, text: [T('benefits:payments_none')], why };
  }
}

/**
 * Summarises the status for the beneficiary in one board: the application until it is approved,
 * then the payment.
 */
export function statusSummary(status: BenefitStatus, view: View): StatusSummary {
  const shown = payment(status);
  return status.status === 'approved' && shown
    ? ofPayment(shown, view)
    : ofApplication(status, view.locale);
}
