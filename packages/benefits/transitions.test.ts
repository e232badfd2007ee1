import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statesDocument } from './states-drawing.ts';
import {
  APPLICATION_FINAL,
  APPLICATION_STATES,
  APPLICATION_TRANSITIONS,
  moveApplication,
  movePayment,
  PAYMENT_FINAL,
  PAYMENT_STATES,
  PAYMENT_TRANSITIONS,
  type PaymentEvent,
  type PaymentState,
  type Transition,
} from './transitions.ts';

const tables = [
  {
    name: 'an application',
    states: APPLICATION_STATES,
    table: APPLICATION_TRANSITIONS as Record<string, Transition<string>>,
    final: APPLICATION_FINAL,
  },
  {
    name: 'a payment',
    states: PAYMENT_STATES,
    table: PAYMENT_TRANSITIONS as Record<string, Transition<string>>,
    final: PAYMENT_FINAL,
  },
];

describe.each(tables)('the states of $name', ({ states, table, final }) => {
  test('can all be reached from the beginning', () => {
    const reached = new Set<string | null>([null]);
    for (let before = -1; before !== reached.size;) {
      before = reached.size;
      for (const { from, to } of Object.values(table))
        if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].filter((state) => state !== null).sort()).toEqual([...states].sort());
  });

  test('can all be left, but for the final ones', () => {
    const left = new Set(Object.values(table).flatMap(({ from }) => from));
    expect(states.filter((state) => !left.has(state)).sort()).toEqual([...final].sort());
  });
});

describe('a payment under any sequence of events', () => {
  const events = fc.array(
    fc.constantFrom(...(Object.keys(PAYMENT_TRANSITIONS) as PaymentEvent[])),
    { maxLength: 40 },
  );
  const run = (sequence: PaymentEvent[]) => {
    const taken: { event: PaymentEvent; to: PaymentState }[] = [];
    let state: PaymentState | null = null;
    for (const event of sequence) {
      const moved = movePayment(state, event);
      if (moved.kind === 'TransitionRefused') continue;
      state = moved.to;
      taken.push({ event, to: moved.to });
    }
    return { state, taken };
  };

  test('is credited once more than it came back, at most', () =>
    fc.assert(
      fc.property(events, (sequence) => {
        const { taken } = run(['plan', ...sequence]);
        const count = (event: PaymentEvent) => taken.filter((step) => step.event === event).length;
        return count('credit') <= count('return') + 1 && count('credit') <= count('send');
      }),
    ));

  test('is never paid out while it is held, or after it was cancelled', () =>
    fc.assert(
      fc.property(events, (sequence) => {
        const { taken } = run(['plan', ...sequence]);
        return (
          taken.every(({ event }, i) => event !== 'send' || taken[i - 1]!.to === 'planned') &&
          !taken.slice(0, -1).some(({ to }) => to === 'cancelled')
        );
      }),
    ));
});

test('an event outside of the table is refused, with the current state', () => {
  expect(moveApplication('rejected', 'approve')).toEqual({
    kind: 'TransitionRefused',
    from: 'rejected',
    event: 'approve',
  });
  expect(movePayment(null, 'credit')).toEqual({
    kind: 'TransitionRefused',
    from: null,
    event: 'credit',
  });
});

test('the drawing in the documentation is of these tables', () => {
  expect(fs.readFileSync(new URL('../../docs/benefit-states.md', import.meta.url), 'utf8')).toBe(
    statesDocument(),
  );
});
