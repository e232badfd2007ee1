import { dayInIndia } from '@pune/std/india-time';
import type { SlaClock } from '@pune/desk/case-type';
import { formatDate, formatDateTime, formatRelative } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { View } from '@pune/http/view';
import type { Urgency } from '@pune/ui/case-list';
import { html, type Markup } from '@pune/ui/markup';
import { tag, type Tone } from '@pune/ui/tag';

type State = 'late' | 'today' | 'ahead' | 'parked' | 'done' | 'done_late' | 'ended';

const TONES: Record<State, Tone | null> = {
  late: 'bad',
  today: 'warn',
  ahead: null,
  parked: 'stale',
  done: 'ok',
  done_late: 'stale',
  ended: 'stale',
};

function stateOf({ dueAt, doneAt, parkedUntil, endedAt }: SlaClock, now: Date): State {
  if (doneAt) return doneAt <= dueAt ? 'done' : 'done_late';
  if (endedAt) return 'ended';
  if (parkedUntil) return 'parked';
  if (dueAt <= now.toISOString()) return 'late';
  return dayInIndia(dueAt) === dayInIndia(now) ? 'today' : 'ahead';
}

export function urgencyOf(clock: SlaClock | null, { now }: View): Urgency {
  const state = clock && stateOf(clock, now);
  return state === 'late' || state === 'today' ? state : null;
}

/** The state of a clock as a word, and its time. */
export function clockWords(clock: SlaClock | null, { locale, now }: View): Markup {
  const T = t(locale);
  if (!clock) return tag(T('desk:clock_none'), 'stale');
  const state = stateOf(clock, now);
  const time = html`<time datetime="${clock.dueAt}" title="${formatDateTime(clock.dueAt, locale)}"
    >${T('desk:clock_due', { when: formatRelative(clock.dueAt, now, locale) })}</time
  >`;
  const words = {
    done: () => formatDateTime(clock.doneAt!, locale),
    done_late: () => formatDateTime(clock.doneAt!, locale),
    ended: () => formatDateTime(clock.endedAt!, locale),
    parked: () => T('desk:clock_until', { date: formatDate(clock.parkedUntil!, locale) }),
    late: () => time,
    today: () => time,
    ahead: () => time,
  }[state];
  return html`${tag(T(`desk:clock_${state}`), TONES[state])} <small>${words()}</small>`;
}
