import type { Card, ListField, Locale, Reader } from '@pune/content';
import {
  alertState,
  byGravity,
  LONGEST_ALERT_DAYS,
  type AlertState,
} from '@pune/content-models/alerts/alerts.state.ts';
import type { AlertCard } from '@pune/content-models/alerts/alerts.published.ts';
import { inFirstLanguage } from '@pune/content-models/alerts/in-force.ts';
import { formatDateTime, formatTime } from '@pune/i18n/format';
import { dayOf } from '@pune/content-models/content-model.ts';
import { t } from '@pune/i18n/server';
import { site } from 'virtual:pune/site';

export interface AlertNow extends Card<'alerts'> {
  /** The language that it is given in: the reader's, or the first that the alert has. */
  locale: Locale;
  state: Exclude<AlertState, 'ended'>;
}

/** The fields that decide the state of an alert and its order among others. */
const STATE_FIELDS = ['severity', 'effective', 'expires', 'allClearAt'] as const;
/** The facts that are shown of an alert: in a row, on a board. */
export const ALERT_ROW_FIELDS = [
  'id',
  'slug',
  'title',
  'event',
  'severity',
  'status',
  'area',
  'effective',
  'expires',
] as const;
export const ALERT_BOARD_FIELDS = [...ALERT_ROW_FIELDS, 'summary', 'department'] as const;

/**
 * The languages of the portal, the reader's first. A warning that is not translated yet is given in
 * another language.
 */
export const languagesFor = (locale: Locale): Locale[] => [
  locale,
  ...site.locales.filter((other) => other !== locale),
];

/** The value of `lang` and `hreflang` for an alert that is not in the language of the page. */
export const foreignLanguage = (alert: { locale: Locale }, locale: Locale): Locale | undefined =>
  alert.locale === locale ? undefined : alert.locale;

/**
 * Alerts that are announced, in force or called off, the worst first. None is looked for that began
 * longer ago than one may last.
 */
export function alertsNow(
  content: Reader,
  locale: Locale,
  fields: readonly ListField<'alerts'>[],
): AlertNow[] {
  const shown = [...new Set<ListField<'alerts'>>(['id', ...fields, ...STATE_FIELDS])];
  const recent = inFirstLanguage(languagesFor(locale), (language) =>
    content.list('alerts', {
      locale: language,
      daysAgoMax: LONGEST_ALERT_DAYS + 1,
      order: 'newest',
      fields: shown,
    }),
  );
  return recent
    .map((alert) => ({ ...alert, state: alertState(alert.card, content.isPastInstant) }))
    .filter((alert): alert is AlertNow => alert.state !== 'ended')
    .sort((a, b) => byGravity(a.card, b.card));
}

/** How a board of a severity looks: a class of `.paati`. */
export const boardOf = ({ severity }: Pick<AlertCard, 'severity'>, state: AlertState): string => {
  if (state === 'ended') return 'stale';
  if (state === 'clear') return 'ok';
  return { Extreme: 'bad big', Severe: 'bad', Moderate: 'warn', Minor: 'minor', Unknown: 'minor' }[
    severity
  ];
};

/** `25 November 2026, 06:00 to 18:00`; with both days where they differ. */
export function alertWhen(
  { effective, expires }: Pick<AlertCard, 'effective' | 'expires'>,
  locale: Locale,
): string {
  const until =
    dayOf(effective) === dayOf(expires)
      ? formatTime(expires, locale)
      : formatDateTime(expires, locale);
  return t(locale)('alerts:from_until', { from: formatDateTime(effective, locale), until });
}

/**
 * @returns the labels for a drill and for the severity of an alert, in the reader's language, which
 *   may differ from the alert's
 */
export function alertGravity(
  { status, severity }: Pick<AlertCard, 'status' | 'severity'>,
  locale: Locale,
): string {
  const T = t(locale);
  const played =
    status === 'Exercise' ? T('alerts:drill_tag') : status === 'Test' ? T('alerts:test_tag') : null;
  return [played, T(`alerts:severity_${severity}`)].filter(Boolean).join(' · ');
}

/** The words that stand first: that an alert is a drill, how grave it is, what it is about. */
export const alertKind = (
  card: Pick<AlertCard, 'status' | 'severity' | 'event'>,
  locale: Locale,
): string => [alertGravity(card, locale), card.event].filter(Boolean).join(' · ');
