import { clocksAtFiling } from '../clocks.ts';
import { testRow } from '../grievances.testing.ts';
import { addDays, dayInIndia } from '@pune/std/india-time';
import {
  columnsOf,
  derived,
  rowAfter,
  timedEventOf,
  type EventData,
  type GrievanceRow,
  type Step,
} from '../steps.ts';
import { transition, type GrievanceEvent } from '../transitions.ts';
import type { GrievanceStatus } from '../grievances.constants.ts';
import { GENERATED_CONFIGURATION as configuration } from './configuration.testing.ts';
import type { Draws } from './random.testing.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The posts that a course names; the rows of a grievance name those of its unit. */
export const OWNERS = ['field', 'ward', 'head', 'commissioner'] as const;
export type OwnerName = (typeof OWNERS)[number];
const above = (owner: OwnerName): OwnerName => OWNERS[Math.min(3, OWNERS.indexOf(owner) + 1)]!;

export interface CourseEvent extends Pick<Step, 'event' | 'by' | 'at'> {
  status: GrievanceStatus;
  /** The owner in the data is an `OwnerName`. */
  data: EventData;
}

/** A history as it may happen, with the row that follows from it by the rules of the program. */
export interface Course {
  row: GrievanceRow;
  events: CourseEvent[];
}

/** Histories by their share of all, and the age of their filing in days. */
const HISTORIES: readonly (readonly [
  { events: readonly GrievanceEvent[]; days: number },
  number,
])[] = [
  [{ events: [], days: 40 }, 37],
  [{ events: ['acknowledge'], days: 60 }, 12],
  [{ events: ['assign'], days: 60 }, 6],
  [{ events: ['acknowledge', 'start'], days: 90 }, 15],
  [{ events: ['start', 'reply'], days: 90 }, 4],
  [{ events: ['start', 'resolve', 'dispute'], days: 60 }, 6],
  [{ events: ['acknowledge', 'park'], days: 120 }, 5],
  [{ events: ['start', 'resolve'], days: 6 }, 4],
  [{ events: ['acknowledge', 'start', 'resolve', 'confirm'], days: 1_000 }, 6],
  [{ events: ['acknowledge', 'start', 'resolve'], days: 1_000 }, 4],
  [{ events: ['merge'], days: 400 }, 1],
];

/** Computes a course at whose end `until` is now. */
export function createCourse(draws: Draws, until: Date): Course {
  const { events: names, days } = draws.weighted(HISTORIES);
  const category = draws.weighted(
    configuration.categories.map((each, place) => [each, 1 / (1 + place)] as const),
  );
  const submitted = new Date(until.getTime() - 60_000 - Math.floor(draws.next() * days * DAY_MS));
  const at = submitted.toISOString();
  const limits = {
    acknowledgeHours: category.acknowledgeHours,
    resolveHours: category.resolveHours,
  };
  let row = derived(
    testRow({
      id: 'course',
      category: category.code,
      department_slug: category.department,
      submitted_at: at,
      acknowledge_hours: limits.acknowledgeHours,
      resolve_hours: limits.resolveHours,
      owner_post: 'field',
      configuration_version: configuration.version,
      ...columnsOf(clocksAtFiling(at, limits, configuration)),
    }),
    configuration,
  );
  const events: CourseEvent[] = [
    {
      event: 'submit',
      by: 'citizen',
      at,
      status: 'submitted',
      data: { ...limits, owner: 'field' },
    },
  ];
  const record = (event: GrievanceEvent, by: Step['by'], time: string, data: EventData) => {
    const moved = transition(row.status as GrievanceStatus, event, by);
    if (moved.kind !== 'Moved') return;
    const set = data.owner === undefined ? {} : { owner_post: data.owner };
    row = rowAfter(row, { event, by, at: time, data, set }, moved.to, configuration);
    events.push({ event, by, at: time, status: moved.to, data });
  };
  const happensUntil = (limit: string) => {
    for (let n = 0; n < 10; n += 1) {
      const timed = timedEventOf(row, configuration);
      if (!timed || timed.at > limit) return;
      const owner = above(row.owner_post as OwnerName);
      record(
        timed.event,
        'system',
        timed.at,
        timed.event === 'escalate' ? { clock: timed.clock, owner } : {},
      );
    }
  };
  let time = submitted.getTime();
  for (const name of names) {
    // The steps of a young case follow fast.
    time += Math.min(draws.next() * 3 * DAY_MS, (until.getTime() - time) / 3);
    const when = new Date(time).toISOString();
    happensUntil(when);
    const isReporter = name === 'confirm' || name === 'dispute';
    record(name, isReporter ? 'citizen' : 'office', when, dataOf(name, draws, until));
  }
  happensUntil(until.toISOString());
  return { row, events };
}

function dataOf(event: GrievanceEvent, draws: Draws, until: Date): EventData {
  if (event === 'assign') return { owner: 'ward' };
  if (event === 'park') return { until: addDays(dayInIndia(until), 1 + draws.below(200)) };
  return {};
}
