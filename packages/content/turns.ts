import type { Kind } from './answers.ts';
import { CLOCK } from './content.ts';

/**
 * When pages that asked a question are made after its answer changed: before all others, or after
 * all others.
 */
export type Turn = 'first' | 'last';

/** Questions of other kinds let their pages be made in the order of the changes. */
const TURNS: { [K in Kind]?: Turn } = { alertsInForce: 'first', emergencies: 'last' };

/** The turn of the pages that asked a question, by the key under which it was recorded. */
export const turnOf = (key: string): Turn | undefined => TURNS[(JSON.parse(key) as [Kind])[0]];

/**
 * The files that programs fetch to tell of alerts: the fragment that the script of every page lays
 * over it, and CAP. They are made before the pages that show alerts, so that every open page warns
 * while those are still being rendered.
 */
const FETCHED = /^\/(?:[a-z]{2}\/_alerts\/|alerts\/cap(?:\.xml|\/.+\.xml))$/;
export const isFetchedForAlerts = (page: string): boolean => FETCHED.test(page);

const CLOCK_KEY = `,${JSON.stringify(CLOCK)}]`;
/**
 * The key of a question, where it may be the one under which the calendar's part in its answer is
 * recorded.
 */
export const withoutClock = (key: string): string =>
  key.endsWith(CLOCK_KEY) ? `${key.slice(0, -CLOCK_KEY.length)}]` : key;

/**
 * Collections whose documents take effect at an instant. The clock goes on to now with each of
 * their changes: one that is to be in force at once would else wait for it.
 */
const TIMED: readonly string[] = ['alerts'];
export const isTimed = ({ collection }: { collection: string }): boolean =>
  TIMED.includes(collection);
