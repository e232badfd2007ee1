/** The keys of one purpose while it rotates. */
export interface LiveKeys {
  /** Seals and signs. */
  current: string;
  /** Becomes the current key: all processes must know it before it seals anything. */
  next: string | null;
  /** Keys that still open and verify, the newest first. */
  former: readonly string[];
  /** The time since which the current key seals; null for one of before rotations. */
  since: string | null;
  /** The time from which the former key is to be retired; null if there is none to retire. */
  retireAt: string | null;
}

export type Stage = 'single' | 'announced' | 'switched';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A key is replaced after a year (NIST SP 800-57 part 1, 5.3.6: one to two years). */
export const KEY_DAYS_MAX = 365;
export const WARNING_DAYS = 30;
/** Links in messages and sign-ins of before work for this time. */
export const FORMER_DAYS = 30;

export const stageOf = ({ next, retireAt }: LiveKeys): Stage =>
  next !== null ? 'announced' : retireAt !== null ? 'switched' : 'single';

/** The other keys of a purpose, as its variable `<name>_OTHER` has them. */
export const othersOf = ({ next, former }: Pick<LiveKeys, 'next' | 'former'>): readonly string[] =>
  next === null ? former : [next, ...former];

/** Adds the next key. A former one that is not retired yet would be the third: it goes first. */
export function announce(keys: LiveKeys, next: string): LiveKeys {
  if (stageOf(keys) !== 'single') throw new Error('[secrets] A rotation is under way already');
  return { ...keys, next };
}

/**
 * Makes the announced key the current one.
 *
 * @param keepsFormer true for a key that verifies what is never signed anew
 */
export function switchOver(
  keys: LiveKeys,
  { now, keepDays = FORMER_DAYS, keepsFormer }: SwitchOptions,
): LiveKeys {
  const { current, next, former } = keys;
  if (next === null) throw new Error('[secrets] No key is announced');
  return {
    current: next,
    next: null,
    former: [current, ...former],
    since: now.toISOString(),
    retireAt: keepsFormer ? null : new Date(now.getTime() + keepDays * DAY_MS).toISOString(),
  };
}
export interface SwitchOptions {
  now: Date;
  /** Days for which the former key is kept. */
  keepDays?: number;
  keepsFormer: boolean;
}

/** Removes the former keys. */
export const retire = (keys: LiveKeys): LiveKeys => ({ ...keys, former: [], retireAt: null });

export type Due =
  | { kind: 'Fresh'; days: number }
  /** Rotation is due within `WARNING_DAYS`; negative days: it was due before. */
  | { kind: 'RotateSoon'; days: number }
  | { kind: 'Switch' }
  | { kind: 'RetireSoon'; at: string }
  | { kind: 'Retire'; at: string };

/**
 * Says what is to be done about a key.
 *
 * @param madeAt the time of the key where `since` is not known
 */
export function dueOf(keys: LiveKeys, madeAt: number, now: number): Due {
  switch (stageOf(keys)) {
    case 'announced':
      return { kind: 'Switch' };
    case 'switched':
      return {
        kind: Date.parse(keys.retireAt!) <= now ? 'Retire' : 'RetireSoon',
        at: keys.retireAt!,
      };
    case 'single': {
      const since = keys.since === null ? madeAt : Date.parse(keys.since);
      const days = Math.ceil((since + KEY_DAYS_MAX * DAY_MS - now) / DAY_MS);
      return { kind: days <= WARNING_DAYS ? 'RotateSoon' : 'Fresh', days };
    }
  }
}
