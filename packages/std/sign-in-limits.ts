/**
 * Limits for wrong passwords, as pure functions, for accounts of the CMS and of staff. Their sign-in
 * decides which attempts count.
 */

const MINUTE_MS = 60_000;

/** How long an attempt counts. */
export const MEMORY_MS = 60 * MINUTE_MS;

/** An attempt that failed or is still running. */
export interface Attempt {
  account: string;
  address: string;
  /** The browser, if it has signed in to this account before; `null` for an unknown browser. */
  device: string | null;
  password: string;
  /** Milliseconds since 1970. */
  at: number;
}

interface Limit {
  what: string;
  windowMs: number;
  max: number;
  /** Selects the earlier attempts that count against this one. */
  counts: (earlier: Attempt, now: Attempt) => boolean;
  /** Counts each account once, not each attempt. */
  byAccount?: true;
}

const fromStranger = ({ device }: Attempt): boolean => device === null;

/**
 * Limits for a browser that has signed in to the account before, which is counted separately
 * (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"): guesses of strangers never lock
 * the owner out of their usual browser.
 */
const OF_DEVICES: readonly Limit[] = [
  {
    what: 'this browser',
    windowMs: 10 * MINUTE_MS,
    max: 5,
    counts: (earlier, now) => earlier.account === now.account && earlier.device === now.device,
  },
];
const OF_STRANGERS: readonly Limit[] = [
  {
    what: 'this account',
    windowMs: 10 * MINUTE_MS,
    max: 5,
    counts: (earlier, now) => fromStranger(earlier) && earlier.account === now.account,
  },
  {
    what: 'this address',
    windowMs: 10 * MINUTE_MS,
    max: 20,
    counts: (earlier, now) => fromStranger(earlier) && earlier.address === now.address,
  },
  {
    what: 'accounts from this address',
    windowMs: 60 * MINUTE_MS,
    max: 10,
    byAccount: true,
    counts: (earlier, now) =>
      fromStranger(earlier) && earlier.address === now.address && earlier.account !== now.account,
  },
  {
    what: 'accounts with this password',
    windowMs: 60 * MINUTE_MS,
    max: 10,
    byAccount: true,
    counts: (earlier, now) =>
      fromStranger(earlier) && earlier.password === now.password && earlier.account !== now.account,
  },
];

/** @returns milliseconds until the attempt may be made; 0 if it may be made now */
export function waitFor(attempt: Attempt, earlier: readonly Attempt[]): number {
  const limits = attempt.device === null ? OF_STRANGERS : OF_DEVICES;
  return Math.max(0, ...limits.map((limit) => waitOf(limit, attempt, earlier)));
}

function waitOf(
  { windowMs, max, counts, byAccount }: Limit,
  attempt: Attempt,
  earlier: readonly Attempt[],
): number {
  const counting = earlier
    .filter((one) => one.at > attempt.at - windowMs && counts(one, attempt))
    .sort((a, b) => b.at - a.at);
  const times = byAccount
    ? [...Map.groupBy(counting, ({ account }) => account).values()].map(([newest]) => newest!.at)
    : counting.map(({ at }) => at);
  const last = times[max - 1];
  return last === undefined ? 0 : last + windowMs - attempt.at;
}
