import { expect, test } from 'vitest';
import { GRIEVANCE_STATUSES } from './grievances.constants.ts';
import { GRIEVANCE_EVENTS, transition, TRANSITIONS, USUAL_COURSE } from './transitions.ts';

test('every state can be reached, and every state but a closed one can be left', () => {
  const reached = new Set<string>();
  const walk = (from: (typeof GRIEVANCE_STATUSES)[number] | null) => {
    for (const event of GRIEVANCE_EVENTS) {
      const moved = transition(from, event);
      if (moved.kind !== 'Moved' || reached.has(moved.to)) continue;
      reached.add(moved.to);
      walk(moved.to);
    }
  };
  walk(null);
  expect([...reached].sort()).toEqual([...GRIEVANCE_STATUSES].sort());
  for (const status of GRIEVANCE_STATUSES)
    expect(GRIEVANCE_EVENTS.some((event) => TRANSITIONS[event].from.includes(status))).toBe(true);
});

test('parked work never counts as resolved: it cannot be closed', () => {
  expect(transition('parked', 'close')).toEqual({
    kind: 'TransitionRefused',
    from: 'parked',
    event: 'close',
  });
});

test('the usual course is a path through the table', () => {
  USUAL_COURSE.slice(1).forEach((to, index) => {
    expect(
      GRIEVANCE_EVENTS.some(
        (event) =>
          TRANSITIONS[event].to === to && TRANSITIONS[event].from.includes(USUAL_COURSE[index]!),
      ),
    ).toBe(true);
  });
});
