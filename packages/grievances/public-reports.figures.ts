import {
  OFFICE_UNKNOWN,
  REPORT_GROUPS,
  type ReportGroup,
  type StatisticsPeriod,
} from './public-reports.constants.ts';

/**
 * The figures of one SLA clock. Times are calendar hours from the filing, rounded up; `due` counts
 * time limits that ended, `inTime` those kept.
 */
export interface ClockFigures {
  count: number;
  medianHours: number | null;
  p90Hours: number | null;
  due: number;
  inTime: number;
}

/** The published figures of a group. All but `open` and `late` count what happened in the period. */
export interface Figures {
  filed: number;
  /** Reports on which the office has work to do, parked ones included. */
  open: number;
  /** Open reports whose time limit has ended. */
  late: number;
  acknowledged: ClockFigures;
  /** `count`: each resolution, also one that was disputed later. */
  resolved: ClockFigures;
  disputed: number;
  reopened: number;
  wrongRoutes: number;
}

export interface Statistics {
  period: StatisticsPeriod;
  /** The period begins at `from` and ends before `asOf`. */
  from: string;
  asOf: string;
  all: Figures;
  groups: Record<ReportGroup, Record<string, Figures>>;
}

/**
 * The figures of a calendar month in India: filed, time limits that ended and those kept, and
 * resolutions.
 */
export interface MonthFigures {
  filed: number;
  due: number;
  inTime: number;
  resolved: number;
}

/** A month as it was counted at `asOf`, or until then. */
export interface MonthOfReports {
  /** `2026-11` */
  month: string;
  asOf: string;
  all: MonthFigures;
  groups: Record<ReportGroup, Record<string, MonthFigures>>;
}

export const noMonthFigures = (): MonthFigures => ({ filed: 0, due: 0, inTime: 0, resolved: 0 });

/** A month in which nothing happened. */
export const emptyMonth = (month: string, asOf: string): MonthOfReports => ({
  month,
  asOf,
  all: noMonthFigures(),
  groups: { office: {}, category: {}, department: {} },
});

/** The unit to which a report belongs, with its category. */
export interface ReportUnit {
  office: string | null;
  department: string;
  category: string;
}

/** The whole city or a group, and the id of it that stands for the whole city. */
export type ReportScope = ReportGroup | 'all';
export const WHOLE_CITY: readonly [ReportScope, string] = ['all', ''];

export const COUNTERS = [
  'filed',
  'open',
  'late',
  'acknowledgeDue',
  'acknowledgeInTime',
  'resolveDue',
  'resolveInTime',
  'disputed',
  'reopened',
  'wrongRoutes',
] as const;
export type Counter = (typeof COUNTERS)[number];
/** The steps whose time from the filing is published. */
export const TIMED_STEPS = ['acknowledged', 'resolved'] as const;
export type TimedStep = (typeof TIMED_STEPS)[number];

/** The number of steps by their duration in hours. */
export type Hours = Map<number, number>;
export interface Tally {
  counts: Record<Counter, number>;
  hours: Record<TimedStep, Hours>;
}

const HOUR_MS = 3_600_000;
/** The calendar hours between two instants, rounded up. */
export const hoursBetween = (from: string, to: string): number =>
  Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / HOUR_MS));

/**
 * Finds a percentile by the nearest rank: the smallest value that at least this share of the values
 * does not exceed. It is always one of the values, so any program finds the same one.
 */
export function nearestRank(hours: ReadonlyMap<number, number>, share: number): number | null {
  const total = [...hours.values()].reduce((sum, count) => sum + count, 0);
  const rank = Math.ceil(total * share);
  let seen = 0;
  for (const [value, count] of [...hours].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen >= rank) return value;
  }
  return null;
}

export const emptyTally = (): Tally => ({
  counts: Object.fromEntries(COUNTERS.map((name) => [name, 0])) as Tally['counts'],
  hours: { acknowledged: new Map(), resolved: new Map() },
});

const MEDIAN = 0.5;
const P90 = 0.9;
const clockFigures = (hours: Hours, due: number, inTime: number): ClockFigures => ({
  count: [...hours.values()].reduce((sum, count) => sum + count, 0),
  medianHours: nearestRank(hours, MEDIAN),
  p90Hours: nearestRank(hours, P90),
  due,
  inTime,
});

function figuresFrom({ counts, hours }: Tally): Figures {
  const { acknowledgeDue, acknowledgeInTime, resolveDue, resolveInTime, ...rest } = counts;
  return {
    ...rest,
    acknowledged: clockFigures(hours.acknowledged, acknowledgeDue, acknowledgeInTime),
    resolved: clockFigures(hours.resolved, resolveDue, resolveInTime),
  };
}

/** The figures of a group in which nothing happened. */
export const noFigures = (): Figures => figuresFrom(emptyTally());

/** The ids of the groups in which a unit counts. */
export const groupIds = ({
  office,
  category,
  department,
}: ReportUnit): Record<ReportGroup, string> => ({
  office: office ?? OFFICE_UNKNOWN,
  category,
  department,
});

/** Adds figures to those of a tally. */
export function addTally(into: Tally, { counts, hours }: Tally): void {
  for (const name of COUNTERS) into.counts[name] += counts[name];
  for (const step of TIMED_STEPS)
    for (const [taken, count] of hours[step])
      into.hours[step].set(taken, (into.hours[step].get(taken) ?? 0) + count);
}

/** Adds up figures of the whole city and of its groups: each sum of groups is that of the city. */
export function createFigures() {
  const all = emptyTally();
  const groups = Object.fromEntries(REPORT_GROUPS.map((name) => [name, new Map()])) as Record<
    ReportGroup,
    Map<string, Tally>
  >;
  function tallyOf(scope: ReportScope, id: string): Tally {
    if (scope === 'all') return all;
    const known = groups[scope].get(id) ?? emptyTally();
    groups[scope].set(id, known);
    return known;
  }
  function tallies(unit: ReportUnit): Tally[] {
    const ids = groupIds(unit);
    return [all, ...REPORT_GROUPS.map((name) => tallyOf(name, ids[name]))];
  }
  return {
    count(unit: ReportUnit, counter: Counter): void {
      for (const { counts } of tallies(unit)) counts[counter] += 1;
    },
    time(unit: ReportUnit, step: TimedStep, taken: number): void {
      for (const { hours } of tallies(unit))
        hours[step].set(taken, (hours[step].get(taken) ?? 0) + 1);
    },
    tallyOf,
    result: (): Pick<Statistics, 'all' | 'groups'> => ({
      all: figuresFrom(all),
      groups: Object.fromEntries(
        REPORT_GROUPS.map((name) => [
          name,
          Object.fromEntries(
            [...groups[name]]
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([id, tally]) => [id, figuresFrom(tally)]),
          ),
        ]),
      ) as Statistics['groups'],
    }),
  };
}
