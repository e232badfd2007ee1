import { LOCALES, type Locale } from '@pune/i18n';

/**
 * The rules of the hand-over, as pure functions: hooks and endpoints load the state, ask here, and
 * store the result.
 */

/** The digest of each language version; `null` if a version is empty or taken down. */
export type Digests = Record<Locale, string | null>;

/** The digest of a version that lacks required fields: it cannot be approved. */
export const INCOMPLETE = 'incomplete';

export const NO_DIGESTS: Digests = { en: null, mr: null, hi: null };

/** `writing` is also the state of a document that was published and not changed since. */
export const STATES = ['writing', 'submitted', 'returned', 'approved'] as const;
export type State = (typeof STATES)[number];

/** A person and a time; the name is kept for the history, even when the account is deleted. */
export interface Act {
  by: string;
  byName: string;
  at: string;
}

export interface Approval extends Act {
  digests: Digests;
}

/** A text that was published without an approval. */
export interface Flag extends Approval {
  reason: string;
  /** The ids of the files that the text shows: who wrote them may not approve it either. */
  files: string[];
}

/** The state of the hand-over of a document. */
export interface HandOver {
  state: State;
  approval: Approval | null;
  /** Present until another person has approved what is public. */
  flag: Flag | null;
}

export const NOTHING_HANDED_OVER: HandOver = { state: 'writing', approval: null, flag: null };

/**
 * A person who has changed a document, or a file that it shows, since its text was approved and
 * published.
 */
export interface Writer {
  by: string;
  byName: string;
}

export const sameDigests = (one: Digests, other: Digests): boolean =>
  LOCALES.every((locale) => one[locale] === other[locale]);

/**
 * @param next what would be public
 * @param live what is public
 * @param scope the languages that are published; the others stay as they are
 *
 * @returns the languages in which a text would become public that no other person has approved.
 *   Taking a text down needs no approval.
 */
export const unapprovedLanguages = (
  next: Digests,
  live: Digests,
  approval: Approval | null,
  scope: readonly Locale[] = LOCALES,
): Locale[] =>
  scope.filter(
    (locale) =>
      next[locale] !== null &&
      next[locale] !== live[locale] &&
      (next[locale] === INCOMPLETE || next[locale] !== approval?.digests[locale]),
  );

export type ApprovalRefusal = 'Nothing' | 'Incomplete' | 'Changed' | 'OwnText';

/**
 * @param read the digests of what the person has read
 * @param current the digests of what is stored
 *
 * @returns the reason why a person may not approve a text, or `null`
 */
export function approvalRefusal(
  person: string,
  writers: readonly Writer[],
  read: Digests,
  current: Digests,
): ApprovalRefusal | null {
  const texts = LOCALES.filter((locale) => current[locale] !== null);
  if (texts.length === 0) return 'Nothing';
  if (texts.every((locale) => current[locale] === INCOMPLETE)) return 'Incomplete';
  if (!sameDigests(read, current)) return 'Changed';
  return writers.some(({ by }) => by === person) ? 'OwnText' : null;
}

/** An approval holds for complete versions alone. */
const complete = (digests: Digests): Digests =>
  Object.fromEntries(
    LOCALES.map((locale) => [locale, digests[locale] === INCOMPLETE ? null : digests[locale]]),
  ) as Digests;

/** After a change of the draft: an approval stays stored, but its digests fit no longer. */
export const changed = (handOver: HandOver): HandOver =>
  handOver.state === 'approved' ? { ...handOver, state: 'writing' } : handOver;

export const submitted = (handOver: HandOver): HandOver => ({ ...handOver, state: 'submitted' });

/** A text that is given back loses its approval, even if it is not changed. */
export const returned = (handOver: HandOver): HandOver => ({
  ...handOver,
  state: 'returned',
  approval: null,
});

/** After an approval of the draft; what is public may be the same text. */
export function approved(handOver: HandOver, act: Act, read: Digests): HandOver {
  const digests = complete(read);
  const isOfFlagged = handOver.flag !== null && covers(digests, handOver.flag.digests);
  return {
    state: 'approved',
    approval: { ...act, digests },
    flag: isOfFlagged ? null : handOver.flag,
  };
}

/** After an approval of what was published without one; the draft may have gone on. */
export const approvedAfterwards = (handOver: HandOver): HandOver => ({ ...handOver, flag: null });

/** @returns true if each public text is one of the approved ones */
const covers = (approvedTexts: Digests, texts: Digests): boolean =>
  LOCALES.every((locale) => texts[locale] === null || texts[locale] === approvedTexts[locale]) &&
  LOCALES.some((locale) => texts[locale] !== null);

export interface Publication {
  before: Digests;
  /** The public digests after the publication. */
  now: Digests;
  scope: readonly Locale[];
  /** True if the newest draft is what is public. */
  isDraftPublic: boolean;
  reason: string | null;
  /** The ids of the files that are shown now. */
  files: readonly string[];
}

/**
 * After a publication.
 *
 * @returns `isSettled` if the persons who wrote the text need not be remembered any longer: all of
 *   it is public, and approved. `isTakenDown` if a language is not public any more: all who ever
 *   wrote count again, for its text may be approved and published once more
 */
export function published(
  handOver: HandOver,
  act: Act,
  { before, now, scope, isDraftPublic, reason, files }: Publication,
): { handOver: HandOver; unapproved: Locale[]; isSettled: boolean; isTakenDown: boolean } {
  const unapproved = unapprovedLanguages(now, before, handOver.approval, scope);
  const isCovered = handOver.approval !== null && covers(handOver.approval.digests, now);
  const flag =
    unapproved.length > 0
      ? { ...act, digests: now, reason: reason ?? '', files: [...files] }
      : isCovered
        ? null
        : handOver.flag;
  const isTakenDown = LOCALES.some((locale) => before[locale] !== null && now[locale] === null);
  return {
    unapproved,
    isSettled: isDraftPublic && isCovered && !isTakenDown,
    isTakenDown,
    handOver: { ...handOver, state: isDraftPublic ? 'writing' : handOver.state, flag },
  };
}

/**
 * The time at which each public language version was last changed; empty if it is public since before
 * these records.
 */
export type Renewed = Partial<Record<Locale, string>>;

const newestOf = (renewed: Renewed, of: readonly Locale[]): string =>
  of.map((locale) => renewed[locale] ?? '').reduce((one, other) => (one > other ? one : other), '');

/**
 * Notes the languages whose public text a publication has changed. One that was older, or is public
 * for the first time beside others, catches up: it does not become newer than what it translates.
 */
export function renewedBy(renewed: Renewed, before: Digests, now: Digests, at: string): Renewed {
  const isChanged = (locale: Locale) => now[locale] !== null && now[locale] !== before[locale];
  const newest = newestOf(renewed, LOCALES);
  const isOlder = (locale: Locale) => (renewed[locale] ?? '') < newest;
  const isAdded = (locale: Locale) =>
    before[locale] === null && LOCALES.some((other) => before[other] !== null);
  const isCatchingUp = LOCALES.filter(isChanged).every(
    (locale) => isOlder(locale) || isAdded(locale),
  );
  return Object.fromEntries(
    LOCALES.filter((locale) => now[locale] !== null).map((locale) => [
      locale,
      isChanged(locale) ? (isCatchingUp ? newest : at) : (renewed[locale] ?? ''),
    ]),
  );
}

/**
 * @returns the public languages that are older than another one: translations to refresh. A language
 *   that was changed in the same publication is not older.
 */
export function languagesBehind(renewed: Renewed, now: Digests): Locale[] {
  const written = LOCALES.filter((locale) => now[locale] !== null);
  const newest = newestOf(renewed, written);
  return written.filter((locale) => (renewed[locale] ?? '') < newest);
}

/**
 * @returns the times after an account has said that the languages behind need no change: they are as
 *   new as the newest one, and no newer, or that one would be behind
 */
export function renewedWithoutChange(renewed: Renewed, now: Digests): Renewed {
  const written = LOCALES.filter((locale) => now[locale] !== null);
  const newest = newestOf(renewed, written);
  return {
    ...renewed,
    ...Object.fromEntries(languagesBehind(renewed, now).map((locale) => [locale, newest])),
  };
}
