const HOUR_MS = 3_600_000;

/** The two promises of a category. */
export type TimeLimits = { acknowledgeHours: number; resolveHours: number };

/**
 * When both clocks run out. They start when the grievance is filed, and run on Sundays and holidays
 * too.
 */
export const dueTimes = (
  submittedAt: Date,
  limits: TimeLimits,
): { acknowledgeBy: Date; resolveBy: Date } => ({
  acknowledgeBy: new Date(submittedAt.getTime() + limits.acknowledgeHours * HOUR_MS),
  resolveBy: new Date(submittedAt.getTime() + limits.resolveHours * HOUR_MS),
});

export type ClockState = {
  state: 'running' | 'done' | 'late';
  /** Whole percent of the time used, 0…100. */
  usedPercent: number;
};

/** How a clock stands at `now`. A promise kept after its time was still late. */
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
