import { describe, expect, test } from 'vitest';
import {
  isOpen,
  isPublic,
  ITEM_STATUSES,
  transition,
  TRANSITIONS,
  type Actor,
  type ItemEvent,
} from './transitions.ts';

const EVENTS = Object.keys(TRANSITIONS) as ItemEvent[];
const ACTORS: readonly Actor[] = ['moderator', 'author', 'system'];

/** Every way that the table allows: `state event -> state`. */
const ways = (isMarked: boolean) =>
  [null, ...ITEM_STATUSES].flatMap((from) =>
    EVENTS.flatMap((event) =>
      ACTORS.flatMap((by) => {
        const moved = transition(from, event, by, isMarked);
        return moved.kind === 'Moved' ? [{ from, event, by, to: moved.to }] : [];
      }),
    ),
  );

describe.each([true, false])('an item that must be looked at: %s', (isMarked) => {
  test('becomes public by the decision of a moderator alone', () => {
    const shown = ways(isMarked).filter(({ from, to }) => isPublic(to) && from !== to);
    expect(shown.length).toBeGreaterThan(0);
    for (const { from, by } of shown) {
      expect(by).toBe('moderator');
      expect(from !== null && isOpen(from)).toBe(true);
    }
  });

  test('is withdrawn from every state, for ever, by no moderator', () => {
    const withdrawn = ways(isMarked).filter(({ to }) => to === 'withdrawn');
    expect(new Set(withdrawn.map(({ from }) => from))).toEqual(
      new Set(ITEM_STATUSES.filter((status) => status !== 'withdrawn')),
    );
    expect(withdrawn.map(({ by }) => by)).not.toContain('moderator');
    expect(ways(isMarked).filter(({ from }) => from === 'withdrawn')).toEqual([]);
  });

  test('returns to the state in which it was submitted when a decision is taken back', () => {
    const submitted = transition(null, 'submit', 'author', isMarked);
    for (const from of ['approved', 'redacted'] as const)
      expect(transition(from, 'take_back', 'moderator', isMarked)).toEqual(submitted);
    expect(transition('withheld', 'take_back', 'moderator', isMarked).kind).toBe(
      'TransitionRefused',
    );
  });
});

test('a marked item is approved by an action of its own, which is never the one for several', () => {
  expect(transition('marked', 'approve', 'moderator', true).kind).toBe('TransitionRefused');
  expect(transition('pending', 'approve_marked', 'moderator', false).kind).toBe(
    'TransitionRefused',
  );
});
