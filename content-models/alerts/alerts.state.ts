/** The maximum duration of an alert, and so the number of days that lists look back. */
export const LONGEST_ALERT_DAYS = 31;

/** @returns the days between two instants, with fractions */
export const daysBetween = (from: string, until: string): number =>
  (Date.parse(until) - Date.parse(from)) / 86_400_000;

/** The severities of CAP in the order of lists, the most severe first. */
export const SEVERITY_ORDER = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;

/** `coming`: announced, not yet in force. `current`: in force. `clear`: called off. `ended`: over. */
export type AlertState = 'coming' | 'current' | 'clear' | 'ended';

interface Times {
  effective: string;
  expires: string;
  allClearAt: string | null;
}

/**
 * The state at the moment that `isPast` compares with. Calls `isPast` as rarely as possible: the
 * publisher records each call and repeats it.
 */
export function alertState(
  { effective, expires, allClearAt }: Times,
  isPast: (instant: string) => boolean,
): AlertState {
  if (isPast(expires)) return 'ended';
  if (!isPast(effective)) return 'coming';
  return allClearAt && isPast(allClearAt) ? 'clear' : 'current';
}

export type AlertSeverity = (typeof SEVERITY_ORDER)[number];

/**
 * The topics of alerts. Each is a consent of its own: people are told about the topics that they
 * chose. CAP's categories do not serve, because `Infra` is water, power and telephones at once.
 */
export const ALERT_TOPICS = ['traffic', 'transport', 'water', 'electricity', 'services'] as const;
export type AlertTopic = (typeof ALERT_TOPICS)[number];

interface Ranked extends Times {
  severity: AlertSeverity;
}

/** Severities with danger to life or property (CAP 1.2, 3.2.2: `severity`). */
export const GRAVE_SEVERITIES: readonly AlertSeverity[] = ['Extreme', 'Severe'];

/**
 * True for an alert about a real event, false for drills and tests of the system (CAP 1.2, 3.2.1:
 * `status`).
 */
export const isActual = ({ status }: { status: string }): boolean => status === 'Actual';

/**
 * @returns true if people must be notified of an alert regardless of their subscriptions: it is
 *   actual, and severe or extreme
 */
export const isEmergency = (alert: { status: string; severity: AlertSeverity }): boolean =>
  isActual(alert) && GRAVE_SEVERITIES.includes(alert.severity);

/**
 * Comparator for `sort`: the most severe alert first; of equal severity, the one that takes effect
 * last (`effective`).
 */
export const byGravity = (a: Ranked, b: Ranked): number =>
  SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) ||
  Date.parse(b.effective) - Date.parse(a.effective);
