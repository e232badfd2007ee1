const HOUR_MS = 3_600_000;

/** The two time limits of a category. */
export type TimeLimits = { acknowledgeHours: number; resolveHours: number };

/** Computes both due times. They are counted from the filing, including Sundays and holidays. */
export const dueTimes = (
  submittedAt: Date,
  limits: TimeLimits,
): { acknowledgeBy: Date; resolveBy: Date } => ({
  acknowledgeBy: new Date(submittedAt.getTime() + limits.acknowledgeHours * HOUR_MS),
  resolveBy: new Date(submittedAt.getTime() + limits.resolveHours * HOUR_MS),
});

export type ClockState = {
  state: 'running' | 'done' | 'late';
  /** The used time in percent, 0…100. */
  usedPercent: number;
};

/** @returns the state of a time limit at `now`; a step done after its due time stays late */
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
