/** The rule by which a supervisor starts a process again that ended by itself. */

export interface RestartLimits {
  /** The pause after the first end, in milliseconds; it doubles with each further one. */
  firstMs: number;
  /** The longest pause. */
  maxMs: number;
  /** A process that ran this long has recovered: the next end counts as the first. */
  stableMs: number;
  /** The number of ends in a row, without a recovery, that make a crash loop. */
  loopEnds: number;
}

export const RESTART_LIMITS: RestartLimits = {
  firstMs: 500,
  maxMs: 60_000,
  stableMs: 30_000,
  loopEnds: 5,
};

export interface Restart {
  /** The ends so far without a recovery between them. */
  ends: number;
  pauseMs: number;
  /** True if a person has to look: restarts alone do not help. */
  isLoop: boolean;
}

/** The part of a pause that chance decides, so that processes that died together return apart. */
const JITTER = 0.2;

/**
 * Computes the pause before the next start.
 *
 * @param ends the ends before this one without a recovery between them
 * @param ranMs how long the process ran
 * @param chance a number from 0 to 1
 */
export function restartAfter(
  { ends, ranMs, chance }: { ends: number; ranMs: number; chance: number },
  { firstMs, maxMs, stableMs, loopEnds }: RestartLimits = RESTART_LIMITS,
): Restart {
  const count = ranMs >= stableMs ? 1 : ends + 1;
  // Beyond 2^30 every limit is reached.
  const full = Math.min(firstMs * 2 ** Math.min(count - 1, 30), maxMs);
  return {
    ends: count,
    pauseMs: Math.round(full * (1 - JITTER * chance)),
    isLoop: count >= loopEnds,
  };
}
