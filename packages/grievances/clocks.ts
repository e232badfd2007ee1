const HOUR_MS = 3_600_000;

/** The time limits of a grievance category, in hours. */
export type TimeLimits = { acknowledgeHours: number; resolveHours: number };

/**
 * Computes the instants by which a grievance must be acknowledged and resolved. Hours are counted
 * from its submission, including Sundays and holidays.
 */
export const dueTimes = (
  submittedAt: Date,
  limits: TimeLimits,
): { acknowledgeBy: Date; resolveBy: Date } => ({
  acknowledgeBy: new Date(submittedAt.getTime() + limits.acknowledgeHours * HOUR_MS),
  resolveBy: new Date(submittedAt.getTime() + limits.resolveHours * HOUR_MS),
});

/** A time limit of a grievance at an instant. `late`: overdue, or completed after the due time. */
export type ClockState = {
  state: 'running' | 'done' | 'late';
  /** The used time in percent, 0…100. */
  usedPercent: number;
};

/** @param doneAt the instant when the required step was done, `null` if it is open */
export function clockState(
  startedAt: Date,
  dueAt: Date,
  doneAt: Date | null,
  now: Date,
): ClockState {
  const end = doneAt ?? now;
  const used =
    (end.getTime() - startedAt.getTime()) / Math.max(1, dueAt.getTime() - startedAt.getTime());
  const usedPercent = Math.min(100, Math.max(0, Math.round(used * 100)));
  if (end > dueAt) return { state: 'late', usedPercent };
  return { state: doneAt ? 'done' : 'running', usedPercent };
}
