import type { Status } from './notify.constants.ts';

/**
 * The allowed transitions. Reports arrive twice, late and in any order: a report without an allowed
 * transition is ignored. A message that a gateway gave up may still arrive, and `delivered` is
 * final.
 */
export const STATUS_TRANSITIONS: Record<Status, readonly Status[]> = {
  queued: ['sent', 'delivered', 'failed', 'suppressed'],
  sent: ['delivered', 'failed'],
  failed: ['delivered'],
  delivered: [],
  suppressed: [],
};

export const canFollow = (from: Status, to: Status): boolean =>
  STATUS_TRANSITIONS[from].includes(to);
/** @returns the statuses from which a status can be reached in one transition */
export const before = (to: Status): Status[] =>
  (Object.keys(STATUS_TRANSITIONS) as Status[]).filter((from) => canFollow(from, to));
