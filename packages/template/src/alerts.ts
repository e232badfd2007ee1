import type { Card, ListField, Locale, Reader } from '@pune/content';
import { alertState, byGravity, LONGEST_ALERT_DAYS, type AlertState } from '@pune/content-models/alerts/alerts.state.ts';
import type { AlertCard } from '@pune/content-models/alerts/alerts.published.ts';
import { formatDateTime, formatTime } from '@pune/i18n/format';
import { dayOf } from '@pune/content-models/content-model.ts';
import { t } from '@pune/i18n/server';

export interface AlertNow extends Card<'alerts'> {
  state: Exclude<AlertState, 'ended'>;
}

/** What decides the state of an alert and its place among others. */
const STATE_FIELDS = ['severity', 'effective', 'expires', 'allClearAt'] as const;
/** What is shown of an alert: in a row, on a strip across the page, on a board. */
export const ALERT_ROW_FIELDS = ['id', 'slug', 'title', 'event', 'severity', 'status', 'area', 'effective', 'expires'] as const;
const STRIP_FIELDS = [...ALERT_ROW_FIELDS, 'sentAt'] as const;
export const ALERT_BOARD_FIELDS = [...ALERT_ROW_FIELDS, 'summary', 'department'] as const;

/** Alerts that are announced, in force or called off, the worst first. None is looked for that began longer ago than one may last. */
export function alertsNow(content: Reader, locale: Locale, fields: readonly ListField<'alerts'>[]): AlertNow[] {
  const recent = content.list('alerts', { locale, daysAgoMax: LONGEST_ALERT_DAYS + 1, order: 'newest', fields: [...new Set([...fields, ...STATE_FIELDS])] });
  return recent
    .map((alert) => ({ ...alert, state: alertState(alert.card, content.isPastInstant) }))
    .filter((alert): alert is AlertNow => alert.state !== 'ended')
    .sort((a, b) => byGravity(a.card, b.card));
}

/** Alerts that are in force. */
export const alertsInForce = (content: Reader, locale: Locale): AlertNow[] => alertsNow(content, locale, STRIP_FIELDS).filter(({ state }) => state === 'current');

/** How a board of a severity looks: a class of `.paati`. */
export const boardOf = ({ severity }: Pick<AlertCard, 'severity'>, state: AlertState): string => {
  if (state === 'ended') return 'stale';
  if (state === 'clear') return 'ok';
  return { Extreme: 'bad big', Severe: 'bad', Moderate: 'warn', Minor: '', Unknown: '' }[severity];
};

/** `25 November 2026, 06:00 to 18:00`; with both days where they differ. */
export function alertWhen({ effective, expires }: Pick<AlertCard, 'effective' | 'expires'>, locale: Locale): string {
  const until = dayOf(effective) === dayOf(expires) ? formatTime(expires, locale) : formatDateTime(expires, locale);
  return t(locale)('alerts:from_until', { from: formatDateTime(effective, locale), until });
}

/** What stands first: that an alert is a drill, how grave it is, what it is about. */
export function alertKind({ status, severity, event }: Pick<AlertCard, 'status' | 'severity' | 'event'>, locale: Locale): string {
  const T = t(locale);
  const played = status === 'Exercise' ? T('alerts:drill_tag') : status === 'Test' ? T('alerts:test_tag') : null;
  return [played, T(`alerts:severity_${severity}`), event].filter(Boolean).join(' · ');
}
