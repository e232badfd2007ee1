import { countedBy, senderOf, type Limit } from '@pune/database/rate-limit';

/** Pages that a function fetches and reads for one sender in a minute. */
export const LOOKS_PER_MINUTE_MAX = 60;

/** Senders of one window in memory; one more displaces the first. */
const SENDERS_MAX = 20_000;

/**
 * Creates a limit for requests that cost work and change nothing, counted in the memory of this
 * process. Of a sender only a hash is kept, for the window alone.
 *
 * @returns a function that counts a request, and returns the seconds to wait, or 0
 */
export function createSenderLimit(limit: Limit): (address: string, now: Date) => number {
  const used = new Map<string, number>();
  let window = '';
  return (address, now) => {
    const { row, secondsLeft } = countedBy(limit, senderOf(address), now);
    if (row.window_start !== window) used.clear();
    window = row.window_start;
    const times = (used.get(row.subject_hash) ?? 0) + 1;
    used.set(row.subject_hash, times);
    if (used.size > SENDERS_MAX) used.delete(used.keys().next().value!);
    return times > limit.perWindow ? secondsLeft : 0;
  };
}
