import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statesDocument } from './states-drawing.ts';
import {
  INTENT_FINAL,
  INTENT_STATES,
  INTENT_TRANSITIONS,
  intentAfter,
  isPaid,
  PUBLIC_STATUS,
  REFUND_FINAL,
  REFUND_STATES,
  REFUND_TRANSITIONS,
  refundAfter,
  type IntentEvent,
  type IntentState,
} from './transitions.ts';

const intentEvents = Object.keys(INTENT_TRANSITIONS) as IntentEvent[];

/** Every state that can be reached from a state, itself included. */
function reachable<State>(
  from: State | null,
  events: string[],
  after: (from: State | null, event: never) => State | null,
): Set<State | null> {
  const seen = new Set<State | null>([from]);
  for (const state of seen) for (const event of events) seen.add(after(state, event as never));
  return seen;
}

describe.each([
  {
    name: 'intents',
    states: INTENT_STATES,
    final: INTENT_FINAL,
    events: Object.keys(INTENT_TRANSITIONS),
    after: intentAfter,
    late: { failed: ['authorised', 'captured', 'settled'] },
  },
  {
    name: 'refunds',
    states: REFUND_STATES,
    final: REFUND_FINAL,
    events: Object.keys(REFUND_TRANSITIONS),
    after: refundAfter,
    late: { failed: ['refunded'], refunded: ['returned'] },
  },
])('the table of $name', ({ states, final, events, after, late }) => {
  const step = after as (from: string | null, event: never) => string | null;
  test('reaches every state', () =>
    expect([...reachable<string>(null, events, step)].filter(Boolean).sort()).toEqual(
      [...states].sort(),
    ));
  test('has no dead end but the final states', () => {
    for (const state of states)
      expect(
        [...reachable<string>(state, events, step)].some((end) =>
          (final as readonly string[]).includes(end!),
        ),
      ).toBe(true);
  });
  test('leaves a final state only where it says so', () => {
    for (const state of final) {
      const left = new Set(
        events.map((event) => step(state, event as never)).filter((next) => next !== state),
      );
      expect([...left].sort()).toEqual(((late as Record<string, string[]>)[state] ?? []).sort());
    }
  });
  test('never comes back', () => {
    for (const state of states) {
      const next = events.map((event) => step(state, event as never)).filter((to) => to !== state);
      const again = next.some((to) => reachable<string>(to, events, step).has(state));
      // The one way back: failed → authorised → failed.
      expect(again).toBe(
        states === (INTENT_STATES as readonly string[]) &&
          (state === 'failed' || state === 'authorised'),
      );
    }
  });
});

test('for events in any order, received money is kept, and a repeated event changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...intentEvents)), (events) => {
      let state: IntentState | null = intentAfter(null, 'create');
      let paid = false;
      for (const event of events) {
        state = intentAfter(state, event);
        expect(intentAfter(state, event)).toBe(state);
        paid ||= isPaid(state!);
        expect(isPaid(state!)).toBe(paid);
      }
    }),
  );
});

test('late authorisation: a failed payment may still succeed; an expired one may not', () => {
  expect([
    intentAfter('failed', 'authorise'),
    intentAfter('failed', 'capture'),
    intentAfter('failed', 'settle'),
  ]).toEqual(['authorised', 'captured', 'settled']);
  expect([
    intentAfter('expired', 'capture'),
    intentAfter('cancelled', 'settle'),
    intentAfter('captured', 'fail'),
    intentAfter('settled', 'capture'),
  ]).toEqual(['expired', 'cancelled', 'captured', 'settled']);
});

test('nothing unknown is shown as failed', () => {
  expect(INTENT_STATES.filter((state) => PUBLIC_STATUS[state] === 'failed')).toEqual(['failed']);
});

test('the drawing in the documentation is the table', () => {
  expect(fs.readFileSync(new URL('../../docs/payment-states.md', import.meta.url), 'utf8')).toBe(
    statesDocument(),
  );
});
