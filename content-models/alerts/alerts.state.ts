/** How long an alert may last: lists need to look back no further. */
export const LONGEST_ALERT_DAYS = 31;

export const daysBetween = (from: string, until: string): number =>
  (Date.parse(until) - Date.parse(from)) / 86_400_000;

/** Worst first: the order of lists, and which one a narrow strip shows. */
const SEVERITY_ORDER = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;

/** The state of an alert at a moment: not yet in force, in force, called off, or over. */
export type AlertState = 'coming' | 'current' | 'clear' | 'ended';

interface Times {
  effective: string;
  expires: string;
  allClearAt: string | null;
}

/**
 * The state at the moment that `isPast` knows. It asks no more than it needs, for each answer is
 * noted and asked again.
 */
export function alertState(
  { effective, expires, allClearAt }: Times,
  isPast: (instant: string) => boolean,
): AlertState {
  if (isPast(expires)) return 'ended';
  if (!isPast(effective)) return 'coming';
  return allClearAt && isPast(allClearAt) ? 'clear' : 'current';
}

type Severity = (typeof SEVERITY_ORDER)[number];

interface Ranked extends Times {
  severity: Severity;
}

/** Severities with danger to life or property (CAP 1.2, 3.2.2: `severity`). */
export const GRAVE_SEVERITIES: readonly Severity[] = ['Extreme', 'Severe'];

/**
 * True if an alert warns of something that happens. Drills and tests of the system warn of nothing
 * (CAP 1.2, 3.2.1: `status`).
 */
export const isActual = ({ status }: { status: string }): boolean => status === 'Actual';

/**
 * @returns true if people must be notified of an alert regardless of their subscriptions: it is
 *   actual, and severe or extreme
 */
export const isEmergency = (alert: { status: string; severity: Severity }): boolean =>
  isActual(alert) && GRAVE_SEVERITIES.includes(alert.severity);

/** Worst first, and of two that are as bad the newer one. */
export const byGravity = (a: Ranked, b: Ranked): number =>
  SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) ||
  Date.parse(b.effective) - Date.parse(a.effective);
