import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import {
  GRIEVANCES_API,
  WORDS_CHARACTERS_MAX,
  type REPORTER_EVENTS,
  type ReporterGrievance,
} from '@pune/grievances/schema';
import type { View } from '@pune/http/view';
import { field, type Tied } from '@pune/ui/field';
import { foldout } from '@pune/ui/foldout';
import { attributes, hidden, html, type Content } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { section } from '@pune/ui/section';

type Action = (typeof REPORTER_EVENTS)[number];

/** The result of what the reporter sent last, and its words if they were refused. */
export interface Sent {
  done?: Action | 'take_back' | 'appeal';
  problem?: string;
  refused?: { action: Action; words: string; error: string };
}

const DAY_MS = 86_400_000;
/** The last day before an instant at which a period ends. */
export const lastDay = (end: string): string => new Date(Date.parse(end) - DAY_MS).toISOString();

const WORDS_ROWS = 4;

interface Form {
  action: Action;
  label: string;
  words?: string;
}

function form(
  { action, label, words }: Form,
  { version }: ReporterGrievance,
  secret: string,
  { locale, embedded }: View,
  { refused }: Sent,
) {
  const own = refused?.action === action ? refused : null;
  const control = (tied: Tied): Content =>
    html`<textarea${attributes({ ...tied, rows: WORDS_ROWS, maxlength: WORDS_CHARACTERS_MAX })}>${own?.words ?? ''}</textarea>`;
  return html`<form
    class="form"
    action="${GRIEVANCES_API}/receipt/${secret}"
    method="post"
  >
    ${hidden({ action, version: String(version), lang: locale, ...(embedded && { embed: '1' }) })}
    ${
      words &&
      field(
        {
          id: `grievances-${action}`,
          name: 'words',
          label: words,
          hint: t(locale)('grievances:reporter_words_hint'),
          error: own?.error,
        },
        control,
      )
    }
    <button class="btn${words ? ' alt' : ''}" type="submit">${label}</button>
  </form>`;
}

/** The result of what the reporter sent last, if anything. */
export function reporterResult(sent: Sent, locale: Locale): Content[] {
  const T = t(locale);
  return [
    sent.done &&
      noticeLine(
        T(
          sent.done === 'take_back' || sent.done === 'appeal'
            ? `grievances:${sent.done}_done`
            : `grievances:reporter_done_${sent.done}`,
        ),
        'ok',
        'status',
      ),
    sent.problem && noticeLine(sent.problem, 'warn', 'status'),
  ];
}

/**
 * The reporter's possible actions now: confirm or dispute, reopen, answer. Beside a question only
 * the question is asked: a message to the office would be taken for its answer.
 */
export function reporterForms(
  grievance: ReporterGrievance,
  secret: string,
  view: View,
  sent: Sent,
): { question: Content; message: Content } {
  const { locale } = view;
  const T = t(locale);
  const show = (given: Form) => form(given, grievance, secret, view, sent);
  const { actions, confirmUntil, reopenUntil } = grievance;
  const resolved =
    actions.includes('confirm') &&
    confirmUntil &&
    section('solved', T('grievances:reporter_resolved_title'), [
      html`<p>${T('grievances:reporter_resolved_lead', { date: formatDate(lastDay(confirmUntil), locale) })}</p>`,
      show({ action: 'confirm', label: T('grievances:reporter_confirm') }),
      show({
        action: 'dispute',
        label: T('grievances:reporter_dispute'),
        words: T('grievances:reporter_dispute_words'),
      }),
    ]);
  const reopen =
    actions.includes('reopen') &&
    reopenUntil &&
    section('reopen', T('grievances:reporter_reopen_title'), [
      html`<p>${T('grievances:reporter_reopen_lead', { date: formatDate(lastDay(reopenUntil), locale) })}</p>`,
      show({
        action: 'reopen',
        label: T('grievances:reporter_reopen'),
        words: T('grievances:reporter_reopen_words'),
      }),
    ]);
  const answer = show({
    action: 'answer',
    label: T('grievances:reporter_answer'),
    words: T('grievances:reporter_answer_words'),
  });
  const message =
    actions.includes('answer') &&
    (resolved
      ? foldout(T('grievances:reporter_other_title'), answer, {
          isOpen: sent.refused?.action === 'answer',
        })
      : section('answer', T('grievances:reporter_answer_title'), answer));
  return { question: [resolved, reopen], message };
}
