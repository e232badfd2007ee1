import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GRIEVANCE_STATUSES, type GrievanceStatus } from './grievances.constants.ts';
import { statesDocument } from './states-drawing.ts';
import {
  ACTORS,
  acknowledges,
  FINAL,
  GRIEVANCE_EVENTS,
  stageOf,
  statesOf,
  transition,
  TRANSITIONS,
  USUAL_COURSE,
} from './transitions.ts';

const moves = (from: GrievanceStatus | null) =>
  GRIEVANCE_EVENTS.flatMap((event) =>
    ACTORS.flatMap((by) => {
      const moved = transition(from, event, by);
      return moved.kind === 'Moved' ? [{ event, by, to: moved.to }] : [];
    }),
  );

test('every state can be reached, and every state but a final one can be left', () => {
  const reached = new Set<GrievanceStatus>();
  const walk = (from: GrievanceStatus | null) => {
    for (const { to } of moves(from))
      if (!reached.has(to)) {
        reached.add(to);
        walk(to);
      }
  };
  walk(null);
  expect([...reached].sort()).toEqual([...GRIEVANCE_STATUSES].sort());
  for (const status of GRIEVANCE_STATUSES)
    expect(moves(status).some(({ to }) => to !== status)).toBe(!FINAL.includes(status));
});

describe('a case is completed', () => {
  test('by evidence and the reporter, by the end of the period, or by merging: never by parking', () => {
    const closings = GRIEVANCE_STATUSES.flatMap((from) =>
      moves(from)
        .filter(({ to }) => stageOf(from) !== 'completed' && stageOf(to) === 'completed')
        .map(({ event, by }) => `${from} ${event} ${by}`),
    );
    expect(closings.filter((line) => !line.includes(' merge '))).toEqual([
      'resolved confirm citizen',
      'resolved lapse system',
    ]);
    expect(closings.every((line) => !line.startsWith('parked') || line.includes('merge'))).toBe(
      true,
    );
    expect(stageOf('parked')).toBe('waiting');
  });

  test('never by the office alone: it resolves, and others close', () => {
    for (const status of GRIEVANCE_STATUSES)
      expect(transition(status, 'confirm', 'office').kind).toBe('TransitionRefused');
  });
});

test('comments of either side move nothing, and no internal step counts as an acknowledgement', () => {
  for (const event of ['note', 'reply', 'answer'] as const)
    for (const status of statesOf(event))
      expect(transition(status, event, TRANSITIONS[event].by[0])).toEqual({
        kind: 'Moved',
        to: status,
      });
  expect(GRIEVANCE_EVENTS.filter(acknowledges).sort()).toEqual(
    ['acknowledge', 'assign', 'start', 'park', 'reply', 'resolve', 'merge'].sort(),
  );
});

test('each open state can be escalated, and no other', () => {
  expect([...statesOf('escalate')].sort()).toEqual(
    GRIEVANCE_STATUSES.filter((status) => stageOf(status) === 'open').sort(),
  );
});

test('a dispute is possible until the case is closed, a reopening afterwards', () => {
  expect(statesOf('dispute')).toEqual(['resolved']);
  expect(statesOf('reopen')).toEqual(['closed']);
});

test('the usual course is a path through the table', () => {
  USUAL_COURSE.slice(1).forEach((to, index) => {
    expect(moves(USUAL_COURSE[index]!).some((move) => move.to === to)).toBe(true);
  });
});

test('the documentation shows the table', () =>
  expect(fs.readFileSync(new URL('../../docs/grievance-states.md', import.meta.url), 'utf8')).toBe(
    statesDocument(),
  ));
