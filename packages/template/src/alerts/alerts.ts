import type { Card, ListField, Locale, Reader } from '@pune/content';
import {
  alertState,
  byGravity,
  LONGEST_ALERT_DAYS,
  type AlertState,
} from '@pune/content-models/alerts/state';
import type { AlertCard } from '@pune/content-models/alerts/published';
import { inFirstLanguage } from '@pune/content-models/alerts/in-force';
import { formatDateTime, formatTime } from '@pune/i18n/format';
import { dayOf } from '@pune/content-models/content-model';
import { t } from '@pune/i18n/server';
import { site } from 'virtual:pune/site';

export interface AlertNow extends Card<'alerts'> {
  /** The language of these texts: the page's, or the first that the alert is published in. */
  locale: Locale;
  state: Exclude<AlertState, 'ended'>;
}

/** The fields that decide the state of an alert and its order among others. */
const STATE_FIELDS = ['severity', 'effective', 'expires', 'allClearAt'] as const;
/** The fields of an alert that rows and boards show. */
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
 * The languages of the portal, the page's first. An alert that is not translated yet is shown in
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
 * @returns the alerts that are announced, in force or called off, the most severe first. Queries only
 *   alerts that began recently enough to be still in force.
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

/**
 * @returns the CSS classes that an alert adds to its notice board (`.paati`), such as `bad big`: by
 *   severity while it is announced or in force, by state afterwards
 */
export const boardOf = ({ severity }: Pick<AlertCard, 'severity'>, state: AlertState): string => {
  if (state === 'ended') return 'stale';
  if (state === 'clear') return 'ok';
  return { Extreme: 'bad big', Severe: 'bad', Moderate: 'warn', Minor: 'minor', Unknown: 'minor' }[
    severity
  ];
};

/** The period of an alert: `25 November 2026, 06:00 to 18:00`, with both days if they differ. */
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

/** The text before the title: `Drill · Severe · Flood`, without the first part for real events. */
export const alertKind = (
  card: Pick<AlertCard, 'status' | 'severity' | 'event'>,
  locale: Locale,
): string => [alertGravity(card, locale), card.event].filter(Boolean).join(' · ');
