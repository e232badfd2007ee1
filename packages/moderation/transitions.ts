/**
 * The states of an item. `pending`: the scan found nothing, so several may be approved at once.
 * `marked`: an officer must look at it first. `appealed`: the author asks another officer to look at
 * what was withheld. `refused`: that officer withholds it too.
 */
export const ITEM_STATUSES = [
  'pending',
  'marked',
  'approved',
  'redacted',
  'withheld',
  'appealed',
  'refused',
  'withdrawn',
] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** Moderators are officers; the author is the person who submitted the item. */
export const ACTORS = ['moderator', 'author', 'system'] as const;
export type Actor = (typeof ACTORS)[number];

/** An event: the states in which it is possible, and the resulting one. */
interface Transition {
  from: readonly (ItemStatus | null)[];
  /** `open` is `pending` or `marked`, as the scan of the item says; null stays in the state. */
  to: ItemStatus | 'open' | null;
  by: readonly Actor[];
  means: string;
}

const OPEN = ['pending', 'marked'] as const;
const UNDECIDED = [...OPEN, 'appealed'] as const;
const PUBLIC = ['approved', 'redacted'] as const;

/** The states and events of an item. */
export const TRANSITIONS = {
  submit: { from: [null], to: 'open', by: ['author'], means: 'the author agrees to publication' },
  approve: {
    from: ['pending'],
    to: 'approved',
    by: ['moderator'],
    means: 'it is shown as it is',
  },
  approve_marked: {
    from: ['marked'],
    to: 'approved',
    by: ['moderator'],
    means: 'it is shown as it is, after a look at what the scan marked',
  },
  redact: {
    from: OPEN,
    to: 'redacted',
    by: ['moderator'],
    means: 'it is shown without personal data',
  },
  withhold: {
    from: [...OPEN, ...PUBLIC],
    to: 'withheld',
    by: ['moderator'],
    means: 'it is not shown, for a reason that the author learns',
  },
  appeal: {
    from: ['withheld'],
    to: 'appealed',
    by: ['author'],
    means: 'the author asks another officer to look at it',
  },
  grant: {
    from: ['appealed'],
    to: 'approved',
    by: ['moderator'],
    means: 'another officer shows it as it is, and the author is told',
  },
  grant_redacted: {
    from: ['appealed'],
    to: 'redacted',
    by: ['moderator'],
    means: 'another officer shows it without personal data, and the author is told',
  },
  uphold: {
    from: ['appealed'],
    to: 'refused',
    by: ['moderator'],
    means: 'another officer does not show it either; no appeal follows',
  },
  escalate: {
    from: UNDECIDED,
    to: null,
    by: ['system'],
    means: 'it was not decided in time: it goes to the superior post',
  },
  take_back: {
    from: PUBLIC,
    to: 'open',
    by: ['moderator'],
    means: 'a decision of which nobody was told is taken back',
  },
  undo: {
    from: ['withheld', 'refused', ...PUBLIC],
    // The state before the decision that is taken back: the item has kept it.
    to: null,
    by: ['moderator'],
    means: 'an officer takes the own last decision back before the author was told of it',
  },
  withdraw: {
    from: [...UNDECIDED, ...PUBLIC, 'withheld', 'refused'],
    to: 'withdrawn',
    by: ['author', 'system'],
    means: 'the consent ended, or the author is forgotten: text and picture are erased',
  },
} as const satisfies Record<string, Transition>;

export type ItemEvent = keyof typeof TRANSITIONS;

export type TransitionResult =
  | { kind: 'Moved'; to: ItemStatus }
  | { kind: 'TransitionRefused'; from: ItemStatus | null; event: ItemEvent };

const rowOf = (event: ItemEvent): Transition => TRANSITIONS[event];

/** @param isMarked true if an officer must look at the item before it is approved */
export function transition(
  from: ItemStatus | null,
  event: ItemEvent,
  by: Actor,
  isMarked: boolean,
): TransitionResult {
  const { from: possible, to, by: actors } = rowOf(event);
  if (!possible.includes(from) || !actors.includes(by))
    return { kind: 'TransitionRefused', from, event };
  if (to === 'open') return { kind: 'Moved', to: isMarked ? 'marked' : 'pending' };
  const next = to ?? from;
  return next === null ? { kind: 'TransitionRefused', from, event } : { kind: 'Moved', to: next };
}

/** The states in which an event is possible. */
export const statesOf = (event: ItemEvent): readonly ItemStatus[] =>
  rowOf(event).from.filter((status) => status !== null);

export const isOpen = (status: ItemStatus): boolean =>
  (UNDECIDED as readonly ItemStatus[]).includes(status);

export const isPublic = (status: ItemStatus): boolean =>
  (PUBLIC as readonly ItemStatus[]).includes(status);
