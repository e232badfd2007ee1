import { expect, test } from 'vitest';
import {
  REQUEST_FINAL,
  REQUEST_STATES,
  REQUEST_TRANSITIONS,
  requestAfter,
  type RequestEvent,
  type RequestState,
} from './refund-requests.transitions.ts';

const EVENTS = Object.keys(REQUEST_TRANSITIONS) as RequestEvent[];

test('every state is reached from the first request, and final ones alone are dead ends', () => {
  const seen = new Set<RequestState>();
  const visit = (from: RequestState | null): void => {
    for (const event of EVENTS) {
      const to = requestAfter(from, event);
      if (to === null || seen.has(to)) continue;
      seen.add(to);
      visit(to);
    }
  };
  visit(null);
  expect([...seen].sort()).toEqual([...REQUEST_STATES].sort());
  const deadEnds = REQUEST_STATES.filter((from) =>
    EVENTS.every((event) => requestAfter(from, event) === null),
  );
  // A bank may send money back that arrived.
  expect([...deadEnds, 'paid'].sort()).toEqual([...REQUEST_FINAL].sort());
});

test('an officer who has begun is not overtaken by the payer', () => {
  for (const state of REQUEST_STATES)
    expect(requestAfter(state, 'withdraw'), state).toBe(state === 'asked' ? 'withdrawn' : null);
});
