import type { Status } from './notify.constants.ts';

/**
 * What may follow what. Reports come twice, late and in any order: those that lead nowhere from
 * here change nothing. A message that a gateway gave up may still arrive, and `delivered` is what
 * nobody takes back.
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
/** From which states a state can be reached in one step. */
export const before = (to: Status): Status[] =>
  (Object.keys(STATUS_TRANSITIONS) as Status[]).filter((from) => canFollow(from, to));
